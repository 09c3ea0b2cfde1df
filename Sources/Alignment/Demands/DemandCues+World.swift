extension DemandCues {
  /// What is said of the world, and not to somebody who could act.
  ///
  /// "Under the law, owners must …" and "State law says that every child should …" tell of a norm; "no parent should have to …", "a
  /// free press should be seen as …" are maxims; "parents who wish to sign should write to us" speaks to supporters.
  static func isOfTheWorld(_ words: [SpannedWord], at index: Int) -> Bool {
    let (before, rest) = (words[..<index].map(\.small), words[(index + 1)...].prefix(4).map(\.small))
    // "Under the Freedom of Information Act, you must …" is put to somebody.
    let isPut = before.last == "you"
    if !isPut, ["under", "according"].contains(before.first),
      before.dropFirst().prefix(6).contains(where: norms.contains)
    {
      return true
    }
    if before.indices.contains(where: { verb in
      (verb < 12 || verb + 1 < before.count && before[verb + 1] == "that") && stating.contains(before[verb])
        && before[..<verb].contains(where: norms.contains)
        && !before[verb...].contains { ["but", "yet", "so", "therefore"].contains($0) }
    }) {
      return true
    }
    // "(not) have to", "not need": what nobody should be driven to.
    let act = rest.drop { $0 == "not" || $0 == "never" || $0 == "ever" }
    if act.first == "have" && act.dropFirst().first == "to" { return true }
    if rest.first == "not", act.first == "need" { return true }
    // "Every patient should be seen within four weeks" asks.
    if act.first == "be", ["seen", "regarded", "viewed", "thought"].contains(act.dropFirst().first),
      !["within", "by", "before"].contains(act.dropFirst(2).first)
    {
      return true
    }
    // "Critics say the State must close the camp."
    if let say = before.prefix(5).firstIndex(where: saying.contains), say > 0,
      others.contains(before[say - 1])
    {
      return true
    }
    if ["anyone", "anybody"].contains(before.last), before.count > 2 { return true }
    // "Anyone wanting to help should ring us."
    if ["anyone", "anybody"].contains(before.first), act.first.map(turning.contains) ?? false { return true }
    // "A country in which an editor must look under her car": a clause that tells what kind of thing it is.
    if let which = before.lastIndex(of: "which"), which > 0, index - which <= 5,
      places.contains(before[which - 1])
    {
      return true
    }
    // "anyone who wants to help should come"
    if let who = before.lastIndex(of: "who"), index - who <= 6, who + 2 < before.count,
      ["wish", "wishes", "want", "wants", "would"].contains(before[who + 1]),
      before[(who + 2)...].contains(where: joining.contains), act.first.map(turning.contains) ?? false
    {
      return true
    }
    return false
  }

  private static let saying: Set<String> = [
    "say", "says", "claim", "claims", "argue", "argues", "think", "believe",
  ]
  private static let others: Set<String> = [
    "critics", "opponents", "some", "others", "many", "politicians", "lobbyists",
  ]
  private static let places: Set<String> = ["in", "at", "under", "by", "on", "from"]
  private static let norms: Set<String> = [
    "law", "laws", "act", "regulations", "regulation", "rules", "code", "guidance", "guidelines", "standards",
    "constitution", "evidence", "research", "studies", "statute", "policy", "charter", "doctrine",
    "convention", "treaty", "covenant",
  ]
  private static let stating: Set<String> = [
    "says", "say", "states", "state", "provides", "provide", "suggests", "suggest", "shows", "show",
    "indicates",
    "indicate", "stipulates", "stipulate", "holds", "lays", "lay", "prescribes", "prescribe",
  ]
  /// What supporters are told to do.
  private static let turning: Set<String> = [
    "ring", "write", "sign", "contact", "come", "join", "email", "call", "visit", "send", "register", "phone",
    "bring", "donate",
    "follow", "get", "click", "meet", "attend",
  ]
  private static let joining: Set<String> = [
    "sign", "help", "support", "join", "donate", "volunteer", "attend", "participate",
  ]
}
