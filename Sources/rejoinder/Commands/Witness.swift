import Anchoring
import Archive
import ArgumentParser
import Files
import Glibc
import TransparencyLog
import WebServer

struct Witness: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Serve as a witness: cosign what other people's logs show, and only what extends what they showed before.",
    discussion: """
      Speaks C2SP tlog-witness. The folder keeps what was cosigned last of each log, and must never be set back: restored \
      from a copy, the witness could vouch for two histories. The witness's key is made on the first start and kept in the \
      same folder, so that no key has two memories. Prints the public key and the submission prefix, then serves until SIGTERM or SIGINT.
      """)

  @Argument(help: ArgumentHelp("The folder of the witness's memory; made if need be.", valueName: "dir"))
  var folder: String

  @Option(help: ArgumentHelp("The witness's name, like a URL without https://.", valueName: "name"))
  var name: String

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp("Public keys of logs to cosign.", valueName: "vkey"))
  var log: [String] = []

  @Option(
    help: ArgumentHelp("A policy file (C2SP tlog-policy) that names logs to cosign.", valueName: "file"))
  var policy: String?

  @Option(help: ArgumentHelp("Where to listen; port 0 lets the system choose.", valueName: "address:port"))
  var listen = "127.0.0.1:0"

  func run() throws {
    guard let address = ListenAddress(text: listen) else {
      throw Failure(
        message: "--listen \(listen): not an address and a port; give one like 127.0.0.1:8080 or [::1]:8080",
        code: Failure.usage)
    }
    let logs = try WitnessLogs.read(keys: log, policy: policy)
    guard FileStatus(path: folder + "/" + ArchiveLayout.verifierKey) == nil else {
      throw Failure(
        message: "\(folder) is an archive; name another folder for the witness's memory", code: Failure.usage)
    }
    let keys = KeyStore(UserFolders(keys: folder, seen: folder, passphrase: Passphrase.existing))
    let (key, store) = try WitnessFailure.translating {
      // The folder first: it is made, but nothing above it.
      let store = try FileWitnessStore(folder: folder)
      let key = try WitnessKey.loadOrMake(
        name: name, load: { try keys.secretText(name: name) },
        save: { try keys.save(secretText: $0, name: name) })
      for log in logs { _ = try store.path(origin: log.origin) }
      return (key, store)
    }
    let handler = WitnessHandler(
      logs: logs, key: key, store: store, time: { UInt64(max(0, time(nil))) },
      report: { error in
        let words = WitnessFailure.describe(error)?.message ?? "\(error)"
        Output.writeError("rejoinder: a request was refused: \(words)\n")
      })
    if !address.isLoopback {
      Output.writeError(
        "rejoinder: serving on \(address), which other machines can reach; put TLS in front of it\n")
    }
    try WitnessFailure.translating {
      try WebServer.runToEnd(
        on: address, stopsOnSignals: true,
        started: { address in
          try? Output.write(Array("\(key.verifierKey.text)\nhttp://\(address)\n".utf8), to: nil)
        }, handler: { await handler.answer($0) })
    }
  }
}
