/// Gives a page of few lines the width of the document's text, so that its short lines are seen to be short.
enum PageWidths {
  private struct Width: Hashable {
    /// Steps of two points.
    let margin: Int
    let limit: Int
  }

  /// Raises the limit of pages that are one column and begin where the text of the document does; cells keep theirs.
  static func even(_ pages: inout [[[PrintedLine]]]) {
    var counts: [Width: Int] = [:]
    var total = 0
    for columns in pages where columns.count == 1 {
      for line in columns[0] where !line.isCell && !line.isInRow {
        counts[Width(margin: Int(line.margin / 2), limit: Int(line.limit / 2)), default: 0] += 1
        total += 1
      }
    }
    guard
      let usual = counts.max(by: { ($0.value, -$0.key.limit) < ($1.value, -$1.key.limit) }),
      usual.value * 3 > total
    else { return }
    let limit = Double(usual.key.limit) * 2
    for page in pages.indices where pages[page].count == 1 {
      for index in pages[page][0].indices {
        let line = pages[page][0][index]
        guard !line.isCell, !line.isInRow, abs(line.margin - Double(usual.key.margin) * 2) < 8 else {
          continue
        }
        pages[page][0][index].limit = max(line.limit, limit)
      }
    }
  }
}
