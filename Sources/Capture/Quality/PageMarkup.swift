/// What the markup of a page shows without being read: its scripts, tags, forms and whether it ends in the middle.
///
/// One pass over the bytes, whatever they are; no tree is made. Encodings that keep ASCII's bytes are enough for it.
struct PageMarkup {
  /// The text of `<title>`, folded.
  private(set) var title = ""
  /// The text that stands outside tags and scripts, folded; at most `mostText` bytes.
  private(set) var text = ""
  /// The text of headings, and that of everything else, outside headers, menus and footers; folded, the beginning of each.
  private(set) var headings = ""
  private(set) var below = ""
  /// The text of `<noscript>`, tags left out.
  private(set) var noscript = ""
  /// Contents of scripts and all start tags in lower case, at most `mostCode` bytes: where programs show themselves.
  private(set) var code: [UInt8] = []
  /// What buttons say, in lower case.
  private(set) var buttons: [String] = []
  private(set) var passwordFields = 0
  /// Fields that a person writes in.
  private(set) var textFields = 0
  private(set) var links = 0
  /// Pictures, frames and the like, which may be the document.
  private(set) var media = 0
  /// Those of them that stand in no header, menu or footer; drawings within the page, which logos and signs of waiting are, do not count.
  private(set) var pictures = 0
  private(set) var scripts = 0
  /// Whether it has parts that only pages of a site have: `nav`, `main`, `article`.
  private(set) var hasParts = false
  private(set) var opensHTML = false
  private(set) var closesHTML = false
  /// What is open where the bytes end ("a tag", "a comment", "a script"); nil where nothing is.
  private(set) var openEnd: String?

  static let mostText = 64 << 10
  static let mostCode = 256 << 10
  private static let mostBeginning = 2 << 10

  private static let framing: Set = ["header", "nav", "footer"]

  private let bytes: [UInt8]
  private var visible: [UInt8] = []
  private var headed: [UInt8] = []
  private var plain: [UInt8] = []
  private var hidden: [UInt8] = []
  /// How many headers, menus and footers are open, and whether a heading is.
  private var framing = 0
  private var isHeading = false

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    scan()
    text = PageWords.folded(PageWords.resolved(visible))
    noscript = PageWords.folded(PageWords.resolved(hidden))
    headings = PageWords.folded(PageWords.resolved(headed))
    below = PageWords.folded(PageWords.resolved(plain))
    (visible, hidden, headed, plain) = ([], [], [], [])
  }

  private mutating func scan() {
    var index = 0
    while index < bytes.count {
      guard let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) else {
        return show(index..<bytes.count)
      }
      show(index..<start)
      let next = start + 1 < bytes.count ? bytes[start + 1] : 0
      if has("<!--", at: start) {
        guard let end = find("-->", from: start + 4) else {
          openEnd = "a comment"
          return
        }
        index = end + 3
      } else if Self.isLetter(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
        || next == UInt8(ascii: "?")
      {
        guard let end = endOfTag(start) else {
          openEnd = "a tag"
          return
        }
        index = tag(start..<end)
      } else {
        show(start..<start + 1)
        index = start + 1
      }
    }
  }

  /// One past the `>` of a tag; quoted values may hold one.
  private func endOfTag(_ start: Int) -> Int? {
    var quote: UInt8 = 0
    var last: UInt8 = 0
    var index = start + 1
    while index < bytes.count {
      let byte = bytes[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), last == UInt8(ascii: "=") {
        quote = byte
      }
      if byte > 0x20 { last = byte }
      index += 1
    }
    // A quotation mark without end: the tag ends where it would without it.
    return quote == 0 ? nil : bytes[start...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
  }

  /// Notes a tag and returns where to go on.
  private mutating func tag(_ range: Range<Int>) -> Int {
    let isEnd = bytes[range.lowerBound + 1] == UInt8(ascii: "/")
    let nameStart = range.lowerBound + (isEnd ? 2 : 1)
    let name = String(
      decoding: bytes[nameStart..<range.upperBound].prefix {
        Self.isLetter($0) || (0x30...0x39).contains($0)
      },
      as: UTF8.self
    ).lowercased()
    if visible.last != 0x20 { visible.append(0x20) }
    if Self.framing.contains(name) { framing = max(0, framing + (isEnd ? -1 : 1)) }
    if name.count == 2, name.first == "h", let level = name.last, ("1"..."6").contains(level) {
      isHeading = !isEnd
    }
    if isEnd {
      if name == "html" || name == "body" { closesHTML = true }
      return range.upperBound
    }
    let lower = bytes[range].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    if code.count + lower.count <= Self.mostCode { code += lower + [0x0A] }
    switch name {
    case "html": opensHTML = true
    case "nav", "main", "article": hasParts = true
    case "a": links += 1
    case "img", "iframe", "frame", "object", "embed", "video", "canvas", "svg", "picture":
      media += 1
      if framing == 0, name != "svg" { pictures += 1 }
    case "textarea": textFields += 1
    case "input": input(String(decoding: lower, as: UTF8.self))
    case "button": buttons.append(content(of: "button", from: range.upperBound))
    case "script", "style", "title", "noscript": return raw(name, range.upperBound)
    default: break
    }
    return range.upperBound
  }

  private mutating func input(_ tag: String) {
    if tag.contains("type=\"password\"") || tag.contains("type=password") || tag.contains("type='password'") {
      passwordFields += 1
    } else if tag.contains("submit") || tag.contains("button") {
      if let value = tag.split(separator: "value=", maxSplits: 1).dropFirst().first {
        buttons.append(PageWords.folded(String(value.filter { !"\"'>/".contains($0) })))
      }
    } else if !["hidden", "checkbox", "radio", "image", "search"].contains(where: tag.contains) {
      textFields += 1
    }
  }

  /// Passes over an element whose content is no markup.
  private mutating func raw(_ name: String, _ start: Int) -> Int {
    var search = start
    while let less = find("</", from: search) {
      if has(name, at: less + 2) {
        keep(name, start..<less)
        return bytes[less...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.count
      }
      search = less + 2
    }
    if name == "script" || name == "style" { openEnd = "a \(name)" }
    keep(name, start..<bytes.count)
    return bytes.count
  }

  private mutating func keep(_ name: String, _ range: Range<Int>) {
    switch name {
    case "title":
      if title.isEmpty { title = PageWords.folded(PageWords.resolved(Array(bytes[range].prefix(1000)))) }
    case "noscript":
      hidden += PageMarkup.withoutTags(bytes[range].prefix(2000)) + [0x20]
    case "script":
      scripts += 1
      let room = Self.mostCode - code.count
      if room > 0 { code += bytes[range].prefix(room) + [0x0A] }
    default: break
    }
  }

  private mutating func show(_ range: Range<Int>) {
    let room = Self.mostText - visible.count
    if room > 0 { visible += bytes[range].prefix(room) }
    guard framing == 0 else { return }
    if isHeading, headed.count < Self.mostBeginning {
      headed += bytes[range].prefix(Self.mostBeginning)
    } else if !isHeading, plain.count < Self.mostBeginning {
      // White space between tags would fill the room.
      let text = bytes[range].drop { $0 <= 0x20 }.prefix(Self.mostBeginning)
      if !text.isEmpty { plain += text + [0x20] }
    }
  }

  private func content(of name: String, from start: Int) -> String {
    let end = find("</" + name, from: start, within: 400) ?? start
    return PageWords.folded(PageWords.resolved(Self.withoutTags(bytes[start..<end])))
  }

  private static func withoutTags(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var isTag = false
    for byte in bytes {
      if byte == UInt8(ascii: "<") { isTag = true }
      if !isTag { result.append(byte) }
      if byte == UInt8(ascii: ">") {
        isTag = false
        result.append(0x20)
      }
    }
    return result
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private func has(_ word: String, at index: Int) -> Bool {
    var index = index
    for byte in word.utf8 {
      guard index < bytes.count else { return false }
      let found = bytes[index]
      if byte != ((0x41...0x5A).contains(found) ? found | 0x20 : found) { return false }
      index += 1
    }
    return true
  }

  private func find(_ word: String, from start: Int, within: Int = .max) -> Int? {
    guard let first = word.utf8.first, start < bytes.count else { return nil }
    let stop = within < bytes.count - start ? start + within : bytes.count
    var index = start
    while let found = bytes[index..<stop].firstIndex(of: first) {
      if has(word, at: found) { return found }
      index = found + 1
      if index >= stop { return nil }
    }
    return nil
  }

  /// Whether scripts or tags have a word that is in lower case.
  func codeHas(_ word: String) -> Bool { PageWords.contains(code, Array(word.utf8)) }
}
