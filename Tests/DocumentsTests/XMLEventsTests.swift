@testable import Documents
import Testing

struct XMLEventsTests {
  private func tree(_ xml: String, _ limits: ZipLimits = ZipLimits()) throws -> XMLTree {
    try XMLEvents.tree(Array(xml.utf8), part: "p", limits: limits)
  }

  /// A tree written out: names, attributes of name "k", text.
  private func outline(_ tree: XMLTree, _ node: Int = 0) -> String {
    if tree.isText(node) { return "'" + String(decoding: tree.text(node), as: UTF8.self) + "'" }
    let key = tree.attribute("k", of: node).map { "=\($0)" } ?? ""
    return tree.name(node) + key + "(" + tree.children(node).map { outline(tree, $0) }.joined(separator: " ")
      + ")"
  }

  @Test(arguments: [
    ("<a/>", "a()"), ("<a>x<b k='1'/>y</a>", "a('x' b=1() 'y')"), ("<a> <b> </b></a>", "a(' ' b(' '))"),
    (
      "<a k='&lt;&amp;&#38;amp;&quot;&#233;'>&amp;&lt;&#x41;<![CDATA[<x>&y;]]></a>",
      "a=<&&amp;\"é('&<A<x>&y;')"
    ),
    ("<?xml version='1.0' encoding='ISO-8859-1'?><a>é</a>", "a('é')"),
    ("<q:p xmlns:q='http://purl.oclc.org/ooxml/wordprocessingml/main'/>", "w:p()"),
    ("<p xmlns='urn:oasis:names:tc:opendocument:xmlns:text:1.0' k='v'/>", "text:p=v()"),
    ("<p xmlns='urn:x'/>", "?:p()"), ("<a><!-- <!DOCTYPE b> --><?c d?>e</a>", "a('e')"),
  ])
  func `a part becomes a tree`(xml: String, expected: String) throws {
    #expect(try outline(tree(xml)) == expected)
  }

  @Test func `a part in UTF-16 is read`() throws {
    let xml = "<?xml version='1.0' encoding='UTF-16'?><a>é</a>"
    let little: [UInt8] =
      [0xFF, 0xFE] + xml.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let big: [UInt8] =
      [0xFE, 0xFF] + xml.utf16.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
    for bytes in [little, big] {
      #expect(try outline(XMLEvents.tree(bytes, part: "p", limits: ZipLimits())) == "a('é')")
    }
  }

  @Test(arguments: [
    "<!DOCTYPE a><a/>", "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>",
    "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>",
    "<!DOCTYPE a SYSTEM 'http://a.example/x.dtd'><a/>",
    "<!DOCTYPE l [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>]><l>&c;</l>",
  ])
  func `a document type declaration is refused`(xml: String) {
    #expect(throws: ReadingError.malformed(reason: "the part p has a document type declaration")) {
      try tree(xml)
    }
  }

  @Test(arguments: [
    "", "<a>", "<a></b>", "<a k='1' k='2'/>", "<a>&x;</a>", "<a>&#0;</a>", "a", "<a/><b/>", "<a k=1/>",
  ])
  func `what is not well formed is refused`(xml: String) {
    #expect(throws: ReadingError.malformed(reason: "the part p is not well-formed XML")) { try tree(xml) }
  }

  @Test func `bytes that are no UTF-8 are refused`() {
    #expect(throws: ReadingError.malformed(reason: "the part p is not valid UTF-8")) {
      try XMLEvents.tree([0x3C, 0x61, 0x3E, 0xFF, 0x3C, 0x2F, 0x61, 0x3E], part: "p", limits: ZipLimits())
    }
  }

  @Test func `deep, wide and crowded parts are refused`() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    }
    #expect(try tree(nested(200)).nodes.count == 200)
    #expect(throws: ReadingError.limitExceeded(what: "elements open at once in the part p", limit: 200)) {
      try tree(nested(201))
    }
    #expect(throws: ReadingError.limitExceeded(what: "elements open at once in the part p", limit: 200)) {
      try tree(nested(100_000))
    }
    let attributes = "<a " + (0..<600).map { "a\($0)=''" }.joined(separator: " ") + "/>"
    #expect(throws: ReadingError.limitExceeded(what: "attributes of a tag in the part p", limit: 512)) {
      try tree(attributes)
    }
    let namespaces = "<a " + (0..<300).map { "xmlns:a\($0)='u'" }.joined(separator: " ") + "/>"
    #expect(throws: ReadingError.limitExceeded(what: "namespaces in force in the part p", limit: 256)) {
      try tree(namespaces)
    }
    #expect(throws: ReadingError.limitExceeded(what: "elements and texts of the part p", limit: 10)) {
      try tree("<a>" + String(repeating: "<b/>", count: 10) + "</a>", ZipLimits(nodes: 10))
    }
  }

  @Test func `a long text comes whole`() throws {
    let text = String(repeating: "Words and “quotes”. ", count: 100_000)
    #expect(try tree("<a>\(text)</a>").allText(0) == text)
  }
}
