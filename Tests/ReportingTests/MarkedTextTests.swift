import Documents
import Testing

@testable import Reporting

struct MarkedTextTests {
  private let text = TextRendition(utf8: Array("abcd".utf8))

  private func citation(_ range: Range<Int>, _ id: String, isResponse: Bool = true) -> MarkedText.Citation {
    MarkedText.Citation(range: range, anchor: "demand-\(id)", id: id, isResponse: isResponse)
  }

  @Test func `overlapping passages become segments side by side`() {
    let markup = MarkedText.markup(
      of: 0..<4, in: text, citations: [citation(0..<3, "1"), citation(1..<4, "2")], notes: [])
    #expect(
      markup == """
        <mark data-for="demand-1">a</mark><mark data-for="demand-1 demand-2">bc</mark>\
        <a class="back" href="#demand-1" data-label="1" aria-label="Cited for demand 1"></a>\
        <mark data-for="demand-2">d</mark>\
        <a class="back" href="#demand-2" data-label="2" aria-label="Cited for demand 2"></a>
        """)
  }

  @Test func `a nearest miss is no mark and has no link back`() {
    let markup = MarkedText.markup(
      of: 0..<4, in: text, citations: [citation(1..<2, "1", isResponse: false)], notes: [])
    #expect(markup == "a<span data-near=\"demand-1\">b</span>cd")
  }

  @Test func `a footnote mark stands inside a passage without becoming its text`() {
    let markup = MarkedText.markup(
      of: 0..<4, in: text, citations: [citation(0..<4, "1")],
      notes: [
        MarkedText.NoteMark(at: 2, label: "3", anchor: "b9"),
        MarkedText.NoteMark(at: 4, label: "4", anchor: "b8"),
      ])
    #expect(
      markup == """
        <mark data-for="demand-1">ab</mark><a class="note" href="#b9" data-label="3" aria-label="Note 3"></a>\
        <mark data-for="demand-1">cd</mark>\
        <a class="back" href="#demand-1" data-label="1" aria-label="Cited for demand 1"></a>\
        <a class="note" href="#b8" data-label="4" aria-label="Note 4"></a>
        """)
  }

  /// Every pair of ranges that begins and ends anywhere in and around a block.
  @Test func `any two passages leave the text whole and mark exactly their union`() throws {
    let text = TextRendition(utf8: Array("xabcdy".utf8))
    let block = 1..<5
    let ranges = (0...6).flatMap { start in (start...6).map { start..<$0 } }
    for first in ranges {
      for second in ranges {
        let markup = MarkedText.markup(
          of: block, in: text, citations: [citation(first, "1"), citation(second, "2")], notes: [])
        let page = try PageParser("<p>\(markup)</p>")
        #expect(page.elements.first?.text == "abcd", "\(first) \(second)")
        let marked = page.elements.filter { $0.name == "mark" }.map(\.text).joined()
        let union = block.filter { first.contains($0) || second.contains($0) }
        #expect(
          marked
            == text.string(1..<5).enumerated().filter { union.contains($0.offset + 1) }.map {
              "\($0.element)"
            }.joined())
        for (range, id) in [(first, "demand-1"), (second, "demand-2")] {
          let words = page.elements("data-for", having: id).map(\.text).joined()
          #expect(words == text.string(range.clamped(to: block)), "\(first) \(second)")
        }
      }
    }
  }
}
