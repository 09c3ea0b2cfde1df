import Foundation

/// A witness that is running; ended by SIGTERM, or by SIGKILL where that does not help.
final class RunningWitness {
  let process = Process()
  let key: String
  let prefix: String

  init(_ program: Program, _ arguments: [String]) throws {
    process.executableURL = URL(fileURLWithPath: Program.products + "/rejoinder")
    process.arguments = ["witness"] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: program.folder)
    process.environment = [
      "HOME": program.folder + "/home", "LANG": "C.UTF-8",
      "LD_LIBRARY_PATH": ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"] ?? "",
    ]
    let output = program.folder + "/.witness-" + UUID().uuidString
    _ = FileManager.default.createFile(atPath: output, contents: nil)
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    var lines: [String] = []
    for _ in 0..<1000 where lines.count < 3 {
      usleep(20_000)
      lines = try String(contentsOfFile: output, encoding: .utf8)
        .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      if !process.isRunning { break }
    }
    guard lines.count == 3 else {
      process.terminate()
      throw CocoaError(.fileReadUnknown)
    }
    (key, prefix) = (lines[0], lines[1])
  }

  func stop(_ signal: Int32 = SIGTERM) -> Int32 {
    kill(process.processIdentifier, signal)
    for _ in 0..<500 where process.isRunning { usleep(20_000) }
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    return process.terminationStatus
  }
}
