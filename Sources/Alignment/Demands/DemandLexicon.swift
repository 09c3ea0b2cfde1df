/// The words by which letters in one language demand, as data: a further language is one more file.
///
/// English is read by rules of its own (`DemandCues`); what lists, numbers, colons and quotation marks say is the same in
/// every language. All words are in small letters as `CaseFolding` writes them.
struct DemandLexicon: Sendable {
  /// Where the verb of a demand stands that has no subject: "publier le rapport", "den Bericht veröffentlichen".
  enum VerbPlace: Sendable {
    case first, last
  }

  /// The tables as a language file writes them; phrases with commas, words with blanks between them.
  struct Tables {
    /// The author asks: "nous demandons".
    var performatives: String
    /// Somebody has to: "doit", "est tenu de".
    var deontics: String
    /// What looks like one of these and asks nothing: "il faut dire que".
    var remarks = ""
    /// How a sentence begins that asks politely: "veuillez".
    var pleas = ""
    /// What introduces a list of demands beside these: "nos recommandations".
    var introductions: String
    /// What introduces a list of something else: "les mesures suivantes ont été prises".
    var narration = ""
    /// Words by which a whole sentence points to the list below it: "suivantes".
    var pointers: String
    /// How letters begin: "Madame".
    var salutations: String
    /// How short lines begin behind which the letter proper is over: "signataires".
    var closings: String
    var ordinals = ""
    var conjunctions: String
    /// Words before the verb of a further part: "de", "que".
    var leads = ""
    var negators: String
    /// Finite verbs that show that an item states something instead of asking.
    var finites: String
    /// Words of a question that show that it is put to somebody who could answer.
    var addressees: String
    /// How a question begins that a letter puts to its addressee, and words by which the author asks itself instead.
    var interrogatives = ""
    var own = ""
    /// Words by which a list says that it also holds conclusions.
    var conclusions = ""
    /// How conditions begin: "à condition que".
    var conditions = ""
    /// How deadlines begin ("avant", "d ici"), and the words of time that they need.
    var deadlines = ""
    var times = ""
    var promptly = ""
  }

  let language: TextLanguage
  let performatives: CuePhrases<Void>
  let deontics: CuePhrases<Void>
  let remarks: CuePhrases<Void>
  let pleas: CuePhrases<Void>
  let introductions: CuePhrases<Void>
  let narration: CuePhrases<Void>
  let conditions: CuePhrases<Void>
  let deadlines: CuePhrases<Void>
  let promptly: CuePhrases<Void>
  let closings: CuePhrases<Void>
  let pointers: Set<String>
  let salutations: Set<String>
  let ordinals: Set<String>
  let conjunctions: Set<String>
  let leads: Set<String>
  let negators: Set<String>
  let finites: Set<String>
  let addressees: Set<String>
  let interrogatives: CuePhrases<Void>
  let own: CuePhrases<Void>
  let conclusions: Set<String>
  let times: Set<String>
  /// The forms in which verbs begin demands, or end them.
  let verbs: Set<String>
  /// The form that names a verb, by each of its forms: "publiez" is "publier".
  let baseForms: [String: String]
  let verbPlace: VerbPlace

  /// - Parameter forms: Each verb in the form of dictionaries with the others in which it demands.
  init(
    _ language: TextLanguage, _ tables: Tables, verbPlace: VerbPlace, forms: [(base: String, forms: [String])]
  ) {
    func phrases(_ text: String) -> CuePhrases<Void> { CuePhrases(CaseFolding.folded(text, language)) }
    func words(_ text: String) -> Set<String> {
      Set(CaseFolding.folded(text, language).split(whereSeparator: \.isWhitespace).map(String.init))
    }
    self.language = language
    performatives = phrases(tables.performatives)
    deontics = phrases(tables.deontics)
    remarks = phrases(tables.remarks)
    pleas = phrases(tables.pleas)
    introductions = phrases(tables.introductions)
    narration = phrases(tables.narration)
    conditions = phrases(tables.conditions)
    deadlines = phrases(tables.deadlines)
    promptly = phrases(tables.promptly)
    closings = phrases(tables.closings)
    interrogatives = phrases(tables.interrogatives)
    own = phrases(tables.own)
    pointers = words(tables.pointers)
    salutations = words(tables.salutations)
    ordinals = words(tables.ordinals)
    conjunctions = words(tables.conjunctions)
    leads = words(tables.leads)
    negators = words(tables.negators)
    finites = words(tables.finites)
    addressees = words(tables.addressees)
    conclusions = words(tables.conclusions)
    times = words(tables.times)
    self.verbPlace = verbPlace
    var baseForms: [String: String] = [:]
    for verb in forms {
      let base = CaseFolding.folded(verb.base, language)
      for form in verb.forms + [base] { baseForms[CaseFolding.folded(form, language)] = base }
    }
    self.baseForms = baseForms
    verbs = Set(baseForms.keys)
  }

  /// The lexicon of a language; nil for English, which is read by rules, and for languages without one.
  static func of(_ language: TextLanguage) -> DemandLexicon? {
    switch language {
    case .french: french
    case .spanish: spanish
    case .german: german
    default: nil
    }
  }

  /// Whether nothing is known but the structure of lists.
  var isStructureOnly: Bool { baseForms.isEmpty }

  /// What is known of a language without tables: nothing but the structure of lists.
  static func structureOnly(_ language: TextLanguage) -> DemandLexicon {
    DemandLexicon(
      language,
      Tables(
        performatives: "", deontics: "", introductions: "", pointers: "", salutations: "", closings: "",
        conjunctions: "", negators: "", finites: "", addressees: ""), verbPlace: .first, forms: [])
  }
}
