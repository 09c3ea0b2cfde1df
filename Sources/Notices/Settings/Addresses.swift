/// Addresses of servers as a watch file may hold them.
enum WebAddress {
  /// Whether http or https, with a host and without a user's name, of printable ASCII.
  static func isPlain(_ text: String) -> Bool {
    ["http://", "https://"].contains {
      text.hasPrefix($0) && isAuthority(text.dropFirst($0.count), path: true)
    }
  }

  /// Whether `smtp://host` or `smtps://host`, with a port or without.
  static func isServer(_ text: String) -> Bool {
    ["smtp://", "smtps://"].contains {
      text.hasPrefix($0) && isAuthority(text.dropFirst($0.count), path: false)
    }
  }

  private static func isAuthority(_ text: Substring, path: Bool) -> Bool {
    guard text.utf8.count <= 2000, text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != 0x5C }) else {
      return false
    }
    let host = text.prefix { !"/?#".contains($0) }
    return !host.isEmpty && !host.contains("@") && (path || host.count == text.count)
  }
}

/// Addresses of mail.
enum MailAddress {
  /// Whether `local@domain` of the characters that need no quotation (RFC 5322 section 3.2.3, dot-atom), in ASCII.
  static func isPlain(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...64).contains(parts[0].utf8.count), (1...253).contains(parts[1].utf8.count)
    else { return false }
    return isDotted(parts[0], permitting: "!#$%&'*+-/=?^_`{|}~") && isDotted(parts[1], permitting: "-")
  }

  private static func isDotted(_ text: Substring, permitting others: String) -> Bool {
    text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty
        && part.utf8.allSatisfy {
          (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || (0x30...0x39).contains($0)
            || others.utf8.contains($0)
        }
    }
  }
}
