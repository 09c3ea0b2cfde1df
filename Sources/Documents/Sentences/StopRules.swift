/// Whether a run of marks ends a sentence: what it is, what stands before it, what follows.
///
/// Rules in order, first that applies: the text ends; a wide mark; no space after the run (``StopRules+Glued``);
/// question and exclamation marks; ellipses; a bracketed omission; a single full stop by the word before it.
struct StopRules {
  let text: SentenceText
  let words: SentenceWords

  /// Where the sentence ends because of a run of marks, or nil if it goes on.
  ///
  /// - Parameter start: where the sentence begins; no word before it is looked at.
  func end(of cluster: StopCluster, sentenceFrom start: Int) -> Int? {
    let next = NextWord(text, from: cluster.end)
    if next.kind == .none { return cluster.end }
    if cluster.isWide { return isInsideWide(cluster) ? nil : cluster.end }
    if cluster.closes || cluster.isStrong, isNarrated(next) { return nil }
    // "E-mail:? x": a mark after a colon is a character that was lost.
    if text.byte(cluster.start - 1) == UInt8(ascii: ":") { return nil }
    if !next.isSpaced { return gluedEnd(of: cluster, next: next, sentenceFrom: start) }
    if cluster.isFirm { return cluster.end }
    if isContinued(by: next) { return nil }
    if cluster.isStrong {
      let goesOn = next.kind == .lower && !startsInLowercase(at: start) && !isPlea(cluster) && !isMarker(next)
      return goesOn ? nil : cluster.end
    }
    // "[...]" and "(…)" stand for words left out, not for an end.
    if cluster.isEllipsis, isBracketed(cluster) { return nil }
    if cluster.isEllipsis { return endOfEllipsis(cluster, next: next, sentenceFrom: start) }
    return endsAtFullStop(cluster, next: next, sentenceFrom: start) ? cluster.end : nil
  }

  /// Whether a comma or the like shows that the sentence goes on.
  private func isContinued(by next: NextWord) -> Bool {
    guard next.kind == .symbol, !next.isOpened else { return false }
    switch next.first {
    case ",", ";", ":", ")", "]", "}", "%", "/", "=", "،", "؛": return true
    default: return false
    }
  }

  /// Whether a question mark stands bare after a word, so that even a lowercase word begins a new sentence.
  private func isPlea(_ cluster: StopCluster) -> Bool {
    words.endsAtQuestion && !cluster.closes && text.byte(cluster.start) == UInt8(ascii: "?")
  }

  /// "«Who?» — she asked": a dash and a lowercase word go on with what was quoted or called.
  private func isNarrated(_ next: NextWord) -> Bool {
    guard next.kind == .symbol, next.first == "—" || next.first == "–" else { return false }
    return NextWord(text, from: next.wordStart + 3).kind == .lower
  }

  private func isBracketed(_ cluster: StopCluster) -> Bool {
    guard cluster.closes else { return false }
    let before = text.byte(
      text.trimmingSpace(before: cluster.start, notBefore: max(0, cluster.start - 4)) - 1)
    return before == UInt8(ascii: "[") || before == UInt8(ascii: "(")
  }

  private func endOfEllipsis(_ cluster: StopCluster, next: NextWord, sentenceFrom start: Int) -> Int? {
    guard next.kind != .symbol, next.kind != .lower || isLink(next) else { return nil }
    // "one. . . . Another": a full stop and then the omission, which belongs to what follows.
    if cluster.isSpaced, cluster.dots > 3, !cluster.closes, text.space(before: cluster.start) == 0 {
      return cluster.firstEnd
    }
    // "the thing is . . . I": three dots set apart are a pause, which a pronoun does not end.
    if cluster.dots == 3, text.space(before: cluster.start) > 0 {
      let word = next.word(text)
      if word == "i" || word.hasPrefix("i'") { return nil }
    }
    return next.isOpened || next.kind != .digit ? cluster.end : nil
  }

  /// Whether the sentence itself began with a lowercase letter, as those of a writer who uses no capitals.
  func startsInLowercase(at start: Int) -> Bool {
    NextWord(text, from: start).kind == .lower
  }

  /// Whether a link begins the next word, which then counts as a capital.
  func isLink(_ next: NextWord) -> Bool {
    let word = text.lowercased(next.wordStart..<min(text.count, next.wordStart + 5))
    return word.hasPrefix("http") || word.hasPrefix("www.")
  }
}
