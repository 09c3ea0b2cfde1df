import Foundation
import Testing

/// Letters against responses, from the files to every format.
@Suite struct CoverageCommandTests {
  static let letter = """
    Open letter on the water supply

    The Council should:

    1. Publish the results of all water tests since 2019;
    2. Replace the lead pipes in Mill Street before winter; and
    3. Compensate the families whose children fell ill.
    """
  static let parents = """
    Letter of the parents

    We urge the Council to pay compensation to the families whose children fell ill.
    We urge the Council to open the playground again.
    """
  static let spring = """
    Statement of the Council

    The results of all water tests since 2019 are being collected. We note the matter of the lead pipes in Mill Street.
    """
  static let autumn = """
    Second statement of the Council

    The Council has published the results of all water tests since 2019 on its website.
    We will not compensate the families whose children fell ill.
    """

  private func program() throws -> Program {
    let program = try Program()
    for (name, text) in [
      ("letter.txt", Self.letter), ("parents.txt", Self.parents), ("spring.txt", Self.spring),
      ("autumn.txt", Self.autumn),
    ] { try program.write(name, text) }
    return program
  }

  private func object(_ program: Program, _ arguments: [String]) throws -> [String: Any] {
    let result = try program.run(["align"] + arguments + ["--format", "json"])
    #expect(result.code == 0, "\(result.error)")
    return try #require(JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
  }

  @Test func `every cell is what align says of the pair alone`() throws {
    let program = try program()
    let all = try object(
      program, ["letter.txt", "spring.txt", "autumn.txt", "--and-demands", "parents.txt"])
    let rows = try #require(all["demands"] as? [[String: Any]])
    #expect(all["schema"] as? String == "coverage/1" && rows.count == 5)
    for (letter, letterName) in ["letter.txt", "parents.txt"].enumerated() {
      let own = rows.filter { $0["letter"] as? Int == letter }
      for (index, response) in ["spring.txt", "autumn.txt"].enumerated() {
        let alone = try #require(object(program, [letterName, response])["demands"] as? [[String: Any]])
        let cells = own.compactMap { ($0["answers"] as? [[String: Any]])?[index] }
        #expect(alone.count == cells.count)
        #expect(zip(alone, cells).allSatisfy { NSDictionary(dictionary: $0).isEqual(to: $1) })
      }
    }
  }

  @Test func `the strongest answer is named and demands that ask the same are grouped`() throws {
    let program = try program()
    let all = try object(
      program, ["letter.txt", "spring.txt", "autumn.txt", "--and-demands", "parents.txt"])
    let rows = try #require(all["demands"] as? [[String: Any]])
    #expect(rows.map { $0["strongest"] as? Int } == [1, 0, 1, 1, nil])
    #expect(rows.map { $0["group"] as? Int } == [nil, nil, 0, 0, nil])
    // No document says when it was published: of several answers nobody can tell which came first.
    #expect(rows.map { $0["earliest"] as? Int } == [nil, 0, 1, 1, nil])
    let text = try program.run(
      "align", "letter.txt", "spring.txt", "autumn.txt", "--and-demands", "parents.txt"
    ).output
    #expect(text.contains("asked as well: parents.txt 1"))
    #expect(text.contains("a date is missing"))
  }

  @Test func `the earliest answer is that of the earliest date`() throws {
    let program = try program()
    #expect(try program.run("init").code == 0)
    for (name, date) in [("spring", "2023-04-02"), ("autumn", "2022-10-09")] {
      let result = try program.run(
        "snapshot", "\(name).txt", "--as", name, "--role", "response", "--published", date)
      #expect(result.code == 0, "\(result.error)")
    }
    #expect(try program.run("snapshot", "letter.txt", "--as", "letter", "--role", "demands").code == 0)
    let rows = try #require(object(program, ["letter", "spring", "autumn"])["demands"] as? [[String: Any]])
    #expect(rows[0]["earliest"] as? Int == 1 && rows[0]["strongest"] as? Int == 1)
    let text = try program.run("align", "letter", "spring", "autumn").output
    #expect(text.contains("earliest answer: autumn@1, 2022-10-09"))
  }

  @Test func `a promise that a later version brought keeps no date of the page`() throws {
    let program = try program()
    #expect(try program.run("init").code == 0)
    #expect(try program.run("snapshot", "letter.txt", "--as", "letter", "--role", "demands").code == 0)
    let silent =
      "Statement of the Council\n\nThe results of all water tests since 2019 are being collected.\n"
    let edited = silent + "\nThe families whose children fell ill have been compensated.\n"
    for text in [silent, edited] {
      try program.write("page.txt", text)
      let result = try program.run(
        "snapshot", "page.txt", "--as", "page", "--role", "response", "--published", "2022-10-09")
      #expect(result.code == 0, "\(result.error)")
    }
    try program.write("other.txt", Self.autumn)
    #expect(
      try program.run(
        "snapshot", "other.txt", "--as", "other", "--role", "response", "--published", "2023-01-01"
      )
      .code == 0)
    let rows = try #require(object(program, ["letter", "page@2", "other"])["demands"] as? [[String: Any]])
    let since = rows.map { ($0["since"] as? [[String: Any]?])?.map { $0?["version"] as? Int } ?? [] }
    let compensation = try #require(
      rows.firstIndex { row in
        let answers = row["answers"] as? [[String: Any]]
        return ((answers?[0]["quote"] as? [String: Any])?["exact"] as? String)?.hasPrefix("Compensate")
          ?? false
      })
    // The words of the edit are younger than the other statement, whatever date the page bears.
    #expect(since[compensation] == [2, 1])
    #expect(rows[compensation]["earliest"] as? Int == 1)
    #expect(since[0] == [1, 1] && rows[0]["earliest"] as? Int == 0)
    let twice = try program.run("align", "letter", "page@2", "page@2")
    #expect(
      twice.code == 64 && twice.error.contains("page@2 and page@2 have the same bytes; name one of them"))
    let alone = try program.run("align", "letter", "page@1", "page@2").output
    #expect(alone.contains("earliest answer: page@2, not in page@1, recorded in page@2 on "))
    // Nobody can tell what stood in bytes that were removed.
    #expect(try program.run("redact", "page@1", "--reason", "names a minor").code == 0)
    let left = try program.run("align", "letter", "page@2", "other").output
    #expect(left.contains("page@2") && !left.contains("not in page@1"))
  }

  @Test(arguments: ["csv", "markdown", "html", "text"])
  func `every format has every demand and every response`(format: String) throws {
    let program = try program()
    let result = try program.run("align", "letter.txt", "spring.txt", "autumn.txt", "--format", format)
    #expect(result.code == 0)
    for words in [
      "Publish the results of all water tests", "spring.txt", "autumn.txt", "Compensate the families",
    ] {
      #expect(result.output.contains(words))
    }
    if format == "csv" { #expect(result.output.split(separator: "\r\n").count == 1 + 3 * 2) }
  }

  @Test func `the same document twice, --explain and an output over an input are refused`() throws {
    let program = try program()
    let twice = try program.run("align", "letter.txt", "spring.txt", "spring.txt")
    #expect(twice.code == 64 || twice.code == 65)
    #expect(twice.error.contains("spring.txt") && twice.output.isEmpty)
    let explain = try program.run("align", "letter.txt", "spring.txt", "autumn.txt", "--explain")
    #expect(explain.code == 64 && explain.error.contains("--explain"))
    let over = try program.run("align", "letter.txt", "spring.txt", "autumn.txt", "-o", "autumn.txt")
    #expect(over.code != 0)
    #expect(try program.run("show", "autumn.txt").output.contains("Second statement"))
  }
}
