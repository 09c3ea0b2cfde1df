import Archive
import TestArchives
import Testing

@testable import Auditing

@Suite struct AuditRequestTests {
  private func archive() throws -> TestArchive {
    let archive = try TestArchive(versions: [Water.whole, Water.text(Water.tests, Water.thanks)])
    try archive.describe("reply", [.response], title: nil)
    try archive.describe("both", [.demands, .response], title: nil)
    try archive.describe("notes", [.commentary], title: nil)
    try archive.snapshot("reply", Water.text(Water.pipes), at: TestArchive.day(3))
    return archive
  }

  /// "letter > statement@1 reply" for matrices, "statement reply" for histories.
  private func shape(_ request: AuditRequest) -> String {
    func names(_ subjects: [AuditRequest.Subject]) -> String {
      subjects.map { $0.source.id + ($0.version.map { "@\($0)" } ?? "") }.joined(separator: " ")
    }
    switch request {
    case .histories(let subjects): return names(subjects)
    case .matrices(let letters, let responses): return names(letters) + " > " + names(responses)
    }
  }

  @Test(arguments: [
    ([], "letter statement reply both notes"), (["letter"], "letter"), (["statement@1"], "statement@1"),
    (["statement@-1"], "statement@2"), (["statement", "letter"], "letter > statement"),
    (["letter@1", "statement@1", "reply"], "letter@1 > statement@1 reply"),
    (["letter", "letter@1", "reply"], "letter letter@1 > reply"), (["letter", "both"], "letter > both"),
    (["letter", "notes"], "letter notes"), (["letter", "statement", "notes"], "letter statement notes"),
    (["statement", "reply"], "statement reply"), (["letter", "letter"], "letter"),
  ])
  func `what names stand for`(names: [String], shape expected: String) throws {
    let archive = try archive()
    #expect(shape(try AuditRequest(names, in: archive.archive)) == expected)
  }

  @Test func `names that the archive does not know say so`() throws {
    let archive = try archive().archive
    #expect(throws: ArchiveError.unknownSource(id: "leter", nearest: "letter")) {
      try AuditRequest(["leter"], in: archive)
    }
    #expect(throws: ArchiveError.unknownVersion(id: "letter", version: 9, count: 1)) {
      try AuditRequest(["letter@9"], in: archive)
    }
    #expect(throws: ArchiveError.invalidVersion(reference: "letter@last")) {
      try AuditRequest(["letter@last"], in: archive)
    }
  }

  @Test func `an audit begins at a date, a time or behind a version, in the order of the log`() throws {
    let archive = try archive()
    let second = try archive.archive.catalog.snapshot(of: "statement", version: 2)
    let table: [(String, Bool)] = [
      ("2024-01-02", true), ("2024-01-03", false), ("2024-01-02T12:00:00Z", true),
      ("2024-01-02T12:00:01Z", false), ("2024-01-02T14:00:00+02:00", true), ("statement@1", true),
      ("statement@2", false), ("letter@1", true),
    ]
    for (text, isIncluded) in table {
      let start = try AuditStart(text, in: archive.archive)
      #expect(start.includes(second.entry, recorded: second.recorded) == isIncluded, "\(text)")
    }
    // What cannot be read is not hidden.
    #expect(try AuditStart("2024-01-02", in: archive.archive).includes(second.entry, recorded: "yesterday"))
    for text in ["garbage", "2024-1-2", "2024-02-30", "statement", "", "2024-01-02T12:00:00"] {
      #expect(throws: AuditRequestError.badStart(text)) { try AuditStart(text, in: archive.archive) }
    }
    #expect(throws: ArchiveError.unknownVersion(id: "statement", version: 7, count: 2)) {
      try AuditStart("statement@7", in: archive.archive)
    }
  }
}
