import Alignment

/// The foot: what the page was made from, to the last byte, and how to make it again.
extension AlignmentPage {
  /// - Parameter file: Where the page with its record is, if this one has none.
  static func record(_ report: AlignmentReport, file: String? = nil) -> String {
    """
    <h2>Record and how to check it</h2>
    <div class="documents">
    \(facts("The demands", report.demandsDocument))
    \(facts("The response", report.responseDocument))
    </div>
    \(machinery(report))
    \(report.result.notes.map { "<p>\(Markup.text($0))</p>" }.joined(separator: "\n"))
    \(file.map(way) ?? check(report))
    """
  }

  private static func check(_ report: AlignmentReport) -> String {
    """
    <p><strong>To check:</strong> <code>sha256sum</code> over a document as it was received prints its first value, \
    over its text as the reader gives it the second. The same version of the program over the same \
    documents gives this alignment again: <code dir="ltr">\(Markup.text(command(report)))</code>. Whether every word of this page is \
    what the program wrote, and whether the log holds both documents: \
    <code dir="ltr">rejoinder verify-report FILE --key KEY --archive DIR</code></p>
    """
  }

  private static func way(to file: String) -> String {
    """
    <p><a href="\(Markup.attribute(file))" download="">Save this page as a file.</a> The file carries a record of itself, by which \
    everyone who has the archive can check every word of it; this page, with the site’s bar above it, does not.</p>
    """
  }

  static func facts(_ role: String, _ document: ReportedDocument) -> String {
    var rows: [(String, String)] = []
    if document.source != nil || document.file != nil {
      rows.append(("Name", Markup.isolated(document.name)))
    }
    if let published = document.published { rows.append(("Published", publicationDate(published))) }
    if let recorded = document.recorded { rows.append(("Recorded", Markup.isolated(recorded))) }
    if let url = document.url { rows.append(("Address", address(url))) }
    rows.append(("SHA-256 of the bytes", "<code>\(Markup.isolated(document.sha256))</code>"))
    rows.append(("SHA-256 of the text", "<code>\(Markup.isolated(document.textSHA256))</code>"))
    rows.append(("Reader", Markup.isolated(document.reader)))
    for warning in document.warnings { rows.append(("Warning", Markup.isolated(warning))) }
    return """
      <div class="document">
      <h3>\(role)</h3>
      <p class="title" dir="auto">\(Markup.text(document.title))</p>
      \(list(rows))
      \(proof(document))
      </div>
      """
  }

  /// The proof that the document stands in the log, to be copied into a file.
  private static func proof(_ document: ReportedDocument) -> String {
    guard let proof = document.proof else { return "" }
    return """
      <details class="proof"><summary>Proof that the log holds it</summary>
      <p>Kept in a file, it is checked without the archive: <code dir="ltr">rejoinder verify-proof FILE DOCUMENT --key KEY</code></p>
      <pre dir="ltr">\(Markup.text(proof))</pre></details>
      """
  }

  private static func machinery(_ report: AlignmentReport) -> String {
    var rows = [("Aligner", Markup.isolated(report.aligner))]
    if let checkpoint = report.checkpoint {
      rows.append(
        (
          "Archive checkpoint",
          "\(Markup.isolated(checkpoint.origin)), \(checkpoint.size) \(checkpoint.size == 1 ? "entry" : "entries"), "
            + "root <code>\(Markup.isolated(checkpoint.root))</code>"
        ))
    }
    return list(rows)
  }

  private static func list(_ rows: [(String, String)]) -> String {
    let items = rows.map { "<dt>\($0.0)</dt><dd>\($0.1)</dd>" }
    return "<dl class=\"facts\">\n\(items.joined(separator: "\n"))\n</dl>"
  }

  private static func address(_ url: String) -> String {
    let words = Markup.isolated(url)
    return Markup.link(url).map { "<a href=\"\($0)\" rel=\"noopener noreferrer\">\(words)</a>" } ?? words
  }

  private static func command(_ report: AlignmentReport) -> String {
    let names = [(report.demandsDocument, "DEMANDS"), (report.responseDocument, "RESPONSE")].map {
      document, placeholder in
      document.source == nil && document.file == nil ? placeholder : ShellWord.quoted(document.name)
    }
    return "rejoinder align --format html \(names.joined(separator: " "))"
  }
}

/// A file's name as a POSIX shell takes it, because people paste what a page tells them to run.
package enum ShellWord {
  /// The word as one argument that is no option: in single quotes where it has more than plain characters.
  package static func quoted(_ word: String) -> String {
    let path = word.hasPrefix("-") ? "./" + word : word
    let isPlain = path.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || "._/@-".utf8.contains(byte)
    }
    if isPlain, !path.isEmpty { return path }
    return "'" + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
