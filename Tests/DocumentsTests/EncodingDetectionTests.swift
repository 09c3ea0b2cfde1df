import Documents
import Testing

struct EncodingDetectionTests {
  /// The source bytes that a word of the document came from.
  private func bytes(of word: String, in raw: [UInt8]) throws -> [UInt8] {
    let document = try HTMLReader().read(raw)
    let target = Array(word.utf8)
    let start = try #require(
      document.text.utf8.indices.first { document.text.utf8[$0...].starts(with: target) })
    return Array(raw[try #require(document.source(of: start..<start + target.count))])
  }

  @Test func `windows-1252 is read where latin1 is declared`() throws {
    let raw =
      Array("<meta charset=latin1><p>a ".utf8) + [0x93, 0x63, 0x61, 0x66, 0xE9, 0x94]
      + Array(" \u{80}".utf8.prefix(1))
    let detection = EncodingDetection.html(raw)
    #expect(detection.source.encoding == SourceEncoding(name: "windows-1252", reason: .declared))
    #expect(try bytes(of: "“café”", in: raw) == [0x93, 0x63, 0x61, 0x66, 0xE9, 0x94])
    #expect(try bytes(of: "é", in: raw) == [0xE9])
  }

  @Test func `every byte of windows-1252 has its character`() {
    let raw = (0x80...0xFF).map { UInt8($0) }
    let text = String(
      decoding: EncodingDetection.decode(raw, declared: "windows-1252").source.utf8, as: UTF8.self)
    #expect(text.unicodeScalars.count == 128)
    #expect(text.unicodeScalars.prefix(6).elementsEqual("€\u{81}‚ƒ„…".unicodeScalars))
    #expect(text.unicodeScalars.suffix(96).map(\.value) == Array(0xA0...0xFF))
  }

  @Test func `bytes that are not UTF-8 and declare nothing are windows-1252`() throws {
    let raw = Array("<p>caf".utf8) + [0xE9]
    #expect(
      EncodingDetection.html(raw).source.encoding == SourceEncoding(name: "windows-1252", reason: .fallback))
    #expect(try bytes(of: "café", in: raw) == Array(raw.suffix(4)))
  }

  @Test func `UTF-8 that declares nothing is UTF-8, in the title before the declaration too`() throws {
    let raw = Array("<title>Été</title><meta charset=utf-8><p>é".utf8)
    #expect(try HTMLReader().read(raw).title == "Été")
    let silent = EncodingDetection.html(Array("<p>é".utf8)).source.encoding
    #expect(silent == SourceEncoding(name: "utf-8", reason: .validUTF8))
  }

  @Test func `UTF-8 that declares a single-byte encoding is UTF-8, and the contradiction is recorded`() throws
  {
    let raw = Array("<meta http-equiv=Content-Type content='text/html; charset=iso-8859-1'><p>“é”".utf8)
    #expect(
      EncodingDetection.html(raw).source.encoding == SourceEncoding(name: "utf-8", reason: .contradicted))
    #expect(try bytes(of: "“é”", in: raw) == Array("“é”".utf8))
  }

  @Test func `a byte order mark is stronger than a declaration, and offsets count it`() throws {
    let raw = [0xEF, 0xBB, 0xBF] + Array("<meta charset=latin1><p>é".utf8)
    let document = try HTMLReader().read(raw)
    #expect(document.encoding == SourceEncoding(name: "utf-8", reason: .byteOrderMark))
    #expect(document.text.string == "é")
    #expect(document.source(of: 0..<2) == raw.count - 2..<raw.count)
  }

  @Test(arguments: [true, false])
  func `UTF-16 is read behind its mark`(bigEndian: Bool) throws {
    let units = Array("<p>a é 😀 b".utf16)
    let raw =
      (bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE])
      + units.flatMap { unit -> [UInt8] in
        let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
        return bigEndian ? [high, low] : [low, high]
      }
    let document = try HTMLReader().read(raw)
    #expect(document.encoding.name == (bigEndian ? "utf-16be" : "utf-16le"))
    #expect(document.text.string == "a é 😀 b")
    // "é" is the third code unit of the text, which begins behind the mark and "<p>".
    #expect(document.source(of: 2..<4) == 12..<14)
    #expect(document.source(of: 5..<9) == 16..<20)
  }

  @Test func `half a surrogate pair and half a code unit are repaired`() throws {
    let raw: [UInt8] = [0xFE, 0xFF, 0x00, 0x61, 0xD8, 0x00, 0x00, 0x62, 0x00]
    let detection = EncodingDetection.html(raw)
    #expect(String(decoding: detection.source.utf8, as: UTF8.self) == "a\u{FFFD}b\u{FFFD}")
    #expect(detection.repairedBytes == 3)
  }

  @Test func `a character of gb18030 in a gb2312 page loses nothing`() throws {
    // GBK 0x8140 is U+4E02, beyond GB 2312; 0x81308130 is U+0080 in four bytes; 0xA6C1 is U+03B1 (two bytes for two).
    let raw =
      Array("<meta charset=gb2312><p>a".utf8) + [0x81, 0x40, 0xA6, 0xC1, 0xC4, 0xE3] + Array("b".utf8)
    let document = try HTMLReader().read(raw)
    #expect(document.encoding == SourceEncoding(name: "gb18030", reason: .declared))
    #expect(document.text.string == "a丂α你b")
    #expect(try bytes(of: "丂", in: raw) == [0x81, 0x40])
    #expect(try bytes(of: "α", in: raw) == [0xA6, 0xC1])
    #expect(try bytes(of: "你b", in: raw) == [0xC4, 0xE3, 0x62])
  }

  @Test func `Shift_JIS is read with the extensions of code page 932`() throws {
    // 0x8740 is U+2460, beyond JIS X 0208; 0x835C ends in the byte of a backslash; 0xB1 is a half-width letter.
    let raw = Array("<meta charset=Shift_JIS><p>a\\".utf8) + [0x87, 0x40, 0x83, 0x5C, 0xB1] + Array("b".utf8)
    let document = try HTMLReader().read(raw)
    #expect(document.text.string == "a\\①ソｱb")
    #expect(try bytes(of: "ソ", in: raw) == [0x83, 0x5C])
    #expect(try bytes(of: "ｱ", in: raw) == [0xB1])
  }

  @Test func `ISO-2022-JP keeps its state between characters`() throws {
    let raw =
      Array("<meta charset=iso-2022-jp><p>a".utf8) + [
        0x1B, 0x24, 0x42, 0x46, 0x7C, 0x4B, 0x5C, 0x1B, 0x28, 0x42,
      ]
      + Array("b</p>".utf8)
    #expect(try HTMLReader().read(raw).text.string == "a日本b")
    #expect(try bytes(of: "本", in: raw) == [0x4B, 0x5C])
  }

  @Test(arguments: [
    ("windows-1251", [0xCF, 0xF0] as [UInt8], "Пр"), ("koi8-r", [0xF0, 0xD2], "Пр"),
    ("euc-kr", [0xB0, 0xA1], "가"),
    ("big5", [0xA4, 0xA4], "中"), ("euc-jp", [0xC6, 0xFC], "日"), ("iso-8859-9", [0xFD], "ı"),
    ("gbk", [0x80], "€"),
    ("macintosh", [0xD2], "“"), ("tis-620", [0xA1], "ก"), ("windows-1258", [0x61, 0xEC], "a\u{301}"),
  ])
  func `a label of the web has its decoder`(label: String, raw: [UInt8], expected: String) {
    let detection = EncodingDetection.decode(raw, declared: label)
    #expect(
      String(decoding: detection.source.utf8, as: UTF8.self).unicodeScalars.elementsEqual(
        expected.unicodeScalars))
  }

  @Test func `bad bytes are replaced by maximal parts, and the page says so`() throws {
    let raw = Array("<meta charset=utf-8><p>a".utf8) + [0xF0, 0x9F, 0x98, 0x62, 0xFF, 0xC3] + Array("c".utf8)
    let document = try HTMLReader().read(raw)
    #expect(document.text.string == "a\u{FFFD}b\u{FFFD}\u{FFFD}c")
    #expect(document.warnings == ["5 bytes that are not utf-8 were replaced"])
    #expect(document.source(of: 1..<4) == raw.count - 7..<raw.count - 4)
    #expect(
      !document.sourceMap.runs.contains { $0.isVerbatim && raw[$0.to..<$0.to + $0.toLength].contains(0xF0) })
  }

  @Test(arguments: [
    ("<meta charset=\"utf-8\">", "utf-8"), ("<META content='text/html;charset=GBK' http-equiv=x>", "gb18030"),
    ("<!-- <meta charset=latin1> --><meta charset='koi8-r'>", "koi8-r"), ("<metal charset=koi8-r>", "utf-8"),
    ("<?xml version='1.0' encoding='windows-1251'?>", "windows-1251"), ("<meta charset=utf-16>", "utf-8"),
    ("<meta charset=nonsense>", "utf-8"), ("<meta charset = x-sjis >", "shift_jis"),
  ])
  func `the declaration is found in the head`(head: String, expected: String) {
    #expect(EncodingDetection.html(Array(head.utf8)).source.encoding.name == expected)
  }

  @Test func `a declaration beyond 1,024 bytes is not looked for`() {
    let head = String(repeating: " ", count: 1024) + "<meta charset=koi8-r>"
    #expect(EncodingDetection.html(Array(head.utf8)).source.encoding.name == "utf-8")
  }

  /// What a server's label, a byte order mark and the page's own words make of a page.
  @Test(
    arguments: [
      // The mark is stronger than the server.
      (
        [0xEF, 0xBB, 0xBF] + Array("<meta charset=koi8-r><p>é".utf8), "windows-1251", "utf-8", .byteOrderMark,
        "é"
      ),
      ([0xFE, 0xFF, 0, 0x3C, 0, 0x70, 0, 0x3E, 0, 0x61], "utf-8", "utf-16be", .byteOrderMark, "a"),
      ([0xFF, 0xFE, 0x3C, 0, 0x70, 0, 0x3E, 0, 0x61, 0], "utf-16be", "utf-16le", .byteOrderMark, "a"),
      // The server is stronger than the page.
      (Array("<meta charset=windows-1252><p>".utf8) + [0xCF], "koi8-r", "koi8-r", .transport, "о"),
      (Array("<meta charset=koi8-r><p>".utf8) + [0xCF], "Windows-1251 ", "windows-1251", .transport, "П"),
      (Array("<meta charset=koi8-r><p>é".utf8), "UTF-8", "utf-8", .transport, "é"),
      (Array("<meta charset=koi8-r><p>a".utf8), "latin1", "windows-1252", .transport, "a"),
      // Bytes that are UTF-8 contradict a label of one byte a character, whoever gave it.
      (Array("<p>é".utf8), "iso-8859-1", "utf-8", .contradicted, "é"),
      // A label that names nothing is none.
      (Array("<meta charset=koi8-r><p>".utf8) + [0xCF], "none-such", "koi8-r", .declared, "о"),
      (Array("<p>é".utf8), "", "utf-8", .validUTF8, "é"),
      (Array("<p>".utf8) + [0xE9], "none-such", "windows-1252", .fallback, "é"),
      // UTF-16 without a mark, and a page that only says so.
      ([0, 0x3C, 0, 0x70, 0, 0x3E, 0x20, 0x1C], "utf-16be", "utf-16be", .transport, "“"),
      ([0x3C, 0, 0x70, 0, 0x3E, 0, 0x1C, 0x20], "UTF-16", "utf-16le", .transport, "“"),
      (Array("<p>é".utf8), "utf-16", "utf-8", .transport, "é"),
    ] as [([UInt8], String, String, SourceEncoding.Reason, String)])
  func `an encoding is decided once, by the strongest that speaks`(
    raw: [UInt8], charset: String, name: String, reason: SourceEncoding.Reason, text: String
  ) throws {
    let document = try HTMLReader().read(raw, context: ReadingContext(charset: charset))
    #expect(document.encoding == SourceEncoding(name: name, reason: reason))
    #expect(document.text.string == text)
  }
}
