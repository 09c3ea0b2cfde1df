package import Documents
package import Revisions

/// Whether new bytes say the same as the last version's: by the comparison that `diff` and `audit` make, under the same rules.
package enum SameContent {
  package enum Verdict: Sendable, Equatable {
    case sameBytes
    /// Other bytes and nothing that is compared differs: markup, white space, what rules leave out.
    case sameContent(changesIgnored: Int)
    /// Something that is compared differs: words, their order, where a link leads, or what part of the page they are in.
    ///
    /// - Parameters:
    ///   - inDocument: Changes of the document itself.
    ///   - around: Changes of what surrounds it: menus, notices, footers.
    case changed(inDocument: Int, around: Int)
    /// An `only:` rule means nothing in one of them: nothing is known of what changed.
    case nothingSelected(reason: String)

    /// Whether a version would be the last one over again.
    package var isSame: Bool {
      switch self {
      case .sameBytes, .sameContent: true
      case .changed, .nothingSelected: false
      }
    }
  }

  /// One side of the comparison.
  package struct Side: Sendable {
    package let bytes: [UInt8]
    /// What was read of them.
    package let document: Document

    package init(bytes: [UInt8], document: Document) {
      self.bytes = bytes
      self.document = document
    }
  }

  /// Compares two versions of a source under its rules; linear in their lengths, and in the bytes alone where those are equal.
  ///
  /// - Parameters:
  ///   - old: The last version; asked for only where the bytes differ.
  ///   - hasOldBytes: whether the new bytes are those of the last version, as their digests say.
  /// - Throws: `ReadingError` where a rule takes too long; what `old` throws.
  package static func compare(
    new: Side, hasOldBytes: Bool, rules: IgnoreRules, old: () throws -> Side
  ) throws -> Verdict {
    // Rules may have been set since: a part that they ask for must be there also where nothing changed.
    let match = try rules.match(new.document) { new.bytes }
    if let fault = match.fault { return .nothingSelected(reason: fault) }
    if hasOldBytes { return .sameBytes }
    let old = try old()
    if old.bytes == new.bytes { return .sameBytes }
    let before = try rules.match(old.document) { old.bytes }
    if let fault = before.fault { return .nothingSelected(reason: fault + " (in the last version)") }
    let revision = Revision(
      from: old.document, to: new.document, ignoring: IgnoredText(old: before, new: match))
    let inDocument = revision.sentences.count { $0.kind != .equal }
    let around = revision.outside.count { $0.kind != .equal }
    if inDocument + around > 0 { return .changed(inDocument: inDocument, around: around) }
    return .sameContent(changesIgnored: revision.ignored.count)
  }
}
