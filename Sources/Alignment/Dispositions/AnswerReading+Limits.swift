/// What makes a yes of an answer a part of one: a later time, another figure, place or frequency.
extension AnswerReading.Context {
  /// What in a sentence that says yes, or in the figures of the whole answer, gives less than was asked for; nil where nothing.
  func limit(at index: Int) -> String? {
    let cues = sentences[index].cues
    if let limit = lateness(at: index) ?? rarity(at: index) ?? limits(cues) ?? selection(at: index) {
      return limit
    }
    if let limit = otherFigure(at: index) ?? otherPlace(at: index) { return limit }
    if let limit = laterStart(at: index) ?? unwantedThing(at: index) { return limit }
    if sentences[index].names(demand.polarity),
      let extract = AnswerLimits.extract(cues, asked: demand.words)
    {
      return extract
    }
    return AnswerLimits.takesBack(cues) ? AnswerLimits.contrast(in: cues).map { cues.words[$0] } : nil
  }

  private func limits(_ cues: CueWords) -> String? {
    let limit = AnswerLimits.limits(cues)
    // "It will not be signed until the report is out" is all that "do not sign it before the report is out" asks for.
    let isAsked =
      limit?.lowercased() == "until" && !demand.words.isDisjoint(with: ["before", "until"])
    return isAsked ? nil : limit
  }

  /// How often a sentence says that it is done, where that is less often than was asked for.
  func rarity(at index: Int) -> String? {
    guard sentences[index].cues.lexicon == nil, let asked = demand.frequency,
      let given = Frequency.all(in: sentences[index].cues).max(by: { $0.timesAYear < $1.timesAYear }),
      given.timesAYear < asked.timesAYear
    else { return nil }
    return given.words + " (asked: " + asked.words + ")"
  }

  /// Those that a sentence picks where all were asked for: "at the twelve schools which …", "in the streets listed in the annex".
  private func selection(at index: Int) -> String? {
    guard !demand.words.isDisjoint(with: Self.wholes), sentences[index].cues.lexicon == nil else {
      return nil
    }
    let cues = sentences[index].cues
    let words = cues.words
    for (place, word) in words.enumerated() {
      if Self.selecting.contains(word) { return cues.surface(place..<place + 1) }
      // "in a number of homes", "400 children"
      if place + 1 < words.count,
        word == "number" && words[place + 1] == "of" && place > 0 && words[place - 1] == "a"
          || (word.utf8.count > 1 && word.utf8.allSatisfy({ (0x30...0x39).contains($0) })
            || AnswerLimits.numbers.contains(word) && word != "one")
            // "All 40 water tests" are all.
            && !(place > 0 && Self.definite.contains(words[place - 1]))
            && demand.objects.contains(sentences[index].words[place + 1].stem)
      {
        return cues.surface(place..<place + 2)
      }
      // "Tenants with young children", "in those districts with the highest enrolment".
      if place > 0, ["with", "holding"].contains(word),
        demand.objects.contains(sentences[index].words[place - 1].stem),
        place + 1 < words.count, !["the", "you", "us"].contains(words[place + 1])
      {
        return cues.surface((place - 1)..<place + 1)
      }
      if place > 0, picks(words, at: place, of: sentences[index].words[place - 1].stem) {
        return cues.surface((place - 1)..<place + 1)
      }
      guard place > 0, ["which", "that", "where", "whose", "who"].contains(word) else { continue }
      let noun = max(0, place - 7)..<place
      if let number = noun.last(where: {
        AnswerLimits.numbers.contains(words[$0]) && words[$0] != "one" || words[$0] == "those"
      }) {
        return cues.surface(number..<place + 1)
      }
    }
    return nil
  }

  /// "Records from 2018 onwards" for "all records since 2010": fewer years than were asked for.
  private func laterStart(at index: Int) -> String? {
    guard let asked = demand.startYear, sentences[index].cues.lexicon == nil,
      let given = AskedAct.startYear(sentences[index].texts), given > asked
    else { return nil }
    return "\(given) (asked: since \(asked))"
  }

  /// "It was ratified, with reservations to article 22" for "ratify it without reservations": what was not to be there is.
  private func unwantedThing(at index: Int) -> String? {
    guard !demand.unwanted.isEmpty, sentences[index].cues.lexicon == nil else { return nil }
    let words = sentences[index].words
    return words.indices.first {
      demand.unwanted.contains(words[$0].stem) && !sentences[index].isNegated($0)
        && !["no", "without", "any", "free"].contains($0 > 0 ? words[$0 - 1].text : "")
    }.map { sentences[index].cues.surface($0..<$0 + 1) }
  }

  /// "Patients between six and eighteen", "passengers whose flights were cancelled before 30 June", "pupils in the first three years":
  /// what stands behind a noun of the demand and picks some of them by a figure or a rank.
  private func picks(_ words: [String], at place: Int, of noun: String) -> Bool {
    guard demand.objects.contains(noun) else { return false }
    let next = words[(place + 1)...]
    func isNew(_ word: String) -> Bool {
      !word.isEmpty && AnswerLimits.isNumber(word) && !demand.words.contains(word)
    }
    switch words[place] {
    case "between", "aged", "under", "over", "above", "below": return next.prefix(2).contains(where: isNew)
    case "whose", "who": return next.prefix(8).contains(where: isNew)
    case "in", "of":
      return next.first == "the"
        && next.dropFirst().first.map { Self.ranks.contains($0) && !demand.words.contains($0) } ?? false
    default: return false
    }
  }

  private static let ranks: Set<String> = [
    "first", "last", "lower", "upper", "top", "second", "third", "oldest", "youngest", "largest", "smallest",
  ]

  private static let definite: Set<String> = [
    "all", "the", "every", "our", "its", "these", "those", "since", "in",
  ]
  private static let wholes: Set<String> = ["all", "every", "each", "everywhere", "whole", "entire"]
  private static let selecting: Set<String> = [
    "selected", "certain", "listed", "chosen", "most", "many", "majority", "nearly", "almost", "eligible",
    "except", "earning",
    "excluding", "only",
  ]

  /// Another figure than the one that was asked for.
  private func otherFigure(at index: Int) -> String? {
    guard !demand.figures.isEmpty else { return nil }
    // "One nurse was taken on" for "hire two more nurses".
    let words = sentences[index].words
    if sentences[index].cues.lexicon == nil, let most = demand.figures.compactMap(Figures.value).max(),
      most > 1,
      let one = words.indices.dropLast().first(where: {
        words[$0].text == "one" && demand.objects.contains(words[$0 + 1].stem)
          && !($0 > 0 && ["than", "no", "every"].contains(words[$0 - 1].text))
      })
    {
      return sentences[index].cues.surface(one..<one + 2)
    }
    let amounts = sentences.map { sentence in
      Figures.amounts(
        in: sentence.texts,
        without: sentence.cues.lexicon == nil ? TimeExpression.times(in: sentence.texts) : [],
        language: sentence.cues.lexicon?.language ?? .english)
    }
    guard !demand.figures.isSubset(of: amounts.reduce(into: []) { $0.formUnion($1) }) else { return nil }
    // Figures of sentences that are about something else are no other figures; in an answer by its place all are about the demand.
    let given = sentences.indices.reduce(into: Set<String>()) { figures, other in
      if isAnswer || other == index || relevance[other] * 2 >= relevance[index] {
        figures.formUnion(amounts[other])
      }
    }
    guard !given.isEmpty, !given.isSubset(of: demand.figures) else { return nil }
    let (more, missed) = (given.subtracting(demand.figures), demand.figures.subtracting(given))
    // Who asks for 20 buses and gets 30 got what was asked for.
    if demand.polarity.verb.map({ VerbSenses.gives($0) }) ?? false,
      let least = missed.compactMap(Figures.value).max(),
      missed.count == 1, more.contains(where: { Figures.value($0).map { $0 > least } ?? false })
    {
      return nil
    }
    return more.sorted().map(Figures.written).joined(separator: ", ")
      + " (asked: " + missed.sorted().map(Figures.written).joined(separator: ", ") + ")"
  }

  /// The place that a sentence names where the demand names another and nothing in the answer names that one.
  private func otherPlace(at index: Int) -> String? {
    guard let asked = demand.places.first, let given = sentences[index].places.first,
      !demand.places.contains(where: { place in
        sentences.contains { place.isNamed(among: $0.words.lazy.map(\.stem)) }
      }),
      !sentences[index].places.contains(where: { $0.isNamed(among: demand.stems) })
    else { return nil }
    return given.words + " (asked: " + asked.words + ")"
  }

  /// The time that a sentence names where it is later than every deadline, or where a promise names one that cannot be
  /// compared and `isCertain` does not forbid it.
  func lateness(at index: Int, isCertain: Bool = false) -> String? {
    let sentence = sentences[index]
    guard !demand.deadlines.isEmpty, sentence.cues.lexicon == nil else { return nil }
    let times = TimeExpression.times(in: sentence.texts)
    let isPromise = !isCertain && [.promised, .accepted].contains(act(index))
    let isReported = act(index) == .done
    let comparisons = times.map { time in
      demand.deadlines.map { time.compared(with: $0, demand.days, isReported: isReported) }
    }
    guard !comparisons.contains(where: { $0.contains(.met) }),
      let late = comparisons.firstIndex(where: { $0.contains(.later) })
        ?? (isPromise ? comparisons.indices.first { !times[$0].isWeekday } : nil)
    else { return nil }
    return sentence.cues.surface(times[late].range) + " (asked: " + demand.deadlineWords + ")"
  }
}
