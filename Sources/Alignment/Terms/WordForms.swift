/// Brings forms of one word together that a stemmer keeps apart: irregular verbs and nouns, British and American spelling.
enum WordForms {
  /// The form that stands for a word in small letters.
  static func normalized(_ word: String) -> String {
    if let form = forms[word] { return form }
    guard word.utf8.count > 6, endings.contains(word.utf8.last ?? 0) else { return word }
    // "organisation", "organised": the same rule on both sides, so a word like "promised" loses nothing.
    for (british, american) in suffixes where word.hasSuffix(british) && word.count > british.count + 3 {
      return word.dropLast(british.count) + american
    }
    return word
  }

  private static let forms = pasts.merging(nouns) { form, _ in form }.merging(spellings) { form, _ in form }

  /// The last letters of `suffixes`.
  private static let endings = Set(suffixes.compactMap { $0.0.utf8.last })

  private static let suffixes: [(String, String)] = [
    ("isations", "izations"), ("isation", "ization"), ("ising", "izing"), ("ised", "ized"), ("ises", "izes"),
    ("isers", "izers"), ("iser", "izer"), ("ise", "ize"),
  ]

  private static let spellings: [String: String] = [
    "centre": "center", "centres": "centers", "labour": "labor", "defence": "defense", "programme": "program",
    "programmes": "programs", "behaviour": "behavior", "colour": "color", "honour": "honor",
    "favour": "favor",
    "neighbour": "neighbor", "neighbours": "neighbors", "licence": "license", "offence": "offense",
    "offences": "offenses", "judgement": "judgment", "enrol": "enroll", "fulfil": "fulfill", "metre": "meter",
    "theatre": "theater", "travelling": "traveling", "travelled": "traveled", "cancelled": "canceled",
  ]

  /// Whether a word in small letters is an irregular past form ("met", "taken").
  static func isIrregularPast(_ word: String) -> Bool { pasts[word] != nil }

  /// Irregular verbs with their past forms, those apart that are their own past ("cut") or mostly another word ("bore", "wound").
  private static let verbs = """
    arise arose arisen, awake awoke awoken, beat beaten, become became, begin began begun, bend bent,
    bite bitten, bleed bled, blow blew blown, break broke broken, breed bred, bring brought, build built,
    burn burnt, buy bought, catch caught, choose chose chosen, come came, creep crept, deal dealt, dig dug,
    do did done, draw drew drawn, drink drank drunk, drive drove driven, eat ate eaten, fall fell fallen,
    feed fed, feel felt, fight fought, find found, flee fled, fly flew flown, forbid forbade forbidden,
    foresee foresaw foreseen, forget forgot forgotten, forgive forgave forgiven, freeze froze frozen,
    get got gotten, give gave given, go went gone, grow grew grown, hang hung, hear heard, hide hid hidden,
    hold held, keep kept, kneel knelt, know knew known, lay laid, lead led, learn learnt, leave left, lend lent,
    lose lost, make made, mean meant, meet met, mislead misled, mistake mistook mistaken, mow mown,
    overcome overcame, oversee oversaw overseen, overthrow overthrew overthrown, pay paid, prove proven,
    rebuild rebuilt, repay repaid, rewrite rewrote rewritten, ride rode ridden, rise rose risen, run ran,
    say said, see saw seen, seek sought, sell sold, send sent, shake shook shaken, shoot shot, show shown,
    shrink shrank shrunk, sing sang sung, sink sank sunk, sit sat, sleep slept, sow sown, speak spoke spoken,
    speed sped, spend spent, stand stood, steal stole stolen, stick stuck, strike struck stricken,
    swear swore sworn, sweep swept, swim swam swum, take took taken, teach taught, tear tore torn, tell told,
    think thought, throw threw thrown, undergo underwent undergone, understand understood,
    undertake undertook undertaken, undo undid undone, unfreeze unfroze unfrozen, uphold upheld, wake woke woken,
    wear wore worn, weep wept, win won, withdraw withdrew withdrawn, withhold withheld, withstand withstood,
    write wrote written
    """

  /// The verb of each past form.
  private static let pasts: [String: String] = verbs.split(separator: ",").reduce(into: [:]) { pasts, row in
    let forms = row.split(whereSeparator: \.isWhitespace).map(String.init)
    for past in forms.dropFirst() { pasts[past] = forms[0] }
  }

  private static let nouns: [String: String] = [
    "women": "woman", "men": "man", "children": "child", "people": "person", "persons": "person",
    "lives": "life", "wives": "wife", "families": "family",
  ]
}
