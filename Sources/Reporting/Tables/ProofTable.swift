import Archive
import Foundation
package import TransparencyLog

/// What checking published proofs showed, as a table.
package struct ProofTable: Sendable {
  package let table: Table
  package let isClean: Bool

  /// Why bytes could not be checked.
  package enum InputError: Error {
    /// They are neither a proof nor a report with proofs.
    case noProof(LogProofError)
    /// They are a report whose documents come from files and not from an archive.
    case reportWithoutProofs
  }

  /// Whom to believe.
  package enum Trust: Sendable {
    case key(VerifierKey)
    case policy(LogPolicy)
    /// Nobody: only whether the entry stands in the tree of the checkpoint, whoever made that.
    case nobody
  }

  /// One proof, and what the report beside it says of its document.
  private struct Item {
    let label: String
    let proof: LogProof
    /// What the report says of the document; nil for a proof by itself.
    let sha256: String?
    var source: String?
    var recorded: String?
  }

  /// Checks the proof in a `.tlog-proof` file, or those in a report's JSON, without any archive.
  ///
  /// Every proof must hold for its entry, and the entry must name the hash that the report gives. Every file must be what one of the
  /// entries names, and where files are given every entry must have one.
  /// - Parameter files: Documents by name, with the hash of their bytes.
  package static func make(
    _ bytes: [UInt8], files: [(name: String, sha256: Digest)], trust: Trust
  ) throws(InputError) -> ProofTable {
    var rows: [[Table.Cell]] = []
    var isClean = true
    var unmatched = files
    var isWitnessed = false
    for item in try items(bytes) {
      var problems: [String] = []
      var witnesses = ""
      do throws(LogProofError) {
        switch trust {
        case .key(let key): try item.proof.check(entry: item.proof.extra ?? [], key: key)
        case .policy(let policy):
          let verdict = try item.proof.check(entry: item.proof.extra ?? [], policy: policy)
          isWitnessed = policy.quorum != nil
          witnesses = verdict.witnesses.filter { $0.time != nil }.map(\.witness.key.name)
            .joined(separator: ", ")
        case .nobody: try included(item.proof)
        }
      } catch {
        problems.append(describe(error))
      }
      var snapshot: SnapshotEvent?
      if let entry = item.proof.extra, case .snapshot(let found)? = Event.reading(entry) {
        snapshot = found
        if let claimed = item.sha256, claimed != found.sha256.hex {
          problems.append("the report gives the hash \(claimed), the log \(found.sha256.hex)")
        }
        if let claimed = item.source, claimed != found.source {
          problems.append("the report says that the source is \(claimed), the log \(found.source)")
        }
        if let claimed = item.recorded, claimed != found.recorded {
          problems.append("the report says that it was recorded \(claimed), the log \(found.recorded)")
        }
        let matching = files.filter { $0.sha256 == found.sha256 }
        unmatched.removeAll { $0.sha256 == found.sha256 }
        if matching.isEmpty, !files.isEmpty { problems.append("none of the files is the document") }
      } else {
        problems.append("the proof carries no entry that records a snapshot")
      }
      isClean = isClean && problems.isEmpty
      rows.append([
        .text(item.label), .text(problems.isEmpty ? "holds" : "fails"),
        .text(problems.joined(separator: "; ")),
        snapshot.map { .text($0.source) } ?? .none, snapshot.map { .text($0.recorded) } ?? .none,
        snapshot.map { .text($0.sha256.hex) } ?? .none, .number(Int(clamping: item.proof.index.value)),
        .text(item.proof.checkpoint.origin), .number(Int(clamping: item.proof.checkpoint.size.value)),
        witnesses.isEmpty ? .none : .text(witnesses),
      ])
    }
    for file in unmatched {
      isClean = false
      rows.append(
        [.text(file.name), .text("fails"), .text("no proof speaks of this file")]
          + [.none, .none, .text(file.sha256.hex), .none, .none, .none, .none])
    }
    let columns = [
      "document", "proof", "problem", "source", "recorded", "sha256", "entry", "log", "size", "witnesses",
    ]
    var notes = [
      isClean
        ? "every proof holds: the log's owner signed that the entry stands in the log"
          + (isWitnessed ? ", and the policy's witnesses saw it" : "")
        : "not everything holds; see the problems above"
    ]
    if isReport(bytes) {
      notes.append(
        "the proofs are of the documents; what the report says of them was not checked: align them again to do so"
      )
    }
    if files.isEmpty { notes.append("no document was compared; name its file to do so") }
    return ProofTable(
      table: Table(
        schema: "proof/1", title: "Proofs", columns: columns, rows: rows, notes: notes,
        facts: ["holds": .text(isClean ? "yes" : "no")]), isClean: isClean)
  }

  private static func included(_ proof: LogProof) throws(LogProofError) {
    let result = Result { () throws(ProofCheckError) in
      try InclusionCheck.check(
        leaf: TreeHash.leaf(proof.extra ?? []), index: proof.index, size: proof.checkpoint.size,
        proof: proof.hashes,
        root: proof.checkpoint.root)
    }
    if case .failure(let error) = result { throw .notIncluded(error) }
  }

  /// Whether the proofs come in a report and not by themselves.
  private static func isReport(_ bytes: [UInt8]) -> Bool { bytes.first == UInt8(ascii: "{") }

  private static func items(_ bytes: [UInt8]) throws(InputError) -> [Item] {
    let failure: LogProofError
    do throws(LogProofError) {
      return [Item(label: "proof", proof: try LogProof(bytes: bytes), sha256: nil)]
    } catch {
      failure = error
    }
    guard let report = try? JSONDecoder().decode(PublishedReport.self, from: Data(bytes)) else {
      throw .noProof(failure)
    }
    var items: [Item] = []
    var missing: [String] = []
    for (role, document) in [
      ("demands", report.demandsDocument), ("response", report.responseDocument), ("old", report.old),
      ("new", report.new),
    ] {
      guard let document else { continue }
      guard let text = document.proof else {
        missing.append(role)
        continue
      }
      do throws(LogProofError) {
        items.append(
          Item(
            label: role, proof: try LogProof(bytes: Array(text.utf8)), sha256: document.sha256 ?? "none",
            source: document.source, recorded: document.recorded))
      } catch {
        throw .noProof(error)
      }
    }
    guard !items.isEmpty, missing.isEmpty else { throw .reportWithoutProofs }
    return items
  }

  private static func describe(_ error: LogProofError) -> String {
    switch error {
    case .wrongOrigin(let expected, let found): "the proof is of the log \(found), the key of \(expected)"
    case .notSigned: "the key did not sign the checkpoint"
    case .policyUnmet(let verdict):
      verdict.log == nil
        ? "no log of the policy signed the checkpoint"
        : verdict.refuted.isEmpty
          ? "cosignatures are missing: " + verdict.missing.map(\.key.name).joined(separator: ", ")
          : "a signature does not hold: " + verdict.refuted.map(\.name).joined(separator: ", ")
    case .notIncluded: "the entry does not stand where the proof says"
    default: "the proof is not of the form C2SP tlog-proof"
    }
  }
}

/// What of a report's JSON is needed.
private struct PublishedReport: Decodable {
  struct Document: Decodable {
    let source: String?
    let recorded: String?
    let sha256: String?
    let proof: String?
  }

  let schema: String
  let demandsDocument: Document?
  let responseDocument: Document?
  let old: Document?
  let new: Document?
}
