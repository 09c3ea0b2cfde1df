import Reporting
import WebServer

/// What is answered where a request cannot be: a page for people, RFC 9457's JSON below `/api` and where JSON is asked for.
enum ErrorPage {
  static func response(_ error: SiteError, for request: WebRequest) -> WebResponse {
    let answer = described(error, for: request)
    return WebResponse(status: answer.status, headers: answer.headers + error.headers, body: answer.body)
  }

  private static func described(_ error: SiteError, for request: WebRequest) -> WebResponse {
    guard request.path.hasPrefix("/api") || request.first("accept")?.hasPrefix("application/json") ?? false
    else {
      return PageFrame(title: error.title, body: "<p>\(Markup.text(error.detail))</p>")
        .response(status: error.status)
    }
    let problem = ProblemDetails(
      detail: error.detail, status: error.status, title: error.title, type: "about:blank")
    let body = (try? JSONText.encode(problem)) ?? "{}"
    return WebResponse(
      status: error.status, headers: [WebField("Content-Type", "application/problem+json")],
      body: Array((body + "\n").utf8))
  }

  /// RFC 9457 section 3.
  struct ProblemDetails: Encodable {
    let detail: String
    let status: Int
    let title: String
    let type: String
  }
}
