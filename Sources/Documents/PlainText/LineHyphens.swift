/// Decides what becomes of a hyphen at a line's end.
struct LineHyphens {
  enum Join { case space, keepHyphen, dropHyphen }

  private let words: Set<String>

  init(source: [UInt8], drafts: [TextDraft]) {
    let hasHyphens = drafts.contains { draft in
      draft.pieces.contains { !$0.isEmpty && source[$0.upperBound - 1] == UInt8(ascii: "-") }
    }
    guard hasHyphens else {
      words = []
      return
    }
    let text = String(decoding: source, as: UTF8.self)
    words = Set(text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "-") }.map(String.init))
  }

  /// A hyphen behind a letter and before a small one joins the lines. It stays, because typed text breaks at hyphens
  /// that it has anyway, unless the document writes that very word without and never with it.
  func join(_ source: [UInt8], _ first: Range<Int>, _ second: Range<Int>) -> Join {
    // A soft hyphen says that the word goes on; it is no text, so nothing is left to drop.
    if source[first].suffix(2) == [0xC2, 0xAD] { return .keepHyphen }
    guard first.count >= 2, source[first.upperBound - 1] == UInt8(ascii: "-") else { return .space }
    let head = String(decoding: source[first].dropLast(), as: UTF8.self)
    let tail = String(decoding: source[second], as: UTF8.self)
    guard let before = head.last, before.isLetter, let after = tail.first, after.isLowercase else {
      return .space
    }
    let left = head.reversed().prefix { $0.isLetter || $0 == "-" }.reversed()
    let right = tail.prefix { $0.isLetter || $0 == "-" }
    let plain = (String(left) + right).lowercased()
    let hyphenated = (String(left) + "-" + right).lowercased()
    return words.contains(plain) && !words.contains(hyphenated) ? .dropHyphen : .keepHyphen
  }
}
