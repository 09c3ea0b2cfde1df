import Documents
import Testing

/// Pages put together at random from pieces that structure is read from.
struct HTMLStructureLawTests {
  private static let pieces = [
    "<p>", "</p>", "<b>", "</b>", "<blockquote>", "</blockquote>", "<footer>", "<cite>", "</cite>", "<ul>",
    "</ul>",
    "<ol>", "<li>", "</li>", "<h2>", "</h2>", "<a href=x>", "<a href='#n'>1</a>", "</a>", "<em>", "</em>",
    "<br>",
    "<table><tr><td>", "<td>", "<tr>", "</table>", "<figure>", "<figcaption>", "</figure>", "<sup>1</sup>",
    "<sup>",
    "<p id=n>", "<div role=heading aria-level=3>", "</div>", "<hr>", "<pre>", "</pre>",
    "<span style='font-weight:bold'>",
    "<p style='mso-list:l0 level2;margin-left:36pt'>", "— A. Author", "1. a", "2. b", "(a) c;", "(b) d",
    "• e", "- f",
    "&nbsp;", "Recommendation 1: g",
    "Some words of prose that are long enough to be more than one short line.", "\n",
    "<b style='font-weight:normal'>", "<s>", "</s>", "<dl><dt>", "<dd>", "<legend>", "Notes",
  ]

  private func check(_ page: String) throws {
    guard let document = try? HTMLReader().read(Array(page.utf8)) else { return }
    var end = -2
    for block in document.blocks {
      #expect(block.range.lowerBound == end + 2)
      end = block.range.upperBound
      #expect(block.links.allSatisfy { block.range.contains($0.range) && !$0.range.isEmpty })
      #expect(block.emphases.allSatisfy { block.range.contains($0.range) && !$0.range.isEmpty })
      #expect(block.kind == .heading ? (1...6).contains(block.level) : true)
      #expect(block.kind == .listItem ? block.level > 0 : true)
      #expect(block.kind != .heading || block.emphases.isEmpty)
      if let name = block.attribution {
        #expect(!name.isEmpty && document.blockIndex(atByte: name.lowerBound) != nil)
      }
      for marks in [
        block.emphases.filter { $0.kind == .strong }, block.emphases.filter { $0.kind == .emphasis },
      ] {
        #expect(zip(marks, marks.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
      }
      #expect(
        zip(block.links, block.links.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
    }
  }

  @Test(arguments: 0..<8)
  func `marks lie in their blocks and do not overlap their own kind`(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<80 {
      let page = (0..<Int.random(in: 1...60, using: &random)).map { _ in
        Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
      }
      try check(page.joined())
    }
  }

  /// Each piece many times: deep nesting, nothing closed. In a debug build on a busy machine; quadratic time would be
  /// minutes.
  @Test(arguments: pieces)
  func `a piece repeated costs no more than its length`(piece: String) throws {
    for tail in ["", "a", "a<br>"] {
      let page = "<p>x</p>" + String(repeating: piece + tail, count: 1_000)
      try check(page)
      #expect(ThreadTime.measure { _ = try? HTMLReader().read(Array(page.utf8)) } < .seconds(4))
    }
  }

  @Test(arguments: [
    "<blockquote><p>a.</p><p>— A</p></blockquote>", "<p>1. a<p>2. b", "<p><b>A</b><p>— b", "<ul><li>1. a",
    "<p>a<sup>1</sup><hr><p>1. n", "<ol><li>a<ul><li>b</ul></ol>", "<p>(a) a<p>(i) b<p>- c<p>1. d",
    "<blockquote><cite>a</cite>", "<a href=x><b>a</b></a>", "<p style='mso-list:l0 level9'>· a",
  ])
  func `structures repeated cost no more than their length`(piece: String) throws {
    let page = String(repeating: piece, count: 2_000)
    try check(page)
    #expect(ThreadTime.measure { _ = try? HTMLReader().read(Array(page.utf8)) } < .seconds(8))
  }
}

extension Range<Int> {
  fileprivate func contains(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
