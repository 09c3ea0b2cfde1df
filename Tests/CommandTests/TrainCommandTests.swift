import Alignment
import Foundation
import Testing

/// `train` and `align --model`, from reviews to a result that names its model.
@Suite struct TrainCommandTests {
  private static let demands = [
    "Repair the lock gates of the northern canal", "Publish the accounts of the ferry company",
    "Plant oak trees along the station avenue", "Extend the opening hours of the town library",
    "Remove the asbestos from the primary school roof", "Appoint a commissioner for noise at night",
    "Restore the mosaic in the public baths", "Fund two further nurses for the village clinic",
    "Lower the rent of the market stalls", "Digitise the parish burial registers",
    "Widen the cycle path beside the brewery", "Insulate the almshouses before winter",
    "Test the soil of the allotments for arsenic", "Replace the diesel buses on route nine",
    "Mark the wreck at the harbour mouth", "Hire interpreters for the housing office",
    "Translate the flood warnings into Polish", "Reopen the footbridge over the mill stream",
    "Abolish the fee for swimming lessons", "Teach first aid in every college",
    "Count the bats in the cathedral tower", "Clean the statue of the weaver",
    "Draw up a plan against hedgehog poisoning", "Compensate the beekeepers of the eastern valley",
  ]
  /// To every second demand, in no order.
  private static let answers = [
    "The burial registers of the parish have been digitised.",
    "We have published the accounts of the ferry company.",
    "Compensation for the beekeepers of the eastern valley was paid in June.",
    "Two further nurses for the village clinic have been funded.",
    "The footbridge over the mill stream was reopened in May.",
    "The opening hours of the town library have been extended.",
    "The statue of the weaver was cleaned last week.",
    "The almshouses have been insulated.", "A commissioner for noise at night was appointed.",
    "We have hired interpreters for the housing office.",
    "The diesel buses on route nine have been replaced.", "First aid is taught in every college.",
  ]

  private func program() throws -> Program {
    let program = try Program()
    let items = Self.demands.enumerated().map { "\($0 + 1). \($1);" }.joined(separator: "\n")
    try program.write(
      "letter.txt", "Open letter to the Council\n\nWe write again. The Council should:\n\n\(items)\n")
    let statement = "Statement of the Council\n\n" + Self.answers.joined(separator: "\n\n") + "\n"
    try program.write("statement.txt", statement)
    try program.write("report.txt", statement + "\nWe thank everybody who wrote.\n")
    #expect(try program.run("init").code == 0)
    for (file, role) in [("letter", "demands"), ("statement", "response"), ("report", "response")] {
      #expect(try program.run("snapshot", file + ".txt", "--as", file, "--role", role).code == 0)
    }
    return program
  }

  /// Reviews every demand.
  private func walk(_ program: Program, _ response: String, by name: String, _ lines: [String]) throws {
    try program.write("lines", lines.map { $0 + "\n" }.joined())
    let walked = try program.shell("rejoinder review letter \(response) --by \(name) < lines")
    #expect(
      walked.output.contains("\(Self.demands.count) reviews recorded"),
      "\(walked.output.suffix(400))\(walked.error)")
  }

  /// Confirms what the tool says of every demand.
  private func confirmAll(_ program: Program, _ response: String, by name: String = "Ana") throws {
    try walk(program, response, by: name, Array(repeating: "c", count: Self.demands.count))
  }

  private func result(_ program: Program, _ arguments: String...) throws -> (
    aligner: String, dispositions: [String]
  ) {
    let printed = try program.run(["align", "letter"] + arguments + ["--format", "json"])
    #expect(printed.code == 0, "\(printed.error)")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(printed.output.utf8)) as? [String: Any])
    let demands = object["demands"] as? [[String: Any]] ?? []
    return (try #require(object["aligner"] as? String), demands.compactMap { $0["disposition"] as? String })
  }

  @Test func `reviews make a model, and a result with it names it`() throws {
    let program = try program()
    let before = try result(program, "statement")
    #expect(before.aligner == Aligner.version && before.dispositions.count == Self.demands.count)
    #expect((5...19).contains(before.dispositions.count { $0 == "absent" }), "\(before.dispositions)")
    // Ana sees an answer to every second demand for which the tool finds none.
    var lines: [String] = []
    var passedOver = 0
    for disposition in before.dispositions {
      if disposition == "absent" { passedOver += 1 }
      lines +=
        disposition == "absent" && passedOver % 2 == 0 ? ["p library", "p 1", "o acknowledged"] : ["c"]
    }
    try walk(program, "statement", by: "Ana", lines)

    let trained = try program.run("train")
    #expect(trained.code == 0, "\(trained.output)\(trained.error)")
    #expect(
      trained.output.contains("by 1 reviewer of ") && trained.output.contains("in 1 pair\n"),
      "\(trained.output)")
    #expect(trained.output.contains("each demand held out from the fit in turn"))
    #expect(trained.output.contains("-2.1909") && trained.output.contains("-2.5286"))
    let first = try Data(contentsOf: URL(fileURLWithPath: program.folder + "/snapshots.model.json"))
    // The same reviews, the same bytes; elsewhere too.
    #expect(
      try program.run("train", "--archive", "snapshots/", "--reviewer", "Ana", "-o", "mine.json").code == 0)
    #expect(try Data(contentsOf: URL(fileURLWithPath: program.folder + "/mine.json")) == first)
    #expect(try program.run("verify").code == 0)
    let inside = try program.shell("cd snapshots && rejoinder train --archive . --format json")
    #expect(
      inside.output.contains("\"schema\" : \"train/1\"") && inside.output.contains("snapshots.model.json"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: program.folder + "/snapshots.model.json")) == first)

    let after = try result(program, "statement", "--model", "mine.json")
    let digest = try program.shell("sha256sum mine.json").output.prefix(8)
    #expect(after.aligner == Aligner.version + " with model " + digest)
    #expect(try result(program, "statement").aligner == Aligner.version)
    let coverage = try program.run(
      "align", "letter", "statement", "report", "--model", "mine.json", "--format", "json")
    #expect(coverage.output.contains("with model \(digest)\""), "\(coverage.error)")

    let all = try program.run("align", "letter", "--all", "--model", "mine.json")
    #expect(all.code == 64 && all.error.contains("leave out --model"))
    let lost = try program.run("align", "letter", "statement", "--model", "mine.json", "-o", "mine.json")
    #expect(lost.code == 73)
    try program.write(
      "old.json",
      String(decoding: first, as: UTF8.self).replacingOccurrences(
        of: Aligner.version, with: "continuity-hmm/1"))
    try program.write("bad.json", first.dropLast(9))
    for (name, code, says) in [
      (
        "old.json", Int32(65),
        "old.json is a model for continuity-hmm/1 and this version aligns by \(Aligner.version)"
      ),
      ("bad.json", 65, "bad.json is no model, or it was changed"),
      ("letter.txt", 65, "letter.txt is no model"),
      ("none.json", 66, "cannot read none.json"), ("snapshots", 66, "cannot read snapshots"),
    ] {
      let refused = try program.run("align", "letter", "statement", "--model", name)
      #expect(refused.code == code && refused.output.isEmpty && refused.error.contains(says), "\(refused)")
      #expect(refused.error.split(separator: "\n").count == 1)
    }
  }

  @Test func `reviews that say what the shipped model says already write nothing, unless it is forced`()
    throws
  {
    let program = try program()
    try confirmAll(program, "statement")
    try confirmAll(program, "report", by: "Bo")
    let before = try program.contents()
    let trained = try program.run("train")
    #expect(trained.code == 1 && trained.error.isEmpty, "\(trained)")
    #expect(
      trained.output.contains("is not better than the shipped one")
        && trained.output.contains("nothing was written"))
    #expect(
      trained.output.contains("by 2 reviewers of ") && trained.output.contains("in 2 pairs\n")
        && trained.output.contains("each pair held out"))
    #expect(try program.contents() == before)
    let forced = try program.run("train", "--force")
    #expect(forced.code == 0 && forced.output.contains("written to ./snapshots.model.json, model "))
    #expect(try program.run("align", "letter", "report", "--model", "snapshots.model.json").code == 0)
  }

  @Test func `too few reviews, nobody's reviews and a place in the archive are refused in one line`() throws {
    let program = try program()
    #expect(
      try program.run("review", "letter", "statement", "--demand", "1", "--confirm", "--by", "Ana").code == 0)
    let before = try program.contents()
    for (arguments, code, says) in [
      ([], Int32(65), "1 reviewed demand to learn from, "),
      (["--reviewer", "Anna"], 66, "no review by “Anna”; did you mean Ana?"),
      (["-o", "snapshots/model.json"], 73, "part of the archive"),
      (["--archive", "nowhere"], 66, "no archive in nowhere"),
    ] {
      let refused = try program.run(["train"] + arguments)
      #expect(refused.code == code && refused.output.isEmpty && refused.error.contains(says), "\(refused)")
      #expect(refused.error.split(separator: "\n").count == 1)
    }
    #expect(try program.contents() == before)
  }
}
