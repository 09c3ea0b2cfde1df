package import Documents

/// What of two versions is not compared.
package struct IgnoredText: Sendable, Equatable {
  package let old: TextRanges
  package let new: TextRanges

  package static let nothing = IgnoredText(old: .none, new: .none)

  package init(old: TextRanges, new: TextRanges) {
    self.old = old
    self.new = new
  }
}
