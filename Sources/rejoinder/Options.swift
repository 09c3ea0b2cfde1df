import Archive
import ArgumentParser
import Capture
import Documents
import Foundation
import Reporting
import Synchronization

/// Which archive a command works on.
struct ArchiveOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("The archive's folder.", valueName: "dir"))
  var archive: String?

  /// The folder given, or that of the environment, or `./snapshots`.
  var path: String {
    archive ?? ProcessInfo.processInfo.environment["REJOINDER_ARCHIVE"].flatMap { $0.isEmpty ? nil : $0 }
      ?? "./snapshots"
  }

  var folders: UserFolders {
    UserFolders(
      environment: ProcessInfo.processInfo.environment, passphrase: Passphrase.existing,
      notKept: { SeenWarning.show($0) })
  }

  /// Finds what the command line names, and reads it as it says.
  func resolver(_ choice: ReadingChoice = ReadingChoice()) -> InputResolver {
    InputResolver(archivePath: path, folders: folders, choice: choice)
  }
}

/// Whether pictures of words count as words.
struct RecognitionOption: ParsableArguments {
  @Flag(name: .long, help: "Recognise the words of a scanned PDF from its pictures; slow, and it may err.")
  var ocr = false

  var choice: ReadingChoice { ReadingChoice(recognizesText: ocr) }
}

/// How one document is to be read.
struct ReadingOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Read as this format and not as what the content looks like: \(DocumentReaders.names).",
      valueName: "format"))
  var type: DocumentFormat?

  @OptionGroup var recognition: RecognitionOption

  var choice: ReadingChoice { ReadingChoice(format: type?.name, recognizesText: recognition.ocr) }
}

/// A format that a reader reads, by its name.
struct DocumentFormat: ExpressibleByArgument {
  let name: String

  init?(argument: String) {
    guard DocumentReaders.reader(named: argument.lowercased()) != nil else { return nil }
    name = argument.lowercased()
  }

  static var allValueStrings: [String] { DocumentReaders.all.map(\.formatName) }
}

extension DocumentReaders {
  /// The formats' names for a sentence: "html or text".
  fileprivate static var names: String {
    let names = all.map(\.formatName)
    return names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
  }
}

/// How and where a command prints its result.
struct OutputOptions: ParsableArguments {
  @Option(name: .long, help: "text, json, csv, markdown or html.")
  var format: ReportFormat = .text

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file"))
  var output: String?

  @Flag(name: .long, help: "Begin CSV with a byte order mark, by which spreadsheets know that it is UTF-8.")
  var bom = false

  @Flag(name: .long, help: "Print long text at once on a terminal, not page by page.")
  var noPager = false

  func validate() throws {
    if bom, format != .csv { throw ValidationError("--bom is for --format csv") }
  }

  func print(_ report: some Report, style: (TerminalStyle) -> TerminalStyle = { $0 }) throws {
    let text = try report.rendered(as: format, style: style(Output.style(toFile: output != nil)))
    if format == .text, output == nil, !noPager, try Output.page(text) { return }
    try Output.write(Array(((bom ? "\u{FEFF}" : "") + text).utf8), to: output)
  }
}

extension ReportFormat: ExpressibleByArgument {
  /// The format by its name, in capitals as well.
  public init?(argument: String) { self.init(rawValue: argument.lowercased()) }
}

/// Says once a command that a rollback of the archive could not be noticed later.
private enum SeenWarning {
  private static let isShown = Mutex(false)

  static func show(_ path: String) {
    // A user without a home has nothing to keep it in, and knows.
    guard !path.hasPrefix("/nonexistent/") else { return }
    let isFirst = isShown.withLock { shown in
      defer { shown = true }
      return !shown
    }
    guard isFirst else { return }
    Failure.warn(
      Failure(
        message:
          "what was seen of the archive cannot be kept in \(path), so that a rollback would not be noticed; make its folder writable",
        code: 0))
  }
}
