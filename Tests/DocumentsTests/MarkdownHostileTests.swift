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
    "<div>\n", "    a\n", "[](", "[a]:\n", "[a](b (", "\t", "\" ", "(", "[a](<", "[a](b \"c", "a|", "---\n",
    "a: b\n",
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

  /// Swift finds where a flag ends by looking back over all flags before it.
  @Test(arguments: ["", "From: ", "Subject: ", "# ", "- ", "title: "])
  func `a line of flags is read in linear time`(front: String) {
    func time(_ count: Int) -> Duration {
      let bytes = Array(
        "\(front)\(String(repeating: "\u{1F1E6}", count: count))\n\nSubject: a\nDate: b\n\nWords.\n".utf8)
      return ThreadTime.measure {
        _ = try? DocumentReaders.read(bytes)
        _ = try? MarkdownReader().read(bytes)
      }
    }
    let (short, long) = (time(2000), time(16_000))
    #expect(long < short * 28 + .milliseconds(300), "\(front): \(short), eight times the text \(long)")
  }

  @Test func `nested brackets cost no more than others where references are defined`() {
    func time(_ count: Int) -> Duration {
      let nested = String(repeating: "[", count: 400) + String(repeating: "]", count: 400)
      let bytes = Array("[a]: b\n\n\(String(repeating: nested, count: count))".utf8)
      return ThreadTime.measure { _ = try? MarkdownReader().read(bytes) }
    }
    let flat = ThreadTime.measure {
      _ = try? MarkdownReader().read(Array("[a]: b\n\n\(String(repeating: "[]", count: 16_000))".utf8))
    }
    #expect(time(40) < flat * 8 + .milliseconds(300))
  }

  @Test func `a file named as Markdown that begins with a tag is Markdown`() throws {
    let context = ReadingContext(fileName: "README.md")
    let bytes = Array("<p align=\"center\">Logo</p>\n\n# Head\n\n- one\n- two\n".utf8)
    let document = try DocumentReaders.read(bytes, context: context)
    #expect(document.blocks.map(\.kind) == [.paragraph, .heading, .listItem, .listItem])
    let page = Array("<!DOCTYPE html><html><body><p>Words</p></body></html>".utf8)
    #expect(try DocumentReaders.reader(for: page, context: context).mediaType == "text/html")
    #expect(try DocumentReaders.reader(for: bytes).mediaType == "text/html")
  }

  @Test func `brackets inside brackets are no label of a reference`() throws {
    let document = try MarkdownReader().read(Array("[a]: b\n\n[x [a]] [c][a] [a (d)](e(f)g)\n".utf8))
    let links = document.blocks.flatMap(\.links).map { [document.text.string($0.range), $0.target] }
    #expect(links == [["a", "b"], ["c", "b"], ["a (d)", "e(f)g"]])
  }
}
