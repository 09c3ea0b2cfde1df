/// Why a change matters: each ground has its points and its words for people, here and in `docs/changes.md`.
enum Ground: Hashable, CaseIterable {
  case negation, negationInClause
  case modalityWeakened, modalityStrengthened, modality
  case number, date, name
  case quantifierWeakened, quantifierStrengthened, quantifier
  case hedgeAdded, hedgeRemoved, hedge
  case attribution
  case dataLinkRemoved, dataLinkChanged, linkRemoved, linkChanged, linkAdded
  case wording, typo, formatting
  case deleted, deletedFigure, deletedDuty, deletedNegation, deletedName, deletedAttribution
  case inserted, insertedFigure, insertedDuty, insertedNegation, insertedName, insertedAttribution
  case moved
  case title, heading
  case severalWords, manyWords, veryManyWords, mostWords

  /// What it adds alone.
  var points: Int {
    switch self {
    case .negation: 56
    case .negationInClause: 30
    case .modalityWeakened: 52
    case .modalityStrengthened: 40
    case .modality: 30
    case .number: 46
    case .date: 38
    case .name: 36
    case .quantifierWeakened: 32
    case .quantifierStrengthened: 28
    case .quantifier: 24
    case .hedgeAdded: 28
    case .hedgeRemoved: 26
    case .hedge: 18
    case .attribution: 22
    case .dataLinkRemoved: 60
    case .dataLinkChanged: 40
    case .linkRemoved: 30
    case .linkChanged: 26
    case .linkAdded: 16
    case .wording: 16
    case .typo: 8
    case .formatting: 6
    case .deleted: 20
    case .deletedFigure: 44
    case .deletedDuty: 48
    case .deletedNegation: 34
    case .deletedName: 30
    case .deletedAttribution: 24
    case .inserted: 18
    case .insertedFigure: 34
    case .insertedDuty: 36
    case .insertedNegation: 28
    case .insertedName: 24
    case .insertedAttribution: 20
    case .moved: 10
    case .title: 12
    case .heading: 4
    case .severalWords: 2
    case .manyWords: 4
    case .veryManyWords: 6
    case .mostWords: 10
    }
  }

  /// Says why in a few words.
  var text: String {
    switch self {
    case .negation: "a negation was added or removed, or a word became its opposite"
    case .negationInClause: "a clause with a negation was added or removed"
    case .modalityWeakened: "a duty, promise or request became weaker"
    case .modalityStrengthened: "a duty, promise or request became stronger"
    case .modality: "a modal verb, promise or request changed"
    case .number: "a number changed"
    case .date: "a date changed"
    case .name: "a name changed"
    case .quantifierWeakened: "an amount in words became smaller"
    case .quantifierStrengthened: "an amount in words became larger"
    case .quantifier: "a word of amount changed"
    case .hedgeAdded: "a statement became less certain or depends on something"
    case .hedgeRemoved: "a statement became more certain or depends on less"
    case .hedge: "a word of uncertainty changed"
    case .attribution: "who says so changed"
    case .dataLinkRemoved: "a link to data or a file was removed"
    case .dataLinkChanged: "a link to data or a file leads elsewhere"
    case .linkRemoved: "a link was removed"
    case .linkChanged: "a link leads elsewhere"
    case .linkAdded: "a link was added"
    case .wording: "the wording changed"
    case .typo: "a spelling changed"
    case .formatting: "only the form changed"
    case .deleted: "a sentence was removed"
    case .deletedFigure: "a number or date went with it"
    case .deletedDuty: "a duty, promise or request went with it"
    case .deletedNegation: "a negation went with it"
    case .deletedName: "a name went with it"
    case .deletedAttribution: "a statement of a source went with it"
    case .inserted: "a sentence was added"
    case .insertedFigure: "a number or date came with it"
    case .insertedDuty: "a duty, promise or request came with it"
    case .insertedNegation: "a negation came with it"
    case .insertedName: "a name came with it"
    case .insertedAttribution: "a statement of a source came with it"
    case .moved: "it stands elsewhere"
    case .title: "it is the document's title"
    case .heading: "it is a heading"
    case .severalWords: "4 words or more changed"
    case .manyWords: "12 words or more changed"
    case .veryManyWords: "30 words or more changed"
    case .mostWords: "80 words or more changed"
    }
  }

  static func modality(weakens: Bool, strengthens: Bool) -> Ground {
    weakens == strengthens ? .modality : weakens ? .modalityWeakened : .modalityStrengthened
  }

  static func hedge(weakens: Bool, strengthens: Bool) -> Ground {
    weakens == strengthens ? .hedge : weakens ? .hedgeAdded : .hedgeRemoved
  }

  static func quantifier(weakens: Bool, strengthens: Bool) -> Ground {
    weakens == strengthens ? .quantifier : weakens ? .quantifierWeakened : .quantifierStrengthened
  }

  /// For the number of words that changed; nil for fewer than four.
  static func volume(_ words: Int) -> Ground? {
    switch words {
    case ..<4: nil
    case ..<12: .severalWords
    case ..<30: .manyWords
    case ..<80: .veryManyWords
    default: .mostWords
    }
  }
}
