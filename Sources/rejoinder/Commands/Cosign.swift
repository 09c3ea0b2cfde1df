import Anchoring
import Archive
import ArgumentParser
import Capture
import HTTPTransfer
import TransparencyLog

struct Cosign: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Ask witnesses (C2SP tlog-witness) to cosign the log as it is now.",
    discussion: """
      Example: rejoinder cosign http://witness.example.org --witness 'witness.example.org+e75f6532+BAOh…'
      A witness signs only what extends all that it signed before, so that two histories cannot both be cosigned. What is \
      collected is kept in anchors/ and its hash in the log; verify --policy checks it.
      """)

  @Argument(
    help: ArgumentHelp(
      "Submission prefixes of witnesses; without any, those in the policy.", valueName: "url"))
  var urls: [String] = []

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp("A witness's public key; may be given more than once.", valueName: "vkey"))
  var witness: [String] = []

  @Option(
    help: ArgumentHelp(
      "A policy with the witnesses' keys and addresses (C2SP tlog-policy).", valueName: "file"))
  var policy: String?

  @OptionGroup var archive: ArchiveOptions

  func run() throws {
    let policy = try policy.map(LogPolicy.init(file:))
    var keys = policy?.witnesses.map(\.key) ?? []
    for text in witness {
      guard let key = try? VerifierKey(text: text), key.algorithm == .cosignatureV1 else {
        throw Failure(
          message:
            "--witness \(text): not a witness's public key; give what the witness prints, name+id+base64",
          code: Failure.usage)
      }
      keys.append(key)
    }
    let addresses = urls.isEmpty ? policy?.witnesses.compactMap(\.url) ?? [] : urls
    guard !addresses.isEmpty, !keys.isEmpty else {
      throw Failure(
        message:
          "no witness to ask: name its address and its key (URL --witness VKEY), or --policy FILE with both",
        code: Failure.usage)
    }
    let opened = try archive.resolver().archive()
    var lines: [SignedNote.Signature] = []
    var report = ""
    var failure: Failure?
    for url in addresses {
      do {
        let found = try Cosigner(http: Rejoinder.http).collect(note: opened.note, url: url, keys: keys) {
          try opened.consistencyProof(from: $0)
        }
        lines += found.lines.filter { !lines.contains($0) }
        for signature in found.verified {
          report +=
            "\(signature.key.name)  cosigned size \(opened.checkpoint.size)"
            + (signature.time.map { " at " + Timestamp.clamped(Int(clamping: $0)) } ?? "") + "\n"
        }
      } catch {
        if let failure { Failure.warn(failure) }
        failure = AnchoringFailure.describe(error) ?? Failure(message: "\(error)", code: Failure.inputOutput)
      }
    }
    if !lines.isEmpty {
      let note = try SignedNote(text: opened.note.text, signatures: opened.note.signatures + lines)
      let (_, file) = try Archive.recordAnchor(
        .cosignatures, of: opened.checkpoint.size, note.bytes, at: archive.path, folders: archive.folders)
      try Output.write(Array((report + "kept as \(file)\n").utf8), to: nil)
    }
    if let failure { throw failure }
  }
}
