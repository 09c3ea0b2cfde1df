#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import SystemPackage

extension BoundedProcess {
  /// The outcome of a program that the user has chosen by its absolute path, under limits and in no sandbox: it may use the network
  /// and the user's files, which is what it was chosen for.
  ///
  /// It has the environment's `HOME`, `LANG` and `PATH` and no other variable. Blocks the calling thread until it has ended.
  package static func runChosen(
    _ command: [String], input: [UInt8], limits: ProcessLimits
  ) throws(ProcessError) -> ProcessOutcome {
    guard let program = command.first, program.hasPrefix("/") else {
      throw .missing(name: command.first ?? "")
    }
    guard unsafe access(program, X_OK) == 0 else {
      let error = Errno(rawValue: errno)
      throw error == .noSuchFileOrDirectory || error == .notDirectory
        ? .missing(name: program) : .refused(reason: "\(program) cannot be run: \(error)")
    }
    guard let prlimit = ProgramLocation.path(of: "prlimit") else { throw .missing(name: "prlimit") }
    let variables = ["HOME", "LANG", "PATH"].compactMap { name in
      EnvironmentVariable.value(name).map { "\(name)=\($0)" }
    }
    return try spawn(
      bounds(prlimit, limits, files: 1024) + command, input: input, environment: variables, limits: limits)
  }
}
