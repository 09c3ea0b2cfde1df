/// A result that can be shown in every format.
package protocol Report: Sendable {
  /// For a terminal, or a pipe when the style has neither colour nor width.
  func text(_ style: TerminalStyle) -> String
  /// One JSON object with a `schema`.
  func json() throws -> String
  /// RFC 4180, with a line of names first.
  func csv() -> String
  func markdown() -> String
  /// A whole page that needs nothing else.
  func html() -> String
}

/// How results are shown.
package enum ReportFormat: String, Sendable, CaseIterable {
  case text, json, csv, markdown, html
}

extension Report {
  /// The result in a format; ends in one line feed.
  package func rendered(as format: ReportFormat, style: TerminalStyle) throws -> String {
    let body =
      switch format {
      case .text: text(style)
      case .json: try json()
      case .csv: csv()
      case .markdown: markdown()
      case .html: html()
      }
    // By bytes: to Swift a CRLF is one character and no line feed.
    return body.utf8.last == UInt8(ascii: "\n") ? body : body + "\n"
  }
}
