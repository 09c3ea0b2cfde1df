import Archive
import ArgumentParser
import Glibc
import HTTPTransfer

/// The command line: it parses, calls one library function and prints.
@main
struct Rejoinder: ParsableCommand {
  static let version = "0.1.0"

  /// For short requests to witnesses and authorities.
  static var http: HTTPClient { HTTPClient(userAgent: "rejoinder/" + version) }

  static let configuration = CommandConfiguration(
    commandName: "rejoinder",
    abstract: "What was demanded, what was answered, where, and what has changed since?",
    discussion: """
      Sources are named by their id, or id@N for their N-th snapshot (@-1 for the last); wherever that makes sense a \
      file's path does as well. The archive is the folder ./snapshots, REJOINDER_ARCHIVE, or --archive.
      """,
    version: version,
    subcommands: [
      Align.self, Review.self, Reviewers.self, Serve.self, Train.self, Audit.self, Diff.self, Show.self,
      ListSources.self,
      Log.self,
      TakeSnapshot.self, ImportHistory.self, WatchCommand.self, NoticesCommand.self,
      Verify.self, Prove.self, VerifyProof.self, VerifyReport.self, Cosign.self, TakeTimestamp.self,
      Witness.self, Redact.self,
      Rules.self,
      Stats.self, KeyCommand.self, CatalogCommand.self, Init.self,
    ])

  static func main() {
    // A limit on the length of files is an error like that of a full disk, and not the end of the process.
    signal(SIGXFSZ, SIG_IGN)
    do {
      try checkVerb(CommandLine.arguments.dropFirst().first)
      var command = try parseAsRoot()
      try command.run()
    } catch {
      Failure.exit(error)
    }
  }

  /// The names of the verbs.
  static var verbs: [String] { configuration.subcommands.map { $0._commandName } + ["help"] }

  /// A word that is no verb is named as such, with the verb that was probably meant.
  private static func checkVerb(_ word: String?) throws {
    if word == "help", let topic = CommandLine.arguments.dropFirst(2).first { return try checkVerb(topic) }
    guard let word, !word.hasPrefix("-"), !verbs.contains(word) else { return }
    let nearest = NearestName.nearest(to: word, among: verbs)
    throw Failure(
      message: "no verb “\(word)”" + (nearest.map { "; did you mean \($0)?" } ?? "; see: rejoinder --help"),
      code: Failure.usage)
  }
}
