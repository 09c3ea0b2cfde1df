import Documents

/// One thing asked for, with its place in the letter's hierarchy.
package struct Demand: Sendable, Equatable {
  /// Its path in the letter: "6.1.2" is the second item below 6.1; parts of a compound carry letters ("1a", "1b").
  package let id: String
  /// The id of the demand that it hangs below, if any.
  package let parent: String?
  /// Its words: half-open UTF-8 bytes of the letter's text rendition.
  package let range: Range<Int>
  /// What introduces or explains it: the lines above it from the outermost inwards, then its footnotes.
  package let context: [String]
  /// How it was recognised.
  package let form: Form
  /// To whom, for whom, by when, under which condition, and whom and what it names.
  package var details = DemandDetails()
  /// Its path by the numbers of the letter where its id is another because the number stands in the letter more than once: what a
  /// summary, a chapter and an appendix each call Recommendation 2.
  package var number: String?
  /// Its path by the numbers of its list where an earlier list of the letter has them: what "Minor comments" call 1.
  package var restarted: String?
  /// Whether its id is the tool's count, because the letter numbers nothing.
  package var isCounted = false
  /// Whether it is somebody else's, between quotation marks: what was demanded before, told as background.
  package var isQuoted = false

  package init(id: String, parent: String?, range: Range<Int>, context: [String], form: Form) {
    self.id = id
    self.parent = parent
    self.range = range
    self.context = context
    self.form = form
  }

  /// The grammatical form that makes words a demand.
  package enum Form: String, Sendable {
    case imperative
    case deontic
    case performative
    case listed
    case question
  }
}
