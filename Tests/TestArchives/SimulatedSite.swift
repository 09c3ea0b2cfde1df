/// A day of a site that nobody can look at in peace: tickers, rotating advertisements, numbers of sessions, variants, consent
/// walls, outages and old copies from caches, and now and then a true edit.
///
/// A function of seed, page and hour, so that a test can ask it and a server can serve it. What changes by itself is marked as sites mark it;
/// `rules(of:)` are what its watcher would set after a look at the page.
package struct SimulatedSite: Sendable {
  package let seed: UInt64
  package let pages: Int
  /// Hours of the day, checked once each.
  package static let hours = 24
  /// The first second of the day, since 1970.
  package static let start = 1_748_736_000

  package init(seed: UInt64, pages: Int = 50) {
    self.seed = seed
    self.pages = pages
  }

  /// What a page answers.
  package struct Answer: Sendable {
    package let status: Int
    package let fields: [(name: String, value: String)]
    package let body: String
    /// `Age` and the moment of `Date` as numbers.
    package let age: Int
    package let made: Int
    package let truth: Truth
  }

  /// What an answer is.
  package enum Truth: Sendable, Equatable {
    /// The document as it was since an hour: the number of edits that it has.
    case document(edits: Int)
    /// An old copy of it.
    case stale
    /// Something else: a wall, a challenge, an error page.
    case blocked
  }

  package func path(of page: Int) -> String { "/\(Self.folders[page % Self.folders.count])/\(page)" }

  /// The rules that its watcher sets.
  package func rules(of page: Int) -> [String] {
    let common = [
      "preset:adverts", "preset:consent", "preset:sessions", "preset:ticker", "preset:counts", "preset:ago",
      "preset:clock", "preset:copyright",
    ]
    switch template(page) {
    case .whole: return common + ["css:[data-experiment]"]
    case .part: return ["only:#content"] + common
    case .table: return common + ["css:.news-ticker", "css:[data-experiment]"]
    }
  }

  /// The hours at which a page is edited, ascending; never the first.
  package func edits(of page: Int) -> [Int] {
    var numbers = SeededNumbers(seed, page, 1)
    guard numbers.happens(30) else { return [] }
    let count = numbers.happens(25) ? 2 : 1
    var hours: Set<Int> = []
    for _ in 0..<count { hours.insert(Int.random(in: 2..<Self.hours - 2, using: &numbers)) }
    return hours.sorted()
  }

  /// What a check at an hour gets.
  package func answer(page: Int, hour: Int) -> Answer {
    var numbers = SeededNumbers(seed, page, hour, 2)
    let now = Self.start + hour * 3600 + page
    let edits = edits(of: page).count { $0 <= hour }
    func answer(_ status: Int, _ body: String, _ truth: Truth, age: Int = 0, _ more: [(String, String)] = [])
      -> Answer
    {
      Answer(
        status: status,
        fields: [("Content-Type", "text/html; charset=utf-8")] + (age > 0 ? [("Age", "\(age)")] : []) + more,
        body: body, age: age,
        made: now - age, truth: truth)
    }
    // The first version must be the document, or there is nothing to compare with until it is; from then on one in twelve answers is not.
    if numbers.happens(8) {
      let wall = SimulatedWalls.wall(&numbers)
      return answer(wall.status, wall.body, .blocked, wall.fields)
    }
    if edits > 0, numbers.happens(10), let last = self.edits(of: page).last(where: { $0 <= hour }),
      last < hour
    {
      // Made in the hour before the edit.
      let age = (hour - last) * 3600 + 1800
      return answer(200, document(page, hour: last - 1, edits: edits - 1, &numbers), .stale, age: age)
    }
    let age = numbers.happens(30) ? Int.random(in: 1...90, using: &numbers) : 0
    return answer(200, document(page, hour: hour, edits: edits, &numbers), .document(edits: edits), age: age)
  }

  enum Template: Sendable { case whole, part, table }

  func template(_ page: Int) -> Template {
    var numbers = SeededNumbers(seed, page, 3)
    return numbers.one(of: [.whole, .part, .table])
  }

  private func document(_ page: Int, hour: Int, edits: Int, _ numbers: inout SeededNumbers) -> String {
    var text = SimulatedText(seed: seed, page: page)
    for edit in 0..<edits { text.edit(edit) }
    return SimulatedPage(text: text, template: template(page), page: page, hour: hour).html(&numbers)
  }

  private static let folders = ["reports", "notices", "statements", "plans"]
}
