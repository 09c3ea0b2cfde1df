import Archive
import Reporting
import TransparencyLog
import WebServer

/// The log for people: its checkpoint, and its entries from the newest on.
enum LogPage {
  /// Entries of one page.
  static let pageLength = 100

  static let routes = [page, proof]

  private static let page = Route("/log", query: ["before"]) { request, view in
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
    let rows = entries.reversed().map { row($0.index, $0.bytes) }
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

  /// Leads from an entry to the proof of the snapshot that it records, which is looked for when somebody asks and not for each row.
  private static let proof = Route("/log/proof/{entry}") { request, view in
    guard let number = UInt64(request["entry"]), String(number) == request["entry"],
      let entry = try view.archive.entries(number..<(number &+ 1 > number ? number + 1 : number)).first,
      case .snapshot(let event)? = Event.reading(entry.bytes),
      let snapshot = try view.archive.catalog.snapshot(of: event.source, recordedAt: entry.index)
    else { throw SiteError.notFound("no entry “\(request["entry"])” of the log records a version") }
    return WebResponse(
      status: 302,
      headers: [WebField("Location", "/sources/\(snapshot.source)/\(snapshot.version)/proof")])
  }

  private static func row(_ index: LeafIndex, _ bytes: [UInt8]) -> String {
    let event = LogEntryWords(entry: index, bytes: bytes)
    let proof = event.kind == "snapshot" ? "<a href=\"/log/proof/\(index)\">check entry \(index)</a>" : ""
    let time =
      event.recorded.map { "<time datetime=\"\(Markup.attribute($0))\">\(Markup.text($0))</time>" } ?? ""
    return """
      <tr><th scope="row">\(index)</th><td>\(time)</td>
      <td>\(Markup.text(event.kind))</td><td>\(Markup.isolated(event.words))</td><td>\(proof)</td></tr>
      """
  }
}
