package import Archive
import TransparencyLog

/// What checking the page of an alignment showed, as a table: `verify-report/1`.
package struct ReportCheckTable: Sendable {
  /// What may be made of a page.
  package enum Verdict: String, Sendable {
    /// Every byte of it is what this version writes from the archive.
    case holds = "yes"
    /// Something on it, or in its record, is not as it should be.
    case fails = "no"
    /// Nothing was found wrong, and not every word of it was compared.
    case notProved = "not proved"
  }

  package let table: Table
  package let verdict: Verdict

  /// Why bytes could not be checked.
  package enum InputError: Error, Equatable {
    /// They are no UTF-8.
    case notText
    /// They are no page of an alignment with a record, or were cut off before it.
    case noRecord
    /// The record is not one that this version reads.
    case unreadableRecord
    case tooLarge(bytes: Int)
  }

  /// Bytes of the largest page that is looked at.
  package static let largestPage = 64 << 20

  /// Checks a page by itself, the proofs in it, and where an archive is at hand that it is what the archive gives.
  ///
  /// - Parameter trust: Whose signature the proofs must carry; nil checks that they fit their checkpoint and says that nobody vouches
  ///   for it.
  package static func make(
    _ bytes: [UInt8], trust: ProofTable.Trust?, archive: Archive?
  ) throws(InputError) -> ReportCheckTable {
    guard bytes.count <= largestPage else { throw .tooLarge(bytes: bytes.count) }
    let check: ReportCheck
    do throws(ReportCheck.InputError) {
      check = try ReportCheck(bytes)
    } catch {
      switch error {
      case .notText: throw .notText
      case .noRecord: throw .noRecord
      case .unreadableRecord: throw .unreadableRecord
      }
    }
    var notes: [String] = []
    var lines = check.lines + proofs(check, trust, &notes)
    lines +=
      archive.map { ReportArchiveCheck(check: check, archive: $0, trust: trust).lines }
      ?? [ReportCheck.Line(check: "bytes", detail: withoutArchive(check.record), result: .open)]
    let verdict: Verdict =
      lines.contains { $0.result == .fails }
      ? .fails : lines.allSatisfy(\.holds) ? .holds : .notProved
    if archive != nil, trust == nil {
      notes.append(
        "the archive was taken at its word; where it is not your own, give --key with the text of a log.vkey that you trust"
      )
    }
    return ReportCheckTable(
      table: Table(
        schema: "verify-report/1", title: "Check of a page", columns: ["check", "result", "detail"],
        rows: lines.map { [.text($0.check), .text($0.result.rawValue), .text($0.detail)] },
        summary: summary(verdict, lines, hasArchive: archive != nil), notes: notes,
        facts: [
          "holds": .text(verdict.rawValue), "record": .text(check.recordSHA256),
          "demandsSha256": .text(check.record.demandsDocument.sha256),
          "responseSha256": .text(check.record.responseDocument.sha256),
        ], stacks: true), verdict: verdict)
  }

  /// The one sentence that most readers will read.
  private static func summary(
    _ verdict: Verdict, _ lines: [ReportCheck.Line], hasArchive: Bool
  ) -> String {
    let open = lines.last { $0.result == .open }
    switch verdict {
    case .holds:
      return "everything holds: every byte of this page is what this version writes from the archive"
    case .fails:
      let first = lines.first { $0.result == .fails }.map { " (\($0.check): \($0.detail))" } ?? ""
      let words =
        open.map { hasArchive ? "; its other words were NOT compared: \($0.detail)" : "" } ?? ""
      return "do not rely on this page: not everything holds\(first)\(words)"
    case .notProved where hasArchive:
      return "not proved: the page’s words were NOT compared with the archive: \(open?.detail ?? "")"
    case .notProved:
      return
        "not proved: checked were the record, the proofs in it, and that demands, dispositions, passages and the response’s text "
        + "on the page are the record’s; every other word on it (titles, dates, reasons, reviews, notes) was NOT, nor was the "
        + "alignment: give --archive"
    }
  }

  private static func withoutArchive(_ record: RecordedReport) -> String {
    record.checkpoint == nil
      ? "it was made from files, which no archive vouches for: with them and the same version, "
        + "rejoinder align --format html writes the same bytes again"
      : "every other word on the page, and the alignment itself; give --archive"
  }

  private static func proofs(
    _ check: ReportCheck, _ trust: ProofTable.Trust?, _ notes: inout [String]
  ) -> [ReportCheck.Line] {
    let documents = [check.record.demandsDocument, check.record.responseDocument]
    if documents.allSatisfy({ $0.proof == nil }), trust == nil {
      notes.append("the documents were files: no log vouches for them")
      return []
    }
    let result: ProofTable
    do throws(ProofTable.InputError) {
      result = try ProofTable.make(check.recordBytes, files: [], trust: trust ?? .nobody)
    } catch {
      switch error {
      case .reportWithoutProofs:
        return [ReportCheck.Line(check: "proofs", detail: "a document has no proof", holds: false)]
      case .noProof:
        return [
          ReportCheck.Line(
            check: "proofs", detail: "a proof is not of the form C2SP tlog-proof", holds: false)
        ]
      }
    }
    if trust == nil {
      notes.append("nobody’s signature was checked; give --key with the text of a log.vkey that you trust")
    }
    return result.table.rows.map { row in
      let holds = row[1] == .text("holds")
      let detail =
        holds
        ? "\(row[3].string), recorded \(row[4].string), is entry \(row[6].string) of \(row[7].string)"
        : row[2].string
      return ReportCheck.Line(check: "proof, \(row[0].string)", detail: detail, holds: holds)
    }
  }
}
