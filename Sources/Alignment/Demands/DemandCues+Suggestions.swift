/// Asking without an order: "It would be good to see …", "A map would be most welcome.", "The paper would benefit from …", "I wonder
/// whether …", "I suggest adding …". Reviewers ask like this more often than by "must", and citizens do, too.
extension DemandCues {
  /// Whether a sentence suggests something to whom it is written to.
  static func isSuggestion(_ words: [SpannedWord]) -> Bool {
    guard words.count > 3 else { return false }
    // Most sentences have none of these, and telling that is one look for each word.
    let kinds = words.reduce(into: Kinds()) { $0.formUnion(kindsByWord[$1.small] ?? []) }
    guard !kinds.isEmpty else { return false }
    let small = words.map(\.small)
    return kinds.contains(.modal) && isPossible(small)
      || kinds.contains(.wonder) && wonders(small) || kinds.contains(.need) && isIndispensable(small)
      || kinds.contains(.advice) && small.indices.dropFirst().dropLast(2).contains { isAdvice(small, at: $0) }
  }

  /// Which ways of suggesting a word may belong to.
  private struct Kinds: OptionSet {
    let rawValue: Int
    static let modal = Self(rawValue: 1)
    static let wonder = Self(rawValue: 2)
    static let need = Self(rawValue: 4)
    static let advice = Self(rawValue: 8)
  }

  private static let kindsByWord: [String: Kinds] = {
    let words: [(String, Kinds)] = [
      ("would could might may should", .modal),
      ("wonder wonders wondering understand see learn know hear unclear clear curious", .wonder),
      ("miss", .modal),
      ("essential indispensable necessary imperative must called", .need), ("suggest suggests", .advice),
    ]
    return words.reduce(into: [:]) { kinds, row in
      for word in row.0.split(separator: " ") { kinds[String(word)] = row.1 }
    }
  }()

  /// What is suggested by "would", "could", "might" and their like.
  private static func isPossible(_ words: [String]) -> Bool {
    isImpersonalWish(words) || isWelcome(words) || isGain(words) || isPossibleEdit(words) || isHint(words)
      || words.indices.dropFirst().dropLast(2).contains { isOffer(words, at: $0) || isLiking(words, at: $0) }
  }

  /// Whether a sentence, in small letters, asks for a fact without a question mark: "I wonder whether …", "It is unclear how …".
  static func wonders(_ words: [String]) -> Bool { isWonder(words) || isUnclear(words) }

  /// "It would be good to …", "It would also be of great interest to know whether …", "It would help, finally, if …".
  private static func isImpersonalWish(_ words: [String]) -> Bool {
    guard
      let modal = words.indices.dropFirst().first(where: {
        words[$0 - 1] == "it" && ["would", "might", "could", "may"].contains(words[$0])
      })
    else { return false }
    var rest = words[(modal + 1)...].drop(while: isAdverb)
    let following: Set<String> = ["to", "if", "that", "for"]
    if rest.first == "help" {
      return rest.dropFirst().prefix(4).contains { ["if", "to", "us", "readers"].contains($0) }
    }
    guard rest.first == "be" else { return false }
    rest = rest.dropFirst().drop(while: isAdverb)
    if rest.first == "of" {
      rest = rest.dropFirst().drop { ["great", "much", "some", "particular"].contains($0) }
    }
    // "It might be worth citing the older studies."
    if rest.first == "worth" {
      return rest.dropFirst().first.map { $0.hasSuffix("ing") && $0 != "noting" } ?? false
    }
    // "It would be a kindness to look at it."
    let favour =
      ["a", "an"].contains(rest.first)
      ? rest.dropFirst().drop { ["great", "real", "big", "small"].contains($0) } : []
    if let first = favour.first, favours.contains(first) { rest = favour }
    guard let praise = rest.first, worthwhile.contains(praise) || favours.contains(praise) else {
      return false
    }
    let next = rest.dropFirst()
    guard next.first.map(following.contains) ?? false else { return false }
    // "It would be good to see you", "… to hear from you": politeness.
    return !next.prefix(4).contains { ["you", "meet"].contains($0) }
  }

  /// "A container image would be most welcome for people without root access."
  private static func isWelcome(_ words: [String]) -> Bool {
    guard let modal = words.prefix(16).firstIndex(of: "would"), modal > 0,
      !words[..<modal].contains(where: { unsaid.contains($0) })
    else { return false }
    // "A map would set our minds at rest", "A word on the gap would not go amiss."
    if articles.contains(words[0]), words[0] != "the",
      words[..<modal].prefix(5).contains(where: additions.contains)
    {
      return true
    }
    let rest = words[(modal + 1)...].drop(while: isAdverb)
    guard rest.first == "be" else { return false }
    let state = rest.dropFirst().drop(while: isAdverb)
    return state.first.map(welcomed.contains) ?? false
      || state.first == "worth" && state.dropFirst().first?.hasSuffix("ing") ?? false
  }

  /// "The paper would benefit from a longer test", "Data on doses would strengthen the paper": what a text would gain.
  private static func isGain(_ words: [String]) -> Bool {
    guard let modal = words.firstIndex(where: { $0 == "would" || $0 == "could" }), modal > 0 else {
      return false
    }
    let rest = words[(modal + 1)...].drop(while: isAdverb)
    guard let verb = rest.first else { return false }
    if ["benefit", "profit", "gain"].contains(verb) {
      return rest.dropFirst().first == "from" && words[..<modal].contains(where: texts.contains)
    }
    // "The paper would be considerably stronger with a plot of it."
    if verb == "be", words[..<modal].contains(where: texts.contains) {
      return rest.dropFirst().prefix(5).contains { $0 == "with" || $0 == "if" }
        && rest.dropFirst().prefix(4).contains { $0.hasSuffix("er") || $0 == "more" }
    }
    guard improving.contains(verb), !words[..<modal].contains(where: { ["if", "which", "who"].contains($0) })
    else { return false }
    return rest.contains(where: texts.contains)
  }

  /// "I also wonder whether …", "The reader wonders if …", "I do not understand why …", "I should be glad to learn how …".
  private static func isWonder(_ words: [String]) -> Bool {
    let asking: Set<String> = ["whether", "if", "how", "why", "what", "which", "who", "where", "when"]
    for index in words.indices.dropFirst() {
      let before = words[..<index].suffix(3)
      guard index + 1 < words.count else { continue }
      let isSaid = before.contains { voices.contains($0) }
      let rest = words[(index + 1)...]
      switch words[index] {
      case "wondering":
        if words[..<index].contains(where: { ["i", "one", "reader", "me", "readers"].contains($0) }),
          rest.prefix(2).contains(where: asking.contains)
        {
          return true
        }
      case "wonder", "wonders":
        if isSaid, rest.prefix(2).contains(where: asking.contains) { return true }
      case "understand", "see":
        if isSaid, before.contains("not"), ["why", "how"].contains(rest.first) { return true }
      case "learn", "know", "hear":
        // "I would like to know", "we should be interested to learn".
        let opening = words[..<index].suffix(7)
        if before.last == "to", opening.contains(where: voices.contains),
          opening.contains(where: { ["would", "should"].contains($0) }),
          opening.contains(where: {
            ["like", "glad", "curious", "interested", "love", "happy", "grateful"].contains($0)
          }
          ),
          rest.prefix(3).contains(where: asking.contains)
        {
          return true
        }
      default: break
      }
    }
    return false
  }

  /// "Perhaps the author could quote them in full", "I’d tone it down".
  private static func isHint(_ words: [String]) -> Bool {
    if words.prefix(2).contains("perhaps"),
      words.prefix(7).contains(where: { ["could", "might"].contains($0) }),
      !words.prefix(4).contains(where: { ["it", "this", "that", "we", "i", "they"].contains($0) })
    {
      return true
    }
    // "The ministry would do well to publish its criteria", "I miss a discussion of cost."
    if let well = words.prefix(12).firstIndex(of: "well"), well > 2, words[well - 1] == "do",
      words[well - 2] == "would", well + 1 < words.count, words[well + 1] == "to"
    {
      return true
    }
    if words[0] == "i", words[1] == "miss", ["a", "an", "any"].contains(words[2]) { return true }
    return words[0] == "i" && words[1] == "would" && DemandVerbs.contains(small: words[2])
  }

  /// "I suggest adding a table", "I’d suggest a table", "The reader suggests that you engage with it".
  private static func isAdvice(_ words: [String], at index: Int) -> Bool {
    guard ["suggest", "suggests"].contains(words[index]),
      words[..<index].suffix(4).contains(where: { voices.contains($0) }),
      !words[..<index].suffix(2).contains(where: { ["not", "to"].contains($0) })
    else { return false }
    let rest = words[(index + 1)...]
    if rest.first == "that" {
      return rest.dropFirst().prefix(3).contains { ["you", "your", "authors"].contains($0) }
        || rest.contains { ["be", "should"].contains($0) }
    }
    return rest.first.map { articles.contains($0) || $0.hasSuffix("ing") || $0 == "to" } ?? false
  }

  /// "The authors might consider moving it", "Parliament may wish to take it up".
  private static func isOffer(_ words: [String], at index: Int) -> Bool {
    guard ["consider", "wish", "want", "like"].contains(words[index]),
      case let before = words[..<index].suffix(3),
      let modal = before.lastIndex(where: { ["may", "might", "could"].contains($0) }), modal > 0
    else { return false }
    return !["i", "we", "one", "they", "who", "it", "he", "she", "not"].contains(words[modal - 1])
      && (words[index] == "consider" || words[index + 1] == "to")
  }

  /// "I would have liked to read more of it", "One would wish to see it", "The reader would like you to name them".
  private static func isLiking(_ words: [String], at index: Int) -> Bool {
    let (before, rest) = (words[..<index].suffix(4), words[(index + 1)...].prefix(3))
    guard ["liked", "like", "wish", "want"].contains(words[index]),
      before.contains(where: { ["would", "should"].contains($0) })
    else { return false }
    // "Some of our neighbours would like you to close the park."
    if words[index] == "like", rest.prefix(2) == ["you", "to"], let verb = rest.dropFirst(2).first,
      !["some", "many", "others", "most"].contains(words[0])
    {
      return !tells.contains(verb) && !["see", "hear", "read"].contains(verb)
    }
    let isSaid =
      words[index] == "liked"
      ? before.contains("have") : before.contains { ["one", "reader"].contains($0) }
    return isSaid && rest.first == "to"
      && rest.dropFirst().first.map { ["see", "read", "know", "learn", "hear", "have"].contains($0) } ?? false
  }

  /// "A map of the crossings is indispensable.", "Tests for it are a must.", "An explanation is called for."; "Clean water is essential." is a
  /// maxim.
  private static func isIndispensable(_ words: [String]) -> Bool {
    for index in words.indices.dropFirst()
    where ["is", "are"].contains(words[index]) && index + 1 < words.count {
      let rest = words[(index + 1)...].drop(while: isAdverb)
      let subject = words[..<index]
      if rest.prefix(2) == ["a", "must"] || rest.prefix(2) == ["called", "for"] {
        return rest.count < 5 && subject.count > 1
          && !["what", "which", "that", "than", "as"].contains(words[index - 1])
      }
      if subject.contains(where: { unsaid.contains($0) || $0 == "not" }) { continue }
      guard let state = rest.first,
        ["essential", "indispensable", "necessary", "imperative"].contains(state),
        rest.count == 1 || ["here", "before", "for", "in"].contains(rest.dropFirst().first)
      else { continue }
      // What is one thing can be given; what has no article is praised: "a free press is essential for democracy" names it for all.
      let isOfAll = rest.dropFirst().first == "for" && state == "essential"
      if !isOfAll, subject.prefix(2).contains(where: articles.contains) { return true }
    }
    return false
  }

  /// "One further example could be added there.", "Might this footnote be expanded?"
  private static func isPossibleEdit(_ words: [String]) -> Bool {
    for index in words.indices.dropLast() where words[index] == "be" && editing.contains(words[index + 1]) {
      let before = words[..<index].suffix(8)
      guard let modal = before.lastIndex(where: { ["could", "might", "may"].contains($0) }) else { continue }
      // "It could be added that …", "what could be shortened".
      if modal > 0, unsaid.contains(words[modal - 1]) || words[index - 1] == "not" { continue }
      return true
    }
    return false
  }

  /// "It is not clear to me how the threshold was chosen", "I am curious to what extent it holds".
  private static func isUnclear(_ words: [String]) -> Bool {
    let asking: Set<String> = ["how", "whether", "why", "what", "which", "who", "where", "when"]
    for index in words.indices.dropFirst() {
      let rest = words[(index + 1)...].prefix(8)
      switch words[index] {
      case "unclear", "clear":
        let before = words[..<index].suffix(3)
        guard before.contains("it"), words[index] == "unclear" || before.contains("not"),
          !before.contains("was")
        else { continue }
        if rest.contains(where: asking.contains) { return true }
      case "curious":
        if words[..<index].suffix(3).contains("i"), rest.contains(where: asking.contains) { return true }
      default: break
      }
    }
    return false
  }

  private static func isAdverb(_ word: String) -> Bool {
    softeners.contains(word) || word.hasSuffix("ly")
      || ["most", "more", "indeed", "perhaps", "then", "also", "even", "absolutely"].contains(word)
  }

  private static let favours: Set<String> = ["kindness", "relief", "comfort", "courtesy", "help", "step"]
  private static let worthwhile: Set<String> = [
    "good", "better", "best", "nice", "helpful", "useful", "desirable", "worthwhile", "interesting",
    "valuable", "advisable",
    "preferable", "instructive", "beneficial", "interest", "use", "help", "value", "great", "informative",
    "illuminating",
    "appropriate", "wise", "wiser", "fair",
  ]
  private static let welcomed: Set<String> = [
    "welcome", "helpful", "useful", "appreciated", "desirable", "advisable", "preferable", "instructive",
    "informative",
    "needed", "reassuring",
  ]
  /// What one adds to a text.
  private static let additions: Set<String> = [
    "map", "note", "table", "figure", "plot", "graph", "paragraph", "sentence", "discussion", "comparison",
    "example", "examples",
    "version", "list", "experiment", "experiments", "ablation", "footnote", "diagram", "photograph",
    "glossary", "summary",
    "description", "explanation", "clarification", "definition", "word", "pseudo-code", "appendix",
    "analysis",
  ]
  private static let improving: Set<String> = [
    "strengthen", "improve", "enrich", "enhance", "widen", "clarify", "sharpen", "help", "support", "add",
    "settle", "make", "increase",
    "benefit",
  ]
  /// What somebody writes and others comment on.
  private static let texts: Set<String> = [
    "paper", "manuscript", "article", "study", "work", "submission", "analysis", "argument", "presentation",
    "discussion",
    "evaluation", "section", "text", "readability", "thesis", "draft", "essay", "chapter", "claims",
    "contribution", "question",
    "experiments", "figure", "table", "abstract", "results", "paragraph", "caption", "introduction",
    "conclusion", "method", "methods",
    "appendix", "model", "proof",
    "paragraph", "caption", "introduction", "conclusion", "method", "methods", "appendix", "model", "proof",
  ]
  /// Who speaks in a review, beside "we".
  private static let voices: Set<String> = [
    "i", "we", "one", "reader", "reviewer", "referee", "reviewers", "referees", "also", "would",
  ]
  private static let articles: Set<String> = [
    "a", "an", "another", "some", "more", "further", "additional", "the", "one", "two",
  ]
  /// In front of a modal these make a clause that suggests nothing.
  private static let unsaid: Set<String> = [
    "it", "that", "this", "which", "who", "what", "there", "they", "we", "i", "he", "she", "you", "if",
    "whatever", "than",
  ]
  private static let editing: Set<String> = [
    "added", "clarified", "included", "expanded", "shortened", "moved", "explained", "discussed", "condensed",
    "rephrased", "reworded",
    "elaborated", "merged", "omitted", "simplified", "enlarged", "tightened", "adapted", "modified",
    "revised", "rewritten", "dropped",
    "deleted",
    "adapted", "modified", "revised", "rewritten", "dropped", "deleted",
  ]
}
