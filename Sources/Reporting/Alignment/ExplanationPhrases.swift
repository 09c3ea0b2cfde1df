import Alignment
import Documents

/// An explanation in words, the same in every format.
struct ExplanationPhrases {
  private let explanation: AlignmentExplanation
  private let letter: TextRendition

  /// So many terms are shown; the others add little.
  private static let mostTerms = 8
  /// Words of the letter are cut to so many characters.
  private static let longestQuote = 60

  init(_ explanation: AlignmentExplanation, letter: TextRendition) {
    self.explanation = explanation
    self.letter = letter
  }

  /// Why the nearest passage was not taken; nil where it was.
  var miss: String? {
    switch explanation.miss {
    case .sharesTooLittle: "it shares too little"
    case .speaksOfAnother: "it shares too little, and speaks rather of \(competitorName ?? "something else")"
    case nil: nil
    }
  }

  /// One line each, for whoever asks: how it was chosen, what each shared word weighs, what else the passage was weighed for.
  var lines: [String] { weighing + (miss.map { ["not taken: " + $0] } ?? []) }

  /// The same without why it was not taken, where that is said beside the passage.
  var weighing: [String] {
    var lines = ["chosen: " + choice]
    if !explanation.terms.isEmpty {
      let shown = explanation.terms.prefix(Self.mostTerms).map { "\($0.word) \(Self.weight($0.weight))" }
      let rest = explanation.terms.count - shown.count
      lines.append("weights: " + shown.joined(separator: " · ") + (rest > 0 ? " · and \(rest) more" : ""))
    }
    if let competitor = explanation.competitor, let name = competitorName {
      lines.append("competes with \(name), \(Percentage.decimals(competitor.probability))")
    }
    return lines
  }

  private var choice: String {
    switch explanation.choice {
    case .named: "the response repeats the demand or names its number, and goes on"
    case .topic: "the response names its matter, and goes on"
    case .turn:
      "its turn: the response goes point by point"
        + (explanation.forwardShare.map { " (\(Percentage.words($0)) of its moves go forward)" } ?? "")
    case .continuity: "it shares most, with its neighbours and the other demands weighed"
    }
  }

  /// "demand 6.1", or the beginning of the letter's sentence that demands nothing.
  private var competitorName: String? {
    guard let competitor = explanation.competitor else { return nil }
    if let demand = competitor.demand { return "demand \(demand)" }
    let words = TextLayout.shortened(letter.quote(competitor.range).exact, to: Self.longestQuote)
    return "the letter’s “\(words)”"
  }

  /// One decimal: BM25 of a word is a figure between 0 and about 10.
  private static func weight(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
