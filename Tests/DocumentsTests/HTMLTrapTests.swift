import Documents
import Testing

/// Where libxml2 2.9.14 alone would misread a page.
struct HTMLTrapTests {
  /// One of its known misreadings.
  struct Trap: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let page: [UInt8]
    let lines: [String]

    init(_ name: String, _ page: String, _ lines: String...) {
      self.init(name, Array(page.utf8), lines)
    }

    init(_ name: String, _ page: [UInt8], _ lines: [String]) {
      testDescription = name
      self.page = page
      self.lines = lines
    }
  }

  private static let much = String(repeating: "a word. ", count: 1_400_000)

  @Test(arguments: [
    Trap(
      "nesting of 256 and more: the rest lost",
      String(repeating: "<div>", count: 300) + "a" + String(repeating: "</div>", count: 300) + "<p>b",
      "paragraph: a", "paragraph: b"),
    Trap(
      "a script of more than 10 MB: the rest lost", "<p>a<script>\(much)</script><p>b", "paragraph: a",
      "paragraph: b"),
    Trap("NUL behind a tag: the rest lost", "<p>a</p>\0<p>b", "paragraph: a", "paragraph: b"),
    Trap("NUL in a tag: the rest lost", "<p>a<p\0class=x>b", "paragraph: a", "paragraph: b"),
    Trap("NUL in an attribute: the rest lost", "<p>a<p class='x\0y'>b", "paragraph: a", "paragraph: b"),
    Trap(
      "content after </html>: a second root", "<html><body>a</body></html><p>b", "paragraph: a",
      "paragraph: b"),
    Trap(
      "<ol> in <ul>: closes it", "<ul><li>a<ol><li>b</ol><li>c</ul>", "listItem 1 •: a", "listItem 2 1.: b",
      "listItem 1 •: c"),
    Trap("<ul> in <ol>: closes it", "<ol><ul><li>a</ul><li>b</ol>", "listItem 2 •: a", "listItem 1 1.: b"),
    Trap(
      "<ul> in <address>: closes it", "<address><ul><li>a</ul>b</address>", "listItem 1 •: a", "paragraph: b"),
    Trap("</li> over an open <div>", "<ul><li><div>a</li><li>b</ul>", "listItem 1 •: a", "listItem 1 •: b"),
    Trap(
      "HTML 5's blocks do not end <p>", "<p>a<section>b</section><p>c<figure>d</figure>", "paragraph: a",
      "paragraph: b", "paragraph: c", "paragraph: d"),
    Trap("</div> in a script", "<p>a<script>x = '</div><p>y'</script>b", "paragraph: ab"),
    Trap("</scripty> ends a script", "<p>a<script>x</scripty>y</script>b", "paragraph: ab"),
    Trap("references beyond HTML 4's", "<p>&notin;&NewLine;&hellip;", "paragraph: ∉ …"),
    Trap("references without semicolon", "<p>a&nbspb &copy2024", "paragraph: a b ©2024"),
    Trap("references to C1 controls", "<p>&#151;&#x93;", "paragraph: —“"),
    Trap("&#0;: dropped", "<p>a&#0;b", "paragraph: a\u{FFFD}b"),
    Trap("references in attributes", "<ol><li value='&#52;'>a</ol>", "listItem 1 4.: a"),
    Trap(
      "iso-8859-1 declared: C1 controls", Array("<meta charset=iso-8859-1><p>".utf8) + [0x93],
      ["paragraph: “"]),
    Trap("UTF-8 not declared: read as Latin-1", "<p>é—“", "paragraph: é—“"),
    Trap(
      "one bad byte in UTF-8: the rest as Latin-1",
      Array("<meta charset=utf-8><p>é".utf8) + [0xFF] + Array("é<p>é".utf8),
      ["paragraph: é\u{FFFD}é", "paragraph: é"]),
    Trap(
      "GBK in gb2312: the rest lost",
      Array("<meta charset=gb2312><p>a".utf8) + [0x81, 0x40] + Array("b<p>c".utf8),
      ["paragraph: a丂b", "paragraph: c"]),
    Trap(
      "a BOM against latin1", [0xEF, 0xBB, 0xBF] + Array("<meta charset=latin1><p>é".utf8), ["paragraph: é"]),
    Trap("UTF-8 that declares latin1", "<meta charset=latin1><p>é", "paragraph: é"),
    Trap(
      "<!foo>, CDATA and processing instructions leak", "<p>a<!foo><![CDATA[x]]><?php y ?>b", "paragraph: ab"),
    Trap("an unterminated comment: the rest as text", "<p>a<!-- b <p>c", "paragraph: a"),
    Trap("an unterminated script", "<p>a<script>b <p>c", "paragraph: a"),
    Trap("an unterminated style", "<p>a<style>b <p>c", "paragraph: a"),
    Trap("iframe", "<p>a<iframe><p>x</iframe>b", "paragraph: ab"),
    Trap("noscript", "<p>a<noscript><p>x</noscript>b", "paragraph: ab"),
    Trap("textarea", "<p>a<textarea><p>x</textarea>b", "paragraph: ab"),
    Trap("template", "<p>a<template><p>x</template>b", "paragraph: ab"),
    Trap("title", "<title><p>x</title><p>a", "paragraph: a"),
    Trap("CR LF, form feeds and controls", "<p>a\r\nb\u{0C}c\u{02}d", "paragraph: a b cd"),
    Trap("attributes without a space between", "<ol><li class='x'value='7'>a</ol>", "listItem 1 7.: a"),
    Trap("> and < in attributes", "<ol><li class='>' id=\"<p>\" value=7>a</ol>", "listItem 1 7.: a"),
    Trap("both quotation marks in a bare value", "<ol><li class=a\"b'c value=7>a</ol>", "listItem 1 7.: a"),
    Trap("a slash at a bare value's end", "<ol><li value=7 class=a/>a</ol>", "listItem 1 7.: a"),
    Trap("an = behind a value", "<ol><li value=\"7\"=\"8 class=x>a</ol>", "listItem 1 7.: a"),
    Trap("an attribute twice: the first counts", "<ol><li value=7 value=8>a</ol>", "listItem 1 7.: a"),
    Trap(
      "a second <body> with > in its attributes", "<p>a<body class='x>y'><p>b", "paragraph: a", "paragraph: b"
    ),
  ])
  func `a known misreading of libxml2 is none of the reader's`(trap: Trap) throws {
    #expect(blockLines(try HTMLReader().read(trap.page)) == trap.lines)
  }

  @Test func `what follows a text of more than 10 MB is in the tree`() throws {
    // Two paragraphs and their texts; the tree alone, because sentences of so much text take long in a debug build.
    #expect(try HTMLParsing.nodeCount(of: Array("<p>\(Self.much)<p>b".utf8)) == 4)
  }

  @Test func `a title before the declaration of its encoding is read in it`() throws {
    let page = Array("<title>".utf8) + [0xCF] + Array("</title><meta charset=koi8-r><p>a".utf8)
    #expect(try HTMLReader().read(page).title == "о")
  }

  @Test func `the language of an <html> behind other content is read`() throws {
    #expect(try HTMLReader().read(Array("a<html lang=fr><p>b".utf8)).language == "fr")
  }

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
