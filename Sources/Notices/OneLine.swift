/// Texts of documents and servers as they may stand in one line of a message.
enum OneLine {
  /// Every control, format and separating character as one space, runs of spaces as one, and at most so many code points.
  static func shown(_ text: some StringProtocol, limit: Int = 300) -> String {
    var result = String.UnicodeScalarView()
    var count = 0
    var isSpaced = true
    for scalar in text.unicodeScalars {
      guard count < limit else {
        result.append("…")
        break
      }
      let isSpace: Bool
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .surrogate, .privateUse,
        .unassigned:
        isSpace = true
      default: isSpace = false
      }
      if isSpace, isSpaced { continue }
      result.append(isSpace ? " " : scalar)
      isSpaced = isSpace
      count += 1
    }
    if result.last == " " { result.removeLast() }
    return String(result)
  }
}
