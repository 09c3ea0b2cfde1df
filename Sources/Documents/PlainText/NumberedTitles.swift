/// Tells the numbered titles of sections ("12. Recommendation") from short numbered demands with an explanation below.
///
/// Both look alike, so all lines of one style of mark are judged together by what they say. Where nothing tells, they
/// are items: a demand that is taken for a heading is lost, a heading that is taken for an item is not.
enum NumberedTitles {
  /// The indices of items that are titles.
  static func indices(_ drafts: [TextDraft]) -> Set<Int> {
    var groups: [ListMarker.Style: [Int]] = [:]
    for index in drafts.indices where isCandidate(drafts[index]) {
      guard case .item(let marker, _) = drafts[index].kind else { continue }
      groups[marker.style, default: []].append(index)
    }
    var found: Set<Int> = []
    for (_, members) in groups where areTitles(members, drafts) { found.formUnion(members) }
    return found
  }

  /// Whether an item is a short line without an end mark, whose mark can number a section.
  private static func isCandidate(_ draft: TextDraft) -> Bool {
    guard case .item(let marker, _) = draft.kind, draft.lineCount == 1, draft.quoteDepth == 0,
      draft.words.utf8.count <= 320, draft.words.unicodeScalars.count <= 80,
      TextEdge.startsUppercase(draft.words),
      let last = TextEdge.lastMark(draft.words), !".;,!?:".unicodeScalars.contains(last)
    else { return false }
    switch marker.style {
    case .decimal, .roman: return true
    case .letter(let shape): return shape.hasPrefix("A")
    default: return false
    }
  }

  private static func areTitles(_ members: [Int], _ drafts: [TextDraft]) -> Bool {
    guard let first = members.first, let last = members.last else { return false }
    if let before = drafts[..<first].last(where: { !$0.isFurniture && !$0.isFootnote }) {
      if introduces(before.words) { return false }
    }
    if members.count == 1, countsAlone(first, drafts) { return true }
    var titles = 0
    var demands = 0
    for index in members {
      let words = drafts[index].words.split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
      if isDemand(words) {
        demands += 1
      } else if isTitle(words, drafts[index].words) {
        titles += 1
      }
    }
    if demands * 2 >= members.count { return false }
    // A section has paragraphs, a demand an explanation.
    if members.count > 1, last - first >= (members.count - 1) * 4 { return true }
    return titles > demands && titles * 2 >= members.count
  }

  /// Whether an item has a number above 1, and no item of its style has the one before.
  private static func countsAlone(_ index: Int, _ drafts: [TextDraft]) -> Bool {
    guard case .item(let marker, _) = drafts[index].kind, !marker.ordinals.contains(1) else { return false }
    return !drafts[..<index].contains { draft in
      if case .item(let other, _) = draft.kind, other.style == marker.style {
        other.ordinals.contains { marker.ordinals.contains($0 + 1) }
      } else {
        false
      }
    }
  }

  /// Whether words announce what is asked for: "We call on you to:", "Our demands".
  private static func introduces(_ words: String) -> Bool {
    guard words.utf8.count <= 2_000 else { return words.last == ":" }
    if words.last == ":" || words.last == "：" || TextEdge.endsInsidePhrase(words) { return true }
    guard words.utf8.count <= 120 else { return false }
    let lower = words.lowercased()
    return announcing.contains { lower.contains($0) }
  }

  /// Beginnings of words that name demands.
  private static let announcing = [
    "demand", "we ask", "we call", "we urge", "we want", "our call", "our ask", "asks", "exig", "forderung",
    "требован", "требуем", "richieste", "reivindica", "eisen", "مطالب", "نطالب",
  ]

  private static let determiners: Set<String> = [
    "the", "a", "an", "all", "any", "every", "each", "its", "their", "our", "your", "his", "her", "these",
    "those", "this", "that", "no", "us", "them", "it", "up", "out",
    "le", "la", "les", "l’", "un", "une", "des", "tous", "toutes", "ce", "cette", "el", "los", "las", "una",
    "todos", "todas", "il", "lo", "gli", "os", "as", "o",
  ]

  /// Words that no command begins with.
  private static let noVerbs: Set<String> = [
    "the", "a", "an", "of", "on", "in", "under", "for", "about", "beyond", "inside", "outside", "after",
    "before",
    "during", "towards", "toward", "within", "between", "against", "with", "without", "from", "to", "what",
    "why",
    "how", "who", "where", "when", "and", "is", "are", "at", "by", "all", "other", "role", "over",
  ]

  private static let verbs: Set<String> = [
    "publish", "release", "suspend", "pay", "end", "stop", "ensure", "lift", "repeal", "drop", "grant",
    "provide",
    "allow", "give", "open", "close", "free", "halt", "cease", "restore", "return", "stand", "recognise",
    "recognize", "investigate", "prosecute", "protect", "respect", "guarantee", "establish", "create", "set",
    "appoint", "withdraw", "cancel", "ban", "abolish", "adopt", "ratify", "sign", "implement", "apply",
    "enforce",
    "amend", "review", "reform", "revise", "raise", "increase", "reduce", "cut", "fund", "support", "help",
    "hold",
    "bring", "put", "make", "take", "let", "keep", "meet", "listen", "consult", "include", "involve",
    "disclose",
    "explain", "apologise", "apologize", "compensate", "reinstate", "rebuild", "build", "hire", "train",
    "report",
    "monitor", "verify", "confirm", "commit", "refrain", "reject", "refuse", "remove", "replace", "improve",
    "strengthen", "promote", "prevent", "address", "act", "call", "condemn", "urge", "demand", "request",
    "invite",
    "extend", "introduce", "launch", "conduct", "carry", "facilitate", "resume", "terminate", "divest",
    "boycott",
    "sanction", "impose", "freeze", "evacuate", "admit", "answer", "reply", "do", "don’t",
    "immediately",
  ]

  /// Whether words are a command or a clause: a verb in front, or a word with its object behind it.
  private static func isDemand(_ words: [String]) -> Bool {
    guard words.count > 1, let first = words.first else { return false }
    if verbs.contains(first) || first == "que" || first == "dass" || first == "that" { return true }
    if noVerbs.contains(first) { return false }
    if first.last?.isLetter == true, determiners.contains(words[1]), !isNoun(first) { return true }
    // Infinitives of Russian, and of French and Spanish before more than one word.
    if first.hasSuffix("ть") || first.hasSuffix("ться") || first.hasSuffix("йте") { return true }
    return false
  }

  private static func isNoun(_ word: String) -> Bool {
    [
      "tion", "sion", "ment", "ance", "ence", "ity", "ness", "ship", "ism", "ción", "tà", "dad", "ung",
      "heit",
    ]
    .contains { word.hasSuffix($0) && word.utf8.count > $0.utf8.count }
  }

  /// Whether words name a part of a document: few of them, all in capitals, or nouns.
  private static func isTitle(_ words: [String], _ text: String) -> Bool {
    guard let first = words.first else { return false }
    if words.count == 1 || TextHeadings.isCapitals(text) { return true }
    if words[1] == "of" || words[1] == "and" || words[1] == "des" || words[1] == "der" || isNoun(first) {
      return true
    }
    if noVerbs.contains(first), !determiners.contains(first) { return true }
    let capitals = text.split(whereSeparator: \.isWhitespace).filter { $0.utf8.count > 3 }
    return capitals.count > 1 && capitals.allSatisfy { $0.first?.isUppercase == true }
  }
}
