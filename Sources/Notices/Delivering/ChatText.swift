import Foundation

/// A notice as the text of an incoming webhook of Slack, which Mattermost reads too.
///
/// Words of documents stand in code spans, in which neither program reads markup, and as an escaped text besides: `&`, `<` and `>` as
/// Slack wants it, and an invisible space where a mention, a link or a name of a machine would begin.
struct ChatText {
  let text: String

  init(_ notice: Notice) {
    var lines = ["*\(notice.kind.rawValue)* \(notice.source.id): \(Self.code(notice.summary))"]
    if notice.test == true { lines[0] = "*test* \(Self.code(notice.summary))" }
    if let title = notice.source.title { lines.append(Self.code(title)) }
    if let significance = notice.significance { lines.append("significance \(significance) of 100") }
    for change in notice.changes ?? [] {
      let words = [change.old.map { "− " + Self.code($0) }, change.new.map { "+ " + Self.code($0) }]
      lines.append(
        "• \(change.kind) (\(change.significance)): " + words.compactMap(\.self).joined(separator: " "))
    }
    for flip in (notice.flips ?? []).prefix(Notice.mostChanges) {
      lines.append(
        "• demand \(flip.demand) of \(flip.letter): \(flip.from) → \(flip.to) \(Self.code(flip.words))")
    }
    for link in [notice.comparison, notice.page].compactMap(\.self) { lines.append("<\(link)>") }
    text = lines.joined(separator: "\n")
  }

  /// The JSON that is posted.
  var body: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(["text": text])).map { Array($0) } ?? []
  }

  /// Words of others, between back ticks.
  static func code(_ text: String) -> String {
    let line = OneLine.shown(text, limit: 400).replacing("`", with: "ʼ")
    return line.isEmpty ? "" : "`" + escaped(line) + "`"
  }

  /// No mention, no link and no markup of `<…>` begins in what this gives.
  static func escaped(_ text: String) -> String {
    var result = ""
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "@", "#", "~", "!", "]": result += "\(scalar)\u{200B}"
      case ":", ".":
        // Where a letter, a digit or a slash follows at once: "https://", "example.com", ":smile:".
        let next = index + 1 < scalars.count ? scalars[index + 1] : " "
        let isDigit = scalar == "." && index > 0 && scalars[index - 1].properties.numericType != nil
        result.unicodeScalars.append(scalar)
        if next == "/" || next.properties.isAlphabetic || !isDigit && next.properties.numericType != nil {
          result += "\u{200B}"
        }
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
