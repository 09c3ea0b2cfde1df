extension SearchIndex {
  /// What a search found, newest first, cut to one page.
  struct Results {
    /// Rows of the index.
    var rows: [Row] = []
    /// How many sentences fit; where `isComplete` does not hold, how many were found until then.
    var count = 0
    /// Whether everything was looked at in the time that there is.
    var isComplete = true
  }

  /// Sentences that hold all of a query.
  ///
  /// Those that were recorded last come first, in one version those that stand first.
  /// - Parameters:
  ///   - onlyLast: Whether only sentences of their source's last version count.
  ///   - skip: How many of the best to leave out.
  ///   - time: How long candidates are looked at.
  func search(_ query: SearchQuery, onlyLast: Bool, skip: Int, limit: Int, time: Duration) -> Results {
    var results = Results()
    let candidates = candidates(query)
    let hasPhrases = query.phrases.contains { $0.count > 1 }
    let end = ContinuousClock.now + time
    var best = BestFirst(limit: skip + limit)
    // What was added last is looked at first, for the case that time runs out.
    for (number, candidate) in candidates.reversed().enumerated() {
      if number % 256 == 255, ContinuousClock.now >= end {
        results.isComplete = false
        break
      }
      let row = rows[Int(candidate)]
      if onlyLast, row.last != lastVersions[Int(row.source)] { continue }
      if hasPhrases, query.places(in: text(of: row)) == nil { continue }
      results.count += 1
      best.add(row.entry, row.quote.lowerBound, candidate)
    }
    results.rows = best.sorted().dropFirst(skip).map { rows[Int($0)] }
    return results
  }
}

/// Keeps the first so many of a long row of candidates, in time linear in their number.
private struct BestFirst {
  private struct Item {
    let entry: UInt64
    let start: UInt32
    let row: UInt32

    /// Whether it stands before another: recorded later, or before it in the same version.
    static func precedes(_ left: Item, _ right: Item) -> Bool {
      left.entry != right.entry
        ? left.entry > right.entry
        : left.start != right.start ? left.start < right.start : left.row < right.row
    }
  }

  private let limit: Int
  private var items: [Item] = []
  /// Whoever does not stand before it is out.
  private var last: Item?

  init(limit: Int) { self.limit = max(1, limit) }

  mutating func add(_ entry: UInt64, _ start: UInt32, _ row: UInt32) {
    let item = Item(entry: entry, start: start, row: row)
    if let last, !Item.precedes(item, last) { return }
    items.append(item)
    if items.count >= 2 * limit + 64 { cut() }
  }

  private mutating func cut() {
    items.sort(by: Item.precedes)
    items.removeLast(max(0, items.count - limit))
    if items.count == limit { last = items.last }
  }

  mutating func sorted() -> [UInt32] {
    cut()
    return items.map(\.row)
  }
}
