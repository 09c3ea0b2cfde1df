import ArgumentParser
import Capture
import Site
import Synchronization
import WebServer

struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the archive as pages, with an API, until SIGTERM or Control-C.",
    discussion: """
      Example: rejoinder serve --listen 127.0.0.1:8080
      Prints its address. On loopback everyone on this machine may read; on another address --public-read is needed.
      """)

  @Option(help: ArgumentHelp("Where to listen; port 0 lets the system choose.", valueName: "address:port"))
  var listen = "127.0.0.1:8080"

  @Flag(
    name: .customLong("public-read"), help: "Let everyone who can reach the address read the whole archive.")
  var publicRead = false

  @OptionGroup var archive: ArchiveOptions

  func run() throws {
    guard let address = ListenAddress(text: listen) else {
      throw Failure(
        message: "--listen \(listen): not an address and a port; give one like 127.0.0.1:8080 or [::1]:8080",
        code: Failure.usage)
    }
    guard address.isLoopback || publicRead else {
      throw Failure(
        message: "--listen \(listen): other machines could read the archive; add --public-read if they may",
        code: Failure.usage)
    }
    // What is wrong with the archive is said before anybody asks for a page.
    _ = try archive.resolver().archive()
    let box = SiteBox()
    do {
      try WebServer.runToEnd(
        on: address, stopsOnSignals: true,
        started: { address in
          box.set(Site(path: archive.path, folders: archive.folders, address: address))
          try? Output.write(Array("http://\(address)\n".utf8), to: nil)
        },
        handler: { request in
          guard let site = box.site else { return .text(503, "starting") }
          return await site.answer(request)
        })
    } catch .cannotListen(let address, let reason) {
      throw Failure(
        message: "cannot listen on \(address): \(reason); name another address or port with --listen",
        code: Failure.cannotCreate)
    }
  }
}

/// The site, which exists once the system has chosen a port.
private final class SiteBox: Sendable {
  private let content = Mutex<Site?>(nil)

  var site: Site? { content.withLock { $0 } }

  func set(_ site: Site) { content.withLock { $0 = site } }
}
