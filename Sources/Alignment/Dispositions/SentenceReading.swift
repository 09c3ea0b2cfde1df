/// What a sentence of a response says of an act, as far as words tell: whether the act is done, promised or not, and
/// whether the responder says so in its own voice.
///
/// A cue alone ("we will") does not say of what. Where the demand begins with a verb, that verb decides: it must stand in
/// the sentence, and a negation in its clause, up to six words before it, turns the report around. What others claim,
/// what is denied and what is only considered promises nothing.
struct SentenceReading {
  private let cue: ResponseCues.Finding?
  private let words: [Word]
  private let isSomebodyElses: Bool
  private let isConditional: Bool
  private let isOpen: Bool

  private struct Word {
    let text: String
    let stem: String
    /// Number of the clause that it stands in: commas, semicolons, dashes and brackets divide clauses.
    let clause: Int
  }

  init(_ sentence: String, reader: inout TermReader) {
    cue = ResponseCues.find(in: sentence)
    var words: [Word] = []
    for (clause, part) in Self.clauses(sentence).enumerated() {
      for word in TermReader.words(of: part) {
        let lowered = word.lowercased()
        if let verb = TermReader.negated(lowered) {
          words.append(Word(text: verb, stem: verb, clause: clause))
          words.append(Word(text: "not", stem: "not", clause: clause))
        } else {
          words.append(Word(text: lowered, stem: reader.stem(ofWord: lowered), clause: clause))
        }
      }
    }
    self.words = words
    isSomebodyElses =
      Self.isReported(words.map(\.text))
      || words.indices.contains { index in
        Self.elsewhere[words[index].text]?.contains { phrase in
          words[index...].prefix(phrase.count).map(\.text) == phrase
        } ?? false
      }
    isConditional = words.indices.contains { index in
      words[index].text == "if" && (index == 0 || !["as", "even"].contains(words[index - 1].text))
    }
    isOpen = words.contains { $0.text == "whether" }
  }

  /// Whether somebody other than the responder says or promises it: "critics say we will", "the opposition promised it".
  private static func isReported(_ words: [String]) -> Bool {
    words.indices.contains { index in
      guard index > 0, reporting.contains(words[index]) else { return false }
      return words[max(0, index - 4)..<index].allSatisfy { !own.contains($0) }
    }
  }

  private static let reporting: Set<String> = [
    "say", "says", "said", "promise", "promises", "promised", "argue", "argues", "argued", "insist",
    "insists",
    "insisted", "believe", "believes", "believed", "suggest", "suggests", "suggested",
  ]

  /// Subjects by which a responder speaks of itself.
  private static let own: Set<String> = [
    "i", "we", "our", "my", "government", "council", "ministry", "minister", "department", "office", "board",
    "commission", "committee", "company", "agency", "authority",
  ]

  /// The sentence cut at commas, semicolons, colons, dashes and brackets.
  private static func clauses(_ sentence: String) -> [String] {
    var clauses: [String] = []
    var clause = String.UnicodeScalarView()
    for scalar in sentence.unicodeScalars {
      switch scalar {
      case ",", ";", ":", "–", "—", "(", ")":
        clauses.append(String(clause))
        clause = .init()
      default: clause.append(scalar)
      }
    }
    return clauses + [String(clause)]
  }

  /// The words that were found to say it, for the reasons.
  var said: String? { cue?.words }

  /// The words in small letters.
  var texts: [String] { words.map(\.text) }

  /// What the sentence says of the act that a demand names.
  ///
  /// `isAnswer`: the sentence follows the demand repeated, so that "we will do so" speaks of it without its verb.
  func act(for polarity: DemandPolarity, isAnswer: Bool = false) -> ResponseCues.Act? {
    let act = cue?.act
    switch act {
    case .accepted, .partlyAccepted, .refused, .unable: return isSomebodyElses ? .noted : act
    case .willNot, .promised, .done:
      if isSomebodyElses { return .noted }
      let scoped = scoped(act, polarity, isAnswer: isAnswer)
      guard scoped == .promised else { return scoped }
      return isOpen ? .noted : isConditional ? .partlyAccepted : .promised
    case .urged, .noted, nil:
      if isSomebodyElses { return act }
      return echo(polarity) ?? (rulesOut(polarity) ? .willNot : act)
    }
  }

  private func scoped(_ act: ResponseCues.Act?, _ polarity: DemandPolarity, isAnswer: Bool) -> ResponseCues
    .Act?
  {
    guard let verb = polarity.verb else { return act }
    let places = words.indices.filter { words[$0].stem == verb }
    guard !places.isEmpty else {
      // "We will destroy the report" promises something, and not to publish it.
      return act == .willNot || isAnswer || polarity.direction == .ends && act == .done ? act : .noted
    }
    if places.allSatisfy(isNegated) { return .willNot }
    return act == .willNot ? echo(polarity) ?? .noted : act
  }

  /// The act by the demand's own verb in a past form: "has been released", "we published it in 2019".
  private func echo(_ polarity: DemandPolarity) -> ResponseCues.Act? {
    guard let verb = polarity.verb else { return nil }
    for index in words.indices where words[index].stem == verb {
      let surface = words[index].text
      guard surface.hasSuffix("ed") || WordForms.isIrregularPast(surface) else { continue }
      let before = words[max(0, index - 3)..<index].filter { $0.clause == words[index].clause }.map(\.text)
      // "will be released", "to be published": not yet.
      if before.contains(where: Self.future.contains) { continue }
      guard before.contains(where: Self.auxiliaries.contains) else { continue }
      return isNegated(index) ? .willNot : .done
    }
    return nil
  }

  /// Whether the demand's verb is negated under a modal: "under no circumstances will we publish it".
  private func rulesOut(_ polarity: DemandPolarity) -> Bool {
    guard let verb = polarity.verb else { return false }
    let places = words.indices.filter { words[$0].stem == verb }
    return !places.isEmpty && places.allSatisfy(isNegated)
      && words.contains { ["will", "shall", "can", "would"].contains($0.text) }
  }

  private func isNegated(_ index: Int) -> Bool {
    for place in stride(from: index - 1, through: max(0, index - 6), by: -1) {
      guard words[place].clause == words[index].clause else { return false }
      guard Self.negators.contains(words[place].text) else { continue }
      let next = words[place + 1].text
      // "not only", "not fail to", "not hesitate to" say that it is done.
      return !["only", "fail", "hesitate", "rest", "delay"].contains(next)
    }
    return false
  }

  private static let negators: Set<String> = [
    "not", "never", "no", "neither", "nor", "without", "cannot", "refuse", "refuses", "refused", "declined",
    "declines", "decline", "rejected", "reject", "rejects", "against", "failed", "unable", "stopped",
  ]

  private static let future: Set<String> = ["will", "be", "to", "would", "should", "must", "may", "shall"]

  private static let auxiliaries: Set<String> = [
    "has", "have", "been", "was", "were", "is", "are", "already", "we", "i", "it", "government", "council",
    "ministry", "department", "office", "board",
  ]

  /// Words by which a sentence tells what others say or want, or denies what it repeats.
  private static let elsewhere: [String: [[String]]] = Dictionary(
    grouping: [
      "claim", "claims", "claimed", "claim that", "allege", "alleges", "alleged", "say that", "says that",
      "asked to",
      "asked that", "asked us", "you ask", "you asked", "ask that", "predecessor", "not true that", "deny",
      "denies", "denied", "untrue",
      "not the case that", "wrong to say", "wrong to think", "call on us", "calls on us", "demand that we",
    ].map { (phrase: String) in phrase.split(separator: " ").map(String.init) },
    by: { $0[0] })
}
