import Alignment
import Archive
import Capture
import Documents
import TransparencyLog

/// Whether what a page quotes stands in the snapshots of an archive.
struct ReportArchiveCheck {
  let record: RecordedReport
  let resolver: InputResolver

  /// A line for each of both documents.
  var lines: [ReportCheck.Line] {
    let passages = record.demands.flatMap { demand in
      (demand.passages + (demand.nearest.map { [$0] } ?? [])).map { (demand.id, $0.quote) }
    }
    return [
      line("demands", record.demandsDocument, record.demands.map { ($0.id, $0.quote) }),
      line("response", record.responseDocument, passages),
    ]
  }

  /// Whether this program, over the same snapshots, says what the record says; nil where another aligner, a trained model or an
  /// embedder made it, or the snapshots cannot be aligned.
  var again: ReportCheck.Line? {
    let names = [record.demandsDocument, record.responseDocument].compactMap { document in
      document.source.flatMap { source in document.version.map { "\(source)@\($0)" } }
    }
    guard record.aligner == Aligner.version, names.count == 2,
      let report = try? AlignmentReport.make(demands: names[0], response: names[1], resolver: resolver)
    else { return nil }
    let problem = difference(report.result.demands)
    return ReportCheck.Line(
      check: "alignment", detail: problem ?? "\(record.aligner) aligns both in the same way again",
      holds: problem == nil)
  }

  private func difference(_ demands: [AlignedDemand]) -> String? {
    guard demands.count == record.demands.count else {
      return "aligned again there are \(demands.count) demands, recorded are \(record.demands.count)"
    }
    for (aligned, recorded) in zip(demands, record.demands) {
      guard aligned.demand.id == recorded.id, aligned.quote.start == recorded.quote.start else {
        return "aligned again, demand \(recorded.id) is \(aligned.demand.id), or stands elsewhere"
      }
      guard aligned.disposition.rawValue == recorded.disposition else {
        return
          "aligned again, demand \(recorded.id) is \(aligned.disposition.rawValue), recorded is \(recorded.disposition)"
      }
      // Machines may differ in the last bits of a probability, and nobody reads them.
      guard abs((aligned.probabilities[aligned.disposition] ?? 0) - recorded.probability) < 1e-6,
        abs((aligned.probabilities[.absent] ?? 0) - recorded.absent) < 1e-6
      else { return "aligned again, demand \(recorded.id) has another probability" }
      guard aligned.responses.map(\.quote.start) == recorded.passages.map(\.quote.start),
        aligned.responses.map(\.quote.end) == recorded.passages.map(\.quote.end)
      else { return "aligned again, demand \(recorded.id) has other passages" }
    }
    return nil
  }

  private func line(
    _ role: String, _ document: RecordedReport.Document, _ quotes: [(String, RecordedReport.Quote)]
  ) -> ReportCheck.Line {
    let check = "archive, \(role)"
    guard let source = document.source, let version = document.version,
      let reference = SnapshotReference("\(source)@\(version)")
    else {
      return ReportCheck.Line(
        check: check, detail: "it was made from a file, which no archive holds", holds: false)
    }
    let input: InputDocument
    do {
      let archive = try resolver.archive()
      let snapshot = try archive.catalog.snapshot(of: reference.source, version: reference.version ?? -1)
      input = try InputResolver.document(of: snapshot, in: archive)
    } catch {
      return ReportCheck.Line(
        check: check, detail: "\(source)@\(version) cannot be read from the archive: \(error)", holds: false)
    }
    let problem = problem(document, quotes, input)
    return ReportCheck.Line(
      check: check, detail: problem ?? "\(quotes.count) quotes stand in \(source)@\(version)",
      holds: problem == nil)
  }

  private func problem(
    _ document: RecordedReport.Document, _ quotes: [(String, RecordedReport.Quote)], _ input: InputDocument
  ) -> String? {
    guard input.sha256.hex == document.sha256 else {
      return "the archive’s snapshot has the sha256 \(input.sha256.hex), recorded is \(document.sha256)"
    }
    let text = input.document.text
    let found = Digest.sha256(text.utf8).hex
    guard found == document.textSha256 else {
      return
        "this version reads another text (\(input.document.reader), sha256 \(found)) than the recorded one "
        + "(\(document.reader), \(document.textSha256))"
    }
    for (id, quote) in quotes {
      guard quote.start <= quote.end, let start = text.byte(atCodePoint: quote.start),
        let end = text.byte(atCodePoint: quote.end), text.string(start..<end) == quote.exact
      else {
        let words = TextLayout.shortened(TextLayout.safe(quote.exact), to: 60)
        return "for demand \(id): “\(words)” does not stand at \(quote.start) to \(quote.end)"
      }
    }
    return nil
  }
}
