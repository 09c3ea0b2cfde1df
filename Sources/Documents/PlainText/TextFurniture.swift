/// Finds the lines that are signs or furniture rather than words: dividers, underlines, signatures, pages' numbers.
enum TextFurniture {
  /// Longest signature of a mail in lines.
  private static let longestSignature = 16

  /// Says of each line what it is for.
  static func mark(_ lines: inout [TextLine], source: [UInt8]) {
    markDividers(&lines)
    // Where signs are all that there is, they are the text.
    if !lines.contains(where: { !$0.isBlank && $0.use == .text }) {
      for index in lines.indices where lines[index].use == .divider { lines[index].use = .text }
    }
    markSignatures(&lines, source: source)
    RunningLines.mark(&lines)
  }

  /// "=====" under a line makes it a heading; anywhere else a line of such signs only divides.
  private static func markDividers(_ lines: inout [TextLine]) {
    for index in lines.indices where lines[index].use == .text {
      let scalars = lines[index].string.unicodeScalars
      guard let sign = scalars.first, "=-_*~#".unicodeScalars.contains(sign) || sign == "—" || sign == "─",
        scalars.count >= 3, scalars.allSatisfy({ $0 == sign || $0 == " " })
      else { continue }
      lines[index].use = .divider
      guard "=-~".unicodeScalars.contains(sign), index > 0 else { continue }
      let above = lines[index - 1]
      let length = above.string.unicodeScalars.count
      // An underline is as long as its heading, more or less, and the heading a line of its own.
      guard !above.isBlank, above.use == .text, above.quoteDepth == lines[index].quoteDepth, length <= 100,
        scalars.count * 2 >= length, scalars.count <= length * 2 + 4,
        index < 2 || lines[index - 2].isBlank || lines[index - 2].use != .text,
        ListMarker.alone(in: above.string) == nil
      else { continue }
      lines[index].use = .underline(level: sign == "=" ? 1 : 2)
    }
  }

  /// "-- " begins a signature, which ends with the text or where a quotation begins.
  private static func markSignatures(_ lines: inout [TextLine], source: [UInt8]) {
    for index in lines.indices where lines[index].use == .text && lines[index].string == "--" {
      let depth = lines[index].quoteDepth
      let reach = (index + 1)..<min(lines.count, index + 1 + longestSignature * 2)
      let end = reach.first { !lines[$0].isBlank && lines[$0].quoteDepth != depth }
      let after = reach.lowerBound..<(end ?? reach.upperBound)
      guard end != nil || reach.upperBound == lines.count,
        after.reduce(0, { $0 + (lines[$1].isBlank ? 0 : 1) }) <= longestSignature
      else { continue }
      lines[index].use = .divider
      for line in after where !lines[line].isBlank && lines[line].use == .text {
        lines[line].use = .signature
      }
    }
  }
}
