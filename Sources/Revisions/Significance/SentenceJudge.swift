import Documents

/// Says of each change of a comparison what kind it is and how much it matters.
struct SentenceJudge {
  /// The tags of a pair and its significance.
  typealias Verdict = (tags: [ChangeKind], significance: Significance)

  private let old: Document
  private let new: Document
  private let oldVersion: Version
  private let newVersion: Version
  private let marks: MarkComparison
  private let isOutside: Bool
  private var knownLanguage: WrittenLanguage?
  private var knownNames: NameVocabulary?

  init(
    _ old: Document, _ new: Document, _ oldVersion: Version, _ newVersion: Version, isOutside: Bool,
    leavesLinkFields: Bool
  ) {
    (self.old, self.new, self.isOutside) = (old, new, isOutside)
    (self.oldVersion, self.newVersion) = (oldVersion, newVersion)
    marks = MarkComparison(
      old, new,
      ignoring: IgnoredText(
        old: oldVersion.ignored, new: newVersion.ignored, leavesLinkFields: leavesLinkFields))
  }

  private mutating func language(_ lexicon: inout Lexicon) -> WrittenLanguage {
    if let knownLanguage { return knownLanguage }
    var words: [String] = []
    for version in [oldVersion, newVersion] {
      for (key, kind) in zip(version.tokens.keys, version.tokens.kinds) where kind == .word {
        words.append(lexicon.strings(key).lowered)
        if words.count == 2 * WrittenLanguage.sample { break }
      }
      if words.count == 2 * WrittenLanguage.sample { break }
    }
    let found = WrittenLanguage.of(old, new, words)
    knownLanguage = found
    return found
  }

  private mutating func names(_ lexicon: inout Lexicon) -> NameVocabulary {
    if let knownNames { return knownNames }
    let found = NameVocabulary([oldVersion, newVersion], &lexicon)
    knownNames = found
    return found
  }

  /// A pair whose words are the same: nil where its links and emphases are the same too.
  mutating func verdict(ofEqual link: SentenceLink) -> Verdict? {
    if marks.isEmpty { return nil }
    let (before, after) = (oldVersion.sentences[link.old], newVersion.sentences[link.new])
    var (tags, grounds) = (marks.linkKinds(before, after), marks.linkGrounds(before, after))
    if marks.haveOtherEmphases(oldVersion.words(before), newVersion.words(after)) {
      tags.append(.formatting)
      grounds.append(.formatting)
    }
    if tags.isEmpty { return nil }
    return (tags, significance(grounds + place(link), isMoved: link.isMoved))
  }

  /// A pair whose words differ.
  mutating func verdict(
    of words: WordComparison, _ link: SentenceLink, _ lexicon: inout Lexicon
  ) -> Verdict {
    let language = language(&lexicon).of(
      words.old.lazy.filter { $0.kind == .word }.prefix(200).map(\.lowered))
    let edit = Edit(words, language)
    var names: NameVocabulary?
    let finding = EditFinding(edit) { word in
      if names == nil { names = self.names(&lexicon) }
      return names?.contains(word) == true
    }
    let (before, after) = (oldVersion.sentences[link.old], newVersion.sentences[link.new])
    let links = marks.linkKinds(before, after)
    let tags = links.isEmpty ? finding.kinds : ChangeKind.allCases.filter((finding.kinds + links).contains)
    let grounds = finding.grounds + marks.linkGrounds(before, after) + place(link)
    return (tags, significance(grounds, isMoved: link.isMoved))
  }

  /// A pair that only moved.
  func significanceOfMove() -> Significance { significance([], isMoved: true) }

  mutating func significance(ofDeleted index: Int, _ lexicon: inout Lexicon) -> Significance {
    let sentence = oldVersion.sentences[index]
    var grounds =
      [Ground.deleted] + carried(oldVersion, sentence, Self.deleted, &lexicon)
      + place(old.blocks[sentence.block])
    grounds += marks.lostLinks(sentence)
    return significance(grounds, isMoved: false)
  }

  mutating func significance(ofInserted index: Int, _ lexicon: inout Lexicon) -> Significance {
    let sentence = newVersion.sentences[index]
    let grounds =
      [Ground.inserted] + carried(newVersion, sentence, Self.inserted, &lexicon)
      + place(new.blocks[sentence.block])
    return significance(grounds + (marks.hasLinks(sentence) ? [.linkAdded] : []), isMoved: false)
  }

  private func significance(_ grounds: [Ground], isMoved: Bool) -> Significance {
    Significance(isMoved ? grounds + [.moved] : grounds, isOutside: isOutside)
  }

  private func place(_ link: SentenceLink) -> [Ground] {
    place(new.blocks[newVersion.sentences[link.new.lowerBound].block])
  }

  private func place(_ block: Block) -> [Ground] {
    if block.role == .headline || block.kind == .heading && block.level == 1 { return [.title] }
    return block.kind == .heading ? [.heading] : []
  }

  // MARK: What a whole sentence carries

  private typealias Carried = (figure: Ground, duty: Ground, negation: Ground, name: Ground, source: Ground)
  private static let deleted: Carried = (
    .deletedFigure, .deletedDuty, .deletedNegation, .deletedName, .deletedAttribution
  )
  private static let inserted: Carried = (
    .insertedFigure, .insertedDuty, .insertedNegation, .insertedName, .insertedAttribution
  )

  private mutating func carried(
    _ version: Version, _ sentence: Sentence, _ grounds: Carried, _ lexicon: inout Lexicon
  ) -> [Ground] {
    let words = version.tokens.words(sentence.tokens, &lexicon)
    let language = language(&lexicon).of(words.lazy.filter { $0.kind == .word }.prefix(200).map(\.lowered))
    let wording = Wording(words, language)
    var found: [Ground] = []
    if wording.figures.contains(where: { !$0.isWeak && $0.kind != .relativeDate }) {
      found.append(grounds.figure)
    }
    if DutyRule.duties(wording).contains(where: { $0.level > DutyWords.possibility }) {
      found.append(grounds.duty)
    }
    if wording.matches.contains(where: { $0.sense == .negation }) { found.append(grounds.negation) }
    if NameRule.names(wording).contains(where: { !$0.isDoubtful || NameRule.isAcronym($0.value) }) {
      found.append(grounds.name)
    }
    if wording.matches.contains(where: { if case .attribution = $0.sense { true } else { false } }) {
      found.append(grounds.source)
    }
    if let volume = Ground.volume(sentence.wordCount) { found.append(volume) }
    return found
  }
}

extension WrittenLanguage {
  fileprivate func of(_ words: some Sequence<String>) -> WrittenLanguage { of(Array(words)) }
}
