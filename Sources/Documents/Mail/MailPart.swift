/// One part of a mail that is no container of others (RFC 2045, RFC 2046).
struct MailPart {
  /// The fields of a header, unfolded; of those that are there twice the first.
  struct Header {
    fileprivate(set) var fields: [String: String] = [:]
    /// Where the body begins.
    fileprivate(set) var end = 0

    /// A field's value by its name in lower case.
    func value(_ name: String) -> String? { fields[name] }

    /// A parameter of a field: `boundary` of `multipart/mixed; boundary="x"`, quotation marks taken off.
    func parameter(_ name: String, of field: String) -> String? {
      guard let value = fields[field] else { return nil }
      for part in value.split(separator: ";").dropFirst() {
        guard let equals = part.firstIndex(of: "=") else { continue }
        let key = part[..<equals].filter { !$0.isWhitespace }.lowercased()
        guard key == name else { continue }
        let text = part[part.index(after: equals)...].drop(while: \.isWhitespace)
        if text.first == "\"" { return String(text.dropFirst().prefix { $0 != "\"" }) }
        return String(text.prefix { !$0.isWhitespace })
      }
      return nil
    }
  }

  let header: Header
  /// Half-open bytes of the mail.
  let body: Range<Int>

  /// Bytes in which a header is looked for.
  static let longestHeader = 1 << 18
  /// Containers in containers; deeper ones are taken for text.
  private static let deepest = 8
  /// Parts of a mail; what follows is left out.
  private static let most = 1_000

  /// "text/plain"; "" where the part does not say.
  var type: String {
    (header.value("content-type") ?? "").prefix { $0 != ";" }.filter { !$0.isWhitespace }.lowercased()
  }

  var isAttachment: Bool {
    header.value("content-disposition")?.lowercased().hasPrefix("attachment") == true
      || !["", "text/plain", "text/html"].contains(type)
  }

  /// The text in UTF-8: the transfer encoding undone, then the character encoding.
  func text(of mail: [UInt8]) -> [UInt8] {
    let bytes: [UInt8]
    switch (header.value("content-transfer-encoding") ?? "").filter({ !$0.isWhitespace }).lowercased() {
    case "quoted-printable": bytes = MailEncoding.quotedPrintable(mail[body])
    case "base64": bytes = MailEncoding.base64(mail[body])
    default: bytes = Array(mail[body])
    }
    let charset = header.parameter("charset", of: "content-type")
    return EncodingDetection.decode(bytes, declared: charset, reason: .declared).source.utf8
  }

  /// The parts of a mail in order.
  static func leaves(of mail: [UInt8]) -> [MailPart] {
    var found: [MailPart] = []
    collect(mail, 0..<mail.count, depth: 0, into: &found)
    return found
  }

  private static func collect(_ mail: [UInt8], _ range: Range<Int>, depth: Int, into found: inout [MailPart])
  {
    guard found.count < most else { return }
    let header = header(of: mail, in: range)
    let body = header.end..<range.upperBound
    let part = MailPart(header: header, body: body)
    guard depth < deepest, part.type.hasPrefix("multipart/"),
      let boundary = header.parameter("boundary", of: "content-type"), !boundary.isEmpty
    else {
      found.append(part)
      return
    }
    for piece in pieces(mail, body, boundary: Array("--\(boundary)".utf8)) {
      collect(mail, piece, depth: depth + 1, into: &found)
    }
  }

  /// What stands between the lines that begin with a boundary.
  private static func pieces(_ mail: [UInt8], _ body: Range<Int>, boundary: [UInt8]) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start: Int?
    var line = body.lowerBound
    while line < body.upperBound {
      let end = mail[line..<body.upperBound].firstIndex(of: 0x0A).map { $0 + 1 } ?? body.upperBound
      if mail[line..<end].starts(with: boundary) {
        if let start, start <= line { pieces.append(start..<line) }
        start = mail[line..<end].dropFirst(boundary.count).starts(with: [0x2D, 0x2D]) ? nil : end
        if start == nil { return pieces }
      }
      line = end
    }
    // A mail that was cut off has no last boundary.
    if let start, start < body.upperBound { pieces.append(start..<body.upperBound) }
    return pieces
  }

  /// The header at the front of a range; without fields where none is.
  static func header(of mail: [UInt8], in range: Range<Int>) -> Header {
    var header = Header()
    header.end = range.lowerBound
    var line = range.lowerBound
    var last: String?
    let limit = min(range.upperBound, range.lowerBound + longestHeader)
    while line < limit {
      let end = mail[line..<range.upperBound].firstIndex(of: 0x0A).map { $0 + 1 } ?? range.upperBound
      let text = String(decoding: mail[line..<min(end, line + 4_000)], as: UTF8.self)
      let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if words.isEmpty {
        header.end = end
        return header
      }
      if text.first?.isWhitespace == true {
        guard let last else { break }
        if (header.fields[last]?.utf8.count ?? 0) < 16_000 { header.fields[last]? += " " + words }
      } else if let colon = words.firstIndex(of: ":"),
        words[..<colon].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
      {
        let name = words[..<colon].lowercased()
        last = name
        header.fields[name] =
          header.fields[name] ?? String(words[words.index(after: colon)...].drop(while: \.isWhitespace))
      } else if line == range.lowerBound, words.hasPrefix("From ") || words.hasPrefix(">From ") {
        // The line that a mailbox (RFC 4155) puts in front.
      } else {
        break
      }
      line = end
      header.end = end
    }
    // A header ends at a blank line; what does not is a body without one.
    if line < range.upperBound || range.isEmpty {
      header.fields = [:]
      header.end = range.lowerBound
    }
    return header
  }
}
