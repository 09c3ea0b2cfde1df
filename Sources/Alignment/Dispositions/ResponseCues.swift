/// What a sentence of a response says was done, by the words that say it.
///
/// One table, read from the top: the first row whose words stand in the sentence in this order decides. "…" in a row
/// stands for up to three other words, "<past>", "<present>" and "<ing>" for any word in that form, "<noun>" for a word with a meaning
/// of its own. What sounds like a refusal and is none comes first, then the fixed formulas of
/// governments, refusals before promises ("will not" before "will"), and what is hedged or only considered before what is promised.
enum ResponseCues {
  /// What kind of act a sentence reports.
  enum Act: String {
    /// `refused` and `unable` decline the demand; `willNot` says that an act is not done, whatever the demand wants of it, and
    /// `unchanged` that what there is stays as it is.
    case accepted, partlyAccepted, refused, unable, willNot, unchanged, done, promised, considered, urged,
      noted
  }

  /// A cue that was found: what it means and the words as they stand in the sentence.
  struct Finding {
    let act: Act
    let words: String
    /// Half-open indices of these words in the sentence.
    let range: Range<Int>
  }

  /// A row of the table cut into words; `parts` are what stands between its "…".
  private struct Row {
    let act: Act
    let parts: [[String]]
  }

  private static let rows: [Row] = table.map { row in
    Row(
      act: row.act, parts: row.phrase.split(separator: "…").map { $0.split(separator: " ").map(String.init) })
  }

  /// Rows by their first word, so that a sentence is compared only with rows that may begin in it.
  private static let rowsByFirstWord: [String: [Int]] = Dictionary(
    grouping: rows.indices, by: { rows[$0].parts[0][0] })

  /// The first row of the table that a sentence has, where it stands first, or nil.
  static func find(in sentence: String) -> Finding? { find(in: CueWords(sentence)) }

  /// The same for the words of a half-open range.
  static func find(in sentence: CueWords, range: Range<Int>? = nil) -> Finding? {
    if let lexicon = sentence.lexicon { return lexicon.cue(in: sentence, range: range) }
    let range = range ?? sentence.words.indices
    var found: (row: Int, range: Range<Int>)?
    for start in range {
      var candidates = rowsByFirstWord[sentence.words[start]] ?? []
      if let direct = sentence.direct(start) {
        candidates += rowsByFirstWord[direct] ?? []
      }
      guard !candidates.isEmpty, !sentence.isOfOthers(start) else { continue }
      let isSubordinate = sentence.isSubordinate(start)
      for row in candidates
      where row < found?.row ?? rows.count && !(isSubordinate && rows[row].act == .done) {
        if let end = sentence.end(of: rows[row].parts, at: start), end <= range.upperBound {
          found = (row, start..<end)
        }
      }
    }
    guard let found else { return nil }
    // "Meals became unaffordable, so we have frozen their price": what is done about it decides.
    if judgements.contains(table[found.row].phrase),
      let act = find(in: sentence, range: found.range.upperBound..<range.upperBound),
      [.done, .promised, .accepted].contains(act.act)
    {
      return act
    }
    return Finding(
      act: rows[found.row].act, words: sentence.surface(found.range), range: found.range)
  }

  /// Cues that judge a thing, whichever it is, and refuse only where nothing is done about it.
  static let judgements: Set<String> = [
    "would be disproportionate", "is disproportionate", "is a no", "not persuaded", "not convinced",
    "not be justified", "not be sensible", "not realistic", "unaffordable", "not affordable",
    "nothing we can do", "hands are tied", "too early to", "no appetite for",
  ]
}
