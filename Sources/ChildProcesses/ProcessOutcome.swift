/// How a child process ended and what it left.
package struct ProcessOutcome: Sendable, Equatable {
  package enum End: Sendable, Equatable {
    /// It ended by itself with an exit code; 0 is success.
    case exited(Int)
    /// It used up its CPU time.
    case outOfTime
    /// It was still running when the wall time was over.
    case overdue
    /// It wrote more than it may.
    case outputTooLarge
    /// It stopped at a signal of its own making: out of memory (abort) or a crash; the signal's number.
    case signalled(Int)
  }

  package let end: End
  /// Its standard output, as far as it came.
  package let output: [UInt8]
  /// The first 4,096 bytes of its standard error.
  package let complaint: [UInt8]

  package init(end: End, output: [UInt8], complaint: [UInt8]) {
    self.end = end
    self.output = output
    self.complaint = complaint
  }
}

/// Why a child process was not run at all.
package enum ProcessError: Error, Equatable {
  /// The program is not on this machine.
  case missing(name: String)
  /// The system refused: a temporary file or the process could not be made.
  case refused(reason: String)
}
