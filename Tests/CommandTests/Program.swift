import Foundation
import Glibc

/// The program as a user runs it: the built executable in a folder and a home of its own.
final class Program: Sendable {
  struct Result {
    let output: String
    let error: String
    let code: Int32
  }

  let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "rejoinder-command-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// The folder of the test bundle, in which the build puts the executable too.
  static var products: String {
    URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().path
  }

  /// The checkout that the tests were built from.
  static var checkout: String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
  }

  /// Whether a program of the system is where it is looked for.
  static func has(_ name: String) -> Bool {
    ["/usr/local/bin/", "/usr/bin/", "/bin/"].contains {
      FileManager.default.isExecutableFile(atPath: $0 + name)
    }
  }

  func run(_ arguments: String..., input: [String: String] = [:]) throws -> Result {
    try run(arguments, environment: input)
  }

  func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Result {
    try execute(Self.products + "/rejoinder", arguments, environment: environment)
  }

  /// Runs a line of shell in the folder, with the program on the path.
  func shell(_ line: String, in directory: String? = nil) throws -> Result {
    try execute("/bin/sh", ["-c", line], environment: [:], directory: directory)
  }

  private func execute(
    _ path: String, _ arguments: [String], environment: [String: String], directory: String? = nil
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: directory ?? folder)
    process.environment = [
      "HOME": folder + "/home", "PATH": Self.products + ":/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8",
      "LD_LIBRARY_PATH": ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"] ?? "",
    ].merging(environment) { $1 }
    // Files rather than pipes: a full pipe would stop the program while nobody reads.
    let output = folder + "/.stdout-" + UUID().uuidString
    let error = folder + "/.stderr-" + UUID().uuidString
    for file in [output, error] { _ = FileManager.default.createFile(atPath: file, contents: nil) }
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: error)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    defer { for file in [output, error] { try? FileManager.default.removeItem(atPath: file) } }
    return Result(
      output: try String(contentsOfFile: output, encoding: .utf8),
      error: try String(contentsOfFile: error, encoding: .utf8), code: process.terminationStatus)
  }

  /// A shell of its own process group, running a line in the folder.
  struct Running {
    fileprivate let process: Process

    /// Kills the shell and everything that it started, and waits for the shell.
    ///
    /// - Returns: Whether there was such a group.
    func kill() -> Bool {
      let isThere = Glibc.kill(-process.processIdentifier, SIGKILL) == 0
      if !isThere { Glibc.kill(process.processIdentifier, SIGKILL) }
      process.waitUntilExit()
      return isThere
    }
  }

  /// Starts a line of shell; `name` is its `$0`.
  func start(_ line: String, name: String) throws -> Running {
    let process = Process()
    // Foundation starts it in a process group of its own, so that what it starts can be killed with it.
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line, name]
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = [
      "HOME": folder + "/home", "PATH": Self.products + ":/usr/bin:/bin", "LANG": "C.UTF-8",
      "LD_LIBRARY_PATH": ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"] ?? "",
    ]
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return Running(process: process)
  }

  func write(_ name: String, _ bytes: some Sequence<UInt8>) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: folder + "/" + name))
  }

  func write(_ name: String, _ text: String) throws { try write(name, text.utf8) }

  /// Puts a copy of the shipped archive into the folder, as a clone has it.
  func copyShippedArchive() throws {
    let copy = folder + "/snapshots"
    try FileManager.default.copyItem(atPath: Self.checkout + "/snapshots", toPath: copy)
    for name in ["catalog.sqlite", "log/.lock"] {
      try? FileManager.default.removeItem(atPath: copy + "/" + name)
    }
  }

  /// Every file of the folder but the home, with its content: to see that nothing was written.
  func contents() throws -> [String: Data] {
    var result: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder) where !path.hasPrefix("home") {
      let name = path.split(separator: "/").last ?? ""
      if name.hasPrefix(".std") || path == "snapshots/log/.lock" {
        continue
      }
      if let data = FileManager.default.contents(atPath: folder + "/" + path) { result[path] = data }
    }
    return result
  }
}
