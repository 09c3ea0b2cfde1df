import HTTPTransfer
import Synchronization
import Testing
import WebServer

/// Pages captured from the command line, from a real server on loopback.
@Suite struct WebSnapshotCommandTests {
  private static func page(_ text: String) -> WebResponse {
    let filler = (1...6).map {
      "<p>The council of the valley keeps paragraph \($0) of its answer as it was.</p>"
    }
    return .text(
      200,
      "<!DOCTYPE html><title>The answer</title><main><h1>The answer</h1><p>\(text)</p>\(filler.joined())</main>",
      type: "text/html; charset=utf-8")
  }

  /// Runs a test's program beside a server whose pages it may change.
  private static func served(
    _ pages: [String: WebResponse],
    _ work:
      @escaping @Sendable (Program, String, @escaping @Sendable (String, WebResponse) -> Void) throws -> Void
  ) async throws {
    let answers = Mutex(pages)
    try await WebServer.during(handler: { request in
      answers.withLock { $0[request.path] ?? .text(404, "none") }
    }) {
      address in
      try await OwnThread.run { () throws in
        let program = try Program()
        _ = try program.run("init")
        try work(program, "http://\(address)") { path, answer in answers.withLock { $0[path] = answer } }
      }
    }
  }

  @Test func `a page is captured, looked at again, changed and lost`() async throws {
    try await Self.served(["/a": Self.page("The dam is safe.")]) { program, site, set in
      let first = try program.run(
        "snapshot", site + "/a", "--as", "page", "--role", "response", "--allow-private", "--timeout", "1200")
      #expect(first.code == 0, "\(first.error)")
      #expect(first.output.hasPrefix("page@1  text/html  "))
      #expect(first.output.contains("described: role response, “The answer”"))
      let again = try program.run("snapshot", "page", "--allow-private", "--timeout", "1200")
      #expect(again.output == "page@1  unchanged; the look was recorded\n")
      set("/a", Self.page("The dam is not safe."))
      #expect(
        try program.run("snapshot", "--all", "--allow-private", "--timeout", "1200").output.hasPrefix(
          "page@2  text/html"))
      set("/a", .text(503, "later"))
      let failed = try program.run("snapshot", "page", "--allow-private", "--timeout", "10")
      #expect(failed.code == 69)
      #expect(failed.output.isEmpty)
      #expect(failed.error.hasSuffix("the look was recorded; page@2 stands\n"))
      #expect(try program.run("diff", "page@1", "page@2").output.contains("not"))
      let log = try program.run("log", "page")
      #expect(log.output.contains("failed: ") && log.output.contains("  \(site)/a"), "\(log.output)")
      let head = try program.run("show", "page@1", "--format", "head")
      #expect(head.output.hasPrefix("GET /a HTTP/1.1\r\n") && head.output.contains("\r\n\r\nHTTP/1.1 200 "))
      #expect(try program.run("verify").code == 0)
    }
  }

  @Test func `this machine is asked only where that is meant`() async throws {
    try await Self.served(["/a": Self.page("Secret.")]) { program, site, _ in
      let before = try program.run("sources").output
      let result = try program.run("snapshot", site + "/a", "--as", "page")
      #expect(result.code == 69)
      #expect(result.error.split(separator: "\n").count == 1)
      #expect(
        result.error.contains("127.0.0.1") && result.error.contains("nothing was recorded"), "\(result.error)"
      )
      #expect(try program.run("sources").output == before)
    }
  }

  @Test func `a list of sources is captured, and asked again with --all`() async throws {
    let pages = Dictionary(uniqueKeysWithValues: (1...20).map { ("/\($0)", Self.page("Page \($0).")) })
    try await Self.served(pages) { program, site, set in
      let lines = (1...20).map { "s-\($0)  \(site)/\($0)" }
      try program.write(
        "list", "\u{FEFF}# pages\n\n" + lines.joined(separator: "\n") + "\ns-none \(site)/none\n")
      let first = try program.run("snapshot", "--list", "list", "--allow-private", "--timeout", "1200")
      #expect(first.code == 69)
      #expect(first.output.split(separator: "\n").count { $0.contains("@1  text/html") } == 20)
      #expect(first.error.contains("s-none: not seen"))
      #expect(first.error.contains("21 asked: 20 new, 1 failed"))
      set("/3", Self.page("Other."))
      let second = try program.run("snapshot", "--all", "--allow-private", "--timeout", "1200")
      #expect(second.code == 0, "\(second.error)")
      #expect(second.error.contains("20 asked: 1 new, 19 unchanged"))
      #expect(try program.run("verify").code == 0)
    }
  }

  @Test func `what a page offers to load down is captured with it`() async throws {
    let page = Self.page("Here it is: <a href=/files/answer>download the answer</a>.")
    let answer = (1...9).map { "The council answers question \($0) of the letter at length.\n\n" }.joined()
    try await Self.served(["/a": page, "/files/answer": .text(200, answer)]) { program, site, _ in
      let first = try program.run(
        "snapshot", site + "/a", "--as", "page", "--role", "response", "--follow", "--allow-private",
        "--timeout", "1200")
      #expect(first.code == 0, "\(first.error)")
      #expect(first.output.contains("\npage-answer-") && first.output.contains("text/plain"))
      #expect(first.error.contains("2 asked: 2 new"))
      #expect(try program.run("sources").output.split(separator: "\n").count == 3)
    }
  }

  @Test(
    arguments: [
      (["snapshot"], Int32(64), "--all"),
      (["snapshot", "http://example.org/"], 64, "--as"),
      (["snapshot", "ftp://example.org/a", "--as", "a"], 64, "not ftp"),
      (["snapshot", "file:///etc/passwd", "--as", "a"], 64, "not file"),
      (["snapshot", "gopher://example.org/", "--as", "a"], 64, "not gopher"),
      (["snapshot", "--all", "letter"], 64, "one of them"),
      (["snapshot", "--all"], 66, "no source"),
      (["snapshot", "--list", "none"], 66, "none"),
      (["snapshot", "--list", "bad"], 65, "bad, line 2"),
      (["snapshot", "--list", "twice"], 65, "twice, line 2"),
      (["snapshot", "letter"], 64, "no address"),
      (["snapshot", "nothing"], 66, "nothing is no source of ./snapshots and no file"),
      (["snapshot", "http://example.org/", "--as", "a", "--contact", "a b"], 64, "--contact"),
      (["snapshot", "http://example.org/", "--as", "a", "--per-host", "0"], 64, "--per-host"),
      (["snapshot", "http://example.org/", "--as", "a", "--pause", "-1"], 64, "--pause takes 0 to 3600"),
      (["snapshot", "http://example.org/", "--as", "a", "--timeout", "86401"], 64, "from 1 to 86400"),
      (["snapshot", "letter.txt", "--as", "letter", "--render"], 64, "letter.txt is a file"),
      (["snapshot", "http://example.org/", "--as", "a", "--certificates", "none"], 64, "none"),
      (
        ["snapshot", "http://example.org/", "--as", "a", "--render", "--proxy", "http://127.0.0.1:9"], 64,
        "--proxy"
      ),
      (["show", "letter", "--format", "image"], 66, "letter has no image"),
      (["show", "letter.txt", "--format", "head"], 66, "letter.txt has no head"),
      (["snapshot", "http://nobody.invalid/", "--as", "a", "--timeout", "5"], 69, "http://nobody.invalid/"),
    ])
  func `a mistake gets one line and records nothing`(arguments: [String], code: Int32, says: String) throws {
    let program = try Program()
    _ = try program.run("init")
    try program.write("letter.txt", "We ask the council to publish the report on the dam.\n")
    #expect(try program.run("snapshot", "letter.txt", "--as", "letter").code == 0)
    try program.write("bad", "a http://example.org/\nb ftp://example.org/\n")
    try program.write("twice", "a http://example.org/\na http://example.org/b\n")
    let before = try program.run("log", "letter").output + program.run("sources").output
    let result = try program.run(arguments)
    #expect(result.code == code, "\(result.error)")
    #expect(result.error.split(separator: "\n").count == 1, "\(result.error)")
    #expect(result.error.contains(says), "\(result.error)")
    #expect(result.output.isEmpty)
    #expect(try program.run("log", "letter").output + program.run("sources").output == before)
  }
}
