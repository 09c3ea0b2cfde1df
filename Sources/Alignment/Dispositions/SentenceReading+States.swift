/// What a sentence says of how things are, where no act is told: "it stays open", "there will be no appeal".
extension SentenceReading {
  /// Whether it says of something that a state holds which one of some stems would undo: "will stay closed" beside "open".
  func isInState(against stems: Set<String>) -> Bool {
    cues.lexicon == nil
      && words.indices.contains { index in
        guard !isNegated(index), stems.contains(where: { VerbSenses.undoes(words[index].stem, $0) }),
          !stems.contains(words[index].stem), !VerbSenses.goesOn(words[index].stem)
        else { return false }
        return isMainVerb(index)
          || words[max(0, index - 2)..<index].contains {
            VerbSenses.goesOn($0.stem) || Self.becoming.contains($0.text)
          }
      }
  }

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

  /// "The new law gives tenants a right", "the bill allows it": what a rule does by being one.
  func isDoneByRule(_ polarity: DemandPolarity) -> Bool {
    guard let verb = polarity.verb, cues.lexicon == nil else { return false }
    return places(of: verb).contains { index in
      words[index].text.hasSuffix("s") && index > 0 && !isNegated(index)
        && Self.rules.contains(words[index - 1].text)
    }
  }

  /// "Raising the wage would cost jobs": harm foretold of the very act, where that is asked for.
  func warns(_ polarity: DemandPolarity) -> Bool {
    guard polarity.direction == .asks, let verb = polarity.verb, !VerbSenses.isLight(verb),
      let would = words.firstIndex(where: { ["would", "could"].contains($0.text) })
    else { return false }
    return words[(would + 1)...].prefix(2).contains { Self.harming.contains($0.text) }
      && places(of: verb).contains { $0 < would } && !isNegated(would)
  }

  private static let harming: Set<String> = [
    "cost", "harm", "damage", "jeopardise", "jeopardize", "undermine", "threaten", "endanger", "hurt",
    "burden", "breach", "violate", "contravene", "risk", "destroy",
  ]
  private static let becoming: Set<String> = ["now", "been"]
  private static let having: Set<String> = ["be", "is", "are", "have", "has", "was", "were"]
  private static let doubts: Set<String> = [
    "doubt", "question", "objection", "reason", "need", "plan", "plans",
  ]
  private static let rules: Set<String> = [
    "law", "bill", "act", "rule", "rules", "regulation", "contract", "agreement", "code", "policy", "decree",
  ]
  private static let weakening: Set<String> = {
    var reader = TermReader()
    return Set(
      "relax ease loosen soften amend revise narrow limit restrict postpone delay defer suspend pause".split(
        separator: " "
      ).map { reader.stem(ofWord: String($0)) })
  }()
}
