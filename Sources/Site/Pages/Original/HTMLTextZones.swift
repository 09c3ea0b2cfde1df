/// Where in the bytes of a page its running text stands: outside of tags, comments and elements whose content is no text.
///
/// The tokenizer of the HTML Standard (section 13.2.5) as far as this needs it, over bytes of any encoding in which no part of
/// another character is an ASCII byte below 0x40. A mistake here would put a mark in a wrong place; what runs is not decided
/// here but by the sandbox.
struct HTMLTextZones {
  /// Half-open bytes, in order, none empty.
  private(set) var ranges: [Range<Int>] = []
  private let bytes: [UInt8]

  /// Elements whose content is not shown as running text, or in which no other element can stand.
  private static let opaque: Set<String> = [
    "script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes", "template", "select",
    "svg", "math",
    "object", "audio", "video", "canvas",
  ]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var start = 0
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<"), let end = markupEnd(at: index) else {
        index += 1
        continue
      }
      add(start..<index)
      index = end
      start = end
    }
    add(start..<bytes.count)
  }

  private mutating func add(_ range: Range<Int>) { if !range.isEmpty { ranges.append(range) } }

  /// One past what a `<` begins, with the content that is no text; nil where it begins nothing.
  private func markupEnd(at start: Int) -> Int? {
    guard start + 1 < bytes.count else { return nil }
    let next = bytes[start + 1]
    if next == UInt8(ascii: "!"), has("--", at: start + 2) { return commentEnd(from: start + 4) }
    if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") {
      return after(UInt8(ascii: ">"), from: start + 2)
    }
    if next == UInt8(ascii: "/") {
      guard start + 2 < bytes.count else { return nil }
      return isLetter(bytes[start + 2])
        ? tagEnd(from: start + 2).end : after(UInt8(ascii: ">"), from: start + 2)
    }
    guard isLetter(next) else { return nil }
    let (name, end) = tagEnd(from: start + 1)
    if name == "plaintext" { return bytes.count }
    return Self.opaque.contains(name) ? contentEnd(of: name, from: end) : end
  }

  /// A tag's name in small letters, and one past its `>`; a `>` in quotation marks does not end it.
  private func tagEnd(from start: Int) -> (name: String, end: Int) {
    var index = start
    var name: [UInt8] = []
    while index < bytes.count, !isBlank(bytes[index]), bytes[index] != UInt8(ascii: "/"),
      bytes[index] != UInt8(ascii: ">")
    {
      if name.count < 16 {
        name.append((0x41...0x5A).contains(bytes[index]) ? bytes[index] | 0x20 : bytes[index])
      }
      index += 1
    }
    var quote: UInt8?
    // A quotation mark opens a value behind an equals sign only.
    var isValue = false
    while index < bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        return (String(decoding: name, as: UTF8.self), index + 1)
      } else if isValue, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
        isValue = false
      } else if !isBlank(byte) {
        isValue = byte == UInt8(ascii: "=")
      }
      index += 1
    }
    return (String(decoding: name, as: UTF8.self), bytes.count)
  }

  /// One past the end tag of an element, or the end of the bytes where it is never closed.
  private func contentEnd(of name: String, from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "/"),
        has(name, at: index + 2)
      {
        let end = index + 2 + name.utf8.count
        if end >= bytes.count || isBlank(bytes[end]) || bytes[end] == UInt8(ascii: ">")
          || bytes[end] == UInt8(ascii: "/")
        {
          return tagEnd(from: index + 2).end
        }
      }
      index += 1
    }
    return bytes.count
  }

  private func commentEnd(from start: Int) -> Int {
    // "<!-->" and "<!--->" are whole comments.
    if has(">", at: start) { return start + 1 }
    if has("->", at: start) { return start + 2 }
    var index = start
    while index < bytes.count {
      if has("-->", at: index) { return index + 3 }
      if has("--!>", at: index) { return index + 4 }
      index += 1
    }
    return bytes.count
  }

  private func after(_ byte: UInt8, from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      if bytes[index] == byte { return index + 1 }
      index += 1
    }
    return bytes.count
  }

  /// Whether small letters or signs stand at a place, in whatever letter case.
  private func has(_ words: String, at start: Int) -> Bool {
    var index = start
    for byte in words.utf8 {
      guard index < bytes.count else { return false }
      let found = (0x41...0x5A).contains(bytes[index]) ? bytes[index] | 0x20 : bytes[index]
      guard found == byte else { return false }
      index += 1
    }
    return true
  }

  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  private func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0C || byte == 0x0D
  }
}
