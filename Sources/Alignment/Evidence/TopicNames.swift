import Documents

/// Responses that name the matter of a demand before they speak of it: "As regards access, …", "On water, …", or a short label in
/// front of a paragraph ("Locked exits. Orders are halted …").
///
/// What the name shares with a demand says which one is meant better than the rest of the paragraph does, which has words of its
/// own. English alone has such openings; labels are told by their form.
struct TopicNames {
  /// What names a matter, and the columns that speak of it.
  struct Topic {
    /// As it stands in the response.
    let name: String
    /// Half-open.
    let columns: Range<Int>
    let stems: Set<String>
    /// The column of a label, which says nothing itself.
    let label: Int?
  }

  let topics: [Topic]

  /// A name must share at least this much of its own weight with a demand.
  static let fewestShare = 0.5
  /// A paragraph must share at least this much with the demand, measured by the sentence of the response that shares most.
  static let fewestAffinity = 0.5
  /// What the name is worth beside the words: absence is as much less likely.
  static let trust = 0.5
  /// In words.
  static let longestLabel = 5
  static let longestName = 9

  init(sentences: [Unit], response: Document) {
    var topics: [Topic] = []
    var begin = 0
    while begin < sentences.count {
      var end = begin + 1
      while end < sentences.count, sentences[end].block == sentences[begin].block { end += 1 }
      func text(_ column: Int) -> String { response.text.string(sentences[column].range) }
      let label =
        end - begin > 1 && sentences[begin].range.count <= Self.longestLabelBytes ? text(begin) : nil
      let isLabelled = label.map(Self.isLabel) ?? false
      if let label, isLabelled {
        topics.append(
          Topic(
            name: label, columns: begin + 1..<end, stems: Set(sentences[begin].terms.map(\.stem)),
            label: begin))
      }
      let openings = (begin..<end).compactMap { column -> (column: Int, name: String)? in
        // Most sentences begin with another word, which their first bytes tell.
        guard column > begin || !isLabelled, Self.mayOpen(response.text.utf8[sentences[column].range]) else {
          return nil
        }
        return Self.opening(of: text(column)).map { (column, $0) }
      }
      for (place, opening) in openings.enumerated() {
        let named = Set(TextWords(opening.name).small)
        let stems = sentences[opening.column].terms.filter { named.contains($0.surface.lowercased()) }.map(
          \.stem)
        topics.append(
          Topic(
            name: opening.name,
            columns: opening.column..<(place + 1 < openings.count ? openings[place + 1].column : end),
            stems: Set(stems), label: nil))
      }
      begin = end
    }
    self.topics = topics.filter { !$0.stems.isEmpty }
  }

  /// Whether a sentence begins with the first word of an opening.
  private static func mayOpen(_ sentence: ArraySlice<UInt8>) -> Bool {
    let word = sentence.prefix(longestFirstWord + 1).prefix { $0 != UInt8(ascii: " ") }
    return firstWords.contains(word.map { $0 | 0x20 })
  }

  private static let firstWords = Set(openers.map { Array($0[0].utf8) })
  private static let longestFirstWord = firstWords.map(\.count).max() ?? 0
  private static let longestLabelBytes = 80

  /// "Safety Accord.", "Wages:": a few words without a verb before the sentences of a paragraph.
  private static func isLabel(_ text: String) -> Bool {
    let words = TextWords(text, atMost: longestLabel + 1).small
    guard words.count <= longestLabel, let mark = text.last, ".:".contains(mark),
      // "Recommendation (a)." names a number, and no matter.
      DemandLabel(text, allowsList: true) == nil
    else { return false }
    return !words.contains { verbs.contains($0) || CueWords.isPast($0) }
  }

  /// The name in "As regards access, the settlements …": what stands between such an opening and the first comma.
  static func opening(of text: String) -> String? {
    guard let comma = text.firstIndex(of: ",") else { return nil }
    let words = TermReader.words(of: String(text[..<comma]), atMost: longestName + 5)
    let small = words.map { $0.lowercased() }
    guard let opener = openers.first(where: { small.starts(with: $0) }), words.count > opener.count,
      words.count - opener.count <= longestName, let first = words.dropFirst(opener.count).first,
      let last = words.last
    else { return nil }
    // "On 3 May, …", "On Monday, …" name a day.
    if opener == ["on"], first.first?.isNumber == true || days.contains(first.lowercased()) { return nil }
    return String(text[first.startIndex..<last.endIndex])
  }

  private static let openers: [[String]] = [
    "on the question of", "on the subject of", "on the issue of", "on the matter of", "on", "as regards",
    "as to", "as for",
    "with regard to", "with respect to", "with reference to", "in relation to", "in respect of",
    "in terms of",
    "when it comes to", "turning to", "regarding", "concerning", "in response to",
  ].map { $0.split(separator: " ").map(String.init) }

  private static let days: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february",
    "march", "april",
    "may", "june", "july", "august", "september", "october", "november", "december", "behalf", "average",
    "balance",
    "reflection",
  ]

  private static let verbs: Set<String> = [
    "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "cannot", "could", "should",
    "must", "may", "do",
    "does", "did", "not", "agree", "agrees", "accept", "accepts", "thank", "dear", "yes", "no", "we", "i",
    "you", "noted",
    "sincerely", "faithfully", "regards", "note",
  ]
}
