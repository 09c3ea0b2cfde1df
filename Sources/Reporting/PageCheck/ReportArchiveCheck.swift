import Alignment
import Archive
import Capture
import Documents
import TransparencyLog

/// Whether a page says what an archive gives: its quotes stand in the snapshots, and every byte is written again from them.
///
/// The archive is taken as it was at the page's checkpoint, so that what was recorded since, reviews too, changes nothing.
struct ReportArchiveCheck {
  let check: ReportCheck
  let archive: Archive
  let trust: ProofTable.Trust?

  private var record: RecordedReport { check.record }

  /// A snapshot of the archive that the record speaks of, as it is read now.
  private struct Found {
    let input: InputDocument
    /// Whether it is the log's entry that the record's proof names, under the recorded name.
    let isNamed: Bool
  }

  /// Why the archive cannot say what the page should be.
  private struct Obstacle: Error {
    let detail: String
    let result: ReportCheck.Line.Result
  }

  /// All that the archive shows; the last line is always `bytes`.
  var lines: [ReportCheck.Line] {
    let past = past()
    var lines: [ReportCheck.Line] = []
    if record.checkpoint != nil {
      switch past {
      case .success(let then):
        lines.append(
          ReportCheck.Line(
            check: "checkpoint",
            detail: "the archive’s log had \(then.checkpoint.size) entries and that root", holds: true))
      case .failure(let obstacle):
        lines.append(ReportCheck.Line(check: "checkpoint", detail: obstacle.detail, result: obstacle.result))
      }
    }
    let place = (try? past.get()) ?? archive
    let passages = record.demands.flatMap { demand in
      (demand.passages + (demand.nearest.map { [$0] } ?? [])).map { (demand.id, $0.quote) }
    }
    let documents = [
      ("demands", record.demandsDocument, record.demands.map { ($0.id, $0.quote) }),
      ("response", record.responseDocument, passages),
    ].map { role, document, quotes in
      let found = found(document, in: place)
      lines.append(line(role, document, quotes, found))
      return found
    }
    return lines + again(past, documents)
  }

  // MARK: The archive then

  private func past() -> Result<Archive, Obstacle> {
    func open(_ detail: String) -> Result<Archive, Obstacle> {
      .failure(Obstacle(detail: detail, result: .open))
    }
    guard let claimed = record.checkpoint else {
      return open("the page names no checkpoint: it was made from files, and no log vouches for its words")
    }
    let log = archive.checkpoint
    guard claimed.origin == log.origin else {
      return open("the page is of the log \(claimed.origin), the archive of \(log.origin)")
    }
    guard claimed.size <= log.size.value else {
      return open(
        "the archive has \(log.size) entries, the page was made at \(claimed.size); bring the archive up to date"
      )
    }
    guard isTrusted else {
      return .failure(
        Obstacle(detail: "the archive’s checkpoint is not signed by the key that was given", result: .fails))
    }
    do {
      let size = TreeSize(claimed.size)
      guard claimed.size > 0, try archive.root(at: size).base64 == claimed.root else {
        return .failure(
          Obstacle(
            detail: "the archive’s log had another root at \(claimed.size) entries", result: .fails))
      }
      return .success(try archive.past(at: size))
    } catch {
      return .failure(
        Obstacle(detail: "the archive’s log cannot be read; see: rejoinder verify", result: .fails))
    }
  }

  /// Whether who is trusted signed what the archive is now. Who names nobody trusts the archive.
  private var isTrusted: Bool {
    let keys: [VerifierKey]
    switch trust {
    case .key(let key): keys = [key]
    case .policy(let policy): keys = policy.logs.map(\.key)
    case .nobody, nil: return true
    }
    return (try? archive.note.verified(by: keys)) != nil
  }

  // MARK: The documents

  private func found(
    _ document: RecordedReport.Document, in archive: Archive
  ) -> Result<Found, Obstacle> {
    guard let digest = Digest(hex: document.sha256) else {
      return .failure(Obstacle(detail: "the recorded sha256 is none", result: .fails))
    }
    let name = document.source.flatMap { source in document.version.map { "\(source)@\($0)" } }
    let snapshots = (try? archive.catalog.snapshots(with: digest)) ?? []
    let entry = document.proof.flatMap { try? LogProof(bytes: Array($0.utf8)) }?.index
    let named = snapshots.first { $0.reference == name && $0.entry == entry }
    guard let snapshot = named ?? snapshots.first else {
      return .failure(
        document.source == nil
          ? Obstacle(
            detail: "it was made from a file, and the archive has no snapshot with its bytes", result: .open)
          : Obstacle(detail: "the archive has no snapshot with the sha256 \(document.sha256)", result: .fails)
      )
    }
    func read(recognizing: Bool) -> InputDocument? {
      try? InputResolver.document(
        of: snapshot, in: archive, choice: ReadingChoice(recognizesText: recognizing))
    }
    let plain = read(recognizing: false)
    // Whether the words of a scan were recognised only the reader's name tells.
    let isSame = plain?.document.reader == document.reader
    let other = isSame ? nil : read(recognizing: true)
    if let input = other?.document.reader == document.reader ? other : plain ?? other {
      return .success(Found(input: input, isNamed: named != nil))
    }
    // By what the archive knows now: the page may be older than the removal.
    if let redaction = try? self.archive.catalog.redaction(of: digest) {
      return .failure(
        Obstacle(
          detail:
            "the bytes of \(snapshot.reference) were removed on \(redaction.recorded.prefix(10)): \(redaction.reason)",
          result: .open))
    }
    return .failure(
      Obstacle(
        detail:
          "\(snapshot.reference) cannot be read from the archive; see: rejoinder show \(snapshot.reference)",
        result: .fails))
  }

  private func line(
    _ role: String, _ document: RecordedReport.Document, _ quotes: [(String, RecordedReport.Quote)],
    _ found: Result<Found, Obstacle>
  ) -> ReportCheck.Line {
    let check = "archive, \(role)"
    switch found {
    case .failure(let obstacle):
      return ReportCheck.Line(check: check, detail: obstacle.detail, result: obstacle.result)
    case .success(let found):
      let text = found.input.document.text
      let hash = Digest.sha256(text.utf8).hex
      guard hash == document.textSha256 else {
        return ReportCheck.Line(
          check: check,
          detail:
            "this version reads another text (\(found.input.document.reader), sha256 \(hash)) than the recorded one "
            + "(\(document.reader), \(document.textSha256))",
          result: found.input.document.reader == document.reader ? .fails : .open)
      }
      let problem = problem(quotes, text)
      return ReportCheck.Line(
        check: check,
        detail: problem ?? "\(quotes.count) quotes stand in \(ReportedDocument(found.input).name)",
        holds: problem == nil)
    }
  }

  private func problem(_ quotes: [(String, RecordedReport.Quote)], _ text: TextRendition) -> String? {
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

  // MARK: The page again

  /// The alignment and the page made again from the snapshots; `bytes` alone where that cannot be done.
  private func again(
    _ past: Result<Archive, Obstacle>, _ documents: [Result<Found, Obstacle>]
  ) -> [ReportCheck.Line] {
    func open(_ detail: String) -> [ReportCheck.Line] {
      [ReportCheck.Line(check: "bytes", detail: detail, result: .open)]
    }
    guard record.aligner == Aligner.version else {
      return open(
        "the page was made by \(record.aligner), which cannot be run again here; this version’s aligner is \(Aligner.version)"
      )
    }
    let then: Archive
    switch past {
    case .failure(let obstacle): return open(obstacle.detail)
    case .success(let archive): then = archive
    }
    let found = documents.compactMap { try? $0.get() }
    guard found.count == 2 else { return open("a document is not in the archive") }
    for (found, document) in zip(found, [record.demandsDocument, record.responseDocument]) {
      guard found.isNamed else {
        return [
          ReportCheck.Line(
            check: "bytes",
            detail:
              "the entry of the log that the page’s proof names is not \(document.source ?? "a file")@\(document.version ?? 0)",
            holds: false)
        ]
      }
      guard found.input.document.reader == document.reader else {
        return open(
          "the page was read by \(document.reader), this version reads it by \(found.input.document.reader)")
      }
      if let problem = problem(document, found) {
        return [ReportCheck.Line(check: "bytes", detail: problem, holds: false)]
      }
    }
    guard
      let made = try? AlignmentReport.make(letter: found[0].input, response: found[1].input, in: then)
    else { return open("this version does not align these documents") }
    let report = made.withProofs(record.demandsDocument.proof, record.responseDocument.proof)
    let difference = difference(report.result.demands)
    let alignment = ReportCheck.Line(
      check: "alignment", detail: difference ?? "\(record.aligner) aligns both in the same way again",
      holds: difference == nil)
    return [alignment, bytes(report)]
  }

  /// What is wrong with a proof against this archive, whoever signed it.
  private func problem(_ document: RecordedReport.Document, _ found: Found) -> String? {
    guard let text = document.proof, let proof = try? LogProof(bytes: Array(text.utf8)),
      proof.bytes.elementsEqual(text.utf8)
    else { return "a document has no proof of the usual form" }
    let (origin, size) = (proof.checkpoint.origin, proof.checkpoint.size)
    guard origin == archive.checkpoint.origin, size <= archive.checkpoint.size, size.value > 0,
      (try? archive.root(at: size)) == proof.checkpoint.root
    else { return "a document’s proof is of no checkpoint that the archive’s log had" }
    return nil
  }

  /// Whether the page is, byte for byte, the one that this version writes of a report.
  private func bytes(_ report: AlignmentReport) -> ReportCheck.Line {
    func fails(_ detail: String) -> ReportCheck.Line {
      ReportCheck.Line(check: "bytes", detail: detail, holds: false)
    }
    let page = Array(AlignmentPage.html(report).utf8)
    guard let written = try? ReportCheck(page) else { return fails("this version cannot write the page") }
    if let difference = PageDifference(
      Array(check.bytes[..<check.start]), expected: Array(page[..<written.start]), in: page)
    {
      return fails(difference.words)
    }
    let expected = written.record.withProbabilities(of: record).canonical
    if let difference = PageDifference(check.recordBytes, expected: expected) {
      return fails("in the record, \(difference.words)")
    }
    guard
      check.bytes[(check.start + RecordFrame.start.utf8.count + check.recordBytes.count)...]
        .elementsEqual(RecordFrame.end(recordSHA256: check.recordSHA256).utf8)
    else { return fails("behind the record stands something else") }
    return ReportCheck.Line(
      check: "bytes", detail: "all \(check.bytes.count) are what this version writes from the archive",
      holds: true)
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
      guard
        abs((aligned.probabilities[aligned.disposition] ?? 0) - recorded.probability)
          < RecordedReport.tolerance,
        abs((aligned.probabilities[.absent] ?? 0) - recorded.absent) < RecordedReport.tolerance
      else { return "aligned again, demand \(recorded.id) has another probability" }
      guard aligned.responses.map(\.quote.start) == recorded.passages.map(\.quote.start),
        aligned.responses.map(\.quote.end) == recorded.passages.map(\.quote.end)
      else { return "aligned again, demand \(recorded.id) has other passages" }
    }
    return nil
  }
}

extension AlignmentReport {
  /// The report with other proofs: those of one entry differ by the checkpoint that they lead to.
  func withProofs(_ letter: String?, _ response: String?) -> AlignmentReport {
    var report = AlignmentReport(
      demandsDocument: demandsDocument.withProof(letter),
      responseDocument: responseDocument.withProof(response), letter: self.letter,
      response: self.response, result: result, aligner: aligner, checkpoint: checkpoint)
    report.reviews = reviews
    return report
  }
}

extension ReportedDocument {
  fileprivate func withProof(_ proof: String?) -> ReportedDocument {
    ReportedDocument(
      source: source, version: version, file: file, title: title, published: published, url: url,
      recorded: recorded, sha256: sha256, textSHA256: textSHA256, reader: reader, warnings: warnings,
      proof: proof)
  }
}
