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

  /// Reads the mark of an item: the number needs a sign behind it, for "Recommendation 12 was" is a sentence.
  init?(_ line: String) {
    let words = line.split(maxSplits: 3, whereSeparator: \.isWhitespace)
    guard words.count >= 3, let found = Self.label(words[0]), words[1].utf8.count <= 12 else { return nil }
    // "Demand #3:" and "Demand Three:".
    let written = words[1].first == "#" ? words[1].dropFirst() : words[1]
    let word = written.prefix { $0.isLetter }
    let number = Self.numbers.contains(word.lowercased()) ? word : written.prefix { $0.isNumber }
    let sign = written[number.endIndex...]
    guard !number.isEmpty, MarkerNumber.decimal(number) != nil || number == word else { return nil }
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

  /// Whether a line is nothing but a word and its number: "Recommendation 12", "ARTICLE 5.".
  static func isHeading(_ line: String) -> Bool {
    guard line.utf8.count <= 40 else { return false }
    let words = line.split(whereSeparator: \.isWhitespace)
    guard words.count == 2, label(words[0]) != nil, words[0] != "§" else { return false }
    let number = words[1].filter { !".:".contains($0) }
    return MarkerNumber.decimal(number[...]) != nil || MarkerNumber.roman(number.lowercased()[...]) != nil
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
