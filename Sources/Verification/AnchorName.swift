import TransparencyLog

/// The name of a file of outside evidence: `<size>.tsr`, `<size>.cosig` or `<size>.handover`, later ones `<size>-2.tsr` and so on.
struct AnchorName: Hashable {
  enum Kind: String { case timestamp = "tsr", cosignatures = "cosig", handover }

  /// The size of the checkpoint that the file speaks of.
  let size: TreeSize
  let kind: Kind

  /// Reads a name strictly; nil if it is none of these.
  init?(_ name: String) {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let kind = Kind(rawValue: String(parts[1])) else { return nil }
    let numbers = parts[0].split(separator: "-", omittingEmptySubsequences: false).map(AnchorName.number)
    switch numbers.count {
    case 1: break
    case 2: guard let second = numbers[1], second >= 2, kind != .handover else { return nil }
    default: return nil
    }
    guard let size = numbers[0] else { return nil }
    self.size = TreeSize(size)
    self.kind = kind
  }

  /// A decimal number in its one spelling.
  private static func number(_ text: Substring) -> UInt64? {
    guard let number = UInt64(text), String(number).utf8.elementsEqual(text.utf8) else { return nil }
    return number
  }
}
