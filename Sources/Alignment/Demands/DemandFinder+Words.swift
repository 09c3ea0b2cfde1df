import Documents

extension DemandFinder {
  /// Adds a demand with its details.
  mutating func add(_ demand: Demand, introduction: Range<Int>?) {
    var demand = demand
    demand.details =
      lexicon?.details(of: demand.range, introduction: introduction, in: document.text)
      ?? DemandDetails(of: demand.range, introduction: introduction, in: spans)
    demands.append(demand)
  }

  func footnotes(_ references: [NoteReference]) -> [String] {
    references.compactMap { document.footnote($0.label) }.map { document.text.string($0.range) }
  }

  func form(of range: Range<Int>) -> Demand.Form {
    if let lexicon { return form(of: range, lexicon: lexicon) }
    let words = spans[range]
    if let first = words.first?.small,
      DemandVerbs.contains(small: first) || ["please", "never"].contains(first)
    {
      return .imperative
    }
    if words.prefix(2).map(\.small) == ["do", "not"] { return .imperative }
    return DemandCues.isDeontic(words) ? .deontic : .listed
  }

  func endsWithColon(_ range: Range<Int>) -> Bool {
    document.text.utf8[range].last { $0 != UInt8(ascii: " ") } == UInt8(ascii: ":")
  }

  /// Without the marks that bind it to the next item: ";", "; and", ":", ".".
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    let bytes = document.text.utf8
    func dropMarks() {
      while end > range.lowerBound, " ;:,.".utf8.contains(bytes[end - 1]) { end -= 1 }
    }
    let conjunctions =
      lexicon.map { $0.conjunctions.sorted().flatMap { ["; \($0)", ", \($0)"] } }
      ?? ["; and", "; or", ", and", ";and"]
    for conjunction in conjunctions {
      let length = conjunction.utf8.count
      if end - length > range.lowerBound, bytes[(end - length)..<end].elementsEqual(conjunction.utf8) {
        end -= length
        break
      }
    }
    dropMarks()
    return range.lowerBound..<end
  }

  /// Without a clause that leads to the sub-items: "…, which entails", "…, of which".
  func withoutTail(_ range: Range<Int>) -> Range<Int> {
    let words = spans[range]
    if words.count >= 4, words[words.count - 1].small == "which" {
      return trimmed(range.lowerBound..<words[words.count - 2].range.lowerBound)
    }
    guard words.count >= 4, words[words.count - 2].small == "which" else { return range }
    return trimmed(range.lowerBound..<words[words.count - 2].range.lowerBound)
  }

  /// "a" to "z", then "aa", "ab", …
  func letter(_ index: Int) -> String {
    let last = String(Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8(index % 26))))
    return index < 26 ? last : letter(index / 26 - 1) + last
  }
}
