import Alignment
import Archive
import Auditing
import Documents
import TransparencyLog

extension CorpusReport: Report {
  package func text(_ style: TerminalStyle) -> String {
    var lines = [
      style.coloured(TextLayout.safe(letter.name), .bold) + "  "
        + TextLayout.shortened(TextLayout.safe(letter.title), to: style.width - 45),
      "→ " + extentLine, "",
    ]
    let margin = 2 + max(3, result.demands.map { TextLayout.width(TextLayout.safe($0.demand.id)) }.max() ?? 3)
    for demand in result.demands { lines += block(demand, margin, style) + [""] }
    if result.demands.isEmpty {
      lines += [
        "No demand was found in \(TextLayout.safe(letter.name)). That none was found does not mean that there is none.",
        "",
      ]
    }
    if !result.aligned.isEmpty {
      lines += TextLayout.wrapped(
        "Aligned: " + result.aligned.map { TextLayout.safe($0.snapshot.reference) }.joined(separator: ", "),
        to: style.width)
    }
    for left in result.left {
      lines.append(
        style.coloured(
          "left out: \(TextLayout.safe(left.reference)): \(TextLayout.safe(left.reason))", .yellow))
    }
    lines += TextLayout.wrapped(caveat, to: style.width)
    return lines.joined(separator: "\n")
  }

  private func block(_ demand: CorpusDemand, _ indent: Int, _ style: TerminalStyle) -> [String] {
    let margin = String(repeating: " ", count: indent)
    let width = max(20, style.width - indent)
    var lines: [String] = []
    let id = TextLayout.padded(TextLayout.safe(demand.demand.id), to: indent)
    for (index, line) in TextLayout.wrapped(TextLayout.safe(demand.quote.exact), to: width).enumerated() {
      lines.append((index == 0 ? style.coloured(id, .bold) : margin) + line)
    }
    if let earliest = demand.earliest, let strongest = demand.strongest {
      let isOne = earliest.origin == strongest.origin
      lines += answer(isOne ? "earliest and strongest answer" : "earliest answer", earliest, width, style)
        .map { margin + $0 }
      if !isOne { lines += answer("strongest answer", strongest, width, style).map { margin + $0 } }
    } else if !result.aligned.isEmpty {
      lines.append(margin + style.coloured("no answer in the sources that were aligned", .dim))
    }
    for (index, passage) in demand.passages.enumerated() {
      let place = (passage.page.map { "p. \($0) " } ?? "") + "¶\(passage.paragraph)"
      let head =
        "\(index + 1). \(TextLayout.safe(passage.origin.snapshot.reference)) \(place) (\(dated(passage.origin))), "
        + "sha256 \(passage.origin.snapshot.sha256.hex.prefix(8))…, score \(Self.decimals(passage.score))"
        + (passage.cosine.map { ", cosine \(Self.signed($0))" } ?? "")
      lines += hanging(head, width).map { margin + style.coloured($0, .dim) }
      lines += TextLayout.wrapped("“\(TextLayout.safe(passage.quote.exact))”", to: width - 3)
        .map { margin + "   " + $0 }
      lines += TextLayout.wrapped(
        "shares: " + passage.words.map(TextLayout.safe).joined(separator: ", "), to: width - 3
      )
      .map { margin + "   " + style.coloured($0, .dim) }
    }
    if demand.passages.isEmpty {
      lines.append(margin + style.coloured("no sentence shares a word with it", .dim))
    }
    return lines
  }

  private func answer(
    _ name: String, _ answer: CorpusAnswer, _ width: Int, _ style: TerminalStyle
  ) -> [String] {
    let label = DispositionLabel(answer.disposition)
    let head =
      "\(label.sign) \(name): \(answer.disposition.rawValue) \(Percentage.decimals(answer.probability)), "
      + "\(TextLayout.safe(answer.origin.snapshot.reference)) \(answer.passage.place) (\(dated(answer.origin)))"
    return hanging(head, width).map { style.coloured($0, label.colour) }
      + TextLayout.wrapped("“\(TextLayout.safe(answer.passage.quote.exact))”", to: width - 3).map {
        "   " + $0
      }
  }

  /// A text wrapped at words, the lines after the first set in as what follows it is.
  private func hanging(_ text: String, _ width: Int) -> [String] {
    TextLayout.wrapped(text, to: width - 3).enumerated().map { $0 == 0 ? $1 : "   " + $1 }
  }
  /// Two decimals with a sign where it is below 0.
  static func signed(_ value: Double) -> String { (value <= -0.005 ? "-" : "") + decimals(abs(value)) }

  /// Two decimals.
  static func decimals(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)"
  }
}
