package import Capture
import TransparencyLog

/// What checking the page of an alignment showed, as a table: `verify-report/1`.
package struct ReportCheckTable: Sendable {
  package let table: Table
  package let isClean: Bool

  /// Why bytes could not be checked.
  package enum InputError: Error, Equatable {
    /// They are no page of an alignment with a record, or were cut off before it.
    case noRecord
    /// The record is not one that this version reads.
    case unreadableRecord
    case tooLarge(bytes: Int)
  }

  /// Bytes of the largest page that is looked at.
  package static let largestPage = 64 << 20

  /// Checks a page by itself, the proofs in it, and where an archive is at hand that its quotes stand there.
  ///
  /// - Parameter trust: Whose signature the proofs must carry; nil checks that they fit their checkpoint and says that nobody vouches
  ///   for it.
  package static func make(
    _ bytes: [UInt8], trust: ProofTable.Trust?, archive: InputResolver?
  ) throws(InputError) -> ReportCheckTable {
    guard bytes.count <= largestPage else { throw .tooLarge(bytes: bytes.count) }
    let check: ReportCheck
    do throws(ReportCheck.InputError) {
      check = try ReportCheck(bytes)
    } catch {
      throw error == .noRecord ? .noRecord : .unreadableRecord
    }
    var notes: [String] = []
    var lines = check.lines + proofs(check, trust, &notes)
    if let archive {
      let inArchive = ReportArchiveCheck(record: check.record, resolver: archive)
      lines += inArchive.lines
      if let again = inArchive.again {
        lines.append(again)
      } else {
        notes.append(
          "the documents were not aligned again: \(check.record.aligner) is not this version’s aligner alone, or they cannot be aligned"
        )
      }
    } else {
      notes.append("the quotes were not looked for in the snapshots; give --archive to do so")
    }
    let isClean = lines.allSatisfy(\.holds)
    notes.insert(
      isClean
        ? "everything holds" : "not everything holds; do not rely on this page before you know why", at: 0)
    if !lines.contains(where: { $0.check == "alignment" }) {
      notes.append(
        "whoever can change a page can write another record for it: the proofs tie the documents to the log, not the alignment; "
          + "align the documents again to see that it is the program’s")
    }
    return ReportCheckTable(
      table: Table(
        schema: "verify-report/1", title: "Check of a page", columns: ["check", "result", "detail"],
        rows: lines.map { [.text($0.check), .text($0.holds ? "holds" : "fails"), .text($0.detail)] },
        notes: notes,
        facts: [
          "holds": .text(isClean ? "yes" : "no"), "record": .text(check.recordSHA256),
          "demandsSha256": .text(check.record.demandsDocument.sha256),
          "responseSha256": .text(check.record.responseDocument.sha256),
        ], stacks: true), isClean: isClean)
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
      case .noProof(let reason):
        return [ReportCheck.Line(check: "proofs", detail: "a proof cannot be read: \(reason)", holds: false)]
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
