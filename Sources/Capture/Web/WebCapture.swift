package import Archive
package import Fetching
import HTTPTransfer
import TransparencyLog

/// Asks for sources over the web and records what came of it.
package struct WebCapture: Sendable {
  package struct Options: Sendable {
    package var choice = ReadingChoice()
    /// Looks in a row that must be told 404 or 410 before a source counts as gone.
    package var goneAfter = 3
    /// Whether robots.txt is not asked; recorded with every look.
    package var ignoresRobots = false
    /// How pages are made by a browser; nil where none may be.
    package var rendering: PageRendering?

    package init() {}
  }

  let archivePath: String
  let folders: UserFolders
  private let fetcher: Fetcher
  private let options: Options
  private let writer: ArchiveWriter
  /// Bytes of new versions that wait to be recorded.
  private let budget = Budget(limit: 16 << 20)

  /// So many sources are under way at once; how many of them are asked at once the fetcher decides.
  private static let window = 512

  /// A capture into the archive in a folder.
  package init(archivePath: String, folders: UserFolders, fetcher: Fetcher, options: Options = Options()) {
    self.archivePath = archivePath
    self.folders = folders
    self.fetcher = fetcher
    self.options = options
    writer = ArchiveWriter(path: archivePath, folders: folders, delay: .milliseconds(20))
  }

  /// Asks for every source; each is told, durable, as soon as it is recorded.
  ///
  /// - Throws: `ArchiveError` where the archive cannot be opened. What goes wrong with one source costs the others nothing.
  package func run(
    _ requests: [WebTarget], each: (WebTarget, Result<WebOutcome, any Error>) -> Void
  ) async throws {
    let archive = try Archive.open(at: archivePath, folders: folders)
    await withTaskGroup(of: (Int, Result<WebOutcome, any Error>).self) { group in
      var next = 0
      func start() {
        guard next < requests.count else { return }
        let index = next
        next += 1
        group.addTask { (index, await self.result(requests[index], archive)) }
      }
      for _ in 0..<min(Self.window, requests.count) { start() }
      while let (index, result) = await group.next() {
        each(requests[index], result)
        start()
      }
    }
  }

  private func result(_ request: WebTarget, _ archive: Archive) async -> Result<WebOutcome, any Error> {
    do {
      return .success(try await capture(request, archive))
    } catch {
      return .failure(error)
    }
  }

  private func capture(_ request: WebTarget, _ archive: Archive) async throws -> WebOutcome {
    let state = try WebState(request, archive)
    let fetched = await fetcher.fetch(
      FetchRequest(url: request.url, fields: [HTTPField("Cache-Control", "no-cache")] + state.validators))
    let look: WebLook
    switch fetched {
    case .failure(let failure):
      look = WebLook(failure, request, options)
    case .success(let answer):
      let held = await budget.take(answer.body.count)
      defer { Task { [budget] in await budget.give(held) } }
      let rendering = state.renders && PageRendering.isFor(answer) ? await render(answer) : nil
      look = try WebLook(answer, rendering, request, state, archive, options)
      return try await record(look, request, state)
    }
    return try await record(look, request, state)
  }

  private func render(_ answer: Fetched) async -> Result<RenderedPage, RenderingError> {
    guard let rendering = options.rendering else {
      return .failure(.refused(reason: "the last version was rendered, and no browser may be run"))
    }
    return await rendering.render(answer.finalURL)
  }

  private func record(_ look: WebLook, _ request: WebTarget, _ state: WebState) async throws -> WebOutcome {
    guard look.finds && state.source != nil || look.version != nil || state.isAddress(request.url) else {
      // No source is introduced by an answer that is none of its versions, and what another address lacks says nothing of it.
      let event = look.event(state)
      return WebOutcome(
        id: request.id, url: request.url, kind: .look(event.result), snapshot: nil, reason: event.reason,
        description: nil, isRecorded: false)
    }
    let recorded = Composed()
    let archive = try await writer.record { archive in
      let (batch, composed) = try look.compose(request, state, archive)
      recorded.set(composed)
      return batch
    }
    let composed = recorded.value
    let snapshot =
      composed.version == state.last?.version
      ? state.last : try composed.version.map { try archive.catalog.snapshot(of: request.id, version: $0) }
    return WebOutcome(
      id: request.id, url: request.url, kind: composed.kind, snapshot: snapshot, reason: composed.reason,
      description: composed.description, isRecorded: true)
  }
}
