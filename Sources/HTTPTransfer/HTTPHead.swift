/// Collects the lines that a server sends around a body, and keeps the last head.
package struct HTTPHead {
  /// The last head byte for byte.
  private(set) var bytes: [UInt8] = []
  private var isOpen = false
  private let limit: Int

  /// - Parameter limit: The most bytes of one head.
  init(limit: Int) { self.limit = limit }

  /// Takes one line with its line break.
  ///
  /// An interim answer (100) and a redirect each have a head of their own, which begins with a status line; what comes
  /// behind the empty line and is no status line is a trailer, and left out.
  /// - Returns: false where the head grows too long.
  mutating func take(_ line: some Collection<UInt8>) -> Bool {
    if !isOpen {
      guard line.starts(with: "HTTP/".utf8) else { return true }
      bytes = []
      isOpen = true
    }
    guard bytes.count + line.count <= limit else { return false }
    bytes += line
    if line.allSatisfy({ $0 == UInt8(ascii: "\r") || $0 == UInt8(ascii: "\n") }) { isOpen = false }
    return true
  }

  /// The fields of the last of some heads that stand one behind the other, as bytes came.
  package static func lastFields(of heads: [UInt8]) -> [HTTPField] {
    var head = HTTPHead(limit: heads.count)
    var rest = heads[...]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      _ = head.take(rest[...end])
      rest = rest[(end + 1)...]
    }
    return head.fields
  }

  /// The fields in their order; a folded line belongs to the field before it (RFC 9112 section 5.2).
  var fields: [HTTPField] {
    var fields: [(name: String, value: [UInt8])] = []
    for line in bytes.split(whereSeparator: { $0 == UInt8(ascii: "\n") }).dropFirst() {
      let content = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      if let first = content.first, Self.isSpace(first) {
        if !fields.isEmpty { fields[fields.count - 1].value += [0x20] + Self.trimmed(content) }
        continue
      }
      guard let colon = content.firstIndex(of: UInt8(ascii: ":")) else { continue }
      fields.append(
        (
          String(decoding: Self.trimmed(content[..<colon]), as: UTF8.self),
          Array(Self.trimmed(content[(colon + 1)...]))
        ))
    }
    return fields.map { HTTPField($0.name, String(decoding: $0.value, as: UTF8.self)) }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let front = bytes.drop(while: isSpace)
    guard let last = front.lastIndex(where: { !isSpace($0) }) else { return [] }
    return front[...last]
  }
}
