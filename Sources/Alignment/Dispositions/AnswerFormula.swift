/// What an answer says of a demand by one of the formulas with which governments, agencies and companies answer.
///
/// One table. A formula counts in the first two sentences of an answer and near the beginning of its sentence, where the
/// responder is the subject ("The Government accepts …", "Accepted in part."). It decides over the rest of the answer
/// unless the rest takes something back ("However, …") or adds something to a mere note ("… and will publish it").
struct AnswerFormula {
  /// From the strongest yes to the strongest no.
  enum Position: String {
    /// Accepted as it stands.
    case accepted
    /// Accepted in part, in principle, broadly or under a condition.
    case partly
    /// Agrees with an aim, a need or an insight, and does not say that it does what was asked.
    case sympathetic
    /// Will be considered; nothing is decided.
    case open
    /// Taken note of.
    case noted
    /// Doubts that it is right or needed; an own alternative may follow.
    case doubtful
    /// Refused.
    case refused
  }

  let position: Position
  /// The words that say it, as they stand in the sentence.
  let words: String

  static let table: [(position: Position, phrases: String)] = [
    (
      .noted,
      """
      neither agrees nor disagrees, neither agree nor disagree, neither accepts nor rejects, neither accept nor reject, \
      neither concurs nor, neither concur nor
      """
    ),
    (
      .refused,
      """
      does not accept, do not accept, not accepted, cannot accept, rejects, reject, rejected, does not support, \
      do not support, not supported, cannot support, does not agree to, do not agree to, disagrees with … recommendation, \
      does not agree with … recommendation, does not agree with the proposal, not agreed, cannot agree, refuses, refuse, \
      not share … view, not share … opinion, not share … assessment, \
      do not enjoy the support, does not enjoy the support, do not enjoy its support, does not concur, do not concur, \
      did not concur, unable to accept, unable to agree, unable to support, unable to endorse, unable to concur, \
      not able to accept, not able to agree, not able to support, not able to endorse, not in a position to accept, \
      not in a position to agree, not in a position to support, hard to accept, difficult to accept, not concur, non concur, non concurs, non concurred, nonconcur, nonconcurs, nonconcurred
      """
    ),
    (
      .doubtful,
      """
      does not agree, do not agree, disagrees, disagree, does not believe, do not believe, does not consider, \
      do not consider, not persuaded, not convinced, does not think, do not think
      """
    ),
    (
      .partly,
      """
      accept … in principle, accepts … in principle, accepted in principle, agree … in principle, \
      agrees … in principle, agreed in principle, supports … in principle, support … in principle, \
      supported in principle, accept … in part, accepts … in part, accepted in part, agree … in part, \
      agrees … in part, agreed in part, supports … in part, supported in part, partially accept, partially accepts, \
      partially accepted, partly accept, partly accepts, partly accepted, partially agree, partially agrees, \
      partially agreed, partially concurs, partially concurred, partly concurs, concurs in part, concur in part, partly agrees, partially supports, partially supported, broadly accept, broadly accepts, \
      broadly agree, broadly agrees, largely accepts, largely agrees, accepted with modifications, conditionally accepts
      """
    ),
    (
      .sympathetic,
      """
      agree with the need, agrees with the need, agrees on the need, agree with the importance, \
      agrees with the importance, agrees with the aim, agree with the aim, agrees with the principle, \
      agree with the principle, agrees with the spirit, agree with the spirit, agrees with … insights, \
      agrees with … focus, agrees with … concern, agree that it is important, agrees that it is important, \
      agree that … would be, agrees that … would be, concur … that, concurs … that, \
      shares the aim, share the aim, accepts the aim, accept the aim, accepts the principle, accept the principle, \
      accepts the spirit, accepts the thrust, accept the thrust, shares the ambition, share the ambition, supports the aim, supports the principle, agrees with the intention
      """
    ),
    (
      .accepted,
      """
      accept, accepts, accepted, agree, agrees, agreed, concur, concurs, supports this, supports the recommendation, \
      supports recommendation, support this, support the recommendation, support recommendation, supported, \
      supports recommendations, support recommendations, supports the following, support the following, \
      enjoy the support, enjoys the support, enjoyed the support, enjoy its support, endorses, endorse, \
      already addressed, already met, already implemented, already in place, already completed, fully implemented
      """
    ),
    (
      .open,
      """
      will consider, will be considered, will carefully consider, will give … consideration, will look … at, \
      will look … into, will explore, will reflect on, under consideration, being considered, is considering, \
      are considering, under review, respond … in due course, will be reviewed, is looking into, are looking into, \
      is actively considering, will examine whether, sees the force, see the force, sees merit in, see merit in
      """
    ),
    (
      .noted,
      "thank the reviewer for, thank the referee for, thank you for, thank the reader for, thankful for, grateful for, grateful that, recommendation acknowledged, recommendations acknowledged, noted, notes this, notes the recommendation, notes recommendation, notes recommendations, takes note, notes that, notes the, note this, note the, take note"
    ),
  ]

  /// A formula stands among the first words of its sentence, behind a subject at most.
  static let latestWord = 12

  private static let rows: [(position: Position, parts: [[String]])] = table.flatMap { row in
    row.phrases.split(separator: ",").map { phrase in
      (
        row.position,
        phrase.split(separator: "…").map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
      )
    }
  }

  private static let rowsByFirstWord: [String: [Int]] = Dictionary(
    grouping: rows.indices, by: { rows[$0].parts[0][0] })

  /// The formula of a sentence: the first row of the table that begins near its beginning; nil where it has none, or where it
  /// tells what others accept or refuse.
  static func find(in sentence: CueWords) -> AnswerFormula? {
    if let lexicon = sentence.lexicon { return lexicon.formula(in: sentence) }
    if let word = yesOrNo(sentence) { return word }
    var found: (row: Int, range: Range<Int>)?
    for start in sentence.words.indices.prefix(preface(sentence) + latestWord) {
      for row in rowsByFirstWord[sentence.words[start]] ?? [] where row < found?.row ?? rows.count {
        if let end = sentence.end(of: rows[row].parts, at: start) { found = (row, start..<end) }
      }
    }
    guard let found, isOwn(sentence.words[..<found.range.lowerBound]),
      !isOfAnAct(sentence.words, behind: found.range),
      // "What staff earn is agreed between them and their agency."
      !(found.range.upperBound < sentence.words.count
        && ["between", "by"].contains(sentence.words[found.range.upperBound])
        && sentence.words[found.range.upperBound - 1] == "agreed"),
      !(rows[found.row].position == .accepted && isOfThePast(sentence.words, behind: found.range))
    else { return nil }
    // "We are not minded to agree to it."
    let before = sentence.words[..<found.range.lowerBound].suffix(deniedWithin)
    if [.accepted, .partly].contains(rows[found.row].position),
      let denial = before.lastIndex(where: denials.contains),
      !["only", "just", "merely"].contains(sentence.words[denial + 1]),
      // "We could not agree more."
      found.range.upperBound == sentence.words.count || sentence.words[found.range.upperBound] != "more"
    {
      return AnswerFormula(position: .refused, words: sentence.surface(denial..<found.range.upperBound))
    }
    return AnswerFormula(
      position: rows[found.row].position, words: sentence.surface(found.range))
  }

  private static let deniedWithin = 4
  private static let denials: Set<String> = ["not", "never", "cannot", "unlikely", "nor"]

  /// "We refuse to sell the station": what is refused is named, and need not be what was asked.
  private static func isOfAnAct(_ words: [String], behind formula: Range<Int>) -> Bool {
    let last = words[formula.upperBound - 1]
    let to = last == "to" ? formula.upperBound - 1 : formula.upperBound
    guard to + 1 < words.count, words[to] == "to",
      ["refuse", "refuses", "to"].contains(last), DemandVerbs.contains(small: words[to + 1])
    else { return false }
    return !answering.contains(words[to + 1])
  }

  /// "I accept that the letter was a poor way to tell you": what is granted is over, and nothing was asked of it.
  private static func isOfThePast(_ words: [String], behind formula: Range<Int>) -> Bool {
    guard formula.upperBound < words.count, words[formula.upperBound] == "that" else { return false }
    let verb = words[formula.upperBound...].first { past.contains($0) || duties.contains($0) }
    return verb.map(past.contains) ?? false
  }

  private static let past: Set<String> = ["was", "were", "had", "did"]
  private static let duties: Set<String> = [
    "should", "must", "will", "shall", "need", "needs", "ought", "be",
  ]

  private static let answering: Set<String> = [
    "accept", "adopt", "agree", "approve", "follow", "implement", "support", "take", "endorse",
  ]

  /// How many words only name what is answered: "In response to recommendation 4.2: …", "On demand 3, …".
  private static func preface(_ sentence: CueWords) -> Int {
    guard let end = sentence.words.indices.prefix(latestWord).first(where: sentence.endsClause),
      DemandLabel(sentence.surface(0..<end + 1), allowsList: true) != nil
    else { return 0 }
    return end + 1
  }

  /// Whether a sentence points to the demand as to something known: "in line with this recommendation", "as requested".
  static func takesUp(_ sentence: CueWords) -> Bool {
    if let lexicon = sentence.lexicon { return lexicon.pointers.stands(in: sentence.words) }
    return sentence.words.indices.contains { start in
      (pointers[sentence.words[start]] ?? []).contains { sentence.end(of: [$0], at: start) != nil }
    }
  }

  private static let pointers: [String: [[String]]] = Dictionary(
    grouping: [
      "as proposed", "as suggested", "your suggestion", "this suggestion", "your advice", "this advice",
      "this recommendation", "in line with the recommendation", "as recommended", "as requested",
      "as per the",
      "to reflect this", "your request", "your recommendation", "your demand", "your call", "this request",
      "this demand",
    ].map { (phrase: String) in phrase.split(separator: " ").map(String.init) }, by: { $0[0] })

  /// "Yes.", "No.", "No, we will not", "Implemented.": the answer in a word.
  private static func yesOrNo(_ sentence: CueWords) -> AnswerFormula? {
    if sentence.words.count == 1 || !sentence.words.isEmpty && sentence.endsClause(0),
      answersOfAWord.contains(sentence.words[0])
    {
      return AnswerFormula(position: .accepted, words: sentence.surface(0..<1))
    }
    guard let first = sentence.words.first, ["yes", "no"].contains(first),
      sentence.words.count == 1 || sentence.endsClause(0)
    else { return nil }
    return AnswerFormula(position: first == "no" ? .refused : .accepted, words: sentence.surface(0..<1))
  }

  private static let answersOfAWord: Set<String> = [
    "completed", "implemented", "done", "corrected", "fixed", "added", "amended", "changed", "revised",
  ]

  /// Whether the words before a formula are a responder's: no other people, no relative clause, no past that was undone.
  private static func isOwn(_ before: ArraySlice<String>) -> Bool {
    // "We therefore ask the reviewer to accept the restriction" accepts nothing.
    !before.contains(where: others.contains) && !before.suffix(2).elementsEqual(["yet", "to"])
      && !(before.last == "to" && before.dropLast().contains(where: asking.contains))
  }

  private static let asking: Set<String> = [
    "ask", "asks", "asked", "invite", "invites", "invited", "urge", "urges", "urged", "hope", "hopes", "beg",
    "persuade", "persuaded",
  ]

  private static let others: Set<String> = [
    "many", "some", "critics", "campaigners", "opponents", "others", "they", "members", "residents", "who",
    "which", "if", "whether", "you", "your", "everyone", "experts", "once", "when", "predecessor",
    "generally",
  ]
}
