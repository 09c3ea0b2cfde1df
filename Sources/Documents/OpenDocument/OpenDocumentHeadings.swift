/// The numbers of headings, which are numbered by the outline and belong to no list.
struct OpenDocumentHeadings {
  private var numbers: [Int?] = Array(repeating: nil, count: 10)

  /// Counts a heading of a level (1 to 10); its number as it is shown, "" where it shows none.
  mutating func number(_ level: Int, _ outline: OpenDocumentListStyle) -> String {
    numbers[level - 1] = (numbers[level - 1] ?? (outline.levels[level]?.start ?? 1) &- 1) &+ 1
    for deeper in level..<numbers.count { numbers[deeper] = nil }
    guard let style = outline.levels[level], !style.format.isEmpty else { return "" }
    let shown = (1...level).map { numbers[$0 - 1] ?? outline.levels[$0]?.start ?? 1 }
    return outline.marker(level: level, numbers: shown)
  }
}
