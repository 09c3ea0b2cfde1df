/// The words of a block with what they are besides being words, as a list of nodes in order.
///
/// Links and emphasis are found as CommonMark 0.31 finds them (section "Appendix: A parsing strategy"); every search is
/// bounded or remembered, so that time stays linear on hostile text.
struct MarkdownInlines {
  enum Content: Equatable {
    /// Bytes of the text as they are.
    case text(Range<Int>)
    /// Text that bytes stand for.
    case decoded([UInt8], Range<Int>)
    case open(Mark)
    case close(Mark.Kind)
    case note(String)
    /// Nothing: a tag, a mark that was used up.
    case none
  }

  struct Node {
    var content: Content
    var delimiter: MarkdownDelimiter?
  }

  /// A "[" or "![" that waits for its "]".
  private struct Bracket {
    let node: Int
    let start: Int
    let isImage: Bool
    var isActive = true
    /// Whether another opened inside it: no label of a reference has brackets in it.
    var hasInner = false
  }

  private let bytes: [UInt8]
  private let references: MarkdownReferences
  private let notes: [String: String]
  private(set) var nodes: [Node] = []
  private var brackets: [Bracket] = []
  private var textStart = 0
  /// Where runs of backticks begin, by their length; ascending.
  private var ticks: [Int: [Int]] = [:]

  /// Reads a block's words; lines are apart by one LF each.
  init(_ bytes: [UInt8], references: MarkdownReferences, notes: [String: String]) {
    self.bytes = bytes
    self.references = references
    self.notes = notes
    findTicks()
    scan()
    MarkdownDelimiter.pair(&nodes, from: 0)
  }

  private mutating func findTicks() {
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "`") else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, bytes[index] == UInt8(ascii: "`") { index += 1 }
      ticks[index - start, default: []].append(start)
    }
  }

  private mutating func scan() {
    var index = 0
    while index < bytes.count {
      let next = step(at: index)
      if next > index {
        index = next
        textStart = next
      } else {
        index += 1
      }
    }
    flush(to: bytes.count)
  }

  /// Text that was passed over becomes a node.
  private mutating func flush(to end: Int) {
    if textStart < end { nodes.append(Node(content: .text(textStart..<end))) }
    textStart = end
  }

  /// Reads what begins at an index; returns where it ends, or the index itself for plain text.
  private mutating func step(at index: Int) -> Int {
    switch bytes[index] {
    case UInt8(ascii: "\\"):
      guard index + 1 < bytes.count, Self.isPunctuation(bytes[index + 1]) || bytes[index + 1] == 0x0A else {
        return index
      }
      flush(to: index)
      nodes.append(Node(content: .text(index + 1..<index + 2)))
      return index + 2
    case UInt8(ascii: "`"): return code(at: index)
    case UInt8(ascii: "<"): return angle(at: index)
    case UInt8(ascii: "&"):
      guard let found = Self.reference(bytes, index, bytes.count) else { return index }
      flush(to: index)
      nodes.append(Node(content: .decoded(found.text, index..<index + found.length)))
      return index + found.length
    case UInt8(ascii: "*"), UInt8(ascii: "_"):
      flush(to: index)
      let delimiter = MarkdownDelimiter(bytes, at: index)
      nodes.append(Node(content: .text(index..<index + delimiter.count), delimiter: delimiter))
      return index + delimiter.count
    case UInt8(ascii: "!") where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "["):
      flush(to: index)
      open(Bracket(node: nodes.count, start: index + 2, isImage: true))
      nodes.append(Node(content: .text(index..<index + 2)))
      return index + 2
    case UInt8(ascii: "["):
      if let end = note(at: index) { return end }
      flush(to: index)
      open(Bracket(node: nodes.count, start: index + 1, isImage: false))
      nodes.append(Node(content: .text(index..<index + 1)))
      return index + 1
    case UInt8(ascii: "]"): return closeBracket(at: index)
    default: return index
    }
  }

  private mutating func open(_ bracket: Bracket) {
    if let last = brackets.indices.last { brackets[last].hasInner = true }
    brackets.append(bracket)
  }

  /// "[^3]" where such a note is defined.
  private mutating func note(at index: Int) -> Int? {
    guard index + 2 < bytes.count, bytes[index + 1] == UInt8(ascii: "^"),
      let close = MarkdownLabels.close(bytes, index, end: bytes.count),
      let label = notes[MarkdownLabels.normalised(String(decoding: bytes[index + 2..<close], as: UTF8.self))]
    else { return nil }
    flush(to: index)
    nodes.append(Node(content: .note(label)))
    return close + 1
  }

  private mutating func code(at index: Int) -> Int {
    var end = index
    while end < bytes.count, bytes[end] == UInt8(ascii: "`") { end += 1 }
    flush(to: index)
    let starts = ticks[end - index] ?? []
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < end { low = middle + 1 } else { high = middle }
    }
    guard low < starts.count else {
      nodes.append(Node(content: .text(index..<end)))
      return end
    }
    nodes.append(Node(content: .text(end..<starts[low])))
    return starts[low] + end - index
  }

  /// "<https://…>", "<desk@example.org>", or a tag, which is no text.
  private mutating func angle(at index: Int) -> Int {
    let limit = min(bytes.count, index + 2_048)
    var end = index + 1
    while end < limit, bytes[end] > 0x20, bytes[end] != UInt8(ascii: "<"), bytes[end] != UInt8(ascii: ">") {
      end += 1
    }
    if end < limit, bytes[end] == UInt8(ascii: ">"), let target = Self.address(bytes[index + 1..<end]) {
      flush(to: index)
      nodes.append(Node(content: .open(.link(target: target))))
      nodes.append(Node(content: .text(index + 1..<end)))
      nodes.append(Node(content: .close(.link)))
      return end + 1
    }
    guard let close = MarkdownHTML.tagEnd(bytes, index, limit: bytes.count) else { return index }
    flush(to: index)
    // A break is white space; other tags stand inside words.
    if MarkdownHTML.name(bytes, index..<close) == "br" {
      nodes.append(Node(content: .decoded([0x20], index..<close)))
    }
    return close
  }

  private static func address(_ text: ArraySlice<UInt8>) -> String? {
    let whole = String(decoding: text, as: UTF8.self)
    if let colon = text.firstIndex(of: UInt8(ascii: ":")) {
      let scheme = text[..<colon]
      let isScheme =
        (2...32).contains(scheme.count) && scheme.first.map(MarkdownHTML.isLetter) == true
        && scheme.allSatisfy {
          MarkdownHTML.isLetter($0) || (0x30...0x39).contains($0) || "+.-".utf8.contains($0)
        }
      return isScheme ? whole : nil
    }
    let parts = text.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    let isMail =
      parts.count == 2
      && parts.allSatisfy { part in
        !part.isEmpty
          && part.allSatisfy {
            MarkdownHTML.isLetter($0) || (0x30...0x39).contains($0)
              || ".!#$%&'*+/=?^_`{|}~-".utf8.contains($0)
          }
      }
    return isMail ? "mailto:" + whole : nil
  }

  /// Makes a link or a picture of what stands since the last open bracket, if it is one.
  private mutating func closeBracket(at index: Int) -> Int {
    flush(to: index)
    guard let bracket = brackets.popLast() else { return index }
    guard bracket.isActive, let (target, end) = target(behind: index, of: bracket) else {
      return index
    }
    MarkdownDelimiter.pair(&nodes, from: bracket.node + 1)
    if bracket.isImage {
      nodes.removeLast(nodes.count - bracket.node)
    } else {
      nodes[bracket.node].content = .open(.link(target: target))
      nodes.append(Node(content: .close(.link)))
      // Links do not contain links.
      for other in brackets.indices.reversed() where !brackets[other].isImage {
        if !brackets[other].isActive { break }
        brackets[other].isActive = false
      }
    }
    return end
  }

  /// The target behind a closing bracket: "(target)", "[label]", "[]" or the text itself as a label.
  private func target(behind close: Int, of bracket: Bracket) -> (String, Int)? {
    if close + 1 < bytes.count, bytes[close + 1] == UInt8(ascii: "("), let found = inlineTarget(at: close + 2)
    {
      return found
    }
    var end = close + 1
    var label = bracket.start..<close
    var isLabel = !bracket.hasInner
    if end < bytes.count, bytes[end] == UInt8(ascii: "["),
      let last = MarkdownLabels.close(bytes, end, end: bytes.count)
    {
      if last > end + 1 { (label, isLabel) = (end + 1..<last, true) }
      end = last + 1
    }
    guard isLabel, !references.isEmpty, label.count <= MarkdownLabels.longest else { return nil }
    let key = MarkdownLabels.normalised(String(decoding: bytes[label], as: UTF8.self))
    return references[key].map { ($0, end) }
  }

  /// `target "title")`.
  private func inlineTarget(at start: Int) -> (String, Int)? {
    var index = skipSpace(start)
    guard index < bytes.count else { return nil }
    if bytes[index] == UInt8(ascii: ")") { return ("", index + 1) }
    guard let target = MarkdownTarget(bytes, at: index, end: bytes.count) else { return nil }
    index = skipSpace(target.end)
    guard index < bytes.count else { return nil }
    if index > target.end, [0x22, 0x27, 0x28].contains(bytes[index]) {
      let quote = bytes[index] == 0x28 ? 0x29 : bytes[index]
      let limit = min(bytes.count, index + 2_048)
      index += 1
      while index < limit, bytes[index] != quote {
        // Another would open inside.
        if quote == 0x29, bytes[index] == 0x28 { return nil }
        index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
      }
      guard index < limit else { return nil }
      index = skipSpace(index + 1)
    }
    return index < bytes.count && bytes[index] == UInt8(ascii: ")") ? (target.text, index + 1) : nil
  }

  private func skipSpace(_ start: Int) -> Int {
    var index = start
    let limit = min(bytes.count, start + 256)
    while index < limit, bytes[index] == 0x20 || bytes[index] == 0x0A || bytes[index] == 0x09 { index += 1 }
    return index
  }

  /// A character reference with its semicolon; without one an ampersand is itself.
  static func reference(_ bytes: [UInt8], _ index: Int, _ end: Int) -> CharacterReference? {
    guard let found = CharacterReference(in: bytes, at: index, end: end),
      bytes[index + found.length - 1] == UInt8(ascii: ";")
    else { return nil }
    return found
  }

  static func isPunctuation(_ byte: UInt8) -> Bool {
    (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
      || (0x7B...0x7E).contains(byte)
  }
}
