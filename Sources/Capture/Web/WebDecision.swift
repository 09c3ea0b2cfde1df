import Archive
import Documents
import Revisions
import TransparencyLog

/// What an answer is taken to be: the one place that tells a new version from everything that only looks like one.
enum WebDecision: Sendable {
  case snapshot(NewVersion)
  case unchanged
  case technical(seen: Digest, reason: String)
  case blocked(seen: Digest?, reason: String)
  /// `tries`: the how many-th look in a row that was told so.
  case gone(tries: Int, reason: String)
  /// The document was told to be gone, and not often enough to be believed.
  case missing(tries: Int, reason: String)
  case failed(reason: String)

  /// What is asked of an answer beside itself.
  struct Standard: Sendable {
    /// Looks in a row that must be told 404 or 410 before the document counts as gone.
    let goneAfter: Int
    let choice: ReadingChoice
  }

  /// - Parameters:
  ///   - url: The address that was asked.
  ///   - last: The last version's bytes and document, with the rules of the source; read only where they are needed.
  static func decide(
    _ page: WebPage, url: String, state: WebState, last: () throws -> LastVersion?, standard: Standard
  ) throws -> WebDecision {
    let (status, isOK) = (page.status, (200...299).contains(page.status))
    if status == 304 {
      return state.validators.isEmpty
        ? .failed(reason: "the server answered 304 Not Modified to a request without a condition")
        : .unchanged
    }
    // 203 is the same from a proxy that says so; every other is not the whole document.
    if isOK, status != 200, status != 203 {
      return .failed(reason: "the server answered \(status), which is no whole document")
    }
    if isOK, let last = state.last, last.sha256 == page.sha256 { return .unchanged }
    let bytes = try page.bytes()
    let read = Result { () throws(ReadingError) in
      try WebAnswer(
        bytes: bytes, sha256: page.sha256, charset: page.charset, url: page.finalURL, choice: standard.choice)
    }
    let previous = try last()
    let quality = PageQuality.judge(
      PageAnswer(
        status: status, fields: page.fields, url: url, finalURL: page.finalURL, bytes: bytes,
        document: try? read.get().document, maker: page.maker), previous: previous?.document)
    let sha256 = page.sha256
    if status == 404 || status == 410 || quality.verdict == .gone {
      let reason = isOK ? quality.line : "the server answered \(status)"
      let tries = state.missing + 1
      return tries >= standard.goneAfter
        ? .gone(tries: tries, reason: reason) : .missing(tries: tries, reason: reason)
    }
    if quality.verdict == .blocked, let kind = quality.kind {
      switch kind {
      case .challenge, .captcha, .denied, .consent, .login, .paywall, .notFound:
        return .blocked(seen: sha256, reason: quality.line)
      // Nobody keeps the document from being seen; it was not there to be seen.
      case .maintenance, .serverError, .empty, .truncated, .mediaType: return .failed(reason: quality.line)
      }
    }
    guard isOK else {
      return [401, 402, 403, 407, 429, 451].contains(status)
        ? .blocked(seen: sha256, reason: "the server answered \(status)")
        : .failed(reason: "the server answered \(status)")
    }
    switch read {
    case .failure(let error): return .failed(reason: "what came cannot be read: \(error)")
    case .success(let answer):
      if let reason = state.staleness(of: page) { return .failed(reason: reason) }
      guard let previous else { return .snapshot(answer.version) }
      let verdict = try SameContent.compare(
        new: SameContent.Side(bytes: answer.bytes, document: answer.document), hasOldBytes: false,
        rules: previous.rules
      ) { SameContent.Side(bytes: previous.bytes, document: previous.document) }
      switch verdict {
      case .changed: return .snapshot(answer.version)
      case .sameBytes: return .unchanged
      case .sameContent(let ignored):
        return .technical(
          seen: sha256,
          reason: ignored == 0 ? "no text differs" : "rules leave out what differs, in \(ignored) places")
      case .nothingSelected(let reason): return .failed(reason: reason)
      }
    }
  }
}
