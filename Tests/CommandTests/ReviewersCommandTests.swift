import Foundation
import Testing

/// The file of reviewers as the program keeps it.
@Suite struct ReviewersCommandTests {
  private func add(_ program: Program, _ name: String) throws -> Program.Result {
    try program.run(
      ["reviewers", "add", "r.txt", name],
      environment: ["REJOINDER_PASSPHRASE_FILE": program.folder + "/password"])
  }

  @Test func `a name is added once, and none that looks like it`() throws {
    let program = try Program()
    try Data("secret\n".utf8).write(to: URL(fileURLWithPath: program.folder + "/password"))
    #expect(try add(program, "Ana Ruíz").code == 0)
    for name in ["ana ruíz", "Ana\u{A0}Ruíz", "\u{200B}", "Аna Ruíz", "Ana Ruíz"] {
      let refused = try add(program, name)
      #expect(refused.code == 64 && refused.output.isEmpty, "\(name)")
      #expect(refused.error.split(separator: "\n").count == 1)
    }
    #expect(try add(program, "Bo").code == 0)
    let lines = try String(contentsOfFile: program.folder + "/r.txt", encoding: .utf8).split(separator: "\n")
    #expect(lines.count == 2)
  }

  @Test func `a file that others may read is refused with the remedy`() throws {
    let program = try Program()
    try Data("secret\n".utf8).write(to: URL(fileURLWithPath: program.folder + "/password"))
    #expect(try add(program, "Ana").code == 0)
    #expect(try program.shell("chmod 644 r.txt").code == 0)
    let refused = try add(program, "Bo")
    #expect(refused.code == 77)
    #expect(refused.error.contains("chmod 600 r.txt"))
  }
}
