/// Raised and lowered text of which the meaning depends on its place: "10³" is not "103".
///
/// Unicode has such characters for digits, signs and a few letters; text with any other stays on the line as it is
/// ("1st").
enum HTMLScript {
  case raised, lowered

  /// The script of an element, or nil where it is no `<sup>` or `<sub>` or holds what has no characters of its own.
  init?(_ tree: HTMLTree, _ index: Int) {
    let node = tree.nodes[index]
    switch node.element {
    case .sup: self = .raised
    case .sub: self = .lowered
    default: return nil
    }
    guard node.end - index <= Self.most else { return nil }
    guard holds(tree.text(of: index)) else { return nil }
  }

  /// Whether a text can be set in this script by its characters alone.
  func holds(_ text: String) -> Bool {
    // No more than is needed to see that it is too long.
    let text = Array(text.unicodeScalars.prefix(Self.most + 1))
    return text.count <= Self.most && text.contains { character($0) != nil }
      && text.allSatisfy { character($0) != nil || Self.unchanged.contains($0) }
      // Two letters are a word or its end ("in").
      && !zip(text, text.dropFirst()).contains { Self.letters.contains($0) && Self.letters.contains($1) }
  }

  /// A text in this script where its characters allow it, unchanged otherwise.
  func set(_ text: String) -> String {
    guard holds(text) else { return text }
    var raised = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { raised.append(character(scalar) ?? scalar) }
    return String(raised)
  }

  /// The character for one on the line, or nil where there is none.
  func character(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    self == .raised ? Self.superscripts[scalar] : Self.subscripts[scalar]
  }

  /// Nodes and characters of what can be an exponent or index.
  private static let most = 24
  private static let letters: Set<Unicode.Scalar> = ["n", "i"]
  /// What may stand between raised characters without being raised: white space and separators.
  private static let unchanged: Set<Unicode.Scalar> = [" ", "\u{A0}", "\u{2009}", "\u{202F}", ",", "."]

  private static let superscripts: [Unicode.Scalar: Unicode.Scalar] = [
    "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹",
    "+": "⁺", "-": "⁻", "–": "⁻", "−": "⁻", "=": "⁼", "(": "⁽", ")": "⁾", "n": "ⁿ", "i": "ⁱ",
  ]

  private static let subscripts: [Unicode.Scalar: Unicode.Scalar] = [
    "0": "₀", "1": "₁", "2": "₂", "3": "₃", "4": "₄", "5": "₅", "6": "₆", "7": "₇", "8": "₈", "9": "₉",
    "+": "₊", "-": "₋", "–": "₋", "−": "₋", "=": "₌", "(": "₍", ")": "₎", "n": "ₙ", "i": "ᵢ",
  ]
}
