/// A number or a date of a sentence, in a form that is equal however it is written.
struct Figure: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case number, date
    /// A date only beside another: "today".
    case relativeDate
  }

  var kind: Kind
  /// The number without grouping marks ("5e3" for 5,000), a date as year-month-day with gaps.
  var value: String
  /// What changes the number itself: a sign, a currency, percent.
  var sign = ""
  /// The unit behind it, as one name for all its forms; empty where none is known.
  var unit = ""
  /// Counts only where another number took its place ("one", "first").
  var isWeak = false
  /// Half-open positions.
  var range: Range<Int>

  /// What two figures that say the same have in common.
  struct Identity: Hashable { let kind: Kind, value, sign, unit: String }
  var identity: Identity { Identity(kind: kind, value: value, sign: sign, unit: unit) }
}
