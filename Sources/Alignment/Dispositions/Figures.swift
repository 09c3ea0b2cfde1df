/// Numbers as an answer may write them otherwise: "twenty" is 20, and "1,000" stands as two words.
enum Figures {
  /// The value of a word in small letters, or nil where it is no whole number.
  static func value(_ word: String) -> Int? {
    if let value = values[word] { return value }
    return !word.isEmpty && word.utf8.count < 10 && word.utf8.allSatisfy { (0x30...0x39).contains($0) }
      ? Int(word) : nil
  }

  /// The figures of a sentence, each in one spelling: words with digits, and number words before a unit. Times are left out,
  /// since a year is no amount.
  static func amounts(
    in words: [String], without times: [TimeExpression], language: TextLanguage = .english
  ) -> Set<String> {
    let isTime = Set(times.flatMap { Array($0.range) })
    var amounts: Set<String> = []
    var index = 0
    while index < words.count {
      defer { index += 1 }
      guard !isTime.contains(index) else { continue }
      // "four times a year" says how often.
      if index + 1 < words.count, words[index + 1] == "times" { continue }
      let word = words[index]
      // Times of the day, which an answer may set otherwise.
      if ["midnight", "noon", "midday"].contains(word) {
        amounts.insert(word == "midday" ? "noon" : word)
        continue
      }
      if word.utf8.contains(where: { (0x30...0x39).contains($0) }) {
        var figure = word
        // "1,000" is cut at its comma.
        while index + 1 < words.count, value(figure) != nil, words[index + 1].utf8.count == 3,
          value(words[index + 1]) != nil, figure.utf8.count < 9
        {
          figure += words[index + 1]
          index += 1
        }
        // "1.5 billion" is cut at its point.
        if index + 2 < words.count, value(figure) != nil, words[index + 1].utf8.count <= 2,
          value(words[index + 1]) != nil, Self.scales.contains(words[index + 2])
        {
          figure += "." + words[index + 1]
          index += 1
        }
        // A year alone is a date wherever it stands.
        if !isYear(figure) { amounts.insert(figure) }
      } else if let numbers = others[language] {
        // "dix infirmières", "zehn Lehrer"; "deux des quatre" counts nothing by itself.
        if let value = numbers[word], index + 1 < words.count, words[index + 1].count > 3,
          language == .german || words[index + 1].hasSuffix("s")
        {
          amounts.insert(String(value))
        }
      } else if let value = values[word], index + 1 < words.count {
        // "twenty-four" is cut at its hyphen.
        if value >= 20, value < 100, let ones = values[words[index + 1]], (1...9).contains(ones) {
          index += 1
          if index + 1 < words.count, counts(words, index) || units.contains(words[index + 1]) {
            amounts.insert(String(value + ones))
          }
        } else if counts(words, index) {
          amounts.insert(String(value))
        }
      }
    }
    return amounts
  }

  private static func isYear(_ figure: String) -> Bool {
    figure.utf8.count == 4 && Int(figure).map { (1900...2199).contains($0) } ?? false
  }

  /// Number words of other languages; what stands for one is an article as well.
  private static let others: [TextLanguage: [String: Int]] = [
    .french: [
      "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10,
      "onze": 11, "douze": 12, "quinze": 15, "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50,
      "cent": 100,
    ],
    .spanish: [
      "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10,
      "once": 11, "doce": 12, "quince": 15, "veinte": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50,
      "cien": 100,
    ],
    .german: [
      "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10,
      "elf": 11, "zwölf": 12, "fünfzehn": 15, "zwanzig": 20, "dreissig": 30, "vierzig": 40, "fünfzig": 50,
      "hundert": 100,
    ],
  ]

  /// Number words of one word, up to a hundred.
  private static let values: [String: Int] = {
    let small = """
      zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen \
      nineteen
      """.split(separator: " ").map(String.init)
    let tens = "twenty thirty forty fifty sixty seventy eighty ninety hundred".split(separator: " ").map(
      String.init)
    return Dictionary(
      uniqueKeysWithValues: small.enumerated().map { ($1, $0) } + tens.enumerated().map { ($1, $0 * 10 + 20) }
    )
  }()

  /// "ten inspectors", "two more teachers" and "one further inspector" count and "one of them" does not; "one" counts before a
  /// unit or "more" alone, because it mostly stands for a noun.
  private static func counts(_ words: [String], _ index: Int) -> Bool {
    let next = words[index + 1]
    if units.contains(next) { return true }
    let isMore = more.contains(next)
    if ["zero", "one"].contains(words[index]) { return isMore }
    let noun = isMore && index + 2 < words.count ? words[index + 2] : next
    return noun.hasSuffix("s") && noun.utf8.count > 3
  }

  private static let more: Set<String> = ["more", "additional", "further", "extra", "new"]

  /// A figure as English writes it: "2,500,000".
  static func written(_ figure: String) -> String {
    guard figure.utf8.count > 4,
      value(figure) != nil || figure.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else {
      return figure
    }
    var groups: [Substring] = []
    var rest = Substring(figure)
    while rest.count > 3 {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    return ([rest] + groups).joined(separator: ",")
  }

  private static let scales: Set<String> = ["million", "billion", "thousand"]

  private static let units: Set<String> = [
    "per", "percent", "pounds", "euros", "dollars", "million", "years", "months", "weeks", "days", "hours",
  ]
}
