/// One of the five fields of a cron expression: which values it permits.
struct CronField: Sendable, Hashable {
  /// What a field counts.
  struct Kind: Sendable {
    let name: String
    let range: ClosedRange<Int>
    /// Names for values, the first for the range's lower bound.
    var names: [String] = []
  }

  static let minute = Kind(name: "minute", range: 0...59)
  static let hour = Kind(name: "hour", range: 0...23)
  static let day = Kind(name: "day of the month", range: 1...31)
  static let month = Kind(
    name: "month", range: 1...12,
    names: ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"])
  /// Sunday is 0, and 7 as well.
  static let weekday = Kind(
    name: "day of the week", range: 0...7, names: ["sun", "mon", "tue", "wed", "thu", "fri", "sat"])

  /// The values in order.
  let values: [Int]
  /// Whether it begins with `*`, by which cron tells a field that is not restricted.
  let isOpen: Bool

  /// Reads a list of values, ranges and steps: `*`, `*/15`, `1-5`, `8-18/2`, `mon,wed`.
  init(_ text: Substring, _ kind: Kind) throws(TimeError) {
    var found: Set<Int> = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      found.formUnion(try Self.values(part, kind))
    }
    // Sunday has two numbers.
    if kind.range == 0...7, found.remove(7) != nil { found.insert(0) }
    values = found.sorted()
    isOpen = text.hasPrefix("*")
  }

  private static func values(_ part: Substring, _ kind: Kind) throws(TimeError) -> [Int] {
    let pieces = part.split(separator: "/", omittingEmptySubsequences: false)
    guard pieces.count <= 2, let base = pieces.first, !base.isEmpty else {
      throw TimeError("the \(kind.name) “\(part)” is no value, range or step")
    }
    let bounds = base.split(separator: "-", omittingEmptySubsequences: false)
    let range: ClosedRange<Int>
    if base == "*" {
      range = kind.range == 0...7 ? 0...6 : kind.range
    } else if bounds.count == 1 {
      let value = try number(base, kind)
      guard pieces.count == 1 else {
        throw TimeError(
          "the \(kind.name) “\(part)” steps from one value; write \(base)-\(kind.range.upperBound)/\(pieces[1])"
        )
      }
      range = value...value
    } else {
      guard bounds.count == 2 else { throw TimeError("the \(kind.name) “\(part)” is no range") }
      let low = try number(bounds[0], kind)
      var high = try number(bounds[1], kind)
      // A week may be written to end on a Sunday.
      if kind.range == 0...7, high == 0, low > 0 { high = 7 }
      guard low <= high else { throw TimeError("the \(kind.name) “\(part)” ends before it begins") }
      range = low...high
    }
    guard pieces.count == 2 else { return Array(range) }
    guard pieces[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }), let step = Int(pieces[1]), step > 0,
      step <= kind.range.upperBound
    else { throw TimeError("the \(kind.name) “\(part)” has no step from 1 to \(kind.range.upperBound)") }
    return Array(stride(from: range.lowerBound, through: range.upperBound, by: step))
  }

  private static func number(_ text: Substring, _ kind: Kind) throws(TimeError) -> Int {
    if let place = kind.names.firstIndex(of: text.lowercased()) { return kind.range.lowerBound + place }
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let value = Int(text),
      kind.range.contains(value)
    else {
      let names = kind.names.isEmpty ? "" : " or a name such as \(kind.names[1])"
      throw TimeError(
        "the \(kind.name) “\(text)” is no number from \(kind.range.lowerBound) to \(kind.range.upperBound)\(names)"
      )
    }
    return value
  }
}
