import Capture
import Warc

extension Failure {
  /// What an error of an import says to a person.
  static func importing(_ error: ImportError) -> Failure {
    switch error {
    case .otherMethod(let id, let method, let importing):
      Failure(
        message:
          "\(id) has versions that were captured otherwise (\(method)), and what others captured stays apart; "
          + "give the import an id of its own: --as \(id)-\(importing.rawValue)", code: usage)
    case .nothing(let what):
      Failure(
        message: "the files hold no capture of a \(what); see: rejoinder import warc FILE --list",
        code: badData)
    case .severalURLs(let count, let first):
      Failure(
        message:
          "the files hold captures of \(count) addresses; name one with --url, such as --url \(first); --list shows them",
        code: usage)
    case .unknownURL(let url, let nearest):
      Failure(
        message: "the files hold no capture of \(url)"
          + (nearest.map { "; did you mean \($0)?" } ?? "; --list shows what they hold"), code: noInput)
    case .noTimeMap(let url, let status):
      Failure(
        message: status == 404
          ? "no archived version is known there (\(url) answers 404); ask another archive with --timemap"
          : "\(url) answers \(status) and no list of versions; try again later, or ask another archive with --timemap",
        code: status == 404 ? noInput : 69)
    case .notATimeMap(let url):
      Failure(
        message: "\(url) is no list of versions (TimeMap, application/link-format); name one with --timemap",
        code: badData)
    case .otherOriginal(let url, let original):
      Failure(
        message:
          "\(url) lists the versions of another page, \(original); check the address, or name a list with --timemap",
        code: badData)
    case .unavailable(let text): Failure(message: text, code: 69)
    }
  }

  /// What an error in a WARC file says to a person.
  static func warc(_ error: WarcError) -> Failure {
    if case .system(let code) = error.reason {
      return Failure(
        message: "cannot read \(error.file): \(reason(code)); nothing was recorded", code: inputOutput)
    }
    return Failure(message: error.description + "; nothing was recorded", code: badData)
  }
}
