extension SentenceWords {
  /// Chinese: its full stop needs no table; what is here serves Latin words inside Chinese text.
  static let chinese = SentenceWords(
    never: "mr mrs ms dr prof e.g i.e cf vs st", opener: "inc co corp ltd u.s u.k", closing: "etc",
    number: "no nos p pp art arts para paras vol fig ch sec doc res", time: "a.m p.m",
    openers: "the it in he she they we", others: [englishOnly])
}
