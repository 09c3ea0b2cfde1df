import Reporting
import WebServer

/// What a part of a path, or a name of a query, may be.
struct APIParameter: Sendable {
  let name: String
  let summary: String
  let schema: JSONSchema

  /// The parameters of paths; a pattern of the API has no others.
  static let inPaths: [String: APIParameter] = [
    "id": APIParameter(name: "id", summary: "A source's id.", schema: .source),
    "version": APIParameter(
      name: "version", summary: "A version of the source, counted from 1.", schema: .integer(1...999_999_999)),
    "old": reference("old", "The older version: a source's id for its last version, or id@N."),
    "new": reference("new", "The newer version: a source's id for its last version, or id@N."),
    "demands": reference("demands", "The letter with the demands: an id for its last version, or id@N."),
    "response": reference("response", "The response: an id for its last version, or id@N."),
  ]

  private static func reference(_ name: String, _ summary: String) -> APIParameter {
    APIParameter(name: name, summary: summary, schema: .reference)
  }

  /// How many rows a page of a list has.
  static let limit = APIParameter(
    name: "limit", summary: "The most rows of this page.", schema: .integer(1...1000, default: 100))
  static let afterSource = APIParameter(
    name: "after", summary: "The id behind which the page begins.", schema: .source)
  static let afterVersion = APIParameter(
    name: "after", summary: "The version behind which the page begins.", schema: .integer(0...999_999_999))
  static let fromEntry = APIParameter(
    name: "from", summary: "The entry with which the page begins.", schema: .integer(0...Int(1) << 53))
  static let versions = APIParameter(
    name: "versions", summary: "How many of the response's last versions are looked at.",
    schema: .integer(1...100, default: 20))
}

/// One operation of the API: the route and what the OpenAPI document says of it come from here alone.
struct APIOperation: Sendable {
  /// Its name in the document.
  let id: String
  let path: String
  let summary: String
  var query: [APIParameter] = []
  /// The media type of an answer without a fault.
  var type = "application/json"
  /// The schema of the answer, by its name in `APISchemas`; nil for what is not JSON.
  var schema: String?
  let answer: @Sendable (APIRequest) throws -> APIAnswer

  var pattern: PathPattern { PathPattern(path) }

  /// The parameters of its path, in their order.
  var inPath: [APIParameter] { pattern.parameters.compactMap { APIParameter.inPaths[$0] } }

  var route: Route {
    Route(path, query: nil) { request, view in
      let asked = try APIRequest(request, view, self)
      let answer = try answer(asked)
      var headers = [WebField("Content-Type", type)]
      if let next = answer.next {
        headers.append(WebField("Link", "<\(view.address)\(next)>; rel=\"next\""))
      }
      if let name = answer.fileName {
        headers.append(WebField("Content-Disposition", "attachment; filename=\"\(name)\""))
      }
      return WebResponse(status: 200, headers: headers, body: answer.body)
    }
  }
}

/// What an operation gives.
struct APIAnswer: Sendable {
  let body: [UInt8]
  /// Path and query of the next page of a list, where there is one.
  var next: String?
  /// The name under which bytes of others are saved; they are never shown by this site.
  var fileName: String?

  init(body: [UInt8], next: String? = nil, fileName: String? = nil) {
    self.body = body
    self.next = next
    self.fileName = fileName
  }

  /// A result as the command line prints it.
  init(_ report: some Report, next: String? = nil) throws {
    self.init(body: Array(try report.rendered(as: .json, style: TerminalStyle()).utf8), next: next)
  }

  init(_ value: JSONValue, next: String? = nil) throws {
    self.init(body: Array((try JSONText.encode(value) + "\n").utf8), next: next)
  }
}
