import Alignment
import Archive
import Auditing
import Capture
import Documents
import Revisions
import TransparencyLog

/// The demands of one letter that a new version of a response gives another disposition.
struct LetterFlips {
  /// The letter's snapshot.
  let letter: String
  /// The letter's source.
  let source: String
  let flips: [(flip: DispositionHistory.Flip, demand: AlignedDemand)]

  /// The most letters that are aligned with one version.
  static let mostLetters = 20

  /// The flips of every letter that some patterns name, in the order of the archive.
  static func all(_ snapshot: Snapshot, _ patterns: [SourcePattern], in archive: Archive) throws
    -> [LetterFlips]
  {
    let letters = try archive.catalog.letters(limit: 1000).filter { letter in
      letter.id != snapshot.source && patterns.contains { $0.matches(letter.id) }
    }
    return try letters.prefix(mostLetters).compactMap { try LetterFlips($0, snapshot, in: archive) }
  }

  /// nil where the bytes of one of the documents are gone, or where they cannot be aligned: notices are of what is known.
  private init?(_ letter: Source, _ step: Snapshot, in archive: Archive) throws {
    let catalog = archive.catalog
    guard let newest = try catalog.latest(of: letter.id) else { return nil }
    let before = try catalog.snapshot(of: step.source, version: step.version - 1)
    for snapshot in [newest, before, step] where try catalog.redaction(of: snapshot.sha256) != nil {
      return nil
    }
    let request = try AuditRequest([newest.reference, step.reference], in: archive)
    guard case .matrices(let letters, let responses) = request, let first = letters.first,
      let response = responses.first
    else { return nil }
    let history: DispositionHistory
    do {
      // Behind the version before: that one alone is the column to compare with.
      history = try DispositionHistory(
        letter: DispositionHistory.Letter(first, in: archive), response: response,
        since: AuditStart(before.reference, in: archive), in: archive)
    } catch is AlignmentError {
      return nil
    } catch is CaptureError {
      return nil
    } catch is SourceRulesError {
      return nil
    } catch let error as ArchiveError {
      switch error {
      case .redacted, .blobMissing, .blobMismatch: return nil
      default: throw error
      }
    }
    self.letter = newest.reference
    source = letter.id
    let demands = history.demands
    flips = history.flips.compactMap { flip in
      demands.indices.contains(flip.demand) ? (flip, demands[flip.demand]) : nil
    }
  }

  /// One line.
  static func summary(_ found: [LetterFlips]) -> String {
    let all = found.flatMap(\.flips)
    guard all.count == 1, let only = all.first, let letter = found.first(where: { !$0.flips.isEmpty }) else {
      return "\(all.count) demands have another disposition"
    }
    return
      "demand \(only.demand.demand.id) of \(letter.letter): \(only.flip.from.rawValue) → \(only.flip.to.rawValue)"
  }

  static func noticed(_ found: [LetterFlips], response: String, site: String?) -> [Notice.Flip] {
    Array(
      found.flatMap { letter in
        letter.flips.map { flip, demand in
          Notice.Flip(
            letter: letter.letter, demand: demand.demand.id,
            words: OneLine.shown(demand.quote.exact, limit: 400), from: flip.from.rawValue,
            to: flip.to.rawValue, cause: flip.cause.rawValue,
            page: site.map { "\($0)/audit/\(letter.source)/\(response)" })
        }
      }.prefix(Notice.mostFlips))
  }
}
