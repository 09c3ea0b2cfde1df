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
    (marker.first == "R" || marker.first == "Q") && marker.dropFirst().first?.isNumber == true
  }

  /// The id of a demand without a parent, by its marker; empty for running text.
  mutating func next(marker: String) -> String {
    let own = Self.number(in: marker)
    if let own, used.insert(own).inserted { return own }
    count += 1
    let id = isNumbered ? "p\(count)" : String(count)
    used.insert(id)
    counted.insert(id)
    if Self.isLabelled(marker) { repeated[id] = own }
    return id
  }

  /// The path of an id by the numbers of the letter, where the number at its root had been given before.
  func number(of id: String) -> String? {
    let root = Self.root(of: id)
    return repeated[String(root)].map { $0 + id.dropFirst(root.count) }
  }

  /// Whether the root of an id is the tool's count, because the letter numbers nothing.
  func isCounted(_ id: String) -> Bool { !isNumbered && counted.contains(String(Self.root(of: id))) }

  private static func root(of id: String) -> Substring {
    id.prefix { $0 != "." }.prefix { $0 == "p" || $0.isNumber }
  }

  /// The number in "3.", "(3)", "4.2.", "Recommendation 12" or "Recommendation 4(b):", as ids have it.
  static func number(in marker: String) -> String? {
    var core = (marker.split(separator: " ").last ?? "").drop { $0 == "#" }
    if hasInitial(String(core)) { core.removeFirst() }
    while let last = core.last, ".:".contains(last) { core.removeLast() }
    // "(3)" and "3)", but not "4(b)".
    if core.last == ")", core.first == "(" || !core.contains("(") { core.removeLast() }
    if core.first == "(" { core.removeFirst() }
    return DemandLabel.id(of: core)
  }
}
