import Alignment
import Archive
import Auditing
import Capture
import Documents
import Revisions
import TransparencyLog

/// What became of reviewed words in the version that is shown.
struct FollowedPlace {
  enum Fate {
    case same, changed, notComparable
  }

  let fate: Fate
  /// Where they are: half-open UTF-8 bytes of the text that is shown.
  var ranges: [Range<Int>] = []
  /// What changed in their sentences.
  var changes: [QuotedChange] = []
}

/// The versions of one source that were reviewed, compared with the one that is shown.
struct ReviewedVersions {
  /// A version whose bytes were reviewed.
  struct Version {
    let snapshot: Snapshot
    /// Whether its bytes are those that are shown.
    let isShown: Bool
    var number: Int { snapshot.version }
    /// Higher for what is to be preferred.
    var rank: Int { isShown ? Int.max : number }
  }

  /// The most changes that are kept with their words as possible answers.
  private static let mostAnswers = 5

  let shown: Document
  private let snapshot: Snapshot
  private let archive: Archive
  private let snapshots: [Snapshot]
  private let rules: IgnoreRules
  private var compared: [Digest: Compared?] = [:]

  /// An earlier version, and what changed since.
  private struct Compared {
    let document: Document
    let revision: Revision
    let index: RevisionIndex
  }

  init(_ input: InputDocument, _ snapshot: Snapshot, in archive: Archive) throws {
    shown = input.document
    self.snapshot = snapshot
    self.archive = archive
    snapshots = try archive.catalog.snapshots(of: snapshot.source)
    rules = try IgnoringChoice().rules(of: [snapshot.source], in: archive)
  }

  /// The version that has some bytes: the one shown, or the last before it; nil where only later ones have them.
  func version(of digest: Digest) -> Version? {
    if digest == snapshot.sha256 { return Version(snapshot: snapshot, isShown: true) }
    return snapshots.last { $0.sha256 == digest && $0.version < snapshot.version }
      .map { Version(snapshot: $0, isShown: false) }
  }

  private mutating func comparison(with version: Version) throws -> Compared? {
    let digest = version.snapshot.sha256
    if let known = compared[digest] { return known }
    var made: Compared?
    if try archive.catalog.redaction(of: digest) == nil, let document = try reading(of: version.snapshot),
      let ignored = try leavings(of: (document, version.snapshot), (shown, snapshot))
    {
      let revision = Revision(
        from: document, to: shown, ignoring: IgnoredText(old: ignored[0], new: ignored[1]))
      made = Compared(document: document, revision: revision, index: RevisionIndex(revision))
    }
    compared[digest] = .some(made)
    return made
  }

  /// What is not compared of two versions; nil where one of them has nothing of what alone is compared.
  private func leavings(of versions: (document: Document, snapshot: Snapshot)...) throws -> [IgnoreRules
    .Match]?
  {
    do {
      return try versions.map { version in
        try rules.match(version.document, named: version.snapshot.reference) {
          try archive.blob(version.snapshot.sha256)
        }
      }
    } catch is NothingSelectedError {
      return nil
    }
  }

  /// A version's text; nil where it cannot be read now, as a scan without recognition of its words.
  private func reading(of version: Snapshot) throws -> Document? {
    do {
      return try InputResolver.document(of: version, in: archive).document
    } catch is CaptureError {
      return nil
    }
  }

  /// Follows words of a version into the text that is shown.
  mutating func follow(_ place: ReviewEvent.Place, from version: Version) throws -> FollowedPlace {
    if version.isShown {
      // Where another reader reads the same bytes, the words may stand elsewhere, or not be found.
      return TextAnchor.range(of: place, in: shown.text).map { FollowedPlace(fate: .same, ranges: [$0]) }
        ?? FollowedPlace(fate: .changed)
    }
    guard let compared = try comparison(with: version) else { return FollowedPlace(fate: .notComparable) }
    guard let old = TextAnchor.range(of: place, in: compared.document.text) else {
      return FollowedPlace(fate: .changed)
    }
    let touched = compared.index.touching(old: [old]).map { compared.index.changes[$0] }
    let changed = touched.filter { !$0.leavesWords }
    guard !touched.isEmpty || compared.document.text == shown.text else {
      return FollowedPlace(fate: .changed)
    }
    let sentences = touched.isEmpty ? [old] : touched.compactMap(\.new)
    guard changed.isEmpty else {
      return FollowedPlace(
        fate: .changed, ranges: sentences,
        changes: changed.map { QuotedChange($0, from: compared.document, to: shown) })
    }
    return FollowedPlace(fate: .same, ranges: narrowed(place.exact, sentences))
  }

  /// The very words inside of the sentences that hold them now, or the sentences where they are written otherwise.
  private func narrowed(_ words: String, _ sentences: [Range<Int>]) -> [Range<Int>] {
    guard let first = sentences.map(\.lowerBound).min(), let last = sentences.map(\.upperBound).max() else {
      return []
    }
    let exact = TextAnchor.occurrences(of: words, in: shown.text)
      .first { $0.lowerBound >= first && $0.upperBound <= last }
    return exact.map { [$0] } ?? sentences
  }

  /// The new or changed sentences that may answer a demand for which nothing was found; nil where nothing can be compared.
  ///
  /// One may where the aligner cites it for the demand or takes it for the nearest miss, or where it shares words with the demand.
  mutating func possibleAnswers(to demand: AlignedDemand, since version: Version) throws -> [QuotedChange]? {
    if version.isShown { return [] }
    guard let compared = try comparison(with: version) else { return nil }
    let near = (demand.responses + (demand.nearest.map { [$0] } ?? [])).map(\.range)
    let words = SharedWords(demand.quote.exact)
    let found = compared.revision.sentences.filter { change in
      guard !change.leavesWords, let new = change.new else { return false }
      return near.contains { $0.overlaps(new) } || words.mayMeet(SharedWords(shown.text.string(new)))
    }
    return found.prefix(Self.mostAnswers).map { QuotedChange($0, from: compared.document, to: shown) }
  }
}

extension SentenceChange {
  /// Whether the sentence is still there with its words: equal, moved, or written otherwise and nothing else.
  var leavesWords: Bool {
    guard old != nil, new != nil else { return false }
    switch kind {
    case .equal: return true
    case .moved where runs.isEmpty: return true
    case .edited, .moved: return !tags.isEmpty && tags.allSatisfy { $0 == .formatting }
    case .inserted, .deleted: return false
    }
  }
}
