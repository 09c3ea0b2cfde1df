/// What one robots.txt says to one crawler, by RFC 9309.
package struct RobotsRules: Sendable, Hashable {
  /// What of a file is read, in bytes: 500 KiB (RFC 9309 section 2.5).
  package static let byteLimit = 500 << 10

  private struct Rule: Sendable, Hashable {
    let permits: Bool
    /// As it stands in the file, for messages.
    let text: [UInt8]
    /// In the form in which paths are compared.
    let pattern: [UInt8]
  }

  private var rules: [Rule] = []
  /// The pause between two requests that the file asks for, in seconds; no part of RFC 9309, but widely written.
  package private(set) var crawlDelay: Double?

  /// Rules that permit everything.
  package init() {}

  /// Reads a file; whatever its bytes are, something is read.
  /// - Parameters:
  ///   - file: Its bytes, of which the first 500 KiB are read.
  ///   - agent: The crawler's product token, of letters, `-` and `_`.
  package init(file: [UInt8], agent: String) {
    let agent = Array(agent.lowercased().utf8)
    var own = RobotsRules()
    var others = RobotsRules()
    var isNamed = false
    // Of the group that is being read: whether it is this crawler's, or everybody's.
    var isOwn = false
    var isEverybodys = false
    var isAmongAgents = false
    for line in Self.lines(file) {
      guard let (key, value) = Self.record(line) else { continue }
      switch key {
      case "user-agent":
        if !isAmongAgents { (isOwn, isEverybodys, isAmongAgents) = (false, false, true) }
        let name = value.prefix(while: Self.isTokenByte).map(Self.lowered)
        if value.first == UInt8(ascii: "*") { isEverybodys = true }
        if !name.isEmpty, name == agent { (isOwn, isNamed) = (true, true) }
      case "allow", "disallow":
        isAmongAgents = false
        // A rule without a path matches nothing (section 2.2.2).
        guard !value.isEmpty else { continue }
        let rule = Rule(
          permits: key == "allow", text: Array(value), pattern: Self.comparable(Array(value)))
        if isOwn { own.rules.append(rule) }
        if isEverybodys { others.rules.append(rule) }
      case "crawl-delay":
        // This speaks for the agents named so far, and leaves the group open as any line that the standard does not know.
        guard let delay = Double(String(decoding: value, as: UTF8.self)), delay.isFinite, delay >= 0 else {
          continue
        }
        if isOwn { own.crawlDelay = own.crawlDelay ?? delay }
        if isEverybodys { others.crawlDelay = others.crawlDelay ?? delay }
      default: break
      }
    }
    // Groups of one agent are one (section 2.2.1); everybody's hold only for those that are not named.
    self = isNamed ? own : others
  }

  /// The product token of a user agent: `rejoinder` of `rejoinder/1.0 (+https://example.org/)`.
  package static func token(of userAgent: String) -> String {
    String(decoding: userAgent.utf8.prefix(while: isTokenByte), as: UTF8.self)
  }

  /// The rule against a path with its query, as it stands in the file; nil where the path may be asked.
  ///
  /// The longest rule that matches decides, and of two equally long ones that which permits (section 2.2.2).
  package func prohibition(of target: String) -> String? {
    if target == "/robots.txt" { return nil }
    let path = Self.comparable(Array(target.utf8))
    var best: Rule?
    for rule in rules where Self.matches(path, rule.pattern) {
      if let best, best.pattern.count > rule.pattern.count { continue }
      if let best, best.pattern.count == rule.pattern.count, best.permits { continue }
      best = rule
    }
    return best.flatMap { $0.permits ? nil : String(decoding: $0.text, as: UTF8.self) }
  }

  // MARK: - Lines

  private static func lines(_ file: [UInt8]) -> [ArraySlice<UInt8>] {
    var rest = file.prefix(byteLimit)
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    return rest.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") })
  }

  /// Key in lower case and value, without a comment and the white space around them; nil for a line without a colon.
  private static func record(_ line: ArraySlice<UInt8>) -> (key: String, value: ArraySlice<UInt8>)? {
    let content = line.prefix { $0 != UInt8(ascii: "#") }
    guard let colon = content.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let key = String(decoding: trimmed(content[..<colon]).map(lowered), as: UTF8.self)
    return (key, trimmed(content[(colon + 1)...]))
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let front = bytes.drop { $0 == 0x20 || $0 == 0x09 }
    guard let last = front.lastIndex(where: { $0 != 0x20 && $0 != 0x09 }) else { return [] }
    return front[...last]
  }

  private static func lowered(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte + 0x20 : byte }

  /// A character of a product token: `ALPHA / "-" / "_"` (section 2.2.1).
  private static func isTokenByte(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D || byte == 0x5F
  }

  // MARK: - Paths

  /// A path in the form in which two are compared (section 2.2.2): what is not ASCII encoded, what is unreserved in
  /// RFC 3986 not encoded, other encodings in capital letters.
  private static func comparable(_ path: [UInt8]) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    result.reserveCapacity(path.count)
    var place = 0
    while place < path.count {
      let byte = path[place]
      if byte == UInt8(ascii: "%"), place + 2 < path.count, let high = hex(path[place + 1]),
        let low = hex(path[place + 2])
      {
        let value = high << 4 | low
        result += isUnreserved(value) ? [value] : [byte, digits[Int(high)], digits[Int(low)]]
        place += 3
        continue
      }
      result += byte < 0x80 ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      place += 1
    }
    return result
  }

  private static func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "-._~".utf8.contains(byte)
    }
  }

  /// Whether a pattern matches the beginning of a path: `*` stands for any bytes, a `$` at its end for the path's end.
  ///
  /// Between two stars the first place that fits is taken: a later one leaves less to those that follow. So each byte of
  /// the path is looked at once for each part.
  private static func matches(_ path: [UInt8], _ pattern: [UInt8]) -> Bool {
    let isAnchored = pattern.last == UInt8(ascii: "$")
    var parts = (isAnchored ? pattern.dropLast() : pattern[...])
      .split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
    let first = parts.removeFirst()
    guard path.starts(with: first) else { return false }
    guard let last = parts.popLast() else { return !isAnchored || path.count == first.count }
    var rest = path[first.count...]
    for part in parts {
      guard let end = end(of: part, in: rest) else { return false }
      rest = rest[end...]
    }
    if isAnchored { return rest.count >= last.count && rest.suffix(last.count).elementsEqual(last) }
    return end(of: last, in: rest) != nil
  }

  /// Where the first occurrence of some bytes ends, in time linear in both (Knuth, Morris and Pratt 1977): a file may have
  /// tens of thousands of rules, made to be slow.
  private static func end(of part: ArraySlice<UInt8>, in bytes: ArraySlice<UInt8>) -> Int? {
    if part.isEmpty { return bytes.startIndex }
    guard part.count <= bytes.count else { return nil }
    let wanted = Array(part)
    // The longest proper prefix of what was matched that is its suffix too.
    var borders = [Int](repeating: 0, count: wanted.count)
    var length = 0
    for place in wanted.indices.dropFirst() {
      while length > 0, wanted[place] != wanted[length] { length = borders[length - 1] }
      if wanted[place] == wanted[length] { length += 1 }
      borders[place] = length
    }
    var matched = 0
    for (place, byte) in zip(bytes.indices, bytes) {
      while matched > 0, byte != wanted[matched] { matched = borders[matched - 1] }
      if byte == wanted[matched] { matched += 1 }
      if matched == wanted.count { return place + 1 }
    }
    return nil
  }
}
