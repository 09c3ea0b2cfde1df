/// Whether and through what a result is shown page by page.
package enum Pager {
  /// The pager where nobody named one: colours pass, and what fits the screen is only printed.
  package static let usual = "less -R"

  /// The command to pipe a text into, or nil where it is to be printed as it is: it fits the screen, or nobody wants a pager.
  ///
  /// - Parameters:
  ///   - named: The value of `PAGER`; `cat` and nothing mean none.
  ///   - rows: Lines of the terminal; 0 where that is unknown.
  ///   - columns: Its columns; longer lines take more than one.
  package static func command(for text: String, named: String?, rows: Int, columns: Int) -> String? {
    guard rows > 0, columns > 0 else { return nil }
    let command = named ?? usual
    guard command.contains(where: { !$0.isWhitespace }), command != "cat" else { return nil }
    var lines = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      lines += max(1, (TextLayout.width(bare(line)) + columns - 1) / columns)
      // One line is left for the prompt.
      if lines > rows - 1 { return command }
    }
    return nil
  }

  /// A line without the escape sequences that `TerminalStyle` writes.
  private static func bare(_ line: Substring) -> String {
    guard line.utf8.contains(0x1B) else { return String(line) }
    var result = ""
    var isSequence = false
    for character in line {
      if character == "\u{1B}" {
        isSequence = true
      } else if isSequence {
        isSequence = character != "m"
      } else {
        result.append(character)
      }
    }
    return result
  }
}
