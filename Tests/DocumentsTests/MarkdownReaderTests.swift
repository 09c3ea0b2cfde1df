import Documents
import Testing

@Suite struct MarkdownReaderTests {
  private func outline(_ text: String) throws -> [String] {
    plainTextOutline(try MarkdownReader().read(Array(text.utf8)))
  }

  /// What markdown-it makes of the same texts, as blocks.
  @Test(
    arguments: [
      ("# a #\n## b ##c\n####### d\n", ["heading 1: a", "heading 2: b ##c", "paragraph: ####### d"]),
      ("Title\n=====\n\nSub\n---\ntext\n", ["heading 1: Title", "heading 2: Sub", "paragraph: text"]),
      ("a\nb  \nc\\\nd\n\ne\n", ["paragraph: a b c d", "paragraph: e"]),
      (
        "- one\n- two\n  - three\n    more\n\n  second\n- four\n",
        [
          "listItem 1 -: one", "listItem 1 -: two", "listItem 2 -: three more", "listItem 1: second",
          "listItem 1 -: four",
        ]
      ),
      (
        "1. a\n1. b\n\n   - c\n7. d\n",
        ["listItem 1 1.: a", "listItem 1 2.: b", "listItem 2 -: c", "listItem 1 3.: d"]
      ),
      ("10) x\n11) y\n", ["listItem 1 10): x", "listItem 1 11): y"]),
      ("- a\n+ b\n", ["listItem 1 -: a", "listItem 1 +: b"]),
      ("a\n1. b\n\na\n2. c\n", ["paragraph: a", "listItem 1 1.: b", "paragraph: a 2. c"]),
      ("> a\nlazy\n>\n> > b\n\nc\n", ["quotation: a lazy", "quotation: b", "paragraph: c"]),
      ("> - a\n>   b\n>\n> c\n", ["listItem 1 -: a b", "quotation: c"]),
      (
        "```swift\n# code\n\n  in\n```\n\n    set in\n",
        ["paragraph: # code", "paragraph: in", "paragraph: set in"]
      ),
      ("~~~\nnever closed\n", ["paragraph: never closed"]),
      (
        "| a | b |\n|---|:-:|\n| 1 | *2* |\n| f \\| g | `4` |\n\nc\n",
        ["tableRow: a | b", "tableRow: 1 | 2", "tableRow: f | g | 4", "paragraph: c"]
      ),
      ("a\n\n* * *\n\nb\n", ["paragraph: a", "paragraph: b"]),
      (
        "A[^1] and[^b].\n\n[^1]: First\n    more.\n[^b]: Second.\n",
        ["paragraph: A and. [1,b]", "footnote 1: First more.", "footnote b: Second."]
      ),
      ("<!-- c\n\nd -->\ne <b>f</b><br>g &amp; &copy; &ouml\n", ["paragraph: e f g & © &ouml"]),
      ("<div>\n*x*\n</div>\n\n*y*\n", ["paragraph: *x*", "paragraph: y"]),
      ("![alt](u) t `x*y*` \\*z\\* a_b_c\n", ["paragraph: t x*y* *z* a_b_c"]),
      ("[r]: https://x.org 'T'\n\n[it][R], [r], [r][] and [s].\n", ["paragraph: it, r, r and [s]."]),
      ("- # Head\n  words\n", ["heading 1: Head", "listItem 1 -: words"]),
    ] as [(String, [String])])
  func `blocks and words are those of CommonMark`(text: String, expected: [String]) throws {
    #expect(try outline(text) == expected)
    #expect(
      try outline(text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"))
        == expected)
  }

  /// CommonMark knows none of these; what is a mark in plain text is one here.
  @Test(
    arguments: [
      (
        "We ask you to:\n\n(a) *publish* the report:\n\n(i) in full;\n\n(ii) at once;\n\n(b) pay.\n\nEnd\n",
        [
          "paragraph: We ask you to:", "listItem 1 (a): publish the report:", "listItem 2 (i): in full;",
          "listItem 2 (ii): at once;", "listItem 1 (b): pay.", "paragraph: End",
        ]
      ),
      (
        "7.1 Publish.\n\nIt is late.\n\n7.2 Pay.\n",
        ["listItem 1 7.1: Publish.", "paragraph: It is late.", "listItem 1 7.2: Pay."]
      ),
      ("• a\n\n• b\n", ["listItem 1 •: a", "listItem 1 •: b"]),
      // A mark that nothing goes on from, and a dash, are parts of the text.
      ("(a) Publish.\n\nPay.\n", ["paragraph: (a) Publish.", "paragraph: Pay."]),
      ("– Publish?\n\n– Never.\n", ["paragraph: – Publish?", "paragraph: – Never."]),
      ("> (a) x\n>\n> (b) y\n", ["quotation: (a) x", "quotation: (b) y"]),
      (
        "7.1 million came.\n\n7.2 million went.\n",
        ["paragraph: 7.1 million came.", "paragraph: 7.2 million went."]
      ),
    ] as [(String, [String])])
  func `marks that were typed make items`(text: String, expected: [String]) throws {
    #expect(try outline(text) == expected)
  }

  @Test func `links and emphases have their words and targets`() throws {
    let text =
      "See [the **report**](https://x.org/a_(b) \"T\") or <https://y.org>, *now* and ***at once***; [r].\n\n[r]: <z> 'T'\n"
    let document = try MarkdownReader().read(Array(text.utf8))
    let block = document.blocks[0]
    #expect(document.text.string(block.range) == "See the report or https://y.org, now and at once; r.")
    #expect(
      block.links.map { document.text.string($0.range) + " " + $0.target } == [
        "the report https://x.org/a_(b)", "https://y.org https://y.org", "r z",
      ])
    #expect(
      block.emphases.map { $0.kind.rawValue + " " + document.text.string($0.range) } == [
        "strong report", "emphasis now", "strong at once", "emphasis at once",
      ])
  }

  @Test(arguments: [
    ("*[bar*](/url)", "*bar*"), ("**a*b**", "a*b"), ("*a **b***", "a b"), ("__a__b", "__a__b"),
    ("a*b*c", "abc"), ("** a **", "** a **"),
    ("*(*a*)*", "(a)"), ("`` ` ``", "`"), ("`a", "`a"), ("[a](b", "[a](b"), ("[a [b](c) d](e)", "[a b d](e)"),
    ("<3 and 4>2", "<3 and 4>2"),
    ("\\# a", "# a"), ("a\\b", "a\\b"), ("&#x41;&#66;", "AB"),
  ])
  func `marks that pair with nothing are text`(text: String, expected: String) throws {
    #expect(try outline(text) == ["paragraph: \(expected)"])
  }

  @Test func `front matter is about the text`() throws {
    let text = """
      ---
      title: "Water: a report"
      author:
        - A. Author
        - B. Author
      date: 2022-05-03
      lang: fr
      ---

      # Eau

      Le puits.
      """
    let document = try MarkdownReader().read(Array(text.utf8))
    #expect(document.title == "Water: a report" && document.byline == "A. Author, B. Author")
    #expect(document.published == "2022-05-03" && document.language == "fr")
    #expect(plainTextOutline(document) == ["heading 1: Eau", "paragraph: Le puits."])
    #expect(try MarkdownReader().read(Array("# Eau\n\nLe puits.".utf8)).title == "Eau")
    #expect(try outline("---\n\nA line.\n\n---\n") == ["paragraph: A line."])
  }

  @Test func `the way back leads to the words in the source`() throws {
    let text = "> See *the\n> **new** report* &amp; [it](u).\n"
    let bytes = Array(text.utf8)
    let document = try MarkdownReader().read(bytes)
    #expect(plainTextOutline(document) == ["quotation: See the new report & it."])
    for run in document.sourceMap.runs where run.isVerbatim {
      #expect(
        document.text.utf8[run.from..<run.from + run.fromLength] == bytes[run.to..<run.to + run.toLength])
    }
    #expect(document.source(of: 8..<11) == 15..<18)
  }

  @Test func `a name or strong signs make a text Markdown`() throws {
    let reader = MarkdownReader()
    #expect(reader.recognizes(Array("A line.".utf8), context: ReadingContext(fileName: "README.MD")))
    #expect(reader.recognizes(Array("# A\n\nb\n\n## C\n".utf8)))
    #expect(reader.recognizes(Array("---\ntitle: A\n---\n\nb\n".utf8)))
    #expect(reader.recognizes(Array("# A\n\nSee [b](https://c.org).\n".utf8)))
    #expect(try DocumentReaders.read(Array("# A\n\nb\n\n## C\n".utf8)).reader == reader.reader)
  }

  @Test(arguments: [
    "We ask:\n\n- water\n- air\n", "1. Water\n2. Air\n", "* One\n* Two\n\n> quoted\n",
    "Findings\n========\n\nIt leaks.\n", "# 1 is first\n",
    "A [note].\n\n----\n\nIt *is* so: see [1].\n", "#water #air #road\n#more\n", "",
  ])
  func `a plain letter is none`(text: String) {
    #expect(!MarkdownReader().recognizes(Array(text.utf8), context: ReadingContext(fileName: "letter.txt")))
  }
}
