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
    private func isElsewhere(_ index: Int) -> Bool {
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
    private func isAgainstTheForbidden(_ index: Int) -> Bool {
      demand.polarity.direction == .forbids && sentences[index].names(demand.polarity)
        && !sentences[index].namesEnd(besides: demand.polarity)
    }

    private func isRefusedLater(behind index: Int) -> Bool {
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

    /// Whether a sentence speaks of the very act, or of much of what was asked.
    private func isAbout(_ index: Int) -> Bool {
      sentences[index].cues.lexicon != nil || sentences[index].names(demand.polarity)
        || relevance[index] >= AnswerReading.coveringShareOfAct
    }

    private func doesAct(_ index: Int) -> Bool {
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
        let speaks = acts[index].map { $0 != .noted && $0 != .urged } ?? false
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
      // What another sentence refuses or limits makes a yes a part, and a yes beside a no the same.
      let others = sentences.indices.filter {
        $0 != deciding && (isAnswer || relevance[$0] * 2 >= relevance[deciding])
      }
      switch disposition {
      case .addressed:
        let isLimited = others.contains {
          self.disposition(of: acts[$0], at: $0) == .declined || acts[$0] == .considered
            || AnswerLimits.takesBack(sentences[$0].cues)
        }
        return (isLimited ? .partlyAddressed : .addressed, deciding)
      case .declined:
        let isSoftened = others.contains {
          [.done, .promised, .partlyAccepted].contains(acts[$0])
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
      // "New lanterns will be fitted at Mill Lane" for "Replace the lamps at Mill Lane": another act on most of what was asked for.
      case .acknowledged
      where demand.polarity.direction == .asks && acts[deciding] == .noted && reportsAct(deciding)
        && sentences[deciding].betters && coverage >= AnswerReading.coveringShareOfOther:
        return (.partlyAddressed, deciding)
      // "A General Direction has been made which brings in a limit of 6 knots" for "set a limit of 6 knots": the act in other words.
      case .acknowledged where acts[deciding] == .noted && doesOtherwise(deciding):
        return (isShort ? fulfilled(at: deciding) : .partlyAddressed, deciding)
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

    /// Whether a sentence reports or promises an act by another verb than the demand's, and names so much of what that is about that
    /// it is likely to be the same one.
    private func doesOtherwise(_ index: Int) -> Bool {
      let sentence = sentences[index]
      return demand.polarity.direction == .asks && reportsAct(index) && sentence.cues.lexicon == nil
        && !shared.contains(index) && !sentence.tellsOfAttitude
        && coverage >= AnswerReading.coveringShareOfOtherwise
        && Set(sentence.words.map(\.stem).filter(demand.objects.contains)).count
          >= AnswerReading.fewestObjects
        && !sentence.texts.contains(where: AnswerReading.otherActs.contains)
    }

    /// Whether a demand is so short that it asks for one thing.
    private var isShort: Bool {
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
    private func answersQuestion(_ index: Int) -> Bool {
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
    private func verdict(behind index: Int, _ acts: [ResponseCues.Act?]) -> Int? {
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
    private func gives(_ index: Int) -> Bool {
      let sentence = sentences[index]
      guard sentence.cues.lexicon == nil else { return true }
      return AnswerLimits.contrast(in: sentence.cues) != nil || sentence.names(demand.polarity)
        || sentence.betters || sentence.texts.contains("also")
    }

    /// Whether a sentence begins with a pronoun for what stands before it, or is short and has one: "We have no means to pay for them."
    private func takesUp(_ index: Int) -> Bool {
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
    private func consequence(behind index: Int, _ acts: [ResponseCues.Act?]) -> Int? {
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
    private func speaksOfItsOwn(_ index: Int) -> Bool {
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

    /// What the act of one sentence does with the demand.
    func disposition(of act: ResponseCues.Act?, at index: Int) -> Disposition {
      let polarity = demand.polarity
      let sentence = sentences[index]
      let namesEnd =
        polarity.direction == .ends
        && (sentence.namesEnd || sentence.names(polarity))
      // "It remains open" is what "do not close it" asks for; "we continue to use it" declines "end the use".
      if !sentence.isSomebodyElses, polarity.direction == .forbids, sentence.keepsFrom(polarity) {
        return fulfilled(at: index)
      }
      if !sentence.isSomebodyElses, polarity.direction == .ends, !namesEnd, sentence.saysItGoesOn,
        [.done, .promised].contains(sentence.cue?.act)
      {
        return sparesWhatIsHarmed(index) ? fulfilled(at: index) : .declined
      }
      // "It will close as announced, though the van will stop at the library": what goes ahead does not end.
      if !sentence.isSomebodyElses, polarity.direction == .ends, sentence.goesAhead,
        [.done, .promised].contains(sentence.cue?.act)
      {
        return .declined
      }
      // "Stop the fee increase": "Fees will rise". What is to end is done, or goes ahead.
      if !sentence.isSomebodyElses, polarity.direction == .ends, !namesEnd,
        [.done, .promised].contains(act) || [.done, .promised].contains(sentence.cue?.act),
        sentence.carriesOut(demand.objects)
      {
        return .declined
      }
      if act == .done || act == .promised {
        // "The French President raised it" raises nothing for the responder.
        if demand.asksToSpeak, !sentence.hasOwnSpeaker { return .acknowledged }
        if polarity.direction == .asks, sentence.putsOff(demand.patient) { return .declined }
      }
      switch act {
      case .accepted: return fulfilled(at: index)
      case .partlyAccepted: return .partlyAddressed
      case .refused
      where polarity.direction == .forbids && (sentence.isUnplanned || sentence.refusesOthers):
        return fulfilled(at: index)
      case .refused where sentence.judges && isAgainstTheForbidden(index): return fulfilled(at: index)
      case .refused, .unable: return .declined
      // "Adding it did not change the effect" tells, and refuses nothing.
      case .willNot where demand.question == .fact && sentence.cue?.words.lowercased() == "did not":
        return .addressed
      case .willNot:
        // "We will not close it" is what "do not close it" asks for, and "it will not close" grants "suspend the closure".
        switch polarity.direction {
        case .asks: return .declined
        // "The grant will not be kept at its level" does what "do not cut it" forbids.
        case .forbids: return sentence.stopsKeeping ? .declined : fulfilled(at: index)
        // "We will not be changing our policy on dividends": what is to end goes on.
        // "We are not going to do that" declines whatever was asked for.
        case .ends:
          return namesEnd || sentence.keepsAsItIs || saysSo(index) ? .declined : fulfilled(at: index)
        }
      case .unchanged:
        switch polarity.direction {
        case .asks: return .declined
        case .forbids: return fulfilled(at: index)
        // "The trees will be kept" is what "stop the felling of the trees" asks for, "the toll will be kept" declines "scrap the toll".
        case .ends where sparesWhatIsHarmed(index): return fulfilled(at: index)
        case .ends: return .declined
        }
      case .done, .promised:
        switch polarity.direction {
        case .asks: return isDoneToAnother ? .acknowledged : fulfilled(at: index)
        case .forbids:
          // "It was tested only far from the hives": elsewhere than where it is forbidden, or a part at least.
          if sentence.restricts(polarity) { return demand.isScoped ? .addressed : .partlyAddressed }
          return sentence.namesEnd(besides: polarity) ? fulfilled(at: index) : .declined
        // A promise that names no end may be one to go on; which it is, the words do not tell.
        // "We have done so."
        case .ends:
          return namesEnd || isAnswer && saysSo(index) ? fulfilled(at: index) : .acknowledged
        }
      // "I took this up with the Minister" is what "raise his case with the Minister" asks for.
      case .urged where demand.asksToSpeak && sentence.speaksItself && !shared.contains(index):
        return coverage >= AnswerReading.coveringShareOfShort ? .addressed : .partlyAddressed
      case .considered, .urged, .noted, nil: return .acknowledged
      }
    }

    /// Whether what stays is what the demanded end of an act would spare, and not that act itself.
    private func sparesWhatIsHarmed(_ index: Int) -> Bool {
      let stems = Set(sentences[index].words.map(\.stem))
      return !demand.patient.isDisjoint(with: AnswerReading.harms) && demand.patient.isDisjoint(with: stems)
        && !demand.objects.isDisjoint(with: stems)
    }

    /// "We have done so", "we will not do that": the act is the one that was asked for.
    private func saysSo(_ index: Int) -> Bool {
      let texts = sentences[index].texts
      return zip(texts, texts.dropFirst()).contains {
        ["do", "done", "doing"].contains($0) && ["so", "that", "this"].contains($1)
      }
    }

    /// Whether no sentence names anything of what the demand's verb is to be done to: "our magazine is published in every region" for
    /// "publish the processing times by region".
    private var isDoneToAnother: Bool {
      guard !isAnswer, !demand.patient.isEmpty, demand.polarity.verb.map({ !VerbSenses.isLight($0) }) ?? false
      else { return false }
      return !sentences.contains { sentence in
        sentence.words.contains { word in
          demand.patient.contains(word.stem)
            || demand.patient.contains { VerbSenses.isNominalization($0, word.stem) }
            || demand.patient.contains { VerbSenses.agree($0, word.stem) }
        }
      }
    }

    private func fulfilled(at index: Int) -> Disposition {
      guard limit(at: index) == nil else { return .partlyAddressed }
      let needed =
        demand.polarity.direction != .asks || sentences[index].names(demand.polarity)
        ? AnswerReading.coveringShareOfAct
        : isShort ? AnswerReading.coveringShareOfShort : AnswerReading.coveringShare
      return coverage >= needed || demand.question == .fact && answersQuestion(index)
        ? .addressed : .partlyAddressed
    }
  }
}
