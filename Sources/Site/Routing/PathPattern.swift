/// The paths that a route answers, such as `/sources/{id}/versions/{version}`.
///
/// A part in braces takes exactly one segment of a path, percent-decoded; it never takes an empty one, a slash, a control
/// character or bytes that are not UTF-8, so that no path says one thing and means another.
package struct PathPattern: Sendable, Hashable {
  /// As it was written, which is also the form of an OpenAPI path.
  package let text: String
  private let segments: [Segment]

  private enum Segment: Sendable, Hashable {
    case literal(String)
    case parameter(String)
  }

  /// A pattern from its text, which begins with a slash.
  package init(_ text: String) {
    self.text = text
    segments = text.split(separator: "/").map { part in
      part.first == "{" && part.last == "}"
        ? .parameter(String(part.dropFirst().dropLast())) : .literal(String(part))
    }
  }

  /// The names of its parameters in their order.
  package var parameters: [String] {
    segments.compactMap { if case .parameter(let name) = $0 { name } else { nil } }
  }

  /// What its parameters are in a path as it was sent, or nil where the path is another.
  package func match(_ path: String) -> [String: String]? {
    guard path.utf8.first == UInt8(ascii: "/") else { return nil }
    let parts = path.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let sent = parts.count == 1 && parts[0].isEmpty ? [] : parts
    guard sent.count == segments.count else { return nil }
    var found: [String: String] = [:]
    for (segment, part) in zip(segments, sent) {
      guard !PercentDecoding.isDisguised(part), let words = PercentDecoding.decoded(part) else {
        return nil
      }
      switch segment {
      case .literal(let literal): guard words == literal else { return nil }
      case .parameter(let name):
        guard !words.isEmpty, words != ".", words != "..", !words.utf8.contains(UInt8(ascii: "/")) else {
          return nil
        }
        found[name] = words
      }
    }
    return found
  }
}

/// Percent-encoding of URLs (RFC 3986 section 2.1), read strictly and written for one path segment or query value.
package enum PercentDecoding {
  /// The words that bytes stand for, with `takesLines` line feeds and tabs among them and carriage returns left out; nil for a broken escape, a control character, or what is not UTF-8.
  static func decoded(
    _ bytes: Substring.UTF8View, plusIsBlank: Bool = false, takesLines: Bool = false
  ) -> String? {
    var result: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      var byte = bytes[index]
      index = bytes.index(after: index)
      if byte == UInt8(ascii: "%") {
        guard let high = digit(bytes, &index), let low = digit(bytes, &index) else { return nil }
        byte = high << 4 | low
      } else if plusIsBlank, byte == UInt8(ascii: "+") {
        byte = UInt8(ascii: " ")
      }
      if takesLines, byte == 0x0D { continue }
      guard byte >= 0x20 && byte != 0x7F || takesLines && (byte == 0x0A || byte == 0x09) else { return nil }
      result.append(byte)
    }
    return String(validating: result, as: UTF8.self)
  }

  /// Whether a letter, a digit, a hyphen, a full stop, a low line or a tilde is written as an escape: a second name for the same thing, which
  /// RFC 3986 section 2.3 takes for the first.
  static func isDisguised(_ bytes: Substring.UTF8View) -> Bool {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      index = bytes.index(after: index)
      guard byte == UInt8(ascii: "%") else { continue }
      guard let high = digit(bytes, &index), let low = digit(bytes, &index) else { return false }
      let escaped = high << 4 | low
      if isUnreserved(escaped), escaped != UInt8(ascii: "@") { return true }
    }
    return false
  }

  /// Words as one segment of a path or one value of a query.
  package static func encoded(_ words: String) -> String {
    var result = ""
    for byte in words.utf8 {
      if isUnreserved(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return result
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || "-._~@".utf8.contains(byte)
  }

  private static func digit(_ bytes: Substring.UTF8View, _ index: inout Substring.UTF8View.Index) -> UInt8? {
    guard index < bytes.endIndex else { return nil }
    let byte = bytes[index]
    index = bytes.index(after: index)
    switch byte {
    case 0x30...0x39: return byte - 0x30
    case 0x41...0x46: return byte - 0x41 + 10
    case 0x61...0x66: return byte - 0x61 + 10
    default: return nil
    }
  }
}
