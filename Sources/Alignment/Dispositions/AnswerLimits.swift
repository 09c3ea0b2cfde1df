/// Words by which an answer takes part of a yes back: a part, a condition, a later decision, a "however" with a "not" behind it.
enum AnswerLimits {
  /// Whether the sentence that reports or promises an act limits it to a part, a trial or a condition.
  static func limits(_ sentence: CueWords) -> String? {
    if let lexicon = sentence.lexicon { return lexicon.limit(in: sentence) }
    for start in sentence.words.indices {
      for row in rowsByFirstWord[sentence.words[start]] ?? [] {
        if let end = sentence.end(of: rows[row], at: start), !isAtOnce(sentence.words, start),
          !isOfWhole(sentence.words, start), !isPendingMatter(sentence.words, start)
        {
          return sentence.surface(start..<end)
        }
      }
      // "clause 9 of the rules" numbers a part, and counts none.
      if start > 0, numbered.contains(sentence.words[start - 1]) { continue }
      // "29 of the dismissed workers": not all of them.
      if start + 3 < sentence.words.count, sentence.words[start + 1] == "of",
        ["the", "our", "its", "these", "those"].contains(sentence.words[start + 2]),
        sentence.words[start] != "one",
        isNumber(sentence.words[start]), !sentence.words[start].isEmpty
      {
        return sentence.surface(start..<start + 3)
      }
      // "one in three"
      if start + 2 < sentence.words.count, sentence.words[start + 1] == "in",
        numbers.contains(sentence.words[start]), numbers.contains(sentence.words[start + 2])
      {
        return sentence.surface(start..<start + 3)
      }
      // "Of the 212 persons arrested, 140 have been set at liberty."
      if start + 2 < sentence.words.count, sentence.words[start] == "of", start == 0,
        ["the", "our", "these", "those"].contains(sentence.words[1]),
        sentence.words[2...].prefix(10).count(where: isNumber) > 1
      {
        return sentence.surface(0..<3)
      }
      // "two of the four", "3 of 12".
      if start + 2 < sentence.words.count, sentence.words[start + 1] == "of",
        isNumber(sentence.words[start]),
        isNumber(sentence.words[start + 2])
          || start + 3 < sentence.words.count && sentence.words[start + 2] == "the"
            && (isNumber(sentence.words[start + 3]) || numbers.contains(sentence.words[start]))
      {
        return sentence.surface(start..<start + 3)
      }
    }
    return nil
  }

  private static let numbered: Set<String> = [
    "clause", "section", "article", "paragraph", "page", "chapter", "rule", "annex", "line", "table",
    "figure",
    "recommendation", "point", "item", "schedule", "part", "regulation", "resolution", "question", "no",
    "number",
    "room", "block", "phase", "stage", "step", "appendix", "volume", "protocol",
  ]

  /// "It forms part of our report", "as part of the works": of a whole that is not what was asked for.
  private static func isOfWhole(_ words: [String], _ index: Int) -> Bool {
    guard words[index] == "part", index > 0 else { return false }
    return [
      "form", "forms", "formed", "forming", "as", "is", "are", "be", "been", "become", "becomes", "became",
      "now",
    ].contains(words[index - 1])
  }

  /// "All pending sentences were commuted": which they are, and no condition.
  private static func isPendingMatter(_ words: [String], _ index: Int) -> Bool {
    words[index] == "pending" && index > 0
      && ["all", "any", "the", "these", "those", "other", "every", "still"].contains(words[index - 1])
  }

  /// Whether a sentence behind a yes speaks of the others, and not as of those who get the same.
  static func speaksOfRest(_ sentence: CueWords) -> Bool {
    guard sentence.lexicon == nil,
      !sentence.words.contains(where: {
        ["also", "too", "likewise", "same", "follow", "follows", "equally", "already"].contains($0)
      })
    else { return false }
    let words = sentence.words
    if zip(words, words.dropFirst()).contains(where: { $0 == "not" && $1 == "yet" }) { return true }
    return rests.contains { words.starts(with: $0) }
  }

  private static let rests: [[String]] = [
    "elsewhere", "others", "the others", "the other", "the rest", "the remainder", "the remaining",
    "remaining", "for others", "for the others", "for the other", "for the rest", "for the remaining",
    "for later", "for older",
    "for younger", "for all other", "all other", "all others", "other types", "other kinds", "other forms",
    "other categories", "other groups", "other parts", "other areas", "other districts", "on other days",
    "on all other", "at other times", "in other cases", "in all other", "in the other", "in the remaining",
    "those who", "those with", "those without", "everyone else", "everybody else", "anyone else",
  ].map { $0.split(separator: " ").map(String.init) }

  /// "At once", "once a month", "once again": no condition.
  private static func isAtOnce(_ words: [String], _ index: Int) -> Bool {
    guard words[index] == "once" else { return false }
    let (before, next) = (index > 0 ? words[index - 1] : "", index + 1 < words.count ? words[index + 1] : "")
    return ["at", "than", "all"].contains(before)
      || ["a", "again", "more", "every", "per", "in", ""].contains(next)
  }

  /// "A summary of the report": what stands for a part of a thing, unless the demand names it too.
  static func extract(_ sentence: CueWords, asked: Set<String>) -> String? {
    guard sentence.lexicon == nil else { return nil }
    for index in sentence.words.indices.dropLast()
    where extracts.contains(sentence.words[index]) && ["of", "from"].contains(sentence.words[index + 1])
      && !asked.contains(sentence.words[index])
    {
      let before = sentence.words[max(0, index - 2)..<index]
      guard !before.contains(where: wholes.contains) else { continue }
      return sentence.surface(index..<index + 1)
    }
    return nil
  }

  private static let extracts: Set<String> = [
    "summary", "summaries", "extract", "extracts", "excerpt", "excerpts", "outline", "parts", "sections",
    "version", "draft",
  ]
  /// Before one of these words they say that the thing is whole, or that there is none.
  private static let wholes: Set<String> = [
    "no", "full", "complete", "final", "latest", "new", "updated", "both", "all", "revised",
    // "In other parts of the country": a place.
    "other", "different", "various", "many", "most", "in", "across", "throughout",
  ]

  /// Whether a sentence that follows a yes takes something of it back: a contrast with something denied, hard or kept instead.
  static func takesBack(_ sentence: CueWords) -> Bool {
    if let lexicon = sentence.lexicon { return lexicon.takesBack(sentence) }
    guard let contrast = contrast(in: sentence.words) else { return false }
    return sentence.words[(contrast + 1)...].contains(where: denials.contains)
  }

  /// Index of the first word of a sentence that sets what follows against what stands before, or nil.
  static func contrast(in sentence: CueWords) -> Int? {
    guard let lexicon = sentence.lexicon else { return contrast(in: sentence.words) }
    return sentence.words.firstIndex(where: lexicon.contrasts.contains)
  }

  /// Index of the first word that sets what follows against what stands before, or nil.
  static func contrast(in words: [String]) -> Int? {
    // "It will be mown instead" adds a means.
    words.indices.first { contrasts.contains(words[$0]) && (words[$0] != "instead" || $0 == 0) }
  }

  static func isNumber(_ word: String) -> Bool {
    numbers.contains(word) || word.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// The words for small numbers, which a figure in an answer is as often written with.
  static let numbers: Set<String> = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "fifteen", "twenty", "thirty", "forty", "fifty", "hundred",
  ]

  private static let contrasts: Set<String> = [
    "however", "but", "although", "though", "nevertheless", "nonetheless", "instead", "yet", "while",
    "whilst",
  ]

  private static let denials: Set<String> = [
    "not", "no", "cannot", "never", "unable", "without", "impossible", "difficult", "challenges", "challenge",
    "only", "unwieldy", "disproportionate", "impractical", "unlikely", "until", "instead", "insufficient",
    "constraints", "limited", "rather", "contrary", "premature", "nor", "voluntary", "optional", "excluded",
    "exempt", "lack", "lacks",
  ]

  private static let rows: [[[String]]] = [
    "some of", "part of", "half of", "a third of", "a quarter of", "most of the", "many of the", "partly",
    "partially", "in part", "until", "pending", "where possible",
    "where practicable",
    "where appropriate", "where feasible", "where funding", "as far as possible", "as fully as possible",
    "as far as practicable", "to the extent possible", "so far as", "insofar as", "provided that",
    "subject to", "once", "aim to", "aims to",
    "seek to",
    "will try", "our ambition", "pilot", "working to", "working towards", "work towards", "would encourage",
    "in principle", "most affected", "largest", "remainder", "others remain", "existing … continue",
    "phase out",
    "if funds", "if resources", "in due course", "when … allows", "to some extent", "unless", "only when",
    "only if",
    "only after", "on condition", "condition that", "funds permitting", "resources permitting", "first phase",
    "being tried", "being trialled",
    "being tested", "on a trial", "a trial of", "to trial", "for the time being", "gradually",
    "as a first step", "should funds",
    "if the budget", "in instalments", "alone and", "only to", "exclusively", "others will", "others may",
    "the rest", "wherever possible",
    "where necessary", "although", "is developing", "are developing", "in some", "limited to", "initially",
    "confined to", "restricted to", "is reserved for", "are reserved for", "be reserved for",
    "as a first stage", "first stage", "first instalment",
    "on a pilot basis",
  ].map { phrase in
    phrase.split(separator: "…").map { $0.split(separator: " ").map(String.init) }
  }

  private static let rowsByFirstWord: [String: [Int]] = Dictionary(
    grouping: rows.indices, by: { rows[$0][0][0] })
}
