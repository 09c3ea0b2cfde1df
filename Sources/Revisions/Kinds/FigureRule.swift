/// Numbers and dates are compared as multisets of what they say: another way of writing them is no change.
enum FigureRule {
  static func kinds(of edit: Edit) -> Set<ChangeKind> {
    let difference = Difference(edit.old.figures.map(\.asCompared), edit.new.figures.map(\.asCompared))
    guard !difference.isEmpty else { return [] }
    var removed = difference.removed.flatMap { Array(repeating: $0.key, count: $0.value) }
    var added = difference.added.flatMap { Array(repeating: $0.key, count: $0.value) }
    cancel(&removed, &added)
    var kinds: Set<ChangeKind> = []
    for (kind, tag) in [(Figure.Kind.number, ChangeKind.number), (.date, .date)] {
      let (old, new) = (
        removed.filter { $0.identity.kind == kind }, added.filter { $0.identity.kind == kind }
      )
      // "One" and "first" count where another number came in their place.
      let isChanged =
        old.contains { !$0.isWeak } || new.contains { !$0.isWeak } || !old.isEmpty && !new.isEmpty
      if isChanged { kinds.insert(tag) }
    }
    let relative = [removed, added].map { $0.contains { $0.identity.kind == .relativeDate } }
    if relative == [true, true] || relative.contains(true) && kinds.contains(.date) { kinds.insert(.date) }
    return kinds
  }

  /// Takes away what is the same but for a unit that one version leaves out, or for a count that looks like a year.
  private static func cancel(_ removed: inout [Figure.Compared], _ added: inout [Figure.Compared]) {
    var places: [String: [Int]] = [:]
    for (index, figure) in added.enumerated() {
      places[figure.identity.sign + figure.plain, default: []].append(index)
    }
    var isGone = Array(repeating: false, count: added.count)
    removed.removeAll { old in
      let key = old.identity.sign + old.plain
      guard let last = places[key]?.last else { return false }
      let new = added[last]
      let isSame =
        old.identity.unit == new.identity.unit || old.identity.unit.isEmpty || new.identity.unit.isEmpty
      guard isSame else { return false }
      places[key]?.removeLast()
      isGone[last] = true
      return true
    }
    added = zip(added, isGone).filter { !$1 }.map(\.0)
  }
}

extension Figure {
  /// A figure without its place.
  struct Compared: Hashable {
    let identity: Identity
    let isWeak: Bool

    /// The value, equal for the year 2000 and the number 2,000.
    var plain: String {
      identity.kind == .date && identity.value.utf8.count == 4
        ? Decimal.canonical(identity.value) ?? identity.value : identity.value
    }
    // "1" and "one" are the same number.
    static func == (one: Compared, two: Compared) -> Bool { one.identity == two.identity }
    func hash(into hasher: inout Hasher) { hasher.combine(identity) }
  }

  var asCompared: Compared { Compared(identity: identity, isWeak: isWeak) }
}
