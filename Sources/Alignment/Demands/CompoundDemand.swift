import Documents

/// Splits a demand into what can be answered apart: "Release the report …, and brief the Council …" are two.
enum CompoundDemand {
  /// The parts of an imperative, or of a sentence that asks: half-open UTF-8 ranges inside `range`; one part where it is not compound.
  ///
  /// It is split where ", and VERB", "; and VERB" or "; VERB" begins a further imperative, unless the first part has no
  /// object of its own ("Make inquiries about, and secure meetings with, defenders": both verbs share one).
  static func parts(of range: Range<Int>, in text: TextRendition) -> [Range<Int>] {
    parts(of: range, words: SpannedWord.words(in: range, of: text), in: text)
  }

  /// The same where the words of the range are known.
  static func parts(of range: Range<Int>, words: [SpannedWord], in text: TextRendition) -> [Range<Int>] {
    // "Please provide the file, and explain …"
    let lead = words.prefix(2).prefix { please.contains($0.small) }.count
    guard let first = words.dropFirst(lead).first, DemandVerbs.contains(small: first.small) else {
      let parts = asked(words, range, text)
      return parts.count > 1 ? parts : joined(words, range, text)
    }
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    var startWord = lead
    for index in words.indices.dropFirst(lead + 2) {
      let word = words[index].small
      let before = words[index - 1]
      let isConjunction = ["and", "or"].contains(before.small)
      guard index + 1 < words.count, DemandVerbs.contains(small: word) || takesObject(words, index) else {
        continue
      }
      let gap: Int
      if isConjunction,
        endsWithComma(text, before.range.lowerBound) || endsWithSemicolon(text, before.range.lowerBound)
      {
        gap = index - 1
      } else if !isConjunction, endsWithSemicolon(text, words[index].range.lowerBound) {
        gap = index
      } else if !isConjunction, endsWithComma(text, words[index].range.lowerBound),
        isInSeries(words, index, text)
      {
        gap = index
      } else if before.small == "and", determiners.contains(words[index + 1].small),
        // No noun has "a" behind it: "and supply a copy".
        ["a", "an"].contains(words[index + 1].small)
          || !DemandVerbs.isAlsoNoun(small: word) && !nouns.contains(word)
      {
        // "Guarantee living wages by 2027 and end the practice of …": a verb with an object of its own.
        gap = index - 1
      } else {
        continue
      }
      let last = words[gap - 1].small
      // A part needs a verb and at least two more words, and must not end before its object.
      // "Ensure their safety, and undertake consultations …": the one is the way to the other.
      if aims.contains(words[startWord].small), means.contains(word) { continue }
      guard gap - startWord >= 3, !prepositions.contains(last), isFollowedByObject(words, after: index),
        !(isConjunction && closesSeries(words[startWord..<gap], text))
      else { continue }
      parts.append(trimmed(start..<words[gap - 1].range.upperBound, text))
      start = words[index].range.lowerBound
      startWord = index
    }
    parts.append(start..<range.upperBound)
    return parts
  }

  /// "stream them": a verb, whichever it is.
  private static func takesObject(_ words: [SpannedWord], _ index: Int) -> Bool {
    words[index].small == words[index].text && !StopWords.contains(words[index].small)
      && ["them", "it"].contains(words[index + 1].small)
      && !["ing", "ed", "ly", "s"].contains(where: words[index].small.hasSuffix)
  }

  /// "Hold them in the evening, stream them online, and put the agenda out": a verb with an object between two others.
  private static func isInSeries(_ words: [SpannedWord], _ index: Int, _ text: TextRendition) -> Bool {
    func commands(_ index: Int) -> Bool {
      guard index + 1 < words.count else { return false }
      let (word, next) = (words[index].small, words[index + 1].small)
      return takesObject(words, index)
        || DemandVerbs.contains(small: word) && !DemandVerbs.isAlsoNoun(small: word) && !nouns.contains(word)
          && determiners.contains(next)
    }
    return commands(index)
      && words.indices.dropFirst(index + 3).contains {
        words[$0 - 1].small == "and" && endsWithComma(text, words[$0 - 1].range.lowerBound) && commands($0)
      }
  }

  /// The parts of a sentence that asks: "We urge X to release them, to drop the charges, and to return the phones".
  ///
  /// It is split where ", to VERB", "; to VERB", "and to VERB", ", and that" or ", and will" goes on with what the first part
  /// began. The first part keeps the words that ask; the others stand alone.
  private static func asked(_ words: [SpannedWord], _ range: Range<Int>, _ text: TextRendition) -> [Range<
    Int
  >] {
    let small = words.map(\.small)
    let isQuestion = text.utf8[range].last == UInt8(ascii: "?")
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    var began: String?
    var beganAt = 0
    for index in small.indices.dropLast(2) {
      guard let lead = lead(small, index, isQuestion: isQuestion) else { continue }
      guard let opened = began else {
        // What asks stands before it: "urge X to VERB", "recommend that".
        if index > 1 || isQuestion {
          began = lead
          beganAt = index
        }
        continue
      }
      let isJoined = small[index - 1] == "and"
      let gap = isJoined ? index - 1 : index
      let place = words[gap].range.lowerBound
      guard lead == opened, index - beganAt >= 4,
        isJoined || endsWithComma(text, place) || endsWithSemicolon(text, place)
      else { continue }
      parts.append(trimmed(start..<words[gap - 1].range.upperBound, text))
      start = words[index].range.lowerBound
      beganAt = index
    }
    parts.append(start..<range.upperBound)
    return parts
  }

  /// What begins a part at a word: "to" before a verb of demanding, "that", or in a question "will" and its like.
  private static func lead(_ small: [String], _ index: Int, isQuestion: Bool) -> String? {
    if isQuestion { return ["will", "would", "can", "could"].contains(small[index]) ? "will" : nil }
    switch small[index] {
    case "to":
      if DemandVerbs.contains(small: small[index + 1]) { return "to" }
      return small[index + 1].hasSuffix("ly") && index + 3 < small.count ? "to" : nil
    case "that":
      return index > 0 && (["and"].contains(small[index - 1]) || askingThat.contains(small[index - 1]))
        ? "that" : nil
    default: return nil
    }
  }

  static let askingThat: Set<String> = [
    "recommend", "recommends", "ask", "asks", "request", "requests", "demand", "demands", "insist", "urge",
    "propose", "recommended", "requested", "opinion", "view", "it",
  ]

  /// "secure confidential and unsupervised meetings with, …": a verb behind which an object follows at once.
  private static func isFollowedByObject(_ words: [SpannedWord], after index: Int) -> Bool {
    // "indicate in what form"
    let asks = index + 2 < words.count && ["what", "which", "whose"].contains(words[index + 2].small)
    return asks || !prepositions.contains(words[index + 1].small)
  }

  /// "food, water, and support services": the word before ", and" is the last but one of a series of things.
  private static func closesSeries(_ words: ArraySlice<SpannedWord>, _ text: TextRendition) -> Bool {
    let tail = words.suffix(2)
    return tail.contains {
      $0.range.lowerBound > words[words.startIndex].range.lowerBound
        && endsWithComma(text, $0.range.lowerBound)
    }
  }

  static func endsWithComma(_ text: TextRendition, _ place: Int) -> Bool {
    mark(text, before: place) == ","
  }

  static func endsWithSemicolon(_ text: TextRendition, _ place: Int) -> Bool {
    mark(text, before: place) == ";"
  }

  /// The character before a place, blanks passed over; nil at the beginning.
  static func mark(_ text: TextRendition, before place: Int) -> Character? {
    var index = place - 1
    while index >= 0, text.utf8[index] == UInt8(ascii: " ") { index -= 1 }
    return index >= 0 ? Character(Unicode.Scalar(text.utf8[index])) : nil
  }

  private static func trimmed(_ range: Range<Int>, _ text: TextRendition) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, " ,;:".utf8.contains(text.utf8[end - 1]) { end -= 1 }
    return range.lowerBound..<end
  }

  private static let please: Set<String> = ["please", "kindly"]
  static let determiners: Set<String> = [
    "the", "a", "an", "all", "any", "its", "their", "our", "his", "her", "every", "each", "those", "these",
  ]
  /// Verbs of demanding that are nouns as often: "the use and support the families need".
  static let nouns: Set<String> = [
    "answer", "appeal", "audit", "ban", "brief", "call", "demand", "detail", "fund", "grant", "help", "hold",
    "increase",
    "issue", "launch", "limit", "link", "list", "mandate", "measure", "offer", "order", "outline", "pass",
    "permit", "plant",
    "press", "process", "produce", "reply", "report", "request", "resolve", "respect", "set", "share", "show",
    "sign", "start",
    "state", "support", "track", "train", "transfer", "update", "use", "visit", "vote", "work",
  ]

  /// Verbs that name an aim, and those that name the way to it.
  private static let aims: Set<String> = ["ensure", "guarantee", "secure"]
  private static let means: Set<String> = ["undertake", "conduct", "take", "make", "hold", "carry", "use"]

  private static let prepositions: Set<String> = [
    "about", "on", "with", "for", "to", "of", "in", "at", "by", "from", "into", "over", "against", "upon",
  ]
}
