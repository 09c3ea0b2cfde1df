/// A link of `application/link-format` (RFC 6690, and RFC 8288 section 3, from which it comes).
struct FormattedLink: Equatable {
  let target: String
  /// Names in small letters, values without quotation marks.
  let parameters: [Parameter]

  struct Parameter: Equatable {
    let name: String
    let value: String
  }

  /// The value of the first parameter of a name.
  func first(_ name: String) -> String? { parameters.first { $0.name == name }?.value }

  /// The relations that it names, in small letters: `first memento` are two.
  var relations: [String] {
    parameters.filter { $0.name == "rel" }.flatMap {
      $0.value.lowercased().split(separator: " ").map(String.init)
    }
  }
}

/// Reads links as archives write them.
///
/// Commas and semicolons may stand in addresses and between quotation marks, and a `>` in an address that is not encoded as it should be. What is
/// no link is passed over up to the next one.
struct LinkFormat {
  private let bytes: [UInt8]
  private var index = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The links of a text, in their order, at most so many.
  static func links(_ bytes: [UInt8], most: Int = .max) -> [FormattedLink] {
    var parser = LinkFormat(bytes)
    var links: [FormattedLink] = []
    while links.count < most, let link = parser.next() { links.append(link) }
    return links
  }

  private var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func next() -> FormattedLink? {
    while let byte {
      index += 1
      if byte == UInt8(ascii: "<"), let target = target() {
        return FormattedLink(target: target, parameters: parameters())
      }
    }
    return nil
  }

  /// The text up to the angle bracket behind which a parameter, another link or the end stands.
  ///
  /// No byte is looked at twice, whatever the text: another bracket that opens, or the end of the line, ends what is no link.
  private mutating func target() -> String? {
    var start = index
    while let byte {
      index += 1
      switch byte {
      case UInt8(ascii: "\n"): return nil
      case UInt8(ascii: "<"): start = index
      case UInt8(ascii: ">"):
        let end = index - 1
        skipSpace()
        guard self.byte == nil || self.byte == UInt8(ascii: ";") || self.byte == UInt8(ascii: ",") else {
          continue
        }
        return String(decoding: bytes[start..<end], as: UTF8.self).trimmed
      default: break
      }
    }
    return nil
  }

  private mutating func parameters() -> [FormattedLink.Parameter] {
    var parameters: [FormattedLink.Parameter] = []
    while true {
      skipSpace()
      guard byte == UInt8(ascii: ";") else { return parameters }
      index += 1
      skipSpace()
      let start = index
      while let byte, !Self.isSpace(byte), !";,=".utf8.contains(byte) { index += 1 }
      let name = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
      skipSpace()
      var value = ""
      if byte == UInt8(ascii: "=") {
        index += 1
        skipSpace()
        value = self.value()
      }
      if !name.isEmpty { parameters.append(FormattedLink.Parameter(name: name, value: value)) }
    }
  }

  private mutating func value() -> String {
    var value: [UInt8] = []
    guard byte == UInt8(ascii: "\"") else {
      while let byte, !Self.isSpace(byte), byte != UInt8(ascii: ";"), byte != UInt8(ascii: ",") {
        value.append(byte)
        index += 1
      }
      return String(decoding: value, as: UTF8.self)
    }
    index += 1
    while let byte {
      index += 1
      if byte == UInt8(ascii: "\"") { break }
      if byte == UInt8(ascii: "\\"), let escaped = self.byte {
        value.append(escaped)
        index += 1
      } else {
        value.append(byte)
      }
    }
    return String(decoding: value, as: UTF8.self)
  }

  private mutating func skipSpace() {
    while let byte, Self.isSpace(byte) { index += 1 }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}

extension String {
  /// Without spaces around it.
  fileprivate var trimmed: String {
    let front = drop { $0 == " " }
    return String(front.reversed().drop { $0 == " " }.reversed())
  }
}
