/// What a sentence says of how things are, where no act is told: "it stays open", "there will be no appeal".
extension SentenceReading {
  /// Whether it says of something that a state holds which one of some stems would undo: "will stay closed" beside "open".
  func isInState(against stems: Set<String>) -> Bool {
    cues.lexicon == nil
      && words.indices.contains { index in
        guard !isNegated(index), stems.contains(where: { VerbSenses.undoes(words[index].stem, $0) }),
          !stems.contains(words[index].stem), !VerbSenses.goesOn(words[index].stem)
        else { return false }
        return isMainVerb(index) || index > 0 && words[index - 1].text == "will"
          || words[max(0, index - 2)..<index].contains {
            VerbSenses.goesOn($0.stem) || Self.becoming.contains($0.text)
          }
      }
  }

  /// Whether it says that none of what some stems name does or suffers something: "no new mine has been financed".
  func deniesSubject(_ stems: Set<String>) -> Bool {
    guard cues.lexicon == nil else { return false }
    return words.indices.contains { index in
      guard words[index].text == "no", index == 0 || words[index - 1].clause < words[index].clause else {
        return false
      }
      let subject = words[(index + 1)...].prefix(6).prefix { !Self.finite.contains($0.text) }
      return subject.count < 6 && !subject.isEmpty && index + 1 + subject.count < words.count
        && subject.contains { stems.contains($0.stem) } && !subject.contains { Self.doubts.contains($0.text) }
    }
  }

  /// "Families may visit", "they cannot attend": whether those who are to be let do it may; nil where it does not say so.
  func lets(_ polarity: DemandPolarity) -> Bool? {
    guard polarity.lets, let verb = polarity.verb, cues.lexicon == nil else { return nil }
    for index in words.indices.dropFirst() {
      guard ["may", "can", "cannot"].contains(words[index - 1].text) || words[index].text == "not" else {
        continue
      }
      if ["may", "can"].contains(words[index - 1].text), VerbSenses.agree(words[index].stem, verb) {
        return true
      }
      if words[index - 1].text == "cannot" || words[index].text == "not" && words[index - 1].text == "may" {
        return words[index...].prefix(4).contains { VerbSenses.agree($0.stem, verb) } ? false : nil
      }
    }
    return nil
  }

  /// "Every school has a nurse", "there is an Arabic version": what is asked for is there.
  func has(_ objects: Set<String>) -> Bool {
    cues.lexicon == nil && !words.contains { ["none", "nowhere"].contains($0.text) }
      && words.indices.dropFirst().contains { index in
        let isThere = words[index - 1].text == "there" && ["is", "are"].contains(words[index].text)
        guard isThere || ["has", "have"].contains(words[index].text), !isNegated(index) else { return false }
        let next = words[(index + 1)...].prefix(4).prefix { !Self.prepositions.contains($0.text) }
        return next.first?.text != "no" && next.first?.text != "to"
          && !next.contains { Self.participles.contains($0.text) || CueWords.isPast($0.text) }
          && next.contains { objects.contains($0.stem) }
      }
  }

  private static let participles: Set<String> = ["been", "not", "never", "yet", "had"]

  /// Whether it says that a state which an act would undo is over: "it is no longer open" beside "close".
  func isNoLonger(undoing verb: String) -> Bool {
    cues.lexicon == nil
      && words.indices.dropFirst(2).contains { index in
        words[index - 2].text == "no" && words[index - 1].text == "longer"
          && VerbSenses.undoes(words[index].stem, verb)
      }
  }

  /// Whether it tells of less of a forbidden act: "we have reduced the cut to ten per cent".
  func lessens(_ polarity: DemandPolarity) -> Bool {
    guard let verb = polarity.verb, cues.lexicon == nil else { return false }
    return words.indices.contains { index in
      Self.weakening.contains(words[index].stem) && !isNegated(index)
        && words[(index + 1)...].prefix(3).contains { VerbSenses.agree($0.stem, verb) }
    }
  }

  /// Whether it says that something is in a state that one of some stems would undo: "parking is free" beside "charge".
  func isNow(against stems: Set<String>) -> Bool {
    cues.lexicon == nil
      && words.indices.dropFirst().contains { index in
        ["is", "are", "be"].contains(words[index - 1].text) && !isNegated(index)
          && Self.undoingStates.contains(words[index].text)
          && stems.contains { VerbSenses.undoes(words[index].stem, $0) }
      }
  }

  private static let undoingStates: Set<String> = ["free", "open", "legal", "available", "public"]

  /// Whether it says that something stays in a state that one of some stems names: "it stays open".
  func staysAs(_ stems: Set<String>) -> Bool {
    cues.lexicon == nil
      && words.indices.dropLast().contains { index in
        VerbSenses.goesOn(words[index].stem) && !isNegated(index) && !isAttitude(index)
          && !words[index].text.hasSuffix("ing") && stems.contains(words[index + 1].stem)
      }
  }

  /// Whether it denies that there is, or will be, what one of some stems names: "there will be no appeal", "they have no access".
  func deniesThing(_ stems: Set<String>) -> Bool {
    cues.lexicon == nil
      && words.indices.dropFirst().contains { index in
        guard words[index].text == "no", Self.having.contains(words[index - 1].text) else { return false }
        let noun = words[(index + 1)...].prefix(2).prefix { !Self.prepositions.contains($0.text) }
        // "no doubt that the appeal …"
        return !noun.contains { Self.doubts.contains($0.text) } && noun.contains { stems.contains($0.stem) }
      }
  }

  /// Whether it tells of an act that makes less of what is to end, and ends nothing: "the ban was relaxed", "we will amend the bill".
  func weakens(_ polarity: DemandPolarity) -> Bool {
    cues.lexicon == nil
      && words.indices.contains { index in
        Self.weakening.contains(words[index].stem) && !isNegated(index)
          && (CueWords.isPast(words[index].text)
            || index > 0 && ["will", "shall", "to"].contains(words[index - 1].text))
          && !(polarity.verb.map { VerbSenses.agree(words[index].stem, $0) } ?? false)
      }
  }

  /// Whether it tells that what is to end was made to last: "the ban was confirmed", "the emergency was extended".
  func strengthens(_ objects: Set<String>) -> Bool {
    cues.lexicon == nil
      && words.indices.contains { index in
        Self.confirming.contains(words[index].text) && !isNegated(index) && index > 0
          && ["was", "were", "been", "be", "is", "are", "has", "have"].contains(words[index - 1].text)
          && words[..<index].contains { objects.contains($0.stem) }
      }
  }

  /// "The present rules are sufficient": a judgement that refuses more.
  var judgesEnough: Bool {
    cues.lexicon == nil
      && words.indices.contains { index in
        Self.enough.contains(words[index].text) && !isNegated(index)
          && words[max(0, index - 3)..<index].contains {
            ["is", "are", "be", "remain", "remains", "already"].contains($0.text)
          }
      }
  }

  /// Whether it defends what it names as right: "the requirement serves transparency", "drilling is lawful".
  func defends(_ objects: Set<String>) -> Bool {
    cues.lexicon == nil
      && words.indices.contains { index in
        guard !isNegated(index), index > 0, words[..<index].contains(where: { objects.contains($0.stem) })
        else { return false }
        if Self.serving.contains(words[index].text) {
          return index + 1 < words.count && !Self.prepositions.contains(words[index + 1].text)
        }
        return Self.rightful.contains(words[index].text)
          && words[max(0, index - 3)..<index].contains {
            ["is", "are", "remain", "remains"].contains($0.text)
          }
      }
  }

  /// "The road has too many cables for trees to be planted": what is too much for the demanded act, or that act itself.
  func isTooMuch(_ polarity: DemandPolarity) -> Bool {
    guard let verb = polarity.verb, cues.lexicon == nil,
      let too = words.firstIndex(where: { $0.text == "too" }), !isNegated(too),
      let to = words[too...].prefix(12).firstIndex(where: { ["to", "for"].contains($0.text) })
    else { return false }
    return places(of: verb).contains { $0 > to }
  }

  private static let serving: Set<String> = ["serves", "serve", "protects", "protect", "ensures", "prevents"]
  private static let rightful: Set<String> = [
    "lawful", "legal", "licensed", "necessary", "essential", "vital", "indispensable", "justified",
    "proportionate",
    "compatible", "appropriate", "fair", "reasonable", "required", "needed", "safe",
  ]
  private static let confirming: Set<String> = [
    "confirmed", "upheld", "extended", "renewed", "prolonged", "tightened", "reaffirmed", "strengthened",
    "reinforced",
  ]
  private static let enough: Set<String> = ["sufficient", "adequate", "enough", "proportionate"]

  /// "The new law gives tenants a right", "the bill allows it": what a rule does by being one.
  func isDoneByRule(_ polarity: DemandPolarity) -> Bool {
    guard let verb = polarity.verb, cues.lexicon == nil else { return false }
    return places(of: verb).contains { index in
      words[index].text.hasSuffix("s") && index > 0 && !isNegated(index)
        && Self.rules.contains(words[index - 1].text)
    }
  }

  /// "Raising the wage would cost jobs": harm foretold of the very act, where that is asked for.
  func warns(_ polarity: DemandPolarity, of objects: Set<String>) -> Bool {
    guard polarity.direction == .asks,
      let would = words.firstIndex(where: { ["would", "could"].contains($0.text) }), !isNegated(would),
      words[(would + 1)...].prefix(2).contains(where: { Self.harming.contains($0.text) })
    else { return false }
    // "A rent freeze would deter investment" for "introduce a rent freeze": the thing is named.
    guard let verb = polarity.verb, !VerbSenses.isLight(verb), !VerbSenses.agree(verb, Self.creating) else {
      return words[..<would].contains { objects.contains($0.stem) }
    }
    return places(of: verb).contains { $0 < would }
  }

  private static let harming: Set<String> = [
    "cost", "harm", "damage", "jeopardise", "jeopardize", "undermine", "threaten", "endanger", "hurt",
    "burden", "breach", "violate", "contravene", "risk", "destroy", "deter", "discourage", "distort",
    "weaken",
    "delay", "worsen", "overload", "overburden", "mislead", "infringe", "prejudice", "block", "obstruct",
    "hinder", "impede", "spoil",
  ]
  private static let creating = "creat"
  private static let becoming: Set<String> = ["now", "been"]
  private static let having: Set<String> = [
    "be", "is", "are", "have", "has", "was", "were", "face", "faces", "faced", "carry", "carries",
  ]
  private static let doubts: Set<String> = [
    "doubt", "question", "objection", "reason", "need", "plan", "plans",
  ]
  private static let rules: Set<String> = [
    "law", "bill", "act", "rule", "rules", "regulation", "contract", "agreement", "code", "policy", "decree",
  ]
  private static let weakening: Set<String> = {
    var reader = TermReader()
    return Set(
      "relax ease loosen soften amend revise narrow limit restrict postpone delay defer suspend pause shorten reduce halve"
        .split(
          separator: " "
        ).map { reader.stem(ofWord: String($0)) })
  }()
}
