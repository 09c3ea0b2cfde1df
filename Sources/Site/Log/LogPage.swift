import Archive
import Reporting
import TransparencyLog

/// The log for people: its checkpoint, and its entries from the newest on.
enum LogPage {
  /// Entries of one page.
  static let pageLength = 100

  static let route = Route("/log") { request, view in
    let archive = view.archive
    let size = archive.checkpoint.size.value
    let end =
      try request.query["before"].map { text -> UInt64 in
        guard let number = UInt64(text), String(number) == text, number <= size else {
          throw SiteError.badRequest("before must be a whole number from 0 to \(size)")
        }
        return number
      } ?? size
    let start = end > UInt64(pageLength) ? end - UInt64(pageLength) : 0
    let entries = start < end ? try archive.entries(start..<end) : []
    let rows = try entries.reversed().map { try row($0.index, $0.bytes, archive) }
    let turns = [
      end < size ? turn(min(size, end + UInt64(pageLength)), "Newer entries") : nil,
      start > 0 ? turn(start, "Older entries") : nil,
    ].compactMap(\.self)
    let body = """
      <h2>Checkpoint</h2>
      \(checkpoint(archive))
      <h2>Entries</h2>
      <div class="scroll" tabindex="0" role="region" aria-label="Entries"><table>
      <thead><tr><th scope="col">Entry</th><th scope="col">Recorded</th><th scope="col">Event</th><th scope="col">What</th>
      <th scope="col">Proof</th></tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody></table></div>
      \(turns.isEmpty ? "" : "<p>\(turns.joined(separator: " · "))</p>")
      """
    return PageFrame(title: "Log", body: body).response(view: view)
  }

  /// The checkpoint with its signatures; trusted markup.
  static func checkpoint(_ archive: Archive) -> String {
    let head = archive.checkpoint
    let signatures = archive.note.signatures.map { signature in
      let isLog = signature.name == archive.key.name && signature.keyID == archive.key.keyID
      return """
        <li><code>\(Markup.text(signature.name))</code>, key <code>\(signature.keyID)</code>: \
        \(isLog ? "the log; checked by this server" : "a witness; not checked by this server")</li>
        """
    }
    return """
      <table>
      <tbody>
      <tr><th scope="row">Origin</th><td><code>\(Markup.text(head.origin))</code></td></tr>
      <tr><th scope="row">Entries</th><td>\(head.size.value)</td></tr>
      <tr><th scope="row">Root</th><td><code>\(head.root.hex)</code></td></tr>
      <tr><th scope="row">Key</th><td><code>\(Markup.text(archive.key.text))</code></td></tr>
      <tr><th scope="row">Signatures</th><td><ul>\(signatures.joined())</ul></td></tr>
      </tbody></table>
      <p>The files: <a href="/log/checkpoint">the signed checkpoint</a>, and tiles and entries below \
      <code>/log/tile/</code> (C2SP tlog-tiles).</p>
      """
  }

  private static func turn(_ before: UInt64, _ words: String) -> String {
    "<a href=\"/log?before=\(before)\">\(words)</a>"
  }

  private static func row(_ index: LeafIndex, _ bytes: [UInt8], _ archive: Archive) throws -> String {
    let event = LogEntryWords(entry: index, bytes: bytes)
    var proof = ""
    if event.kind == "snapshot", let id = event.source,
      let snapshot = try archive.catalog.snapshot(of: id, recordedAt: index)
    {
      proof =
        "<a href=\"/sources/\(id)/\(snapshot.version)/proof\">check \(Markup.text(snapshot.reference))</a>"
    }
    return """
      <tr><th scope="row">\(index)</th><td>\(event.recorded.map { "<time datetime=\"\(Markup.attribute($0))\">\(Markup.text($0))</time>" } ?? "")</td>
      <td>\(Markup.text(event.kind))</td><td>\(Markup.isolated(event.words))</td><td>\(proof)</td></tr>
      """
  }
}
