/// Values that are due at some time, the earliest first: a binary heap.
struct TimerQueue<Value> {
  private var entries: [(due: ContinuousClock.Instant, value: Value)] = []

  /// When the earliest is due.
  var earliest: ContinuousClock.Instant? { entries.first?.due }

  mutating func add(_ value: Value, due: ContinuousClock.Instant) {
    entries.append((due, value))
    var place = entries.count - 1
    while place > 0, entries[place].due < entries[(place - 1) / 2].due {
      entries.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  /// Takes the earliest value out if it is due.
  mutating func popDue(at now: ContinuousClock.Instant) -> Value? {
    guard let first = entries.first, first.due <= now else { return nil }
    entries.swapAt(0, entries.count - 1)
    entries.removeLast()
    var place = 0
    while true {
      var least = place
      for child in [place * 2 + 1, place * 2 + 2]
      where child < entries.count && entries[child].due < entries[least].due {
        least = child
      }
      if least == place { break }
      entries.swapAt(place, least)
      place = least
    }
    return first.value
  }
}
