import Alignment
import Archive
import Auditing
import Capture
import Documents
import Reporting
import WebServer

/// Why a request is not answered with what it asks for; each is one status and one sentence for the reader.
package enum SiteError: Error, Hashable {
  /// 400: the request itself is at fault.
  case badRequest(String)
  /// 401: a reviewer has to sign in.
  case unauthorized(String)
  /// 403: not permitted from there, or without the token.
  case forbidden(String)
  /// 404: there is no such thing in the archive.
  case notFound(String)
  /// 405: there is something at this address, for these methods.
  case methodNotAllowed([String])
  /// 406: not in a form that the client takes.
  case notAcceptable(String)
  /// 409: it is not as the client saw it.
  case conflict(String)
  /// 410: it was there, and was removed as the log says.
  case gone(String)
  /// 422: the documents are there and cannot be compared or read.
  case unprocessable(String)
  /// 429: again after some seconds.
  case tooMany(String, seconds: Int)
  /// 500: the archive cannot be read; what is wrong concerns who runs the server.
  case unreadableArchive

  package var status: Int {
    switch self {
    case .badRequest: 400
    case .unauthorized: 401
    case .forbidden: 403
    case .notFound: 404
    case .methodNotAllowed: 405
    case .notAcceptable: 406
    case .conflict: 409
    case .gone: 410
    case .unprocessable: 422
    case .tooMany: 429
    case .unreadableArchive: 500
    }
  }

  /// RFC 9110's phrase for the status.
  package var title: String {
    switch self {
    case .badRequest: "Bad Request"
    case .unauthorized: "Unauthorized"
    case .forbidden: "Forbidden"
    case .notFound: "Not Found"
    case .methodNotAllowed: "Method Not Allowed"
    case .notAcceptable: "Not Acceptable"
    case .conflict: "Conflict"
    case .gone: "Gone"
    case .unprocessable: "Unprocessable Content"
    case .tooMany: "Too Many Requests"
    case .unreadableArchive: "Internal Server Error"
    }
  }

  package var detail: String {
    switch self {
    case .badRequest(let detail), .unauthorized(let detail), .forbidden(let detail), .notFound(let detail),
      .notAcceptable(let detail), .conflict(let detail), .gone(let detail), .unprocessable(let detail),
      .tooMany(let detail, _):
      detail
    case .methodNotAllowed(let methods): "this address takes \(methods.joined(separator: ", ")) alone"
    case .unreadableArchive:
      "the archive cannot be read at this moment; who runs this server can look at it with: rejoinder verify"
    }
  }

  /// Fields of the answer that say more than its status.
  var headers: [WebField] {
    if case .tooMany(_, let seconds) = self { [WebField("Retry-After", String(seconds))] } else { [] }
  }

  /// What an error from below means to a reader; paths of this machine are in none of them.
  package init(_ error: any Error) {
    switch error {
    case let error as SiteError: self = error
    case ArchiveError.unknownSource(let id, let nearest):
      self = .notFound("there is no source \(id)" + (nearest.map { "; did you mean \($0)?" } ?? ""))
    case ArchiveError.unknownVersion(let id, let version, let count):
      self = .notFound("\(id) has no version \(version); it has \(count)")
    case ArchiveError.invalidVersion(let reference):
      self = .badRequest("\(reference) names no version; versions count from 1, or from the end with -1")
    case ArchiveError.redacted(let redaction):
      self = .gone("these bytes were removed on \(redaction.recorded): \(redaction.reason)")
    case let error as AlignmentRequestError:
      switch error {
      case .swapped(let demands, let response):
        self = .unprocessable("\(demands) is a response and \(response) makes demands: exchange them")
      case .sameDocument(let first, let second), .sameBytes(let first, let second):
        self = .unprocessable("\(first) and \(second) have the same bytes; there is nothing to align")
      }
    case CaptureError.unreadable(let name, _): self = .unprocessable("\(name) cannot be read as a document")
    case let error as AlignmentError: self = .unprocessable(Self.words(error))
    case let error as NothingSelectedError:
      self = .unprocessable(
        "the selector matched nothing in \(error.name): \(error.rules.joined(separator: ", "))")
    case let error as SourceRulesError:
      self = .unprocessable("\(error.source) has a rule that this version does not read")
    default: self = .unreadableArchive
    }
  }

  private static func words(_ error: AlignmentError) -> String {
    switch error {
    case .unknownLanguage(let side, _): "the language of the \(side) cannot be told from its words"
    case .unsupportedLanguage(let side, let language):
      "the \(side) is in \(language.name), whose words cannot be compared"
    case .differentLanguages(let letter, let response):
      "the letter is in \(letter.name) and the response in \(response.name): they share no words"
    case .tooLarge: "both documents together are too long to be compared all with all"
    }
  }
}
