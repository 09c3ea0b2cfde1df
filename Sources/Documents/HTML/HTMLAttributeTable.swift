/// The attributes of all start tags of a page in flat arrays: lists of pairs, and one stretch of bytes for all values.
///
/// Most values are never asked for, so none is a string before it is.
struct HTMLAttributeTable: Sendable {
  private struct Pair {
    let name: HTMLAttributes.Name
    let start: UInt32
    let end: UInt32
  }

  private struct List {
    /// Its pairs, half-open.
    let start: UInt32
    let end: UInt32
    /// A bit for each name that it has: most questions are for a name that it has not.
    let names: UInt32
  }

  private var lists: [List] = []
  /// The first pair and the names of the list in the making.
  private var start: UInt32 = 0
  private var names: UInt32 = 0
  private var pairs: [Pair] = []
  private(set) var values: [UInt8] = []

  /// Makes room for the lists of so many tags that together hold so many bytes.
  mutating func reserve(lists: Int, bytes: Int) {
    self.lists.reserveCapacity(lists)
    pairs.reserveCapacity(lists * 2)
    values.reserveCapacity(bytes)
  }

  /// Number of lists so far.
  var count: Int { lists.count }

  /// Adds an attribute to the list in the making.
  mutating func append(_ name: HTMLAttributes.Name, value: UnsafeRawBufferPointer) {
    let start = values.count
    unsafe values.append(contentsOf: value)
    append(name, from: start)
  }

  /// Adds an attribute of which the value, a half-open range of a page's bytes, stands for itself; controls in it are
  /// white space.
  mutating func append(_ name: HTMLAttributes.Name, _ bytes: [UInt8], _ value: Range<Int>) {
    let start = values.count
    values.append(contentsOf: bytes[value])
    for index in start..<values.count where values[index] < 0x09 || (0x0E...0x1F).contains(values[index]) {
      values[index] = 0x20
    }
    append(name, from: start)
  }

  private mutating func append(_ name: HTMLAttributes.Name, from start: Int) {
    pairs.append(
      Pair(
        name: name, start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: values.count)))
    names |= Self.bit(name)
  }

  private static func bit(_ name: HTMLAttributes.Name) -> UInt32 { 1 << UInt32(name.rawValue) }

  /// Ends the list in the making, which may be empty, and returns its number.
  mutating func endList() -> Int {
    lists.append(finished())
    return lists.count - 1
  }

  /// Ends the list in the making, which takes the place of one that was ended empty.
  mutating func endList(inPlaceOf number: Int) { lists[number] = finished() }

  private mutating func finished() -> List {
    let end = UInt32(truncatingIfNeeded: pairs.count)
    defer { (start, names) = (end, 0) }
    return List(start: start, end: end, names: names)
  }

  /// Where an attribute's value stands in `values`; nil where the list lacks it or is not there.
  func place(of name: HTMLAttributes.Name, in list: Int) -> Range<Int>? {
    guard list >= 0, list < lists.count, lists[list].names & Self.bit(name) != 0 else { return nil }
    for index in range(of: list) where pairs[index].name == name {
      return Int(pairs[index].start)..<Int(pairs[index].end)
    }
    return nil
  }

  /// An attribute's value.
  func value(_ name: HTMLAttributes.Name, in list: Int) -> String? {
    place(of: name, in: list).map { String(decoding: values[$0], as: UTF8.self) }
  }

  /// A list as a value of its own.
  func attributes(_ list: Int) -> HTMLAttributes {
    var attributes = HTMLAttributes()
    for index in range(of: list) where attributes[pairs[index].name] == nil {
      attributes[pairs[index].name] = String(
        decoding: values[Int(pairs[index].start)..<Int(pairs[index].end)], as: UTF8.self)
    }
    return attributes
  }

  private func range(of list: Int) -> Range<Int> {
    guard list >= 0, list < lists.count else { return 0..<0 }
    return Int(lists[list].start)..<Int(lists[list].end)
  }
}
