import Documents
import Testing

@testable import Revisions

@Suite struct PairingTests {
  /// Two versions, a paragraph for each text, begun and ended as a sentence.
  private func versions(
    _ old: [String], _ new: [String]
  ) throws -> (old: Version, new: Version, lexicon: Lexicon) {
    let documents = try [old, new].map { texts in
      let sentences = texts.map {
        $0.prefix(1).uppercased() + $0.dropFirst() + ($0.hasSuffix(".") ? "" : ".")
      }
      return try PlainTextReader().read(Array(sentences.joined(separator: "\n\n").utf8))
    }
    let made = Version.both(documents[0], documents[1]) { _ in true }
    try #require(made.old.sentences.count == old.count && made.new.sentences.count == new.count)
    return made
  }

  /// A sentence of seven words that no other number shares.
  private func unlike(_ number: Int, _ letter: String) -> String {
    (0..<7).map { "\(letter)\(number * 7 + $0)\(letter)" }.joined(separator: " ")
  }

  @Test func `similarity is 1 for the same, 0 for nothing in common, and symmetric`() throws {
    var (old, new, lexicon) = try versions(
      ["The old crane stood idle.", "xyz"], ["The old crane is idle.", "The old crane stood idle."])
    var similarity = SentenceSimilarity(old, new, &lexicon)
    var turned = SentenceSimilarity(new, old, &lexicon)
    func cosine(_ similarity: inout SentenceSimilarity, _ first: Int, _ second: Int) -> Double {
      let one = similarity.vector(old, first, &lexicon)
      return one.cosine(similarity.vector(new, second, &lexicon))
    }
    #expect(abs(cosine(&similarity, 0, 1) - 1) < 1e-6)
    #expect(cosine(&similarity, 1, 1) == 0)
    #expect(abs(cosine(&similarity, 0, 0) - cosine(&turned, 0, 0)) < 1e-6)
    #expect(cosine(&similarity, 0, 0) > 0.5 && cosine(&similarity, 0, 0) < 1)
  }

  @Test func `a large gap is cut at sentences that share their words`() throws {
    // Every tenth old sentence shares eight of its fifteen words with the third new one behind it.
    func text(_ number: Int, _ letter: String, sharedWith shared: Int) -> String {
      unlike(number, letter) + (shared.isMultiple(of: 10) ? " s" + unlike(shared, "c") + " s\(shared)" : "")
    }
    let (old, new, _) = try versions(
      (0..<500).map { text($0, "a", sharedWith: $0) }, (0..<500).map { text($0, "b", sharedWith: $0 - 3) })
    var cutter = GapCutter(old: old, new: new)
    cutter.cut(Gap(old: Array(0..<500), new: Array(0..<500)))
    let expected = stride(from: 0, to: 497, by: 10).map { SentenceLink($0, $0 + 3) }
    #expect(cutter.anchors == expected)
    let (pieces, isCoarse) = (cutter.pieces, cutter.isCoarse)
    #expect(!isCoarse)
    #expect(pieces.first == Gap(old: Array(1..<10), new: Array(4..<13)))
    #expect(pieces.last == Gap(old: Array(491..<500), new: Array(494..<500)))
  }

  @Test func `a large gap with nothing in common is cut evenly and says so`() throws {
    let (old, new, _) = try versions(
      (0..<900).map { unlike($0, "a") }, (0..<450).map { unlike($0, "b") })
    var cutter = GapCutter(old: old, new: new)
    cutter.cut(Gap(old: Array(0..<900), new: Array(0..<450)))
    let (pieces, isCoarse) = (cutter.pieces, cutter.isCoarse)
    #expect(isCoarse)
    #expect(cutter.anchors.isEmpty)
    let isCovered = pieces.flatMap(\.old) == Array(0..<900) && pieces.flatMap(\.new) == Array(0..<450)
    #expect(isCovered)
    #expect(pieces.map(\.old.count).max() ?? 0 <= PairingLimits.piece)
  }

  @Test func `links that kept their place ascend on both sides, and moves cross one`() throws {
    let base = HarbourReport.paragraphs.flatMap(\.self)
    let shuffled = [3, 4, 0, 1, 2, 12, 5, 6, 7, 8, 9, 10, 11, 15, 13, 14].map { base[$0] }
    var (old, new, lexicon) = try versions(base, shuffled)
    let links = SentencePairing(old: old, new: new, &lexicon).links
    let placed = links.filter { !$0.isMoved }
    #expect(zip(placed, placed.dropFirst()).allSatisfy { $0.new.upperBound <= $1.new.lowerBound })
    #expect(Set(links.map(\.old.lowerBound)).count == links.count)
    let moved = links.filter(\.isMoved)
    #expect(moved.count == 4)
    #expect(
      moved.allSatisfy { move in
        placed.contains {
          ($0.old.lowerBound < move.old.lowerBound) != ($0.new.lowerBound < move.new.lowerBound)
        }
      })
  }
}
