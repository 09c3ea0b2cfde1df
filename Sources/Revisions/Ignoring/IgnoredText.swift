package import Documents

/// What of two versions is not compared.
package struct IgnoredText: Sendable, Equatable {
  package let old: TextRanges
  package let new: TextRanges
  /// Whether fields of links' addresses that change from visit to visit are not compared.
  package let leavesLinkFields: Bool

  package static let nothing = IgnoredText(old: .none, new: .none)

  package init(old: TextRanges, new: TextRanges, leavesLinkFields: Bool = false) {
    self.old = old
    self.new = new
    self.leavesLinkFields = leavesLinkFields
  }

  /// What rules take away of two documents: everything where one of them has nothing of what alone is compared, so that the
  /// other's part does not look inserted or deleted.
  package init(old: IgnoreRules.Match, new: IgnoreRules.Match) {
    guard old.missing.isEmpty, new.missing.isEmpty else {
      let everything = TextRanges([0..<Int.max])
      self.init(old: everything, new: everything)
      return
    }
    self.init(
      old: old.ranges, new: new.ranges, leavesLinkFields: old.leavesLinkFields || new.leavesLinkFields)
  }
}
