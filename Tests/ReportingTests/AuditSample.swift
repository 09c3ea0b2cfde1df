import Archive
import TestArchives

@testable import Auditing
@testable import Reporting

/// A real archive with a letter and versions of a statement, a day apart, to be reported on.
final class AuditSample {
  let test: TestArchive
  var archive: Archive { test.archive }

  /// - Parameter poison: Words put into every field that people fill in.
  init(letter: String = AuditSample.letter, versions: [String], poison: String = "") throws {
    test = try TestArchive(keepsPassages: false)
    for (id, role, texts) in [("letter", SourceRole.demands, [letter]), ("statement", .response, versions)] {
      try test.describe(id, [role], title: "The \(id)\(poison)", at: Self.day(0))
      for (index, text) in texts.enumerated() {
        try test.snapshot(
          id, text, at: Self.day(index), method: "file\(poison)", name: "\(id).txt\(poison)")
      }
    }
  }

  static func day(_ number: Int) -> String { TestArchive.day(number) }

  func look(_ result: CheckEvent.Result, at time: String) throws {
    try test.look("statement", result, at: time)
  }

  func redact(_ version: Int, reason: String) throws { try test.redact("statement", version, reason: reason) }

  func report(_ ids: String..., since: String? = nil) throws -> AuditReport {
    try AuditReport.make(ids: ids, since: since, archive: archive)
  }

  static let letter = """
    Open letter on the water supply

    We write to the Council once more. The Council should:

    1. Publish the results of all water tests since 2019;
    2. Replace the lead pipes in Mill Street before winter.
    """

  static func statement(_ sentences: String...) -> String {
    (["Statement of the Council"] + sentences).joined(separator: "\n\n") + "\n"
  }

  static let tests = Water.tests
  static let pipes = Water.pipes
  static let thanks = Water.thanks
}
