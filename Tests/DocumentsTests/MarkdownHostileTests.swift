import Documents
import Testing

/// What holds for every text, and the time that texts take which repeat what makes a reader look back.
@Suite(.serialized) struct MarkdownHostileTests {
  @Test(arguments: 0..<8)
  func `random Markdown is read without harm`(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let alphabet: [Unicode.Scalar] = [
      "a", "B", "1", "[", "]", "(", ")", "^", ".", ":", "!", "-", "#", "*", "*", "_", "`", "`", "~", ">", "<",
      "|", "\\", "&", ";", "/", "\"",
      " ", " ", "\n", "\n", "\n", "\t", "\r", "é", "=", "😀", "+",
    ]
    for most in [4, 12, 60, 300] {
      for _ in 0..<60 {
        let bytes = Array(random.text(alphabet, most: most).utf8)
        guard let document = try? MarkdownReader().read(bytes) else { continue }
        #expect(UTF8Validation.firstInvalidOffset(document.text.utf8) == nil)
        var end = 0
        for (number, block) in document.blocks.enumerated() {
          #expect(block.range.lowerBound == (number == 0 ? 0 : end + 2) && !block.range.isEmpty)
          end = block.range.upperBound
          #expect((block.kind == .listItem || block.kind == .heading) == (block.level > 0))
          let marks = block.links.map(\.range) + block.emphases.map(\.range)
          #expect(marks.allSatisfy { $0.lowerBound >= block.range.lowerBound && $0.upperBound <= end })
        }
        for run in document.sourceMap.runs where run.isVerbatim {
          #expect(
            document.text.utf8[run.from..<run.from + run.fromLength] == bytes[run.to..<run.to + run.toLength])
        }
      }
    }
  }

  @Test(arguments: [
    "*a ", "**", "_a_b", "*a **b ", "[", "![", "[a](", "[a](b", "[a][b]", "]", "`", "`a``b", "<", "<a ",
    "<a \"", "<!--", "&", "&amp", "> ",
    ">\n", "- ", "-\n", "1. ", "  - a\n", "> - ", "#", "# a\n", "|", "| a |\n|--|\n", "[a]: b\n", "[^a]: b\n",
    "[^a]", "\\", "a\n=\n", "```\n",
    "<div>\n", "    a\n", "\t", "\" ", "(", "[a](<", "[a](b \"c", "a|", "---\n", "a: b\n",
  ])
  func `a text that repeats itself is read in linear time`(piece: String) {
    func time(_ count: Int) -> Duration {
      let bytes = Array("a\n\n[b]: c\n\n".utf8) + Array(String(repeating: piece, count: count).utf8)
      return ThreadTime.measure { _ = try? MarkdownReader().read(bytes) }
    }
    let (short, long) = (time(1000), time(8000))
    // Quadratic work would take 64 times as long.
    #expect(long < short * 28 + .milliseconds(300), "\(piece): \(short), eight times the text \(long)")
  }
}
