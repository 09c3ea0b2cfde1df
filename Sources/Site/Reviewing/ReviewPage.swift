import Alignment
import Archive
import Capture
import Documents
import Reporting
import Reviewing
import TransparencyLog
import WebServer

/// The demands of a letter with what the aligner found for each, and a form beside each to confirm or overrule it.
enum ReviewPage {
  static let pattern = "/review/{demands}/{response}"

  static func route(_ desk: ReviewDesk) -> Route {
    Route(pattern, isCacheable: false) { asked, view in
      let pair = try pair(asked, view)
      let session = desk.session(of: asked.request)?.session
      return page(pair, asked, session: session, view: view)
    }
  }

  static func submission(_ desk: ReviewDesk) -> Route {
    Route(pattern, method: .post, isCacheable: false) { asked, view in
      let form = try FormBody(asked.request)
      let (_, session) = try desk.writer(of: asked.request, form)
      let pair = try pair(asked, view)
      // What the reviewer saw is what is recorded, or nothing is.
      guard form["letter"] == pair.letter.sha256.hex, form["answer"] == pair.response.sha256.hex else {
        throw SiteError.conflict("a newer version was captured meanwhile; load the page again and look at it")
      }
      let submitted = try ReviewForm(form, pair, reviewer: session.reviewer)
      let event = try submitted.event(at: desk.now())
      if pair.review(of: submitted.index, by: session.reviewer)?.event.decidesAs(event) != true {
        try desk.record([event])
      }
      return WebResponse(
        status: 303,
        headers: [
          WebField("Location", asked.request.path + "#demand-" + PercentDecoding.encoded(form["demand"])),
          WebField("Cache-Control", "no-store"),
        ])
    }
  }

  /// The pair that a path names: sources and versions of the archive alone.
  private static func pair(_ asked: RouteRequest, _ view: ArchiveView) throws -> ReviewedPair {
    let (letter, answer) = (try view.snapshot(asked["demands"]), try view.snapshot(asked["response"]))
    do {
      return try ReviewedPair(
        demands: letter.reference, response: answer.reference,
        resolver: InputResolver(archivePath: view.path, folders: view.folders, readsFiles: false))
    } catch ReviewError.swapped(let demands, let response) {
      throw SiteError.unprocessable("\(demands) is a response and \(response) makes demands: exchange them")
    } catch ReviewError.sameDocument(let first, let second) {
      throw SiteError.unprocessable("\(first) and \(second) have the same bytes; there is nothing to review")
    }
  }

  private static func page(
    _ pair: ReviewedPair, _ asked: RouteRequest, session: Sessions.Session?, view: ArchiveView
  ) -> WebResponse {
    let left = session.map { pair.open(for: $0.reviewer) } ?? []
    let state =
      session.map {
        """
        \(SignInPage.who($0))
        <p>\(left.count) of \(pair.result.demands.count) demands wait for you. Every decision is an entry of the log, with your name and the time; another decision is another entry.</p>
        <p class="muted">Keys: <kbd>j</kbd> and <kbd>k</kbd> go to the next demand and back, <kbd>c</kbd> confirms, <kbd>o</kbd> goes \
        to the dispositions, <kbd>p</kbd> takes the words that are selected in the response.</p>
        """
      }
      ?? "<p><a href=\"/sign-in?to=\(PercentDecoding.encoded(asked.request.path))\">Sign in</a> to confirm or overrule.</p>"
    let demands = pair.result.demands.indices.map { index in
      ReviewArticle(pair: pair, index: index, session: session, action: asked.request.path).html
    }
    var frame = PageFrame(
      title: "Review: \(pair.letterSnapshot.reference) and \(pair.responseSnapshot.reference)",
      body: """
        \(state)
        <div class="review">
        <div class="demands">
        \(demands.joined(separator: "\n"))
        </div>
        <section class="response" aria-labelledby="response-title" tabindex="0">
        <h2 id="response-title">\(Markup.text(pair.responseSnapshot.reference))</h2>
        \(responseText(pair.response.document))
        </section>
        </div>
        """)
    let (letter, response) = (pair.letterSnapshot, pair.responseSnapshot)
    frame.trail = [letter.source, response.source].map { (PageParts.path($0), $0) }
    frame.trail.append(
      ("/align/\(asked["demands"])/\(asked["response"])", "The alignment"))
    frame.scripts = session == nil ? [] : [ReviewScript.path]
    var answer = frame.response(view: view)
    answer = WebResponse(
      status: answer.status, headers: answer.headers + [WebField("Cache-Control", "no-store")],
      body: answer.body)
    return answer
  }

  /// The response's blocks, each with the code point at which it begins, so that a selection can name its place.
  private static func responseText(_ document: Document) -> String {
    var points = CodePointOffsets(document.text)
    return document.blocks.map { block in
      let words = document.text.string(block.range)
      let tag = block.kind == .heading ? "h3" : "p"
      return
        "<\(tag) dir=\"auto\" data-start=\"\(points.codePoint(atByte: block.range.lowerBound))\">\(Markup.text(words))</\(tag)>"
    }.joined(separator: "\n")
  }
}

/// Code points before a byte of a text rendition, asked for in ascending order.
struct CodePointOffsets {
  private let bytes: [UInt8]
  private var byte = 0
  private var points = 0

  init(_ text: TextRendition) { bytes = text.utf8 }

  mutating func codePoint(atByte offset: Int) -> Int {
    if offset < byte { (byte, points) = (0, 0) }
    // Every byte but a continuation byte begins a code point.
    points += bytes[byte..<min(offset, bytes.count)].count { $0 & 0xC0 != 0x80 }
    byte = min(offset, bytes.count)
    return points
  }
}
