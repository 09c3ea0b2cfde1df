extension DemandCues {
  /// "We would be grateful if you could …", "I should appreciate it if you would …".
  static func isPoliteRequest(_ words: [SpannedWord]) -> Bool {
    guard let condition = words.firstIndex(where: { $0.small == "if" }), condition + 3 < words.count else {
      return false
    }
    // "It would be a great help if the Ministry were to accept the files."
    if words.prefix(3).map(\.small) == ["it", "would", "be"],
      words[condition...].prefix(8).contains(where: { ["could", "would", "were"].contains($0.small) })
    {
      return true
    }
    let (before, behind) = (words[..<condition], words[(condition + 1)...])
    // "It would mean a great deal to the families if the statement were issued in both languages."
    if before.prefix(6).map(\.small).contains("mean"), before.prefix(2).map(\.small) == ["it", "would"],
      before.contains(where: { ["deal", "lot", "much", "world"].contains($0.small) }),
      // "a lot of work"
      !before.contains(where: { $0.small == "of" })
    {
      return behind.prefix(8).contains { conditionals.contains($0.small) }
    }
    guard
      before.suffix(4).contains(where: {
        ["grateful", "appreciate", "obliged", "glad", "pleased", "delighted", "happy"].contains($0.small)
      }),
      before.contains(where: { ["we", "i"].contains($0.small) })
    else { return false }
    if behind.first?.small == "you" {
      return ["could", "would", "can", "will", "were"].contains(words[condition + 2].small)
    }
    // "We would be glad if it rained" tells a mood; "… if it were moved" asks.
    if !before.suffix(4).contains(where: { ["grateful", "appreciate", "obliged"].contains($0.small) }),
      ["it", "we", "i", "there"].contains(behind.first?.small)
    {
      return behind.prefix(3).contains { ["could", "were"].contains($0.small) }
        && !behind.contains { $0.small == "only" }
    }
    // "We’d be grateful if she could be given ten minutes", "… if your report examined it".
    return before.contains { $0.small == "would" || $0.small == "should" } && behind.count > 3
  }

  private static let conditionals: Set<String> = ["could", "would", "were", "might"]

  /// "We would like to see …", "we look to the board to …", "we should be grateful for …", "we hope that you will …", "it is high time
  /// that …": wishes that are put to somebody.
  static func isWish(_ words: [SpannedWord], at index: Int) -> Bool {
    guard index + 3 < words.count else { return false }
    switch words[index].small {
    case "it", "we", "i": break
    default: return false
    }
    let rest = words[(index + 1)...]
    if words[index].small == "it" {
      return rest.prefix(3).map(\.small) == ["is", "high", "time"]
        || rest.prefix(2).map(\.small) == ["is", "time"]
          && ["for", "that", "to", "the", "they", "you", "this", "our", "your"].contains(
            rest.dropFirst(2).first?.small)
    }
    let modal = ["would", "should"].contains(rest.first?.small)
    let said = rest.dropFirst(modal ? 1 : 0).drop { softeners.contains($0.small) }
    switch said.first?.small {
    case "like":
      let wished = said.dropFirst()
      guard modal, let first = wished.first?.small,
        // "We would like a quiet life as much as the next man."
        !zip(wished, wished.dropFirst()).contains(where: { $0.small == "as" && $1.small == "much" })
      else { return false }
      if first == "to" { return wished.dropFirst().first?.small == "see" }
      // "We would like a seat on the board."
      if ["a", "an", "another", "more", "better"].contains(first) || AnswerLimits.numbers.contains(first) {
        return true
      }
      // "We would like them four weeks ahead."
      if ["it", "them", "these", "those", "both", "one"].contains(first), wished.count > 2,
        !wished.dropFirst().prefix(3).contains(where: { $0.small == "if" || $0.small == "when" })
      {
        return true
      }
      // "We would like the clinic to be reopened", but not "… you to know that"; "we would like security at the gate".
      guard let to = wished.prefix(10).firstIndex(where: { $0.small == "to" }), to + 1 < words.count else {
        return !["you", "if", "that", "nothing", "this", "so", "all"].contains(first) && wished.count > 2
          && !StopWords.contains(first) || first == "the" && wished.count > 3
      }
      return !tells.contains(words[to + 1].small)
        && !["see", "hear", "read", "picture", "imagine", "think"].contains(words[to + 1].small)
    // "We would welcome a commitment to …", but not "… the opportunity to meet you".
    case "welcome":
      // "We would also welcome your agreement to receive a mission."
      if modal, said.dropFirst().first?.small == "your", said.count > 4,
        commitments.contains(said.dropFirst(2).first?.small ?? "")
      {
        return true
      }
      if modal, said.dropFirst().prefix(2).map(\.small) == ["it", "if"] { return true }
      return modal && said.count > 2
        && !said.dropFirst().prefix(3).contains { pleasantries.contains($0.small) }
    case "expect":
      return modal && said.count > 2 && !["no", "nothing"].contains(said.dropFirst().first?.small)
    case "be":
      // "We should also be glad of a meeting."
      let isGlad = zip(said, said.dropFirst()).contains { $0.small == "glad" && $1.small == "of" }
      return modal
        && (isGlad
          || said.dropFirst().prefix(3).contains { ["grateful", "obliged"].contains($0.small) }
            && said.dropFirst().prefix(4).contains { $0.small == "for" })
        // "for your attention": thanks, and no wish.
        && !zip(said, said.dropFirst()).contains { $0.small == "your" && thanks.contains($1.small) }
    // "We need an assurance that both will run."
    // "We also need you to hire a second one."
    case "need":
      return !modal && said.count > 3
        && (["a", "an", "your"].contains(said.dropFirst().first?.small)
          || said.dropFirst().prefix(2).map(\.small) == ["you", "to"]
            && !tells.contains(said.dropFirst(3).first?.small ?? ""))
    // "We'd also appreciate a seat on the council."
    case "appreciate":
      return modal && said.count > 3 && ["a", "an", "more", "some"].contains(said.dropFirst().first?.small)
    // "We would also hope to see a full report"; "we hope to see you" is a courtesy.
    case "hope" where said.dropFirst().first?.small == "to":
      return said.count > 4 && ["see", "receive"].contains(said.dropFirst(2).first?.small)
        && ["a", "an", "the"].contains(said.dropFirst(3).first?.small)
    // "We wish to see the reports"; "we wish to see you well" is a courtesy.
    case "wish":
      return said.dropFirst().first?.small == "to" && said.count > 4
        && ["see", "know", "read", "have", "receive", "obtain"].contains(said.dropFirst(2).first?.small)
        && !["you", "it", "that"].contains(said.dropFirst(3).first?.small)
    // "We look forward to receiving the minutes."
    case "look" where said.dropFirst().prefix(3).map(\.small) == ["forward", "to", "receiving"]:
      return !modal
        && !said.dropFirst(4).prefix(3).contains { pleasantries.contains($0.small) || $0.small == "answer" }
    // "We want to know why the wall fell."
    case "want" where said.dropFirst().first?.small == "to":
      let wanted = said.dropFirst(2).first?.small
      return said.count > 4
        && (wanted == "know" || wanted == "read" || wanted == "receive" || modal && wanted == "see")
        && !["you", "more"].contains(said.dropFirst(3).first?.small)
    // "We would want a guardian appointed."
    case "want":
      return modal && said.count > 3
        && ["a", "an", "the", "her", "him", "them", "it"].contains(said.dropFirst().first?.small)
    // "I would rather you dropped it."
    case "rather":
      return modal && ["you", "they", "the"].contains(said.dropFirst().first?.small) && said.count > 3
    case "look":
      return !modal && said.dropFirst().first?.small == "to" && said.dropFirst(2).first?.small != "see"
        && said.dropFirst(3).prefix(6).contains { $0.small == "to" }
    // "We hope that the archive will at last be put online"; "we hope that the talks will end well" asks nobody.
    case "hope" where hopesForAct(said.dropFirst()): return true
    case "hope":
      return said.dropFirst().drop(while: { softeners.contains($0.small) }).prefix(2).contains {
        ["you", "your"].contains($0.small)
      }
        && said.dropFirst().prefix(6).contains { $0.small == "will" }
        // "We hope you will forgive us" is a courtesy.
        && !said.dropFirst().prefix(8).contains {
          ["forgive", "excuse", "pardon", "understand"].contains($0.small)
        }
    default: return false
    }
  }

  /// Whether somebody or something definite "will be put online", "will permit it".
  private static func hopesForAct(_ words: ArraySlice<SpannedWord>) -> Bool {
    let rest = words.drop { softeners.contains($0.small) || $0.small == "that" }
    guard ["the", "this", "our"].contains(rest.first?.small),
      let will = rest.prefix(12).firstIndex(where: { $0.small == "will" })
    else { return false }
    let verb = rest[(will + 1)...].drop {
      softeners.contains($0.small) || $0.small.hasSuffix("ly")
        || ["at", "last", "now", "soon"].contains($0.small)
    }
    guard let first = verb.first?.small else { return false }
    if first == "be" { return verb.dropFirst().first.map { CueWords.isPast($0.small) } ?? false }
    return DemandVerbs.contains(small: first) && !DemandVerbs.isAlsoNoun(small: first)
      && !["end", "continue", "succeed", "improve", "bring", "help", "lead", "grow"].contains(first)
  }

  /// "Our request is that the hall be kept open", "Our second demand is for a rise".
  static func isOwnDemand(_ words: [SpannedWord]) -> Bool {
    guard words.count > 5, ["our", "my"].contains(words[0].small),
      let noun = words.prefix(4).firstIndex(where: {
        ["request", "demand", "recommendation", "plea", "appeal", "proposal", "suggestion"].contains($0.small)
      }), words[noun + 1].small == "is"
    else { return false }
    return ["that", "for", "to", "simple", "this"].contains(words[noun + 2].small)
  }

  /// "What we need is a plain rule", "What we do want to know is what it would cost".
  static func isCleft(_ words: [SpannedWord]) -> Bool {
    // "What is needed is a crossing."
    if words.count > 4, words[0].small == "what", words[1].small == "is",
      ["needed", "required", "wanted"].contains(words[2].small), words[3].small == "is"
    {
      return true
    }
    guard words.first?.small == "what", words.count > 6,
      let we = words.prefix(3).firstIndex(where: { $0.small == "we" }), we > 0,
      let verb = words[we...].prefix(4).firstIndex(where: {
        ["want", "need", "ask", "request", "expect", "demand", "like", "propose"].contains($0.small)
      })
    else { return false }
    return words[verb...].prefix(6).contains { $0.small == "is" }
  }

  /// "The Committee would also like to be told the names."
  static func wantsToKnow(_ words: [SpannedWord], at index: Int) -> Bool {
    guard words[index].small == "like", index > 1, index + 3 < words.count,
      words[..<index].suffix(2).contains(where: { $0.small == "would" })
    else { return false }
    return words[index + 1].small == "to" && words[index + 2].small == "be"
      && ["told", "informed", "given", "shown", "sent", "provided"].contains(words[index + 3].small)
  }

  static let softeners: Set<String> = [
    "also", "further", "therefore", "all", "too", "do", "again", "very", "much", "certainly", "still",
    "especially", "dearly", "really", "gladly", "greatly",
  ]
  private static let pleasantries: Set<String> = [
    "opportunity", "chance", "your", "response", "reply", "it", "fact", "news", "decision", "visit",
  ]
  /// What is somebody's to give.
  private static let commitments: Set<String> = [
    "agreement", "commitment", "confirmation", "assurance", "undertaking", "promise", "consent", "pledge",

    "explanation",
  ]
  private static let thanks: Set<String> = [
    "attention", "understanding", "consideration", "kindness", "time",
  ]
}
