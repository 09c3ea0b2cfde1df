import Archive
import Documents
import Fetching
import HTTPTransfer
import Synchronization
import TransparencyLog

/// One look at a source over the web: what the server said, and what that is taken to be.
struct WebLook: Sendable {
  let decision: WebDecision
  let retrieval: Retrieval
  /// The blobs that the retrieval names: heads and certificates.
  private let blobs: [(digest: Digest, bytes: [UInt8])]
  /// Of a page that a browser made: what the server sent, and the picture.
  private let rendered: (response: Digest?, image: Digest?)?

  /// Bytes of an address that an entry of the log takes beside everything else.
  private static let longestURL = 8192

  /// Where redirects led, as far as the log can hold it; nil where they led nowhere else.
  private static func recordable(_ url: String, _ request: WebTarget) -> String? {
    url != request.url && url.utf8.count <= longestURL && SourceEvent.isURL(url) ? url : nil
  }

  /// No answer came.
  init(_ failure: FetchFailure, _ request: WebTarget, _ options: WebCapture.Options) {
    // Behind redirects another address failed than the one that was asked.
    decision = .failed(
      reason: (failure.hops.isEmpty ? "" : "sent on to \(failure.url): ") + "\(failure.reason)")
    // The heads of redirects that led nowhere are evidence too.
    let heads = failure.hops.flatMap { $0.requestHead + $0.responseHead }
    let head = heads.isEmpty ? nil : Digest.sha256(heads)
    blobs = head.map { [($0, heads)] } ?? []
    rendered = nil
    retrieval = Retrieval(
      url: request.url,
      finalURL: failure.hops.isEmpty ? nil : Self.recordable(failure.url, request),
      retrieved: Timestamp.now(), head: head, ignoresRobots: options.ignoresRobots)
  }

  /// An answer came; its bytes, or what a browser made of them, are read where they may be a new version.
  init(
    _ answer: Fetched, _ rendering: Result<RenderedPage, RenderingError>?, _ request: WebTarget,
    _ state: WebState, _ archive: Archive,
    _ options: WebCapture.Options
  ) throws {
    let made = try? rendering?.get()
    let page = made.map { WebPage(answer, $0) } ?? WebPage(answer)
    let isShort = page.finalURL.utf8.count <= Self.longestURL
    if case .failure(let error) = rendering {
      decision = .failed(reason: error.message)
    } else if !isShort {
      decision = .failed(reason: "it was sent on to an address of \(page.finalURL.utf8.count) bytes")
    } else {
      decision = try WebDecision.decide(
        page, url: request.url, state: state,
        last: { try state.last.flatMap { try LastVersion($0, state.source, archive) } },
        standard: WebDecision.Standard(goneAfter: options.goneAfter, choice: options.choice))
    }
    var blobs: [(digest: Digest, bytes: [UInt8])] = []
    func named(_ bytes: [UInt8]) -> Digest? {
      guard !bytes.isEmpty else { return nil }
      let digest = Digest.sha256(bytes)
      blobs.append((digest, bytes))
      return digest
    }
    var head: Digest?
    var certificates: Digest?
    // What changed nothing is told by the event alone: a page looked at every hour would leave a head an hour.
    if decision.keepsHead {
      head = named(answer.heads)
      certificates = named(answer.certificates.reduce(into: []) { $0 += $1 })
    }
    if let made, case .snapshot = decision {
      rendered = (named(try answer.body.bytes()), named(made.image))
    } else {
      rendered = nil
    }
    retrieval = Retrieval(
      url: request.url, finalURL: Self.recordable(page.finalURL, request), status: page.status,
      retrieved: answer.retrieved, head: head, certificates: certificates,
      machine: answer.machine.isEmpty ? nil : answer.machine, ignoresRobots: options.ignoresRobots,
      charset: decision.isSnapshot ? page.charset : nil, browser: made?.account(asked: answer.finalURL))
    self.blobs = blobs
  }

  /// The new version, where it is one.
  var version: NewVersion? {
    guard case .snapshot(let version) = decision else { return nil }
    return version
  }

  /// Whether the document was found, changed or not.
  var finds: Bool {
    switch decision {
    case .snapshot, .unchanged, .technical: true
    case .blocked, .gone, .missing, .failed: false
    }
  }

  /// The look as an event, for whatever is no version.
  func event(_ state: WebState) -> CheckEvent {
    func check(
      _ result: CheckEvent.Result, sha256: Digest? = nil, _ reason: String? = nil, seen: Digest? = nil,
      tries: Int? = nil
    ) -> CheckEvent {
      CheckEvent(
        source: state.source?.id ?? "", result: result, sha256: sha256, recorded: Timestamp.now(),
        retrieval: retrieval,
        reason: reason.map(SafeText.shown), seen: seen, tries: tries)
    }
    return switch decision {
    case .snapshot, .unchanged: check(.unchanged, sha256: state.last?.sha256)
    case .technical(let seen, let reason): check(.technical, sha256: state.last?.sha256, reason, seen: seen)
    case .blocked(let seen, let reason): check(.blocked, reason, seen: seen)
    case .gone(let tries, let reason): check(.gone, reason, tries: tries)
    case .missing(let tries, let reason): check(.failed, reason, tries: tries)
    case .failed(let reason): check(.failed, reason)
    }
  }

  /// What is recorded, made under the archive's lock from what the archive holds then.
  func compose(_ request: WebTarget, _ state: WebState, _ archive: Archive) throws -> (Batch, Composed.Value)
  {
    var batch = Batch(blobs: blobs.map(\.bytes))
    let now = Timestamp.now()
    let known = try archive.catalog.knownSource(request.id)
    var details = request.details
    details.url = details.url ?? request.url
    let description = details.event(id: request.id, known: known, document: version?.description, now: now)
    // A look that did not find the document says nothing of the source.
    let isNew = finds && (known.map { !$0.matches(description) } ?? true)
    if isNew { batch.events.append(.source(description)) }
    let last = try archive.catalog.lastVersion(of: request.id)
    if let version, last?.sha256 != version.sha256 {
      batch.events.append(
        .snapshot(
          SnapshotEvent(
            source: request.id, sha256: version.sha256, bytes: version.bytes.count,
            mediaType: version.mediaType,
            method: rendered == nil ? "http" : "render", name: nil, recorded: now, retrieval: retrieval,
            response: rendered?.response, image: rendered?.image)))
      batch.blobs.append(version.bytes)
      return (
        batch,
        Composed.Value(
          kind: .snapshot, version: (last?.version ?? 0) + 1, reason: nil,
          description: isNew ? description : nil)
      )
    }
    // Somebody else recorded the same bytes while they were on their way here.
    let check = event(state)
    batch.events.append(
      .check(
        CheckEvent(
          source: request.id, result: check.result, sha256: version == nil ? check.sha256 : last?.sha256,
          recorded: now, retrieval: check.retrieval, reason: check.reason, seen: check.seen,
          tries: check.tries)))
    return (
      batch,
      Composed.Value(
        kind: .look(check.result), version: last?.version, reason: check.reason,
        description: isNew ? description : nil)
    )
  }
}

extension WebDecision {
  fileprivate var isSnapshot: Bool { if case .snapshot = self { true } else { false } }

  fileprivate var keepsHead: Bool {
    switch self {
    case .unchanged, .technical: false
    case .snapshot, .blocked, .gone, .missing, .failed: true
    }
  }
}

/// What was composed under the lock, carried out of the writer's closure.
final class Composed: Sendable {
  struct Value: Sendable {
    var kind: WebOutcome.Kind = .look(.failed)
    var version: Int?
    var reason: String?
    var description: SourceEvent?
  }

  private let held = Mutex(Value())

  func set(_ value: Value) { held.withLock { $0 = value } }
  var value: Value { held.withLock { $0 } }
}
