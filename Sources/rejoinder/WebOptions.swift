import ArgumentParser
import Capture
import Fetching
import Foundation

/// How sources are asked for over the web.
struct WebOptions: ParsableArguments {
  @Flag(help: "Ask machines that are not of the public network too; for intranets.")
  var allowPrivate = false

  @Flag(help: "Do not ask for robots.txt; recorded with what is captured.")
  var ignoreRobots = false

  @Flag(
    inversion: .prefixedNo,
    help: ArgumentHelp(
      "Have pages made by a browser (Debian's chromium), scripts and all; what was rendered the last time is rendered again."
    ))
  var render: Bool?

  @Flag(help: "Capture the documents that pages offer to load down too, as sources of their own.")
  var follow = false

  @Option(
    help: ArgumentHelp(
      "How a site's keeper can reach you, a mail address or a page: told to every server.",
      valueName: "contact"))
  var contact: String?

  @Option(help: ArgumentHelp("Go through an HTTP proxy, http://host:port.", valueName: "url"))
  var proxy: String?

  @Option(
    help: ArgumentHelp("Trust the certificates of this PEM file and not the system's.", valueName: "file"))
  var certificates: String?

  // Unconditional: "--pause -1" is a wrong number, and not a missing one.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "A source counts as gone after so many looks in a row at which it was not found.", valueName: "n"))
  var goneAfter = 3

  @Option(parsing: .unconditional, help: ArgumentHelp("The most bytes of one document.", valueName: "bytes"))
  var maxBytes = FetchLimits().bodyBytes

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Give an answer up after so many seconds.", valueName: "seconds"))
  var timeout = 120

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Documents that are asked from one host at once.", valueName: "n"))
  var perHost = 2

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Seconds between two documents of one host.", valueName: "seconds"))
  var pause = 0.5

  func validate() throws {
    if let contact, contact.isEmpty || !contact.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) {
      throw ValidationError("--contact takes a mail address or the address of a page, without spaces")
    }
    for (name, number, most) in [
      ("gone-after", goneAfter, 1000), ("max-bytes", maxBytes, 1 << 40), ("timeout", timeout, 86_400),
      ("per-host", perHost, 64),
    ]
    where !(1...most).contains(number) {
      throw ValidationError("--\(name) takes a number from 1 to \(most)")
    }
    if render == true, proxy != nil {
      throw ValidationError("--render does not go through --proxy; leave one of them out")
    }
    guard pause >= 0, pause <= 3600 else { throw ValidationError("--pause takes 0 to 3600 seconds") }
    if let certificates, !FileManager.default.isReadableFile(atPath: certificates) {
      throw ValidationError("the file \(certificates) cannot be read; --certificates takes a PEM file")
    }
  }

  /// What is told to the servers, and how they are treated.
  var policy: FetchPolicy {
    var policy = FetchPolicy(
      userAgent: "rejoinder/\(Rejoinder.version)" + (contact.map { " (+\($0))" } ?? ""))
    policy.allowsPrivate = allowPrivate
    policy.ignoresRobots = ignoreRobots
    policy.proxy = proxy
    policy.certificateFile = certificates
    policy.perHost = perHost
    policy.hostInterval = .milliseconds(Int(pause * 1000))
    policy.limits.bodyBytes = maxBytes
    policy.limits.total = .seconds(timeout)
    // Who waits longer for the whole waits longer for a part.
    policy.limits.stalled = .seconds(max(20, timeout / 6))
    return policy
  }

  /// A source as it is asked for.
  func asked(_ target: WebTarget) -> WebTarget {
    var target = target
    target.renders = render
    return target
  }

  /// Whether what was asked for can be done here.
  ///
  /// - Throws: `Failure` where pages are to be rendered and a program is missing.
  func check() throws {
    guard render == true, let missing = PageRenderer.missing else { return }
    throw Failure(
      message: "--render: \(RenderingError.programMissing(name: missing).message)", code: Failure.unavailable)
  }

  /// How answers are judged.
  func options(_ choice: ReadingChoice) -> WebCapture.Options {
    var options = WebCapture.Options()
    options.choice = choice
    options.goneAfter = goneAfter
    options.ignoresRobots = ignoreRobots
    options.rendering = PageRendering(policy, seconds: timeout)
    return options
  }
}
