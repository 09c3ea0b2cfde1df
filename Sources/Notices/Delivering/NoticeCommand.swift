import ChildProcesses

/// Runs a program of the user with a notice's JSON on its standard input.
enum NoticeCommand {
  /// Returns where it ended with the code 0.
  static func run(_ words: [String], input: [UInt8], seconds: Int) throws(DeliveryFailure) {
    let limits = ProcessLimits(
      cpuSeconds: seconds, addressSpaceBytes: 16 << 30, wallSeconds: seconds, outputBytes: 16 << 20)
    let outcome: ProcessOutcome
    do throws(ProcessError) {
      outcome = try BoundedProcess.runChosen(words, input: input, limits: limits)
    } catch {
      switch error {
      case .missing(let name): throw DeliveryFailure("the program \(name) is not there", isSilence: true)
      case .refused(let reason): throw DeliveryFailure(reason, isSilence: true)
      }
    }
    let complaint = OneLine.shown(String(decoding: outcome.complaint, as: UTF8.self), limit: 200)
    let said = complaint.isEmpty ? "" : ": " + complaint
    switch outcome.end {
    case .exited(0): return
    case .exited(let code): throw DeliveryFailure("it ended with code \(code)\(said)")
    case .outOfTime, .overdue:
      throw DeliveryFailure("it did not end in \(seconds) second\(seconds == 1 ? "" : "s")")
    case .outputTooLarge: throw DeliveryFailure("it wrote more than it may")
    case .signalled(let number): throw DeliveryFailure("signal \(number) ended it\(said)")
    }
  }
}
