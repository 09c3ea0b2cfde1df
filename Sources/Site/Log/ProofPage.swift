import Archive
import Reporting
import TransparencyLog
import WebServer

/// Shows that the log holds a snapshot, checked by the reader's own browser.
enum ProofPage {
  static let routes = [
    Route("/sources/{id}/{version}/proof") { request, view in
      let source = try Memento.source(request, view)
      guard let version = Int(request["version"]), String(version) == request["version"], version > 0 else {
        throw SiteError.notFound("“\(request["version"])” is no version; they count from 1")
      }
      return page(try view.archive.catalog.snapshot(of: source.id, version: version), view)
    },
    Route(ProofScript.path) { _, _ in
      WebResponse(
        status: 200, headers: [WebField("Content-Type", "text/javascript; charset=utf-8")],
        body: Array(ProofScript.source.utf8))
    },
  ]

  private static func page(_ snapshot: Snapshot, _ view: ArchiveView) -> WebResponse {
    let archive = view.archive
    let body = """
      <p class="reading">This page asks your browser to check that the log holds this version, with exactly these bytes. It fetches \
      the log's signed checkpoint, the entry, the hashes beside it and the document's bytes, and computes everything again.</p>
      <div id="proof" data-entry="\(snapshot.entry)" data-source="\(Markup.attribute(snapshot.source))" \
      data-log="/log" data-bytes="/api/sources/\(snapshot.source)/versions/\(snapshot.version)/bytes" \
      data-key="\(Markup.attribute(archive.key.text))" data-sha256="\(snapshot.sha256.hex)">
      <h2>Result</h2>
      <p id="verdict" role="status"><strong>Not checked yet.</strong> Checking needs JavaScript.</p>
      <h2>Steps</h2>
      <ol id="steps" aria-live="polite"></ol>
      </div>
      <h2>The key that is trusted</h2>
      <p><code>\(Markup.text(archive.key.text))</code></p>
      <p class="reading">This server gave you the key, and a server that lies can give you a false one with a false log. Compare it \
      with one that you got elsewhere: from whoever keeps the archive, or from an earlier visit.</p>
      <h2>Without this page</h2>
      <p class="reading">The same can be checked offline: <code>rejoinder prove \(Markup.text(snapshot.reference))</code> writes the \
      proof that <a href="/api/proof/\(snapshot.source)/\(snapshot.version)">the API gives as well</a>, and \
      <code>rejoinder verify-proof</code> checks it.</p>
      """
    var frame = PageFrame(title: "Proof of \(snapshot.reference)", body: body)
    frame.trail = [
      ("/sources/\(snapshot.source)", snapshot.source),
      ("/sources/\(snapshot.source)/\(snapshot.version)", "Version \(snapshot.version)"),
    ]
    frame.scripts = [ProofScript.path]
    return frame.response(view: view)
  }
}
