extension AnswerReading {
  /// The sentences of an answer beside what was asked.
  struct Context {
    let sentences: [SentenceReading]
    let relevance: [Double]
    let coverage: Double
    let demand: AskedAct
    let isAnswer: Bool
    let isNamed: Bool
    /// The sentences that have more in common with another demand.
    let shared: Set<Int>

    func act(_ index: Int) -> ResponseCues.Act? {
      let act = sentences[index].act(for: demand.polarity, isAnswer: isAnswer)
      guard let act, [.done, .promised, .unchanged].contains(act) else { return act }
      return isElsewhere(index) ? .noted : act
    }

    /// "In Norway it is banned": where nobody asked for it, and not by the responder.
    func isElsewhere(_ index: Int) -> Bool {
      sentences[index].opening.map { !demand.words.contains($0) } ?? false
    }

    /// Whether a sentence says that something was done or is promised, whatever it is.
    func reportsAct(_ index: Int) -> Bool {
      guard !sentences[index].isSomebodyElses, !isElsewhere(index) else { return false }
      return [.done, .promised].contains(sentences[index].cue?.act)
        || [.done, .promised].contains(act(index))
    }

    /// What a formula decides, or nil where it leaves the word to the acts.
    func disposition(by formula: AnswerFormula, at index: Int) -> Disposition? {
      let rest = sentences.indices.dropFirst(index + 1)
      let isTakenBack =
        rest.prefix(AnswerReading.reach).contains { AnswerLimits.takesBack(sentences[$0].cues) }
        || AnswerLimits.takesBack(sentences[index].cues)
      switch formula.position {
      // "The closure was rejected" is what "it must not be closed" asks for.
      case .refused
      where formula.words.lowercased().hasSuffix("rejected") && demand.polarity.direction == .forbids
        && sentences[index].rejects(demand.polarity):
        return fulfilled(at: index)
      // "The application was rejected" is what "reject it" asks for, too.
      case .refused
      where formula.words.lowercased().hasSuffix("rejected") && demand.polarity.direction == .asks
        && demand.polarity.verb == "reject":
        return fulfilled(at: index)
      case .refused: return .declined
      case .partly: return .partlyAddressed
      case .accepted:
        // What a later sentence dates may be another thing, unless it can be compared.
        let isLater = sentences.indices[index...].prefix(AnswerReading.reach).contains {
          lateness(at: $0, isCertain: $0 > index) != nil
        }
        let isLimited =
          AnswerLimits.limits(sentences[index].cues) != nil
          || sentences.indices[index...].prefix(AnswerReading.reach).contains {
            relevance[$0] > 0 && rarity(at: $0) != nil
          }
        return isTakenBack || isLater || isLimited || isRefusedLater(behind: index)
          ? .partlyAddressed : .addressed
      case .sympathetic:
        guard !isTakenBack else { return .partlyAddressed }
        return dispositionByActs().0 == .addressed ? .addressed : .partlyAddressed
      case .doubtful where isAgainstTheForbidden(index): return fulfilled(at: index)
      case .doubtful:
        return rest.contains { later in
          guard let other = AnswerFormula.find(in: sentences[later].cues) else { return false }
          return [.accepted, .partly, .sympathetic].contains(other.position)
        } ? .partlyAddressed : .declined
      // "We will consider it and publish the plan", or considering is all that was asked for.
      case .open where act(index) == .promised: return fulfilled(at: index)
      case .open: return rest.contains(where: reportsAct) ? .partlyAddressed : .acknowledged
      case .noted:
        // "Noted. The Board will discuss it at its next meeting" does nothing of what was asked.
        return sentences.indices.contains { doesAct($0) && isAbout($0) } ? nil : .acknowledged
      }
    }

    /// "We are not persuaded that the grant should be cut" is what "do not cut the grant" asks for.
    func isAgainstTheForbidden(_ index: Int) -> Bool {
      demand.polarity.direction == .forbids && sentences[index].names(demand.polarity)
        && !sentences[index].namesEnd(besides: demand.polarity)
    }

    func isRefusedLater(behind index: Int) -> Bool {
      sentences.indices.dropFirst(index + 1).prefix(AnswerReading.reach).contains { later in
        if AnswerFormula.find(in: sentences[later].cues)?.position == .refused { return true }
        // "We accept this. … The transcripts cannot be released": the very act, on something that the demand names.
        let sentence = sentences[later]
        return sentence.cues.lexicon == nil && demand.polarity.direction == .asks
          && demand.polarity.verb.map { !VerbSenses.isLight($0) } ?? false
          && relevance[later] > 0 && sentence.names(demand.polarity)
          && [.unable, .willNot].contains(act(later))
      }
    }

    private var asksToKeep: Bool { demand.polarity.verb.map(VerbSenses.goesOn) ?? false }

    /// Whether a sentence speaks of the very act, or of much of what was asked.
    func isAbout(_ index: Int) -> Bool {
      sentences[index].cues.lexicon != nil || sentences[index].names(demand.polarity)
        || relevance[index] >= AnswerReading.coveringShareOfAct
    }

    func doesAct(_ index: Int) -> Bool {
      guard let act = act(index) else { return false }
      return [.done, .promised, .willNot, .unable, .refused].contains(act)
    }

    /// The disposition without a formula, and the sentence that decides.
    func dispositionByActs() -> (Disposition, Int) {
      guard !sentences.isEmpty else { return (.acknowledged, 0) }
      // What speaks of a matter of its own decides nothing, however plainly it refuses or promises that.
      let acts = sentences.indices.map {
        speaksOfItsOwn($0) || sentences[$0].isPutByOthers ? nil : act($0)
      }
      // "We have taken advice. We are not going to do that.": what refuses the very act decides.
      if isAnswer,
        let no = sentences.indices.first(where: {
          [.willNot, .unable, .refused].contains(acts[$0]) && saysSo($0)
        })
      {
        return (disposition(of: acts[no], at: no), no)
      }
      func weight(_ index: Int) -> Double {
        let speaks =
          acts[index].map { $0 != .noted && $0 != .urged } ?? false
          || self.disposition(byOutcomeAt: index) != nil
        return (relevance[index] + (isAnswer ? 0.2 : 0.02)) * (speaks ? 1 : 0.35)
      }
      // The first of equals.
      var deciding = sentences.indices.reduce(0) { weight($1) > weight($0) ? $1 : $0 }
      if acts[deciding] == nil, let verdict = verdict(behind: deciding, acts) { deciding = verdict }
      var disposition = disposition(of: acts[deciding], at: deciding)
      var isConcluded = false
      if disposition == .acknowledged, acts[deciding] != .considered, acts[deciding] != .urged,
        let consequence = consequence(behind: deciding, acts)
      {
        deciding = consequence
        isConcluded = true
        disposition = self.disposition(of: acts[consequence], at: consequence)
      }
      if disposition == .acknowledged, acts[deciding] != .considered,
        let told = sentenceThatTells(besides: deciding, acts)
      {
        deciding = told
        disposition = self.disposition(of: acts[told], at: told)
      }
      // What another sentence refuses or limits makes a yes a part, and a yes beside a no the same.
      let others = sentences.indices.filter {
        $0 != deciding && (isAnswer || relevance[$0] * 2 >= relevance[deciding])
      }
      switch disposition {
      case .addressed:
        let isLimited =
          others.contains {
            self.disposition(of: acts[$0], at: $0) == .declined || acts[$0] == .considered
              || AnswerLimits.takesBack(sentences[$0].cues)
          } || refusesRest(behind: deciding, acts) || leavesRest(behind: deciding)
        return (isLimited ? .partlyAddressed : .addressed, deciding)
      case .declined:
        let isSoftened = others.contains {
          // "Vessel Bay will stay open. Upper Tarn will be closed."
          asksToKeep && sentences[$0].staysAs(demand.objects)
            || [.done, .promised, .partlyAccepted].contains(acts[$0])
              // "I have had many letters about this." in front of a no gives nothing, nor does what the no is concluded from.
              && ($0 > deciding || acts[$0] != .done || relevance[$0] > 0 && !isConcluded)
              && ($0 < deciding || acts[$0] != .done || gives($0))
              && self.disposition(of: acts[$0], at: $0) != .declined
        }
        return (isSoftened ? .partlyAddressed : .declined, deciding)
      case .partlyAddressed, .absent: return (disposition, deciding)
      // What is considered, and something done beside it; an answer that reports acts, if not the one asked for.
      case .acknowledged where acts[deciding] != .considered && answersQuestion(deciding):
        return (.addressed, deciding)
      // "A General Direction has been made which brings in a limit of 6 knots" for "set a limit of 6 knots": the act in other words.
      case .acknowledged
      where acts[deciding] == .noted && isShort && sentences[deciding].betters && doesOtherwise(deciding):
        return (fulfilled(at: deciding), deciding)
      // "New lanterns will be fitted at Mill Lane" for "Replace the lamps at Mill Lane": another act on most of what was asked for.
      case .acknowledged
      where demand.polarity.direction == .asks && acts[deciding] == .noted && reportsAct(deciding)
        && sentences[deciding].betters && coverage >= AnswerReading.coveringShareOfOther:
        return (.partlyAddressed, deciding)
      case .acknowledged where acts[deciding] == .noted && doesOtherwise(deciding):
        return (.partlyAddressed, deciding)
      case .acknowledged:
        let acting = sentences.indices.filter { relevance[$0] > 0 && reportsAct($0) }
        let isMore =
          acts[deciding] == .considered
          ? acting.contains { $0 != deciding }
          : sentences.count > 2 && acting.count > 1
            || acting.contains { AnswerFormula.takesUp(sentences[$0].cues) }
        return (isMore ? .partlyAddressed : .acknowledged, deciding)
      }
    }

    /// "The ban has been lifted. Women were able to buy tickets for the match.": where the sentence with most of the demand decides
    /// nothing, the first other one that names some of it and tells of the very act, or how it came out.
    private func sentenceThatTells(besides index: Int, _ acts: [ResponseCues.Act?]) -> Int? {
      sentences.indices.first {
        $0 != index && relevance[$0] > 0 && !shared.contains($0) && sentences[$0].cues.lexicon == nil
          && !sentences[$0].isSomebodyElses && acts[$0] != .considered && acts[$0] != .urged
          && (tellsTheAct($0) || disposition(byOutcomeAt: $0) != nil)
          && disposition(of: acts[$0], at: $0) != .acknowledged
      }
    }

    private func tellsTheAct(_ index: Int) -> Bool {
      guard let verb = demand.polarity.verb, !VerbSenses.isLight(verb) else { return false }
      return sentences[index].names(demand.polarity)
    }

    /// Whether a sentence reports or promises an act by another verb than the demand's, and names so much of what that is about that
    /// it is likely to be the same one.
    func doesOtherwise(_ index: Int) -> Bool {
      let sentence = sentences[index]
      // What is to be lifted was "declared" or "imposed" at some time.
      if demand.polarity.verb.map(VerbSenses.lifts) ?? false { return false }
      return demand.polarity.direction == .asks && reportsAct(index) && sentence.cues.lexicon == nil
        && !shared.contains(index) && !sentence.tellsOfAttitude
        && coverage >= AnswerReading.coveringShareOfOtherwise
        && Set(sentence.words.map(\.stem).filter(demand.objects.contains)).count
          >= AnswerReading.fewestObjects
        && !sentence.texts.contains(where: AnswerReading.otherActs.contains) && !repeatsStory(index)
    }

    /// Whether the act that a sentence reports is one that the demand itself tells of, and not what it asks for: "the drivers were
    /// dismissed for misconduct" for "reinstate the drivers dismissed after the strike".
    private func repeatsStory(_ index: Int) -> Bool {
      guard let cue = sentences[index].cue, let verb = demand.polarity.verb else { return false }
      let last = sentences[index].words[cue.range.upperBound - 1]
      return CueWords.isPast(last.text) && demand.words.contains(last.text)
        && !VerbSenses.agree(last.stem, verb)
    }

    /// Whether a demand is so short that it asks for one thing.
    var isShort: Bool {
      !demand.words.isEmpty && demand.words.count <= AnswerReading.longestShort
    }

    /// The first sentence that speaks of "the former", where one speaks of "the latter", too; nil elsewhere.
    var former: Int? {
      func speaks(_ index: Int, of word: String) -> Bool {
        let texts = sentences[index].texts
        return zip(texts, texts.dropFirst()).contains { $0 == "the" && $1 == word }
          && sentences[index].cues.lexicon == nil
      }
      guard isAnswer, sentences.indices.contains(where: { speaks($0, of: "latter") }) else { return nil }
      return sentences.indices.first { speaks($0, of: "former") }
    }

    /// "Has any decision been taken?": "No, and there is none in preparation." A no to what somebody is going to do declines it.
    var saysYesOrNo: Bool {
      guard isAnswer, demand.question == .fact, let first = sentences.first, first.cues.lexicon == nil,
        ["yes", "no"].contains(first.texts.first), first.cues.words.count > 1
      else { return false }
      return demand.words.isDisjoint(with: [
        "going", "willing", "prepared", "planning", "intend", "intending", "ready",
      ])
        && first.cues.clauses.count > 1 && first.cues.clauses[1] > 0
    }

    /// "How many complaints were received?": "23 complaints were lodged."
    func answersQuestion(_ index: Int) -> Bool {
      let sentence = sentences[index]
      guard let question = demand.question, sentence.cues.lexicon == nil, !sentence.isSomebodyElses else {
        return false
      }
      let times = TimeExpression.times(in: sentence.texts)
      switch question {
      case .howMany: return !Figures.amounts(in: sentence.texts, without: times).isEmpty
      case .when: return times.contains { $0.kind != .other }
      // A statement on the matter that is neither thanks, nor opinion, nor put off.
      case .fact:
        return (isAnswer || relevance[index] >= AnswerReading.coveringShareOfAct)
          && [nil, .done, .willNot].contains(sentence.cue?.act)
          && !sentence.texts.contains { AnswerReading.evasions.contains($0) }
          && sentence.texts.count { !StopWords.contains($0) } >= AnswerReading.fewestOwnWords
      }
    }

    /// "The loss of the colonies was a blow. We have no means to pay for them.": where a sentence that only names the matter has most
    /// of the demand, the next ones that take it up say what is done.
    func verdict(behind index: Int, _ acts: [ResponseCues.Act?]) -> Int? {
      guard sentences[index].cues.lexicon == nil else { return nil }
      let decisive: Set<ResponseCues.Act?> = [
        .refused, .unable, .willNot, .unchanged, .done, .promised, .accepted, .partlyAccepted,
      ]
      let next = sentences.indices[(index + 1)...].prefix(AnswerReading.nextSentences).filter {
        decisive.contains(acts[$0])
          && (relevance[$0] > 0 || saysSo($0)
            || takesUp($0))
      }
      return next.max { (relevance[$0], $1) < (relevance[$1], $0) }
    }

    /// Whether what a sentence behind a no reports is set against that, or is the demanded act.
    func gives(_ index: Int) -> Bool {
      let sentence = sentences[index]
      guard sentence.cues.lexicon == nil else { return true }
      return AnswerLimits.contrast(in: sentence.cues) != nil || sentence.names(demand.polarity)
        || sentence.betters || sentence.texts.contains("also")
    }

    /// "Visits are allowed on weekdays. Opening at weekends is not possible.": the next sentence declines what the demand names and
    /// the one that says yes does not.
    func refusesRest(behind index: Int, _ acts: [ResponseCues.Act?]) -> Bool {
      let next = index + 1
      guard next < sentences.count, !shared.contains(next), sentences[next].cues.lexicon == nil,
        disposition(of: act(next), at: next) == .declined
      else { return false }
      let given = Set(sentences[index].words.map(\.stem))
      return sentences[next].words.contains { demand.objects.contains($0.stem) && !given.contains($0.stem) }
    }

    /// "It will be served to the first three years. Elsewhere the present arrangements remain.": the sentences right behind a yes speak
    /// of those who get nothing, or less.
    private func leavesRest(behind index: Int) -> Bool {
      sentences.indices.dropFirst(index + 1).prefix(2).contains {
        !shared.contains($0) && AnswerLimits.speaksOfRest(sentences[$0].cues)
      }
    }

    /// Whether a sentence begins with a pronoun for what stands before it, or is short and has one: "We have no means to pay for them."
    func takesUp(_ index: Int) -> Bool {
      let texts = sentences[index].texts
      // "The motion was lost."
      if texts.first == "the", texts.count > 1, AnswerReading.motions.contains(texts[1]) { return true }
      let isShort = texts.count { !StopWords.contains($0) } <= AnswerReading.fewestOwnWords
      return (isShort ? texts[...] : texts.prefix(5)).contains {
        $0 != "that" && AnswerReading.anaphors.contains($0)
      }
    }

    /// "The lawyers say that the claim is out of time. Accordingly no steps will be taken.", "The video has proven its worth. We intend to
    /// keep it.": the next sentence, where it draws a conclusion or takes up the matter by a pronoun, and refuses.
    func consequence(behind index: Int, _ acts: [ResponseCues.Act?]) -> Int? {
      let next = index + 1
      guard next < sentences.count, sentences[next].cues.lexicon == nil, !shared.contains(next),
        case let texts = sentences[next].texts,
        [.refused, .unable, .willNot, .unchanged].contains(acts[next]),
        disposition(of: acts[next], at: next) == .declined
      else { return nil }
      let isConclusion = texts.prefix(4).contains(where: AnswerReading.conclusions.contains)
      let isTakenUp =
        texts.first == "the" && texts.count > 1 && AnswerReading.motions.contains(texts[1])
        || texts.prefix(3).contains { ["it", "they"].contains($0) } || ["it", "them"].contains(texts.last)
      return isConclusion || isTakenUp ? next : nil
    }

    /// Whether a sentence shares little with the demand beside another one and names things of its own: "We will not fell the
    /// plane trees on the road" behind one on the lamps of the road. "This is not possible" and "we cannot do so" go on with
    /// what stands before.
    func speaksOfItsOwn(_ index: Int) -> Bool {
      // Behind a sentence that is plainly about the demand, what follows is about it too.
      let most = relevance.max() ?? 0
      // What the response names its matter for goes on in the next sentence.
      guard !isAnswer, !(isNamed && index < 2), sentences[index].cues.lexicon == nil,
        relevance[index] * 2 < most,
        most < AnswerReading.plainShare
      else { return false }
      let words = sentences[index].texts
      return words.count { !StopWords.contains($0) } > AnswerReading.fewestOwnWords
        && !words.prefix(5).contains(where: AnswerReading.anaphors.contains) && !words.contains("so")
    }
  }
}
