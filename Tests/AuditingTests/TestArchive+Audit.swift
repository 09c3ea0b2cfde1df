import Auditing
import TestArchives

extension TestArchive {
  func history(_ name: String, since: String? = nil) throws -> SourceHistory {
    guard case .histories(let subjects) = try AuditRequest([name], in: archive) else { throw Unexpected() }
    return try SourceHistory(
      of: subjects[0], since: try since.map { try AuditStart($0, in: archive) }, in: archive)
  }

  func matrix(_ letter: String = "letter", _ response: String = "statement", since: String? = nil) throws
    -> DispositionHistory
  {
    guard case .matrices(let letters, let responses) = try AuditRequest([letter, response], in: archive)
    else {
      throw Unexpected()
    }
    return try DispositionHistory(
      letter: try DispositionHistory.Letter(letters[0], in: archive), response: responses[0],
      since: try since.map { try AuditStart($0, in: archive) }, in: archive)
  }

  struct Unexpected: Error {}
}
