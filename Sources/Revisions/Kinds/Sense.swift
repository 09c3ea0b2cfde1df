/// What a word or phrase of the tables stands for.
enum Sense: Sendable, Hashable {
  /// Takes its words out of the other tables ("not only", "above all").
  case neutral
  /// Denies what it stands beside.
  case negation
  /// Obliges, promises or asks; a higher level more.
  case duty(Int)
  /// Only thinks about doing it; counts behind a modal verb ("will consider").
  case consideration(Int)
  /// Agrees without saying to what; a softener beside it weakens a promise.
  case assent
  /// Blames; a higher level more.
  case disapproval(Int)
  /// How soon; a higher level sooner.
  case urgency(Int)
  /// Makes a promise depend on something ("where possible").
  case softener
  /// Limits how sure a statement is; equal names are forms of one hedge.
  case hedge(String)
  /// A hedge before a number only ("about 40").
  case approximator
  /// An amount; a higher level is more, nil is on no scale.
  case quantifier(Int?, String)
  /// An amount that is compared only where both versions have one ("more", "less").
  case comparative(String)
  /// A bound before a number only ("at least 40").
  case bound(String)
  /// Says who says so.
  case attribution(Attribution)
  /// A number below a hundred; a dozen multiplies, which `dozen` says.
  case numeral(Int)
  /// "one", "first", "twice": a number only where another number took its place.
  case weakNumeral(String)
  case dozen
  /// A power of ten ("hundred" is 2).
  case magnitude(Int)
  /// "hundreds", "dozens".
  case vagueNumber
  case ordinal(Int)
  /// The denominator of "thirds" or "quarters".
  case fraction(Int)
  /// 1 is January; `isAmbiguous` where it is another word or a person's name too.
  case month(Int, isAmbiguous: Bool)
  case weekday
  /// "today", "next year": a date where both versions have one.
  case relativeDate
  /// A unit of measure; equal names are forms of one unit.
  case unit(String)
  case currency(String)

  /// How a source is quoted.
  enum Attribution: Sendable, Hashable {
    case source, neutral, doubting, confirming
  }
}
