import Foundation
import Testing

/// `import warc` as a user runs it.
@Suite struct ImportWarcTests {
  private static func record(_ fields: [String], _ block: String) -> String {
    "WARC/1.0\r\n" + fields.map { $0 + "\r\n" }.joined()
      + "Content-Length: \(block.utf8.count)\r\n\r\n\(block)\r\n\r\n"
  }

  private static func page(
    _ id: String, _ date: String, _ text: String, url: String = "http://example.org/page",
    status: String = "200 OK",
    type: String = "response", more: [String] = []
  ) -> String {
    record(
      [
        "WARC-Type: \(type)", "WARC-Record-ID: <urn:test:\(id)>", "WARC-Date: \(date)",
        "WARC-Target-URI: \(url)",
        "WARC-IP-Address: 192.0.2.7", "Content-Type: application/http;msgtype=response",
      ] + more,
      text.isEmpty
        ? ""
        : "HTTP/1.1 \(status)\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<title>T</title><p>Form \(text). \(prose)</p>"
    )
  }

  /// Enough words for a page to be taken for one.
  private static let prose =
    "The committee met on Tuesday and heard what the villages along the river had to say about their wells, "
    + "which have run dry in three of the last five summers; a report will follow in the spring."

  private static let revisit = [
    "WARC-Profile: http://netpreserve.org/warc/1.0/revisit/identical-payload-digest",
    "WARC-Refers-To: <urn:test:1>",
  ]

  private func archive() throws -> Program {
    let program = try Program()
    #expect(try program.run("init").code == 0)
    return program
  }

  /// The captured moments and kinds of a source's events, in the order of the log.
  private func events(_ program: Program, _ id: String) throws -> [String] {
    let log = try program.run("log", id).output
    return log.split(separator: "\n").map(String.init)
  }

  @Test func `captures become versions, oldest first, and neighbours with the same bytes one`() throws {
    let program = try archive()
    // A, A, B, A, in another order in the file, with a redirect, a missing page and another page between them.
    try program.write(
      "crawl.warc",
      Self.page("4", "2021-01-04T00:00:00Z", "B") + Self.page("1", "2021-01-01T00:00:00Z", "A")
        + Self.page("2", "2021-01-02T00:00:00Z", "", type: "revisit", more: Self.revisit)
        + Self.page("3", "2021-01-03T00:00:00Z", "gone", status: "404 Not Found")
        + Self.page("5", "2021-01-05T00:00:00Z", "", type: "revisit", more: Self.revisit)
        + Self.page("6", "2021-01-06T00:00:00Z", "other", url: "http://example.org/other"))
    let result = try program.run(
      "import", "warc", "crawl.warc", "--as", "page-crawl", "--url", "HTTP://EXAMPLE.org:80/page#x")
    #expect(result.code == 0, "\(result.error)")
    let lines = result.output.split(separator: "\n").map(String.init)
    #expect(lines.count == 4)
    #expect(lines[0].hasPrefix("page-crawl@1  2021-01-01T00:00:00Z  text/html  "))
    #expect(lines[1].hasPrefix("page-crawl@2  2021-01-04T00:00:00Z  text/html  "))
    #expect(lines[2].hasPrefix("page-crawl@3  2021-01-05T00:00:00Z  text/html  "))
    #expect(lines[0].suffix(64) == lines[2].suffix(64) && lines[0].suffix(64) != lines[1].suffix(64))
    #expect(lines[3] == "page-crawl  3 versions, 1 the same as the one before, 1 with status 404")
    #expect(try program.run("verify").code == 0)
    #expect(try program.run("show", "page-crawl@2").output.contains("Form B."))

    // Again, and with more: what is later alone is added, where the last was seen last.
    let before = try program.contents()
    let again = try program.run(
      "import", "warc", "crawl.warc", "--as", "page-crawl", "--url", "http://example.org/page")
    #expect(
      again.output == "page-crawl  0 versions, 4 not later than what the archive has, 1 with status 404\n")
    #expect(again.code == 0)
    #expect(try program.contents() == before)
    try program.write(
      "later.warc",
      Self.page("1", "2020-12-31T00:00:00Z", "too early") + Self.page("7", "2021-02-01T00:00:00Z", "A")
        + Self.page("8", "2021-02-02T00:00:00Z", "C"))
    let later = try program.run("import", "warc", "later.warc", "--as", "page-crawl")
    #expect(
      later.output.hasSuffix(
        "page-crawl  1 version, 1 the same as the one before, 1 not later than what the archive has\n"))
    #expect(later.output.hasPrefix("page-crawl@4  2021-02-02T00:00:00Z  "))
    #expect(try program.run("verify").code == 0)
  }

  @Test func `an audit dates what others captured by their word, and says so`() throws {
    let program = try archive()
    try program.write(
      "crawl.warc",
      Self.page("1", "2021-01-01T00:00:00Z", "A") + Self.page("2", "2021-01-03T00:00:00Z", "A")
        + Self.page("3", "2021-01-07T00:00:00Z", "B"))
    #expect(try program.run("import", "warc", "crawl.warc", "--as", "page").code == 0)
    let audit = try program.run("audit", "page").output
    #expect(audit.contains("captured by others: times are theirs"))
    #expect(audit.contains("captured 2021-01-01T00:00:00Z as crawl.warc urn:test:1 says"), "\(audit)")
    #expect(
      audit.contains("stood 6 days: last found 2021-01-03T00:00:00Z, replaced in the record 2021-01-07"))
    #expect(audit.contains("changed between 2021-01-03T00:00:00Z"))
    let json = try program.run("audit", "page", "--format", "json").output
    #expect(json.contains("\"retrieved\" : \"2021-01-07T00:00:00Z\""), "\(json)")
  }

  @Test func `a capture dated in the future is left out and shuts nothing`() throws {
    let program = try archive()
    try program.write(
      "a.warc", Self.page("1", "2021-01-01T00:00:00Z", "A") + Self.page("2", "2923-01-01T00:00:00Z", "Z"))
    let first = try program.run("import", "warc", "a.warc", "--as", "page")
    #expect(first.error.contains("dated in the future, 2923-01-01T00:00:00Z"), "\(first.error)")
    try program.write("b.warc", Self.page("3", "2021-02-01T00:00:00Z", "B"))
    #expect(
      try program.run("import", "warc", "b.warc", "--as", "page").output.hasPrefix("page@2  2021-02-01"))
    #expect(try program.run("verify").code == 0)
  }

  @Test func `what others captured is never looked at`() throws {
    let program = try archive()
    try program.write("a.warc", Self.page("1", "2021-01-01T00:00:00Z", "A", url: "http://127.0.0.1:9/page"))
    #expect(try program.run("import", "warc", "a.warc", "--as", "page").code == 0)
    let before = try program.run("log", "page").output
    #expect(try program.run("snapshot", "--all", "--allow-private").error.contains("no source"))
    for arguments in [["snapshot", "page"], ["snapshot", "http://127.0.0.1:9/page", "--as", "page"]] {
      let result = try program.run(arguments + ["--allow-private"])
      #expect(result.code == 64 && result.error.contains("what others captured"), "\(result.error)")
    }
    #expect(try program.run("log", "page").output == before)
  }

  @Test func `the log says whose capture it is`() throws {
    let program = try archive()
    try program.write("a.warc", Self.page("1", "2021-01-01T00:00:00Z", "A"))
    #expect(try program.run("import", "warc", "a.warc", "--as", "p").code == 0)
    // What one saw oneself and what others saw stay apart.
    let look = try program.run("snapshot", "p")
    #expect(look.code == 64)
    #expect(look.error.contains("p is what others captured"), "\(look.error)")
    let bundle = try program.shell("cat snapshots/log/tile/entries/000.p/* | LC_ALL=C tr -cd '[:print:]'")
      .output
    for member in [
      #""archive":"a.warc urn:test:1""#, #""method":"warc""#, #""retrieved":"2021-01-01T00:00:00Z""#,
      #""status":200"#,
      #""machine":"192.0.2.7""#, #""url":"http://example.org/page""#, #""charset":"utf-8""#, #""head":""#,
    ] {
      #expect(bundle.contains(member), "\(member)")
    }
    let head = try #require(bundle.firstRange(of: #""head":""#)).upperBound
    let digest = String(bundle[head...].prefix(64))
    let blob = try program.shell("cat snapshots/blobs/sha256/*/*/\(digest)").output
    #expect(blob == "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n")
  }

  @Test
  func
    `an import never goes into a source that was captured otherwise, nor a capture's into it by another way`()
    throws
  {
    let program = try archive()
    try program.write("a.warc", Self.page("1", "2021-01-01T00:00:00Z", "A"))
    try program.write("a.html", "<p>A</p>")
    #expect(try program.run("snapshot", "a.html", "--as", "page").code == 0)
    let before = try program.contents()
    let result = try program.run("import", "warc", "a.warc", "--as", "page")
    #expect(result.code == 64)
    #expect(result.error.contains("--as page-warc") && result.error.split(separator: "\n").count == 1)
    #expect(try program.contents() == before)
  }

  @Test func `a list shows every capture and records nothing`() throws {
    let program = try archive()
    try program.write(
      "a.warc",
      Self.page("1", "2021-01-01T00:00:00Z", "A")
        + Self.page("2", "2020", "B", url: "http://example.org/\u{1B}[2J"))
    let before = try program.contents()
    let result = try program.run("import", "warc", "a.warc", "--list")
    #expect(result.code == 0)
    #expect(result.output.split(separator: "\n").count == 2)
    #expect(
      result.output.hasPrefix("2021-01-01T00:00:00Z  200  response  text/html  http://example.org/page\n"))
    #expect(!result.output.contains("\u{1B}"))
    #expect(try program.contents() == before)
  }

  @Test func `every wrong file and wish has one line and an exit code, and nothing is written`() throws {
    let program = try archive()
    let a = Self.page("1", "2021-01-01T00:00:00Z", "A")
    try program.write("a.warc", a)
    try program.write(
      "two.warc", a + Self.page("2", "2021-01-01T00:00:00Z", "B", url: "http://example.org/pages"))
    try program.write("cut.warc", a + a.dropLast(20))
    try program.write("arc.arc", "filedesc://x 0.0.0.0\n")
    try program.write("empty.warc", "")
    try program.write("text.warc", "hello")
    try program.write("none.warc", Self.page("1", "2021-01-01T00:00:00Z", "x", status: "404 Not Found"))
    try program.write(
      "changed.warc",
      Self.page(
        "1", "2021-01-01T00:00:00Z", "A",
        more: ["WARC-Payload-Digest: sha1:" + String(repeating: "A", count: 32)]))
    let before = try program.contents()
    let cases: [([String], Int32, String)] = [
      (["gone.warc", "--as", "p"], 66, "no such file: gone.warc"),
      ([".", "--as", "p"], 66, ". is not a file"),
      (["a.warc"], 64, "--as ID"), (["a.warc", "--as", "No id"], 64, "cannot be a name"),
      (["a.warc", "cut.warc", "--as", "p"], 65, "cut.warc: byte \(a.utf8.count): the file is cut off"),
      (["arc.arc", "--as", "p"], 65, "ARC file"), (["empty.warc", "--as", "p"], 65, "empty.warc is empty"),
      (
        ["text.warc", "--as", "p"], 65,
        "text.warc: byte 0: no WARC record begins here (it would with WARC/1.0 or WARC/1.1); name a WARC file"
      ),
      (["two.warc", "--as", "p"], 64, "captures of 2 addresses"),
      (["none.warc", "--as", "p"], 65, "no capture of a page"),
      (
        ["a.warc", "--as", "p", "--url", "http://example.org/pagf"], 66,
        "did you mean http://example.org/page?"
      ),
      (["changed.warc", "--as", "p"], 65, "byte 0: the digest of its payload is not sha1:AAAA"),
    ]
    for (arguments, code, words) in cases {
      let result = try program.run(["import", "warc"] + arguments)
      #expect(result.code == code, "\(arguments): \(result.error)")
      #expect(result.error.contains(words), "\(arguments): \(result.error)")
      #expect(result.error.split(separator: "\n").count <= 2 && result.error.hasPrefix("rejoinder: "))
      #expect(try program.contents() == before, "\(arguments)")
    }
    // What stands before the damage, where it is asked for.
    let damaged = try program.run("import", "warc", "cut.warc", "--as", "p", "--damaged")
    #expect(damaged.code == 0 && damaged.output.contains("p@1  2021-01-01T00:00:00Z"))
    #expect(damaged.error.contains("what stands before is taken"))
  }

  @Test func `what cannot be a version is told and costs the others nothing`() throws {
    let program = try archive()
    try program.write(
      "mixed.warc",
      Self.page("1", "2021-01-01T00:00:00Z", "A")
        + Self.page(
          "2", "2021-01-02T00:00:00Z", "B",
          more: ["WARC-Block-Digest: md5:" + String(repeating: "0", count: 32)])
        + Self.record(
          [
            "WARC-Type: resource", "WARC-Record-ID: <urn:test:3>", "WARC-Date: 2021-01-03T00:00:00Z",
            "WARC-Target-URI: http://example.org/page", "Content-Type: application/rtf",
          ], "{\\rtf1 text}")
        + Self.page("4", "2021-01-04T00:00:00Z", "D"))
    let result = try program.run("import", "warc", "mixed.warc", "--as", "p")
    #expect(result.code == 65)
    #expect(result.output.contains("p@2  2021-01-04T00:00:00Z"))
    #expect(result.error.contains("the digest of its block is not md5:0000"))
    #expect(
      result.error.contains("mixed.warc urn:test:3: the body is no document that can be read: it is RTF"))
    #expect(result.error.contains("left out"))
  }
}
