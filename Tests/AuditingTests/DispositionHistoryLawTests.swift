import Alignment
import Archive
import Capture
import Documents
import Revisions
import TestArchives
import Testing

@testable import Auditing

/// What holds for every matrix, over statements that are edited at random.
@Suite struct DispositionHistoryLawTests {
  private static let sentences = [
    Water.tests, Water.pipes, Water.thanks, Water.bridge,
    "We will compensate the families whose children fell ill.",
    "We regret that we could not replace the lead pipes in Mill Street.",
    "The results of the tests are safe with the water board.",
    "The families were invited to a meeting with the mayor in spring.",
    "All residents may ask for a test of their water free of charge.",
  ]

  /// Versions of a statement: sentences come, go, change places and words.
  private static func versions(seed: UInt64, count: Int) -> [String] {
    var random = SplitMix64(state: seed)
    var present = Array(sentences.shuffled(using: &random).prefix(5))
    return (0..<count).map { index in
      if index > 0 {
        for _ in 0..<Int.random(in: 0...2, using: &random) {
          let place = present.indices.randomElement(using: &random) ?? 0
          switch Int.random(in: 0..<5, using: &random) {
          case 0 where present.count > 2: present.remove(at: place)
          case 1: present.insert(sentences.randomElement(using: &random) ?? "", at: place)
          case 2: present.append(present.remove(at: place))
          case 3: present[place] = present[place].replacing(" will ", with: " may ")
          default: present[place] = present[place].replacing("the ", with: "those ", maxReplacements: 1)
          }
        }
      }
      return Water.text(present.joined(separator: " "), Water.thanks)
    }
  }

  @Test(arguments: [1, 2, 3, 9, 25, 35, 41, 50] as [UInt64])
  func `every flip has its cause, every passage its way`(seed: UInt64) throws {
    let archive = try TestArchive(versions: Self.versions(seed: seed, count: 6))
    let history = try archive.matrix()
    let documents = try history.columns.map {
      try InputResolver.document(of: $0.snapshot, in: archive.archive).document
    }
    let revisions = zip(documents, documents.dropFirst()).map { Revision(from: $0, to: $1) }
    for flip in history.flips + history.rewordings {
      check(flip, history, documents, revisions[flip.column - 1])
    }
    // No change of a disposition is passed over.
    for column in history.columns.indices.dropFirst() {
      for demand in history.demands.indices {
        let pair = [column - 1, column].map { history.columns[$0].result.demands[demand].disposition }
        let isFlip = history.flips.contains { $0.demand == demand && $0.column == column }
        #expect(isFlip == (pair[0] != pair[1]))
      }
    }
    for thread in history.threads { check(thread, history, documents, revisions) }
    // Every cited passage belongs to a thread.
    for (column, content) in history.columns.enumerated() {
      for (demand, aligned) in content.result.demands.enumerated() {
        for passage in aligned.responses {
          #expect(
            history.threads.contains { thread in
              let ranges =
                thread.column == column
                ? [thread.range] : thread.steps.first { $0.column == column }?.ranges ?? []
              return thread.demand == demand && ranges.contains { $0.overlaps(passage.range) }
            })
        }
      }
    }
  }

  private func check(
    _ flip: DispositionHistory.Flip, _ history: DispositionHistory, _ documents: [Document],
    _ revision: Revision
  ) {
    let before = history.columns[flip.column - 1].result.demands[flip.demand]
    let after = history.columns[flip.column].result.demands[flip.demand]
    #expect(flip.from == before.disposition && flip.to == after.disposition)
    #expect((flip.cause == .text) == !flip.changes.isEmpty)
    #expect((flip.cause == .score) == (flip.changes.isEmpty && flip.competing.isEmpty))
    for change in flip.changes + flip.competing {
      #expect(change.kind != .equal && (change.old != nil || change.new != nil))
      #expect(change.old.map { isVerbatim($0, documents[flip.column - 1]) } ?? true)
      #expect(change.new.map { isVerbatim($0, documents[flip.column]) } ?? true)
    }
    guard flip.cause == .score else { return }
    // By the definition: no changed sentence lies in a passage that is cited on either side.
    for change in revision.sentences + revision.outside where change.kind != .equal {
      #expect(
        !before.responses.contains { passage in change.old.map { $0.overlaps(passage.range) } ?? false })
      #expect(!after.responses.contains { passage in change.new.map { $0.overlaps(passage.range) } ?? false })
    }
  }

  private func isVerbatim(_ quote: Quote, _ document: Document) -> Bool {
    guard let start = document.text.byte(atCodePoint: quote.start),
      let end = document.text.byte(atCodePoint: quote.end)
    else { return false }
    return document.text.string(start..<end) == quote.exact
  }

  /// The chain, computed from the definition: all changes are asked, at every step.
  private func check(
    _ thread: PassageThread, _ history: DispositionHistory, _ documents: [Document], _ revisions: [Revision]
  ) {
    var ranges = [thread.range]
    #expect(documents[thread.column].text.string(thread.range) == thread.quote.exact)
    #expect(
      history.columns[thread.column].result.demands[thread.demand].responses.contains {
        $0.range == thread.range
      })
    for (index, step) in thread.steps.enumerated() {
      #expect(step.column == thread.column + index + 1)
      let revision = revisions[step.column - 1]
      let touched = (revision.sentences + revision.outside).filter { change in
        change.old.map { old in ranges.contains { $0.overlaps(old) } } ?? false
      }
      #expect(step.ranges == touched.compactMap(\.new).sorted { $0.lowerBound < $1.lowerBound })
      #expect(step.fates.isEmpty == touched.allSatisfy { $0.kind == .equal })
      #expect(step.fates.contains(.deleted) == touched.allSatisfy { $0.kind == .deleted })
      #expect(step.fates.contains(.moved) == touched.contains { $0.kind == .moved })
      #expect(step.changes.count == touched.count { $0.kind != .equal })
      for change in step.changes {
        #expect(change.old.map { isVerbatim($0, documents[step.column - 1]) } ?? false)
        #expect(change.new.map { isVerbatim($0, documents[step.column]) } ?? true)
      }
      ranges = step.ranges
    }
    // It is followed to the end, unless it ended before.
    let last = thread.column + thread.steps.count
    #expect(last == history.columns.count - 1 || thread.steps.last?.fates == [.deleted])
  }
}

/// A small random generator by Steele, Lea and Flood (2014), so that a failure comes back.
private struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
