import Glibc
import Testing

@testable import ChildProcesses

@Suite struct BoundedProcessTests {
  private static let limits = ProcessLimits(
    cpuSeconds: 5, addressSpaceBytes: 500_000_000, wallSeconds: 20, outputBytes: 1 << 20)

  @Test func `a program gets the bytes and gives its own`() throws {
    let input = Array("one\ntwo\n".utf8)
    let outcome = try BoundedProcess.run("cat", arguments: [], input: input, limits: Self.limits)
    #expect(outcome == ProcessOutcome(end: .exited(0), output: input, complaint: []))
  }

  @Test func `a program that fails says so itself`() throws {
    let outcome = try BoundedProcess.run("cat", arguments: ["/no/such/file"], input: [], limits: Self.limits)
    #expect(outcome.end == .exited(1))
    #expect(String(decoding: outcome.complaint, as: UTF8.self).contains("No such file"))
  }

  @Test func `a program that is not there is missing`() {
    #expect(throws: ProcessError.missing(name: "no-such-program")) {
      try BoundedProcess.run("no-such-program", arguments: [], input: [], limits: Self.limits)
    }
  }

  @Test func `a program that waits is killed after the wall time`() throws {
    var limits = Self.limits
    limits.wallSeconds = 1
    let outcome = try BoundedProcess.run("sleep", arguments: ["600"], input: [], limits: limits)
    #expect(outcome.end == .overdue)
  }

  @Test func `a program that computes is killed after the CPU time`() throws {
    var limits = Self.limits
    limits.cpuSeconds = 1
    let outcome = try BoundedProcess.run(
      "sh", arguments: ["-c", "while :; do :; done"], input: [], limits: limits)
    #expect(outcome.end == .outOfTime)
  }

  @Test func `a program that writes without end is stopped`() throws {
    let outcome = try BoundedProcess.run("yes", arguments: [], input: [], limits: Self.limits)
    #expect(outcome.end == .outputTooLarge)
    #expect(outcome.output.count == Self.limits.outputBytes)
  }

  @Test func `no signal is blocked or ignored in a program because it is so here`() async throws {
    let before = signal(SIGUSR2, SIG_IGN)
    defer { signal(SIGUSR2, before) }
    // From a thread of the pool, which has blocked most.
    let ends = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      let script = "grep -E '^Sig(Blk|Ign)' /proc/self/status"
      group.addTask {
        try BoundedProcess.run("sh", arguments: ["-c", script], input: [], limits: Self.limits).output
      }
      group.addTask {
        try BoundedProcess.runChosen(["/bin/sh", "-c", script], input: [], limits: Self.limits).output
      }
      return try await group.reduce(into: [String]()) { $0.append(String(decoding: $1, as: UTF8.self)) }
    }
    let sets = ends.joined().split(separator: "\n").compactMap { line in
      line.split(separator: "\t").last.flatMap { UInt64($0, radix: 16) }
    }
    // Above the 31 of the standard stand those of the C library itself.
    #expect(sets.map { $0 & 0x7FFF_FFFF } == [0, 0, 0, 0])
  }

  @Test func `eight readers on the threads of the pool do not wait for each other for ever`() async throws {
    let ends = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for number in 0..<8 {
        group.addTask {
          try BoundedProcess.run("cat", arguments: [], input: [UInt8(number)], limits: Self.limits).output
        }
      }
      var ends: [[UInt8]] = []
      for try await end in group { ends.append(end) }
      return ends
    }
    #expect(Set(ends) == Set((0..<8).map { [UInt8($0)] }))
  }
}
