package import Archive
package import WebServer
import Synchronization

/// Pages and an API over one archive: every answer is a function of a request and of the archive's state.
///
/// The archive is opened anew when its checkpoint has changed, which is looked at before every answer. Answers that depend on
/// the checkpoint alone are kept until it changes. What computes runs on threads of its own.
package final class Site: Sendable {
  private let path: String
  private let folders: UserFolders
  private let routes: [Route]
  private let hosts: HostCheck
  private let takesReviews: Bool
  private let readers: ReviewDesk?
  private let address: String
  private let state: Mutex<State>
  private let answers: AnswerLane
  /// A password costs a tenth of a second and 32 MiB, whoever sends it: those who read are not to wait for it, and of all names
  /// together only some may wait.
  private let passwords = AnswerLane("rejoinder.site.passwords", atOnce: 1, most: 16)
  private let search = SearchShelf()

  /// What is kept of the last state of the archive that was seen; guarded by `state`.
  private struct State: ~Copyable {
    var archive: Archive?
    var checkpoint: [UInt8]?
    var answers = AnswerCache()
  }

  /// A site over the archive in a folder.
  ///
  /// - Parameters:
  ///   - address: Where it is reached; the links of feeds and of the API begin with it.
  ///   - readers: Whose sessions may read; nil where everybody may.
  ///   - atOnce: How many answers are computed at a time; the others wait.
  package init(
    path: String, folders: UserFolders, address: ListenAddress, routes: [Route] = Routes.all,
    readers: ReviewDesk? = nil, atOnce: Int = 4
  ) {
    self.readers = readers
    takesReviews = routes.contains { $0.pattern.text == ReviewPage.pattern }
    self.path = path
    self.folders = folders
    self.routes = routes
    self.address = "http://\(address)"
    hosts = HostCheck(address)
    answers = AnswerLane("rejoinder.site", atOnce: atOnce)
    state = Mutex(State())
  }

  /// The answer to a request; never throws, and never holds a thread of Swift's pool.
  package func answer(_ request: WebRequest) async -> WebResponse {
    if let kept = kept(request) { return ConditionalAnswer.chosen(kept, for: request) }
    let lane = request.method == "POST" && request.path == SignInPage.path ? passwords : answers
    return await lane.run { [self] in computed(request) }
      ?? SafeHeaders.added(
        to: ErrorPage.response(
          SiteError.tooMany("many are signing in at this moment; try again", seconds: 10), for: request))
  }

  /// The answer, computed on the calling thread.
  package func computed(_ request: WebRequest) -> WebResponse {
    do {
      try hosts.check(request)
      guard mayRead(request) else {
        throw SiteError.unauthorized(
          "sign in first, at /sign-in: this archive is read by its reviewers alone")
      }
      switch Routes.find(method: request.method, path: request.path, in: routes) {
      case .none: throw SiteError.notFound("there is no page at this address")
      case .otherMethods(let methods):
        let allowed = methods.contains("GET") ? methods + ["HEAD"] : methods
        let refusal = ErrorPage.response(SiteError.methodNotAllowed(allowed), for: request)
        return SafeHeaders.added(
          to: WebResponse(
            status: refusal.status,
            headers: refusal.headers + [WebField("Allow", allowed.joined(separator: ", "))],
            body: refusal.body))
      case .route(let route, let parameters):
        let asked = try RouteRequest(request, parameters: parameters)
        try asked.check(route.query)
        let (view, checkpoint) = try view()
        let answer = SafeHeaders.added(to: try route.answer(asked, view))
        guard route.isCacheable, answer.status == 200 else { return answer }
        let validated = ConditionalAnswer.validated(answer)
        keep(validated, for: request, checkpoint)
        return ConditionalAnswer.chosen(validated, for: request)
      }
    } catch {
      return SafeHeaders.added(to: ErrorPage.response(SiteError(error), for: request))
    }
  }

  /// Whether a request is one of a reader; the way in is open to everyone.
  private func mayRead(_ request: WebRequest) -> Bool {
    guard let readers else { return true }
    return [SignInPage.path, StyleSheet.path].contains(request.path) || readers.session(of: request) != nil
  }

  /// The archive as it is now.
  private func view() throws -> (ArchiveView, checkpoint: [UInt8]) {
    let now = Archive.checkpointBytes(at: path)
    let known = state.withLock { state in state.checkpoint == now ? state.archive : nil }
    if let known, let now { return (view(of: known), now) }
    let archive = try Archive.open(at: path, folders: folders)
    // What was read before opening may be older than what was opened; then the next request opens again.
    state.withLock { state in
      if state.checkpoint != now { state.answers = AnswerCache() }
      (state.archive, state.checkpoint) = (archive, now)
    }
    return (view(of: archive), now ?? [])
  }

  private func view(of archive: Archive) -> ArchiveView {
    ArchiveView(
      archive: archive, path: path, folders: folders, address: address, search: search,
      takesReviews: takesReviews)
  }

  private func kept(_ request: WebRequest) -> WebResponse? {
    guard let key = AnswerCache.key(request), (try? hosts.check(request)) != nil, mayRead(request) else {
      return nil
    }
    let now = Archive.checkpointBytes(at: path)
    return state.withLock { state in state.checkpoint == now ? state.answers[key] : nil }
  }

  private func keep(_ answer: WebResponse, for request: WebRequest, _ checkpoint: [UInt8]) {
    guard let key = AnswerCache.key(request) else { return }
    state.withLock { state in
      if state.checkpoint == checkpoint { state.answers[key] = answer }
    }
  }
}
