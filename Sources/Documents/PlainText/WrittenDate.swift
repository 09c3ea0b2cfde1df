import Moments

/// A calendar date as English text writes it: "28 May 2022", "May 28, 2022", "2022-05-28".
package enum WrittenDate {
  private static let months = [
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9,
    "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7,
    "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
  ]

  /// The date as `YYYY-MM-DD` where a text is nothing but a date; nil otherwise.
  package static func only(_ text: String) -> String? {
    // No date is longer; a paragraph is not taken apart to find that out.
    guard text.utf8.count <= 64 else { return nil }
    let words = text.split { $0.isWhitespace || $0 == "," || $0 == "." }
    if words.count == 1 { return iso(String(words[0])) }
    guard words.count == 3, let year = number(words[2]), words[2].count == 4 else { return nil }
    if let day = number(words[0]), let month = months[words[1].lowercased()] {
      return format(year, month, day)
    }
    if let day = number(words[1]), let month = months[words[0].lowercased()] {
      return format(year, month, day)
    }
    return nil
  }

  /// The date of a line of a letter's head: alone, behind a place's name ("Geneva, 12 April 2022"), or behind "Date:".
  static func ofHead(_ line: String) -> String? {
    guard line.utf8.count <= 200 else { return nil }
    if let date = only(line) { return date }
    let words = line.split { $0.isWhitespace || $0 == "," }
    if words.count > 1, words[0].lowercased() == "date:" {
      return [3, 1].lazy.compactMap { only(words.dropFirst().prefix($0).joined(separator: " ")) }.first
    }
    return line.firstIndex(of: ",").flatMap { only(String(line[$0...].dropFirst())) }
  }

  /// `YYYY-MM-DD` where the text is a valid date in that form.
  package static func iso(_ text: String) -> String? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      let year = number(parts[0]), let month = number(parts[1]), let day = number(parts[2])
    else { return nil }
    return format(year, month, day)
  }

  /// Whether a word is the English name of a month or its short form, in any case.
  static func isMonth(_ word: String) -> Bool { months[word.lowercased()] != nil }

  /// A number of digits only: `Int` alone would take a sign.
  private static func number(_ text: Substring) -> Int? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }

  private static func format(_ year: Int, _ month: Int, _ day: Int) -> String? {
    guard (1...9999).contains(year) else { return nil }
    return CivilDay(year: year, month: month, day: day)?.text
  }
}
