/// Keeps the lines of addresses, signatures and lists of names apart, which no sentence runs through.
enum LetterLines {
  /// Splits each paragraph whose lines were broken on purpose into its lines.
  static func split(_ drafts: [TextDraft], source: [UInt8]) -> [TextDraft] {
    let width = drafts.lazy.filter { !$0.isFurniture }.map(\.longestLine).max() ?? 0
    var result: [TextDraft] = []
    result.reserveCapacity(drafts.count)
    for draft in drafts {
      guard let lines = lines(of: draft, source: source), areApart(lines, width: min(width, 100)) else {
        result.append(draft)
        continue
      }
      for (index, line) in lines.enumerated() {
        var part = TextDraft(kind: .paragraph, piece: draft.pieces[index], words: line)
        part.indent = draft.indent
        part.quoteDepth = draft.quoteDepth
        part.startsPage = index == 0 && draft.startsPage
        part.standsApart = true
        result.append(part)
      }
    }
    return result
  }

  /// The lines of a paragraph of a few, nil for every other draft.
  private static func lines(of draft: TextDraft, source: [UInt8]) -> [String]? {
    guard draft.kind == .paragraph, draft.headingLevel == 0, (2...40).contains(draft.lineCount),
      draft.longestLine <= 72
    else { return nil }
    return draft.pieces.map { String(decoding: source[$0], as: UTF8.self) }
  }

  /// Whether every line begins and none ends as a sentence, and the breaks stand where the line was not full.
  private static func areApart(_ lines: [String], width: Int) -> Bool {
    var deliberate = 0
    for (index, line) in lines.enumerated() {
      guard let first = line.unicodeScalars.first, !first.properties.isLowercase,
        let last = TextEdge.lastMark(line)
      else { return false }
      if index > 0, !TextEdge.startsUppercase(line), first.properties.numericType == nil, first != "+" {
        return false
      }
      if index + 1 < lines.count {
        if "!?:;…-–—".unicodeScalars.contains(last) || last == "." && line.split(separator: " ").count > 4 {
          return false
        }
        if TextEdge.endsInsidePhrase(line), last != "," { return false }
        let word = lines[index + 1].prefix { !$0.isWhitespace }.unicodeScalars.count
        if (line.unicodeScalars.count + 1 + word) * 4 <= width * 3 { deliberate += 1 }
      } else if ".!?;:".unicodeScalars.contains(last), line.split(separator: " ").count > 4 {
        return false
      }
    }
    return lines.count == 2
      ? deliberate == 1 && lines.allSatisfy { $0.unicodeScalars.count <= 40 }
      : deliberate * 2 >= lines.count - 1
  }
}
