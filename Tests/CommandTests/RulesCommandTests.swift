import Testing

/// Rules from the command line: a page that ticks gives differences, and none under its rules.
@Suite struct RulesCommandTests {
  private static func page(_ count: Int, _ age: String) -> String {
    """
    <!doctype html><title>Statement</title><main><h1>Statement</h1>
    <p>We will publish the report before the end of the year.</p>
    <p>Read <b class="count">\(count)</b> times, last \(age) ago.</p></main>
    """
  }

  private func archive() throws -> Program {
    let program = try Program()
    _ = try program.run("init")
    for (count, age) in [(12, "5 minutes"), (1300, "2 hours")] {
      try program.write("page.html", Self.page(count, age))
      #expect(try program.run("snapshot", "page.html", "--as", "page", "--role", "response").code == 0)
    }
    return program
  }

  @Test func `a page that ticks has no differences under its rules`() throws {
    let program = try archive()
    #expect(try program.run("diff", "page@1", "page@2").code == 1)
    let given = try program.run("diff", "page@1", "page@2", "--ignore", ".count", "--ignore", "preset:ago")
    #expect(given.code == 0 && given.error.isEmpty)
    #expect(given.output.contains("1 change ignored by css:.count, preset:ago"), "\(given.output)")
    let partly = try program.run("diff", "page@1", "page@2", "--ignore", ".count")
    #expect(partly.code == 1)
    let unified = try program.run("diff", "page@1", "page@2", "--unified", "--ignore", ".count")
    #expect(unified.output.contains("ignored by css:.count\n"), "\(unified.output)")

    #expect(try program.run("rules", "page").output.contains("all of page is compared"))
    let set = try program.run("rules", "set", "page", ".count", "preset:ago")
    #expect(set.output == "not compared of page: css:.count, preset:ago\n")
    #expect(
      try program.run("rules", "set", "page", ".count", "preset:ago").output
        == "not compared of page: css:.count, preset:ago; so it was already, nothing was recorded\n")
    #expect(try program.run("rules", "page").output.contains("css:.count"))
    #expect(try program.run("diff", "page@1", "page@2").code == 0)
    // A file beside it is compared by the same rules.
    #expect(try program.run("diff", "page@1", "page.html").code == 0)
    #expect(try program.run("diff", "page@1", "page@2", "--no-ignore").code == 1)
    let json = try program.run("diff", "page@1", "page@2", "--format", "json")
    #expect(json.output.contains("\"changes\" : 1") && json.output.contains("\"css:.count\""))
    let audit = try program.run("audit", "page")
    #expect(audit.output.contains("not compared: css:.count, preset:ago"), "\(audit.output)")
    #expect(audit.output.contains("only what the rules leave out: 1 change"), "\(audit.output)")
    #expect(try program.run("log", "page").output.contains("css:.count  preset:ago"))
    #expect(try program.run("verify").code == 0)

    #expect(try program.run("rules", "clear", "page").output == "all of page is compared\n")
    #expect(try program.run("diff", "page@1", "page@2").code == 1)
    #expect(try program.run("catalog", "rebuild").code == 0)
    #expect(try program.run("verify").code == 0)
  }

  @Test func `a test shows what rules take away, word by word`() throws {
    let program = try archive()
    let test = try program.run(
      "rules", "test", "page@2", "--ignore", ".count", "--ignore", "regex:zzz", "--format", "csv")
    #expect(test.code == 0)
    #expect(
      test.output.split(whereSeparator: \.isNewline).dropFirst().first?.hasPrefix("css:.count,1300,") == true,
      "\(test.output)")
    let text = try program.run("rules", "test", "page.html", "--ignore", "#nothing")
    #expect(
      text.output.contains("css:#nothing takes nothing away")
        && text.output.contains("no element is meant by css:#nothing"))
  }

  @Test func `only a part of a page is compared, and a part that is missing stops the comparison`() throws {
    let program = try archive()
    #expect(try program.run("diff", "page@1", "page@2", "--ignore", "only:h1").code == 0)
    let test = try program.run("rules", "test", "page", "--ignore", "only:h1", "--format", "csv")
    #expect(test.output.contains("only:h1,Statement,0,9,leaves"), "\(test.output)")
    let missing = try program.run("rules", "test", "page", "--ignore", "only:#gone")
    #expect(missing.code == 0 && missing.output.contains("the selector matched nothing: only:#gone"))
    #expect(try program.run("rules", "set", "page", "only:#gone").code == 0)
    for command in [["diff", "page@1", "page@2"], ["audit", "page"]] {
      let result = try program.run(command)
      #expect(result.code == 65 && result.output.isEmpty, "\(result.output)")
      #expect(
        result.error.hasPrefix("rejoinder: the selector matched nothing in page@1: only:#gone;"),
        "\(result.error)")
      #expect(try program.run(command + ["--no-ignore"]).code < 2)
    }
  }

  @Test(arguments: [
    (
      ["diff", "page@1", "page@2", "--ignore", "footer"],
      "the rule “footer” is neither a selector nor a pattern; begin it with css:, only:, regex: or preset:"
    ),
    (
      ["audit", "page", "--ignore", "regex:("],
      "the rule “regex:(” is no regular expression of RE2's: missing ): ("
    ),
    (
      ["rules", "set", "page", "css:p:hover"],
      "the rule “css:p:hover” is no selector that is read here: “:hover” behind byte 1"
    ),
    (
      ["rules", "test", "page", "--ignore", "preset:x"],
      "the rule “preset:x” names no preset; there are preset:ago,"
    ),
    (["rules", "set", "page", "regex:a\u{7}"], "the rule “regex:a\u{FFFD}” has a control character"),
  ])
  func `what is no rule is one line and 64`(_ arguments: [String], _ line: String) throws {
    let result = try archive().run(arguments)
    #expect(result.code == 64)
    #expect(result.error.hasPrefix("rejoinder: " + line), "\(result.error)")
    #expect(result.error.split(whereSeparator: \.isNewline).count == 1 && result.output.isEmpty)
  }

  @Test func `rules of a source that is not there are refused`() throws {
    #expect(try archive().run("rules", "set", "pge", "#a").code == 66)
    #expect(try archive().run("rules", "pge").code == 66)
  }
}
