import Foundation
import Testing

/// Proofs, redactions, keys and counts, as a user meets them.
@Suite struct ProofTests {
  private let program: Program

  init() throws {
    program = try Program()
    try program.write("letter.txt", "We urge you to publish the report.\n")
    try program.write("reply.txt", "The report was published in May.\n")
    #expect(try program.run("init", "snapshots", "--origin", "example.org/log").code == 0)
    #expect(try program.run("snapshot", "letter.txt", "--as", "letter", "--role", "demands").code == 0)
    #expect(try program.run("snapshot", "reply.txt", "--as", "reply", "--role", "response").code == 0)
  }

  private func key() throws -> String {
    try String(contentsOfFile: program.folder + "/snapshots/log.vkey", encoding: .utf8)
  }

  @Test func `a proof is checked where there is no archive`() throws {
    #expect(try program.run("prove", "reply@1", "-o", "reply.tlog-proof").code == 0)
    let key = try key()
    try FileManager.default.removeItem(atPath: program.folder + "/snapshots")
    let good = try program.run("verify-proof", "reply.tlog-proof", "reply.txt", "--key", key)
    #expect(good.code == 0 && good.output.contains("holds"))
    let wrong = try program.run("verify-proof", "reply.tlog-proof", "letter.txt", "--key", key)
    #expect(wrong.code == 1 && wrong.output.contains("none of the files"))
    // Every byte counts: one that is changed makes another proof or none.
    let proof = try Data(contentsOf: URL(fileURLWithPath: program.folder + "/reply.tlog-proof"))
    for offset in stride(from: 0, to: proof.count, by: 17) {
      var changed = proof
      changed[offset] ^= 1
      try program.write("changed.tlog-proof", changed)
      let result = try program.run("verify-proof", "changed.tlog-proof", "reply.txt", "--key", key)
      #expect(result.code == 1 || result.code == 65, "byte \(offset): \(result)")
    }
  }

  @Test func `an alignment carries the proofs of its documents`() throws {
    #expect(try program.run("align", "letter", "reply", "--format", "json", "-o", "a.json").code == 0)
    let key = try key()
    let both = try program.run("verify-proof", "a.json", "letter.txt", "reply.txt", "--key", key)
    #expect(both.code == 0, "\(both)")
    try program.write("reply.txt", "It was not.\n")
    #expect(try program.run("verify-proof", "a.json", "letter.txt", "reply.txt", "--key", key).code == 1)
    let report = try String(contentsOfFile: program.folder + "/a.json", encoding: .utf8)
    let hash = try #require(report.firstMatch(of: /"sha256" ?: ?"([0-9a-f]{64})"/)).output.1
    try program.write(
      "b.json", report.replacingOccurrences(of: hash, with: String(repeating: "0", count: 64)))
    let forged = try program.run("verify-proof", "b.json", "--key", key)
    #expect(forged.code == 1 && forged.output.contains("the report gives the hash"))
    #expect(try program.run("align", "letter.txt", "reply.txt", "--format", "json", "-o", "c.json").code == 0)
    let files = try program.run("verify-proof", "c.json", "--key", key)
    #expect(files.code == 65 && files.error.contains("report on files"))
  }

  @Test(arguments: [
    (["prove", "reply@7"], Int32(66), "reply"), (["prove", "no such"], 64, "id@N"),
    (["verify-proof", "letter.txt", "--key", "x"], 64, "log.vkey"),
    (["verify-proof", "letter.txt"], 64, "--key"),
    (["verify-proof", "none.txt", "--policy", "none"], 66, "none"),
    (["redact", "letter", "--reason", "x"], 64, "its version"),
    (["redact", String(repeating: "0", count: 64), "--reason", "x"], 66, "000"),
    (["redact", "letter@1", "--reason", ""], 64, "reason"),
    (["key", "protect"], 64, "REJOINDER_PASSPHRASE_FILE"),
  ])
  func `a mistake gets one line`(arguments: [String], code: Int32, says: String) throws {
    let before = try program.contents()
    let result = try program.run(arguments)
    #expect(result.code == code, "\(result)")
    #expect(result.error.split(separator: "\n").count == 1 && result.error.contains(says), "\(result.error)")
    #expect(try program.contents() == before)
  }

  @Test func `a key is changed and put under a passphrase`() throws {
    let old = try key()
    let rotated = try program.run("key", "rotate")
    #expect(rotated.code == 0 && rotated.output.contains("Keep a copy"))
    #expect(try key() != old)
    #expect(try program.run("verify", "--key", old).code == 0)
    try program.write("passphrase", "a long one\n")
    let environment = ["REJOINDER_PASSPHRASE_FILE": program.folder + "/passphrase"]
    #expect(try program.run(["key", "protect"], environment: environment).code == 0)
    try program.write("reply.txt", "Another reply.\n")
    let locked = try program.run("snapshot", "reply.txt", "--as", "reply")
    #expect(locked.code == 77 && locked.error.contains("passphrase"))
    #expect(try program.run(["snapshot", "reply.txt", "--as", "reply"], environment: environment).code == 0)
    let shown = try program.run("key", "show")
    #expect(shown.output.contains("under a passphrase") && shown.output.contains("took over"))
    #expect(!shown.output.contains("SEALED") && !shown.output.contains("PRIVATE+"))
  }

  @Test func `several files are captured together, and one that cannot be read costs the others nothing`()
    throws
  {
    try program.write("empty.txt", "")
    try program.write("Second Letter (final).txt", "Stop it now.\n")
    let result = try program.run("snapshot", "letter.txt", "empty.txt", "Second Letter (final).txt")
    #expect(result.code == 65)
    #expect(result.error.split(separator: "\n").count == 1 && result.error.contains("empty.txt is empty"))
    #expect(result.output.contains("letter@1  unchanged"))
    #expect(result.output.contains("second-letter-final@1"))
    let clash = try program.run("snapshot", "letter.txt", "./letter.md")
    #expect(clash.code == 64 && clash.error.contains("would both be letter"))
    #expect(try program.run("verify").code == 0)
    let stats = try program.run("stats", "--format", "json")
    #expect(stats.code == 0 && stats.output.contains("stats/1"))
  }

  @Test func `redacted bytes are told as such`() throws {
    let redacted = try program.run("redact", "reply@1", "--reason", "order of a court")
    #expect(redacted.code == 0)
    let shown = try program.run("show", "reply@1")
    #expect(shown.code == 66 && shown.error.contains("order of a court"))
    let verify = try program.run("verify")
    #expect(verify.code == 0 && verify.output.contains("order of a court"))
    let again = try program.run("snapshot", "reply.txt", "--as", "reply")
    #expect(again.code == 0 && again.output.contains("unchanged"))
    // Under another id it would be a new snapshot, and its bytes would be back.
    let other = try program.run("snapshot", "reply.txt", "--as", "other")
    #expect(other.code == 77 && other.error.contains("order of a court"))
    #expect(try program.run("verify").code == 0)
  }
}
