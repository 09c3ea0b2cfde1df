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

  private static let forms = irregular.merging(spellings) { form, _ in form }

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
  static func isIrregularPast(_ word: String) -> Bool { irregular[word] != nil }

  private static let irregular: [String: String] = [
    "met": "meet", "held": "hold", "sent": "send", "spent": "spend", "built": "build", "brought": "bring",
    "bought": "buy", "caught": "catch", "chosen": "choose", "chose": "choose", "dealt": "deal",
    "drawn": "draw",
    "drew": "draw", "driven": "drive", "fallen": "fall", "fell": "fall", "felt": "feel", "fought": "fight",
    "found": "find", "forbidden": "forbid", "gave": "give", "given": "give", "grew": "grow", "grown": "grow",
    "heard": "hear", "kept": "keep", "knew": "know", "known": "know", "laid": "lay", "led": "lead",
    "left": "leave",
    "lost": "lose", "paid": "pay", "ran": "run", "risen": "rise", "rose": "rise", "said": "say",
    "sought": "seek", "sold": "sell", "shown": "show", "spoke": "speak", "spoken": "speak", "stood": "stand",
    "taken": "take", "took": "take", "taught": "teach", "told": "tell", "thought": "think",
    "understood": "understand",
    "undertaken": "undertake", "undertook": "undertake", "upheld": "uphold", "withdrawn": "withdraw",
    "withdrew": "withdraw", "won": "win", "written": "write", "wrote": "write", "women": "woman",
    "men": "man",
    "children": "child", "people": "person", "persons": "person", "lives": "life", "wives": "wife",
    "families": "family",
  ]
}
