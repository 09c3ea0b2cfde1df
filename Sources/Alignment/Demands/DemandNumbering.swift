import Documents

/// Gives demands the numbers by which people will look for them.
///
/// Where the letter numbers its demands, its own numbers are the ids, and what it does not number is "p1", "p2" …, so that
/// nobody takes the tool's count for the author's. Where it numbers nothing, all are counted in the order of the text.
struct DemandNumbering {
  private let isNumbered: Bool
  private var used: Set<String> = []
  private var count = 0

  init(_ document: Document) {
    isNumbered = document.blocks.contains { block in
      block.kind == .listItem && (block.level == 1 || Self.isLabelled(block.marker))
        && Self.number(in: block.marker) != nil
    }
  }

  /// Whether a marker names itself a demand: "Recommendation 4".
  static func isLabelled(_ marker: String) -> Bool {
    marker.first?.isUppercase == true && marker.contains(" ")
  }

  /// The id of a demand without a parent, by its marker; empty for running text.
  mutating func next(marker: String) -> String {
    if let own = Self.number(in: marker), used.insert(own).inserted { return own }
    count += 1
    let id = isNumbered ? "p\(count)" : String(count)
    used.insert(id)
    return id
  }

  /// The number in "3.", "(3)", "4.2." or "Recommendation 12".
  private static func number(in marker: String) -> String? {
    let last = marker.split(separator: " ").last ?? ""
    let core = last.drop { $0 == "(" }.reversed().drop { ".):".contains($0) }.reversed()
    let text = String(core)
    guard text.first?.isNumber == true, text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E })
    else {
      return nil
    }
    return text
  }
}
