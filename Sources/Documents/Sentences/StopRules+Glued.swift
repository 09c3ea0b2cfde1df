/// Marks with no white space after them: decimals, domains and file names go on; "end.Next" and "end.12 Next" do not.
extension StopRules {
  func gluedEnd(of cluster: StopCluster, next: NextWord, sentenceFrom start: Int) -> Int? {
    if next.kind == .digit, cluster.dots == 1, !cluster.closes {
      return endOfFootnote(after: cluster, sentenceFrom: start)
    }
    let isAsked = next.kind == .lower && text.byte(cluster.start) == UInt8(ascii: "?")
    guard next.kind == .upper || isAsked, !next.isOpened, !cluster.closes else { return nil }
    let from = text.tokenStart(before: cluster.start, notBefore: start)
    guard isProse(from..<text.tokenEnd(from: cluster.start)) else { return nil }
    guard endsInWord(from..<cluster.start) || cluster.isStrong else { return nil }
    let word = next.wordStart..<NextWord.letters(text, from: next.wordStart)
    let second = text.byte(word.lowerBound + 1)
    let isCapitalised = word.count > 1 && (second >= 0x61 && second <= 0x7A || second >= 0x80)
    let isPronoun = word.count == 1 && text.space(at: word.upperBound) > 0
    if isAsked { return word.count > 2 && endsInWord(from..<cluster.start) ? cluster.end : nil }
    let key = next.word(text)
    guard isCapitalised || isPronoun, !Self.suffixes.contains(key) else { return nil }
    // "System.Text": two capitalised words are one name unless the second opens sentences or is a title.
    let head = text.byte(from)
    guard head < 0x41 || head > 0x5A || words.openers.contains(key) || words.abbreviations[key] == .never
    else {
      return nil
    }
    return cluster.end
  }

  /// The end after a footnote number set directly behind the stop, if a word and a new sentence surround it.
  private func endOfFootnote(after cluster: StopCluster, sentenceFrom start: Int) -> Int? {
    var end = cluster.end
    while end - cluster.end < 3, text.byte(end) >= 0x30, text.byte(end) <= 0x39 { end += 1 }
    let next = NextWord(text, from: end)
    guard next.isSpaced, next.kind == .upper else { return nil }
    let from = text.tokenStart(before: cluster.start, notBefore: start)
    guard from < cluster.start - 2 else { return nil }
    for offset in from..<cluster.start where !(0x61...0x7A).contains(text.byte(offset)) { return nil }
    return words.abbreviations[text.lowercased(from..<cluster.start)] == nil ? end : nil
  }

  /// Whether nothing in a token speaks for an address, a path or code.
  private func isProse(_ token: Range<Int>) -> Bool {
    for offset in token {
      switch text.byte(offset) {
      case UInt8(ascii: "@"), UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "="):
        return false
      default: continue
      }
    }
    return true
  }

  /// Whether a token ends in two lowercase letters or in a number of two digits, not in a lone letter.
  private func endsInWord(_ token: Range<Int>) -> Bool {
    guard token.count >= 2 else { return false }
    let last = text.byte(token.upperBound - 1)
    let before = text.byte(token.upperBound - 2)
    let isWord =
      (last >= 0x61 && last <= 0x7A || last >= 0x80) && (before >= 0x61 && before <= 0x7A || before >= 0x80)
    let isNumber = (0x30...0x39).contains(last) && (0x30...0x39).contains(before)
    return (isWord || isNumber) && words.abbreviations[text.lowercased(token)] == nil
  }

  /// What follows the stop of a domain or a file name even when it is capitalised.
  private static let suffixes: Set<String> = [
    "com", "net", "org", "int", "edu", "gov", "info", "co", "uk", "fr", "de", "ch", "eu", "us", "io",
    "pdf", "doc", "docx", "htm", "html", "txt", "xls", "xlsx", "ppt", "pptx", "jpg", "png", "zip", "js",
    "asp",
  ]
}
