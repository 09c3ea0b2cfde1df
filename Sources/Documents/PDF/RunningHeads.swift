/// Finds what is printed at the head or foot of many pages, and page numbers.
///
/// A segment is one where the same words stand at the same height (± 4 points) of two pages that are near each other, in
/// the outer part of the page. Numbers in them may differ by as many as the pages do ("Page 3 of 9"), and no others: notes
/// at the foot of two pages are often the same words with other numbers.
struct RunningHeads {
  /// A running head or foot: where it stands first.
  struct Head {
    let segment: PDFSegment
    let page: Int
    let isAtTop: Bool
  }

  /// Part of a page's height at its top and at its bottom where running heads are looked for.
  private static let zone = 0.14
  /// Pages between two appearances at most: left and right pages have heads of their own.
  private static let reach = 2
  /// Bare numbers that are looked at on a page at most.
  private static let numbersOnPage = 8
  /// Words to the right of a bare number that are nearer than this belong to it, in points: it is a label.
  private static let labelRoom = 60.0

  private struct Key: Hashable {
    let text: String
    let isAtTop: Bool
  }

  private struct Place {
    let page: Int
    let segment: Int
    let top: Double
    let numbers: [Int]
  }

  /// Takes the running heads out of the pages: first those with words, then the bare page numbers beside them.
  static func remove(from words: inout PDFWords) -> [Head] {
    var places: [Int: [PDFWord]] = [:]
    let heads =
      remove(from: &words, numbers: false, places: &places)
      + remove(from: &words, numbers: true, places: &places)
    return (heads + removeLone(from: &words, beside: places)).sorted {
      ($0.page, $0.isAtTop ? 0 : 1, $0.segment.words.first?.top ?? 0, $0.segment.words.first?.left ?? 0)
        < ($1.page, $1.isAtTop ? 0 : 1, $1.segment.words.first?.top ?? 0, $1.segment.words.first?.left ?? 0)
    }
  }

  /// `places` gains the first word of each head by the index of its page.
  private static func remove(
    from words: inout PDFWords, numbers: Bool, places gone: inout [Int: [PDFWord]]
  ) -> [Head] {
    var result: [Head] = []
    var taken: [Int: Set<Int>] = [:]
    for (key, places) in candidates(words, numbers: numbers) {
      let repeated = places.indices.filter { isRepeated(places, $0) }
      guard let first = repeated.first else { continue }
      let place = places[first]
      result.append(
        Head(
          segment: words.pages[place.page].segments[place.segment], page: words.pages[place.page].number,
          isAtTop: key.isAtTop))
      for index in repeated { taken[places[index].page, default: []].insert(places[index].segment) }
    }
    for (page, segments) in taken {
      gone[page, default: []] += segments.compactMap { words.pages[page].segments[$0].words.first }
      words.pages[page].segments = words.pages[page].segments.enumerated()
        .filter { !segments.contains($0.offset) }.map(\.element)
    }
    return result
  }

  /// Takes what stands alone at the top of a page where pages near by have their running heads: a short document shows the
  /// head of its left pages only once.
  private static func removeLone(from words: inout PDFWords, beside heads: [Int: [PDFWord]]) -> [Head] {
    var result: [Head] = []
    for index in words.pages.indices {
      let page = words.pages[index]
      let near = (index - reach...index + reach).lazy.filter { $0 != index }.flatMap { heads[$0] ?? [] }
      guard !near.isEmpty else { continue }
      let places = near.filter { $0.bottom < page.height * zone }
      let found = page.segments.indices.filter { candidate in
        guard let first = page.segments[candidate].words.first, page.segments[candidate].words.count <= 20
        else { return false }
        return places.contains { abs($0.top - first.top) < 1 && abs($0.height - first.height) < 0.3 }
      }
      guard let line = found.first.flatMap({ page.segments[$0].words.first }) else { continue }
      // Nothing else stands as far out, and the text keeps its distance.
      let isApart = page.segments.indices.allSatisfy { other in
        found.contains(other)
          || page.segments[other].words.allSatisfy { $0.top > line.bottom + 0.5 * line.height }
      }
      guard isApart else { continue }
      result += found.map { Head(segment: page.segments[$0], page: page.number, isAtTop: true) }
      let lone = Set(found)
      words.pages[index].segments = page.segments.enumerated().filter { !lone.contains($0.offset) }.map(
        \.element)
    }
    return result
  }

  /// The segments in the outer parts of the pages by their words; either those that are bare numbers or all others.
  private static func candidates(_ words: PDFWords, numbers: Bool) -> [Key: [Place]] {
    var places: [Key: [Place]] = [:]
    for (page, content) in words.pages.enumerated() {
      var seen = 0
      for (index, segment) in content.segments.enumerated() {
        guard let first = segment.words.first, segment.words.count <= 30 else { continue }
        let isAtTop = first.bottom < content.height * zone
        guard isAtTop || first.top > content.height * (1 - zone) else { continue }
        let mask = NumberMask(words.string(segment.words))
        guard mask.text.utf8.count <= 200, mask.isBare == numbers else { continue }
        if numbers {
          seen += 1
          guard seen <= numbersOnPage, !isLabel(segment, on: content) else { continue }
        }
        places[Key(text: mask.text, isAtTop: isAtTop), default: []].append(
          Place(page: page, segment: index, top: first.top, numbers: mask.numbers))
      }
    }
    return places
  }

  /// Whether words stand on the same line a little to the right.
  private static func isLabel(_ segment: PDFSegment, on page: PDFPage) -> Bool {
    guard let last = segment.words.last else { return false }
    return page.segments.contains { other in
      guard let word = other.words.first else { return false }
      return word.left > last.right - 1 && word.left < last.right + labelRoom
        && min(word.bottom, last.bottom) - max(word.top, last.top) > 0.3 * min(word.height, last.height)
    }
  }

  /// Whether the same words stand at the same height of a page near by.
  private static func isRepeated(_ places: [Place], _ index: Int) -> Bool {
    let place = places[index]
    for step in [-1, 1] {
      var other = index + step
      // Few places of a key are on one page, so that the walk is short; its end is bounded all the same.
      var walked = 0
      while places.indices.contains(other), abs(places[other].page - place.page) <= reach, walked < 16 {
        let candidate = places[other]
        if candidate.page != place.page, abs(candidate.top - place.top) <= 4,
          zip(place.numbers, candidate.numbers).allSatisfy({
            $0 == $1 || $1.subtractingReportingOverflow($0).partialValue == candidate.page - place.page
          }),
          place.numbers != candidate.numbers || place.numbers.isEmpty || places.count > 2
        {
          return true
        }
        other += step
        walked += 1
      }
    }
    return false
  }
}

/// A text with its numbers taken out: "Page 3 of 9" is "Page # of #" with 3 and 9; "xii" and "- 12 -" are bare numbers.
struct NumberMask {
  let text: String
  let numbers: [Int]
  /// Whether there is nothing but one number.
  let isBare: Bool

  init(_ string: String) {
    let bare = string.drop { !$0.isLetter && !$0.isNumber }.reversed().drop { !$0.isLetter && !$0.isNumber }
    let core = String(bare.reversed())
    if let number = core.utf8.count <= 9 ? Int(core) ?? Self.roman(core) : nil {
      text = "#"
      numbers = [number]
      isBare = true
      return
    }
    var text = ""
    var numbers: [Int] = []
    var inNumber = false
    for character in string {
      guard let digit = character.isASCII ? character.wholeNumberValue : nil else {
        text.append(character)
        inNumber = false
        continue
      }
      if !inNumber {
        text.append("#")
        numbers.append(0)
      }
      inNumber = true
      // Long numbers wrap around: equal ones stay equal.
      numbers[numbers.count - 1] = numbers[numbers.count - 1] &* 10 &+ digit
    }
    self.text = text
    self.numbers = numbers
    isBare = false
  }

  /// The value of a Roman numeral, in either case; not checked for its form.
  private static func roman(_ text: String) -> Int? {
    let values: [Character: Int] = ["i": 1, "v": 5, "x": 10, "l": 50, "c": 100]
    guard !text.isEmpty, text.utf8.count <= 8 else { return nil }
    var total = 0
    var last = 0
    for character in text.lowercased().reversed() {
      guard let value = values[character] else { return nil }
      total += value < last ? -value : value
      last = max(last, value)
    }
    return total
  }
}
