/// The lists that are open, and the numbers that finished ones came to.
struct OpenDocumentLists {
  private struct Frame {
    let name: String?
    let id: String?
    let style: OpenDocumentListStyle
    var number: Int
    /// Of the present item; used up by its first paragraph.
    var marker = ""
  }

  private var frames: [Frame] = []
  /// By a style's name and a list's id, at each level.
  private var finished: [String: Int] = [:]

  /// How deep the present item is; 1 is outermost, 0 outside of lists.
  var depth: Int { frames.count }

  /// Begins a list; one without a style of its own has that of the list around.
  mutating func begin(
    _ name: String?, _ styles: OpenDocumentStyles, id: String?, continues: Bool, list: String?
  ) {
    let name = name ?? frames.last?.name
    let style = name.flatMap { styles.lists[$0] } ?? frames.last?.style ?? OpenDocumentListStyle()
    let level = frames.count + 1
    var number = (style.levels[min(10, level)]?.start ?? 1) &- 1
    if let list {
      number = finished["id \(level) \(list)"] ?? number
    } else if continues {
      number = finished["name \(level) \(name ?? "")"] ?? number
    }
    frames.append(Frame(name: name, id: id, style: style, number: number))
  }

  /// Begins a numbered item.
  mutating func item(start: Int?) {
    guard let last = frames.indices.last else { return }
    frames[last].number = start ?? frames[last].number &+ 1
    let numbers = frames.map(\.number)
    frames[last].marker = frames[last].style.marker(level: min(10, frames.count), numbers: numbers)
  }

  /// Begins an item without a number.
  mutating func header() {
    if let last = frames.indices.last { frames[last].marker = "" }
  }

  /// The marker of the present item, once.
  mutating func takeMarker() -> String {
    guard let last = frames.indices.last else { return "" }
    defer { frames[last].marker = "" }
    return frames[last].marker
  }

  mutating func end() {
    let level = frames.count
    guard let frame = frames.popLast() else { return }
    finished["name \(level) \(frame.name ?? "")"] = frame.number
    if let id = frame.id { finished["id \(level) \(id)"] = frame.number }
  }
}
