/// The words by which responses in one language accept, refuse, promise and report, as data: a further language is one more
/// file. English has tables of its own (`AnswerFormula`, `ResponseCues`, `AnswerLimits`, `VerbSenses`), whose parts these
/// repeat. All words are in small letters as `CaseFolding` writes them.
struct ResponseLexicon: Sendable {
  /// The tables as a language file writes them; phrases with commas, words with blanks between them.
  struct Tables {
    /// Formulas that open an answer, the first that fits decides.
    var formulas: [(meaning: AnswerFormula.Position, phrases: String)] = []
    /// What a sentence says was done, from the top.
    var cues: [(meaning: ResponseCues.Act, phrases: String)] = []
    /// Answers to questions of one word.
    var yes = ""
    var no = ""
    /// "Cette recommandation", "as requested": the sentence points to the demand.
    var pointers = ""
    /// What makes a yes a part of one: "en partie", "sous réserve".
    var limits = ""
    /// "However" and its like, and the words of denial that must follow.
    var contrasts = ""
    var denials = ""
    /// By which a sentence tells what others say.
    var elsewhere = ""
    /// Subjects of a formula that are not the responder.
    var others = ""
    /// Words that say what should be.
    var norms = ""
    var conditionals = ""
    /// "Whether".
    var open = ""
    var negators = ""
    /// What follows a negator that denies nothing: "pas seulement".
    var notOnly = ""
    /// Beginnings of words that name an end: "suspen", "annul".
    var endings = ""
    /// Each row of words for the same act in dictionary form, then the rows that undo it.
    var senses: [(name: String, words: String, opposites: String)] = []
    /// Verbs that say nothing of the act by themselves.
    var light = ""
    /// How a sentence begins that takes a demand up: "you ask for".
    var asked = ""
    /// Words by which a sentence speaks in the responder's own voice.
    var speaking = ""
  }

  let language: TextLanguage
  /// Nothing is known of the language.
  let isEmpty: Bool
  /// How many words behind a cue of its clause may negate it; before it three may.
  let negationReach: Int
  let formulas: CuePhrases<AnswerFormula.Position>
  let cues: CuePhrases<ResponseCues.Act>
  let pointers: CuePhrases<Void>
  let limits: CuePhrases<Void>
  let elsewhere: CuePhrases<Void>
  let asked: CuePhrases<Void>
  let yes: Set<String>
  let no: Set<String>
  let contrasts: Set<String>
  let denials: Set<String>
  let others: Set<String>
  let norms: Set<String>
  let conditionals: Set<String>
  let open: Set<String>
  let negators: Set<String>
  let notOnly: Set<String>
  let endings: [String]
  let speaking: Set<String>
  private let light: Set<String>
  private let sensesByStem: [String: [Int]]
  private let opposites: [Set<Int>]

  init(_ language: TextLanguage, _ tables: Tables, negationReach: Int = 0, gap: Int = 3) {
    func folded(_ text: String) -> String { CaseFolding.folded(text, language) }
    func words(_ text: String) -> Set<String> {
      Set(folded(text).split(whereSeparator: \.isWhitespace).map(String.init))
    }
    var reader = TermReader(language: language)
    var senses: [String: [Int]] = [:]
    for (sense, row) in tables.senses.enumerated() {
      for word in words(row.words).sorted() { senses[reader.stem(ofWord: word), default: []].append(sense) }
    }
    self.language = language
    self.negationReach = negationReach
    isEmpty = tables.cues.isEmpty
    formulas = CuePhrases(tables.formulas.map { ($0.meaning, folded($0.phrases)) }, gap: gap)
    cues = CuePhrases(tables.cues.map { ($0.meaning, folded($0.phrases)) }, gap: gap)
    pointers = CuePhrases(folded(tables.pointers))
    limits = CuePhrases(folded(tables.limits))
    elsewhere = CuePhrases(folded(tables.elsewhere))
    asked = CuePhrases(folded(tables.asked))
    yes = words(tables.yes)
    no = words(tables.no)
    contrasts = words(tables.contrasts)
    denials = words(tables.denials)
    others = words(tables.others)
    norms = words(tables.norms)
    conditionals = words(tables.conditionals)
    open = words(tables.open)
    negators = words(tables.negators)
    notOnly = words(tables.notOnly)
    endings = words(tables.endings).sorted()
    speaking = words(tables.speaking)
    var light: Set<String> = []
    for word in words(tables.light) { light.insert(reader.stem(ofWord: word)) }
    self.light = light
    sensesByStem = senses
    opposites = tables.senses.map { row in
      Set(
        row.opposites.split(separator: " ").compactMap { name in
          tables.senses.firstIndex { $0.name == name }
        })
    }
  }

  /// The lexicon of a language: nil for English, empty where there is none.
  static func of(_ language: TextLanguage) -> ResponseLexicon? {
    switch language {
    case .english: nil
    case .french: french
    case .spanish: spanish
    case .german: german
    default: nothing[language]
    }
  }

  private static let nothing: [TextLanguage: ResponseLexicon] = TextLanguage.allCases.reduce(into: [:]) {
    $0[$1] = ResponseLexicon($1, Tables())
  }

  /// Whether a verb says nothing of the act by itself; `stem` is a stem.
  func isLight(_ stem: String) -> Bool { light.contains(stem) }

  /// Whether two stems name the same act.
  func agree(_ stem: String, _ other: String) -> Bool {
    if stem == other || VerbSenses.isNominalization(stem, other) { return true }
    if language == .german, Self.consonants(stem) == Self.consonants(other), stem.count > 4 { return true }
    guard let first = sensesByStem[stem], let second = sensesByStem[other] else { return false }
    return first.contains(where: second.contains)
  }

  /// Pasts of verbs that change their consonants, with what they have in the present.
  private static let strong = [
    ("nomm", "nehm"), ("zog", "zieh"), ("stand", "steh"), ("gang", "geh"), ("brach", "bring"),
  ]

  /// What a German verb keeps in all its forms: "ansprechen", "angesprochen" and "anzusprechen" are "nsprch".
  private static func consonants(_ stem: String) -> String {
    var word = Substring(stem)
    var prefix = ""
    for known in [
      "ab", "an", "auf", "aus", "bei", "ein", "frei", "her", "mit", "nach", "offen", "vor", "zurück",
      "wieder",
      "weiter", "bekannt", "fest", "sicher", "bereit", "zusammen",
    ]
    where word.hasPrefix(known + "ge") || word.hasPrefix(known + "zu") {
      prefix = known
      word = word.dropFirst(known.count + 2)
      break
    }
    if word.hasSuffix("t") { word = word.dropLast() }
    for (past, present) in strong where word.hasSuffix(past) || word.hasSuffix(past + "en") {
      word = Substring(word.dropLast(word.hasSuffix("en") ? past.count + 2 : past.count) + present)
      break
    }
    return (prefix + word).filter { !"aeiouäöü".contains($0) }
  }

  /// Whether the act of the first stem undoes that of the second.
  func undoes(_ stem: String, _ other: String) -> Bool {
    guard let first = sensesByStem[stem], let second = sensesByStem[other] else { return false }
    return second.contains { sense in first.contains { opposites[sense].contains($0) } }
  }
}
