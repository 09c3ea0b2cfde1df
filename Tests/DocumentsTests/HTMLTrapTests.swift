import Documents
import Testing

/// Where libxml2 alone would misread a page.
struct HTMLTrapTests {
  @Test(arguments: [
    // References.
    ("<p>a&nbsp;b &copy2024 &amp c", ["paragraph: a b ©2024 & c"]),
    (
      "<p>so &check; &NewLine;x &period; &notin; &notit; &unknown; &;",
      ["paragraph: so ✓ x . ∉ ¬it; &unknown; &;"]
    ),
    ("<p>&#147;q&#148; &#x97; &#151 &#8217;", ["paragraph: “q” — — ’"]),
    ("<p>a&#0;b &#xD800; &#1114112; &#99999999999;", ["paragraph: a\u{FFFD}b \u{FFFD} \u{FFFD} \u{FFFD}"]),
    // NULs and controls.
    ("<p>a\0b</p><p\0>c</p><p class=\"x\0\">d</p>", ["paragraph: ab", "paragraph: c", "paragraph: d"]),
    ("<p>a\u{0C}b\u{01}c\r\nd", ["paragraph: a bc d"]),
    // Documents that go on.
    ("<html><body><p>a</p></body></html><p>b</p>c", ["paragraph: a", "paragraph: b", "paragraph: c"]),
    ("<body><p>a<body class=x><html lang=en><p>b", ["paragraph: a", "paragraph: b"]),
    // Lists inside lists.
    (
      "<ul><li>a</li><ol><li>b</li></ol><li>c</li></ul><p>d",
      ["listItem 1 •: a", "listItem 2 1.: b", "listItem 1 •: c", "paragraph: d"]
    ),
    (
      "<ol><li>a<ul><li>b</ul><li>c<div>d</div><li>e</ol>",
      ["listItem 1 1.: a", "listItem 2 •: b", "listItem 1 2.: c", "listItem 1: d", "listItem 1 3.: e"]
    ),
    ("<ul><li><div>a<li>b</ul>", ["listItem 1 •: a", "listItem 1 •: b"]),
    ("<address>a<ul><li>b</ul>c</address>", ["paragraph: a", "listItem 1 •: b", "paragraph: c"]),
    // Blocks that end a paragraph.
    (
      "<p>a<section>b</section>c<p>d<article>e</article><p>f<details>g</details><p>h<figure>i</figure>",
      ["a", "b", "c", "d", "e", "f", "g", "h", "i"].map { "paragraph: \($0)" }
    ),
    ("<p>a<header>b</header></p>c", ["paragraph: a", "paragraph (header): b", "paragraph: c"]),
    ("<b><p>a</b>b</p>c", ["paragraph: ab", "paragraph: c"]),
    ("<div>a</p>b</div>", ["paragraph: a", "paragraph: b"]),
    ("<table><tr><td><div>a</td><td>b</div></td></table>c", ["tableRow: a | b", "paragraph: c"]),
    // What is no text.
    ("<p>a<script>\"</div><p>x\"</script>b", ["paragraph: ab"]),
    ("<p>a<script>if (a</scripty>1) x()</script>b", ["paragraph: ab"]),
    ("<p>a<style>p > b { content: '<p>' }</style>b", ["paragraph: ab"]),
    ("<p>a<!-- <p>x -->b<!-->c<!--->d<!--x--!>e", ["paragraph: abcde"]),
    ("<p>a <![CDATA[x]]> <!foo> <?php x ?> </ y> b", ["paragraph: a b"]),
    (
      "<p>a</p><noscript><p>x</noscript><template><p>y<template>z</template></template><textarea><p>t</textarea>"
        + "<iframe><p>i</iframe><svg><title>s</title><p>b",
      ["paragraph: a", "paragraph: b"]
    ),
    (
      "<svg><title>x</title><path/></svg><svg/><p>a<select><option>x</select><button>y</button> b",
      ["paragraph: a b"]
    ),
    ("<p>a</p><div hidden>x</div><p style='Display: none'>y</p>b", ["paragraph: a", "paragraph: b"]),
    // Not markup at all.
    ("<p>1 < 2 <3 a<", ["paragraph: 1 < 2 <3 a<"]),
    ("<p title=\"</p><p>x\">a <b title='>'>b</b>", ["paragraph: a b"]),
    ("<?xml version=\"1.0\"?><html><body><div/><p>a<b/>b</p></body></html>", ["paragraph: ab"]),
    ("<P>a<BR/>b<P CLASS=x>c</P>", ["paragraph: a b", "paragraph: c"]),
    ("<x-y>a<foo:bar>b</foo:bar></x-y>c", ["paragraph: abc"]),
  ])
  func `a page that libxml2 misreads gives the blocks that a browser shows`(html: String, expected: [String])
    throws
  {
    let lines = try blockLines(html)
    #expect(lines == expected)
  }

  @Test(arguments: [
    ("<p>a</p><!-- x <p>b</p>", "a comment at byte 8 has no end: what follows it was not read"),
    ("<p>a</p><script>x <p>b</p>", "a <script> at byte 8 has no end: what follows it was not read"),
    ("<p>a</p><style>x <p>b</p>", "a <style> at byte 8 has no end: what follows it was not read"),
    ("<p>a</p><template>x <p>b</p>", "a <template> at byte 8 has no end: what follows it was not read"),
    ("<p>a</p><p class=x", "a tag at byte 8 has no end: what follows it was not read"),
  ])
  func `what swallows the rest of a page is named in a warning`(html: String, warning: String) throws {
    let document = try HTMLReader().read(Array(html.utf8))
    #expect(blockLines(document) == ["paragraph: a"])
    #expect(document.warnings == [warning])
  }

  @Test func `a quotation mark without end costs the attributes of its tag and no more`() throws {
    let document = try HTMLReader().read(Array("<p>a</p><p class=\"x>b</p><p>c</p>".utf8))
    #expect(blockLines(document) == ["paragraph: a", "paragraph: b", "paragraph: c"])
    #expect(
      document.warnings == ["a tag at byte 8 has a quotation mark without end: its attributes were not read"])
  }

  @Test(arguments: [
    "", " ", "<!-- only a comment -->", "<html><body></body></html>", "<script>x</script>", "\0",
  ])
  func `a page without text is empty`(html: String) {
    #expect(throws: ReadingError.empty) { try HTMLReader().read(Array(html.utf8)) }
  }
}
