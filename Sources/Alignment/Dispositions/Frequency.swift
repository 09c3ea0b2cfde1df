/// How often something is to be done or is done: "every month", "quarterly", "twice a year". English only.
struct Frequency {
  let timesAYear: Int
  /// As they stand in the sentence.
  let words: String

  /// Those of a sentence, in order.
  static func all(in sentence: CueWords) -> [Frequency] {
    let words = sentence.words
    return words.indices.compactMap { index in
      if let times = adverbs[words[index]] {
        return Frequency(timesAYear: times, words: sentence.surface(index..<index + 1))
      }
      guard index + 1 < words.count else { return nil }
      if ["every", "each", "per"].contains(words[index]), let times = units[words[index + 1]] {
        return Frequency(timesAYear: times, words: sentence.surface(index..<index + 2))
      }
      // "once a month", "twice a year", "three times a week".
      guard let count = counts[words[index]] else { return nil }
      let unit = words[index + 1] == "times" ? index + 3 : count < 3 ? index + 2 : words.count
      guard unit < words.count, ["a", "an", "per", "each", "every"].contains(words[unit - 1]),
        let times = units[words[unit]]
      else { return nil }
      return Frequency(timesAYear: count * times, words: sentence.surface(index..<unit + 1))
    }
  }

  private static let adverbs = [
    "daily": 365, "weekly": 52, "fortnightly": 26, "monthly": 12, "quarterly": 4, "annually": 1, "yearly": 1,
  ]
  private static let units = ["day": 365, "week": 52, "fortnight": 26, "month": 12, "quarter": 4, "year": 1]
  private static let counts = ["once": 1, "twice": 2, "two": 2, "three": 3, "four": 4, "six": 6]
}
