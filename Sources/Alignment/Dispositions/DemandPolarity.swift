/// Which way a demand points, because the same words of a response mean the opposite for "publish" and "do not publish".
struct DemandPolarity {
  /// What a demand wants of an act.
  enum Direction {
    /// That it is done.
    case asks
    /// That it is not done ("do not close", "never sell").
    case forbids
    /// That it comes to an end ("stop the felling", "suspend the closure").
    case ends
  }

  let direction: Direction
  /// The stem of the demand's own verb, by which a response echoes it; nil where it does not begin with one.
  let verb: String?

  /// Whether somebody is to be let do it: "let families visit".
  var lets = false

  /// The polarity of a demand that wants an act done and does not name it.
  static let asks = DemandPolarity(direction: .asks, verb: nil)

  init(direction: Direction, verb: String?) {
    self.direction = direction
    self.verb = verb
  }

  /// The polarity of a demand by its first words.
  init(_ demand: String, reader: inout TermReader) {
    if reader.language == .english {
      self.init(english: demand, reader: &reader)
    } else {
      self.init(demand, reader.language, reader: &reader)
    }
  }

  private init(english demand: String, reader: inout TermReader) {
    var words = TextWords(demand).small[...]
    let isPlea = words.first == "please"
    while let first = words.first, ["please", "and", "also", "immediately", "urgently"].contains(first) {
      words = words.dropFirst()
    }
    // "The council must not close …", "The Government should stop …": what follows the modal decides.
    // A title may stand before the sentence; a demand that begins with its verb has no modal far behind it.
    let reach = DemandVerbs.contains(words.first ?? "") ? 12 : 30
    // "No tree should be felled", "Under no circumstances may it be sold": the subject forbids.
    let isNone = words.first == "no" || words.starts(with: ["under", "no", "circumstances"])
    if let modal = words.prefix(reach).firstIndex(where: { ["must", "should", "shall"].contains($0) }) {
      words = words[(modal + 1)...]
    } else if !DemandVerbs.contains(words.first ?? "") {
      words = Self.asked(words)
    }
    if words.starts(with: ["do", "not"]) || words.first == "not" || words.first == "don't"
      || words.first == "don’t" || words.first == "never" || words.first == "neither"
      || words.starts(with: ["refrain", "from"])
    {
      direction = .forbids
      let rest = words.drop {
        ["do", "not", "don't", "don’t", "never", "neither", "again", "refrain", "from", "be"].contains($0)
      }
      verb = rest.first.flatMap { reader.stem(ofWord: $0) }
      return
    }
    // "Ensure that no contract is signed before …"
    if ["ensure", "guarantee", "make", "see"].contains(words.first ?? ""),
      let none = words.prefix(5).firstIndex(where: { ["no", "nothing", "nobody", "none"].contains($0) }),
      words[..<none].last == "that",
      let be = words[none...].prefix(8).firstIndex(where: { ["is", "are", "be"].contains($0) }),
      be + 1 < words.endIndex, CueWords.isPast(words[be + 1])
    {
      direction = .forbids
      verb = reader.stem(ofWord: words[be + 1])
      return
    }
    // "The ban should be lifted": the participle is the verb.
    if words.first == "be" {
      let participle = words.dropFirst().first { !$0.hasSuffix("ly") && !["also", "now"].contains($0) } ?? ""
      let isPast = participle.hasSuffix("ed") || WordForms.isIrregularPast(participle)
      direction = isNone ? .forbids : isPast && Self.namesEnd([participle]) ? .ends : .asks
      verb = isPast ? reader.stem(ofWord: participle) : nil
      return
    }
    // "We call for the restoration of internet access."
    if let noun = Self.actNoun(words), !DemandVerbs.contains(words.first ?? "") {
      direction = Self.namesEnd([noun]) ? .ends : .asks
      verb = reader.stem(ofWord: noun)
      return
    }
    // "Let tenants pay rent online", "allow students to resit": the act is theirs.
    if let act = Self.allowedAct(words) {
      direction = .asks
      verb = reader.stem(ofWord: act)
      lets = true
      return
    }
    let first = words.first ?? ""
    direction = Self.endings.contains(first) ? .ends : .asks
    verb = DemandVerbs.contains(first) || isPlea && !first.isEmpty ? reader.stem(ofWord: first) : nil
  }

  /// What a sentence that asks in the author's voice asks for: "we urge you not to close it" is "not close it".
  private static func asked(_ words: ArraySlice<String>) -> ArraySlice<String> {
    // "We ask that the fishermen be paid."
    if let that = words.prefix(8).firstIndex(of: "that"),
      let be = words[that...].prefix(12).firstIndex(of: "be"), be + 1 < words.endIndex,
      CueWords.isPast(words[be + 1])
    {
      return words[be...]
    }
    // "We demand that the government lift the curfew", "… no longer approve his own expenses".
    if let that = words.prefix(8).firstIndex(of: "that"),
      let verb = words.indices.drop(while: { $0 < that + 2 }).prefix(reachOfSubject).first(where: {
        let before = words[$0 - 1]
        return
          (DemandVerbs.contains(small: words[$0]) && !DemandVerbs.isAlsoNoun(small: words[$0])
          || before == "longer" || before == "not")
          && !SentenceReading.determiners.contains(before) && !SentenceReading.prepositions.contains(before)
          && !["to", "and", "or", "who", "which", "no"].contains(before) && !StopWords.contains(words[$0])
      }), words[that..<verb].allSatisfy({ !SentenceReading.finite.contains($0) })
    {
      return words[verb - 1] == "longer" || words[verb - 1] == "not"
        ? ["not"] + words[verb...] : words[verb...]
    }
    for index in words.indices.prefix(16) where words[index] == "to" && index + 1 < words.endIndex {
      // "We ask you not to deport her": whichever verb.
      if index > words.startIndex, ["not", "never"].contains(words[index - 1]),
        !StopWords.contains(words[index + 1])
      {
        return ["not"] + words[(index + 1)...]
      }
      guard DemandVerbs.contains(words[index + 1]) else { continue }
      return words[(index + 1)...]
    }
    return words
  }

  /// The verb of what somebody is to be let do; nil where nothing of that kind is asked for.
  private static func allowedAct(_ words: ArraySlice<String>) -> String? {
    guard let first = words.first, ["let", "allow", "permit", "enable"].contains(first) else { return nil }
    let rest = words.dropFirst().prefix(8)
    if first == "let" {
      return rest.indices.dropFirst().first {
        DemandVerbs.contains(small: rest[$0]) && !DemandVerbs.isAlsoNoun(small: rest[$0])
          && !SentenceReading.determiners.contains(rest[$0 - 1])
      }.map { rest[$0] }
    }
    guard let to = rest.firstIndex(of: "to"), to + 1 < words.endIndex,
      DemandVerbs.contains(small: words[to + 1])
        || !StopWords.contains(words[to + 1])
    else { return nil }
    return words[to + 1]
  }

  /// The noun of an act that is called for: "we call for the restoration of internet access"; nil where there is none.
  private static func actNoun(_ words: ArraySlice<String>) -> String? {
    guard
      let call = words.indices.prefix(8).first(where: {
        calling.contains(words[$0])
          || $0 + 1 < words.endIndex
            && ["call", "calls", "calling", "ask", "asks", "asking"].contains(words[$0])
            && words[$0 + 1] == "for"
      })
    else { return nil }
    let rest = words[(call + 1)...].drop {
      ["for", "the", "an", "immediate", "full", "a", "prompt", "that"].contains($0)
    }
    guard let noun = rest.first, rest.count > 1, rest[rest.startIndex + 1] == "of",
      acting.contains(where: noun.hasSuffix)
    else { return nil }
    return noun
  }

  private static let calling: Set<String> = [
    "demand", "demands", "demanding", "request", "requests", "seek", "want",
  ]
  private static let acting = ["tion", "sion", "ment", "al", "ure", "ease", "ing"]

  /// Words between "that" and the verb of who is to act.
  private static let reachOfSubject = 8

  /// Whether words name an end of something, by any of the verbs for it.
  static func namesEnd(_ words: [String]) -> Bool {
    words.contains { word in
      // "ceased" is "cease", and "hall" is not "halt".
      endings.contains { ending in
        ending.count > 3 && word.hasPrefix(ending.last == "e" ? String(ending.dropLast()) : ending)
      } || otherEnds.contains(word)
    }
  }

  private static let otherEnds: Set<String> = [
    "end", "ends", "ended", "ending", "withdrew", "froze", "frozen",
  ]

  private static let endings: Set<String> = [
    "stop", "end", "halt", "cease", "suspend", "cancel", "withdraw", "abandon", "drop", "scrap", "ban",
    "prohibit", "moratorium",
    "abolish", "repeal", "revoke", "freeze", "postpone", "reverse", "discontinue", "terminate",
  ]
}
