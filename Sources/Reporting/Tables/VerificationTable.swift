package import Archive
import TransparencyLog
import Verification

/// What `verify` found, as a table.
package struct VerificationTable: Sendable {
  package let table: Table
  package let isClean: Bool

  /// One line of the table.
  private typealias Line = (code: String, at: String, detail: String)

  /// Verifies the archive in a folder, and compares it with what this user has seen of it.
  ///
  /// An archive that is written to meanwhile is read again, three times at most.
  /// - Throws: `ArchiveError.notFound` where there is nothing to verify, `keyUnusable` for a trusted key that is none.
  package static func make(
    path: String, _ request: VerificationRequest, folders: UserFolders
  ) throws -> VerificationTable {
    var trusted: VerifierKey?
    if let key = request.key {
      guard let parsed = try? VerifierKey(text: trimmed(key)) else {
        throw ArchiveError.keyUnusable(
          path: "--key", reason: "it is no public key of the form name+id+base64")
      }
      trusted = parsed
    }
    var runs = 0
    while true {
      let start = Archive.checkpointBytes(at: path)
      // Opening the archive remembers the present checkpoint, so that the one seen before is asked for first.
      let seen = Archive.seenCheckpoint(at: path, folders: folders)
      let history = try history(path, folders, comparesCatalog: request.since == nil)
      var verifier = Verifier(root: path, trustedKey: trusted)
      verifier.jobs = request.jobs
      verifier.since = request.since.map(TreeSize.init)
      verifier.against = request.against
      verifier.policy = request.policy
      verifier.timestampCheck = request.timestampCheck
      verifier.progress = request.progress
      // What opening has found already is not said twice.
      if request.since != nil, history.isEmpty { verifier.known = seen }
      let report = verifier.run()
      runs += 1
      if runs == 3 || Archive.checkpointBytes(at: path) == start {
        // A finding that says what is wrong says more.
        let shown = report.isClean ? history : history.filter { $0.code != "cannot-open" }
        return table(report, shown, path: path, isKeyGiven: request.key != nil)
      }
    }
  }

  /// What opening the archive shows that reading it alone cannot: what was seen before, and a false catalog.
  private static func history(
    _ path: String, _ folders: UserFolders, comparesCatalog: Bool
  ) throws(ArchiveError) -> [Line] {
    do {
      let archive = try Archive.open(at: path, folders: folders)
      guard comparesCatalog, let file = archive.catalog.file else { return [] }
      return archive.catalogMismatch().map { [("catalog-mismatch", file, $0)] } ?? []
    } catch {
      switch error {
      case .notFound: throw error
      case .rolledBack(let seen, let found, let remembered):
        return [
          (
            "rolled-back", ArchiveLayout.checkpoint,
            "you have seen size \(seen.size), the archive has \(found.size); \(remembered) keeps what you have seen"
          )
        ]
      case .forked(let seen, let found, let remembered):
        return [
          (
            "forked", ArchiveLayout.checkpoint,
            "you have seen size \(seen.size) with root \(seen.root.base64), which size \(found.size) does not contain; "
              + "\(remembered) keeps what you have seen"
          )
        ]
      case .keyChanged(let origin, let remembered):
        return [
          (
            "key-changed", ArchiveLayout.verifierKey,
            "what you have seen of \(origin) is not signed by this key; \(remembered) keeps what you have seen"
          )
        ]
      default:
        // What keeps it from being opened keeps what was seen from being compared with it.
        return [
          (
            "cannot-open", ".",
            "Expected an archive that can be opened and compared with what you have seen, found \(error)"
          )
        ]
      }
    }
  }

  private static func table(
    _ report: VerificationReport, _ history: [Line], path: String, isKeyGiven: Bool
  ) -> VerificationTable {
    let findings = report.findings.map { ($0.code.rawValue, $0.at, $0.detail) } + history
    var notes = [
      "\(report.events) events, \(report.blobs) blobs, \(report.bytes) bytes read"
        + (report.size.map { "; log size \($0)" } ?? "") + (report.root.map { ", root \($0.base64)" } ?? "")
    ]
    if let origin = report.origin { notes.append("log \(origin)") }
    if !isKeyGiven {
      notes.append(
        "checked against the key in the folder; give --key with a key that you trust to know whose archive this is"
      )
    }
    notes += notesOnParts(report)
    notes.append(
      findings.isEmpty
        ? "verified: nothing is wrong"
        : "\(findings.count) \(findings.count == 1 ? "finding" : "findings"); docs/findings.md says what they mean"
    )
    return VerificationTable(
      table: Table(
        schema: "verify/1", title: "Verification of \(path)", columns: ["code", "at", "detail"],
        rows: findings.map { [.text($0.0), .text($0.1), .text($0.2)] }, notes: notes,
        facts: [
          "result": .text(findings.isEmpty ? "verified" : "findings"),
          "checkedAgainst": .text(isKeyGiven ? "the key given" : "the key in the folder"),
          "origin": report.origin.map(Table.Cell.text) ?? .none,
          "size": report.size.map { .number(Int(clamping: $0.value)) } ?? .none,
          "root": report.root.map { .text($0.base64) } ?? .none,
          "events": .number(Int(clamping: report.events)),
          "blobs": .number(Int(clamping: report.blobs)), "bytes": .number(Int(clamping: report.bytes)),
          "quorumSize": report.quorum?.size.map { .number(Int(clamping: $0.value)) } ?? .none,
          "quorumAt": report.quorum?.place.map(Table.Cell.text) ?? .none,
          "entriesSinceQuorum": report.quorum.map { .number(Int(clamping: $0.entriesSince)) } ?? .none,
        ], lists: lists(report)),
      isClean: findings.isEmpty)
  }

  /// A text without white space at its ends.
  private static func trimmed(_ text: String) -> String {
    let start = text.drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }
}
