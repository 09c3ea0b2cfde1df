import Documents
import Testing

/// What holds for every page, tried on pages with bytes changed at random.
struct HTMLLawTests {
  private static let pages = [
    """
    <!doctype html><html lang=en><head><title>Visit &amp; report</title><meta charset=utf-8>
    <script>if (a < b) { "</div>" }</script></head><body><nav><ul><li><a href=/>Home</a></ul></nav><main>
    <h1>What we ask</h1><p>The Ministry should &ldquo;publish&rdquo; it<sup><a href="#n1">1</a></sup> now&nbsp;— été.
    <ol type=a><li>Release the report<ul><li>in full</ul><li value=5>Meet “them”</ol><!-- a note -->
    <table><tr><th>Year<th>Cases<tr><td>2021<td>40</table><blockquote>Quoted<br><br>twice</blockquote>
    <p>&bull; one<br>&bull; two<pre>x  y
    z</pre><p id=n1>1 The note.</main><footer>©2024</footer></body></html> tail
    """,
    "<table><tr><td>a<td><p>b<ul><li>c<ol><li>d</ul></table><svg><title>t</title></svg>&#150;&#x41;&notin;<![CDATA[x]]>",
  ]

  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    // SplitMix64 (Steele, Lea, Flood 2014).
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
  }

  private func mutated(_ page: [UInt8], _ random: inout Generator) -> [UInt8] {
    let marks: [UInt8] = Array("<>&/\"'=!-; ".utf8) + [0, 0x80, 0xC3, 0xE2, 0xF0, 0xFF]
    var bytes = page
    for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[place] = marks[Int.random(in: 0..<marks.count, using: &random)]
      case 1: bytes.insert(marks[Int.random(in: 0..<marks.count, using: &random)], at: place)
      case 2: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...12, using: &random)))
      default:
        let end = min(bytes.count, place + Int.random(in: 1...40, using: &random))
        bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &random))
      }
    }
    return bytes
  }

  private func check(_ raw: [UInt8]) {
    guard let document = try? HTMLReader().read(raw) else { return }
    let text = document.text.utf8
    #expect(UTF8Validation.firstInvalidOffset(text) == nil)
    var end = 0
    for (number, block) in document.blocks.enumerated() {
      #expect(block.range.lowerBound == (number == 0 ? 0 : end + 2))
      #expect(!block.range.isEmpty)
      end = block.range.upperBound
      #expect(block.noteReferences.allSatisfy { $0.at >= block.range.lowerBound && $0.at <= end })
      if let source = document.source(of: block.range) {
        #expect(source.lowerBound >= 0 && source.upperBound <= raw.count)
      } else {
        Issue.record("a block without source")
      }
    }
    #expect(end == text.count)
    for run in document.sourceMap.runs where run.isVerbatim {
      let shown = text[run.from..<run.from + run.fromLength]
      let source = raw[run.to..<run.to + run.toLength]
      // White space of one byte is folded to the one byte of a space.
      #expect(zip(shown, source).allSatisfy { $0 == $1 || ($0 == 0x20 && (0x09...0x0D).contains($1)) })
    }
  }

  @Test(arguments: 0..<8)
  func `a page with random bytes changed is read without harm`(seed: Int) {
    var random = Generator(state: UInt64(seed))
    for page in Self.pages {
      for _ in 0..<60 { check(mutated(Array(page.utf8), &random)) }
    }
  }

  @Test func `the pages themselves keep the laws`() throws {
    for page in Self.pages { check(Array(page.utf8)) }
    #expect(
      try blockLines(Self.pages[0]) == [
        "listItem 1 • (navigation): Home", "heading 1 (headline): What we ask",
        "paragraph: The Ministry should “publish” it now — été. [1]", "listItem 1 a.: Release the report",
        "listItem 2 •: in full", "listItem 1 e.: Meet “them”", "tableRow: Year | Cases",
        "tableRow: 2021 | 40",
        "quotation: Quoted", "quotation: twice", "listItem 1 •: one", "listItem 1 •: two", "paragraph: x y",
        "paragraph: z", "footnote 1: The note.", "paragraph (footer): ©2024", "paragraph (aside): tail",
      ])
  }

  @Test func `every prefix of a page is read`() {
    for page in Self.pages {
      let bytes = Array(page.utf8)
      for length in stride(from: 0, through: bytes.count, by: 3) { check(Array(bytes.prefix(length))) }
    }
  }
}
