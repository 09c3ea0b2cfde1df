import Documents
import Testing

struct HTMLScriptTests {
  @Test(arguments: [
    ("10<sup>3</sup>", "10³"), ("10<sup>&minus;12</sup> m", "10⁻¹² m"), ("10<sup>-<b>6</b></sup>", "10⁻⁶"),
    ("CO<sub>2</sub>", "CO₂"), ("x<sup>n</sup> + x<sub>i</sub>", "xⁿ + xᵢ"),
    ("x<sup>(n+1)</sup>", "x⁽ⁿ⁺¹⁾"), ("a<sub>0&#49;</sub>", "a₀₁"),
    ("text<sup>1, 2</sup> more", "text¹, ² more"),
    ("SO<sub>4</sub><sup>2&#8722;</sup>", "SO₄²⁻"), ("<sup>1</sup>/<sub>2</sub>", "¹/₂"),
    // What has no characters of its own stays.
    ("1<sup>st</sup>", "1st"), ("T<sub>in</sub>", "Tin"), ("x<sup>2a</sup>", "x2a"), ("a<sup></sup>b", "ab"),
    ("a<sup> </sup>b", "a b"), ("a<sup>.</sup>b", "a.b"),
  ])
  func `raised and lowered figures keep their meaning`(html: String, expected: String) throws {
    #expect(try blockLines("<p>\(html)</p>") == ["paragraph: \(expected)"])
  }

  @Test func `footnote marks are no exponents`() throws {
    let html = """
      <p>Area of 10<sup>3</sup> fields.<sup><a href="#n1">1</a></sup></p>
      <div><p id="n1"><sup>1</sup> Of 2 m<sup>2</sup>.</p></div>
      """
    #expect(try blockLines(html) == ["paragraph: Area of 10³ fields. [1]", "footnote 1: Of 2 m²."])
  }

  @Test func `raised figures lead back to their own bytes`() throws {
    let html = "<p>10<sup>&minus;3</sup> m</p>"
    let document = try HTMLReader().read(Array(html.utf8))
    let three = try #require(document.text.string(0..<document.text.utf8.count).firstRange(of: "³"))
    let text = document.text.string(0..<document.text.utf8.count)
    let start = text.utf8.distance(from: text.startIndex, to: three.lowerBound)
    let source = try #require(document.source(of: start..<start + 2))
    #expect(String(decoding: Array(html.utf8)[source], as: UTF8.self) == "3")
  }
}
