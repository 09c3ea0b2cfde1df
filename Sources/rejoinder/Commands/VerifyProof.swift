import ArgumentParser
import Capture
import Reporting
import TransparencyLog

struct VerifyProof: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify-proof",
    abstract: "Check a proof, or those in an alignment's JSON, without any archive.",
    discussion: """
      Example: rejoinder verify-proof statement.tlog-proof statement.html --key 'example.org/log+c74f20a3+ARpc…'
      Exits with 1 where anything does not hold.
      """)

  @Argument(
    help: ArgumentHelp("A .tlog-proof file, or a report made with --format json.", valueName: "proof"))
  var proof: String

  @Argument(help: ArgumentHelp("The documents that it speaks of.", valueName: "file"))
  var files: [String] = []

  @Option(help: ArgumentHelp("The log's public key (the text of log.vkey).", valueName: "vkey"))
  var key: String?

  @Option(
    help: ArgumentHelp(
      "The logs and witnesses to believe (C2SP tlog-policy), instead of --key.", valueName: "file"))
  var policy: String?

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if (key == nil) == (policy == nil) {
      throw ValidationError(
        key == nil
          ? "name whom to believe: --key with the text of log.vkey, or --policy FILE"
          : "--key and --policy both say whom to believe; give one of them")
    }
  }

  func run() throws {
    let trust: ProofTable.Trust
    if let policy {
      trust = .policy(try LogPolicy(file: policy))
    } else {
      let text = (key ?? "").split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
      guard let key = try? VerifierKey(text: text) else {
        throw Failure(
          message: "--key is no public key of the form name+id+base64; give the text of log.vkey",
          code: Failure.usage)
      }
      trust = .key(key)
    }
    let bytes = try CapturedFile.bytes(proof)
    let documents = try files.map { (name: $0, sha256: Digest.sha256(try CapturedFile.bytes($0))) }
    do {
      let report = try ProofTable.make(bytes, files: documents, trust: trust)
      try output.print(report.table)
      if !report.isClean { throw ExitCode(Failure.differences) }
    } catch let error as ProofTable.InputError {
      throw Failure(message: describe(error), code: Failure.badData)
    }
  }

  private func describe(_ error: ProofTable.InputError) -> String {
    switch error {
    case .noProof(let reason):
      "\(proof) is neither a proof nor a report with proofs\(Self.words(reason)); make one: rejoinder prove"
    case .reportWithoutProofs:
      "\(proof) is a report on files, in whole or in part, which no log holds; align snapshots of an archive to have proofs in it"
    }
  }

  private static func words(_ error: LogProofError) -> String {
    switch error {
    case .badExtra, .badIndex: ": its first lines are wrong"
    case .badHash(let line): ": line \(line) is no hash"
    case .noCheckpoint, .badNote, .badCheckpoint: ": there is no checkpoint at its end"
    default: ""
    }
  }
}
