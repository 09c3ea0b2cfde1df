import Alignment
import Foundation
import Testing

/// Reviews from the command line: walked by lines, decided one by one, carried, exchanged.
@Suite struct ReviewCommandTests {
  private func program() throws -> Program {
    let program = try Program()
    try program.write("letter.txt", SessionTests.letter)
    try program.write("statement.txt", SessionTests.first)
    #expect(try program.run("init").code == 0)
    _ = try program.run("snapshot", "letter.txt", "--as", "letter", "--role", "demands")
    _ = try program.run("snapshot", "statement.txt", "--as", "statement", "--role", "response")
    return program
  }

  private func review(_ program: Program, _ arguments: String...) throws -> Program.Result {
    try program.run(["review", "letter", "statement"] + arguments)
  }

  /// Walks with lines on standard input.
  private func walk(_ program: Program, _ lines: [String], _ options: String = "--by 'Ana Ruíz'") throws
    -> Program.Result
  {
    try program.write("lines", lines.map { $0 + "\n" }.joined())
    return try program.shell("rejoinder review letter statement \(options) < lines")
  }

  @Test func `a walk records every decision at once and ends with the input`() throws {
    let program = try program()
    let first = try walk(program, ["?", "n see the annex", "o partly", "hello", "c"])
    #expect(first.code == 0 && first.error.isEmpty)
    #expect(first.output.contains("1: overruled, partly-addressed, by Ana Ruíz\n"), "\(first.output)")
    #expect(first.output.contains("no command “hello”; ? lists them\n"))
    #expect(first.output.contains("2: confirmed, declined, by Ana Ruíz\n"))
    #expect(
      first.output.hasSuffix("2 reviews recorded, 1 of 3 demands without one by Ana Ruíz\n"),
      "\(first.output)")
    // The next walk has what is left.
    let second = try walk(program, ["p", "q"])
    #expect(second.output.contains("1 of 1\n") && second.output.contains("Compensate the families"))
    #expect(second.output.hasSuffix("0 reviews recorded, 1 of 3 demands without one by Ana Ruíz\n"))
    #expect(try walk(program, ["c"]).output.contains("3: confirmed, absent, by Ana Ruíz\n"))
    #expect(
      try walk(program, []).output
        == "Ana Ruíz has reviewed all 3 demands; --all walks them again\n")
    let again = try walk(program, ["o declined", "b", "o partly", "s"], "--by 'Ana Ruíz' --all")
    #expect(again.output.contains("✎ Ana Ruíz overrules: declined"), "\(again.output)")
    #expect(again.output.contains("3 of 3\n"))
    let log = try program.run("log", "statement").output
    #expect(log.split(separator: "\n").count { $0.contains("  review  ") } == 5, "\(log)")
    #expect(log.contains("1 overruled partly-addressed by Ana Ruíz"))
    #expect(try program.run("verify").code == 0)
  }

  @Test func `lines of any bytes drive no terminal and end the walk in order`() throws {
    let program = try program()
    let long = "p " + String(repeating: "x", count: 200_000)
    try program.write(
      "lines", Array("n a\u{1B}[2J\n\u{202E}c\n".utf8) + [0xFF, 0x0A, 0x00, 0x0A] + Array(long.utf8))
    let result = try program.shell("rejoinder review letter statement --by Bo < lines")
    #expect(result.code == 0 && result.error.isEmpty)
    #expect(!result.output.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" || $0 == "\0" })
    #expect(result.output.contains("a note has 1 to 4000 bytes and no control characters"))
    #expect(result.output.hasSuffix("0 reviews recorded, 3 of 3 demands without one by Bo\n"))
  }

  @Test func `a reviewer is named by option or by environment, and nobody reviews without a name`() throws {
    let program = try program()
    let nobody = try walk(program, ["c"], "")
    #expect(nobody.code == 64)
    #expect(
      nobody.error
        == "rejoinder: a review needs its reviewer; name one with --by NAME or REJOINDER_REVIEWER\n")
    let arguments = ["review", "letter", "statement", "--demand", "1", "--confirm"]
    let bo = try program.run(arguments, environment: ["REJOINDER_REVIEWER": "Bo"])
    #expect(bo.output == "1: confirmed, addressed, by Bo\n")
    let again = try program.run(arguments + ["--by", "Bo"])
    #expect(
      again.code == 0
        && again.output == "1: confirmed, addressed, by Bo; so it was already, nothing was recorded\n")
    #expect(try review(program, "--demand", "1", "--confirm", "--by", "a\u{1B}[2J").code == 64)
  }

  @Test func `reviews stand beside the figure and are made again when the passage changed`() throws {
    let program = try program()
    let decided = try review(
      program, "--demand", "2", "--overrule", "acknowledged", "--passage", "We regret that", "--note",
      "only regret",
      "--by", "Bo")
    #expect(decided.output == "2: overruled, acknowledged, by Bo\n", "\(decided.error)")
    #expect(try review(program, "--demand", "1", "--confirm", "--by", "Bo").code == 0)
    let text = try program.run("align", "letter", "statement").output
    #expect(text.contains("✕ declined"))
    #expect(text.contains("✎ Bo overrules: acknowledged, "))
    #expect(text.contains("passage: “We regret that”") && text.contains("note: only regret"))
    for (format, part) in [
      ("csv", "Bo overrules: acknowledged, "), ("markdown", "- **✎ Bo overrules: acknowledged, "),
      ("html", "<ul class=\"reviews\""), ("json", "\"review\" : {"),
    ] {
      #expect(try program.run("align", "letter", "statement", "--format", format).output.contains(part))
    }
    let csv = try program.run("align", "letter", "statement", "--format", "csv").output
    #expect(
      csv.contains(
        ",miss,reviewers,reviewDispositions,reviewVerdicts,reviewsMade,reviewStandings,reviewNotes,reviews,warnings\r\n"
      ))
    #expect(
      csv.contains(",Bo,acknowledged,overruled,20")
        && csv.contains("Z,holds,only regret,\"Bo overrules: acknowledged, 20"))
    // In a matrix of several responses they stand at their own.
    try program.write("other.txt", SessionTests.first + "More.\n")
    _ = try program.run("snapshot", "other.txt", "--as", "other", "--role", "response")
    let several = ["align", "letter", "statement", "other"]
    let line = "statement@1: ✎ Bo overrules: acknowledged, "
    for format in ["text", "markdown", "html"] {
      let output = try program.run(several + ["--format", format]).output
      #expect(output.contains(line) && !output.contains("other@1: ✎"), "\(output)")
    }
    let table = try program.run(several + ["--format", "csv"]).output
    #expect(table.split(separator: "\r\n").count { $0.contains(",Bo,acknowledged,overruled,20") } == 1)
    let matrix =
      try JSONSerialization.jsonObject(
        with: Data(try program.run(several + ["--format", "json"]).output.utf8)) as? [String: Any]
    let answers = (matrix?["demands"] as? [[String: Any]])?[1]["answers"] as? [[String: Any]]
    #expect(answers?.map { ($0["reviews"] as? [Any])?.count } == [1, nil])
    // Files have no reviews.
    let file = try program.run("align", "letter.txt", "statement").output
    #expect(file.contains("declined") && !file.contains("Bo "))

    try program.write("statement.txt", SessionTests.second)
    _ = try program.run("snapshot", "statement.txt", "--as", "statement")
    let later = try program.run("align", "letter", "statement").output
    #expect(later.contains("✓ Bo confirms addressed, of statement@1, unchanged since, "), "\(later)")
    #expect(later.contains("↻ to be reviewed again: the passage changed; Bo said acknowledged of"))
    #expect(later.contains("edited ["))
    let json = try program.run("align", "letter", "statement", "--format", "json").output
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let demands = try #require(object?["demands"] as? [[String: Any]])
    let review = try #require(demands[1]["review"] as? [String: Any])
    #expect(review["holds"] as? Bool == false && review["reason"] as? String == "passage-changed")
    #expect((demands[1]["reviews"] as? [Any])?.count == 1 && demands[2]["review"] == nil)
    let stats = try program.run("stats", "--format", "csv").output
    #expect(
      stats.contains(
        "\r\nreviews,2\r\nreviews that confirm,1\r\nreviews that overrule,1\r\nreviews to be made again,1\r\nreviewers,1\r\n"
      ), "\(stats)")
    let list = try self.review(program, "--list", "--format", "csv").output
    #expect(list.contains("2,passage-changed,Bo,overruled,acknowledged,addressed,statement@1,"), "\(list)")
    let audit = try program.run("audit", "letter", "statement").output
    #expect(audit.contains("reviews, as they stand at statement@2:\n"), "\(audit)")
    #expect(audit.contains("  1 ✓ Bo confirms addressed, of statement@1, unchanged since, "))
    let before = try program.run("align", "letter", "statement@1").output
    #expect(before.contains("✎ Bo overrules: acknowledged, "))
  }

  @Test func `agreement is of reviewers with each other and of the tool with each`() throws {
    let program = try program()
    _ = try walk(program, ["c", "c", "c"])
    _ = try walk(program, ["c", "o partly", "c"], "--by Bo")
    let table = try review(program, "--agreement", "--format", "csv").output.split(
      whereSeparator: \.isNewline)
    let aligner = Aligner.version
    // Each of four dispositions once but two: chance agrees on 2 of 9, of 3 they agree on 2.
    #expect(
      table == [
        "first,second,demands,agreed,share,kappa", "Ana Ruíz,Bo,3,2,0.667,0.571",
        "\(aligner),Ana Ruíz,3,3,1.000,1.000", "\(aligner),Bo,3,2,0.667,0.571",
      ], "\(table)")
    let json = try review(program, "--agreement", "--format", "json").output
    #expect(json.contains("\"schema\" : \"agreement/1\"") && json.contains("\"firstSays\" : \"declined\""))
  }

  @Test func `reviews go out and come in as annotations, once`() throws {
    let program = try program()
    _ = try walk(program, ["c", "n “so” it is", "o partly", "c"])
    #expect(try review(program, "--export", "a.json").output == "a.json: 3 reviews written\n")
    #expect(try review(program, "--import", "a.json").output == "a.json: 3 reviews, 0 new\n")
    // An archive of the same documents.
    _ = try program.run("init", "other")
    for (file, role) in [("letter", "demands"), ("statement", "response")] {
      _ = try program.run(
        "snapshot", file + ".txt", "--as", file, "--role", role, "--archive", "other")
    }
    let options = ["--archive", "other"]
    #expect(
      try program.run(["review", "letter", "statement", "--reviews", "a.json"] + options).output
        == "a.json: 3 reviews, 3 new\na.json: 3 reviews written\n")
    #expect(
      try program.run(["review", "letter", "statement", "--import", "a.json"] + options).output
        == "a.json: 3 reviews, 0 new\n")
    _ = try program.run(["review", "letter", "statement", "--export", "b.json"] + options)
    #expect(try program.shell("cmp a.json b.json").code == 0)
    #expect(try program.run("verify", "--archive", "other").code == 0)
  }

  static let refused: [(arguments: [String], code: Int32, says: String)] = [
    (["--demand", "9", "--confirm", "--by", "Bo"], 66, "no demand 9"),
    (["--demand", "1", "--by", "Bo"], 64, "say what becomes of demand 1: --confirm or --overrule"),
    (["--demand", "1", "--confirm", "--overrule", "absent", "--by", "Bo"], 64, "one of them"),
    (["--confirm", "--by", "Bo"], 64, "a decision needs its demand"),
    (["--demand", "1", "--overrule", "agreed", "--by", "Bo"], 64, "“agreed” is no disposition"),
    (["--demand", "3", "--overrule", "declined", "--by", "Bo"], 64, "declined for demand 3 needs the words"),
    (["--demand", "1", "--confirm", "--passage", "the", "--by", "Bo"], 64, "“the” stands "),
    (["--demand", "1", "--confirm", "--passage", "Never", "--by", "Bo"], 66, "“Never” does not stand"),
    (["--demand", "1", "--confirm", "--note", "a\nb", "--by", "Bo"], 64, "the note must be"),
    (["--list", "--agreement"], 64, "different tasks"),
    (["--import", "missing.json"], 66, "cannot read missing.json"),
    (["--import", "letter.txt"], 65, "letter.txt holds no Web Annotations"),
    // A Cyrillic A, a letter that cannot be seen, and nothing that can.
    (
      ["--demand", "1", "--confirm", "--by", "\u{410}na"], 64,
      "mixes letters of two alphabets that look alike"
    ),
    (["--demand", "1", "--confirm", "--by", "A\u{200B}na"], 64, "holds a character that cannot be seen"),
    (["--demand", "1", "--confirm", "--by", "\u{2800}"], 64, "has no letter"),
    (["--import", "lie.json"], 65, "lie.json: annotation 1 is no review of these documents: its type"),
    (["--export", "snapshots/log/checkpoint"], 73, "part of the archive"),
  ]

  @Test func `what cannot be done is one line, and nothing is recorded`() throws {
    let program = try program()
    try program.write(
      "lie.json", #"[{"type":"Lie","creator":"a","created":"2024-01-01T00:00:00Z","body":[],"target":[]}]"#)
    let before = try program.contents()
    for (arguments, code, says) in Self.refused {
      let result = try program.run(["review", "letter", "statement"] + arguments)
      #expect(result.code == code && result.output.isEmpty, "\(arguments): \(result.code)")
      #expect(result.error.contains(says), "\(result.error)")
      #expect(result.error.split(whereSeparator: \.isNewline).count == 1, "\(result.error)")
    }
    for (names, code, says) in [
      (["letter.txt", "statement"], Int32(64), "letter.txt is a file"),
      (["statement", "letter"], 64, "did you mean: rejoinder review letter statement?"),
      (["letter", "letter"], 64, "the same document"), (["lettr", "statement"], 66, "did you mean letter?"),
    ] {
      let result = try program.run(["review"] + names + ["--list"])
      #expect(result.code == code && result.error.contains(says), "\(names): \(result.error)")
    }
    #expect(try program.contents() == before)
  }
}
