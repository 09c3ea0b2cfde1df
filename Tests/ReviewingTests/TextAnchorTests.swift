import Archive
import Documents
import Testing

@testable import Reviewing

@Suite struct TextAnchorTests {
  private static func strings(_ lengths: ClosedRange<Int>) -> [String] {
    lengths.flatMap { length in
      (0..<1 << length).map { bits in
        String((0..<length).map { bits >> $0 & 1 == 0 ? "a" : "b" })
      }
    }
  }

  /// From the definition: look at every place, go behind what was found.
  private func slow(_ words: [UInt8], _ text: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    while start + words.count <= text.count {
      if Array(text[start..<start + words.count]) == words {
        found.append(start..<start + words.count)
        start += words.count
      } else {
        start += 1
      }
    }
    return found
  }

  @Test func `every word of up to four letters is found in every text of up to eight`() {
    for words in Self.strings(1...4) {
      for text in Self.strings(0...8) {
        #expect(
          TextAnchor.occurrences(of: words, in: TextRendition(utf8: Array(text.utf8)))
            == slow(Array(words.utf8), Array(text.utf8)), "\(words) in \(text)")
      }
    }
  }

  @Test func `a long border costs no more than the text`() {
    let text = TextRendition(utf8: [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000))
    let words = String(repeating: "a", count: 100_000) + "b"
    #expect(TextAnchor.occurrences(of: words, in: text).isEmpty)
  }

  @Test(arguments: [
    (6, 12), (0, 0), (23, 23), (900, 901), (0, Int.max),
  ])
  func `words are found at their place, or at the nearest`(start: Int, end: Int) throws {
    let text = TextRendition(utf8: Array("déjà, water and more of water".utf8))
    let place = ReviewEvent.Place(exact: "water", start: start, end: end)
    let range = try #require(TextAnchor.range(of: place, in: text))
    #expect(text.string(range) == "water")
    #expect(TextAnchor.place(range, in: text).start == (start < 15 ? 6 : 24))
    #expect(TextAnchor.range(of: ReviewEvent.Place(exact: "wine", start: 6, end: 10), in: text) == nil)
  }
}
