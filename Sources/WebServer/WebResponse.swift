/// What is answered.
package struct WebResponse: Sendable, Hashable {
  /// A status code, 100 to 999.
  package let status: Int
  /// Fields beside those that HTTP needs (length, date, connection).
  package let headers: [WebField]
  package let body: [UInt8]

  package init(status: Int, headers: [WebField] = [], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// A text, UTF-8, with a line break behind it.
  package static func text(
    _ status: Int, _ text: String, type: String = "text/plain; charset=utf-8"
  ) -> WebResponse {
    WebResponse(status: status, headers: [WebField("Content-Type", type)], body: Array((text + "\n").utf8))
  }
}

/// Makes the answer to a request: a function of the request and of what it was made over, which knows no socket.
///
/// It runs on Swift's pool; what blocks belongs on a thread of its own.
package typealias WebHandler = @Sendable (WebRequest) async -> WebResponse
