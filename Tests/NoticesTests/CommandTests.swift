import Foundation
import TestArchives
import Testing

@testable import Notices

@Suite struct NoticeCommandTests {
  private static func send(_ words: [String], seconds: Int = 20) async throws -> (
    body: [UInt8]?, error: String?
  ) {
    let settings = try Samples.settings([
      DeliveryTarget(name: "tool", means: .command(words, seconds: seconds))
    ])
    let (archive, outbox) = try Samples.filled(1, settings)
    let body = try outbox.deliveries().first?.body
    _ = try await NoticePost(outbox, settings, userAgent: "x").round()
    let left = try outbox.deliveries().first
    withExtendedLifetime(archive) {}
    return (body, left.map { $0.error ?? "not tried" })
  }

  @Test func `a program gets the notice on its standard input, and its arguments as they are`() async throws {
    let folder = NSTemporaryDirectory() + "command-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let sent = try await Self.send([
      "/bin/sh", "-c", "cat > \"$1\"; printf '%s' \"$2\" > \"$1.2\"", "sh", folder + "/out", "a b; $(c) *",
    ])
    #expect(sent.error == nil)
    #expect(try Array(Data(contentsOf: URL(fileURLWithPath: folder + "/out"))) == sent.body)
    #expect(try String(contentsOfFile: folder + "/out.2", encoding: .utf8) == "a b; $(c) *")
  }

  @Test(arguments: [
    (["/bin/sh", "-c", "echo bad luck >&2; exit 3"], "it ended with code 3: bad luck"),
    (["/nonexistent/program"], "the program /nonexistent/program is not there"),
    (["/etc/passwd"], "/etc/passwd cannot be run: Permission denied"),
    (["/bin/sh", "-c", "kill -SEGV $$"], "signal 11 ended it"),
  ])
  func `a program that fails leaves the notice pending, with its words`(_ words: [String], _ expected: String)
    async throws
  {
    #expect(try await Self.send(words).error == expected)
  }

  @Test func `a program that cannot be run is told before anything is delivered`() {
    func defect(_ program: String) -> String? {
      DeliveryTarget(name: "tool", means: .command([program], seconds: 5)).defect
    }
    #expect(defect("/etc/passwd") == "/etc/passwd cannot be run: Permission denied")
    #expect(defect("/nonexistent") == "/nonexistent cannot be run: No such file or directory")
    #expect(defect("/bin/sh") == nil)
  }

  @Test func `a program that does not end is ended`() async throws {
    #expect(try await Self.send(["/bin/sleep", "60"], seconds: 1).error == "it did not end in 1 second")
  }
}
