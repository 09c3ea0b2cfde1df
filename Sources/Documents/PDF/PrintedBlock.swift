/// A block in the making: printed lines that belong together and what they seem to be.
struct PrintedBlock {
  enum Kind {
    case paragraph
    /// A row of a table; its lines are those of its cells, cell by cell.
    case row
    case item(PrintedMarker)
    case note(label: String)
    case head(isAtTop: Bool)
  }

  var kind: Kind
  var lines: [PrintedLine]
  var level = 0
  var isHeading = false
  /// Whether it stands in a list of contents.
  var isContents = false

  init(_ kind: Kind, _ line: PrintedLine) {
    self.kind = kind
    lines = [line]
  }

  var isItem: Bool {
    if case .item = kind { true } else { false }
  }

  var isRow: Bool {
    if case .row = kind { true } else { false }
  }

  var isText: Bool {
    switch kind {
    case .paragraph, .item: true
    case .row, .note, .head: false
    }
  }

  var marker: PrintedMarker? {
    if case .item(let marker) = kind { marker } else { nil }
  }

  /// Where its lines begin, the first one left out: a marker or an indent stands there.
  var bodyLeft: Double {
    if lines.count > 1 { return lines[lines.count - 1].left }
    if case .item(let marker) = kind { return marker.textLeft }
    return lines.first?.left ?? 0
  }

  var characters: Int { lines.reduce(0) { $0 + $1.text.utf8.count } }
}
