/// Numbers written as words.
enum NumberWords {
  static let table: [Phrases] =
    numbered(
      """
      two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen,
      seventeen, eighteen, nineteen
      """
    ) { Sense.numeral($0 + 2) }
    + numbered("twenty, thirty, forty, fifty, sixty, seventy, eighty, ninety") { Sense.numeral($0 * 10 + 20) }
    + numbered(
      """
      fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh, twelfth, thirteenth, fourteenth, fifteenth,
      sixteenth, seventeenth, eighteenth, nineteenth, twentieth
      """
    ) { Sense.ordinal($0 + 4) }
    + others

  private static let others: [Phrases] = [
    Phrases("thirtieth", .ordinal(30)), Phrases("fortieth", .ordinal(40)), Phrases("fiftieth", .ordinal(50)),
    Phrases("zero", .numeral(0)), Phrases("dozen", .dozen),
    Phrases("one", .weakNumeral("1")), Phrases("first", .weakNumeral("#1")),
    Phrases("second", .weakNumeral("#2")), Phrases("third", .weakNumeral("#3")),
    Phrases("once", .weakNumeral("x1")), Phrases("twice, double, doubled, doubling", .weakNumeral("x2")),
    Phrases("triple, tripled, thrice, threefold", .weakNumeral("x3")),
    Phrases("hundred", .magnitude(2)), Phrases("thousand", .magnitude(3)),
    Phrases("million, mln", .magnitude(6)),
    Phrases("billion, bn, bln", .magnitude(9)), Phrases("trillion, tn", .magnitude(12)),
    Phrases("dozens, hundreds, thousands, millions, billions, trillions, tens", .vagueNumber),
    Phrases("third, thirds", .fraction(3)), Phrases("quarter, quarters", .fraction(4)),
    Phrases("fifth, fifths", .fraction(5)), Phrases("tenth, tenths", .fraction(10)),
  ]

  /// Words in a row, each with the sense of its place, counted from 0.
  private static func numbered(_ words: String, _ sense: (Int) -> Sense) -> [Phrases] {
    Phrases(words, .neutral).phrases.enumerated().map { Phrases($0.element, sense($0.offset)) }
  }
}
