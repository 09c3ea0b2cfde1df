import Foundation
import Testing

/// `align --all`: the whole archive for the demands of one letter.
@Suite struct AlignAllTests {
  private static func program() throws -> Program {
    let program = try Program()
    try program.write("letter.txt", SessionTests.letter)
    try program.write("statement.txt", SessionTests.first)
    try program.write(
      "other.txt", "The bridge was painted.\n\nLead pipes in Mill Street are replaced in winter.\n")
    #expect(try program.run("init").code == 0)
    _ = try program.run(
      "snapshot", "letter.txt", "--as", "letter", "--role", "demands", "--published", "2022-03-01")
    _ = try program.run(
      "snapshot", "statement.txt", "--as", "statement", "--role", "response", "--published", "2022-02-01")
    _ = try program.run("snapshot", "other.txt", "--as", "other", "--role", "commentary")
    return program
  }

  private static func object(_ result: Program.Result) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
  }

  @Test func `the JSON has passages with their words and places, and both answers`() throws {
    let program = try Self.program()
    let result = try program.run("align", "letter", "--all", "--format", "json")
    #expect(result.code == 0 && result.error.isEmpty, "\(result.error)")
    let object = try Self.object(result)
    #expect(object["schema"] as? String == "alignment-corpus/1")
    #expect(object["sources"] as? Int == 2 && object["read"] as? Int == 2 && object["sentences"] as? Int == 4)
    let demands = try #require(object["demands"] as? [[String: Any]])
    #expect(demands.count == 3)
    let pipes = try #require(demands[1]["passages"] as? [[String: Any]])
    #expect(pipes.count == 2)
    for passage in pipes {
      let snapshot = try #require(passage["snapshot"] as? [String: Any])
      let source = try #require(snapshot["source"] as? String)
      // The quote's place leads back to the words in the text that `show` prints, whose hash is given.
      let quote = try #require(passage["quote"] as? [String: Any])
      let text = try program.run("show", source, "--all").output
      let scalars = Array(text.unicodeScalars)
      let (start, end) = (try #require(quote["start"] as? Int), try #require(quote["end"] as? Int))
      var words = String.UnicodeScalarView()
      words.append(contentsOf: scalars[start..<end])
      #expect(String(words) == quote["exact"] as? String)
      #expect((passage["sharedWords"] as? [String])?.contains("pipes") == true)
      #expect(snapshot["beforeLetter"] as? Bool == (source == "statement"))
    }
    let first = try #require(demands[0]["earliest"] as? [String: Any])
    #expect(first["disposition"] as? String == "addressed")
    #expect((first["snapshot"] as? [String: Any])?["source"] as? String == "statement")
    #expect(try Self.object(program.run("align", "letter", "--all", "--format", "json"))["read"] as? Int == 0)
  }

  @Test func `every format is made, of a source or a file, and no demand is counted as absent`() throws {
    let program = try Self.program()
    let before = try program.contents()
    for format in ["text", "json", "csv", "markdown", "html"] {
      for letter in ["letter", "letter@1", "./letter.txt"] {
        let result = try program.run("align", letter, "--all", "--format", format)
        #expect(result.code == 0 && result.error.isEmpty && !result.output.isEmpty)
        #expect(result.output.contains("Mill Street") && !result.output.contains("absent ."))
      }
    }
    // Nothing is written into the archive, or beside it.
    #expect(try program.contents() == before)
    let rows = try program.run("align", "letter", "--all", "--format", "csv", "--top", "1").output
    let lines = rows.split(whereSeparator: \.isNewline)
    #expect(lines.first?.hasPrefix("demand,parent,quote,start,end,kind,rank,source,version,date,") == true)
    let columns = lines.first?.split(separator: ",").count
    #expect(columns == 28)
    #expect(lines.dropFirst().allSatisfy { $0.contains("letter@1,") })
    let text = try program.run("align", "letter", "--all").output
    #expect(text.contains("ranked by shared words (BM25) alone"))
    #expect(text.contains("statement@1 ¶2 (2022-02-01, before the letter)"), "\(text)")
  }

  /// Nothing in the shipped documents is longer than a line.
  @Test(arguments: [
    ["align", "ngo-letter", "--all"], ["align", "ngo-letter", "ohchr-statement"],
    ["align", "ngo-letter", "ohchr-statement", "--and-demands", "letter.txt"],
  ])
  func `long ids stand apart from their demands, and lines keep to the width`(arguments: [String]) throws {
    let program = try Program()
    try program.copyShippedArchive()
    try program.write("letter.txt", SessionTests.letter)
    let result = try program.run(arguments)
    #expect(result.code == 0, "\(result.error)")
    #expect(result.output.contains("6.1.2.1  "), "\(result.output)")
    for line in result.output.split(separator: "\n") { #expect(line.count <= 100, "\(line)") }
  }

  @Test func `versions give a sentence once, roles narrow the search`() throws {
    let program = try Self.program()
    try program.write("statement.txt", SessionTests.second)
    _ = try program.run("snapshot", "statement.txt", "--as", "statement")
    let object = try Self.object(
      program.run("align", "letter", "--all", "--versions", "--role", "response", "--format", "json"))
    #expect(object["snapshots"] as? Int == 2 && object["sources"] as? Int == 1)
    // Two sentences of the first version, one new one of the second.
    #expect(object["sentences"] as? Int == 3)
    #expect((object["aligned"] as? [Any])?.count == 2)
  }

  @Test func `a cache that cannot be written changes nothing but the time`() throws {
    let program = try Self.program()
    let expected = try program.run("align", "letter", "--all").output
    try program.write("no-folder", "")
    let found = try program.run(
      "align", "letter", "--all", input: ["XDG_CACHE_HOME": program.folder + "/no-folder"])
    #expect(found.code == 0 && found.output == expected && found.error.isEmpty, "\(found.error)")
  }

  @Test func `bad input is one line that names it`() throws {
    let program = try Self.program()
    let table: [([String], Int32, String)] = [
      (["letter"], 64, "name a response, or give --all"), (["letter", "statement", "--all"], 64, "--all"),
      (["letter", "statement", "--top", "3"], 64, "need --all"),
      (["letter", "statement", "--versions"], 64, "need --all"),
      (["letter", "--all", "--top", "0"], 64, "--top must be a number from 1 to 100"),
      (["letter", "--all", "--top", "x"], 64, "x"), (["letter", "--all", "--role", "friend"], 64, "friend"),
      (["leter", "--all"], 66, "did you mean letter?"),
      (["letter", "--all", "--role", "demands"], 66, "no other source to search"),
      (["letter", "--all", "--archive", "nowhere"], 66, "no archive in nowhere"),
      (["letter", "--all", "-o", "snapshots/log/checkpoint"], 73, "would be lost"),
    ]
    for (arguments, code, words) in table {
      let result = try program.run(["align"] + arguments)
      #expect(result.code == code, "\(arguments): \(result.error)")
      #expect(result.error.contains(words), "\(result.error)")
      #expect(result.error.split(separator: "\n").count == 1 && result.output.isEmpty)
    }
  }
}
