/// One field of a head: a name, which no letter case tells apart, and its value without white space around it.
package struct HTTPField: Sendable, Hashable {
  package let name: String
  package let value: String

  package init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }

  /// Whether it has a name, in whatever letter case (RFC 9110 section 5.1; names are ASCII).
  package func isNamed(_ name: String) -> Bool {
    name.utf8.count == self.name.utf8.count
      && zip(name.utf8, self.name.utf8).allSatisfy { Self.lower($0) == Self.lower($1) }
  }

  private static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}

/// What to ask a server for.
package struct HTTPRequest: Sendable, Hashable {
  /// A method in capital letters.
  package var method: String
  /// The address, of the scheme http or https.
  package var url: String
  /// Fields beside those that HTTP needs; given twice, a field is sent twice.
  package var headers: [HTTPField]
  /// The body; nil for none, which is another thing than an empty one.
  package var body: [UInt8]?

  package init(method: String = "GET", url: String, headers: [HTTPField] = [], body: [UInt8]? = nil) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
  }

  /// The address without a user's name and password, for messages.
  package var shownURL: String { HTTPAddress.shown(url) }

  /// The longest address, in bytes: what fits into the answer's own.
  private static let longestURL = 4000

  /// Why this cannot be sent: a method, field or address that would not stay what it is on the wire; nil if it can.
  package var defect: String? {
    guard !method.isEmpty, method.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
      return "the method is not a word in capital letters"
    }
    guard !url.isEmpty, url.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else {
      return "the address is empty or has white space or a control character"
    }
    guard url.utf8.count <= Self.longestURL else {
      return "the address has more than \(Self.longestURL) bytes"
    }
    for field in headers {
      guard !field.name.isEmpty, field.name.utf8.allSatisfy(Self.isTokenByte) else {
        return "a header field has a name that HTTP does not permit"
      }
      guard field.value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }) else {
        return "the header field \(field.name) has a control character"
      }
    }
    return nil
  }

  /// A character of a token, RFC 9110 section 5.6.2.
  private static func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }
}

/// Addresses as they may be shown.
package enum HTTPAddress {
  /// An address without a user's name and password and without control characters.
  package static func shown(_ url: String) -> String {
    var scalars = Array(url.unicodeScalars)
    if let colon = scalars.firstIndex(of: ":"), scalars[colon...].starts(with: "://".unicodeScalars) {
      let start = colon + 3
      let end = scalars[start...].firstIndex { "/?#".unicodeScalars.contains($0) } ?? scalars.count
      if let at = scalars[start..<end].lastIndex(of: "@") { scalars.removeSubrange(start...at) }
    }
    return SafeText.shown(String(String.UnicodeScalarView(scalars)))
  }
}

/// Texts from elsewhere as they may be shown on a terminal.
package enum SafeText {
  /// At most 500 characters, each control or format character and line break as one space.
  package static func shown(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(500) {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
        result.append(" ")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
