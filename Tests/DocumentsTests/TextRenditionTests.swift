import Documents
import Testing

struct TextRenditionTests {
  /// Letters of one to four bytes, combining marks, a joiner and a flag's halves: what graphemes would count otherwise.
  private static let alphabet: [Unicode.Scalar] = [
    "a", " ", "\n", "é", "ß", "\u{301}", "\u{308}", "我", "—", "’", "𝒳", "😀", "\u{200D}", "🇨", "🇭",
    "\u{10FFFF}",
  ]

  /// Byte offset of each code point and of the end, from the definition.
  private func offsets(_ text: String) -> [Int] {
    var offsets = [0]
    for scalar in text.unicodeScalars { offsets.append((offsets.last ?? 0) + String(scalar).utf8.count) }
    return offsets
  }

  @Test(arguments: 0..<12)
  func `offsets agree with counting from the front`(seed: Int) {
    var random = SplitMix64(seed: seed)
    // Lengths about the distance of the samples (128 bytes), and well beyond.
    for most in [3, 60, 150, 900] {
      let text = random.text(Self.alphabet, most: most)
      let rendition = TextRendition(utf8: Array(text.utf8))
      let offsets = offsets(text)
      for (codePoint, byte) in offsets.enumerated() {
        #expect(rendition.byte(atCodePoint: codePoint) == byte)
        #expect(rendition.codePoint(atByte: byte) == codePoint)
      }
      #expect(rendition.byte(atCodePoint: offsets.count) == nil)
      #expect(rendition.byte(atCodePoint: offsets.count + 1000) == nil)
      #expect(rendition.byte(atCodePoint: -1) == nil)
      for byte in 0...text.utf8.count {
        #expect(rendition.boundary(atOrBefore: byte) == offsets.last { $0 <= byte })
      }
      #expect(rendition.string == text)
    }
  }

  @Test(arguments: [1, 2, 3, 4])
  func `a character across a sample's edge is counted once`(length: Int) {
    let character = ["a", "é", "我", "😀"][length - 1]
    for before in 120...136 {
      let text = String(repeating: "x", count: before) + character + "y"
      let rendition = TextRendition(utf8: Array(text.utf8))
      #expect(rendition.codePoint(atByte: before) == before)
      #expect(rendition.codePoint(atByte: before + length) == before + 1)
      #expect(rendition.byte(atCodePoint: before + 1) == before + length)
      #expect(rendition.byte(atCodePoint: before + 2) == before + length + 1)
      #expect(rendition.byte(atCodePoint: before + 3) == nil)
    }
  }

  @Test func `the empty text has one place`() {
    let rendition = TextRendition(utf8: [])
    #expect(rendition.byte(atCodePoint: 0) == 0)
    #expect(rendition.byte(atCodePoint: 1) == nil)
    #expect(rendition.codePoint(atByte: 0) == 0)
    #expect(rendition.boundary(atOrBefore: 7) == 0)
    #expect(rendition.quote(0..<0) == Quote(exact: "", prefix: "", suffix: "", start: 0, end: 0))
  }

  @Test func `a boundary beyond either end is that end`() {
    let rendition = TextRendition(utf8: Array("aé".utf8))
    #expect(rendition.boundary(atOrBefore: -5) == 0)
    #expect(rendition.boundary(atOrBefore: 2) == 1)
    #expect(rendition.boundary(atOrBefore: 99) == 3)
  }

  @Test func `a quote counts code points and carries its surroundings`() {
    let text = "Où ça ? “Näher” — dort."
    let rendition = TextRendition(utf8: Array(text.utf8))
    let start = Array("Où ça ? “".utf8).count
    let quote = rendition.quote(start..<start + Array("Näher".utf8).count, context: 3)
    #expect(quote == Quote(exact: "Näher", prefix: "? “", suffix: "” —", start: 9, end: 14))
  }

  @Test(arguments: 0..<8)
  func `prefix, quote and suffix are the text around a range`(seed: Int) {
    var random = SplitMix64(seed: seed)
    let text = random.text(Self.alphabet, most: 300)
    let scalars = Array(text.unicodeScalars)
    let rendition = TextRendition(utf8: Array(text.utf8))
    let offsets = offsets(text)
    func string(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
    for _ in 0..<40 {
      let start = Int.random(in: 0...scalars.count, using: &random)
      let end = Int.random(in: start...scalars.count, using: &random)
      for context in [0, 1, 32] {
        let quote = rendition.quote(offsets[start]..<offsets[end], context: context)
        #expect((quote.start, quote.end) == (start, end))
        #expect(quote.exact == string(start..<end))
        #expect(quote.prefix == string(max(0, start - context)..<start))
        #expect(quote.suffix == string(end..<min(scalars.count, end + context)))
      }
    }
  }
}
