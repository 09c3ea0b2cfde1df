import Documents
import Testing

@testable import Revisions

@Suite struct RevisionTests {
  private let report = HarbourReport.paragraphs

  @Test func `a document against itself has only equal sentences`() throws {
    let versions = try Versions(HarbourReport.text(report), HarbourReport.text(report))
    try versions.checkLaws()
    #expect(versions.kinds == Array(repeating: .equal, count: 16))
    #expect(versions.revision.summary.wordsDeleted == 0 && versions.revision.summary.wordsInserted == 0)
  }

  @Test func `wrapping at another width changes nothing`() throws {
    let versions = try Versions(
      HarbourReport.wrapped(report, at: 60), HarbourReport.wrapped(report, at: 90))
    #expect(versions.kinds == Array(repeating: .equal, count: 16))
  }

  @Test func `an edit, an insertion and a deletion are told apart`() throws {
    var next = report
    next[0][1] = "Most of them came to see the old crane, which had stood idle for forty years."
    next[1].remove(at: 2)
    next[2].insert("Two new moorings were built of oak.", at: 1)
    let versions = try Versions(HarbourReport.text(report), HarbourReport.text(next))
    try versions.checkLaws()
    let changed = versions.lines.filter { !$0.hasPrefix("equal") }
    #expect(
      changed == [
        "edited: \(report[0][1]) → \(next[0][1])",
        "deleted: She learned the trade from an aunt in the mountains.",
        "inserted: Two new moorings were built of oak.",
      ])
    #expect(
      versions.changes(.edited).first?.runs == [
        WordRun(op: .equal, text: "Most of them came to see the old crane, which had stood idle for "),
        WordRun(op: .delete, text: "thirty"), WordRun(op: .insert, text: "forty"),
        WordRun(op: .equal, text: " years."),
      ])
    #expect(versions.revision.summary.wordsDeleted == 1 + 10)
    #expect(versions.revision.summary.wordsInserted == 1 + 7)
  }

  @Test func `quotation marks, dashes and spaces of another style are no change`() throws {
    let versions = try Versions(
      "The guard said: \"Don't wait -- it's late.\" The gate was closed for the night.\n",
      "The guard said: “Don’t wait — it’s late.” The gate  was closed for the night.\n")
    #expect(versions.kinds.allSatisfy { $0 == .equal })
  }

  @Test func `letter case is a change of formatting`() throws {
    let versions = try Versions(
      "The harbour Office opened its doors to visitors.\n",
      "The harbour office opened its doors to visitors.\n")
    try versions.checkLaws()
    #expect(versions.revision.sentences.map(\.tags) == [[.formatting]])
  }

  @Test func `a sentence that was split in two is one edit`() throws {
    var next = report
    next[1][1...1] = ["Its owner rises at two each night.", "She then lights the oven with beech wood."]
    let versions = try Versions(HarbourReport.text(report), HarbourReport.text(next))
    try versions.checkLaws()
    #expect(
      versions.lines.filter { !$0.hasPrefix("equal") }
        == ["edited: \(report[1][1]) → \(next[1][1]) \(next[1][2])"])
  }

  @Test func `documents with nothing in common are deleted and inserted`() throws {
    let versions = try Versions(
      "Rain fell on the empty market.\n", "Seven quiet children build kites from newspaper.\n")
    try versions.checkLaws()
    #expect(versions.kinds == [.deleted, .inserted])
  }

  @Test func `blocks outside the content are compared apart`() throws {
    func document(_ menu: String) -> Document {
      let body = "The gate was closed for the night."
      let text = "\(menu)\n\n\(body)"
      let start = menu.utf8.count + 2
      func block(_ role: Block.Role, _ range: Range<Int>) -> Block {
        Block(
          kind: .paragraph, role: role, level: 0, marker: "", range: range, sentences: [range],
          noteReferences: [])
      }
      return Document(
        title: nil, published: nil, language: nil,
        encoding: SourceEncoding(name: "utf-8", reason: .validUTF8), reader: "text/1",
        text: TextRendition(utf8: Array(text.utf8)),
        blocks: [block(.navigation, 0..<menu.utf8.count), block(.content, start..<text.utf8.count)],
        warnings: [], sourceMap: OffsetMap())
    }
    let revision = Revision(from: document("Home News Contact"), to: document("Home News Shop Contact"))
    #expect(revision.sentences.map(\.kind) == [.equal])
    #expect(revision.outside.map(\.kind) == [.edited])
    #expect(revision.summary.wordsInserted == 0)
  }

  /// Every way of taking four sentences from three, on both sides.
  @Test func `the laws hold for all small documents`() throws {
    let pool = [
      report[0][0], "The harbour office closed its doors to visitors on a dry morning in autumn.",
      report[2][1],
    ]
    let texts = (0..<81).map { number in
      [number / 27, number / 9 % 3, number / 3 % 3, number % 3].map { pool[$0] }
    }
    for (index, old) in texts.enumerated() {
      for new in texts[(index % 27)...].enumerated().filter({ $0.offset.isMultiple(of: 27) }).map(\.element) {
        try Versions(HarbourReport.text([old]), HarbourReport.text([new])).checkLaws()
      }
    }
  }

  @Test func `three sentences that became one are one change, over the end of a paragraph too`() throws {
    let three = [
      "The harbour office opened its doors.", "Most visitors came to see the crane.",
      "Nobody held the key to its engine room.",
    ]
    let one =
      "The harbour office opened its doors, most visitors came to see the crane, and nobody held the key to its engine room."
    let (before, after) = ("A line shows the tide.", "The lamp turns by clockwork.")
    for separator in [" ", "\n\n"] {
      let versions = try Versions(
        [before, three.joined(separator: separator), after].joined(separator: "\n\n"),
        [before, one, after].joined(separator: "\n\n"))
      try versions.checkLaws()
      #expect(versions.kinds == [.equal, .edited, .equal])
    }
  }
}
