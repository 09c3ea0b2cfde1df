import Documents
import Testing

struct HTMLMarksTests {
  @Test(arguments: [
    ("<p>See <a href='/a?b=1&amp;c=2'>the report</a>.", ["the report -> /a?b=1&c=2"]),
    ("<p><a href=' https://example.org/\n x '>a <b>b</b></a>", ["a b -> https://example.org/ x", "*b*"]),
    ("<p><a href='#part'>below</a><h2 id=part>Part", ["below -> #part"]),
    // What leads nowhere, or is no place.
    ("<p><a href='#'>a</a> <a href=''>b</a> <a>c</a> <a href='JavaScript:x()'>d</a>", []),
    (
      "<p><a href='data:text/html,x'>a</a> <a href='java\nscript:x()'>b</a> <a href='\u{1}vbscript:c'>c</a>",
      []
    ),
    ("<p><a href='jam.html'>a</a> <a href='date/1'>b</a>", ["a -> jam.html", "b -> date/1"]),
    // An element without words leaves no trace.
    ("<p><a href=x><img src=y></a>a<b></b> <i> </i>b", []),
    // Over several blocks.
    ("<a href=x><p>a</p><p>b</p></a><p>c", ["a -> x", "b -> x"]),
    ("<ul><li><a href=x>a</a><li><a href=y>b</a></ul>", ["a -> x", "b -> y"]),
    ("<table><tr><td><a href=x>a</a><td><b>b</b><tr><th>c<td>d</table>", ["a -> x", "*b*"]),
    ("<h2>A <a href=x>b</a></h2><p>c", ["b -> x"]),
    // A note's mark is no link.
    ("<p>a<sup><a href='#n'>1</a></sup> b<p id=n>1. Note.", []),
  ])
  func `links keep their targets`(html: String, expected: [String]) throws {
    #expect(try markLines(html) == expected)
  }

  @Test func `an address too long to be one is left out, not cut`() throws {
    let long = String(repeating: "a", count: 2_048)
    #expect(try markLines("<p><a href='\(long)'>b</a>") == ["b -> \(long)"])
    #expect(try markLines("<p><a href='\(long)a'>b</a>") == [])
  }

  @Test(arguments: [
    ("<p><b>Release:</b> the report, <em>in full</em>.", ["*Release:*", "_in full_"]),
    ("<p><strong><em>a</em> b</strong> c", ["_a_", "*a b*"]),
    ("<p><b>a <strong>b</strong></b> c", ["*a b*"]),
    ("<p><b>a</b> <b>b</b> c", ["*a b*"]),
    (
      "<p><span style='font-weight: 700'>a</span> <span style='FONT-STYLE:italic'>b</span> c", ["*a*", "_b_"]
    ),
    ("<p><span style='color:red;font-weight:bold!important'>a</span> b", ["*a*"]),
    ("<p><span style='font-weight:400'>a</span> <span style='x-font-weight:bold'>b</span>", []),
    // A word processor's wrapping is taken back by its style.
    ("<b style='font-weight:normal'><p>a</p><p>b <i>c</i></p></b>", ["_c_"]),
    ("<p><b>a <span style='font-weight:normal'>b</span> c</b> d", ["*a*", "*c*"]),
    // Over several blocks, and not inside headings, which are set off as a whole.
    ("<b><p>a, b.</p><h2>c</h2><p>d, e.</p></b>", ["*a, b.*", "*d, e.*"]),
    ("<h2><b>a</b> <em>b</em></h2><p>c", []),
    ("<table><tr><td><b>a</b><td><b>b</b></table>", ["*a*", "*b*"]),
    ("<ol><li><b>Lead.</b> Words.<li><i>b", ["*Lead.*", "_b_"]),
  ])
  func `emphasis keeps its kind`(html: String, expected: [String]) throws {
    #expect(try markLines(html) == expected)
  }
}
