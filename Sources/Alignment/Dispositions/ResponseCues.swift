/// What a sentence of a response says was done, by the words that say it.
///
/// One table, read from the top: the first row whose words stand in the sentence in this order decides. "…" in a row
/// stands for up to three other words. Refusals come before promises ("will not" before "will"), the fixed formulas of
/// governments before everything.
enum ResponseCues {
  /// What kind of act a sentence reports.
  enum Act: String {
    case accepted, partlyAccepted, refused, unable, done, promised, urged, noted
  }

  /// A cue that was found: what it means and the words as they stand in the sentence.
  struct Finding {
    let act: Act
    let words: String
  }

  static let table: [(act: Act, phrase: String)] = [
    (.partlyAccepted, "accept in principle"), (.partlyAccepted, "accepts in principle"),
    (.partlyAccepted, "agree in principle"), (.partlyAccepted, "agrees in principle"),
    (.partlyAccepted, "partially accept"), (.partlyAccepted, "partially accepts"),
    (.partlyAccepted, "partly accepts"),
    (.partlyAccepted, "accept in part"), (.partlyAccepted, "accepts in part"),
    (.partlyAccepted, "subject to"),
    (.refused, "does not accept"), (.refused, "do not accept"), (.refused, "does not agree"),
    (.refused, "do not agree"),
    (.refused, "does not support"), (.refused, "do not support"), (.refused, "rejects"), (.refused, "reject"),
    (.refused, "declined to"), (.refused, "declines"), (.refused, "will not"), (.refused, "no plans to"),
    (.refused, "did not"), (.refused, "was not an"), (.refused, "is not necessary"), (.refused, "refused to"),
    (.unable, "unable to"), (.unable, "was not able to"), (.unable, "were not able to"),
    (.unable, "could not"),
    (.unable, "cannot accept"), (.unable, "cannot agree"), (.unable, "cannot support"),
    (.unable, "cannot commit"),
    (.unable, "cannot provide"), (.unable, "not possible"), (.unable, "was not possible"),
    (.unable, "regret that"),
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
    (.promised, "will be"), (.promised, "will publish"), (.promised, "has also stated that it will"),
    (.done, "i met"), (.done, "i … met"), (.done, "i visited"), (.done, "i heard"),
    (.done, "i was … able to"),
    (.done, "i and … met"), (.done, "office and i met"), (.done, "been informed by"), (.done, "we met"),
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

  private static let parsed: [(act: Act, words: [[String]])] = table.map { row in
    (row.act, row.phrase.split(separator: "…").map { $0.split(separator: " ").map(String.init) })
  }

  /// The first row of the table that a sentence has, or nil.
  static func find(in sentence: String) -> Finding? {
    let surface = TermReader.words(of: sentence)
    let words = surface.map { $0.lowercased() }
    for row in parsed {
      if let range = match(row.words, words) {
        return Finding(act: row.act, words: surface[range].joined(separator: " "))
      }
    }
    return nil
  }

  private static func match(_ parts: [[String]], _ words: [String]) -> Range<Int>? {
    guard let first = parts.first, words.count >= first.count else { return nil }
    for start in 0...(words.count - first.count) where words[start..<start + first.count].elementsEqual(first)
    {
      var end = start + first.count
      var isWhole = true
      for part in parts.dropFirst() {
        let limit = min(end + 3, words.count - part.count)
        guard end <= limit,
          let next = (end...limit).first(where: { words[$0..<$0 + part.count].elementsEqual(part) })
        else {
          isWhole = false
          break
        }
        end = next + part.count
      }
      if isWhole { return start..<end }
    }
    return nil
  }
}
