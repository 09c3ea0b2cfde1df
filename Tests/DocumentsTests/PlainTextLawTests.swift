import Documents
import Testing

/// What holds for every text, tried on letters with bytes changed at random and on random bytes.
struct PlainTextLawTests {
  private static let letters = [
    """
    An open letter on the water of the valley

    By the committee of the nine villages

    3 March 2021

    The water1 of the valley was tested twice, in spring and in au-
    tumn, and the autumn test has found what the spring
    test missed; the Ministry (of Waters)2 knew

    1 Tests of 2020.
    2 See A/12/3.
     of it. It must:

     Close the mine, that is:
     The northern pit; and
    o The yard of the old works;
     Pay.

    • Name “the owners”;
      - by name
    (a) in court; or
    (b) in print.\u{C}Page two begins. Recommendation 1: Wait\u{AD}
    ing is over.
    """,
    "\u{FEFF}Ein Brief\r\n\r\n  Die Straße ist zu. 😀 Warum?\r\n  Niemand[1] sagt es.\r\n\r\n[1] Bis heute.\u{A0}\r\n",
    """
    From: A. Author <a@example.org>
    Subject: The water

    On 3 May 2022, B. Author wrote:
    > The dam
    > > leaks.
    It does.

    Findings
    ========
    A. Author
    12 River Road

      3
    \u{C}Page
    --\u{20}
    A. Author
    """,
    "1. un\r2. deux\r\ti. trois\ra-\rb. 水。是的！\u{2028}— fin",
  ]

  private func mutated(_ letter: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    let marks =
      [
        "\n", "\n\n", "\r", "\u{C}", " ", "\t", "1", "2", "[1]", "•", "o ", "-", ":", ";", ".", "\u{AD}",
        "\u{A0}", "é", "😀",
      ]
      .map { Array($0.utf8) } + [[0xC3], [0xE2, 0x80], [0xFF], [0x00]]
    var bytes = letter
    for _ in 0..<Int.random(in: 1...8, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0, 1:
        // What breaks UTF-8 or is binary ends the test of a letter, so it is rare.
        let isBroken = Int.random(in: 0..<20, using: &random) == 0
        let mark = marks[Int.random(in: isBroken ? 19..<marks.count : 0..<19, using: &random)]
        var boundary = place
        while boundary > 0, bytes[boundary] & 0xC0 == 0x80 { boundary -= 1 }
        bytes.insert(contentsOf: mark, at: boundary)
      case 2:
        let end = min(bytes.count, place + Int.random(in: 1...12, using: &random))
        if bytes[place..<end].allSatisfy({ $0 < 0x80 }) { bytes.removeSubrange(place..<end) }
      default:
        let end = min(bytes.count, place + Int.random(in: 1...60, using: &random))
        let target = Int.random(in: 0..<bytes.count, using: &random)
        if bytes[place..<end].allSatisfy({ $0 < 0x80 }), bytes[target] < 0x80 {
          bytes.insert(contentsOf: bytes[place..<end], at: target)
        }
      }
    }
    return bytes
  }

  /// Checks the laws; false where the bytes were refused.
  private func check(_ raw: [UInt8]) -> Bool {
    guard let document = try? PlainTextReader().read(raw) else { return false }
    let text = document.text.utf8
    #expect(UTF8Validation.firstInvalidOffset(text) == nil)
    #expect(!document.blocks.isEmpty)
    var end = 0
    for (number, block) in document.blocks.enumerated() {
      #expect(block.range.lowerBound == (number == 0 ? 0 : end + 2) && !block.range.isEmpty)
      end = block.range.upperBound
      #expect(block.noteReferences.allSatisfy { $0.at >= block.range.lowerBound && $0.at <= end })
      #expect([.listItem, .heading, .quotation].contains(block.kind) == (block.level > 0))
      checkSentences(block)
      guard let source = document.source(of: block.range) else {
        Issue.record("a block without source")
        continue
      }
      #expect(0 <= source.lowerBound && source.upperBound <= raw.count)
    }
    #expect(end == text.count)
    for run in document.sourceMap.runs where run.isVerbatim {
      #expect(text[run.from..<run.from + run.fromLength] == raw[run.to..<run.to + run.toLength])
    }
    #expect(document.blocks.filter { $0.kind == .heading && $0.level == 1 }.count <= 1)
    return true
  }

  private func checkSentences(_ block: Block) {
    #expect(!block.sentences.isEmpty)
    var end = block.range.lowerBound
    for sentence in block.sentences {
      #expect(sentence.lowerBound >= end && !sentence.isEmpty)
      end = sentence.upperBound
    }
    #expect(end <= block.range.upperBound)
  }

  @Test(arguments: 0..<8)
  func `a letter with random bytes changed is read without harm`(seed: Int) {
    var random = SplitMix64(seed: seed)
    var read = 0
    for _ in 0..<40 {
      for letter in Self.letters where check(mutated(Array(letter.utf8), &random)) { read += 1 }
    }
    #expect(read > 40, "most mutations must be readable, or the test shows nothing")
  }

  @Test(arguments: 0..<8)
  func `random text is read without harm`(seed: Int) {
    var random = SplitMix64(seed: seed)
    let alphabet: [Unicode.Scalar] = [
      "a", "B", "1", "2", "[", "]", "(", ")", ".", ":", ";", "-", "•", "o", " ", " ", "\n", "\n", "\r", "\t",
      "\u{C}",
      "\u{AD}", "\u{A0}", "é", "\u{301}", "’", "😀", "/",
    ]
    for most in [4, 12, 60, 300] {
      for _ in 0..<40 { _ = check(Array(random.text(alphabet, most: most).utf8)) }
    }
    for _ in 0..<50 {
      let count = Int.random(in: 0...40, using: &random)
      _ = check((0..<count).map { _ in UInt8.random(in: 1...255, using: &random) })
    }
  }

  @Test func `the letters and all their prefixes are read without harm`() {
    for letter in Self.letters {
      #expect(check(Array(letter.utf8)))
      for length in stride(from: 0, to: letter.utf8.count, by: 3) {
        _ = check(Array(letter.utf8.prefix(length)))
      }
    }
  }

  /// Wraps words at a width; no line may begin with what is a list's mark or end in a hyphen.
  private func wrapped(_ paragraph: String, _ width: Int) -> String {
    var lines = [""]
    for word in paragraph.split(separator: " ") {
      let line = lines[lines.count - 1]
      if line.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if line.unicodeScalars.count + 1 + word.unicodeScalars.count <= width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines.joined(separator: "\n")
  }

  @Test(arguments: [20, 33, 47, 72, 100, 10_000])
  func `the same words wrapped at another width are the same text`(width: Int) throws {
    let paragraphs = [
      "An open letter on the water of the valley",
      "The water of the valley was tested twice, in spring and in autumn. The autumn test has found what the spring test missed, and 3 of 4 wells are closed since 2 May.",
      "Nine villages asked the Ministry for the figures; it answered after a year, in two lines, that there were none.",
      "We ask for three things, which are not new:", "• the figures, with dates and places;",
      "• the names of those who took the samples and of those who read them; and",
      "• clean water until then.",
      "We will publish every answer, and we will publish that there was none.",
    ]
    let whole = try PlainTextReader().read(Array(paragraphs.joined(separator: "\n\n").utf8))
    let narrow = try PlainTextReader().read(
      Array(paragraphs.map { wrapped($0, width) }.joined(separator: "\n\n").utf8))
    #expect(narrow.text == whole.text)
    #expect(plainTextOutline(narrow).dropFirst() == plainTextOutline(whole).dropFirst())
  }
}
