#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import SystemPackage

/// Runs a program over bytes in a child process that can neither outlive its limits nor reach the network or a file.
///
/// The command is `bwrap … prlimit … PROGRAM`: `prlimit` (util-linux) sets the limits, `bwrap` (bubblewrap) is used where
/// it works. All three streams are files without a name, so that no pipe can stall and the kernel bounds the output too.
package enum BoundedProcess {
  /// The outcome of a program, found by its name, with some bytes as its standard input.
  ///
  /// Blocks the calling thread until the program has ended. Safe on a thread of Swift's pool.
  ///
  /// - Parameter files: More inputs, for a program that reads several; `path(ofFile:)` says where it finds each.
  /// - Throws: where the program cannot be run; that it fails is an outcome and no error.
  package static func run(
    _ name: String, arguments: [String], input: [UInt8], files: [[UInt8]] = [], limits: ProcessLimits
  ) throws(ProcessError) -> ProcessOutcome {
    guard let program = ProgramLocation.path(of: name) else { throw .missing(name: name) }
    guard let prlimit = ProgramLocation.path(of: "prlimit") else { throw .missing(name: "prlimit") }
    let bounded = bounds(prlimit, limits, files: 64) + [program] + arguments
    let isHeld = Sandbox.holds(program) && Sandbox.holds(prlimit)
    return try spawn(isHeld ? Sandbox.prefix + bounded : bounded, input: input, files: files, limits: limits)
  }

  /// The path under which a program opens one of its `files`, counted from 0; it works inside the sandbox too, since the
  /// file is one that the program has inherited.
  package static func path(ofFile index: Int) -> String { "/dev/fd/\(ChildProcess.firstFile + index)" }

  /// The words that put a command under limits.
  static func bounds(_ prlimit: String, _ limits: ProcessLimits, files: Int) -> [String] {
    [
      prlimit, "--cpu=\(allowed(limits.cpuSeconds, RLIMIT_CPU))",
      "--as=\(allowed(limits.addressSpaceBytes, RLIMIT_AS))",
      "--fsize=\(allowed(limits.outputBytes, RLIMIT_FSIZE))",
      "--nofile=\(allowed(files, RLIMIT_NOFILE))", "--core=0",
    ]
  }

  /// A limit, or the one that we are under ourselves where that is lower: nobody may raise it.
  private static func allowed(_ wanted: Int, _ resource: __rlimit_resource) -> UInt {
    var limit = rlimit()
    guard unsafe getrlimit(__rlimit_resource_t(resource.rawValue), &limit) == 0 else { return UInt(wanted) }
    return min(UInt(wanted), UInt(limit.rlim_max))
  }

  /// Runs a command of absolute paths as it is, under the wall time alone.
  static func spawn(
    _ command: [String], input: [UInt8], files: [[UInt8]] = [], environment: [String] = environment,
    limits: ProcessLimits
  ) throws(ProcessError) -> ProcessOutcome {
    let inputFile = try UnlinkedFile()
    let outputFile = try UnlinkedFile()
    let complaintFile = try UnlinkedFile()
    try inputFile.fill(input)
    let child = try withFiles(files) { descriptors throws(ProcessError) in
      try ChildProcess(
        command, environment: environment,
        streams: .init(
          input: inputFile.descriptor, output: outputFile.descriptor, complaint: complaintFile.descriptor,
          files: descriptors))
    }
    let (status, isOverdue) = child.wait(seconds: limits.wallSeconds)
    let output = try outputFile.contents(limit: limits.outputBytes)
    let complaint = try complaintFile.contents(limit: 4096)
    let end = isOverdue ? .overdue : end(of: status, output: output.count, limits: limits)
    return ProcessOutcome(end: end, output: output, complaint: complaint)
  }

  /// Hands out open files with some contents, for as long as a call takes; the child keeps its own.
  private static func withFiles<Value>(
    _ contents: [[UInt8]], descriptors: [FileDescriptor] = [],
    _ body: ([FileDescriptor]) throws(ProcessError) -> Value
  ) throws(ProcessError) -> Value {
    // Files close themselves when they are dropped and cannot be put into an array: each call holds one.
    guard let first = contents.first else { return try body(descriptors) }
    let file = try UnlinkedFile()
    try file.fill(first)
    return try withFiles(Array(contents.dropFirst()), descriptors: descriptors + [file.descriptor], body)
  }

  private static let environment = [
    "PATH=/usr/local/bin:/usr/bin:/bin", "LC_ALL=C.UTF-8", "HOME=/tmp", "OMP_THREAD_LIMIT=1",
  ]

  /// A signal reaches us as such, or through `bwrap` as the exit code 128 + signal.
  private static func end(of status: CInt, output: Int, limits: ProcessLimits) -> ProcessOutcome.End {
    // The low seven bits are the signal, the next byte the exit code (waitpid(2)).
    let code = (status >> 8) & 0xFF
    let signal = status & 0x7F != 0 ? status & 0x7F : code > 128 && code < 192 ? code - 128 : 0
    guard signal != 0 else { return output >= limits.outputBytes ? .outputTooLarge : .exited(Int(code)) }
    switch signal {
    case SIGXFSZ: return .outputTooLarge
    case SIGXCPU, SIGKILL: return .outOfTime
    default: return .signalled(Int(signal))
    }
  }
}
