import Foundation
import Testing

/// A whole session on documents of one's own: what is printed, and the exit codes.
@Suite struct SessionTests {
  static let letter = """
    Open letter on the water supply

    We, the residents, write to the Council once more. The Council should:

    1. Publish the results of all water tests since 2019;
    2. Replace the lead pipes in Mill Street before winter; and
    3. Compensate the families whose children fell ill.
    """

  static let first = """
    Statement of the Council on the water supply

    The Council has published the results of all water tests since 2019 on its website.

    We regret that we could not replace the lead pipes in Mill Street before winter.
    """

  static let second = """
    Statement of the Council on the water supply

    The Council has published the results of all water tests since 2019 on its website.

    We will replace the lead pipes in Mill Street before winter.
    """

  @Test func `from an empty folder to an audit`() throws {
    let program = try Program()
    try program.write("letter.txt", Self.letter)
    try program.write("statement.txt", Self.first)

    let made = try program.run("init")
    #expect(made.code == 0)
    #expect(made.output.contains("private key  \(program.folder)/home/.config/rejoinder/keys/"))

    #expect(try program.run("snapshot", "letter.txt", "--as", "letter", "--role", "demands").code == 0)
    let snapshot = try program.run("snapshot", "statement.txt", "--as", "statement", "--role", "response")
    #expect(snapshot.output.hasPrefix("statement@1  text/plain  \(Self.first.utf8.count) bytes  sha256 "))
    let again = try program.run("snapshot", "statement.txt", "--as", "statement")
    #expect(again.output == "statement@1  unchanged; the look was recorded\n")

    try program.write("statement.txt", Self.second)
    #expect(
      try program.run("snapshot", "statement.txt", "--as", "statement").output.hasPrefix("statement@2  "))
    #expect(try program.run("verify").code == 0)

    #expect(try program.run("show", "statement@1").output == Self.first + "\n")
    #expect(try program.run("show", "statement@1", "--format", "raw").output == Self.first)

    let log = try program.run("log", "statement", "--format", "csv").output.split(whereSeparator: \.isNewline)
    #expect(log.count == 4)
    #expect(log[2].contains(",check,unchanged,"))

    let same = try program.run("diff", "statement@1", "statement@1")
    #expect(same.code == 0)
    #expect(same.output.contains("no sentence changed"))
    let diff = try program.run("diff", "statement@1", "statement@2")
    #expect(diff.code == 1)
    #expect(diff.error.isEmpty)
    #expect(
      diff.output.contains("1 edited of 3 sentences") || diff.output.contains("1 edited of 4 sentences"))
    #expect(diff.output.contains("[-") && diff.output.contains("{+"))

    let audit = try program.run("audit", "letter", "statement", "--check")
    #expect(audit.code == 1)
    #expect(audit.output.contains("* 2 at statement@2: declined → addressed"), "\(audit.output)")
    #expect(
      audit.output.contains("edited [") && audit.output.contains("]: “We regret that we could not replace"))
    let history = try program.run("audit", "statement", "--format", "json")
    #expect(history.code == 0)
    #expect(history.output.contains("\"result\" : \"unchanged\""))
  }

  @Test func `a later date of publication does not reach back`() throws {
    let program = try Program()
    try program.write("a.txt", Self.first)
    #expect(try program.run("init").code == 0)
    let first = try program.run("snapshot", "a.txt", "--as", "statement", "--published", "2025-02-27")
    #expect(
      first.output.contains("statement  described: role commentary, published 2025-02-27, “Statement of"))
    try program.write("a.txt", Self.second)
    let second = try program.run("snapshot", "a.txt", "--as", "statement", "--published", "2025-03-01")
    #expect(second.output.contains("described: role commentary, published 2025-03-01"))
    let diff = try program.run("diff", "statement@1", "statement@2", "--format", "json").output
    #expect(
      diff.contains("\"published\" : \"2025-02-27\"") && diff.contains("\"published\" : \"2025-03-01\""))
    let verify = try program.run("verify", "--format", "json").output
    #expect(
      verify.contains("\"result\" : \"verified\"")
        && verify.contains("\"checkedAgainst\" : \"the key in the folder\""))
  }

  @Test func `a weakened promise is told even where the disposition stays`() throws {
    let program = try Program()
    try program.write("letter.txt", Self.letter)
    try program.write("statement.txt", Self.second)
    #expect(try program.run("init").code == 0)
    _ = try program.run("snapshot", "letter.txt", "--as", "letter", "--role", "demands")
    _ = try program.run("snapshot", "statement.txt", "--as", "statement", "--role", "response")
    try program.write(
      "statement.txt",
      Self.first.replacingOccurrences(
        of: "The Council has published the", with: "The Council has already published some"))
    _ = try program.run("snapshot", "statement.txt", "--as", "statement")
    // Named in whatever order.
    let audit = try program.run("audit", "statement", "letter")
    #expect(
      audit.output.contains("↓ 1 at statement@2: still addressed, but its passage was changed for the worse"),
      "\(audit.output)")
    #expect(audit.output.contains("* 2 at statement@2: addressed → declined"))
    let json = try program.run("audit", "letter", "statement", "--format", "json").output
    #expect(json.contains("\"rewordings\""))
  }

  @Test func `files are aligned without any archive`() throws {
    let program = try Program()
    try program.write("letter", Self.letter)
    try program.write("statement.txt", Self.first)
    let result = try program.run("align", "letter", "statement.txt", "--format", "csv")
    #expect(result.code == 0)
    let rows = result.output.split(whereSeparator: \.isNewline)
    #expect(rows.count { $0.hasPrefix("1,,Publish") && $0.contains(",addressed,") } == 1)
    #expect(rows.count { $0.hasPrefix("2,,Replace") && $0.contains(",declined,") } == 1)
    #expect(rows.count { $0.hasPrefix("3,,Compensate") && $0.contains(",absent,") } == 1)
    #expect(!FileManager.default.fileExists(atPath: program.folder + "/snapshots"))
  }

  @Test func `an HTML statement with a menu around it is read`() throws {
    let program = try Program()
    try program.write("letter.txt", Self.letter)
    try program.write(
      "statement.html",
      """
      <!DOCTYPE html><html lang="en"><head><title>Statement of the Council</title></head><body>
      <nav><ul><li><a href="/">Home</a></li></ul></nav>
      <main><h1>Statement of the Council</h1>
      <p>The Council has published the results of all water&nbsp;tests since 2019.</p></main></body></html>
      """)
    let text = try program.run("show", "statement.html")
    #expect(
      text.output
        == "The Council has published the results of all water tests since 2019.\n"
    )
    #expect(
      try program.run("show", "statement.html", "--all").output.contains(
        "Statement of the Council\n\nThe Council"))
    let result = try program.run("align", "letter.txt", "statement.html", "--format", "json")
    #expect(result.output.contains("html/2"))
    #expect(result.output.contains("\"disposition\" : \"addressed\""))
  }

  @Test func `colour and progress stay out of pipes`() throws {
    let program = try Program()
    try program.copyShippedArchive()
    for arguments in [["align", "ngo-letter", "ohchr-statement"], ["sources"], ["verify"], ["audit"]] {
      let result = try program.run(arguments)
      #expect(!result.output.contains("\u{1B}"))
      #expect(result.error.isEmpty)
    }
  }

  @Test func `the environment names the archive, and an option goes before it`() throws {
    let program = try Program()
    try program.copyShippedArchive()
    #expect(try program.run(["sources"], environment: ["REJOINDER_ARCHIVE": "snapshots"]).code == 0)
    #expect(try program.run(["sources"], environment: ["REJOINDER_ARCHIVE": "nowhere"]).code == 66)
    #expect(
      try program.run(["sources", "--archive", "snapshots"], environment: ["REJOINDER_ARCHIVE": "nowhere"])
        .code == 0)
  }
}
