import CCurl

/// An address of the scheme http or https, read by the same parser that later asks it: two readings of one address are how
/// a check is led past what it checks.
struct WebAddress: Sendable, Hashable {
  /// The whole, without a fragment, with what it lacked of encoding.
  let url: String
  /// `http` or `https`.
  let scheme: String
  /// In lower case; a literal IPv6 address in brackets.
  let host: String
  let port: Int
  /// Path and query, at least `/`.
  let target: String

  /// Scheme, host and port: what one robots.txt speaks for.
  var origin: String { "\(scheme)://\(host):\(port)" }

  /// Reads an address, or one that is relative to another.
  static func read(_ text: String, base: WebAddress? = nil) -> Result<WebAddress, FetchFailure.Reason> {
    var parts = ccurl_address()
    let code = unsafe ccurl_read_address(base?.url ?? "", text, &parts)
    let scheme = self.text(&parts.scheme).lowercased()
    if !scheme.isEmpty, scheme != "http", scheme != "https" { return .failure(.scheme) }
    guard code == 0 else {
      // libcurl reads no `javascript:` and the like at all.
      if let given = self.scheme(text), given != "http", given != "https" { return .failure(.scheme) }
      return .failure(.badRequest(code == -1 ? "the address is too long" : "the address is none"))
    }
    guard parts.has_user == 0 else {
      return .failure(.badRequest("the address holds a user's name or password, which would be recorded"))
    }
    return .success(
      WebAddress(
        url: self.text(&parts.url), scheme: scheme, host: self.text(&parts.host).lowercased(),
        port: Int(parts.port), target: self.text(&parts.target)))
  }

  /// The scheme in front of an address in lower case (RFC 3986 section 3.1); nil where there is none.
  private static func scheme(_ text: String) -> String? {
    let letters = text.utf8.prefix { $0 != UInt8(ascii: ":") }
    guard letters.count < text.utf8.count, let first = letters.first, first | 0x20 >= 0x61,
      first | 0x20 <= 0x7A,
      letters.allSatisfy({
        (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || "+-.".utf8.contains($0)
      })
    else { return nil }
    return String(decoding: letters, as: UTF8.self).lowercased()
  }

  /// The text of a C array of characters.
  private static func text<Characters>(_ characters: inout Characters) -> String {
    unsafe withUnsafeBytes(of: &characters) { raw in
      unsafe String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
    }
  }
}
