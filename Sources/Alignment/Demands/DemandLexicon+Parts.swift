import Documents

extension DemandLexicon {
  /// What a sentence asks for that can be answered apart: half-open UTF-8 ranges inside `range`.
  ///
  /// Where verbs come first a part begins at one ("de publier …, de libérer … et d’inviter …"), where they come last it ends
  /// at one ("den Bericht zu veröffentlichen und die Verantwortlichen zu benennen"); commas, semicolons and conjunctions
  /// divide. Two verbs with one object ("publier et diffuser le rapport") are one part.
  func parts(of range: Range<Int>, in text: TextRendition) -> [Range<Int>] {
    let found = LexiconWords(range, of: text, language)
    let (words, ranges) = (found.words, found.ranges)
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    var verb: Int?
    var index = 0
    while index < words.count {
      defer { index += 1 }
      guard isVerb(words, index) else { continue }
      switch verbPlace {
      case .first:
        guard let last = verb else {
          verb = index
          continue
        }
        // Back over "de", "que" to what divides.
        var first = index
        while first - 1 > last, leads.contains(words[first - 1]) || negators.contains(words[first - 1]) {
          first -= 1
        }
        let isJoined = first > 0 && conjunctions.contains(words[first - 1])
        let gap = isJoined ? first - 1 : first
        guard gap - last >= 3,
          isJoined || divides(text, ranges[gap - 1].upperBound..<ranges[gap].lowerBound),
          index + 1 < words.count, words[last] != words[index] || index - last > 3,
          hasSameForm(words[last], words[index])
        else { continue }
        parts.append(trimmed(start..<ranges[gap - 1].upperBound, text))
        start = ranges[first].lowerBound
        verb = index
      case .last:
        guard index + 3 < words.count else { continue }
        let next = index + 1
        let isJoined = conjunctions.contains(words[next])
        guard isJoined || divides(text, ranges[index].upperBound..<ranges[next].lowerBound),
          index - (verb ?? -1) >= 3, words[(next + 2)...].indices.contains(where: { isVerb(words, $0) })
        else { continue }
        parts.append(trimmed(start..<ranges[index].upperBound, text))
        start = ranges[isJoined ? next + 1 : next].lowerBound
        verb = index
      }
    }
    parts.append(trimmed(start..<range.upperBound, text))
    return parts
  }

  private func isVerb(_ words: [String], _ index: Int) -> Bool {
    if verbPlace == .last, isMarkedInfinitive(words, index) { return true }
    guard verbs.contains(words[index]) else { return false }
    // "de la remise", "le rapport": behind an article a word is a noun.
    return index == 0 || !FunctionWords.articles.contains(words[index - 1])
  }

  /// "zu besuchen", "anzusprechen", "te bezoeken": an infinitive by its mark, whatever verb it is.
  private func isMarkedInfinitive(_ words: [String], _ index: Int) -> Bool {
    let word = words[index]
    guard word.count > 4, word.hasSuffix("n") else { return false }
    if index > 0, ["zu", "te"].contains(words[index - 1]) { return true }
    return Self.separablePrefixes.contains { word.hasPrefix($0 + "zu") && word.count > $0.count + 5 }
  }

  private static let separablePrefixes = [
    "ab", "an", "auf", "aus", "bei", "ein", "fort", "frei", "her", "hin", "los", "mit", "nach", "offen",
    "vor",
    "weg", "weiter", "wieder", "zurück", "zusammen", "sicher", "bereit", "bekannt", "fest", "teil", "um",
  ]

  /// "publier" and "libérer", "publique" and "libere": a form in another mood begins no part of the same demand.
  private func hasSameForm(_ word: String, _ other: String) -> Bool {
    (baseForms[word] == word) == (baseForms[other] == other)
  }

  private func divides(_ text: TextRendition, _ range: Range<Int>) -> Bool {
    text.utf8[range].contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }
  }

  private func trimmed(_ range: Range<Int>, _ text: TextRendition) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, " ,;:".utf8.contains(text.utf8[end - 1]) { end -= 1 }
    return range.lowerBound..<end
  }
}

extension FunctionWords {
  /// Words behind which what looks like a verb of asking is a noun.
  static let determiners: Set<String> = [
    "la", "l", "une", "cette", "notre", "votre", "leur", "sa", "ma", "toute", "chaque", "una", "esta",
    "nuestra", "su", "eine", "die", "der", "diese", "jede", "unsere", "ihre",
  ]

  /// Articles of the languages whose verbs come first.
  static let articles: Set<String> = [
    "le", "la", "les", "l", "un", "une", "des", "du", "el", "los", "las", "una", "del", "al", "lo", "il",
    "gli",
    "i", "uno", "della", "dei", "delle", "o", "os", "as", "um", "uma", "do", "da", "dos", "das", "au", "aux",
  ]
}
