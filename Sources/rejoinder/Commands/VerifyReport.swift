import Archive
import ArgumentParser
import Capture
import Foundation
import Reporting
import TransparencyLog

struct VerifyReport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify-report",
    abstract: "Check that an alignment's page still says what it said, and that the log holds its documents.",
    discussion: """
      Example: rejoinder verify-report report.html --key 'example.org/log+c74f20a3+ARpc…' --archive snapshots
      With --archive the page is written again from the archive's snapshots and compared byte for byte. Exits with 0 \
      where every byte is what this version writes, 1 where anything does not hold, 2 where nothing was found \
      wrong and not every word was compared.
      """)

  @Argument(help: ArgumentHelp("A page made with align --format html.", valueName: "file"))
  var file: String

  @Option(help: ArgumentHelp("The log's public key (the text of log.vkey).", valueName: "vkey"))
  var key: String?

  @Option(
    help: ArgumentHelp(
      "The logs and witnesses to believe (C2SP tlog-policy), instead of --key.", valueName: "file"))
  var policy: String?

  @Option(
    help: ArgumentHelp(
      "Align this archive's snapshots again, write the page again, and compare all of it.", valueName: "dir"))
  var archive: String?

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if key != nil, policy != nil {
      throw ValidationError("--key and --policy both say whom to believe; give one of them")
    }
  }

  func run() throws {
    try Output.protect(output.output, inputs: [file], archive: archive ?? "")
    let bytes = try CapturedFile.bytes(file)
    // An archive that is not there is an error of its own and nothing against the page.
    let opened = try resolver?.archive()
    do {
      let report = try ReportCheckTable.make(bytes, trust: trust(), archive: opened)
      try output.print(report.table)
      switch report.verdict {
      case .holds: break
      case .fails: throw ExitCode(Failure.differences)
      case .notProved: throw ExitCode(Failure.notProved)
      }
    } catch let error as ReportCheckTable.InputError {
      throw Failure(message: describe(error), code: Failure.badData)
    }
  }

  private var resolver: InputResolver? {
    archive.map {
      InputResolver(
        archivePath: $0,
        folders: UserFolders(environment: ProcessInfo.processInfo.environment))
    }
  }

  private func trust() throws -> ProofTable.Trust? {
    if let policy { return .policy(try LogPolicy(file: policy)) }
    guard let key else { return nil }
    let text = key.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
    guard let key = try? VerifierKey(text: text) else {
      throw Failure(
        message: "--key is no public key of the form name+id+base64; give the text of log.vkey",
        code: Failure.usage)
    }
    return .key(key)
  }

  private func describe(_ error: ReportCheckTable.InputError) -> String {
    switch error {
    case .notText: "\(file) is no UTF-8, which every page of this program is; it was changed on its way"
    case .noRecord:
      "\(file) has no record, or was cut off; the page of one letter and one response has one: rejoinder align --format html"
    case .unreadableRecord:
      "the record in \(file) is not one that this version reads; check it with the version that made it"
    case .tooLarge(let bytes):
      "\(file) has \(bytes) bytes; a page is at most \(ReportCheckTable.largestPage) bytes"
    }
  }
}
