import Alignment

/// The second sign of a disposition beside its colour and its word.
enum DispositionSign {
  static func sign(_ disposition: Disposition) -> String {
    switch disposition {
    case .addressed: "■"
    case .partlyAddressed: "◧"
    case .acknowledged: "▫"
    case .declined: "✕"
    case .absent: "○"
    }
  }

  /// The short word of a narrow column.
  static func word(_ disposition: Disposition) -> String {
    disposition == .partlyAddressed ? "partly" : disposition.rawValue
  }

  static func colour(_ disposition: Disposition) -> TerminalStyle.Colour {
    switch disposition {
    case .addressed: .green
    case .partlyAddressed: .cyan
    case .acknowledged: .blue
    case .declined: .red
    case .absent: .yellow
    }
  }

  /// A probability as people read it in a column: ".93", "1.0".
  static func probability(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    if hundredths >= 100 { return "1.0" }
    return "." + (hundredths < 10 ? "0" : "") + String(hundredths)
  }
}
