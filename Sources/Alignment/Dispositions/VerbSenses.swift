/// Which acts are the same in other words, and which are opposites: "hire" does what "recruit" asks, "cut" the contrary of "raise".
enum VerbSenses {
  /// A kind of act; raw values index `table`.
  typealias Sense = Int

  private static let sensesByStem: [String: [Sense]] = {
    var reader = TermReader()
    var result: [String: [Sense]] = [:]
    for (sense, row) in table.enumerated() {
      for word in row.words.split(separator: " ") {
        let stem = reader.stem(ofWord: String(word))
        if result[stem]?.contains(sense) != true { result[stem, default: []].append(sense) }
      }
    }
    return result
  }()

  private static let opposites: [Set<Sense>] = table.map { row in
    Set(row.opposites.split(separator: " ").compactMap { name in table.firstIndex { $0.name == name } })
  }

  /// Whether two stems name the same act.
  static func agree(_ stem: String, _ other: String) -> Bool {
    if stem == other || isNominalization(stem, other) { return true }
    guard let first = sensesByStem[stem], let second = sensesByStem[other] else { return false }
    return first.contains(where: second.contains)
  }

  /// Whether a stem says that something goes on as it is: "remain", "stay", "continue".
  static func goesOn(_ stem: String) -> Bool { goingOn.contains(stem) }

  private static let goingOn: Set<String> = {
    var reader = TermReader()
    return Set(
      ["remain", "stay", "continue", "retain", "maintain", "keep", "uphold"].map { reader.stem(ofWord: $0) })
  }()

  /// Whether a stem asks to take something away: "lift the ban".
  static func lifts(_ stem: String) -> Bool { lifting.contains(stem) }

  private static let lifting: Set<String> = {
    var reader = TermReader()
    return Set(["lift", "remove", "delete", "cancel", "dissolve"].map { reader.stem(ofWord: $0) })
  }()

  /// "ratifi" and "ratif": what the stemmer leaves of a verb and of its noun differs in the last letters.
  static func isNominalization(_ stem: String, _ other: String) -> Bool {
    let shorter = min(stem.utf8.count, other.utf8.count)
    let (short, long) = stem.utf8.count < other.utf8.count ? (stem, other) : (other, stem)
    if shorter >= 4, long.hasPrefix(short),
      ["ment", "ation", "ance", "ing"].contains(long.dropFirst(short.count))
    {
      return true
    }
    guard shorter >= 5, abs(stem.utf8.count - other.utf8.count) <= 3 else { return false }
    return zip(stem.utf8, other.utf8).prefix { $0 == $1 }.count >= max(5, shorter - 1)
  }

  /// Whether the act of the first stem undoes that of the second.
  static func undoes(_ stem: String, _ other: String) -> Bool {
    guard let first = sensesByStem[stem], let second = sensesByStem[other] else { return false }
    return second.contains { sense in first.contains { opposites[sense].contains($0) } }
  }

  /// Verbs that say nothing of the act by themselves: any act on the object of the demand is the one asked for.
  static func isLight(_ verb: String) -> Bool { light.contains(verb) }

  /// Verbs by which more of a thing is asked for, so that more than was asked is no less: "recruit 20 inspectors".
  static func gives(_ verb: String) -> Bool { giving.contains(verb) }

  private static let giving: Set<String> = {
    var reader = TermReader()
    return Set(
      """
      pay recruit hire employ appoint buy purchase build plant fund provide invest allocate add install donate compensate
      increase raise extend create open fit train offer give
      """.split(whereSeparator: \.isWhitespace).map { reader.stem(ofWord: String($0)) })
  }()

  /// Verbs that give, make or better something; what they do to the object of a demand is a part of it at least.
  static func betters(_ stem: String) -> Bool { bettering.contains(stem) }

  private static let bettering: Set<String> = {
    var reader = TermReader()
    return Set(
      """
      fit install provide offer deliver complete include give introduce add extend improve repair restore renew replace
      translate appoint establish create modernise upgrade refurbish rebuild redesign expand equip simplify revise strengthen fund support
      """.split(whereSeparator: \.isWhitespace).map { reader.stem(ofWord: String($0)) })
  }()

  private static let light: Set<String> = {
    var reader = TermReader()
    return Set(
      """
      ensure take make provide consider develop work improve strengthen support address undertake put adopt implement
      promote guarantee include act secure facilitate enhance examine review do use give have prioritise commission
      carry require apply seek
      """.split(whereSeparator: \.isWhitespace).map { reader.stem(ofWord: String($0)) })
  }()
}
