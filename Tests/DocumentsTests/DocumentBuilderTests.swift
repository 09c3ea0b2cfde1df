import Documents
import Testing

struct DocumentBuilderTests {
  /// White space of each length, characters without text, and neighbours in the code charts that are text.
  private static let alphabet: [Unicode.Scalar] = [
    "a", "b", "é", "—", "我", "😀", "\u{301}", " ", " ", "\t", "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{A0}",
    "\u{1680}", "\u{2003}", "\u{2028}", "\u{202F}", "\u{205F}", "\u{3000}", "\u{0}", "\u{1F}", "\u{7F}",
    "\u{80}",
    "\u{AD}", "\u{200B}", "\u{FEFF}", "\u{A1}", "\u{180E}", "\u{200C}", "\u{2010}", "\u{3001}", "\u{FEFE}",
  ]

  /// Folding from the definition, character by character.
  private func slowlyFolded(_ text: String) -> String {
    let kept = text.unicodeScalars.filter { scalar in
      scalar.properties.isWhitespace
        || !(scalar.properties.generalCategory == .control
          || ["\u{AD}", "\u{200B}", "\u{FEFF}"].contains(scalar))
    }
    return kept.split(whereSeparator: \.properties.isWhitespace).map { String(String.UnicodeScalarView($0)) }
      .joined(separator: " ")
  }

  private func document(_ texts: [String]) -> Document {
    let utf8 = texts.map { Array($0.utf8) }
    var builder = DocumentBuilder(
      source: EncodingDetection.decode(utf8.flatMap { $0 }, declared: "utf-8").source)
    var start = 0
    for bytes in utf8 {
      builder.begin(.init(kind: .paragraph))
      builder.append(start..<start + bytes.count)
      start += bytes.count
    }
    return builder.finish(reader: "test/1")
  }

  @Test(arguments: 0..<60)
  func `white space folds as by the definition and empty blocks leave no trace`(seed: Int) {
    var random = SplitMix64(seed: seed)
    // The first letter keeps a byte order mark away from the front, where it is the encoding's.
    let texts = ["x"] + (0..<6).map { _ in random.text(Self.alphabet, most: 14) }
    let document = document(texts)
    let expected = texts.map(slowlyFolded).filter { !$0.isEmpty }
    #expect(document.blocks.map { document.text.string($0.range) } == expected)
    #expect(document.text.string == expected.joined(separator: "\n\n"))
  }

  @Test(arguments: 0..<60)
  func `a verbatim run is the source's own bytes`(seed: Int) {
    var random = SplitMix64(seed: seed)
    let texts = ["x"] + (0..<4).map { _ in random.text(Self.alphabet, most: 20) }
    let raw = Array(texts.joined().utf8)
    let document = document(texts)
    for run in document.sourceMap.runs where run.isVerbatim {
      #expect(
        Array(document.text.utf8[run.from..<run.from + run.fromLength])
          == Array(raw[run.to..<run.to + run.toLength]))
    }
    for (place, byte) in document.text.utf8.enumerated() where byte != 0x20 && byte != 0x0A {
      #expect(document.source(of: place..<place + 1).map { Array(raw[$0]) } == [byte])
    }
  }

  @Test func `a folded space stands for the first of the white space that it came from`() {
    let document = document(["one\t\u{A0} two\nsix ten"])
    #expect(document.text.string == "one two six ten")
    #expect(document.source(of: 3..<4) == 3..<4)
    #expect(document.source(of: 2..<5) == 2..<8)
    #expect(document.sourceMap.runs.filter(\.isVerbatim).map(\.from) == [0, 4, 8])
  }

  @Test func `a document of empty blocks is empty`() {
    let document = document([" ", "\u{AD}\n", "", "\u{200B}"])
    #expect(document.blocks.isEmpty)
    #expect(document.text.utf8.isEmpty)
    #expect(document.sourceMap.runs.isEmpty)
  }

  @Test func `a note of an empty block is forgotten`() {
    var builder = DocumentBuilder(source: DecodedSource(validUTF8: Array(" a".utf8)))
    builder.begin(.init(kind: .paragraph))
    builder.append(0..<1)
    builder.reference(label: "1")
    builder.begin(.init(kind: .footnote, marker: "2"))
    builder.append(1..<2)
    builder.reference(label: "3")
    let document = builder.finish(reader: "test/1")
    #expect(document.blocks.map(\.marker) == ["2"])
    #expect(document.blocks.flatMap(\.noteReferences) == [NoteReference(label: "3", at: 1)])
    #expect(document.footnote("2")?.range == 0..<1)
    #expect(document.footnote("1") == nil)
  }

  @Test func `the way back leads through a byte order mark`() {
    let raw: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("a é".utf8)
    let source = DecodedSource(validUTF8: raw)
    #expect(source.encoding == SourceEncoding(name: "utf-8", reason: .byteOrderMark))
    var builder = DocumentBuilder(source: source)
    builder.begin(.init(kind: .paragraph))
    builder.append(0..<source.utf8.count)
    let document = builder.finish(reader: "test/1")
    #expect(document.source(of: 0..<1) == 3..<4)
    #expect(document.source(of: 0..<4) == 3..<7)
    #expect(source.raw(4..<4) == 7..<7)
  }

  @Test func `the way back leads through another encoding`() {
    // windows-1252: É is one byte there and two in UTF-8, the dash one and three.
    let raw: [UInt8] = [0xC9, 0x74, 0xE9, 0x20, 0x20, 0x97, 0x0D, 0x0A, 0x6E]
    let source = EncodingDetection.decode(raw, declared: "latin1").source
    var builder = DocumentBuilder(source: source)
    builder.begin(.init(kind: .paragraph))
    builder.append(0..<source.utf8.count)
    let document = builder.finish(reader: "test/1")
    #expect(document.text.string == "Été — n")
    // A folded space stands for the first character of its white space.
    let places = [0..<1, 1..<2, 2..<3, 3..<4, 5..<6, 6..<7, 8..<9]
    for (codePoint, place) in places.enumerated() {
      guard let start = document.text.byte(atCodePoint: codePoint),
        let end = document.text.byte(atCodePoint: codePoint + 1)
      else {
        Issue.record("no code point \(codePoint)")
        continue
      }
      #expect(document.source(of: start..<end) == place)
    }
    // An empty range has a place too, at the very end as well.
    #expect(source.raw(source.utf8.count..<source.utf8.count) == raw.count..<raw.count)
    #expect(source.raw(0..<0) == 0..<0)
  }

  @Test func `decoded text stands for its whole source and folds like any other`() {
    var builder = DocumentBuilder(source: DecodedSource(validUTF8: Array("a&nbsp;&amp;z".utf8)))
    builder.begin(.init(kind: .paragraph))
    builder.append(0..<1)
    builder.append(decoded: Array("\u{A0}".utf8), from: 1..<7)
    builder.append(decoded: Array("&".utf8), from: 7..<12)
    builder.append(12..<13)
    let document = builder.finish(reader: "test/1")
    #expect(document.text.string == "a &z")
    #expect(document.source(of: 1..<2) == 1..<7)
    #expect(document.source(of: 2..<3) == 7..<12)
    #expect(document.source(of: 0..<4) == 0..<13)
  }

  @Test func `a byte taken back takes its way back along`() {
    var builder = DocumentBuilder(source: DecodedSource(validUTF8: Array("in-\nto".utf8)))
    builder.begin(.init(kind: .paragraph))
    builder.append(0..<3)
    builder.removeLastByte()
    builder.append(4..<6)
    let document = builder.finish(reader: "test/1")
    #expect(document.text.string == "into")
    #expect(document.source(of: 0..<2) == 0..<2)
    #expect(document.source(of: 2..<4) == 4..<6)
  }

  @Test func `a block knows its sentences and is found by its bytes`() {
    let document = document(["It ends. It starts.", "Next one?"])
    #expect(document.blocks.map(\.range) == [0..<19, 21..<30])
    #expect(document.blocks.map(\.sentences) == [[0..<8, 9..<19], [21..<30]])
    let found = (0...31).map { byte in document.blockIndex(atByte: byte) }
    #expect(found == (0...31).map { byte in document.blocks.firstIndex { $0.range.contains(byte) } })
  }
}
