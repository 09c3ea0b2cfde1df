/// How the levels of a list are marked (ODF 1.3 part 3, section 16.31).
struct OpenDocumentListStyle {
  struct Level {
    var format = ""
    var prefix = ""
    var suffix = ""
    /// Numbers of how many levels are shown, this one the last.
    var displayed = 1
    var start = 1
    var bullet: String?
    /// LibreOffice's own pattern ("%1%.%2%"), which says what stands between the numbers.
    var pattern: String?
  }

  private(set) var levels: [Int: Level] = [:]

  init() {}

  init(_ tree: XMLTree, _ node: Int) {
    for child in tree.children(node) {
      guard let index = tree.attribute("text:level", of: child).flatMap({ Int($0) }), (1...10).contains(index)
      else {
        continue
      }
      var level = Level()
      switch tree.name(child) {
      case "text:list-level-style-bullet":
        let font = tree.attribute(
          "style:font-name", of: tree.first("style:text-properties", in: child) ?? child)
        level.bullet = OfficeSymbols.bullet(tree.attribute("text:bullet-char", of: child) ?? "•", font: font)
        // A blank bullet is an item's further paragraph.
        if level.bullet?.allSatisfy(\.isWhitespace) == true { level.bullet = "" }
      case "text:list-level-style-image": level.bullet = "•"
      case "text:list-level-style-number", "text:outline-level-style":
        level.format = tree.attribute("style:num-format", of: child) ?? ""
        level.prefix = tree.attribute("style:num-prefix", of: child) ?? ""
        level.suffix = tree.attribute("style:num-suffix", of: child) ?? ""
        level.displayed = tree.attribute("text:display-levels", of: child).flatMap { Int($0) } ?? 1
        level.start = tree.attribute("text:start-value", of: child).flatMap { Int($0) } ?? 1
        level.pattern = tree.attribute("?:num-list-format", of: child)
      default: continue
      }
      levels[index] = level
    }
  }

  /// The marker of an item at a level (1 for the first) whose list and those around it have come to some numbers.
  func marker(level index: Int, numbers: [Int]) -> String {
    guard let level = levels[index] else { return "•" }
    if let bullet = level.bullet { return bullet }
    guard !level.format.isEmpty else { return (level.prefix + level.suffix).filter { !$0.isWhitespace } }
    let text = level.pattern.flatMap { filled($0, numbers) } ?? plain(level, index, numbers)
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func plain(_ level: Level, _ index: Int, _ numbers: [Int]) -> String {
    let first = max(1, index - max(1, min(10, level.displayed)) + 1)
    let shown = (first...index).compactMap { number($0, numbers) }.joined(separator: ".")
    return level.prefix + shown + level.suffix
  }

  /// A pattern with its numbers, nil where it names none.
  private func filled(_ pattern: String, _ numbers: [Int]) -> String? {
    let parts = pattern.prefix(100).split(separator: "%", omittingEmptySubsequences: false)
    guard parts.count >= 3, parts.count % 2 == 1 else { return nil }
    var text = ""
    for (position, part) in parts.enumerated() {
      if position % 2 == 0 {
        text += part
      } else {
        guard let index = Int(part), (1...10).contains(index) else { return nil }
        text += number(index, numbers) ?? ""
      }
    }
    return text
  }

  /// The number of a level as it is written, nil for a level without one.
  private func number(_ index: Int, _ numbers: [Int]) -> String? {
    guard let level = levels[index], level.bullet == nil, !level.format.isEmpty else { return nil }
    let number = index <= numbers.count ? numbers[index - 1] : level.start
    switch level.format {
    case "a", "A", "i", "I": return HTMLListMarkers.text(number, style: level.format)
    default: return String(number)
    }
  }
}
