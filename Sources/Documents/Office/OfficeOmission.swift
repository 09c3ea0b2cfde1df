/// Counts the places where text of a kind was left out; adjoining pieces are one place.
struct OfficeOmission {
  private(set) var places = 0
  private var isInside = false

  /// Some text was left out.
  mutating func leaveOut(_ text: some Collection<UInt8>) {
    guard !isInside, text.contains(where: { $0 > 0x20 }) else { return }
    isInside = true
    places += 1
  }

  /// Some text was kept, or a paragraph ended.
  mutating func interrupt() { isInside = false }

  /// "struck-out text was left out (2 places)", or nil where nothing was.
  func warning(_ what: String) -> String? {
    places == 0 ? nil : "\(what) was left out (\(places == 1 ? "1 place" : "\(places) places"))"
  }
}
