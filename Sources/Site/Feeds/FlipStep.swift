import Archive
import Auditing
import Documents
import Alignment
import Synchronization
import TransparencyLog

/// The flips of one letter's demands from one version of a response to the next.
///
/// What one step gives depends on the two snapshots, the letter and the rules alone, so it is kept for later states of the
/// log as well: a poll of a feed aligns what is new and nothing else.
struct FlipStep: Sendable {
  struct Flip: Sendable {
    /// The letter's snapshot.
    let letter: String
    let demand: String
    let from: String
    let to: String
    /// A sentence for people.
    let words: String
  }

  private struct Key: Hashable {
    let letter: Digest
    let letterReference: String
    let old: Digest
    let new: Digest
    let reference: String
    let rules: [String]
  }

  private struct Kept {
    var flips: [Key: [Flip]] = [:]
    var order: [Key] = []
  }

  /// The most steps that are kept.
  private static let most = 1024
  private static let kept = Mutex(Kept())

  /// Nothing where a snapshot's bytes are gone, or where the documents cannot be aligned: a feed is of what is known.
  static func flips(letter: Source, to step: Snapshot, in archive: Archive) throws -> [Flip] {
    let catalog = archive.catalog
    guard let newest = try catalog.latest(of: letter.id) else { return [] }
    let before = try catalog.snapshot(of: step.source, version: step.version - 1)
    for snapshot in [newest, before, step]
    where try catalog.redaction(of: snapshot.sha256) != nil { return [] }
    let key = Key(
      letter: newest.sha256, letterReference: newest.reference, old: before.sha256, new: step.sha256,
      reference: step.reference, rules: try catalog.rules(of: step.source)?.rules ?? [])
    if let known = kept.withLock({ $0.flips[key] }) { return known }
    let flips = try made(letter: newest, before: before, step: step, in: archive)
    kept.withLock { kept in
      guard kept.flips.updateValue(flips, forKey: key) == nil else { return }
      kept.order.append(key)
      if kept.order.count > most { kept.flips[kept.order.removeFirst()] = nil }
    }
    return flips
  }

  private static func made(
    letter: Snapshot, before: Snapshot, step: Snapshot, in archive: Archive
  ) throws -> [Flip] {
    // Behind the version before: that one alone is the column to compare with.
    let request = try AuditRequest([letter.reference, step.reference], in: archive)
    guard case .matrices(let letters, let responses) = request, let first = letters.first,
      let response = responses.first
    else { return [] }
    let history: DispositionHistory
    do {
      history = try DispositionHistory(
        letter: DispositionHistory.Letter(first, in: archive), response: response,
        since: AuditStart(before.reference, in: archive), in: archive)
    } catch {
      // Languages that are not aligned, bytes that no reader reads.
      switch SiteError(error) {
      case .unprocessable, .gone: return []
      default: throw error
      }
    }
    return history.flips.map { flip in
      let demand = history.demands[flip.demand]
      let cause =
        switch flip.cause {
        case .text: "its passage was changed or removed"
        case .otherText: "another passage was changed"
        case .score: "no sentence of either passage was changed"
        }
      return Flip(
        letter: letter.reference, demand: demand.demand.id, from: flip.from.rawValue,
        to: flip.to.rawValue,
        words:
          "\(letter.reference), demand \(demand.demand.id), in \(before.reference): \(flip.from.rawValue), "
          + "in \(step.reference): \(flip.to.rawValue); \(cause). “\(demand.quote.exact)”")
    }
  }
}
