import Documents

extension CompoundDemand {
  /// The parts of a sentence that "and" joins in another way than verb to verb: "X should pay … and should publish …", "X
  /// should pay … and Y should publish …", "call on the port to …, and on the ministry to …", "recommend the creation of …
  /// and the appointment of …".
  static func joined(_ words: [SpannedWord], _ range: Range<Int>, _ text: TextRendition) -> [Range<Int>] {
    let small = words.map(\.small)
    let begins =
      [
        duties(small), subjects(words, text), calls(small), nouns(small), acts(small),
        wishes(words, small, text),
      ].first { !$0.isEmpty } ?? []
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for begin in begins {
      // "and tie", "and in future tie".
      let joining =
        begin > 1 && small[begin - 1] == "and" ? 1 : isBehindFuture(small, begin) ? future.count : 0
      let last = begin - 1 - joining
      parts.append(start..<words[last].range.upperBound)
      start = words[begin].range.lowerBound
    }
    parts.append(start..<range.upperBound)
    return parts
  }

  /// Where further parts begin, behind "and": at least so many words behind the part before.
  private static let fewest = 4

  /// The same modal again for the same subject.
  private static func duties(_ small: [String]) -> [Int] {
    guard let modal = small.firstIndex(where: { DutyWords.modals.contains($0) }), modal > 0,
      !small[..<modal].contains("that")
    else { return [] }
    return starts(small, behind: modal) { small[$0] == small[modal] }
  }

  /// The same modal again for another subject, in a main clause of its own.
  private static func subjects(_ words: [SpannedWord], _ text: TextRendition) -> [Int] {
    let small = words.map(\.small)
    guard let modal = small.firstIndex(where: { DutyWords.modals.contains($0) }), modal > 0,
      !hangs(small, modal)
    else {
      return []
    }
    var last = modal
    var found: [Int] = []
    for index in small.indices.dropFirst(modal + fewest).dropLast(2)
    where small[index] == small[modal] || isDuty(small, index) {
      // "The tests should be published; the sales figures should be, too."
      if last + 2 < index,
        let begin = (last + 2..<index).last(where: {
          endsWithSemicolon(text, words[$0].range.lowerBound)
        }),
        index - begin <= longestSubject, !["and", "or", "but"].contains(small[begin])
      {
        found.append(begin)
        last = index
        continue
      }
      // The subject of a clause that hangs on the first ("say why patients and staff must wait") begins no part, unless it only
      // takes up the first one's behind a comma.
      guard let and = small[last..<index].lastIndex(of: "and"), and - last >= fewest,
        (2...longestSubject + 1).contains(index - and),
        !small[modal..<index].contains(where: subordinators.contains)
          || index - and == 2 && ["they", "it", "he", "she", "you"].contains(small[and + 1])
            && endsWithComma(text, words[and].range.lowerBound)
      else { continue }
      found.append(and + 1)
      last = index
    }
    return found
  }

  /// "The company that should repair the bridge and return to the site must be paid", "It is not true that the board should …": the
  /// duty is told of in a clause.
  private static func hangs(_ small: [String], _ modal: Int) -> Bool {
    let clause = small[..<modal].indices.last { ["that", "which", "who", "whom"].contains(small[$0]) }
    return clause.map { $0 == 0 || !CompoundDemand.askingThat.contains(small[$0 - 1]) } ?? false
  }

  /// "needs to be", "ought to".
  private static func isDuty(_ small: [String], _ index: Int) -> Bool {
    if DutyWords.modals.contains(small[index]) { return true }
    return ["needs", "need", "ought", "has", "have"].contains(small[index]) && small[index + 1] == "to"
  }

  /// A second act of the same subject: "The board should scrap the system and return to eleven hours."
  private static func acts(_ small: [String]) -> [Int] {
    guard let (modal, verb) = firstAct(small) else { return [] }
    var found: [Int] = []
    var last = verb
    for index in small.indices.dropFirst(verb + 3).dropLast(2) where index - last >= 3 {
      guard small[index - 1] == "and" || isBehindFuture(small, index),
        DemandVerbs.contains(small: small[index]),
        !small[modal..<index].contains(where: subordinators.contains)
      else { continue }
      let next = small[index + 1]
      let isVerb =
        small[index - 1] != "and" || ["a", "an"].contains(next)
        || !DemandVerbs.isAlsoNoun(small: small[index]) && !CompoundDemand.nouns.contains(small[index])
          && (CompoundDemand.determiners.contains(next) || next == "to" || next == "that")
      // What has a finite verb of its own is another clause: "… and use of the runway should be limited".
      guard isVerb, !small[index...].contains(where: DutyWords.modals.contains) else { continue }
      found.append(index)
      last = index
    }
    return found
  }

  /// Where the first act stands, and what leads to it: a modal, or "that" behind a verb of asking ("recommends that the State repeal …").
  private static func firstAct(_ small: [String]) -> (lead: Int, verb: Int)? {
    if let modal = small.firstIndex(where: { DutyWords.withOught.contains($0) }), modal > 0 {
      if hangs(small, modal) { return nil }
      let verb = small[modal] == "ought" ? modal + 2 : modal + 1
      return verb < small.count && DemandVerbs.contains(small: small[verb]) ? (modal, verb) : nil
    }
    guard let that = small.firstIndex(of: "that"), that > 0,
      CompoundDemand.askingThat.contains(small[that - 1]),
      let verb = small.indices.dropFirst(that + 2).prefix(longestSubject).first(where: {
        DemandVerbs.contains(small: small[$0]) && !DemandVerbs.isAlsoNoun(small: small[$0])
          && !CompoundDemand.nouns.contains(small[$0])
      })
    else { return nil }
    return (verb, verb)
  }

  private static func isBehindFuture(_ small: [String], _ index: Int) -> Bool {
    index > future.count && small[..<index].suffix(future.count).elementsEqual(future)
  }

  private static let future = ["and", "in", "future"]
  /// In words.
  private static let longestSubject = 7
  private static let subordinators: Set<String> = [
    "that", "why", "how", "whether", "which", "who", "whom", "whose", "what", "when", "where", "because",
    "if", "unless", "so", "as", "than", "while", "although", "since",
  ]

  /// A second body that is called on.
  private static func calls(_ small: [String]) -> [Int] {
    guard let call = small.firstIndex(where: { ["call", "calls", "calling"].contains($0) }),
      call + 1 < small.count, ["on", "upon"].contains(small[call + 1])
    else { return [] }
    return starts(small, behind: call) {
      small[$0] == small[call + 1] && small[$0...].prefix(10).contains("to")
    }
  }

  /// Acts that are named as nouns, each with its own object: "the closure of … and the removal of …".
  private static func nouns(_ small: [String]) -> [Int] {
    func isAct(_ index: Int) -> Bool {
      index + 2 < small.count && small[index] == "the" && small[index + 2] == "of"
        && endings.contains(where: small[index + 1].hasSuffix)
    }
    guard
      let first = small.indices.dropLast().first(where: {
        isAct($0 + 1)
          && (asking.contains(small[$0]) || small[$0] == "for" && $0 > 0 && calling.contains(small[$0 - 1]))
      })
    else { return [] }
    return starts(small, behind: first) { isAct($0) }
  }

  /// Things that are asked for, one behind the other: "We ask for a room on each floor, and for hot food at night", "We would like to see belts on
  /// every bus, and a word when one is late".
  private static func wishes(_ words: [SpannedWord], _ small: [String], _ text: TextRendition) -> [Int] {
    let wish = small.indices.dropLast(2).first { index in
      switch small[index] {
      case "like", "want": index > 0 && small[..<index].suffix(4).contains { ["we", "i"].contains($0) }
      case "ask", "asks", "asking", "call", "calls", "calling": small[index + 1] == "for"
      default: false
      }
    }
    guard let wish else { return [] }
    // "to see" is one wish with one object; "to be told" is an act.
    if small[wish + 1] == "to", !["see", "have"].contains(small[wish + 2]) { return [] }
    let isFor = small[wish + 1] == "for"
    var found: [Int] = []
    var last = wish
    for index in small.indices.dropFirst(wish + fewest).dropLast(2)
    where small[index - 1] == "and" && index - last > fewest {
      let part = small[index...].prefix(longestSubject).prefix { !subordinators.contains($0) }
      // "We are asking for a guard at each school and for the costs to be borne by the Ministry."
      guard isFor && small[index] == "for" || endsWithComma(text, words[index - 1].range.lowerBound),
        isFor && small[index] == "for" || ["a", "an"].contains(small[index]),
        // "a crossing, and a safer one", "an apology, and for it to be in writing"
        !part.contains(where: { taking.contains($0) }),
        !part.contains(where: { $0.count > 3 && small[wish..<index - 1].contains($0) }),
        !part.contains(where: finite.contains)
      else { continue }
      found.append(index)
      last = index
    }
    return found
  }

  /// With these a part takes up what stands before it, or is a courtesy.
  private static let taking: Set<String> = [
    "one", "ones", "few", "it", "them", "this", "patience", "we", "i",
  ]
  /// Soon behind a noun these make a clause of it.
  private static let finite: Set<String> = [
    "is", "are", "was", "were", "has", "have", "had", "will", "would", "should", "must", "can", "could",
    "shall",
  ]

  private static func starts(_ small: [String], behind first: Int, where begins: (Int) -> Bool) -> [Int] {
    var found: [Int] = []
    var last = first
    for index in small.indices.dropFirst(first + fewest).dropLast(2)
    where small[index - 1] == "and" && index - last > fewest && begins(index) {
      found.append(index)
      last = index
    }
    return found
  }

  private static let asking: Set<String> = [
    "recommend", "recommends", "demand", "demands", "request", "requests", "urge", "urges", "propose",
    "proposes",
  ]
  private static let calling: Set<String> = ["call", "calls", "calling", "ask", "asks", "asking"]
  private static let endings = ["ion", "ment", "al", "ance", "ence", "ure"]
}
