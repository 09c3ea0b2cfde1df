/// Reads what `pdftotext -bbox-layout` writes: XHTML of `page`, `flow`, `block`, `line` and `word` elements.
///
/// The frame is made by the program and the text by the document, escaped. A scanner over the bytes is enough: it never
/// fails, looks at each byte once, and leaves out what it does not understand.
struct PDFWordScanner {
  /// Places further from the corner than this are left out, in points; paper ends at 14,400 (ISO 32000-1, annex C).
  private static let farthest = 1_000_000.0

  private let bytes: [UInt8]
  private var index = 0
  private var block = 0
  private(set) var words: PDFWords

  /// Adds the pages of one run to what earlier runs found; the first page of this run has the number `firstPage`.
  static func add(_ bytes: [UInt8], firstPage: Int, to words: inout PDFWords, limit: Int) {
    var scanner = PDFWordScanner(bytes, words)
    words = PDFWords()
    scanner.scan(firstPage: firstPage, limit: limit)
    words = scanner.words
  }

  private init(_ bytes: [UInt8], _ words: PDFWords) {
    self.bytes = bytes
    self.words = words
  }

  private mutating func scan(firstPage: Int, limit: Int) {
    var number = firstPage - 1
    while let start = next(UInt8(ascii: "<"), from: index), let end = next(UInt8(ascii: ">"), from: start) {
      let tag = start + 1..<end
      index = end + 1
      if isTag("page", tag) {
        settlePage(atLeast: firstPage)
        number += 1
        words.pages.append(
          PDFPage(
            number: number, width: min(value("width", tag), Self.farthest),
            height: min(value("height", tag), Self.farthest), segments: []))
      } else if isTag("block", tag) {
        block += 1
      } else if isTag("line", tag), !words.pages.isEmpty {
        words.pages[words.pages.count - 1].segments.append(PDFSegment(words: [], block: block))
      } else if isTag("word", tag) {
        if words.wordCount < limit { word(tag) }
      } else if isTag("title", tag), words.title.isEmpty, words.pages.isEmpty {
        var title: [UInt8] = []
        index = text(from: index, into: &title)
        words.title = String(decoding: title, as: UTF8.self)
      }
    }
    settlePage(atLeast: firstPage)
    for page in words.pages.indices {
      words.pages[page].segments.removeAll { $0.words.isEmpty }
    }
  }

  private mutating func word(_ tag: Range<Int>) {
    let start = words.utf8.count
    var spelled: [UInt8] = []
    index = text(from: index, into: &spelled)
    words.utf8 += PDFCharacters.spelled(String(decoding: spelled, as: UTF8.self)).utf8
    let word = PDFWord(
      left: value("xMin", tag), top: value("yMin", tag), right: value("xMax", tag),
      bottom: value("yMax", tag), text: start..<words.utf8.count)
    guard !word.text.isEmpty, let page = words.pages.indices.last, Self.hasArea(word),
      let segment = words.pages[page].segments.indices.last
    else {
      words.utf8.removeLast(words.utf8.count - start)
      return
    }
    words.wordCount += 1
    words.pages[page].segments[segment].words.append(word)
  }

  /// Takes out what stands outside the last page, where hidden words often stand.
  ///
  /// Of a page that is shown turned by a right angle the program writes the words' places as they are shown and the
  /// page's size as it was before: which of the two ways it lies is told by where most of the words are.
  private mutating func settlePage(atLeast firstPage: Int) {
    guard let page = words.pages.last, page.number >= firstPage else { return }
    let (upright, turned) = page.segments.lazy.flatMap(\.words).reduce(into: (0, 0)) { counts, word in
      if Self.stands(word, width: page.width, height: page.height) { counts.0 += 1 }
      if Self.stands(word, width: page.height, height: page.width) { counts.1 += 1 }
    }
    let (width, height) = turned > upright ? (page.height, page.width) : (page.width, page.height)
    var settled = PDFPage(number: page.number, width: width, height: height, segments: page.segments)
    for segment in settled.segments.indices {
      settled.segments[segment].words.removeAll { !Self.stands($0, width: width, height: height) }
    }
    words.pages[words.pages.count - 1] = settled
  }

  private static func hasArea(_ word: PDFWord) -> Bool {
    word.width > 0.01 && word.height > 0.01 && word.width < 20_000 && word.height < 20_000
  }

  /// Whether the middle of a box is on a page of a size.
  private static func stands(_ word: PDFWord, width: Double, height: Double) -> Bool {
    let horizontal = (word.left + word.right) / 2
    let vertical = (word.top + word.bottom) / 2
    return horizontal >= 0 && horizontal <= width && vertical >= 0 && vertical <= height
  }

  private func next(_ byte: UInt8, from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      if bytes[index] == byte { return index }
      index += 1
    }
    return nil
  }

  private func isTag(_ name: String, _ tag: Range<Int>) -> Bool {
    let length = name.utf8.count
    guard tag.count >= length else { return false }
    return bytes[tag.lowerBound..<tag.lowerBound + length].elementsEqual(name.utf8)
      && (tag.count == length || bytes[tag.lowerBound + length] == UInt8(ascii: " "))
  }

  /// The value of an attribute as a number of digits, a point and a sign; what is no number is -1.
  private func value(_ name: String, _ tag: Range<Int>) -> Double {
    let key = Array(" \(name)=\"".utf8)
    var start = tag.lowerBound
    while start + key.count < tag.upperBound, !bytes[start..<start + key.count].elementsEqual(key) {
      start += 1
    }
    start += key.count
    guard start < tag.upperBound else { return -1 }
    var end = start
    while end < tag.upperBound, bytes[end] != UInt8(ascii: "\"") { end += 1 }
    guard end - start <= 32, let value = Double(String(decoding: bytes[start..<end], as: UTF8.self)),
      value.isFinite
    else { return -1 }
    return value
  }

  /// Decodes the text up to the next tag.
  private func text(from start: Int, into result: inout [UInt8]) -> Int {
    var index = start
    while index < bytes.count, bytes[index] != UInt8(ascii: "<") {
      guard bytes[index] == UInt8(ascii: "&") else {
        result.append(bytes[index])
        index += 1
        continue
      }
      let limit = min(index + 12, bytes.count)
      guard let end = bytes[index..<limit].firstIndex(of: UInt8(ascii: ";")) else {
        result.append(bytes[index])
        index += 1
        continue
      }
      result += Self.decoded(String(decoding: bytes[index + 1..<end], as: UTF8.self)).utf8
      index = end + 1
    }
    return index
  }

  private static func decoded(_ name: String) -> String {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard name.hasPrefix("#") else { return "&\(name);" }
      let digits = name.dropFirst()
      let value = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return value.flatMap { Unicode.Scalar($0) }.map { String($0) } ?? ""
    }
  }
}
