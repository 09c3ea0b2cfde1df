/// The head of a request to a proxy (RFC 9112 section 3.2.2 and 3.2.3).
struct ProxyRequest {
  /// Whether all that follows is to be handed on unseen (CONNECT).
  let isTunnel: Bool
  /// A name or a numeric address without brackets.
  let host: String
  let port: UInt16
  /// The head as the server gets it: the path alone in its first line, and the connection is for this request.
  let head: [UInt8]
  /// How many bytes of body follow.
  let bodyBytes: Int

  /// One past the empty line that ends a head; nil where it has not come yet.
  static func end(of bytes: [UInt8]) -> Int? {
    let end: [UInt8] = [13, 10, 13, 10]
    guard bytes.count >= 4 else { return nil }
    for index in 0...bytes.count - 4 where bytes[index] == 13 && bytes[index..<index + 4].elementsEqual(end) {
      return index + 4
    }
    return nil
  }

  init?(_ bytes: ArraySlice<UInt8>) {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
    guard let first = lines.first else { return nil }
    let words = first.split(separator: " ")
    guard words.count == 3, words[2].hasPrefix("HTTP/1.") else { return nil }
    isTunnel = words[0] == "CONNECT"
    let target = words[1]
    let authority: Substring
    var path: Substring = "/"
    if isTunnel {
      authority = target
    } else {
      guard target.lowercased().hasPrefix("http://") else { return nil }
      let rest = target.dropFirst(7)
      let slash = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
      authority = rest[..<slash]
      path = rest[slash...]
    }
    guard let place = Self.place(authority, usual: isTunnel ? 443 : 80) else { return nil }
    (host, port) = place
    var length = 0
    var kept: [Substring] = []
    for line in lines.dropFirst() {
      let name = line.prefix { $0 != ":" }.lowercased()
      if name == "content-length" {
        guard let value = Int(line.dropFirst(name.utf8.count + 1).filter { $0 != " " }), value >= 0 else {
          return nil
        }
        length = value
      }
      // A body whose length is not said is none that a browser sends.
      if name == "transfer-encoding" { return nil }
      if !["proxy-connection", "connection", "keep-alive", "proxy-authorization", "upgrade"].contains(name) {
        kept.append(line)
      }
    }
    bodyBytes = length
    let start = path.hasPrefix("/") ? "" : "/"
    head = Array(
      ("\(words[0]) \(start)\(path) HTTP/1.1\r\n" + kept.map { $0 + "\r\n" }.joined()
        + "Connection: close\r\n\r\n").utf8)
  }

  private static func place(_ authority: Substring, usual: UInt16) -> (String, UInt16)? {
    guard !authority.contains("@") else { return nil }
    var (host, port) = (authority, usual)
    if let colon = authority.lastIndex(of: ":"), !authority.hasSuffix("]") {
      guard let number = UInt16(authority[authority.index(after: colon)...]), number > 0 else { return nil }
      (host, port) = (authority[..<colon], number)
    }
    if host.hasPrefix("["), host.hasSuffix("]") { host = host.dropFirst().dropLast() }
    guard !host.isEmpty, host.utf8.count <= 255 else { return nil }
    return (String(host), port)
  }
}
