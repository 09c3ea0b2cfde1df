package import Archive
import Auditing
import Capture

/// One audit or several: the matrix of demands where a letter and a response are named, the histories of sources otherwise.
package struct AuditReport: Report {
  private let parts: [any Report]
  /// Whether any demand's disposition differs between two snapshots.
  package let hasFlips: Bool

  /// Audits the sources named; all sources where none is.
  package static func make(ids: [String], archive: Archive) throws -> AuditReport {
    let sources = try ids.map { try archive.catalog.source($0) }
    // In whatever order they are named: one source of demands, and all others responses.
    let letters = sources.filter { $0.roles.contains(.demands) && !$0.roles.contains(.response) }
    let responses = sources.filter { $0.roles.contains(.response) }
    if letters.count == 1, !responses.isEmpty, letters.count + responses.count == sources.count {
      let letter = try InputResolver.document(
        of: archive.catalog.snapshot(of: letters[0].id, version: -1), in: archive)
      let histories = try responses.map {
        try DispositionHistory(demands: letter, response: $0.id, in: archive)
      }
      return AuditReport(
        parts: histories.map(DispositionHistoryReport.init),
        hasFlips: histories.contains { !$0.flips.isEmpty })
    }
    let named = try ids.isEmpty ? archive.catalog.sources().map(\.id) : ids
    return AuditReport(
      parts: try named.map { SourceHistoryReport(try SourceHistory(of: $0, in: archive)) }, hasFlips: false)
  }

  package func text(_ style: TerminalStyle) -> String {
    parts.map { $0.text(style) }.joined(separator: "\n\n")
  }

  /// One object; where there are several parts, they are the elements of `audits`.
  package func json() throws -> String {
    if parts.count == 1 { return try parts[0].json() }
    let inner = try parts.map { try $0.json() }.joined(separator: ",\n")
    return "{\n  \"audits\" : [\n\(inner)\n  ],\n  \"schema\" : \"audits/1\"\n}"
  }

  package func csv() -> String { parts.map { $0.csv() }.joined(separator: "\r\n") }
  package func markdown() -> String { parts.map { $0.markdown() }.joined(separator: "\n\n") }

  /// One page after another would be no page: the parts share one.
  package func html() -> String {
    if parts.count == 1 { return parts[0].html() }
    let text = parts.map { $0.text(TerminalStyle(width: 140)) }.joined(separator: "\n\n")
    return SimplePage.html(title: "Audit", body: "<pre>\(Markup.text(text))</pre>")
  }
}
