/// Where a server listens: a numeric address or a name, and a port.
package struct ListenAddress: Sendable, Hashable, CustomStringConvertible {
  /// An IPv4 address, an IPv6 address without brackets, or a name.
  package let host: String
  /// 0 lets the system choose.
  package let port: Int

  /// Takes an address; a port outside 0...65535 gives nil.
  package init?(host: String, port: Int) {
    guard !host.isEmpty, (0...65_535).contains(port) else { return nil }
    self.host = host
    self.port = port
  }

  /// This machine alone, on a port that the system chooses.
  package static let anyLoopbackPort = ListenAddress(unchecked: "127.0.0.1", 0)

  private init(unchecked host: String, _ port: Int) {
    self.host = host
    self.port = port
  }

  /// Reads `127.0.0.1:8080`, `[::1]:8080` or `localhost:8080`; anything else gives nil.
  package init?(text: String) {
    guard let colon = text.lastIndex(of: ":") else { return nil }
    let digits = text[text.index(after: colon)...]
    guard (1...5).contains(digits.utf8.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let port = Int(digits)
    else { return nil }
    var host = text[..<colon]
    if host.first == "[" {
      guard host.last == "]" else { return nil }
      host = host.dropFirst().dropLast()
      guard host.contains(":") else { return nil }
    } else if host.contains(":") {
      return nil
    }
    guard host.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x2F }) else { return nil }
    self.init(host: String(host), port: port)
  }

  /// Whether only this machine can reach it: `localhost`, 127.0.0.0/8 or `::1`.
  package var isLoopback: Bool {
    if host == "localhost" || host == "::1" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }

  /// The form that `init(text:)` reads, which is also that of a URL.
  package var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}
