import Reporting
import WebServer

/// Signing in and out. A session is a cookie that no script reads and no other site sends.
enum SignInPage {
  static let path = "/sign-in"
  private static let title = "Sign in to review"

  static func route(_ desk: ReviewDesk) -> Route {
    Route(path, isCacheable: false, query: ["to"]) { asked, view in
      if let (_, session) = desk.session(of: asked.request) {
        return PageFrame(
          title: "Signed in",
          body: """
            \(who(session))
            """
        ).response(view: view)
      }
      return form(to: place(asked.query["to"] ?? ""), view: view)
    }
  }

  static func submission(_ desk: ReviewDesk) -> Route {
    Route(path, method: .post, isCacheable: false) { asked, view in
      let form = try FormBody(asked.request)
      let name = form["name"]
      let to = place(form["to"])
      guard desk.sessions.mayTry(name) else {
        let refused = Self.form(
          to: to, error: "too many wrong passwords; wait a minute", status: 429, view: view)
        return WebResponse(
          status: refused.status,
          headers: refused.headers + [WebField("Retry-After", String(Sessions.window))], body: refused.body)
      }
      guard let reviewer = desk.reviewers.reviewer(name, password: Array(form["password"].utf8)) else {
        desk.sessions.failed(name)
        return Self.form(to: to, error: "the name or the password is wrong", status: 401, view: view)
      }
      let (cookie, _) = desk.sessions.open(for: reviewer)
      return redirect(to: to, cookie: "\(cookie); Max-Age=\(Sessions.lifetime)")
    }
  }

  static func leaving(_ desk: ReviewDesk) -> Route {
    Route("/sign-out", method: .post, isCacheable: false) { asked, _ in
      let (name, _) = try desk.writer(of: asked.request, FormBody(asked.request))
      desk.sessions.close(name)
      return redirect(to: "/", cookie: "; Max-Age=0")
    }
  }

  /// Who is signed in, and the way out: a shared computer is left by it.
  static func who(_ session: Sessions.Session) -> String {
    """
    <form method="post" action="/sign-out" class="who"><input type="hidden" name="token" value="\(session.token)">
    <p>Signed in as <strong>\(Markup.isolated(session.reviewer))</strong>. <button>Sign out</button></p></form>
    """
  }

  /// A path of this site and nothing else: what begins with two slashes or holds a backslash leads elsewhere.
  static func place(_ text: String) -> String {
    let isOwn =
      text.utf8.first == UInt8(ascii: "/") && text.utf8.dropFirst().first != UInt8(ascii: "/")
      && text.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") }
    return isOwn ? text : "/"
  }

  private static func redirect(to path: String, cookie: String) -> WebResponse {
    WebResponse(
      status: 303,
      headers: [
        WebField("Location", path),
        WebField("Set-Cookie", "\(ReviewDesk.cookie)=\(cookie); Path=/; HttpOnly; SameSite=Strict"),
        WebField("Cache-Control", "no-store"),
      ])
  }

  private static func form(
    to path: String, error: String? = nil, status: Int = 200, view: ArchiveView
  ) -> WebResponse {
    PageFrame(
      title: title,
      body: """
        \(error.map { "<p role=\"alert\" class=\"error\">\(Markup.text($0))</p>" } ?? "")
        <form method="post" action="/sign-in">
        <input type="hidden" name="to" value="\(Markup.attribute(path))">
        <p><label for="name">Name, as the log keeps it</label><br>
        <input id="name" name="name" autocomplete="username" required></p>
        <p><label for="password">Password</label><br>
        <input id="password" name="password" type="password" autocomplete="current-password" required></p>
        <p><button>Sign in</button></p>
        </form>
        """
    ).response(status: status, view: view)
  }
}
