import Documents

/// Gives demands the numbers by which people will look for them.
///
/// Where the letter numbers its demands, its own numbers are the ids, and what it does not number is "p1", "p2" …, so that
/// nobody takes the tool's count for the author's. Where it numbers nothing, all are counted in the order of the text.
struct DemandNumbering {
  /// Whether the letter numbers anything that may be a demand.
  let isNumbered: Bool
  private var used: Set<String> = []
  private var count = 0
  /// The ids that are the tool's count.
  private var counted: Set<String> = []
  /// The number of each id in a list that begins anew.
  private var restarted: [String: String] = [:]
  /// The label's number of each id that could not have it.
  private var repeated: [String: String] = [:]

  init(_ blocks: [Block]) {
    isNumbered = blocks.contains { block in
      block.kind == .listItem && (block.level == 1 || Self.isLabelled(block.marker))
        && Self.number(in: block.marker) != nil
    }
  }

  /// Whether a marker names itself a demand: "Recommendation 4", "R4.".
  static func isLabelled(_ marker: String) -> Bool {
    marker.first?.isUppercase == true && (marker.contains(" ") || hasInitial(marker))
  }

  private static func hasInitial(_ marker: String) -> Bool {
    marker.first.map { "RQWC".contains($0) } ?? false && marker.dropFirst().first?.isNumber == true
  }

  /// The id of a demand without a parent, by its marker; empty for running text.
  mutating func next(marker: String) -> String {
    let own = Self.number(in: marker)
    if let own, used.insert(own).inserted { return own }
    count += 1
    let id = isNumbered ? "p\(count)" : String(count)
    used.insert(id)
    counted.insert(id)
    if Self.isLabelled(marker) { repeated[id] = own } else { restarted[id] = own }
    return id
  }

  /// The path of an id by the numbers of the letter, where the number at its root had been given before.
  func number(of id: String) -> String? {
    let root = Self.root(of: id)
    return repeated[String(root)].map { $0 + id.dropFirst(root.count) }
  }

  /// The path of an id by the numbers of its list, where an earlier list has them already.
  func restarted(_ id: String) -> String? {
    let root = Self.root(of: id)
    return restarted[String(root)].map { $0 + id.dropFirst(root.count) }
  }

  /// Whether the root of an id is the tool's count, because the letter numbers nothing.
  func isCounted(_ id: String) -> Bool { !isNumbered && counted.contains(String(Self.root(of: id))) }

  /// "6" of "6b.2", "p1" of "p1a", "Q1" of "Q1".
  private static func root(of id: String) -> Substring {
    var first = true
    return id.prefix { $0 != "." }.prefix { character in
      defer { first = false }
      return first || character.isNumber
    }
  }

  /// The number in "3.", "(3)", "4.2.", "Recommendation 12" or "Recommendation 4(b):", as ids have it.
  static func number(in marker: String) -> String? {
    var core = (marker.split(separator: " ").last ?? "").drop { $0 == "#" }
    // "W1" and "Q1" are two points of one review; "R1" is its own word for recommendation 1.
    if hasInitial(String(core)) {
      let initial = core.removeFirst()
      return number(in: String(core)).map { initial == "R" ? $0 : String(initial) + $0 }
    }
    while let last = core.last, ".:".contains(last) { core.removeLast() }
    // "(3)" and "3)", but not "4(b)".
    if core.last == ")", core.first == "(" || !core.contains("(") { core.removeLast() }
    if core.first == "(" { core.removeFirst() }
    return DemandLabel.id(of: core)
  }
}
