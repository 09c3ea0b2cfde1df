import Documents

/// What a demand says besides the act: to whom, for whom, by when, under which condition, and whom and what it names.
///
/// Every range is half-open UTF-8 bytes of the letter's text rendition, so that each detail quotes its words. They are
/// found by the words around them alone; what is not said is empty.
package struct DemandDetails: Sendable, Equatable {
  /// Who is to act ("the Chinese government" in "calls on the Chinese government to …", the subject of "must").
  package var addressee: Range<Int>?
  /// Groups of people for whom something is asked ("for families with small children").
  package var beneficiaries: [Range<Int>] = []
  /// Clauses that make it depend on something ("if any of this is withheld", "pending their release").
  package var conditions: [Range<Int>] = []
  /// By when ("by 30 June", "within one year", "without delay").
  package var deadlines: [Range<Int>] = []
  /// Names: runs of capitalised words inside a sentence ("Human Rights Council").
  package var entities: [Range<Int>] = []

  /// Nothing is said.
  package init() {}

  /// Reads the details of a demand; `addressee` is that of the sentence that leads to it, which it shares.
  init(of range: Range<Int>, addressee shared: Range<Int>?, in sentences: SentenceWords) {
    let words = Words(range, sentences)
    addressee = Self.addressee(in: words) ?? shared
    conditions = Self.clauses(in: words)
    deadlines = Self.deadlines(in: words)
    beneficiaries = Self.beneficiaries(in: words)
    entities = Self.entities(in: words)
  }

  /// The words of a sentence, small beside as they stand, with their clauses.
  private struct Words {
    let spans: [SpannedWord]
    let small: [String]
    /// Number of the clause of each word; commas, semicolons, colons and brackets divide.
    let clauses: [Int]

    init(_ range: Range<Int>, _ sentences: SentenceWords) {
      let text = sentences.text
      spans = sentences[range]
      small = spans.map(\.small)
      var clauses: [Int] = []
      var clause = 0
      for (index, span) in spans.enumerated() {
        if index > 0,
          text.utf8[spans[index - 1].range.upperBound..<span.range.lowerBound].contains(
            where: ",;:()".utf8.contains)
        {
          clause += 1
        }
        clauses.append(clause)
      }
      self.clauses = clauses
    }

    func range(_ words: Range<Int>) -> Range<Int> {
      spans[words.lowerBound].range.lowerBound..<spans[words.upperBound - 1].range.upperBound
    }

    /// One past the last word of the clause that a word stands in.
    func clauseEnd(_ index: Int) -> Int {
      clauses[index...].firstIndex { $0 != clauses[index] } ?? clauses.count
    }
  }

  /// Who is to act by a sentence that leads to demands.
  static func addressee(of introduction: Range<Int>, in sentences: SentenceWords) -> Range<Int>? {
    addressee(in: Words(introduction, sentences))
  }

  private static func addressee(in words: Words) -> Range<Int>? {
    let small = words.small
    for index in small.indices.prefix(30) where askingVerbs.contains(small[index]) {
      var start = index + 1
      if start < small.count, ["on", "upon", "that", "of"].contains(small[start]) { start += 1 }
      guard let end = small[min(start, small.count)...].prefix(12).firstIndex(where: closers.contains),
        end > start
      else { continue }
      return words.range(start..<end)
    }
    // The subject of "must" or "should": the words of its clause before it.
    guard let modal = small.prefix(20).firstIndex(where: DutyWords.withNeed.contains), modal > 0 else {
      return nil
    }
    var start = modal
    while start > 0, words.clauses[start - 1] == words.clauses[modal] { start -= 1 }
    guard start < modal, modal - start <= 10, !pronouns.contains(small[start]) else { return nil }
    return words.range(start..<modal)
  }

  private static func clauses(in words: Words) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < words.small.count {
      let begins = opensCondition(words.small[index...])
      let next = index + 1 < words.small.count ? words.small[index + 1] : ""
      guard begins, next != "" else {
        index += 1
        continue
      }
      let end = words.clauseEnd(index)
      found.append(words.range(index..<end))
      index = end
    }
    return found
  }

  private static func opensCondition(_ words: ArraySlice<String>) -> Bool {
    switch words.first {
    case "provided": words.starts(with: ["provided", "that"])
    case "subject": words.starts(with: ["subject", "to"])
    case "should": words.starts(with: ["should", "they"])
    case "in": words.starts(with: ["in", "the", "event"]) || words.starts(with: ["in", "case", "of"])
    case let word?: conditionWords.contains(word)
    case nil: false
    }
  }

  private static func deadlines(in words: Words) -> [Range<Int>] {
    let small = words.small
    var found: [Range<Int>] = []
    for index in small.indices {
      if promptly.contains(small[index]) { found.append(words.range(index..<index + 1)) }
      let next = index + 1 < small.count ? small[index + 1] : ""
      if small[index] == "without" && next == "delay" || small[index] == "at" && next == "once" {
        found.append(words.range(index..<index + 2))
      }
      if next == "a", small[index...].starts(with: ["as", "a", "matter", "of", "urgency"]) {
        found.append(words.range(index..<index + 5))
      }
      guard ["by", "within", "before", "than"].contains(small[index]) else { continue }
      // Only the next words are read, so that a long clause of "by" costs no more than any other.
      let limit =
        (index..<min(index + 7, small.count)).first { words.clauses[$0] != words.clauses[index] }
        ?? min(index + 7, small.count)
      guard let last = (index + 1..<max(index + 1, limit)).last(where: { isTime(small[$0]) }),
        (index + 1...last).allSatisfy({ isTime(small[$0]) || timeFillers.contains(small[$0]) })
      else { continue }
      found.append(words.range(index..<last + 1))
    }
    return found
  }

  private static func isTime(_ word: String) -> Bool {
    times.contains(word) || word.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func beneficiaries(in words: Words) -> [Range<Int>] {
    let small = words.small
    return small.indices.compactMap { index in
      guard small[index] == "for" || small[index] == "to" && index > 0 && small[index - 1] == "apology" else {
        return nil
      }
      let rest = small[(index + 1)...].prefix(6).prefix { $0 != "for" }
      guard
        let last = rest.indices.last(where: {
          people.contains(small[$0]) && words.clauses[$0] == words.clauses[index]
        })
      else { return nil }
      return words.range(index + 1..<last + 1)
    }
  }

  private static func entities(in words: Words) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < words.spans.count {
      func isName(_ at: Int) -> Bool { words.spans[at].text.first?.isUppercase == true }
      guard isName(index) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < words.spans.count, words.clauses[end] == words.clauses[index] {
        if isName(end) {
          end += 1
        } else if ["of", "for", "on"].contains(words.small[end]), end + 1 < words.spans.count, isName(end + 1)
        {
          end += 2
        } else {
          break
        }
      }
      // A capital at the beginning of a sentence is no name, unless another follows.
      if index > 0 || end - index > 1 && !DemandVerbs.contains(small: words.small[0]) {
        found.append(words.range(index..<end))
      } else if end - index > 1 {
        found.append(words.range(index + 1..<end))
      }
      index = end
    }
    return found
  }

  private static let askingVerbs: Set<String> = [
    "call", "calls", "calling", "urge", "urges", "urging", "ask", "asks", "asking", "request", "requests",
    "recommend", "recommends", "invite", "invites", "encourage", "encourages", "petition", "appeal",
    "implore",
  ]
  private static let closers: Set<String> = ["to", "should", "must", "not", "take", "do"]
  private static let pronouns: Set<String> = ["it", "they", "this", "that", "these", "there", "he", "she"]
  private static let conditionWords: Set<String> = [
    "if", "unless", "pending", "until", "where", "once", "when",
  ]
  private static let promptly: Set<String> = ["immediately", "promptly", "urgently", "forthwith"]
  private static let timeFillers: Set<String> = ["the", "end", "of", "next", "a", "first", "this", "later"]
  private static let times: Set<String> = Set(
    """
    january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday day days week weeks month months year years hours tomorrow spring summer autumn winter
    one two three four five six seven eight nine ten twelve twenty thirty sixty ninety working christmas harvest frost visit
    election summit session
    """.split(whereSeparator: \.isWhitespace).map(String.init))
  private static let people: Set<String> = Set(
    """
    people persons families victims survivors residents children women men workers prisoners patients tenants journalists
    detainees refugees fishermen farmers students staff members citizens villages communities groups defenders pensioners
    parents migrants researchers employees drivers crews witnesses relatives households users
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
