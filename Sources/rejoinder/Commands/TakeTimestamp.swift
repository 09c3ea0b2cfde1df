import Anchoring
import Archive
import ArgumentParser
import Capture
import Glibc
import HTTPTransfer
import TransparencyLog

struct TakeTimestamp: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timestamp",
    abstract: "Have a time-stamping authority (RFC 3161) sign that the log was so at this time.",
    discussion: """
      Example: rejoinder timestamp --tsa http://tsa.example.org/
      The authority is sent a hash alone. Its token is kept in anchors/ and its hash in the log; verify --tsa-ca checks it.
      """)

  @Option(help: ArgumentHelp("The authority's address.", valueName: "url"))
  var tsa: String

  @Option(
    name: .customLong("tsa-ca"),
    help: ArgumentHelp("Keep the token only if it holds by these certificates (PEM).", valueName: "file"))
  var authorities: String?

  @OptionGroup var archive: ArchiveOptions

  func validate() throws {
    guard tsa.hasPrefix("http://") || tsa.hasPrefix("https://") else {
      throw ValidationError("--tsa takes an address that begins with http:// or https://")
    }
  }

  func run() throws {
    let opened = try archive.resolver().archive()
    let text = Array(opened.checkpoint.text.utf8)
    let (bytes, info) = try AnchoringFailure.translating {
      let found = try TimestampClient(http: Rejoinder.http).fetch(url: tsa, over: text)
      if let authorities {
        let chain = try CertificateChain(path: authorities)
        switch try TimestampCheck.check(found.bytes, over: text, chain: chain, now: time(nil)) {
        case .holds: break
        case .untrusted(_, let reason):
          throw Failure(
            message: "\(tsa): its token does not hold by \(authorities): \(reason); nothing was kept",
            code: Failure.badData)
        case .malformed, .otherText:
          throw Failure(
            message: "\(tsa): its token is not over this checkpoint; nothing was kept", code: Failure.badData)
        }
      }
      return found
    }
    let (_, file) = try Archive.recordAnchor(
      .timestamp, of: opened.checkpoint.size, bytes, at: archive.path, folders: archive.folders)
    let stamped = Timestamp.clamped(info.time)
    let authority = info.authority.map { " by \($0)" } ?? ""
    try Output.write(
      Array("size \(opened.checkpoint.size) stamped at \(stamped)\(authority); kept as \(file)\n".utf8),
      to: nil)
  }
}
