package import Alignment
package import Archive
package import Auditing

/// One audit or several: the matrix of demands for each letter and response, or the histories of sources.
package struct AuditReport: Report {
  /// What an audit has one of for each source, or for each letter and response.
  package enum Part: Sendable {
    case source(SourceHistoryReport)
    case matrix(DispositionHistoryReport)

    var report: any Report {
      switch self {
      case .source(let report): report
      case .matrix(let report): report
      }
    }

    /// Whether both print the same columns.
    func hasColumns(of other: Part) -> Bool {
      switch (self, other) {
      case (.source, .source), (.matrix, .matrix): true
      default: false
      }
    }
  }

  package let parts: [Part]
  /// The state of the log that it was made from.
  package let checkpoint: ReportedCheckpoint?

  /// A report of parts; all are of one kind as a rule.
  package init(parts: [Part], checkpoint: ReportedCheckpoint? = nil) {
    self.parts = parts
    self.checkpoint = checkpoint
  }

  /// Audits what is named; all sources where nothing is.
  ///
  /// - Parameters:
  ///   - since: Where to begin, as people write it.
  ///   - embedder: Compares meanings beside words in matrices; histories have no use for it.
  /// - Throws: `AuditRequestError`, `ArchiveError`, `CaptureError`, `AlignmentError` or `EmbedderError`.
  package static func make(
    ids: [String], since: String? = nil, archive: Archive, ignoring choice: IgnoringChoice = IgnoringChoice(),
    embedder: (any Embedder)? = nil
  ) throws -> AuditReport {
    let request = try AuditRequest(ids, in: archive)
    let start = try since.map { try AuditStart($0, in: archive) }
    let checkpoint = ReportedCheckpoint(archive.checkpoint)
    switch request {
    case .histories(let subjects):
      return AuditReport(
        parts: try subjects.map {
          .source(SourceHistoryReport(try SourceHistory(of: $0, since: start, in: archive, ignoring: choice)))
        }, checkpoint: checkpoint)
    case .matrices(let letters, let responses):
      let parts = try letters.flatMap { subject in
        let letter = try DispositionHistory.Letter(subject, in: archive)
        return try responses.map { response in
          Part.matrix(
            try DispositionHistoryReport(
              try DispositionHistory(
                letter: letter, response: response, since: start, in: archive, ignoring: choice,
                embedder: embedder),
              reviewedIn: archive))
        }
      }
      return AuditReport(parts: parts, checkpoint: checkpoint)
    }
  }

  /// Whether demands are audited, and not the histories of sources alone.
  package var hasMatrix: Bool { parts.contains { if case .matrix = $0 { true } else { false } } }

  /// Whether a script has to be told: `DispositionHistory.isAlarming`.
  package func isAlarming(counting scores: Bool = false) -> Bool {
    parts.contains { part in
      if case .matrix(let report) = part { report.history.isAlarming(counting: scores) } else { false }
    }
  }

  package func text(_ style: TerminalStyle) -> String {
    parts.map { $0.report.text(style) }.joined(separator: "\n\n")
  }

  /// One object; where there are several parts, they are the elements of `audits`.
  package func json() throws -> String {
    if parts.count == 1 { return try parts[0].report.json() }
    let inner = try parts.map { try $0.report.json() }.joined(separator: ",\n")
    return "{\n  \"audits\" : [\n\(inner)\n  ],\n  \"schema\" : \"audits/1\"\n}"
  }

  /// One table: parts of one kind share their line of names.
  package func csv() -> String {
    var text = ""
    for (index, part) in parts.enumerated() {
      let table = part.report.csv()
      if index > 0, part.hasColumns(of: parts[index - 1]) {
        text += String(decoding: table.utf8.drop { $0 != 0x0A }.dropFirst(), as: UTF8.self)
      } else {
        text += (text.isEmpty ? "" : "\r\n") + table
      }
    }
    return text
  }

  package func markdown() -> String { parts.map { $0.report.markdown() }.joined(separator: "\n\n") }

  package func html() -> String { AuditPage.html(self) }
}
