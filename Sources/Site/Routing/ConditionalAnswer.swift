import TransparencyLog
import WebServer

/// Conditional requests (RFC 9110 section 13): who has an answer already is told so instead of being sent it again.
enum ConditionalAnswer {
  /// An answer with its validator: the hash of its type, its links and its bytes.
  ///
  /// Of the answer and not of the checkpoint, so that a new version of the program, or of a source that the answer does not speak
  /// of, is told apart from what changes the answer.
  static func validated(_ answer: WebResponse) -> WebResponse {
    guard answer.status == 200, first("etag", answer) == nil else { return answer }
    let described = ["content-type", "link"].map { first($0, answer) ?? "" }.joined(separator: "\n") + "\n"
    let tag = Digest.sha256(Array(described.utf8) + answer.body).hex.prefix(32)
    return WebResponse(
      status: 200, headers: answer.headers + [WebField("ETag", "\"\(tag)\"")], body: answer.body)
  }

  /// The answer, or 304 without a body where the request's `If-None-Match` has its validator.
  static func chosen(_ answer: WebResponse, for request: WebRequest) -> WebResponse {
    guard answer.status == 200, request.method == "GET" || request.method == "HEAD",
      let tag = first("etag", answer),
      request.headers.contains(where: { $0.name.lowercased() == "if-none-match" && matches($0.value, tag) })
    else { return answer }
    // RFC 9110 section 15.4.5: what would change how the kept answer is used; its type is not repeated.
    return WebResponse(status: 304, headers: answer.headers.filter { $0.name.lowercased() != "content-type" })
  }

  /// Whether a list of entity tags, or `*`, has one: compared weakly, as section 13.1.2 wants it.
  static func matches(_ field: String, _ tag: String) -> Bool {
    let list = field.split(separator: ",").map { $0.drop { $0 == " " || $0 == "\t" } }
    return list.contains { item in
      var item = item
      while item.last == " " || item.last == "\t" { item.removeLast() }
      return item == "*" || item == tag || item == "W/" + tag
    }
  }

  private static func first(_ name: String, _ answer: WebResponse) -> String? {
    answer.headers.first { $0.name.lowercased() == name }?.value
  }
}
