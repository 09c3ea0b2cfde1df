/// Turns foreign words into markup that can do nothing.
///
/// The output is at once HTML and well-formed XML. Text nodes keep every character of the words except those that XML
/// forbids; attributes and the page's title, where no element can stand guard, name bidirectional controls instead.
package enum Markup {
  /// Words as content of an element.
  ///
  /// Each bidirectional control (an override can make a line read backwards) is shut into a `bdi` element of its own:
  /// the character stays, its effect ends where it begins, and the style sheet shows its number.
  package static func text(_ words: String) -> String {
    var result = ""
    for scalar in words.unicodeScalars {
      if isBidirectionalControl(scalar) {
        let number = hexadecimal(scalar)
        result += "<bdi class=\"control\" data-label=\"U+\(number)\">&#x\(number);</bdi>"
      } else {
        appendEscaped(scalar, to: &result)
      }
    }
    return result
  }

  /// Words as an attribute's value between double quotes, or as the content of `title`.
  package static func attribute(_ words: String) -> String {
    var result = ""
    for scalar in words.unicodeScalars {
      if isBidirectionalControl(scalar) {
        result += "[U+\(hexadecimal(scalar))]"
      } else {
        appendEscaped(scalar, to: &result)
      }
    }
    return result
  }

  /// Words inside a line of ours: isolated, so that their direction does not reorder what stands around them.
  package static func isolated(_ words: String) -> String { "<bdi>\(text(words))</bdi>" }

  /// A value for `href`, escaped, or nil for anything but an absolute http or https URL in plain ASCII.
  package static func link(_ url: String) -> String? {
    let bytes = Array(url.utf8)
    let scheme = url.prefix { $0 != ":" }.lowercased()
    guard scheme == "http" || scheme == "https", bytes.count > scheme.utf8.count + 3,
      bytes[scheme.utf8.count...].starts(with: "://".utf8),
      // RFC 3986 section 2: none of these may stand in a URI unencoded.
      bytes.allSatisfy({ (0x21...0x7E).contains($0) && !"\"<>\\^`{|}".utf8.contains($0) })
    else { return nil }
    return attribute(url)
  }

  /// A value for `lang`, or nil for what is no BCP 47 tag.
  package static func language(_ tag: String?) -> String? {
    guard let tag, let first = tag.utf8.first, isLetter(first), tag.utf8.count <= 35,
      tag.utf8.allSatisfy({ isLetter($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") })
    else { return nil }
    return tag
  }

  /// ` lang="…"` for a start tag, or nothing.
  package static func languageAttribute(_ tag: String?) -> String {
    language(tag).map { " lang=\"\($0)\"" } ?? ""
  }

  private static func appendEscaped(_ scalar: Unicode.Scalar, to result: inout String) {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "'": result += "&#39;"
    // Written as itself, a carriage return would be read as a line feed.
    case "\r": result += "&#13;"
    case "\t", "\n": result.unicodeScalars.append(scalar)
    // No Char in XML 1.0 section 2.2, or a control that HTML calls an error.
    case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
    default: result.unicodeScalars.append(scalar)
    }
  }

  /// The explicit embeddings, overrides and isolates of UAX #9 section 2.
  private static func isBidirectionalControl(_ scalar: Unicode.Scalar) -> Bool {
    ("\u{202A}"..."\u{202E}").contains(scalar) || ("\u{2066}"..."\u{2069}").contains(scalar)
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    String(scalar.value, radix: 16, uppercase: true)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
