import Documents

/// Sentences of a response that put what was asked: "You ask for the accounts", "Will the accounts be published?".
extension Restatements {
  /// A response that asks answers nothing: it takes up what others ask ("Will the sum be shown on the pack?").
  static func isQuestion(_ sentence: Unit, in response: Document) -> Bool {
    !sentence.range.isEmpty && response.text.utf8[sentence.range].last == UInt8(ascii: "?")
  }

  /// The demand that a question of the response puts, the one that it shares most with: the question stands alone above what
  /// answers it, or in front of it in its paragraph.
  static func questioned(
    _ column: Int, _ units: [Unit], _ sentences: [Unit], _ response: Document, _ matrix: RelevanceMatrix
  ) -> (row: Int, isAlone: Bool)? {
    let block = sentences[column].block
    // The sentences of a block stand beside each other.
    func isBeside(_ other: Int) -> Bool {
      sentences.indices.contains(other) && sentences[other].block == block
    }
    let (isBehind, isAlone) = (isBeside(column - 1), !isBeside(column + 1))
    guard !(isBehind && isAlone) else { return nil }
    let shares = units.indices.filter { units[$0].demand != nil && matrix.own[$0] > 0 }
      .map { (row: $0, share: matrix[$0, column] / matrix.own[$0]) }
    // The first of equals.
    guard let most = shares.max(by: { ($0.share, $1.row) < ($1.share, $0.row) }),
      most.share >= fewestOfQuestion
    else { return nil }
    return (most.row, isAlone)
  }

  /// A question that puts a demand in other words has at least so much of its weight.
  private static let fewestOfQuestion = 0.3

  /// The demand that a sentence such as "You ask for the accounts" takes up: the one that it shares most with.
  static func askedFor(
    _ column: Int, _ units: [Unit], _ sentences: [Unit], _ response: Document, _ matrix: RelevanceMatrix,
    _ language: TextLanguage
  ) -> Int? {
    let lexicon = ResponseLexicon.of(language)
    let text = response.text.string(sentences[column].range)
    // What asks stands among the first words of such a sentence.
    let opening = words(text, atMost: 5)
    guard
      lexicon != nil
        || opening.contains(where: {
          Self.asking.contains($0) || Self.saying.contains($0) || Self.telling.contains($0)
        })
    else { return nil }
    let words = words(text)
    let isPutToMe =
      words.first == "you"
      && words.dropFirst().prefix(4).contains { Self.asking.contains($0) || Self.telling.contains($0) }
    // "Campaigners say that I should …", "Many ask us to …".
    let isPutByOthers =
      !["i", "we"].contains(words.first ?? "")
      && zip(words, words.dropFirst()).contains {
        ($0 == "i" || $0 == "we") && $1 == "should" || $0 == "us" && $1 == "to"
      }
    let isAsked = lexicon?.asked.begins(words) ?? (isPutToMe || isPutByOthers)
    guard words.count > 2, isAsked else { return nil }
    func share(_ row: Int, _ column: Int) -> Double {
      matrix.own[row] > 0 ? matrix[row, column] / matrix.own[row] : 0
    }
    let rows = units.indices.filter { units[$0].demand != nil }
    let most = rows.map { share($0, column) }.max() ?? 0
    guard most >= Self.fewestShare else { return nil }
    // "You also raised a crossing" names a short demand by more of its words than a long one: what follows tells which is meant.
    let answer = sentences.indices[column...].prefix { sentences[$0].block == sentences[column].block }
    func sum(_ row: Int) -> Double { answer.reduce(0) { $0 + share(row, $1) } }
    return rows.filter { share($0, column) >= Self.fewestShareOfMost * most }
      .max { (sum($0), $1) < (sum($1), $0) }
  }

  /// So much of a demand's weight must be in a sentence that asks for it.
  static let fewestShare = 0.15
  /// Demands that the sentence shares this much of the most with may be meant.
  static let fewestShareOfMost = 0.4

  private static let asking: Set<String> = [
    "ask", "asked", "request", "requested", "urge", "urged", "call", "called", "demand", "demanded", "want",
    "wanted",
    "raise", "raised",
  ]

  /// "You also write that we have refused it.": what is told back.
  private static let telling: Set<String> = [
    "write", "wrote", "say", "said", "claim", "claimed", "state", "stated",
  ]

  private static let saying = ["say", "says", "argue", "believe"]
}
