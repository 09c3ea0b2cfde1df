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
      Exits with 1 where anything does not hold.
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
      "Look the quotes up in this archive's snapshots, and align these again.", valueName: "dir"))
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
    _ = try resolver?.archive()
    do {
      let report = try ReportCheckTable.make(bytes, trust: trust(), archive: resolver)
      try output.print(report.table)
      if !report.isClean { throw ExitCode(Failure.differences) }
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
    case .noRecord:
      "\(file) is no page of an alignment with a record, or was cut off; make one: rejoinder align --format html"
    case .unreadableRecord:
      "the record in \(file) is not one that this version reads; check it with the version that made it"
    case .tooLarge(let bytes):
      "\(file) has \(bytes) bytes; a page is at most \(ReportCheckTable.largestPage) bytes"
    }
  }
}
