import Archive
import ArgumentParser
import Capture
import TransparencyLog

struct KeyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key", abstract: "Show, replace or protect the key that signs the archive's log.",
    subcommands: [Show.self, Rotate.self, Protect.self], defaultSubcommand: Show.self)

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show the public key, and where the private one is kept.")

    @OptionGroup var archive: ArchiveOptions

    func run() throws {
      let opened = try archive.resolver().archive()
      let store = KeyStore(archive.folders)
      var lines = ["public key   \(opened.key.text)"]
      do throws(ArchiveError) {
        let state = try store.isProtected(opened.key) ? "under a passphrase" : "without a passphrase"
        lines.append("private key  \(store.path(of: opened.key)), \(state)")
      } catch {
        guard case .keyMissing = error else { throw error }
        lines.append("private key  not with this user: nothing can be added to the archive")
      }
      for (entry, change) in try opened.catalog.handovers() {
        lines.append("entry \(entry)      \(change.recorded)  took over from \(change.previous.text)")
      }
      try Output.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: nil)
    }
  }

  struct Rotate: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Hand the log over to a new key, announced by an event under the old one.",
      discussion: """
        Publish the new log.vkey. Who knows the old one can still check everything: verify --key OLD follows the change.
        """)

    @Flag(help: "Ask for a passphrase and keep the new key under it.")
    var passphrase = false

    @OptionGroup var archive: ArchiveOptions

    func run() throws {
      // A key that was protected is not replaced by one that is not.
      let current = try archive.resolver().archive().key
      let isProtected = try KeyStore(archive.folders).isProtected(current)
      let secret = passphrase || isProtected ? try Passphrase.new() : nil
      let (rotated, previous, file) = try Archive.rotateKey(
        at: archive.path, folders: archive.folders, passphrase: secret)
      try Output.write(
        Array(
          """
          public key   \(rotated.key.text)
          private key  \(file)
          before       \(previous.text)
          Keep a copy of the new private key. The old one signs nothing any more: \(KeyStore(archive.folders).path(of: previous))

          """.utf8), to: nil)
    }
  }

  struct Protect: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Put the private key under a passphrase, or take it off.",
      discussion: """
        The passphrase is asked for on the terminal, or read from the file that REJOINDER_PASSPHRASE_FILE names. It cannot be recovered.
        """)

    @Flag(help: "Keep the key without a passphrase from now on.")
    var remove = false

    @OptionGroup var archive: ArchiveOptions

    func run() throws {
      let key = try archive.resolver().archive().key
      let store = KeyStore(archive.folders)
      let file = try store.protect(key, passphrase: remove ? nil : try Passphrase.new())
      let state = remove ? "without a passphrase" : "under a passphrase"
      try Output.write(Array("\(file) is \(state) now\n".utf8), to: nil)
    }
  }
}
