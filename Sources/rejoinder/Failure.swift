import Alignment
import Archive
import ArgumentParser
import Auditing
import Capture
import Documents
import Fetching
import Glibc
import Reporting
import Reviewing
import Revisions
import TransparencyLog
import Warc

/// Turns every error into one line on standard error that names the input and the remedy, and an exit code of sysexits.h.
struct Failure: Error, Equatable {
  let message: String
  let code: Int32

  static let differences: Int32 = 1
  /// Nothing was found wrong, and not everything was looked at.
  static let notProved: Int32 = 2
  static let usage: Int32 = 64
  static let badData: Int32 = 65
  static let noInput: Int32 = 66
  static let unavailable: Int32 = 69
  static let cannotCreate: Int32 = 73
  static let inputOutput: Int32 = 74
  static let notPermitted: Int32 = 77

  /// Prints an error and ends the process.
  static func exit(_ error: any Error) -> Never {
    if let failure = describe(error) {
      printLine("rejoinder: " + failure.message)
      Glibc.exit(failure.code)
    }
    let code = Rejoinder.exitCode(for: error)
    if code == .success {
      print(Rejoinder.fullMessage(for: error))
      Glibc.exit(0)
    }
    if code.rawValue == differences || code.rawValue == notProved { Glibc.exit(code.rawValue) }
    var line = Rejoinder.message(for: error).split(separator: "\n").joined(separator: " ")
    // The parser ends some of its sentences, and the line goes on.
    if line.hasSuffix(".") { line.removeLast() }
    let verb = CommandLine.arguments.dropFirst().first.flatMap { Rejoinder.verbs.contains($0) ? $0 : nil }
    printLine("rejoinder: " + line + "; see: rejoinder " + (verb.map { "help " + $0 } ?? "--help"))
    Glibc.exit(usage)
  }

  /// Prints an error and goes on.
  static func warn(_ failure: Failure) { printLine("rejoinder: " + failure.message) }

  private static func printLine(_ text: String) {
    Output.writeError(TerminalStyle.harmless(text) + "\n")
  }

  static func describe(_ error: any Error) -> Failure? {
    switch error {
    case let failure as Failure: failure
    case let error as ArchiveError: archive(error)
    case let error as EmbedderError:
      Failure(message: error.message, code: error.isUsage ? usage : unavailable)
    case let error as CaptureError: capture(error)
    case let error as FetchFailure: Failure(message: "\(error)", code: unavailable)
    case let error as Output.WriteError: output(error)
    case let error as AlignmentError: alignment(error)
    case let error as AlignmentRequestError: request(error)
    case let error as ReviewError: review(error)
    case let error as ImportError: importing(error)
    case let error as WarcError: warc(error)
    case let error as TrainingError: training(error)
    case let error as IgnoreRuleError:
      Failure(message: "the rule “\(error.rule)” \(error.message)", code: usage)
    case let error as NothingSelectedError: Failure(message: error.message, code: badData)
    case let error as SourceRulesError:
      Failure(
        message:
          "\(error.source) has a rule that this version does not read, “\(error.error.rule)”; update rejoinder, "
          + "leave its rules out with --no-ignore, or give it others: rejoinder rules set \(error.source) RULE…",
        code: badData)
    default: watching(error)
    }
  }

  private static func request(_ error: AlignmentRequestError) -> Failure {
    switch error {
    case .swapped(let demands, let response):
      Failure(
        message: "\(demands) is a response and \(response) makes the demands; "
          + "did you mean: rejoinder align \(response) \(demands)?", code: usage)
    case .sameDocument(let first, let second):
      Failure(
        message: "\(first) and \(second) are the same document; name the letter and then the response",
        code: usage)
    case .sameBytes(let first, let second):
      Failure(message: "\(first) and \(second) have the same bytes; name one of them", code: usage)
    }
  }

  private static func alignment(_ error: AlignmentError) -> Failure {
    switch error {
    case .unknownLanguage(let side, let languages):
      Failure(
        message: "the language of the \(side) cannot be told"
          + (languages.isEmpty
            ? " from its words" : " (\(languages.prefix(3).map(\.name).joined(separator: " or ")))")
          + "; state it in the document (lang) or align a translation", code: badData)
    case .unsupportedLanguage(let side, let language):
      Failure(
        message:
          "the \(side) is in \(language.name), for which there is no stemmer; align translations of both",
        code: badData)
    case .differentLanguages(let letter, let response):
      Failure(
        message:
          "the letter is in \(letter.name) and the response in \(response.name), so they share no words; "
          + "compare their meaning with --embedder URL, or align a translation", code: badData)
    case .tooLarge(let comparisons, let limit):
      Failure(
        message: "the documents need \(comparisons) comparisons of sentences and \(limit) is the limit; "
          + "align the part that matters", code: badData)
    }
  }

  private static func output(_ error: Output.WriteError) -> Failure {
    switch error {
    case .cannotCreate(let path, let code):
      Failure(
        message: "cannot create \(path): \(reason(code)); name another file with -o", code: cannotCreate)
    case .wouldDestroy(let path):
      Failure(
        message: "\(path) is an input or part of the archive and would be lost; name another file with -o",
        code: cannotCreate)
    case .cannotWrite(let path, let code):
      Failure(
        message: "cannot write to \(path): \(reason(code)); free some space and try again", code: inputOutput)
    }
  }

  private static func capture(_ error: CaptureError) -> Failure {
    switch error {
    case .imported(let id, let url):
      Failure(
        message:
          "\(id) is what others captured; look at the page itself under another id: rejoinder snapshot \(url ?? "URL") --as ID",
        code: usage)
    case .notFound(let path):
      Failure(message: "no such file: \(path); check the path, or see: rejoinder sources", code: noInput)
    case .notAFile(let path):
      Failure(message: "\(path) is not a file; name a document", code: noInput)
    case .tooLarge(let path, let bytes, let limit):
      Failure(
        message: "\(path) has \(bytes) bytes and a document may have \(limit); capture the part that matters",
        code: badData)
    case .system(let path, let code):
      Failure(
        message: "cannot read \(path): \(reason(code)); check its permissions",
        code: code == EACCES ? notPermitted : inputOutput)
    case .unreadable(let name, let reading): Failure(message: describe(name, reading), code: badData)
    }
  }

  private static func describe(_ name: String, _ error: ReadingError) -> String {
    switch error {
    case .empty: "\(name) is empty; capture the document again"
    case .tooLarge(let bytes, let limit):
      "\(name) has \(bytes) bytes and a document may have \(limit); capture the part that matters"
    case .binary(let offset):
      "\(name) is not text (a byte at \(offset) that no text has); export the document as PDF, DOCX, HTML or text"
    case .notUTF8(let offset):
      "\(name) is not valid UTF-8 (byte \(offset)); convert it, for example: iconv -f WINDOWS-1252 -t UTF-8"
    case .unsupported(let format):
      "\(name) is \(format), which this version does not read; export it as PDF, DOCX, HTML or text"
    case .limitExceeded(let what, let limit):
      "\(name) needs more than \(limit) \(what) to be read; export it again, or capture the part that matters"
    case .programMissing(let program, let package):
      "\(name) needs \(program) to be read; install it: apt-get install \(package)"
    case .scanned(let pages):
      "\(name) has pictures of pages and no text (\(pages) pages); recognise it with --ocr, which is slow and may err"
    case .encrypted: "\(name) is encrypted; save it without a password and capture that"
    case .malformed(let reason): "\(name) cannot be read: \(reason); save the page again or export it as text"
    }
  }

  static func reason(_ code: Int32) -> String {
    guard let text = unsafe strerror(code) else { return "error \(code)" }
    return unsafe String(cString: text).lowercased()
  }
}
