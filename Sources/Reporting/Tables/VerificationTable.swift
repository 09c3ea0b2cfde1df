package import Archive
import TransparencyLog
import Verification

/// What `verify` found, as a table.
package struct VerificationTable: Sendable {
  package let table: Table
  package let isClean: Bool

  /// Verifies the archive in a folder, and compares it with what this user has seen of it.
  ///
  /// - Throws: `ArchiveError.notFound` where there is nothing to verify, `keyUnusable` for a trusted key that is none.
  package static func make(path: String, key: String?, folders: UserFolders) throws -> VerificationTable {
    var trusted: VerifierKey?
    if let key {
      guard let parsed = try? VerifierKey(text: key) else {
        throw ArchiveError.keyUnusable(
          path: "--key", reason: "it is no public key of the form name+id+base64")
      }
      trusted = parsed
    }
    var history: [(code: String, at: String, detail: String)] = []
    do {
      _ = try Archive.open(at: path, folders: folders)
    } catch {
      switch error {
      case .notFound: throw error
      case .rolledBack(let seen, let found):
        history.append(
          (
            "rolled-back", ArchiveLayout.checkpoint,
            "you have seen size \(seen.size), the archive has \(found.size)"
          ))
      case .forked(let seen, let found):
        history.append(
          (
            "forked", ArchiveLayout.checkpoint,
            "you have seen size \(seen.size) with root \(seen.root.base64), which size \(found.size) does not contain"
          ))
      default: break
      }
    }
    let report = Verifier(root: path, trustedKey: trusted).run()
    let findings = report.findings.map { ($0.code.rawValue, $0.at, $0.detail) } + history
    var notes = [
      "\(report.events) events, \(report.blobs) blobs, \(report.bytes) bytes read"
        + (report.size.map { "; log size \($0)" } ?? "") + (report.root.map { ", root \($0.base64)" } ?? "")
    ]
    if let origin = report.origin { notes.append("log \(origin)") }
    if !report.redacted.isEmpty {
      notes.append("\(report.redacted.count) blobs were redacted, as the log says")
    }
    if !report.leftovers.isEmpty {
      notes.append("\(report.leftovers.count) temporary files of an interrupted write")
    }
    notes.append(
      findings.isEmpty
        ? "verified: nothing is wrong" : "\(findings.count) findings; docs/findings.md says what they mean")
    return VerificationTable(
      table: Table(
        schema: "verify/1", title: "Verification of \(path)", columns: ["code", "at", "detail"],
        rows: findings.map { [.text($0.0), .text($0.1), .text($0.2)] }, notes: notes),
      isClean: findings.isEmpty)
  }
}
