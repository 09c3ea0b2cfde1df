import Alignment

/// How every format shows a disposition: a sign and a word together, so that neither colour nor sign stands alone.
struct DispositionLabel {
  let disposition: Disposition
  let sign: String
  let word: String
  /// What it means, to follow the word in a list.
  let meaning: String

  /// All five, the fullest answer first.
  static let all = Disposition.allCases.map(DispositionLabel.init)

  init(_ disposition: Disposition) {
    self.disposition = disposition
    switch disposition {
    case .addressed:
      sign = "■"
      word = "addressed"
      meaning = "The response says that it was done, or promises it."
    case .partlyAddressed:
      sign = "◧"
      word = "partly addressed"
      meaning = "A part of it, or a weaker form, was done or is promised."
    case .acknowledged:
      sign = "▫"
      word = "acknowledged"
      meaning = "The response speaks of the matter, but does not say that it was or will be done."
    case .declined:
      sign = "✕"
      word = "declined"
      meaning = "The response refuses, or says that it did not or could not."
    case .absent:
      sign = "○"
      word = "absent"
      meaning = "Nothing was found in the response that answers it."
    }
  }

  /// The stable name that attributes and the script use ("partly-addressed").
  var name: String { disposition.rawValue }

  /// The word of a narrow column.
  var shortWord: String { disposition == .partlyAddressed ? "partly" : disposition.rawValue }

  /// Its colour on a terminal.
  var colour: TerminalStyle.Colour {
    switch disposition {
    case .addressed: .green
    case .partlyAddressed: .cyan
    case .acknowledged: .blue
    case .declined: .red
    case .absent: .yellow
    }
  }

  /// Sign and word as markup; the sign is for the eye alone.
  var markup: String {
    "<span class=\"sign\" aria-hidden=\"true\">\(sign)</span> <span class=\"word\">\(word)</span>"
  }
}

/// A probability as the page prints it.
package enum Percentage {
  /// Whole per cent; what rounds to certainty without being certain says so.
  package static func words(_ probability: Double) -> String {
    guard probability > 0 else { return "0%" }
    guard probability < 1 else { return "100%" }
    let rounded = Int((probability * 100).rounded())
    if rounded < 1 { return "under 1%" }
    if rounded > 99 { return "over 99%" }
    return "\(rounded)%"
  }

  /// Two decimals for a narrow column: ".93", "1.0".
  static func decimals(_ probability: Double) -> String {
    let hundredths = Int((probability * 100).rounded())
    if hundredths >= 100 { return "1.0" }
    return "." + (hundredths < 10 ? "0" : "") + String(hundredths)
  }
}
