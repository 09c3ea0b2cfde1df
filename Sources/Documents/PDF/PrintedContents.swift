/// Finds printed tables of contents: lines that end with the pages on which what they name stands.
///
/// They name every heading of the document and say nothing; "Recommendation 10" in one is no place where it is answered.
enum PrintedContents {
  /// A list of contents has at least so many entries.
  private static let fewestEntries = 3
  /// Blocks without a page number between two entries: a title of two lines, a page's own number and head.
  private static let longestGap = 3
  /// Bytes of such a block.
  private static let longestBetween = 160
  /// Dots, at least, that lead from a title to its page.
  private static let fewestDots = 5

  private static let titles: Set<String> = [
    "contents", "table of contents", "list of contents", "inhalt", "inhaltsverzeichnis", "sommaire",
    "table des matières", "índice", "contenido", "sumario", "tabla de contenido",
  ]

  /// Marks the blocks of every list of contents, its title among them.
  ///
  /// Its page numbers never fall, none is beyond the document, and a title or leading dots tell that they are pages.
  static func mark(_ blocks: inout [PrintedBlock], pages: Int) {
    var index = blocks.startIndex
    while index < blocks.endIndex {
      let isTitle = blocks[index].isText && isTitle(blocks[index])
      guard isTitle || blocks[index].lines.contains(where: { page(of: $0.text)?.isLed ?? false }) else {
        index += 1
        continue
      }
      let run = run(of: blocks, from: isTitle ? index + 1 : index, pages: pages)
      if run.entries >= fewestEntries, isTitle || run.led * 2 >= run.entries {
        for inside in index..<run.end { blocks[inside].isContents = true }
      }
      // What was no list as a whole is not read again from each of its lines.
      index = max(run.end, index + 1)
    }
  }

  private static func isTitle(_ block: PrintedBlock) -> Bool {
    guard block.lines.count == 1, let line = block.lines.first, line.text.utf8.count < 40 else {
      return false
    }
    return titles.contains(line.text.lowercased().trimmingSpacesAndColon)
  }

  /// The entries from a block on: how many there are, to how many dots lead, and the block behind the last one.
  private static func run(
    of blocks: [PrintedBlock], from start: Int, pages: Int
  ) -> (entries: Int, led: Int, end: Int) {
    // Numbers of pages may run ahead of the file's: a cover and the like are left out, or counted apart.
    let most = pages + 50
    var (entries, led, last, gap) = (0, 0, 0, 0)
    var end = start
    for index in start..<blocks.endIndex {
      if case .head = blocks[index].kind { continue }
      // What falls is no page: "Recommendation 1" above its title.
      let found = blocks[index].lines.compactMap { page(of: $0.text) }.filter {
        $0.number.map { $0 >= last && $0 <= most } ?? true
      }
      guard !found.isEmpty else {
        gap += 1
        if gap > longestGap || blocks[index].characters > longestBetween { break }
        continue
      }
      last = found.compactMap(\.number).max() ?? last
      entries += found.count
      led += found.count { $0.isLed }
      gap = 0
      end = index + 1
    }
    return (entries, led, end)
  }

  /// The page that a line ends with (nil for a Roman one), and whether dots lead to it; nil where it ends with none, or is
  /// only a number.
  private static func page(of line: String) -> (number: Int?, isLed: Bool)? {
    let front = line.reversed().drop { !" .…".contains($0) }
    let figure = line.suffix(line.count - front.count)
    let leaders = front.prefix { " .…".contains($0) }
    let dots = leaders.reduce(0) { $0 + ($1 == "." ? 1 : $1 == "…" ? 3 : 0) }
    guard !figure.isEmpty, figure.utf8.count < 7, front.count > leaders.count || dots >= fewestDots else {
      return nil
    }
    if figure.utf8.count < 5, figure.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let page = Int(figure) {
      return (page, dots >= fewestDots)
    }
    return figure.utf8.allSatisfy { "ivxlc".utf8.contains($0) } ? (nil, dots >= fewestDots) : nil
  }
}

extension String {
  fileprivate var trimmingSpacesAndColon: String {
    var rest = Substring(self)
    while let last = rest.last, last == ":" || last == " " { rest.removeLast() }
    return String(rest.drop { $0 == " " })
  }
}
