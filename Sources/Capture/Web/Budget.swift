/// Bounds what is held at once, bytes or places: who wants more than is left waits, in order.
actor Budget {
  private let limit: Int
  private var held = 0
  private var waiting: [(count: Int, go: CheckedContinuation<Void, Never>)] = []

  init(limit: Int) { self.limit = limit }

  /// Takes some, all that there is at most; gives the number to give back.
  func take(_ count: Int) async -> Int {
    let count = min(count, limit)
    if held + count <= limit, waiting.isEmpty {
      held += count
    } else {
      await withCheckedContinuation { waiting.append((count, $0)) }
    }
    return count
  }

  func give(_ count: Int) {
    held -= count
    while let first = waiting.first, held + first.count <= limit {
      waiting.removeFirst()
      held += first.count
      first.go.resume()
    }
  }
}
