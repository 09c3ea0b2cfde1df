/// Full-width marks, after which no space is written.
extension StopRules {
  /// Whether a full-width mark stands inside a sentence: the point of "３．２９", the question of "“谁？”他问".
  func isInsideWide(_ cluster: StopCluster) -> Bool {
    guard let mark = text.scalar(at: cluster.start) else { return false }
    if mark.value == "．", !cluster.closes, isDigit(text.scalar(before: cluster.start)?.value) {
      return isDigit(text.scalar(at: cluster.end)?.value)
    }
    guard cluster.closes, mark.value == "？" || mark.value == "！" else { return false }
    // Who asked or called stands directly behind the closing quote: one to four characters and a verb of saying.
    var offset = cluster.end
    for place in 0..<6 {
      guard let found = text.scalar(at: offset), (0x4E00...0x9FFF).contains(found.value.value) else {
        return false
      }
      if place > 0, Self.sayings.contains(found.value) { return true }
      offset += found.length
    }
    return false
  }

  private static let sayings: Set<Unicode.Scalar> = ["问", "問", "说", "說", "道", "喊", "叫", "答"]

  private func isDigit(_ value: Unicode.Scalar?) -> Bool {
    guard let value else { return false }
    return ("0"..."9").contains(value) || ("０"..."９").contains(value)
  }
}
