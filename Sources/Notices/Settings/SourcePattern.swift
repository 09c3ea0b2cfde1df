package import Settings

/// Which sources something is for: an id, or a pattern in which `*` stands for any characters.
package struct SourcePattern: Sendable, Hashable {
  package let text: String

  /// A pattern of the characters that ids have, and `*`.
  package init(_ text: String) throws(PatternError) {
    guard (1...64).contains(text.utf8.count),
      text.utf8.allSatisfy({
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
          || $0 == UInt8(ascii: "*")
      })
    else { throw PatternError(text: text) }
    self.text = text
  }

  /// Why a text is no pattern.
  package struct PatternError: Error, CustomStringConvertible {
    let text: String
    package var description: String {
      "“\(text)” is no id or pattern of ids: small letters, digits, hyphens and * alone, at most 64"
    }
  }

  /// Whether it names one source and no other.
  package var isName: Bool { !text.contains("*") }

  /// Whether it stands for a source; takes the product of both lengths at most.
  package func matches(_ id: String) -> Bool {
    let (pattern, name) = (Array(text.utf8), Array(id.utf8))
    let star = UInt8(ascii: "*")
    var (place, at) = (0, 0)
    // Where the last star stands, and how much of the name it has taken.
    var open: (place: Int, at: Int)?
    while at < name.count {
      if place < pattern.count, pattern[place] == star {
        open = (place, at)
        place += 1
      } else if place < pattern.count, pattern[place] == name[at] {
        place += 1
        at += 1
      } else if let last = open {
        open = (last.place, last.at + 1)
        place = last.place + 1
        at = last.at + 1
      } else {
        return false
      }
    }
    return pattern[place...].allSatisfy { $0 == star }
  }

  /// The patterns of a list, or of one text.
  package static func patterns(_ node: SettingsNode, _ mistakes: inout [SettingsMistake]) -> [SourcePattern] {
    let nodes: [SettingsNode]
    if case .text = node.content { nodes = [node] } else { nodes = node.list(&mistakes) }
    if nodes.isEmpty, mistakes.isEmpty {
      mistakes.append(node.mistake("one id or pattern at least is expected"))
    }
    return nodes.compactMap { node in node.text(as: SourcePattern.init, &mistakes) }
  }
}
