import Documents
import Testing

struct HTMLTypedListTests {
  @Test(arguments: [
    (
      "<p>We ask:<p>(a) release;<p>(b) publish:<p>(i) in full;<p>(ii) at once.<p>(c) meet.<p>End",
      [
        "paragraph: We ask:", "listItem 1 (a): release;", "listItem 1 (b): publish:",
        "listItem 2 (i): in full;", "listItem 2 (ii): at once.", "listItem 1 (c): meet.", "paragraph: End",
      ]
    ),
    (
      "<p><b>Recommendation 1:</b> Release.<p>It is late.<p><b>Recommendation 2:</b> Publish.",
      [
        "listItem 1 Recommendation 1:: Release.", "paragraph: It is late.",
        "listItem 1 Recommendation 2:: Publish.",
      ]
    ),
    ("<div>1) a</div><div>2) b</div>", ["listItem 1 1): a", "listItem 1 2): b"]),
    ("<p>i) a<p>ii) b", ["listItem 1 i): a", "listItem 1 ii): b"]),
    // Margins give the level where the marks are the same.
    (
      "<p style='margin-left:36pt'>• a<p style='margin-left:1in'>• b<p style='margin-left:.5in'>• c",
      ["listItem 1 •: a", "listItem 2 •: b", "listItem 1 •: c"]
    ),
    // What a word processor saves as a page.
    (
      "<p class=MsoListParagraphCxSpFirst style='text-indent:-18pt;mso-list:l0 level1 lfo1'>"
        + "<![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; "
        + "</span></span></span><![endif]>Release</p>"
        + "<p class=MsoListParagraphCxSpLast style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>"
        + "&nbsp; </span></span>in full</p>"
        + "<p style='mso-list:l1 level3 lfo2'><span style='mso-list:Ignore'>1.a.<span>&nbsp; </span></span>now</p>",
      ["listItem 1 ·: Release", "listItem 2 o: in full", "listItem 3 1.a.: now"]
    ),
    (
      "<p>7.1 Publish.<p>It is late.<p>7.2 Pay.<p>7.2.1 At once.<p>7.2.2 In full.",
      [
        "listItem 1 7.1: Publish.", "paragraph: It is late.", "listItem 1 7.2: Pay.",
        "listItem 2 7.2.1: At once.", "listItem 2 7.2.2: In full.",
      ]
    ),
    (
      "<p>7.1 million came.<p>7.2 million went.",
      ["paragraph: 7.1 million came.", "paragraph: 7.2 million went."]
    ),
    // A mark that nothing goes on from is a part of the text.
    ("<p>1. a<p>b", ["paragraph: 1. a", "paragraph: b"]),
    ("<p>1. a<p>5. b", ["paragraph: 1. a", "paragraph: 5. b"]),
    ("<p>- a<p>x<p>- b", ["paragraph: - a", "paragraph: x", "paragraph: - b"]),
    ("<p>— Who?<p>— We do.", ["paragraph: — Who?", "paragraph: — We do."]),
    (
      "<p>We ask:<p>— release<p>— publish",
      ["paragraph: We ask:", "listItem 1 —: release", "listItem 1 —: publish"]
    ),
    (
      "<p>4.9. a<p>4.10. b<p>2. c<p>3. d",
      ["listItem 1 4.9.: a", "listItem 1 4.10.: b", "listItem 2 2.: c", "listItem 2 3.: d"]
    ),
    ("<h2>1. a</h2><h2>2. b</h2>", ["heading 2: 1. a", "heading 2: 2. b"]),
    ("<table><tr><td>1. a<td>x<tr><td>2. b<td>y</table>", ["tableRow: 1. a | x", "tableRow: 2. b | y"]),
    // In items that are marked up.
    ("<ul><li>(a) x<li>(b) y</ul>", ["listItem 1 (a): x", "listItem 1 (b): y"]),
    ("<blockquote><p>1. a<p>2. b</blockquote>", ["listItem 1 1.: a", "listItem 1 2.: b"]),
    (
      "<p>&#8226;&#160;a<br>&#8226; b<br>(1) c<br>(2) d",
      ["listItem 1 •: a", "listItem 1 •: b", "listItem 1 (1): c", "listItem 1 (2): d"]
    ),
  ])
  func `typed lists are lists`(html: String, expected: [String]) throws {
    #expect(try blockLines(html) == expected)
  }

  @Test(arguments: [
    ("<ul><ul><li>a</ul><li>b</ul>", ["listItem 2 •: a", "listItem 1 •: b"]),
    ("<ul><li>a<ol><li>b</ol></ul>", ["listItem 1 •: a", "listItem 2 1.: b"]),
    ("<div><li>a<li>b</div>", ["listItem 1 •: a", "listItem 1 •: b"]),
    (
      "<ol><li>a</ol><hr><p>Page 2</p><ol start=2><li>b</ol>",
      ["listItem 1 1.: a", "paragraph: Page 2", "listItem 1 2.: b"]
    ),
    (
      "<ol start=9223372036854775807><li>a<li>b</ol>",
      ["listItem 1 9223372036854775807.: a", "listItem 1 -9223372036854775808.: b"]
    ),
    (
      "<table><tr><td><ul><li>a<li>b</ul><td>c</table>",
      ["listItem 1 •: a", "listItem 1 •: b", "paragraph: c"]
    ),
    (
      "<dl><dt>Term<dd>Meaning<ul><li>a</ul></dl>",
      ["paragraph: Term", "paragraph: Meaning", "listItem 1 •: a"]
    ),
    (
      "<details><summary>S</summary><p>a</details><address>b<br>c</address>",
      ["paragraph: S", "paragraph: a", "paragraph: b c"]
    ),
    ("<fieldset><legend>L</legend>a</fieldset>", ["caption: L", "paragraph: a"]),
    (
      "<table><tr><th rowspan=99999999999 colspan=-1>a<th>b<tr><td colspan=4294967297>c</table>",
      ["tableRow: a | b", "tableRow: c"]
    ),
    ("<table><tr><td><table><tr><td>a<td>b</table><td>c</table>", ["tableRow: a | b", "paragraph: c"]),
  ])
  func `marked up lists and their like`(html: String, expected: [String]) throws {
    #expect(try blockLines(html) == expected)
  }
}
