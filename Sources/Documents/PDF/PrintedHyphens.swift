/// Decides what becomes of a hyphen at the end of a printed line.
struct PrintedHyphens {
  enum Join { case space, none, dropHyphen }

  private let words: Set<String>

  init(_ lines: some Sequence<PrintedLine>) {
    var words: Set<String> = []
    for line in lines {
      let found = line.text.lowercased().split { !($0.isLetter || $0 == "-") }
      // The halves of a divided word are no words of the text.
      let isDivided = line.text.hasSuffix("-")
      for word in found.dropLast(isDivided ? 1 : 0) { words.insert(String(word)) }
    }
    self.words = words
  }

  /// Typesetting divides words, so the hyphen goes, unless the text writes this word with one elsewhere and never
  /// without, or both halves are words of it and the whole is not.
  func join(_ first: String, _ second: String) -> Join {
    guard let end = first.unicodeScalars.last, let start = second.unicodeScalars.first else { return .space }
    if PDFCharacters.isUnspaced(end), PDFCharacters.isUnspaced(start) { return .none }
    if end == "\u{AD}" { return .none }
    guard end == "-" else { return end == "/" && start.properties.isAlphabetic ? .none : .space }
    let head = first.dropLast()
    guard let before = head.last, before.isLetter || before.isNumber else { return .space }
    guard before.isLetter, start.properties.isLowercase else {
      return start.properties.isAlphabetic || ("0"..."9").contains(start) ? .none : .space
    }
    let left = String(head.reversed().prefix { $0.isLetter || $0 == "-" }.reversed()).lowercased()
    let right = String(second.prefix { $0.isLetter || $0 == "-" }).lowercased()
    if words.contains(left + right) { return .dropHyphen }
    if words.contains(left + "-" + right) || left.contains("-") { return .none }
    return words.contains(left) && words.contains(right) && left.count > 2 ? .none : .dropHyphen
  }
}
