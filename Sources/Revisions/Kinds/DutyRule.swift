/// How strongly a sentence obliges, promises, asks or blames, and how soon it wants something done.
///
/// Verb groups of both versions are matched word by word, then region by region, then over the sentence. Where a
/// group has no counterpart it counts only if little more than the verb was put in or taken out, not a clause.
struct DutyRule {
  /// A verb group: "will not consider".
  struct Group {
    var level: Int
    var range: Range<Int>
  }

  /// Most words of a region that counts as a change of the verb alone.
  private static let verbPhrase = 4
  /// Most words of both sides of a region that is looked at for a verb alone.
  private static let longestRegion = 24

  private(set) var isChanged = false
  private(set) var weakens = false
  private(set) var strengthens = false
  private let edit: Edit
  private let oldDuties: [Group]
  private let newDuties: [Group]

  init(_ edit: Edit) {
    self.edit = edit
    (oldDuties, newDuties) = (Self.duties(edit.old), Self.duties(edit.new))
    compare(oldDuties, newDuties, judgesAlone: true)
    compare(Self.groups(edit.old, \.disapproval), Self.groups(edit.new, \.disapproval), judgesAlone: false)
    compareUrgency()
    compareSofteners()
  }

  private mutating func vote(_ old: Int, _ new: Int) {
    guard old != new else { return }
    isChanged = true
    if new < old { weakens = true } else { strengthens = true }
  }

  // MARK: Groups

  private static func groups(_ wording: Wording, _ level: (Sense) -> Int?) -> [Group] {
    wording.matches.compactMap { match in
      guard let level = level(match.sense), isVerb(wording, match.range) else { return nil }
      return Group(level: level, range: match.range)
    }
  }

  /// Neighbouring duties make one group: the weakest decides ("may have to"), but "will have to" is a duty.
  static func duties(_ wording: Wording) -> [Group] {
    var groups: [Group] = []
    for match in wording.matches {
      let level: Int
      var isConsideration = false
      switch match.sense {
      case .duty(let value): level = value
      case .consideration(let value): (level, isConsideration) = (value, true)
      default: continue
      }
      guard isVerb(wording, match.range) else { continue }
      if let last = groups.last, match.range.lowerBound >= last.range.upperBound,
        match.range.lowerBound - last.range.upperBound <= 2,
        (last.range.upperBound..<match.range.lowerBound).allSatisfy({
          DutyWords.insideGroup.contains(wording.lowered[$0])
        })
      {
        let isDuty = last.level == DutyWords.plainWill && level >= last.level
        groups[groups.count - 1].level = isDuty ? level : min(last.level, level)
        groups[groups.count - 1].range = last.range.lowerBound..<match.range.upperBound
      } else if !isConsideration || isProgressive(wording, match.range.lowerBound) {
        groups.append(Group(level: level, range: match.range))
      }
    }
    return groups
  }

  /// "is considering".
  private static func isProgressive(_ wording: Wording, _ position: Int) -> Bool {
    position > 0 && wording.lowered[position].hasSuffix("ing")
      && ["is", "are", "was", "were", "be", "been", "am"].contains(wording.lowered[position - 1])
  }

  /// "May" the month, "the will of the people", "a demand" and "Will Smith" are no verbs.
  private static func isVerb(_ wording: Wording, _ range: Range<Int>) -> Bool {
    let (first, next) = (range.lowerBound, range.upperBound)
    if wording.isFigure[first] { return false }
    let text = wording.phrase(range)
    if ["may", "will"].contains(text), wording.word(first).isCapitalized, first > 0,
      wording.isJoined(first - 1) && !wording.word(first - 1).isCapitalized
        || text == "may" && next == wording.content.count
    {
      return false
    }
    guard DutyWords.nounForms.contains(text) else { return true }
    if first > 0, wording.isJoined(first - 1), DutyWords.nounSigns.contains(wording.lowered[first - 1]) {
      return false
    }
    if text == "must", wording.markBehind(first) == "-" { return false }
    let isModal = ["will", "might", "can", "must"].contains(text)
    if isModal, next < wording.content.count, ["of", "to"].contains(wording.lowered[next]) { return false }
    return true
  }

  // MARK: Comparison

  private mutating func compare(_ old: [Group], _ new: [Group], judgesAlone: Bool) {
    guard !(old.isEmpty && new.isEmpty) else { return }
    var groupOfNew = Array(repeating: -1, count: edit.new.content.count)
    for (index, group) in new.enumerated() { for position in group.range { groupOfNew[position] = index } }
    var isMatched = Array(repeating: false, count: new.count)
    var oldLeft: [Group] = []
    let partner = edit.partner
    for group in old {
      let partners = group.range.lazy.map { partner[$0] }.filter { $0 >= 0 && groupOfNew[$0] >= 0 }
      if let partner = partners.first, !isMatched[groupOfNew[partner]] {
        isMatched[groupOfNew[partner]] = true
        vote(group.level, new[groupOfNew[partner]].level)
      } else {
        oldLeft.append(group)
      }
    }
    var newLeft = zip(new, isMatched).filter { !$1 }.map(\.0)
    compareRegions(&oldLeft, &newLeft)
    compareRest(&oldLeft, &newLeft)
    judge(oldLeft, isOld: true, gives: judgesAlone)
    judge(newLeft, isOld: false, gives: judgesAlone)
  }

  private func region(_ group: Group, isOld: Bool) -> Int {
    group.range.lazy.map { isOld ? edit.oldRegion[$0] : edit.newRegion[$0] }.first { $0 >= 0 } ?? -1
  }

  /// The strongest of each side of a region are the same verb, changed.
  private mutating func compareRegions(_ old: inout [Group], _ new: inout [Group]) {
    var oldBest: [Int: Int] = [:]
    var newBest: [Int: Int] = [:]
    for group in old {
      oldBest[region(group, isOld: true), default: 0] = max(
        oldBest[region(group, isOld: true)] ?? 0, group.level)
    }
    for group in new {
      newBest[region(group, isOld: false), default: 0] = max(
        newBest[region(group, isOld: false)] ?? 0, group.level)
    }
    for (place, level) in oldBest where place >= 0 { if let other = newBest[place] { vote(level, other) } }
    old.removeAll { newBest[region($0, isOld: true)] != nil && region($0, isOld: true) >= 0 }
    new.removeAll { oldBest[region($0, isOld: false)] != nil && region($0, isOld: false) >= 0 }
  }

  /// What is the same elsewhere was moved; of the rest the strongest stand for the sentence.
  private mutating func compareRest(_ old: inout [Group], _ new: inout [Group]) {
    let difference = Difference(old.map(\.level), new.map(\.level))
    var (removed, added) = (difference.removed, difference.added)
    old.removeAll { !Self.take($0.level, &removed) }
    new.removeAll { !Self.take($0.level, &added) }
    guard let before = old.map(\.level).max(), let after = new.map(\.level).max() else { return }
    vote(before, after)
    (old, new) = ([], [])
  }

  private static func take(_ level: Int, _ counts: inout [Int: Int]) -> Bool {
    guard let count = counts[level], count > 0 else { return false }
    counts[level] = count - 1
    return true
  }

  /// A verb without counterpart: one of possibility weakens a plain statement, another only makes it another one.
  private mutating func judge(_ groups: [Group], isOld: Bool, gives direction: Bool) {
    if groups.isEmpty { return }
    let refusals = refusals(isOld ? edit.new : edit.old)
    for group in groups {
      let place = region(group, isOld: isOld)
      // A longer region is a clause, and looking through it for each group would take the square of its length.
      guard place >= 0, edit.regions[place].old.count + edit.regions[place].new.count <= Self.longestRegion
      else { continue }
      let (mine, other) =
        isOld
        ? (edit.regions[place].old, edit.regions[place].new)
        : (edit.regions[place].new, edit.regions[place].old)
      let words = isOld ? edit.old : edit.new
      let additions = mine.count {
        !group.range.contains($0) && !DutyWords.insideGroup.contains(words.lowered[$0])
      }
      // Who refused and now agrees no longer refuses: that is a negation.
      if other.contains(where: refusals.contains) { continue }
      let isVerbAlone =
        other.isEmpty ? additions == 0 : mine.count <= Self.verbPhrase && other.count <= Self.verbPhrase
      guard isVerbAlone else { continue }
      isChanged = true
      guard direction, group.level <= DutyWords.possibility, group.level > 5 else { continue }
      if isOld { strengthens = true } else { weakens = true }
    }
  }

  /// "Refused to", "failed to".
  private func refusals(_ wording: Wording) -> Set<Int> {
    Set(
      wording.matches.lazy.filter { $0.sense == .negation && $0.range.count > 1 }.map(\.range).filter {
        wording.lowered[$0.upperBound - 1] == "to"
      }.joined())
  }

  // MARK: Time and conditions

  private mutating func compareUrgency() {
    func levels(_ wording: Wording) -> [Int] { wording.matches.compactMap(\.sense.urgency) }
    let difference = Difference(levels(edit.old), levels(edit.new))
    if difference.isEmpty { return }
    let (old, new) = (difference.removed.keys.max(), difference.added.keys.max())
    guard old != nil && new != nil || !oldDuties.isEmpty || !newDuties.isEmpty else { return }
    vote(old ?? UrgencyWords.unsaid, new ?? UrgencyWords.unsaid)
  }

  /// A condition beside a promise weakens it: "agreed in principle".
  private mutating func compareSofteners() {
    func count(_ wording: Wording) -> Int { wording.matches.count { $0.sense == .softener } }
    func promises(_ wording: Wording, _ groups: [Group]) -> Bool {
      !groups.isEmpty || wording.matches.contains { $0.sense == .assent }
    }
    let (old, new) = (count(edit.old), count(edit.new))
    guard old != new, promises(edit.old, oldDuties), promises(edit.new, newDuties) else { return }
    vote(new, old)
  }
}

extension Sense {
  var disapproval: Int? { if case .disapproval(let level) = self { level } else { nil } }
  var urgency: Int? { if case .urgency(let level) = self { level } else { nil } }
}
