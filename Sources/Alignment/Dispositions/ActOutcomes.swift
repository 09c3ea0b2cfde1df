/// How an answer tells, without the demanded verb, that an act was done, is half done or will not be: "the lift is working again"
/// for "repair the lift", "the director enjoys our confidence" for "dismiss the director".
///
/// A table by kinds of acts, because the same words say the contrary of another act: what "is over" is what "end it" asks for.
enum ActOutcomes {
  /// What a phrase says of the act of its row.
  enum Outcome {
    case done, partly, refused
  }

  private struct Row {
    let phrases: [(outcome: Outcome, parts: [[String]])]
  }

  private static let rows: [Row] = table.map { row in
    Row(
      phrases: [(Outcome.done, row.done), (.partly, row.partly), (.refused, row.refused)].flatMap {
        outcome, phrases in phrases.split(separator: ",").map { (outcome, parts(of: $0)) }
      })
  }

  private static let rowsByStem: [String: [Int]] = {
    var reader = TermReader()
    var result: [String: [Int]] = [:]
    for (index, row) in table.enumerated() {
      for word in row.acts.split(whereSeparator: \.isWhitespace) {
        result[reader.stem(ofWord: String(word)), default: []].append(index)
      }
    }
    return result
  }()

  private static func parts(of phrase: Substring) -> [[String]] {
    phrase.split(separator: "…").map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
  }

  private static let negators: Set<String> = [
    "not", "never", "no", "nor", "neither", "nobody", "none", "hardly",
  ]

  /// What a sentence says of the act with a stem, by the first phrase of its rows that stands in it and is not
  /// denied, and the half-open range of its words; nil where none does.
  static func find(in sentence: SentenceReading, of stem: String) -> (outcome: Outcome, range: Range<Int>)? {
    guard sentence.cues.lexicon == nil, let rows = rowsByStem[stem] else { return nil }
    // A half and a refusal limit what else is said.
    for wanted in [Outcome.partly, .refused, .done] {
      for row in rows {
        for phrase in Self.rows[row].phrases where phrase.outcome == wanted {
          for start in sentence.words.indices {
            guard let end = sentence.cues.end(of: phrase.parts, at: start), end <= sentence.words.count,
              !sentence.texts[max(0, start - 3)..<start].contains(where: negators.contains)
            else { continue }
            return (wanted, start..<end)
          }
        }
      }
    }
    return nil
  }
}
