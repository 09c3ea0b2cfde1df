import Alignment
import TransparencyLog

/// What the page of an alignment shows, found by ids, beside what its record says.
struct ShownReport {
  private let source: PageSource

  init(_ source: PageSource) { self.source = source }

  /// Whether the cards show exactly the demands of the record, with their dispositions, words and passages.
  func problem(demands: [RecordedReport.Demand]) -> String? {
    var cards: [String: Int] = [:]
    for (index, element) in source.elements.enumerated() where element.name == "article" {
      guard let id = element.attributes["id"] else { return "a demand on the page has no id" }
      cards[id] = index
    }
    guard cards.count == demands.count else {
      return "the page shows \(cards.count) demands, the record has \(demands.count)"
    }
    for demand in demands {
      guard let card = cards.removeValue(forKey: demand.anchor) else {
        return "demand \(demand.id) does not stand on the page"
      }
      if let problem = problem(demand, card: card) { return "demand \(demand.id): \(problem)" }
    }
    return nil
  }

  private func problem(_ demand: RecordedReport.Demand, card: Int) -> String? {
    guard let disposition = Disposition(rawValue: demand.disposition) else {
      return "its disposition is none"
    }
    let label = DispositionLabel(disposition)
    let inside = descendants(of: card)
    let element = source.elements[card]
    let item = element.parent.map { source.elements[$0] }
    var head =
      "\(Self.shown(demand.id)) \(label.sign) \(label.word) probability \(Percentage.words(demand.probability))"
    if disposition != .absent { head += " · absent \(Percentage.words(demand.absent))" }
    let found = inside.first { $0.name == "h3" }.map(source.text)
    guard found == head else { return Self.other(found, head) }
    guard element.classes == ["demand", label.name[...]], item?.attributes["data-disposition"] == label.name
    else { return "its colour is not that of \(label.word)" }
    let quotes = inside.filter { $0.attributes["class"] == "quote" }.map(source.text)
    guard quotes == [Self.shown(demand.quote.exact)] else {
      return Self.other(quotes.first, demand.quote.exact)
    }
    let pairs = inside.filter { $0.attributes["data-pair"] != nil }
    let expected = Self.pairs(of: demand)
    guard pairs.map({ $0.attributes["id"] }) == expected.map(\.name) else {
      return "the page shows \(pairs.count) passages, the record has \(expected.count)"
    }
    // In order and as many, so that a page of very many passages costs no more than its length.
    let cited = inside.filter { $0.name == "blockquote" }
    guard cited.count == pairs.count else { return "its passages do not stand where they belong" }
    for (words, (pair, passage)) in zip(cited, zip(pairs, expected.map(\.passage))) {
      guard pair.content.contains(words.start) else { return "its passages do not stand where they belong" }
      let right = "\(passage.place) \(Self.shown(passage.quote.exact))"
      guard source.text(words) == right else { return Self.other(source.text(words), right) }
    }
    return nil
  }

  /// Whether the overview counts and lists the demands as they are.
  func problem(counts demands: [RecordedReport.Demand]) -> String? {
    guard let counts = source.elements.firstIndex(where: { $0.attributes["id"] == "counts" }) else {
      return "there is none"
    }
    guard !demands.isEmpty else { return nil }
    let inside = descendants(of: counts)
    let total = inside.first { $0.name == "strong" }.map(source.text)
    guard total == String(demands.count) else { return Self.other(total, String(demands.count)) }
    let legend = inside.filter { $0.name == "dt" }.map(source.text)
    let right = DispositionLabel.all.map { label in
      "\(label.sign) \(demands.count { $0.disposition == label.name }) \(label.word)"
    }
    guard legend == right else {
      return Self.other(legend.joined(separator: ", "), right.joined(separator: ", "))
    }
    let strip = source.elements.indices.first { source.elements[$0].classes == ["strip"] }
    let signs = strip.map(descendants)?.filter { $0.name == "a" } ?? []
    guard signs.count == demands.count else { return "the list of all demands is not complete" }
    for (sign, demand) in zip(signs, demands) {
      guard let disposition = Disposition(rawValue: demand.disposition) else { continue }
      let right = "\(DispositionLabel(disposition).sign) \(Self.shown(demand.id))"
      guard source.text(sign) == right, sign.attributes["href"] == "#" + demand.anchor,
        sign.attributes["class"] == demand.disposition
      else { return Self.other(source.text(sign), right) }
    }
    return nil
  }

  /// Whether exactly the recorded passages are marked in the response, word for word.
  func problem(passages demands: [RecordedReport.Demand]) -> String? {
    var right: [Substring: [UInt8]] = [:]
    var found: [Substring: [UInt8]] = [:]
    for demand in demands {
      for (name, passage) in Self.pairs(of: demand) {
        // A blank line stands between two blocks and in no mark.
        right[name[...]] = Array(Self.shown(passage.quote.exact.replacing("\n\n", with: "")).utf8)
      }
    }
    for element in source.elements {
      let names = (element.attributes["data-for"] ?? "") + " " + (element.attributes["data-near"] ?? "")
      if element.name == "mark", element.attributes["data-for"] == nil {
        return "a mark belongs to no demand"
      }
      for name in names.split(separator: " ") {
        guard let most = right[name]?.count else {
          return "a passage is marked that the record does not have"
        }
        // What is longer than it should be is wrong already, and need not be gathered.
        guard found[name, default: []].count + element.text.count <= most else {
          return "more is marked for \(name) than the record has"
        }
        found[name, default: []] += source.words[element.text]
      }
    }
    for demand in demands {
      for (name, passage) in Self.pairs(of: demand) {
        let (words, expected) = (found[name[...]] ?? [], right[name[...]] ?? [])
        guard words == expected else {
          return "for demand \(demand.id), \(passage.place): "
            + Self.other(String(decoding: words, as: UTF8.self), String(decoding: expected, as: UTF8.self))
        }
      }
    }
    return nil
  }

  /// Whether the response's text is the one with the recorded hash, and the passages stand where the record says.
  func problem(text sha256: String, _ demands: [RecordedReport.Demand]) -> String? {
    let blocks = source.elements.filter { $0.classes.contains("text") }.map(source.text)
    let text = blocks.joined(separator: "\n\n")
    let found = Digest.sha256(Array(text.utf8)).hex
    guard found == sha256 else {
      return "the text on the page has the sha256 \(found), recorded is \(sha256)"
    }
    let scalars = Array(text.unicodeScalars)
    for demand in demands {
      for (_, passage) in Self.pairs(of: demand) {
        let (start, end) = (passage.quote.start, passage.quote.end)
        guard start >= 0, start <= end, end <= scalars.count,
          scalars[start..<end].elementsEqual(passage.quote.exact.unicodeScalars)
        else { return "for demand \(demand.id), \(passage.place): other words stand at \(start) to \(end)" }
      }
    }
    return nil
  }

  /// A demand's passages by their names on the page.
  private static func pairs(
    of demand: RecordedReport.Demand
  ) -> [(name: String, passage: RecordedReport.Passage)] {
    demand.passages.enumerated().map { ("\(demand.anchor)_r\($0 + 1)", $1) }
      + (demand.nearest.map { [("\(demand.anchor)_near", $0)] } ?? [])
  }

  /// Elements inside of an element, in order.
  private func descendants(of index: Int) -> ArraySlice<PageSource.Element> {
    let end = source.elements[index].content.upperBound
    let rest = source.elements[(index + 1)...]
    return rest.prefix { $0.start < end }
  }

  /// Words as a page can show them: what XML or HTML forbids stands there as U+FFFD.
  private static func shown(_ words: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in words.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: result.append(scalar)
      case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private static func other(_ found: String?, _ expected: String) -> String {
    let words = [found ?? "nothing", expected].map { TextLayout.shortened(TextLayout.safe($0), to: 80) }
    return "the page says “\(words[0])”, the record “\(words[1])”"
  }
}
