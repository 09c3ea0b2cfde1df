/// What a child process may use before it is ended; the kernel enforces all but the wall time.
package struct ProcessLimits: Sendable, Hashable {
  /// Seconds of CPU time (`RLIMIT_CPU`).
  package var cpuSeconds: Int
  /// Bytes of address space (`RLIMIT_AS`).
  package var addressSpaceBytes: Int
  /// Seconds from start to end, after which the whole process group is killed.
  package var wallSeconds: Int
  /// Bytes of standard output, and of any file that it writes (`RLIMIT_FSIZE`).
  package var outputBytes: Int

  package init(cpuSeconds: Int, addressSpaceBytes: Int, wallSeconds: Int, outputBytes: Int) {
    self.cpuSeconds = cpuSeconds
    self.addressSpaceBytes = addressSpaceBytes
    self.wallSeconds = wallSeconds
    self.outputBytes = outputBytes
  }
}
