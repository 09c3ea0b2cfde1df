import Archive
import ArgumentParser
import Capture
import Dispatch
import Foundation
import Site
import Synchronization
import WebServer

struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the archive as pages, with an API, until SIGTERM or Control-C.",
    discussion: """
      Example: rejoinder serve --listen 127.0.0.1:8080
      Prints its address. On loopback everyone on this machine may read; on another address only those whom --reviewers \
      names, unless --public-read is given.
      """)

  @Option(help: ArgumentHelp("Where to listen; port 0 lets the system choose.", valueName: "address:port"))
  var listen = "127.0.0.1:8080"

  @Flag(
    name: .customLong("public-read"), help: "Let everyone who can reach the address read the whole archive.")
  var publicRead = false

  @Option(
    help: ArgumentHelp(
      "Let those whom a file names sign in and review; make it with: rejoinder reviewers add FILE NAME.",
      valueName: "file"))
  var reviewers: String?

  @OptionGroup var archive: ArchiveOptions

  func run() throws {
    guard let address = ListenAddress(text: listen) else {
      throw Failure(
        message: "--listen \(listen): not an address and a port; give one like 127.0.0.1:8080 or [::1]:8080",
        code: Failure.usage)
    }
    guard address.isLoopback || publicRead || reviewers != nil else {
      throw Failure(
        message:
          "--listen \(listen): other machines could read the archive; add --public-read if they may, or --reviewers FILE",
        code: Failure.usage)
    }
    if !address.isLoopback {
      Output.writeError(
        "rejoinder: serving on \(address), which other machines can reach; put TLS in front of it\n")
    }
    let desk = try reviewers.map { try reviewDesk(ReviewersReading.file($0)) }
    // What is wrong with the archive is said before anybody asks for a page.
    _ = try archive.resolver().archive()
    let box = SiteBox()
    // Idle connections cost little, and a browser holds several.
    var limits = WebServerLimits()
    limits.connections = min(4096, max(256, OpenFileLimit.raise(to: 8192) - 256))
    do {
      try WebServer.runToEnd(
        on: address, limits: limits, stopsOnSignals: true,
        started: { address in
          box.set(
            Site(
              path: archive.path, folders: archive.folders, address: address,
              routes: Routes.all + (desk?.routes ?? []),
              readers: address.isLoopback || publicRead ? nil : desk))
          try? Output.write(Array("http://\(address)\n".utf8), to: nil)
        },
        handler: { request in
          guard let site = box.site else { return .text(503, "starting") }
          return await site.answer(request)
        })
    } catch WebServerError.cannotListen(let address, let reason) {
      throw Failure(
        message: "cannot listen on \(address): \(reason); name another address or port with --listen",
        code: Failure.cannotCreate)
    }
  }
}

extension Serve {
  /// Where reviews are made: signed with the archive's key, whose passphrase is asked for once and now.
  private func reviewDesk(_ file: ReviewersFile) throws -> ReviewDesk {
    let (path, known) = (archive.path, KnownPassphrase())
    let folders = UserFolders(
      environment: ProcessInfo.processInfo.environment, passphrase: known.callAsFunction)
    let opened = try archive.resolver().archive()
    if try KeyStore(folders).isProtected(opened.key) { _ = known(KeyStore(folders).path(of: opened.key)) }
    return ReviewDesk(
      reviewers: file, seconds: { DispatchTime.now().uptimeNanoseconds / 1_000_000_000 },
      now: { Timestamp.now() },
      record: { _ = try Archive.addReviews($0, at: path, folders: folders) })
  }
}

/// The site, which exists once the system has chosen a port.
private final class SiteBox: Sendable {
  private let content = Mutex<Site?>(nil)

  var site: Site? { content.withLock { $0 } }

  func set(_ site: Site) { content.withLock { $0 = site } }
}
