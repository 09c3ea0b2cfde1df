import ChildProcesses

/// Runs the programs that read a PDF, and says in the reader's words why one failed.
enum PDFProcess {
  /// Debian's packages of the programs.
  private static let packages = [
    "pdftotext": "poppler-utils", "pdftoppm": "poppler-utils", "tesseract": "tesseract-ocr",
    "prlimit": "util-linux",
  ]

  static func run(
    _ program: String, _ arguments: [String], input: [UInt8], limits: ProcessLimits
  ) throws(ReadingError) -> ProcessOutcome {
    do {
      return try BoundedProcess.run(program, arguments: arguments, input: input, limits: limits)
    } catch {
      switch error {
      case .missing(let name): throw .programMissing(name: name, package: packages[name] ?? name)
      case .refused(let reason): throw .malformed(reason: "\(program) could not be run: \(reason)")
      }
    }
  }

  /// Throws unless a program ended well.
  static func check(_ outcome: ProcessOutcome, program: String, limits: ProcessLimits) throws(ReadingError) {
    let words = words(outcome.complaint)
    switch outcome.end {
    case .exited(0): return
    case .outOfTime: throw .limitExceeded(what: "CPU seconds of \(program)", limit: limits.cpuSeconds)
    case .overdue: throw .limitExceeded(what: "seconds of \(program)", limit: limits.wallSeconds)
    case .outputTooLarge:
      throw .limitExceeded(what: "bytes of text from \(program)", limit: limits.outputBytes)
    case .signalled, .exited:
      if words.contains("Incorrect password") { throw .encrypted }
      if words.contains("Out of memory") || words.contains("bad_alloc") || outcome.end == .signalled(6) {
        throw .limitExceeded(what: "bytes of memory of \(program)", limit: limits.addressSpaceBytes)
      }
      if case .signalled(let signal) = outcome.end {
        throw .malformed(reason: words.isEmpty ? "\(program) was stopped by signal \(signal)" : words)
      }
      throw .malformed(reason: words.isEmpty ? "\(program) failed" : words)
    }
  }

  /// A program's complaint as one line without control characters, at most 120 characters.
  static func words(_ complaint: [UInt8]) -> String {
    let text = String(decoding: complaint, as: UTF8.self)
    let line = text.split(whereSeparator: \.isNewline).first { !$0.hasPrefix("Syntax Warning") } ?? ""
    let clean = String(
      String.UnicodeScalarView(
        line.unicodeScalars.map {
          $0.properties.generalCategory == .control || $0.properties.generalCategory == .format ? " " : $0
        }))
    let words = clean.split(separator: " ").joined(separator: " ")
    return words.count > 120 ? words.prefix(119) + "…" : words
  }
}
