import Foundation
import HTTPTransfer
import Testing
import WebServer

/// Witnesses and time stamps, from the command that asks for them to the one that checks them.
@Suite struct EvidenceTests {
  private let program: Program

  init() throws {
    program = try Program()
    try program.write("letter.txt", "We urge you to publish the report.\n")
    #expect(try program.run("init", "snapshots", "--origin", "example.org/log").code == 0)
    try capture("letter.txt")
  }

  private func capture(_ file: String) throws {
    #expect(try program.run("snapshot", file, "--as", "letter").code == 0)
  }

  private func file(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: program.folder + "/" + name)))
  }

  @Test func `a log is cosigned, and a policy says whether that is enough`() throws {
    let key = String(decoding: try file("snapshots/log.vkey"), as: UTF8.self)
      .trimmingCharacters(in: .newlines)
    let witness = try RunningWitness(
      program, ["state", "--name", "example.com/witness", "--log", key])
    defer { _ = witness.stop() }
    let unknown = try program.run("cosign", witness.prefix)
    #expect(unknown.code == 64 && unknown.error.contains("--witness"))
    let cosigned = try program.run("cosign", witness.prefix, "--witness", witness.key)
    #expect(cosigned.code == 0 && cosigned.output.contains("kept as anchors/2.cosig"), "\(cosigned)")
    let policy = "log \(key)\nwitness w \(witness.key) \(witness.prefix)\nquorum w\n"
    try program.write("policy", policy)
    let verified = try program.run("verify", "--policy", "policy")
    #expect(verified.code == 0 && verified.output.contains("witnessed: size 2"), "\(verified)")
    // The proof carries the cosignature, and is believed by the policy alone.
    #expect(try program.run("prove", "letter@1", "-o", "p.tlog-proof").code == 0)
    #expect(try program.run("verify-proof", "p.tlog-proof", "letter.txt", "--policy", "policy").code == 0)
    // Another witness that the policy asks for, and that never signed.
    let other = try RunningWitness(program, ["other", "--name", "example.com/other", "--log", key])
    #expect(other.stop() == 0)
    try program.write(
      "both",
      policy.replacingOccurrences(
        of: "quorum w\n", with: "witness x \(other.key)\ngroup g all w x\nquorum g\n"))
    let missing = try program.run("verify", "--policy", "both")
    #expect(missing.code == 1 && missing.output.contains("quorum-missing"))
    // The witness remembers: a log that was set back and goes on differently is not cosigned.
    let copy = program.folder + "/copy"
    try FileManager.default.copyItem(atPath: program.folder + "/snapshots", toPath: copy)
    try program.write("letter.txt", "Publish it at once.\n")
    try capture("letter.txt")
    #expect(try program.run("cosign", "--policy", "policy").code == 0)
    try FileManager.default.removeItem(atPath: program.folder + "/home/.local/state/rejoinder/seen")
    try program.write("letter.txt", "Never publish it.\n")
    #expect(try program.run("snapshot", "letter.txt", "--as", "letter", "--archive", "copy").code == 0)
    #expect(try program.run("stats", "--archive", "copy").code == 0)
    let forked = try program.run("cosign", "--policy", "policy", "--archive", "copy")
    #expect(forked.code == 69, "\(forked)")
    #expect(forked.error.split(separator: "\n").count == 1)
  }

  @Test func `a log is time-stamped, and the stamp holds by the authority's certificate alone`() async throws
  {
    let authority = try TestAuthority()
    let other = try TestAuthority(name: "Another Authority")
    let program = program
    let stamped = try await WebServer.during(handler: { authority.answer($0) }) { address in
      try await OwnThread.run { () throws(CocoaError) in
        do {
          return try program.run("timestamp", "--tsa", "http://\(address)/tsa").output
        } catch {
          throw CocoaError(.fileReadUnknown)
        }
      }
    }
    #expect(stamped.contains("kept as anchors/2.tsr"), "\(stamped)")
    let plain = try program.run("verify")
    #expect(plain.code == 0 && plain.output.contains("--tsa-ca"))
    let held = try program.run("verify", "--tsa-ca", authority.chain)
    #expect(held.code == 0 && held.output.contains("holds"), "\(held)")
    let wrong = try program.run("verify", "--tsa-ca", other.chain)
    #expect(wrong.code == 1 && wrong.output.contains("timestamp-untrusted"), "\(wrong)")
    let none = try program.run("verify", "--tsa-ca", "missing.pem")
    #expect(none.code == 66 && none.error.contains("missing.pem"))
    let nobody = try program.run("timestamp", "--tsa", "http://127.0.0.1:9/")
    #expect(nobody.code == 69 && nobody.error.split(separator: "\n").count == 1)
  }

  @Test func `an archive that was set back or rewritten does not pass for the one of a checkpoint`() throws {
    try program.write("old.checkpoint", try file("snapshots/log/checkpoint"))
    let older = program.folder + "/older"
    try FileManager.default.copyItem(atPath: program.folder + "/snapshots", toPath: older)
    try program.write("letter.txt", "Publish it at once.\n")
    try capture("letter.txt")
    try program.write("new.checkpoint", try file("snapshots/log/checkpoint"))
    #expect(try program.run("verify", "--against", "old.checkpoint").code == 0)
    let since = try program.run("verify", "--since", "2", "--against", "old.checkpoint")
    #expect(since.code == 0 && since.output.contains("not checked"), "\(since)")
    try FileManager.default.removeItem(atPath: program.folder + "/home/.local/state/rejoinder/seen")
    let back = try program.run("verify", "--against", "new.checkpoint", "--archive", "older")
    #expect(back.code == 1 && back.output.contains("rolled-back"))
    try FileManager.default.removeItem(atPath: program.folder + "/home/.local/state/rejoinder/seen")
    try program.write("letter.txt", "Never publish it.\n")
    #expect(try program.run("snapshot", "letter.txt", "--as", "letter", "--archive", "older").code == 0)
    let forked = try program.run("verify", "--against", "new.checkpoint", "--archive", "older")
    #expect(forked.code == 1 && forked.output.contains("forked"), "\(forked)")
  }
}
