/// What a sentence of a response says was done, by the words that say it.
///
/// One table, read from the top: the first row whose words stand in the sentence in this order decides. "…" in a row
/// stands for up to three other words. What sounds like a refusal and is none comes first, then the fixed formulas of
/// governments, refusals before promises ("will not" before "will"), and what is hedged before what is promised.
enum ResponseCues {
  /// What kind of act a sentence reports.
  enum Act: String {
    /// `refused` and `unable` decline the demand; `willNot` says that an act is not done, whatever the demand wants of it.
    case accepted, partlyAccepted, refused, unable, willNot, done, promised, urged, noted
  }

  /// A cue that was found: what it means and the words as they stand in the sentence.
  struct Finding {
    let act: Act
    let words: String
  }

  static let table: [(act: Act, phrase: String)] = [
    (.promised, "will not hesitate to"), (.promised, "cannot but"), (.partlyAccepted, "only when"),
    (.partlyAccepted, "only if"), (.partlyAccepted, "only after"), (.promised, "will not only"),
    (.promised, "will not rest until"), (.noted, "cannot overstate"),
    (.noted, "cannot emphasise"), (.noted, "cannot emphasize"), (.noted, "cannot stress"),
    (.noted, "cannot thank"),
    (.partlyAccepted, "accepts … in principle"),
    (.partlyAccepted, "agree … in principle"), (.partlyAccepted, "agrees … in principle"),
    (.partlyAccepted, "partially accept"), (.partlyAccepted, "partially accepts"),
    (.partlyAccepted, "partly accepts"),
    (.partlyAccepted, "accept … in part"), (.partlyAccepted, "accept … in principle"),
    (.partlyAccepted, "accepts … in part"),
    (.partlyAccepted, "subject to"),
    (.refused, "does not accept"), (.refused, "do not accept"), (.refused, "does not agree"),
    (.refused, "do not agree"),
    (.refused, "does not support"), (.refused, "do not support"), (.refused, "rejects"), (.refused, "reject"),
    (.refused, "declined to"), (.refused, "declines"), (.refused, "refuse to"), (.refused, "refuses to"),
    (.refused, "refused to"),
    (.refused, "is not necessary"), (.refused, "see no need"), (.refused, "sees no need"),
    (.refused, "see no reason"), (.refused, "sees no reason"), (.refused, "decided against"),
    (.refused, "not prepared to"), (.refused, "was not an"),
    (.willNot, "will not"), (.willNot, "will never"), (.willNot, "no plans to"),
    (.willNot, "no intention of"),
    (.willNot, "no intention to"), (.willNot, "not going to"), (.willNot, "not intend to"),
    (.willNot, "did not"), (.willNot, "have not"), (.willNot, "has not"), (.willNot, "no longer"),
    (.unable, "unable to"), (.unable, "could not"),
    (.unable, "cannot accept"), (.unable, "cannot agree"), (.unable, "cannot support"),
    (.unable, "cannot commit"), (.unable, "cannot provide"), (.unable, "we cannot"), (.unable, "i cannot"),
    (.unable, "government cannot"), (.unable, "council cannot"), (.unable, "not able to"),
    (.unable, "not in a position to"), (.unable, "not possible"), (.unable, "not feasible"),
    (.unable, "failed to"), (.unable, "regret that"),
    (.partlyAccepted, "unless"), (.partlyAccepted, "provided that"), (.partlyAccepted, "where possible"),
    (.partlyAccepted, "where practicable"), (.partlyAccepted, "if funds"), (.partlyAccepted, "if resources"),
    (.partlyAccepted, "will aim to"), (.partlyAccepted, "aim to"), (.partlyAccepted, "aims to"),
    (.partlyAccepted, "our ambition"), (.partlyAccepted, "will try to"), (.partlyAccepted, "will seek to"),
    (.noted, "will consider"), (.noted, "consider whether"), (.noted, "under consideration"),
    (.noted, "under review"), (.noted, "will look at"), (.noted, "will look into"), (.noted, "will explore"),
    (.accepted, "government accepts"), (.accepted, "we accept"), (.accepted, "is accepted"),
    (.accepted, "accepts this"),
    (.accepted, "accepts the"), (.accepted, "government agrees"), (.accepted, "we agree with"),
    (.urged, "i … raised"), (.urged, "we … raised"), (.urged, "i … encouraged"), (.urged, "we … encouraged"),
    (.urged, "i … called on"), (.urged, "i … appealed"), (.urged, "we … called on"),
    (.urged, "we … appealed"),
    (.urged, "have encouraged"), (.urged, "i … stressed"), (.urged, "we … stressed"),
    (.urged, "i … discussed"),
    (.urged, "i … urged"), (.urged, "we … urged"), (.urged, "called for"), (.urged, "i encourage"),
    (.urged, "i urge"),
    (.promised, "we agreed to"), (.promised, "also agreed to"), (.promised, "i will"), (.promised, "we will"),
    (.promised, "government will"), (.promised, "office will"), (.promised, "will continue to"),
    (.promised, "committed to"), (.promised, "we are committed"), (.promised, "look forward to"),
    (.promised, "intend to"), (.promised, "intends to"), (.promised, "plans to"), (.promised, "it will"),
    (.promised, "will be"), (.promised, "will publish"),
    (.done, "i … met"), (.done, "i visited"), (.done, "i heard"),
    (.done, "i was … able to"),
    (.done, "i and … met"), (.done, "been informed by"), (.done, "we met"),
    (.done, "i spoke"), (.done, "i have"), (.done, "we have"), (.done, "has been able to"),
    (.done, "was able to"),
    (.done, "were able to"), (.done, "has published"), (.done, "have published"), (.done, "has already"),
    (.done, "have already"), (.done, "has established"), (.done, "has been established"),
    (.done, "my team had"),
    (.done, "has introduced"), (.done, "has set up"), (.done, "has taken"), (.done, "have taken"),
    (.noted, "notes"), (.noted, "noted"), (.noted, "note"), (.noted, "welcome"), (.noted, "welcomes"),
    (.noted, "recognises"), (.noted, "recognise"), (.noted, "acknowledge"), (.noted, "acknowledges"),
    (.noted, "share … concerns"), (.noted, "is important"), (.noted, "important to"), (.noted, "concerned"),
    (.noted, "worrying"), (.noted, "i hope"), (.noted, "i appreciate"),
  ]

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
  static func find(in sentence: String) -> Finding? {
    let surface = TermReader.words(of: sentence)
    var words: [String] = []
    // The word of the sentence that each of them stands in.
    var places: [Int] = []
    for (place, word) in surface.enumerated() {
      let full = fullForms(word, in: sentence)
      words += full
      places += Array(repeating: place, count: full.count)
    }
    var found: (row: Int, range: Range<Int>)?
    for start in words.indices {
      for row in rowsByFirstWord[words[start]] ?? [] where row < found?.row ?? rows.count {
        if let end = end(of: rows[row].parts, in: words, at: start) { found = (row, start..<end) }
      }
    }
    return found.map {
      let stretch = places[$0.range.lowerBound]...places[$0.range.upperBound - 1]
      return Finding(act: rows[$0.row].act, words: surface[stretch].joined(separator: " "))
    }
  }

  /// The words in small letters that a word stands for: "won’t" is "will not", "we’ll" is "we will".
  private static func fullForms(_ word: Substring, in sentence: String) -> [String] {
    let lowered = word.lowercased()
    if let verb = TermReader.negated(lowered) { return verb == "can" ? ["cannot"] : [verb, "not"] }
    let rest = sentence.unicodeScalars[word.endIndex...]
    guard let mark = rest.first, WordScalars.isApostrophe(mark) else { return [lowered] }
    switch String(rest.dropFirst().prefix(2)).lowercased() {
    case "ll": return [lowered, "will"]
    case "ve": return [lowered, "have"]
    default: return [lowered]
    }
  }

  /// One past the last word where the parts stand from `start` on, each at most three words behind the one before.
  private static func end(of parts: [[String]], in words: [String], at start: Int) -> Int? {
    guard words[start...].starts(with: parts[0]) else { return nil }
    var end = start + parts[0].count
    for part in parts.dropFirst() {
      guard let next = (end...end + 3).first(where: { $0 < words.count && words[$0...].starts(with: part) })
      else { return nil }
      end = next + part.count
    }
    return end
  }
}
