import Documents
import Revisions

extension DiffReport {
  package func json() throws -> String { try JSONText.encode(DiffObject(self)) }

  package func csv() -> String {
    var text = CSV.line([
      "kind", "change", "old", "oldStart", "oldEnd", "new", "newStart", "newEnd", "warnings",
    ])
    let warnings = warnings.joined(separator: "; ")
    for change in changes {
      let before = change.old.map { old.text.quote($0) }
      let after = change.new.map { new.text.quote($0) }
      text += CSV.line([
        change.kind.rawValue, change.tags.map(\.rawValue).joined(separator: " "), before?.exact ?? "",
        before.map { String($0.start) } ?? "", before.map { String($0.end) } ?? "", after?.exact ?? "",
        after.map { String($0.start) } ?? "", after.map { String($0.end) } ?? "", warnings,
      ])
    }
    return text
  }

  package func markdown() -> String {
    var lines = ["# \(Markdown.escaped(oldDocument.name)) → \(Markdown.escaped(newDocument.name))", ""]
    for document in [oldDocument, newDocument] {
      lines.append("- \(Markdown.escaped(document.name)): SHA-256 `\(document.sha256)`")
    }
    lines += ["", Markdown.escaped(summaryLine) + ".", ""]
    lines += changes.map(item)
    if let outsideLine {
      lines += ["", "## \(outsideLine)", ""] + shownOutside.map(item)
    }
    if !warnings.isEmpty {
      lines += ["", "## warnings", ""] + warnings.map { "- " + Markdown.escaped($0) }
    }
    return lines.joined(separator: "\n")
  }

  private func item(_ change: SentenceChange) -> String {
    let place = place(change).isEmpty ? "" : " " + Markdown.escaped(place(change))
    return "- **\(label(change))**\(place)\(tags(change)): "
      + inline(change, Markdown.escaped, "~~", "~~", "**", "**")
  }

  package func html() -> String {
    let documents = [oldDocument, newDocument].map {
      "<li><bdi>\(Markup.text($0.name))</bdi> <code>sha256 \($0.sha256)</code></li>"
    }
    var body = ["<ul>"] + documents + ["</ul>", "<p>\(Markup.text(summaryLine)).</p>"]
    body += changes.map(passage)
    if let outsideLine { body += ["<h2>\(Markup.text(outsideLine))</h2>"] + shownOutside.map(passage) }
    if !warnings.isEmpty {
      body += ["<h2>warnings</h2>", "<ul>"]
      body += warnings.map { "<li><bdi>\(Markup.text($0))</bdi></li>" } + ["</ul>"]
    }
    return SimplePage.html(
      title: "\(oldDocument.name) → \(newDocument.name)", body: body.joined(separator: "\n"))
  }

  private func passage(_ change: SentenceChange) -> String {
    let place = place(change).isEmpty ? "" : " <bdi>\(Markup.text(place(change)))</bdi>"
    return "<p><b>\(label(change))</b>\(place)\(tags(change))</p>\n<blockquote><bdi>"
      + inline(change, Markup.text, "<del>", "</del>", "<ins>", "</ins>") + "</bdi></blockquote>"
  }

  private func tags(_ change: SentenceChange) -> String {
    change.tags.isEmpty ? "" : " (" + change.tags.map(\.rawValue).joined(separator: ", ") + ")"
  }

  private func inline(
    _ change: SentenceChange, _ escape: (String) -> String, _ out: String, _ outEnd: String, _ into: String,
    _ intoEnd: String
  ) -> String {
    switch change.kind {
    case .deleted: return out + escape(quote(change)) + outEnd
    case .inserted: return into + escape(quote(change)) + intoEnd
    default:
      guard !change.runs.isEmpty else { return escape(quote(change)) }
      return change.runs.map { run in
        switch run.op {
        case .equal: escape(run.text)
        case .delete: out + escape(run.text) + outEnd
        case .insert: into + escape(run.text) + intoEnd
        }
      }.joined()
    }
  }
}

/// The JSON of a comparison: `diff/1`.
private struct DiffObject: Encodable {
  let schema = "diff/1"
  let old: DocumentObject
  let new: DocumentObject
  let sentences: [Sentence]
  let outside: [Sentence]
  let summary: Summary

  struct Sentence: Encodable {
    let kind: String
    let old: QuoteObject?
    let new: QuoteObject?
    let runs: [Run]?
    let change: [String]?
  }

  struct Run: Encodable {
    let op: String
    let text: String
  }

  struct Summary: Encodable {
    let equal: Int
    let edited: Int
    let moved: Int
    let inserted: Int
    let deleted: Int
    let wordsDeleted: Int
    let wordsInserted: Int
    let isCoarse: Bool
  }

  init(_ report: DiffReport) {
    old = DocumentObject(report.oldDocument)
    new = DocumentObject(report.newDocument)
    func sentence(_ change: SentenceChange) -> Sentence {
      Sentence(
        kind: change.kind.rawValue, old: change.old.map { QuoteObject(report.old.text.quote($0)) },
        new: change.new.map { QuoteObject(report.new.text.quote($0)) },
        runs: change.runs.isEmpty ? nil : change.runs.map { Run(op: $0.op.rawValue, text: $0.text) },
        change: change.tags.isEmpty ? nil : change.tags.map(\.rawValue))
    }
    sentences = report.revision.sentences.map(sentence)
    outside = report.revision.outside.filter { $0.kind != .equal }.map(sentence)
    let counts = report.revision.summary
    summary = Summary(
      equal: counts.equal, edited: counts.edited, moved: counts.moved, inserted: counts.inserted,
      deleted: counts.deleted, wordsDeleted: counts.wordsDeleted, wordsInserted: counts.wordsInserted,
      isCoarse: counts.isCoarse)
  }
}
