extension SentenceWords {
  /// Arabic: titles and the marks of numbered references; letters have no case, so any word may open a sentence.
  static let arabic = SentenceWords(
    never: "", opener: "", closing: "", number: "", openers: "", others: [arabicOnly, englishOnly])

  /// Arabic without what it cites in English.
  static let arabicOnly = SentenceWords(
    never: "د أ أ.د ج مثلا", opener: "ق.م ب.م ه هـ", closing: "إلخ الخ", number: "ص ص.ص رقم ف فق م",
    openers: "")
}
