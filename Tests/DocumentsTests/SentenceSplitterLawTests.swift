import Testing

@testable import Documents

/// Laws that hold on any bytes, with white space and decoding taken from the standard library as the oracle.
@Suite struct SentenceSplitterLawTests {
  /// Checks that ranges are ordered, disjoint, trimmed, not empty and cover all that is not white space.
  static func breach(of bytes: [UInt8], _ ranges: [Range<Int>]) -> String? {
    var covered = [Bool](repeating: false, count: bytes.count)
    var last = 0
    for range in ranges {
      if range.isEmpty || range.lowerBound < last || range.upperBound > bytes.count {
        return "order at \(range)"
      }
      last = range.upperBound
      for offset in range { covered[offset] = true }
    }
    let spaces = spaceBytes(bytes)
    for offset in bytes.indices where !covered[offset] && !spaces[offset] { return "byte \(offset) is lost" }
    for range in ranges where spaces[range.lowerBound] || spaces[range.upperBound - 1] {
      return "not trimmed: \(range)"
    }
    return nil
  }

  /// Which bytes belong to white space characters, by decoding with `Unicode.UTF8` and asking for the property.
  static func spaceBytes(_ bytes: [UInt8]) -> [Bool] {
    var marks: [Bool] = []
    var parser = Unicode.UTF8.ForwardParser()
    var source = bytes.makeIterator()
    while true {
      switch parser.parseScalar(from: &source) {
      case .valid(let encoded):
        let isSpace = Unicode.UTF8.decode(encoded).properties.isWhitespace
        marks += repeatElement(isSpace, count: encoded.count)
      case .error(let length): marks += repeatElement(false, count: length)
      case .emptyInput: return marks
      }
    }
  }

  /// A small generator, so that every run sees the same bytes.
  struct Generator: RandomNumberGenerator {
    var state: UInt64
    // Knuth's MMIX constants, high bits mixed in.
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  @Test func `keeps the laws on random bytes`() {
    var random = Generator(state: 1)
    let splitter = SentenceSplitter()
    for _ in 0..<1_000 {
      let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      #expect(Self.breach(of: bytes, splitter.ranges(in: bytes)) == nil, "\(bytes)")
    }
  }

  @Test(arguments: SplitterLanguage.allCases)
  func `keeps the laws on random runs of marks, spaces and words`(language: SplitterLanguage) {
    let pieces: [[UInt8]] =
      [
        ".", "!", "?", "…", "。", "؟", "।", " ", " ", "  ", "\u{A0}", "\u{3000}", "\u{85}", "\u{2028}", "\n",
        "\"", "”", "»", "(", ")", "[1]",
        "a", "A", "I", "Mr", "No", "etc", "U.S", "a.m", "The", "said", "12", "1", "2", "b", "•", "⁃", "***",
        "=====", "://", "http://x",
        ":)", "é", "Я", "中", "-", "¹", "art", "г",
      ].map { Array($0.utf8) } + [[0xE2], [0x80], [0xC2], [0xF0, 0x9F], [0xFF]]
    var random = Generator(state: 7)
    let splitter = SentenceSplitter(language: language)
    for _ in 0..<300 {
      let bytes = (0..<Int.random(in: 0...24, using: &random)).flatMap { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }
      #expect(Self.breach(of: bytes, splitter.ranges(in: bytes)) == nil, "\(bytes)")
    }
  }

  @Test func `keeps the laws on every text of up to four marks, spaces and letters`() {
    let alphabet: [UInt8] = [0x2E, 0x3F, 0x20, 0x61, 0x41, 0x31, 0x29]
    let splitter = SentenceSplitter()
    var texts: [[UInt8]] = [[]]
    for _ in 0..<4 {
      texts = texts.flatMap { text in alphabet.map { text + [$0] } }
      for text in texts where Self.breach(of: text, splitter.ranges(in: text)) != nil {
        Issue.record("\(text)")
      }
    }
  }

  @Test(arguments: [
    ".", "a.", "\"", ".\"", ". ", "A. ", "1. ", "(", ")", "[", "?", "…", ". . .", "\n", "a\n", " ", "://",
    "a://b ", "*", "_ ", "-", "• ", "1) ",
    "\u{A0}", "é", "a", ".\u{A0}", "«", "I",
  ])
  func `reads a hostile run in full`(piece: String) {
    let bytes = Array(repeatElement(Array(piece.utf8), count: 20_000 / piece.utf8.count).joined())
    let ranges = SentenceSplitter().ranges(in: bytes)
    #expect(Self.breach(of: bytes, ranges) == nil)
  }

  @Test func `finds as many sentences in a long block as its pieces have`() {
    let piece = "The roof leaks. Nobody came (see para. 4). “It is shut.” "
    let bytes = Array(String(repeating: piece, count: 2_000).utf8)
    #expect(SentenceSplitter().ranges(in: bytes).count == 3 * 2_000)
    #expect(
      SentenceSplitter().ranges(in: Array(repeating: UInt8(ascii: "."), count: 100_000)) == [0..<100_000])
  }

  @Test(arguments: [
    "The roof leaks. Mr. Lund said, “It is old.” Who pays? Nobody knows . . . The court waits.",
    "1. Repair the roof 2. Paint the door. 3. See A/HRC/49/1, para. 4. The end.",
    "At 7 a.m. Mr. Okafor came. He left at 9 a.m. The U.S. Senate met. It rained, etc. Nobody stayed.",
    "the roof leaks. the door is shut! why? ask • the owner • the tenant",
  ])
  func `splits no sentence that it has made`(text: String) {
    for sentence in SentenceSplitterTests.split(text) {
      #expect(SentenceSplitterTests.split(sentence) == [sentence])
    }
  }

  @Test func `reads a borrowed buffer as it reads an array`() {
    let bytes = Array("The roof leaks. Nobody came.".utf8)
    #expect(SentenceSplitter().ranges(in: bytes.span) == SentenceSplitter().ranges(in: bytes))
    #expect(SentenceSplitter().ranges(in: bytes) == [0..<15, 16..<28])
    #expect(SentenceSplitter().ranges(in: []) == [] as [Range<Int>])
  }
}
