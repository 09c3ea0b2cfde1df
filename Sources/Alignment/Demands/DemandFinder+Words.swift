import Documents

extension DemandFinder {
  /// Adds a demand with its details.
  mutating func add(_ demand: Demand, introduction: Range<Int>?) {
    var demand = demand
    demand.number = numbering.number(of: demand.id)
    demand.restarted = numbering.restarted(demand.id)
    demand.isCounted = numbering.isCounted(demand.id)
    let shared = introduction.flatMap { addressee(of: $0) }
    demand.details =
      lexicon?.details(of: demand.range, addressee: shared, in: document.text)
      ?? DemandDetails(of: demand.range, addressee: shared, in: spans)
    demands.append(demand)
  }

  /// Who is to act by a sentence that leads to demands; read once for all that it leads to.
  private mutating func addressee(of introduction: Range<Int>) -> Range<Int>? {
    if let known = lastAddressee, known.introduction == introduction { return known.addressee }
    let found =
      if let lexicon { lexicon.addressee(words(introduction)) } else {
        DemandDetails.addressee(of: introduction, in: spans)
      }
    lastAddressee = (introduction, found)
    return found
  }

  func footnotes(_ references: [NoteReference]) -> [String] {
    references.compactMap { notes[$0.label] }.map { document.text.string($0) }
  }

  /// So many UTF-8 bytes of a line are context; no sentence of a person is so long.
  static let longestContext = 4000

  /// A line as context of the demands that it leads to.
  func line(_ range: Range<Int>) -> String {
    guard range.count > Self.longestContext else { return document.text.string(range) }
    var end = range.lowerBound + Self.longestContext
    // Not inside a scalar.
    while end > range.lowerBound, document.text.utf8[end] & 0xC0 == 0x80 { end -= 1 }
    return document.text.string(range.lowerBound..<end) + "…"
  }

  func form(of range: Range<Int>) -> Demand.Form {
    if let lexicon { return form(of: range, lexicon: lexicon) }
    if isQuestion(range) { return .question }
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
    // "8 p.m.", "the U.S.": the last point is a part of the word.
    var endsAbbreviation: Bool {
      end - range.lowerBound > 3 && bytes[end - 1] == UInt8(ascii: ".") && bytes[end - 3] == UInt8(ascii: ".")
        && bytes[end - 2] > UInt8(ascii: "9")
    }
    func dropMarks() {
      while end > range.lowerBound, " ;:,.".utf8.contains(bytes[end - 1]), !endsAbbreviation { end -= 1 }
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
