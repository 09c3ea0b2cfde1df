/// The fields that are open: between its begin and its separator a field is an instruction, behind it what is shown.
struct WordFields {
  private struct Field {
    var instruction = ""
    var isShown = false
    var target: String?
  }

  private var open: [Field] = []

  /// Fields deeper than are looked at.
  private var deeper = 0

  /// Longer instructions, in bytes, and deeper fields are not looked at.
  private static let most = 4096
  private static let deepest = 64

  /// Whether what comes is an instruction and no text.
  var isInInstruction: Bool { open.contains { !$0.isShown } }

  /// Where the innermost link leads.
  var link: String? { open.last { $0.target != nil }?.target }

  mutating func begin() {
    if open.count < Self.deepest { open.append(Field()) } else { deeper += 1 }
  }

  mutating func add(_ text: String) {
    guard deeper == 0, let last = open.indices.last, !open[last].isShown,
      open[last].instruction.utf8.count + text.utf8.count <= Self.most
    else { return }
    open[last].instruction += text
  }

  mutating func separate() {
    guard deeper == 0, let last = open.indices.last else { return }
    open[last].isShown = true
    open[last].target = Self.target(open[last].instruction)
  }

  mutating func end() {
    if deeper > 0 { deeper -= 1 } else { _ = open.popLast() }
  }

  /// The target of `HYPERLINK "address" \l "place"`, nil for every other field.
  static func target(_ instruction: String) -> String? {
    var words: [String] = []
    var rest = instruction.prefix(most)[...]
    while let start = rest.firstIndex(where: { !$0.isWhitespace }) {
      rest = rest[start...]
      if rest.first == "\"" {
        let inside = rest.dropFirst()
        let end = inside.firstIndex(of: "\"") ?? inside.endIndex
        words.append(String(inside[..<end]))
        rest = inside[end...].dropFirst()
      } else {
        let end = rest.firstIndex { $0.isWhitespace } ?? rest.endIndex
        words.append(String(rest[..<end]))
        rest = rest[end...]
      }
    }
    guard words.first?.uppercased() == "HYPERLINK" else { return nil }
    var address = ""
    var place: String?
    var index = 1
    while index < words.count {
      switch words[index] {
      case "\\l":
        place = index + 1 < words.count ? words[index + 1] : nil
        index += 1
      case "\\o", "\\t": index += 1
      case _ where words[index].hasPrefix("\\"): break
      default: if address.isEmpty { address = words[index] }
      }
      index += 1
    }
    let target = address + (place.map { "#\($0)" } ?? "")
    return target.isEmpty ? nil : target
  }
}
