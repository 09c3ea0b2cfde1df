/// Tells headings and front matter from paragraphs in plain text, where nothing but shape marks them.
enum TextHeadings {
  private static let longest = 120

  /// Marks each draft that is a heading: a short line without an end mark, followed by body text; and what the source
  /// itself shows as one, by a line under it, by capitals, by a label or a number of its own.
  static func mark(_ drafts: inout [TextDraft]) {
    let title = titleIndex(drafts)
    let numbered = NumberedTitles.indices(drafts)
    var next: Int?
    // From the end, because a heading may be followed by another.
    for index in drafts.indices.reversed() where !drafts[index].isFootnote && !drafts[index].isFurniture {
      defer { next = index }
      guard drafts[index].quoteDepth == 0, !drafts[index].standsApart, !drafts[index].isAttribution else {
        continue
      }
      if drafts[index].headingLevel > 0 || index == title {
        drafts[index].isHeading = true
        continue
      }
      guard let next, drafts[next].quoteDepth == 0 else { continue }
      if case .item(let marker, let indent) = drafts[index].kind {
        guard numbered.contains(index), opensSection(drafts, index, marker, indent: indent, before: next)
        else {
          continue
        }
        drafts[index].isHeading = true
        drafts[index].takeBack(marker)
        continue
      }
      guard isShortLine(drafts[index]), !isClause(drafts[index].words) else { continue }
      // A run of short lines is a list of names, an address, a by-line: no headings, but for the title in front.
      let followsShort = index > 0 && isShortLine(drafts[index - 1])
      let isMarked =
        isCapitals(drafts[index].words) || LabelledMarker.isHeading(drafts[index].words)
        || LabelledMarker.isTitled(drafts[index].words)
      drafts[index].isHeading =
        isBody(drafts[next]) && (!followsShort || isMarked)
        || isMarked && drafts[next].isHeading && next != title
        || LabelledMarker.isHeading(drafts[index].words) && !drafts[next].standsApart
    }
  }

  /// Whether an item stands between paragraphs, of which the one below is not set in under it.
  private static func opensSection(
    _ drafts: [TextDraft], _ index: Int, _ marker: ListMarker, indent: Int, before next: Int
  ) -> Bool {
    // Items of another style above it are those of the section before.
    if index > 0, case .item(let above, _) = drafts[index - 1].kind, above.style == marker.style {
      return false
    }
    if drafts[next].isHeading { return true }
    // A paragraph that is further in belongs to the item.
    return drafts[next].kind == .paragraph && drafts[next].indent <= indent && !isShortLine(drafts[next])
      && !drafts[next].standsApart
  }

  /// Words that a name has not, but a clause has: "We call on you to", "Nous demandons :".
  private static let clauseWords: Set<String> = [
    "we", "i", "you", "us", "they", "nous", "vous", "je", "on", "wir", "ich", "sie", "nosotros", "usted",
    "ustedes",
    "les", "noi", "vi", "мы", "вас", "вам", "вы", "wij", "u", "nós",
  ]

  /// Whether a short line is the beginning of a sentence that a list completes, rather than a name of what follows.
  static func isClause(_ words: String) -> Bool {
    guard words.utf8.count <= longest * 8, !isCapitals(words) else { return false }
    if TextEdge.endsInsidePhrase(words),
      TextEdge.startsLowercase(String(words.split(separator: " ").last ?? ""))
    {
      return true
    }
    let all = words.lowercased().split { $0.isWhitespace || $0 == "," || $0 == ":" }.map(String.init)
    if let last = all.last, clauseWords.contains(last), all.count > 2 { return true }
    guard let mark = words.last, mark == ":" || mark == "：" else { return false }
    if let last = all.last, ["should", "must", "shall"].contains(last) { return true }
    return TextEdge.startsLowercase(words) || all.count > 8 || words.contains(". ")
      || all.contains { clauseWords.contains($0) }
  }

  /// Whether a line is set in capitals, with one word of four letters at least.
  static func isCapitals(_ words: String) -> Bool {
    guard words.utf8.count <= longest else { return false }
    var letters = 0
    var longestWord = 0
    for scalar in words.unicodeScalars {
      if scalar.properties.isLowercase { return false }
      guard scalar.properties.isUppercase else {
        if scalar.properties.isAlphabetic { return false }
        letters = 0
        continue
      }
      letters += 1
      longestWord = max(longestWord, letters)
    }
    return longestWord >= 4
  }

  /// The first line of the front matter that has at least three words: "FEATURE" and a date are not titles, nor is a line
  /// of an address, a greeting, or what announces a list.
  static func titleIndex(_ drafts: [TextDraft]) -> Int? {
    for (index, draft) in drafts.enumerated() where !draft.isFurniture {
      guard isShortLine(draft), draft.quoteDepth == 0, !draft.isAttribution else { return nil }
      let words = draft.words.split(whereSeparator: \.isWhitespace)
      if draft.headingLevel == 1 { return index }
      if draft.standsApart || draft.words.last == ":" || isClause(draft.words)
        || words.first.map({ greetings.contains($0.prefix { $0 != ":" }) }) == true
      {
        continue
      }
      if words.count >= 3, WrittenDate.only(draft.words) == nil { return index }
    }
    return nil
  }

  /// Whether a line only addresses the reader: "Dear Minister,".
  static func isGreeting(_ draft: TextDraft) -> Bool {
    guard draft.lineCount == 1, draft.words.last == ",", draft.words.utf8.count <= 80 else { return false }
    return greetings.contains(draft.words.prefix { !$0.isWhitespace && $0 != "," })
  }

  private static let greetings: Set<Substring> = [
    "Dear", "Your", "To", "Excellency", "Excellencies", "Hello", "Hi", "Madame", "Monsieur", "Cher", "Chère",
    "Estimado", "Estimada", "Sehr", "Liebe", "Lieber", "Уважаемый", "Уважаемая", "Уважаемые", "Señor",
    "Señora", "Señores", "Distinguido", "Distinguida", "Mesdames", "Messieurs", "Bonjour", "Honourable",
    "Honorable", "Geachte", "Gentile", "Egregio", "Prezado", "Prezada", "Caro", "Cara", "Szanowny",
    "Szanowna",
  ]

  private static func isShortLine(_ draft: TextDraft) -> Bool {
    guard draft.kind == .paragraph, draft.indent < 24 || draft.lineCount == 1,
      draft.words.utf8.count <= longest * 8,
      draft.words.unicodeScalars.count <= longest * (draft.lineCount > 1 ? 2 : 1),
      draft.longestLine <= longest, draft.lineCount <= 3
    else { return false }
    guard let last = TextEdge.lastMark(draft.words) else { return false }
    return !".;,!?。！？؟".unicodeScalars.contains(last)
  }

  private static func isBody(_ draft: TextDraft) -> Bool {
    draft.isItem || (draft.kind == .paragraph && !isShortLine(draft) && !draft.standsApart)
  }
}
