import Foundation
import Testing

/// The command's own: names, exit codes, where an audit begins.
@Suite struct AuditCommandTests {
  private func program() throws -> Program {
    let program = try Program()
    try program.write("letter.txt", SessionTests.letter)
    try program.write("statement.txt", SessionTests.second)
    #expect(try program.run("init").code == 0)
    _ = try program.run("snapshot", "letter.txt", "--as", "letter", "--role", "demands")
    _ = try program.run("snapshot", "statement.txt", "--as", "statement", "--role", "response")
    try program.write(
      "statement.txt", SessionTests.second.replacingOccurrences(of: "We will", with: "We may"))
    _ = try program.run("snapshot", "statement.txt", "--as", "statement")
    return program
  }

  @Test func `a check tells scripts of what was recorded since a version`() throws {
    let program = try program()
    #expect(try program.run("audit", "letter", "statement").code == 0)
    #expect(try program.run("audit", "letter", "statement", "--check").code == 1)
    #expect(try program.run("audit", "letter", "statement", "--check", "--since", "statement@1").code == 1)
    let later = try program.run("audit", "letter", "statement", "--check", "--since", "statement@2")
    #expect(later.code == 0)
    #expect(later.output.contains("no snapshot to align was recorded after statement@2"), "\(later.output)")
    #expect(try program.run("audit", "letter", "statement@1", "--check").code == 0)
    #expect(try program.run("audit", "letter", "statement", "--check", "--since", "2000-01-01").code == 1)
    #expect(
      try program.run("audit", "letter", "statement", "--check", "--since", "2999-01-01T00:00:00+01:00").code
        == 0)
  }

  @Test func `several letters and responses make a matrix for each pair`() throws {
    let program = try program()
    try program.write("other.txt", SessionTests.first)
    _ = try program.run("snapshot", "other.txt", "--as", "other", "--role", "response")
    try program.write("letter.txt", SessionTests.letter.replacingOccurrences(of: "Replace", with: "Remove"))
    _ = try program.run("snapshot", "letter.txt", "--as", "letter")
    let names = ["letter", "letter@1", "statement", "other"]
    let csv = try program.run(["audit"] + names + ["--format", "csv"]).output
    let rows = csv.split(whereSeparator: \.isNewline)
    // Three demands at three snapshots, for each of two versions of the letter, below one line of names.
    #expect(rows.count == 1 + 2 * 3 * 3)
    #expect(rows.count { $0.hasPrefix("demands,") } == 1)
    #expect(rows.count { $0.hasPrefix("letter@1,2,Replace") } == 3)
    #expect(rows.count { $0.hasPrefix("letter@2,2,Remove") } == 3)
    let text = try program.run(["audit"] + names).output
    #expect(text.contains("the letter has 2 versions; its demands are taken from @2"))
    let object = try JSONSerialization.jsonObject(
      with: Data(try program.run(["audit"] + names + ["--format", "json"]).output.utf8))
    let audits = (object as? [String: Any])?["audits"] as? [[String: Any]]
    #expect(audits?.map { $0["response"] as? String } == ["statement", "other", "statement", "other"])
  }

  @Test func `bad input is one line that names it`() throws {
    let program = try program()
    let table: [([String], Int32, String)] = [
      (["--since", "garbage"], 64, "--since garbage is no date and no version"),
      (["--since", "2024-02-30"], 64, "--since 2024-02-30"), (["--since", ""], 64, "--since"),
      (["--since", "statment@1"], 66, "did you mean statement?"),
      (["--since", "statement@9"], 66, "statement has no version 9"),
      (["statement@9"], 66, "statement has no version 9"),
      (["statement@0"], 66, "statement@0 names no version"),
      (["leter", "statement"], 66, "did you mean letter?"), (["Über"], 66, "no source Über"),
      (["--format", "xml"], 64, "xml"), (["--check"], 64, "--check needs a letter and a response"),
      (["statement", "--check"], 64, "--check needs a letter and a response"),
    ]
    for (arguments, code, words) in table {
      let result = try program.run(["audit"] + arguments)
      #expect(result.code == code, "\(arguments): \(result.error)")
      #expect(result.error.contains(words), "\(result.error)")
      #expect(result.error.split(separator: "\n").count == 1 && result.output.isEmpty)
    }
  }

  @Test func `every format of the shipped archive's audit is made`() throws {
    let program = try Program()
    try program.copyShippedArchive()
    for format in ["text", "json", "csv", "markdown", "html"] {
      for ids in [[], ["ngo-letter", "ohchr-statement"]] {
        let result = try program.run(["audit"] + ids + ["--format", format])
        #expect(result.code == 0 && !result.output.isEmpty && result.error.isEmpty)
      }
    }
    #expect(try program.run("audit", "--format", "html", "-o", "audit.html").code == 0)
    #expect(FileManager.default.fileExists(atPath: program.folder + "/audit.html"))
  }
}
