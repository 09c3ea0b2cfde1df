/// What a response does with a demand; the words are those of "disposition of comments".
package enum Disposition: String, Sendable, CaseIterable, Hashable {
  /// It says that what was demanded was done or is promised.
  case addressed
  /// A part, or a weaker form, was done or is promised.
  case partlyAddressed = "partly-addressed"
  /// It speaks of the matter and says nothing of doing it.
  case acknowledged
  /// It refuses, or says that it did not or could not.
  case declined
  /// Nothing in it responds.
  case absent
}
