import Documents
import Testing

@testable import Revisions

@Suite struct MarkTests {
  private func versions(_ old: String, _ new: String) throws -> (Revision, Revision) {
    func document(_ body: String) throws -> Document {
      try HTMLReader().read(
        Array(
          """
          <!DOCTYPE html><html lang="en"><head><title>Mill</title></head><body><main><h1>The mill</h1>
          <p>The mill beside the river grinds rye for three villages and a town.</p><p>\(body)</p></main></body></html>
          """.utf8))
    }
    let (before, after) = (try document(old), try document(new))
    return (Revision(from: before, to: after), Revision(from: after, to: before))
  }

  @Test(arguments: [
    ("<a href=\"/a.html\">The miller</a> sleeps late.", "<a href=\"/b.html\">The miller</a> sleeps late."),
    ("<a href=\"/a.html\">The miller</a> sleeps late.", "The miller sleeps late."),
    ("The miller sleeps late.", "The miller <a href=\"https://mill.example/data/rye.csv\">sleeps late</a>."),
  ])
  func `a link that leads elsewhere is an edit of a sentence with the same words`(old: String, new: String)
    throws
  {
    let (forward, back) = try versions(old, new)
    for revision in [forward, back] {
      let edited = revision.sentences.filter { $0.kind != .equal }
      #expect(edited.map(\.kind) == [.edited] && edited.first?.tags == [.link])
      #expect(edited.first?.runs == [WordRun(op: .equal, text: "The miller sleeps late.")])
      #expect(revision.summary.wordsDeleted + revision.summary.wordsInserted == 0)
    }
  }

  @Test(arguments: [
    ("http://mill.example/a", "https://mill.example/a/"),
    ("/a;jsessionid=0A1B", "/a;jsessionid=2C3D"),
    ("/a?utm_source=mail&x=1", "/a?x=1"),
    ("/a?sid=5#top", "/a#top"),
  ])
  func `what changes from visit to visit is no other target`(old: String, new: String) throws {
    #expect(LinkTarget.compared(old) == LinkTarget.compared(new))
    let revision = try versions(
      "<a href=\"\(old)\">The miller</a> sleeps late.", "<a href=\"\(new)\">The miller</a> sleeps late."
    ).0
    #expect(revision.sentences.allSatisfy { $0.kind == .equal })
  }

  @Test(arguments: [
    ("/a?x=1", "/a?x=2"), ("/a#one", "/a#two"), ("/a", "/A"), ("http://a.example", "http://b.example"),
  ])
  func `another target is another`(old: String, new: String) {
    #expect(LinkTarget.compared(old) != LinkTarget.compared(new))
  }

  @Test func `emphasis put in is formatting`() throws {
    let (forward, back) = try versions("The miller sleeps late.", "The miller sleeps <strong>late</strong>.")
    for revision in [forward, back] {
      #expect(revision.sentences.filter { $0.kind != .equal }.map(\.tags) == [[.formatting]])
    }
  }

  @Test func `a link beside another word is both`() throws {
    let (revision, _) = try versions(
      "<a href=\"/a.html\">The miller</a> owns 3 cats.", "<a href=\"/b.html\">The miller</a> owns 4 cats.")
    let edited = try #require(revision.sentences.first { $0.kind == .edited })
    #expect(edited.tags == [.number, .link])
    #expect(edited.significance.score == Ground.number.points + Ground.linkChanged.points / 2)
  }

  @Test(arguments: [
    ("/files/rye.csv", true), ("/dataset/17", true), ("https://a.example/rye.XLSX?v=2", true),
    ("/about.html", false),
    ("/news/", false),
  ])
  func `a link to data is told by its name`(target: String, expected: Bool) {
    #expect(LinkTarget.isData(target) == expected)
  }
}
