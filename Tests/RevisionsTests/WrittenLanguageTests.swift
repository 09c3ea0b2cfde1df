import Documents
import Testing

@testable import Revisions

@Suite struct WrittenLanguageTests {
  private func tags(_ old: String, _ new: String, _ language: WrittenLanguage) -> [ChangeKind] {
    func words(_ text: String) -> [Word] { WordScanner.words(of: 0..<text.utf8.count, in: Array(text.utf8)) }
    return ChangeKind.kinds(of: WordComparison(old: words(old), new: words(new)), language)
  }

  @Test(arguments: [
    ("Er will das Haus am Fluss kaufen.", "Er kann das Haus am Fluss kaufen.", [ChangeKind.wording]),
    ("Das Haus hat 40 Fenster.", "Das Haus hat 45 Fenster.", [.number]),
    ("Es wurde 1987 gebaut.", "Es wurde 1989 gebaut.", [.date]),
    ("Der Bau beginnt im Sommer.", "Der Bau beginnt im Herbst.", [.wording]),
    ("Sie lebt seit Jahren in Wien.", "Sie lebt seit Jahren in Bern.", [.name]),
    ("Das Amt, so heisst es, ruht.", "Das Amt so heisst es ruht.", [.formatting]),
  ])
  func `tables of English words are not asked of German`(old: String, new: String, expected: [ChangeKind]) {
    #expect(tags(old, new, .german) == expected)
  }

  @Test func `a document in another language is known by its words`() throws {
    let revision = try Versions(
      "Er will das Haus am Fluss kaufen und nicht mit der Bahn fahren.\n",
      "Er kann das Haus am Fluss kaufen und nicht mit der Bahn fahren.\n"
    ).revision
    #expect(revision.sentences.map(\.tags) == [[.wording]])
  }

  @Test func `a quotation in another language stands in an English document`() throws {
    let frame =
      "The minister spoke to the press and to the families of those who were held in the old fort.\n\n"
    let revision = try Versions(
      frame + "Er will das Haus am Fluss nicht kaufen.\n", frame + "Er kann das Haus am Fluss nicht kaufen.\n"
    ).revision
    #expect(revision.sentences.last?.tags == [.wording])
  }

  @Test func `what a document declares decides where its words are few`() {
    func document(_ language: String?) -> Document {
      Document(
        title: nil, published: nil, language: language,
        encoding: SourceEncoding(name: "utf-8", reason: .validUTF8), reader: "text/1",
        text: TextRendition(utf8: []), blocks: [], warnings: [], sourceMap: OffsetMap())
    }
    func language(_ declared: String?, _ words: [String]) -> WrittenLanguage {
      WrittenLanguage.of(document(declared), document(declared), words)
    }
    #expect(language(nil, ["will"]) == .english)
    #expect(language("en-GB", ["will"]) == .english)
    #expect(language("de", ["will"]) == .german)
    #expect(language("fr-CA", ["will", "the"]) == .other)
    #expect(language("fr", Array(repeating: "the", count: 30)) == .english)
    #expect(language("en", ["und", "nicht", "das"]) == .german)
    #expect(language(nil, ["что", "не", "это"]) == .other)
  }
}
