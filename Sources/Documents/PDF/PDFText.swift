import ChildProcesses

/// Takes the words out of a PDF with `pdftotext -bbox-layout` (poppler), some pages a run.
enum PDFText {
  private static let program = "pdftotext"

  /// The words of all pages.
  ///
  /// - Throws: `programMissing`, `encrypted`, `limitExceeded`, or `malformed` with the program's own words.
  static func words(of bytes: [UInt8], limits: PDFLimits) throws(ReadingError) -> PDFWords {
    var words = PDFWords()
    var first = 1
    var complaint = ""
    // One page more than may be read: a longer document is refused, not cut.
    while first <= limits.pages + 1 {
      let last = first > limits.pages ? first : min(first + max(limits.pagesPerRun, 1) - 1, limits.pages)
      let outcome = try PDFProcess.run(
        program,
        ["-f", String(first), "-l", String(last), "-cropbox", "-bbox-layout", "-enc", "UTF-8", "-", "-"],
        input: bytes, limits: limits.extraction)
      if first > 1, isBehindTheEnd(outcome) { break }
      try PDFProcess.check(outcome, program: program, limits: limits.extraction)
      guard first <= limits.pages else { throw .limitExceeded(what: "pages", limit: limits.pages) }
      complaint = complaint.isEmpty ? PDFProcess.words(outcome.complaint) : complaint
      let before = words.pages.count
      PDFWordScanner.add(outcome.output, firstPage: first, to: &words, limit: limits.words)
      guard words.wordCount < limits.words else { throw .limitExceeded(what: "words", limit: limits.words) }
      guard words.pages.count - before == last - first + 1 else { break }
      first = last + 1
    }
    // With a broken list of pages the program ends well and finds none.
    let isBroken = ["page tree", "pages tree", "catalog", "xref", "trailer", "no pages"].contains {
      complaint.lowercased().contains($0)
    }
    if words.pages.isEmpty || !words.hasText && isBroken {
      throw .malformed(reason: complaint.isEmpty ? "no pages" : complaint)
    }
    return words
  }

  /// "the first page (201) can not be after the last page (200)"
  private static func isBehindTheEnd(_ outcome: ProcessOutcome) -> Bool {
    outcome.end == .exited(99)
  }

  /// The program with its version ("pdftotext 22.12.0"); asked once a process.
  static let tool: String? = version(of: program, argument: "-v")

  /// A program's name and the first word of its version's line that begins with a digit.
  static func version(of program: String, argument: String) -> String? {
    let limits = ProcessLimits(
      cpuSeconds: 5, addressSpaceBytes: 2_000_000_000, wallSeconds: 5, outputBytes: 1 << 16)
    guard let outcome = try? BoundedProcess.run(program, arguments: [argument], input: [], limits: limits)
    else { return nil }
    let line = String(decoding: outcome.output.prefix(200) + outcome.complaint.prefix(200), as: UTF8.self)
    guard let number = line.split(whereSeparator: \.isWhitespace).first(where: { $0.first?.isNumber == true })
    else {
      return nil
    }
    return "\(program) \(number.filter { $0.isASCII && ($0.isNumber || $0.isLetter || $0 == ".") })"
  }
}
