package import Documents
package import Revisions

/// What one version changed against an earlier one, without the documents.
package struct VersionChange: Sendable {
  /// What a change comes down to.
  package enum Nature: String, Sendable, CaseIterable {
    /// The document itself says something else, or in another order.
    case content
    /// Only what surrounds it changed: menus, footers, counters.
    case surroundings
    /// The bytes are the same; where the reader is another one, only the reading can differ.
    case sameBytes = "same-bytes"
    /// Other bytes, and the same text: markup, file format, what a page loads.
    case sameText = "same-text"
    /// Only white space, wrapping, hyphenation or the style of quotation marks differ.
    case sameWords = "same-words"
    /// Only what rules leave out differs, white space and the like apart.
    case ignored

    /// Whether nobody changed what the document says.
    package var isTechnical: Bool { ![.content, .surroundings].contains(self) }
  }

  /// The version that it is compared with: the last one before it whose bytes are there.
  package let previous: Int
  package let nature: Nature
  package let summary: RevisionSummary
  /// How many sentences have each tag.
  package let tags: [ChangeKind: Int]
  /// Changes in what surrounds the document.
  package let outside: Int
  /// Changes that rules take away.
  package let ignored: Int
  /// The changes that matter most, first; at most `limit`.
  package let top: [QuotedChange]
  /// How many changes of the document there are.
  package let count: Int
  /// How many of them are grave.
  package let grave: Int
  /// The readers of both versions, where they are not the same ("text/1", "html/2").
  package let readers: (old: String, new: String)?

  /// The most changes that are kept with their words.
  package static let limit = 50

  /// The highest score of its changes.
  package var score: Int { top.first?.significance.score ?? 0 }

  /// Compares two versions; `previous` is the number of the older one.
  package init(
    from old: Document, to new: Document, ignoring rules: IgnoredText = .nothing, previous: Int,
    hasSameBytes: Bool
  ) {
    let revision = Revision(from: old, to: new, ignoring: rules)
    ignored = revision.ignored.count
    self.previous = previous
    summary = revision.summary
    let changes = revision.bySignificance
    count = changes.count
    outside = revision.outside.count { $0.kind != .equal }
    tags = changes.reduce(into: [:]) { counts, change in
      for tag in change.tags { counts[tag, default: 0] += 1 }
    }
    let quoted = changes.lazy.map { QuotedChange($0, from: old, to: new) }
    top = Array(quoted.prefix(Self.limit))
    grave = changes.count(where: QuotedChange.isGrave)
    readers = old.reader == new.reader ? nil : (old.reader, new.reader)
    nature = Nature(revision, from: old, to: new, hasSameBytes: hasSameBytes)
  }
}

extension VersionChange.Nature {
  init(_ revision: Revision, from old: Document, to new: Document, hasSameBytes: Bool) {
    if hasSameBytes {
      self = .sameBytes
    } else if revision.sentences.contains(where: { $0.kind != .equal }) {
      self = .content
    } else if revision.outside.contains(where: { $0.kind != .equal }) {
      self = .surroundings
    } else if !revision.ignored.isEmpty {
      self = .ignored
    } else {
      self = old.text == new.text ? .sameText : .sameWords
    }
  }
}
