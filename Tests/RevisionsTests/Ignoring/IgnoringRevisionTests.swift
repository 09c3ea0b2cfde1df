import Documents
import Testing

@testable import Revisions

@Suite struct IgnoringRevisionTests {
  /// Two texts, compared under rules.
  private struct Pair {
    let old: Document
    let new: Document
    let revision: Revision

    init(_ old: String, _ new: String, _ rules: [String], isPage: Bool = false) throws {
      let bytes = [old, new].map { Array($0.utf8) }
      let documents = try bytes.map { isPage ? try HTMLReader().read($0) : try PlainTextReader().read($0) }
      (self.old, self.new) = (documents[0], documents[1])
      let rules = try IgnoreRules(texts: rules)
      let matches = try zip(documents, bytes).map { document, bytes in
        try rules.match(document) { bytes }.ranges
      }
      revision = Revision(
        from: documents[0], to: documents[1], ignoring: IgnoredText(old: matches[0], new: matches[1]))
    }

    var changes: [SentenceChange] { (revision.sentences + revision.outside).filter { $0.kind != .equal } }
    var ignored: [String] {
      revision.ignored.map { "\($0.old.map(old.text.string) ?? "–") → \($0.new.map(new.text.string) ?? "–")" }
    }
  }

  @Test func `a ticking counter is no change`() throws {
    let page = { (count: Int) in "<p>The report is out.</p><p id=counter>\(count) visitors.</p>" }
    #expect(try Pair(page(1), page(2), [], isPage: true).changes.count == 1)
    let pair = try Pair(page(1), page(2), ["#counter"], isPage: true)
    #expect(pair.changes.isEmpty)
    #expect(pair.ignored == ["1 visitors. → 2 visitors."])
  }

  @Test func `a link in ignored text may lead anywhere`() throws {
    let page = { (target: String) in
      "<p>The report is out, <span class=next><a href='/\(target)'>next</a></span> in the list.</p>"
    }
    #expect(try Pair(page("a"), page("b"), [], isPage: true).changes.map(\.tags) == [[.link]])
    #expect(try Pair(page("a"), page("b"), [".next"], isPage: true).changes.isEmpty)
  }

  @Test func `a sentence is equal where all but the ignored part of it is`() throws {
    let pair = try Pair(
      "It was read 12 times since May.", "It was read 1,300 times since May.", ["regex:[\\d,]+ times"])
    #expect(pair.revision.sentences.map(\.kind) == [.equal])
    #expect(pair.ignored == ["12 times → 1,300 times"])
    #expect(pair.revision.summary.wordsDeleted == 0)
  }

  @Test func `the rest of it is compared, and the runs still give both texts`() throws {
    let pair = try Pair("Read 12 times by many people.", "Read 13 times by few people.", ["regex:\\d+"])
    let change = try #require(pair.revision.sentences.first)
    #expect(change.kind == .edited && change.tags.contains(.quantifier) && !change.tags.contains(.number))
    #expect(change.runs.filter { $0.op != .insert }.map(\.text).joined() == pair.old.text.string)
    #expect(change.runs.filter { $0.op != .delete }.map(\.text).joined() == pair.new.text.string)
    #expect(pair.revision.summary.wordsDeleted == 1)
  }

  @Test func `what stands on one side only is ignored too`() throws {
    let pair = try Pair(
      "One stays.", "Seen 4 times. One stays. 3 comments!",
      ["regex:Seen.*?times|preset:counts", "preset:counts"])
    #expect(pair.changes.isEmpty)
    #expect(pair.ignored == ["– → Seen 4 times.", "– → 3 comments!"])
  }

  @Test func `rules that take nothing away change nothing`() throws {
    let (old, new) = (
      "One was said. Two was said. Three stays.", "One was not said. Three stays. Four is new."
    )
    #expect(try Pair(old, new, ["regex:zzz"]).revision == Pair(old, new, []).revision)
  }

  @Test func `all of it ignored is no change at all`() throws {
    let pair = try Pair("One. Two.", "Three.", ["regex:."])
    #expect(pair.changes.isEmpty && pair.revision.sentences.isEmpty)
    #expect(pair.ignored == ["One. → Three.", "Two. → –"])
  }

  @Test func `an ignored part of a word leaves the rest of it compared`() throws {
    #expect(try Pair("It is v12beta.", "It is v13beta.", ["regex:\\d+"]).changes.isEmpty)
    #expect(try Pair("It is v12beta.", "It is w13beta.", ["regex:\\d+"]).changes.count == 1)
  }

  /// Random texts and ranges: every sentence is in one change, or nothing of it is compared.
  @Test(arguments: 0..<200)
  func `the laws hold under any rules`(_ seed: Int) throws {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func random(_ limit: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(limit))
    }
    func text() -> String {
      (0..<6).map { _ in
        "W" + (0..<4).map { _ in ["a", "b", "12", "c-d", "é"][random(5)] }.joined(separator: " ") + ". "
      }.joined()
    }
    let documents = try [text(), text()].map { try PlainTextReader().read(Array($0.utf8)) }
    let ranges = documents.map { document in
      TextRanges(
        (0..<random(4)).map { _ in
          let start = random(document.text.utf8.count)
          return start..<min(document.text.utf8.count, start + random(30))
        }
      ).joined(in: document.text)
    }
    let revision = Revision(
      from: documents[0], to: documents[1], ignoring: IgnoredText(old: ranges[0], new: ranges[1]))
    for (index, places) in [revision.sentences.compactMap(\.old), revision.sentences.compactMap(\.new)]
      .enumerated()
    {
      for sentence in documents[index].blocks.flatMap(\.sentences) {
        let count = places.count {
          $0.lowerBound <= sentence.lowerBound && sentence.upperBound <= $0.upperBound
        }
        #expect(count == 1 || count == 0 && ranges[index].overlaps(sentence))
      }
    }
    for change in revision.sentences where !change.runs.isEmpty {
      #expect(
        change.runs.filter { $0.op != .insert }.map(\.text).joined()
          == change.old.map(documents[0].text.string))
      #expect(
        change.runs.filter { $0.op != .delete }.map(\.text).joined()
          == change.new.map(documents[1].text.string))
    }
    let reversed = Revision(
      from: documents[1], to: documents[0], ignoring: IgnoredText(old: ranges[1], new: ranges[0]))
    #expect(reversed.ignored.count == revision.ignored.count)
    #expect(reversed.summary.inserted == revision.summary.deleted)
  }
}
