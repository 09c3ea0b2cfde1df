/// "Recommendation 12:" and "§ 3": a word and a number in front of an item.
struct LabelledMarker {
  /// The word, for telling lists apart.
  let label: String
  /// As the source has it, with the sign behind the number.
  let text: String
  /// Bytes up to the item's first word.
  let length: Int

  private static let words: Set<String> = [
    "recommendation", "rec.", "demand", "condition", "question", "request", "ask", "point", "proposal",
    "action",
    "principle", "article", "art.", "paragraph", "para.", "section", "rule", "measure", "no.", "nr.", "step",
    "recommandation", "demande", "proposition", "mesure", "recomendación", "demanda", "exigencia",
    "solicitud",
    "artículo", "petición", "medida", "empfehlung", "forderung", "artikel", "рекомендация", "требование",
    "статья",
    "пункт", "التوصية", "توصية", "المادة", "المطلب", "مطلب", "raccomandazione", "richiesta", "aanbeveling",
    "eis",
    "recomendação", "exigência", "rekomendacja", "postulat", "tavsiye", "talep", "exigence", "revendication",
    "reivindicación", "reivindicação",
  ]

  private static let numbers: Set<String> = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  ]

  /// "R12.", "Q3:", "R2.1 –": the letter of a recommendation or question with its number.
  private init?(initial line: String) {
    guard let first = line.first, first == "R" || first == "Q", line.dropFirst().first?.isNumber == true
    else {
      return nil
    }
    let words = line.split(maxSplits: 2, whereSeparator: \.isWhitespace)
    guard words.count >= 2, words[0].utf8.count <= 12, let number = Self.number(words[0].dropFirst()) else {
      return nil
    }
    let sign = words[0][number.endIndex...]
    let isDashed = sign.isEmpty && words.count == 3 && ["–", "—", "-", "―", ":"].contains(words[1])
    guard isDashed || [":", ".", ")", "："].contains(sign) else { return nil }
    label = String(first)
    text = String(words[0])
    length = line[..<words[isDashed ? 2 : 1].startIndex].utf8.count
  }

  /// Reads the mark of an item: the number needs a sign behind it, for "Recommendation 12 was" is a sentence.
  init?(_ line: String) {
    if let initial = LabelledMarker(initial: line) {
      self = initial
      return
    }
    let words = line.split(maxSplits: 3, whereSeparator: \.isWhitespace)
    guard words.count >= 3, let found = Self.label(words[0]), words[1].utf8.count <= 16 else { return nil }
    // "Demand #3:" and "Demand Three:".
    let written = words[1].first == "#" ? words[1].dropFirst() : words[1]
    let word = written.prefix { $0.isLetter }
    guard let number = Self.numbers.contains(word.lowercased()) ? word : Self.number(written) else {
      return nil
    }
    let sign = written[number.endIndex...]
    label = found
    if [":", ".", ")", "："].contains(sign) {
      text = "\(words[0]) \(words[1])"
      length = line[..<words[2].startIndex].utf8.count
    } else if sign.isEmpty, ["–", "—", "-", "―", ":"].contains(words[2]), words.count == 4 {
      text = "\(words[0]) \(words[1])"
      length = line[..<words[3].startIndex].utf8.count
    } else if found == "§", sign.isEmpty, TextEdge.startsUppercase(String(words[2])) {
      text = "\(words[0]) \(words[1])"
      length = line[..<words[2].startIndex].utf8.count
    } else {
      return nil
    }
  }

  /// The number in front of a word's other signs: "12", "4.2", "7b", "4(b)".
  private static func number(_ word: Substring) -> Substring? {
    func digits(from start: String.Index) -> Substring? {
      let found = word[start...].prefix { $0.isNumber }
      return MarkerNumber.decimal(found) == nil ? nil : found
    }
    guard var number = digits(from: word.startIndex) else { return nil }
    func sign() -> Substring { word[number.endIndex...].prefix(3) }
    while sign().first == ".", let more = digits(from: word.index(after: number.endIndex)) {
      number = word[..<more.endIndex]
    }
    let next = sign()
    if let letter = next.first, letter.isASCII, letter.isLowercase {
      number = word[..<next.index(after: next.startIndex)]
    } else if next.count == 3, next.first == "(", next.last == ")", next.dropFirst().first?.isASCII == true {
      number = word[..<next.endIndex]
    }
    return number
  }

  /// Whether a line is nothing but a word and its number: "Recommendation 12", "ARTICLE 5.", "Recommendation 4.2".
  static func isHeading(_ line: String) -> Bool {
    guard line.utf8.count <= 40 else { return false }
    let words = line.split(whereSeparator: \.isWhitespace)
    guard words.count == 2, label(words[0]) != nil, words[0] != "§" else { return false }
    let number = words[1].filter { !".:".contains($0) }
    return MarkerNumber.decimal(number[...]) != nil || MarkerNumber.roman(number.lowercased()[...]) != nil
      || isNumbered(words[1])
  }

  /// Whether a line is a word, its number, and a title: "Recommendation 4.2 Open archives".
  static func isTitled(_ line: String) -> Bool {
    guard line.utf8.count <= 120, let last = line.last, !".;,!?:".contains(last) else { return false }
    let words = line.split(maxSplits: 2, whereSeparator: \.isWhitespace)
    guard words.count == 3, label(words[0]) != nil, words[0] != "§", isNumbered(words[1]) else {
      return false
    }
    let title = words[2].drop { !$0.isLetter && !$0.isNumber }
    return TextEdge.startsUppercase(String(title.prefix(4)))
  }

  private static func isNumbered(_ word: Substring) -> Bool {
    guard word.utf8.count <= 16, let number = number(word) else { return false }
    return word[number.endIndex...].allSatisfy { ".:)".contains($0) }
  }

  private static func label(_ word: Substring) -> String? {
    if word == "§" { return "§" }
    guard word.utf8.count <= 32, word.first?.isUppercase == true || word.first?.isCased == false else {
      return nil
    }
    let key = word.lowercased()
    return words.contains(key) ? key : nil
  }
}
