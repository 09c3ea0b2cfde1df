import Documents
import Testing

struct HTMLNotesTests {
  @Test(arguments: [
    // A word processor's.
    (
      "<p>a<a style='mso-footnote-id:ftn1' href='#_ftn1' name='_ftnref1'><span class=MsoFootnoteReference>[1]</span></a> b"
        + "<div id=ftns><hr><div style='mso-element:footnote' id=ftn1><p><a href='#_ftnref1' name='_ftn1'>[1]</a> N.</p>"
        + "<p>More.</p></div></div>",
      ["paragraph: a b [1]", "footnote 1: N.", "footnote: More."]
    ),
    // An encyclopaedia's.
    (
      "<p>a<sup class=reference id=cite_ref-x_1-0><a href='#cite_note-x-1'>[1]</a></sup>"
        + "<sup class=reference><a href='#cite_note-n-2'>[note 1]</a></sup> b<ol class=references>"
        + "<li id=cite_note-x-1><span class=mw-cite-backlink>^ <a href='#cite_ref-x_1-0'><sup>a</sup></a> "
        + "<a href='#cite_ref-x_1-1'><sup>b</sup></a></span> <span>N.</span><li id=cite_note-n-2>M.</ol>",
      ["paragraph: a b [1,note 1]", "footnote 1: N.", "footnote note 1: M."]
    ),
    // From Markdown.
    (
      "<p>a<sup id='fnref:1'><a href='#fn%3A1' class=footnote-ref>1</a></sup></p><section class=footnotes><hr><ol>"
        + "<li id='fn:1'><p>N. <a href='#fnref:1' class=footnote-backref>↩</a></p></li></ol></section>",
      ["paragraph: a [1]", "footnote 1: N."]
    ),
    // Without links.
    (
      "<p>One.<sup>1</sup> Two, <sup>2</sup> and one.<sup>1</sup><h3>Notes</h3><p>1. First.<p>2. Second.",
      [
        "paragraph: One. Two, and one. [1,2,1]", "heading 3: Notes", "footnote 1: First.",
        "footnote 2: Second.",
      ]
    ),
    (
      "<p>One<sup>[1]</sup> is<hr><p><sup>1</sup> First m<sup>2</sup>.",
      ["paragraph: One is [1]", "footnote 1: First m²."]
    ),
    (
      "<p>One<sup>1</sup><h2>References</h2><ol><li>First.<li>Second.</ol>",
      ["paragraph: One [1]", "heading 2: References", "footnote 1: First.", "footnote 2: Second."]
    ),
    (
      "<p>Area<sup>1</sup> of 3 km<sup>2</sup><hr><p>[1] First.<p>[2] Second.",
      ["paragraph: Area of 3 km² [1]", "footnote 1: First.", "footnote 2: Second."]
    ),
    // What has no note is no mark.
    (
      "<p>One<sup>1</sup> and two<sup>2</sup><hr><p>1. First.",
      ["paragraph: One¹ and two²", "paragraph: 1. First."]
    ),
    ("<p>Area of m<sup>1</sup><hr><p>1. First.", ["paragraph: Area of m¹", "paragraph: 1. First."]),
    (
      "<p>Power<sup>2</sup><h2>Notes</h2><p>1. First.<p>2. Second.",
      ["paragraph: Power²", "heading 2: Notes", "listItem 1 1.: First.", "listItem 1 2.: Second."]
    ),
    (
      "<p>The 1<sup>st</sup> of 10<sup>1</sup><h2>Notes</h2><p>1. a",
      ["paragraph: The 1st of 10¹", "heading 2: Notes", "paragraph: 1. a"]
    ),
  ])
  func `footnotes of many makers`(html: String, expected: [String]) throws {
    #expect(try blockLines(html) == expected)
  }
}
