/// Whether and how text is dressed for a terminal.
package struct TerminalStyle: Sendable {
  /// Columns to wrap at.
  package let width: Int
  package let isColoured: Bool
  /// Whether tables are cut to the width: only for eyes, never where another program may read.
  package let cutsTables: Bool

  /// A style; pipes get 100 columns, no colour and whole tables.
  package init(width: Int = 100, isColoured: Bool = false, cutsTables: Bool = false) {
    self.width = max(40, min(width, 160))
    self.isColoured = isColoured
    self.cutsTables = cutsTables
  }

  enum Colour: Int {
    case red = 31, green = 32, yellow = 33, blue = 34, cyan = 36, bold = 1, dim = 2, underlined = 4, struck =
      9
  }

  /// A text from anywhere, without what could drive a terminal or reorder its line.
  package static func harmless(_ text: String) -> String { TextLayout.safe(text) }

  /// Whether bytes can be shown as they are: UTF-8 with nothing that drives a terminal but tabs and ends of lines.
  package static func isHarmless(_ bytes: [UInt8]) -> Bool {
    guard let text = String(validating: bytes, as: UTF8.self) else { return false }
    let lines = text.split { $0 == "\n" || $0 == "\r\n" || $0 == "\t" }
    return lines.allSatisfy { harmless(String($0)) == $0 }
  }

  /// Whether a person reads it as it is printed.
  var isForEyes: Bool { cutsTables }

  /// A text in a colour, or as it is.
  func coloured(_ text: String, _ colours: Colour...) -> String {
    guard isColoured, !text.isEmpty else { return text }
    return "\u{1B}[" + colours.map { String($0.rawValue) }.joined(separator: ";") + "m" + text + "\u{1B}[0m"
  }
}
