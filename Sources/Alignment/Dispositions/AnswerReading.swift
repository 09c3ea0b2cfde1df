/// What a whole answer says of one demand, from its sentences in order.
///
/// A formula that opens the answer decides over the rest, unless the rest takes it back. Without one the sentence that says
/// most of the demand decides by its act; the others may limit it.
package struct AnswerReading {
  /// The disposition that the words speak for; never `absent`.
  let disposition: Disposition
  /// Index among the sentences of the one that decides.
  let deciding: Int
  /// The words that decide, as they stand there.
  let said: String?
  /// What makes a yes a part of one, where words of the deciding sentence do: "until", "next year (asked: by June)".
  let limit: String?

  /// From this share of a demand's weight on, a report of the act covers the demand.
  static let coveringShare = 0.55
  /// So much where the act is the very act that was asked for.
  static let coveringShareOfAct = 0.15
  /// So much where the demand has at most `longestShort` different words: it asks for one thing, and what is reported of it without
  /// a limit does that.
  static let coveringShareOfShort = 0.25
  static let longestShort = 18
  /// So much where the thing that is asked for is said to be there.
  static let coveringShareOfThing = 0.5
  /// So much, and so many of its words besides the verb, where the act has another verb, which may mean the same.
  static let coveringShareOfOtherwise = 0.3
  static let fewestObjects = 3
  /// Words by which a sentence tells that a matter was talked about or passed on, or that harm was done to it.
  static let otherActs: Set<String> = [
    "forwarded", "forward", "discussed", "discuss", "consulted", "consult", "asked", "ask", "referred",
    "refer", "received", "considered", "passed", "sent", "raised", "meeting", "review", "reviewed", "study",
    "destroyed", "destroy", "burnt", "burned", "shredded", "lost", "blocked", "block", "delayed", "delay",
    "cancelled", "cancel", "opposed", "oppose", "criticised", "condemned", "rejected", "withheld",
    "postponed",
    "denied", "ignored", "failed", "stolen", "damaged", "removed", "closed", "sold", "suspended", "appealed",
    "challenged", "contested", "prevented", "stopped", "ended", "abolished", "cut", "reduced", "weakened",
    "found", "inspected", "photographed", "seen", "debated", "examined", "studied", "surveyed", "measured",
    "counted",
    "described", "mentioned", "praised",
    "banned", "forbidden", "dropped", "withdrawn", "abandoned", "frozen", "shelved", "shut", "put", "face",
    "brought",
  ]
  static let nextSentences = 3
  /// A sentence with this share of a demand's weight is plainly about it.
  static let plainShare = 0.4
  /// A sentence with more content words than these may speak of a matter of its own.
  static let fewestOwnWords = 4
  /// Words by which a sentence speaks of a question and does not answer it.
  static let evasions: Set<String> = [
    "question", "questions", "thank", "grateful", "understand", "appreciate", "recognise", "recognize",
    "hope", "concern",
    "concerns", "regret", "sorry", "interesting", "issue",
  ]
  /// Words by which a sentence draws its conclusion from the one before.
  static let conclusions: Set<String> = ["accordingly", "therefore", "thus", "hence", "consequently", "so"]
  /// Stems of acts that take away what they are done to.
  static let harms: Set<String> = {
    var reader = TermReader()
    return Set(
      "felling demolition sale closure destruction removal eviction privatisation conversion dismantling deportation logging cull development building construction"
        .split(separator: " ").map { reader.stem(ofWord: String($0)) })
  }()
  /// Acts by which a thing is sold or handed on.
  static let dealings: Set<String> = [
    "supply", "supplying", "sell", "selling", "deliver", "delivering", "export", "exporting", "ship",
    "shipping", "market", "marketing",
  ]
  /// What was put to a decision in the sentence before.
  static let motions: Set<String> = ["motion", "amendment", "proposal", "petition", "request"]
  static let anaphors: Set<String> = [
    "this", "that", "it", "these", "those", "they", "such", "them", "both", "same",
  ]
  /// So much where the act is another than was asked for.
  static let coveringShareOfOther = 0.45
  /// What takes a yes back stands at most so many sentences behind it.
  static let reach = 5

  /// - Parameters:
  ///   - sentences: The answer's sentences in order, at least one.
  ///   - relevance: Of each, the share of the demand's weight that stands in it, 0 to 1.
  ///   - coverage: The share that stands in any of them.
  ///   - isAnswer: The sentences answer by their place (they follow the demand repeated), whatever words they share.
  ///   - isNamed: The response names the demand's matter in front of them, so that none speaks of a matter of its own.
  ///   - isDecided: The first sentence is a heading that says how it was decided.
  ///   - shared: The sentences that have more in common with another demand of the letter.
  ///   - isWholeAnswer: The first sentence opens an answer, so that its formulas speak of the demand.
  init(
    _ sentences: [SentenceReading], relevance: [Double], coverage: Double, demand: AskedAct,
    isAnswer: Bool = false, isNamed: Bool = false, isWholeAnswer: Bool = true, isDecided: Bool = false,
    shared: Set<Int> = []
  ) {
    let takesUp = isWholeAnswer && sentences.contains { AnswerFormula.takesUp($0.cues) }
    let context = Context(
      sentences: sentences, relevance: relevance, coverage: isAnswer || takesUp ? 1 : coverage,
      demand: demand,
      isAnswer: isAnswer || takesUp, isNamed: isNamed, shared: shared)
    // "We accept the former and refuse the latter.": which is meant the words do not tell.
    if let index = context.former {
      (disposition, deciding) = (.acknowledged, index)
      said = nil
      limit = nil
      return
    }
    if context.saysYesOrNo {
      (disposition, deciding) = (.addressed, 0)
      said = sentences[0].cues.surface(0..<1)
      limit = nil
      return
    }
    let opening =
      isWholeAnswer
      ? sentences.indices.prefix(2).lazy.compactMap { index -> (Int, AnswerFormula)? in
        guard !sentences[index].isSomebodyElses, let formula = AnswerFormula.find(in: sentences[index].cues)
        else { return nil }
        return (index, formula)
      }.first : nil
    if let (index, formula) = opening, let disposition = context.disposition(by: formula, at: index) {
      self.disposition = disposition
      deciding = index
      said = formula.words
      limit = disposition == .partlyAddressed ? context.limit(at: index) : nil
      return
    }
    let (byActs, index) = context.dispositionByActs()
    // What an office formally notes it has not accepted, whatever it does beside.
    let isNoted = isDecided && opening?.0 == 0 && byActs == .addressed
    let disposition = isNoted ? .partlyAddressed : byActs
    self.disposition = disposition
    deciding = index
    said = sentences.isEmpty ? nil : sentences[index].said
    limit = disposition == .partlyAddressed && !sentences.isEmpty ? context.limit(at: index) : nil
  }
}

extension AnswerReading {
  /// What an answer says of a demand, both given as text and every term weighing the same.
  package static func disposition(
    demand: String, answer: [String], language: TextLanguage = .english
  ) -> Disposition {
    var reader = TermReader(language: language)
    let asked = AskedAct(demand, reader: &reader)
    let wanted = Set(reader.terms(of: demand).map(\.stem))
    var seen: Set<String> = []
    var readings: [SentenceReading] = []
    var relevance: [Double] = []
    for sentence in answer {
      let shared = wanted.intersection(reader.terms(of: sentence).map(\.stem))
      seen.formUnion(shared)
      relevance.append(Double(shared.count) / Double(max(1, wanted.count)))
      readings.append(SentenceReading(sentence, reader: &reader))
    }
    return AnswerReading(
      readings, relevance: relevance, coverage: Double(seen.count) / Double(max(1, wanted.count)),
      demand: asked
    ).disposition
  }
}
