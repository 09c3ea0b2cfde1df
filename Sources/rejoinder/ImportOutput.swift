import Archive
import Capture
import TransparencyLog

/// What an import prints.
enum ImportOutput {
  /// The most lines of a kind.
  private static let mostLines = 20

  /// The versions and a summary on standard output, everything else on standard error.
  ///
  /// - Throws: Where something was left out that should have been a version, or nothing could be asked any more.
  static func show(_ report: ImportReport, id: String) throws {
    var lines = ""
    for snapshot in report.added {
      lines +=
        "\(snapshot.reference)  \(snapshot.retrieval?.retrieved ?? snapshot.recorded)  \(snapshot.mediaType)  "
        + "\(snapshot.bytes) bytes  sha256 \(snapshot.sha256.hex)\n"
    }
    lines += "\(id)  " + summary(report) + "\n"
    try Output.write(Array(lines.utf8), to: nil)
    tell(report.notes)
    tell(report.leftOut.map { $0 + "; left out" })
    if let stopped = report.stopped {
      throw Failure(message: stopped + "; what came before is recorded", code: 69)
    }
    if !report.leftOut.isEmpty {
      throw Failure(
        message:
          "\(report.leftOut.count) \(report.leftOut.count == 1 ? "capture was" : "captures were") left out",
        code: Failure.badData)
    }
  }

  static func tell(_ lines: [String]) {
    for line in lines.prefix(mostLines) { Failure.warn(Failure(message: line, code: 0)) }
    if lines.count > mostLines {
      Failure.warn(Failure(message: "and \(lines.count - mostLines) more like these", code: 0))
    }
  }

  private static func summary(_ report: ImportReport) -> String {
    func count(_ number: Int, _ what: String) -> String? { number == 0 ? nil : "\(number) \(what)" }
    let parts = [
      "\(report.added.count) \(report.added.count == 1 ? "version" : "versions")",
      count(report.repeated, "the same as the one before"),
      count(report.earlier, "not later than what the archive has"),
      count(report.blocked, "of a page in the document's place"),
    ].compactMap(\.self)
    let statuses = report.statuses.sorted { $0.key < $1.key }.map { "\($0.value) with status \($0.key)" }
    return (parts + statuses).joined(separator: ", ")
  }
}
