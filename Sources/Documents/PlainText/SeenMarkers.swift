/// The marks that a text has had so far.
struct SeenMarkers {
  /// The last number of each style of numbers.
  private(set) var last: [ListMarker.Style: Int] = [:]
  private var places: [ListMarker.Style: Set<Int>] = [:]
  /// Styles of which some line of the text begins with the second mark.
  private var haveSecond: Set<ListMarker.Style> = []

  init(fronts lines: some Sequence<String>, _ capitals: CapitalMarkers) {
    for line in lines where line.utf8.prefix(8).contains(where: { $0 == 0x2E || $0 == 0x29 }) {
      guard let marker = ListMarker.visible(in: line, capitals: capitals), marker.ordinals.contains(2) else {
        continue
      }
      haveSecond.insert(Self.key(marker.style))
    }
  }

  mutating func note(_ marker: ListMarker) {
    let ordinals = marker.ordinals
    if let place = marker.place { last[marker.style] = place }
    places[Self.key(marker.style), default: []].formUnion(ordinals)
  }

  /// Whether a mark goes on with a list, or begins one that has a second item or begins a sentence.
  func isNext(_ marker: ListMarker, before rest: Substring) -> Bool {
    let ordinals = marker.ordinals
    if let seen = places[Self.key(marker.style)], ordinals.contains(where: { seen.contains($0 - 1) }) {
      return true
    }
    return ordinals.contains(1)
      && (TextEdge.startsUppercase(String(rest)) || haveSecond.contains(Self.key(marker.style)))
  }

  /// Letters and numerals of one shape count as one style, for "(i)" may be either.
  private static func key(_ style: ListMarker.Style) -> ListMarker.Style {
    if case .roman(let shape) = style { .letter(shape) } else { style }
  }
}
