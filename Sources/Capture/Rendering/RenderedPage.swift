/// A page as a browser made it, scripts and all.
package struct RenderedPage: Sendable, Equatable {
  /// The address that the browser ended at.
  package let url: String
  /// The status code of the page itself; nil where the browser did not say.
  package let status: Int?
  /// The document tree as HTML, UTF-8.
  package let dom: [UInt8]
  /// A picture of the whole page, PNG.
  package let image: [UInt8]
  /// Pixels of the picture.
  package let width: Int
  package let height: Int
  /// Whether the page is longer than the picture.
  package let isCut: Bool
  /// Whether the page was still loading when it was looked at.
  package let wasLoading: Bool
  /// The browser's name and version.
  package let browser: String

  /// The browser, where the page led it and what it left undone, in a line.
  ///
  /// - Parameter asked: The address that it went to.
  func account(asked: String) -> String {
    /// Scheme and host.
    func site(_ url: String) -> [String] { url.lowercased().split(separator: "/").prefix(2).map(String.init) }
    let lacks = [
      site(url) == site(asked) ? nil : "led on to another site, \(site(url).joined(separator: "//"))",
      wasLoading ? "still loading" : nil, isCut ? "picture cut at \(height) pixels" : nil,
    ]
    .compactMap(\.self)
    return browser + (lacks.isEmpty ? "" : " (\(lacks.joined(separator: ", ")))")
  }
}

/// What rendering one page may use.
package struct RenderingLimits: Sendable {
  /// Seconds from start to end.
  package var wallSeconds = 60
  /// Seconds of loading, after which the page is taken as it is.
  package var loadSeconds = 25
  /// Seconds that a loaded page may go on asking for things.
  package var settleSeconds = 4
  /// Bytes of all the browser's memory.
  package var memoryBytes = 3 << 30
  /// Bytes of the document tree, and of the picture.
  package var outputBytes = 32 << 20
  /// Bytes over the network, in both directions.
  package var transferBytes = 128 << 20
  /// Connections at once.
  package var connections = 48
  /// Pixels of the window, and the most of the picture's height.
  package var width = 1280
  package var height = 16_384

  package init() {}

  /// The same in less time: so many seconds at most, of which half are for loading.
  init(seconds: Int) {
    wallSeconds = min(wallSeconds, seconds)
    loadSeconds = min(loadSeconds, max(1, seconds / 2))
    settleSeconds = min(settleSeconds, loadSeconds)
  }
}

/// Why a page was not rendered.
package enum RenderingError: Error, Equatable {
  /// A program is not on this machine: the browser, or what holds it.
  case programMissing(name: String)
  /// It could not be run.
  case refused(reason: String)
  /// Not an address of http or https.
  case scheme(url: String)
  /// The address, or where it leads, belongs to a machine that is not to be asked.
  case privateAddress(host: String)
  /// It took longer than the limit, in seconds.
  case timedOut(seconds: Int)
  /// It took more memory than the limit, in bytes.
  case outOfMemory(limit: Int)
  /// The document tree or the picture is larger than the limit, in bytes.
  case tooLarge(limit: Int)
  /// The browser's own words for why it did not get there ("net::ERR_EMPTY_RESPONSE").
  case navigation(String)
  /// The browser ended by itself.
  case crashed

  /// One line for people.
  package var message: String {
    switch self {
    case .programMissing(let name):
      "\(name) is not on this machine; install it: apt install \(name == "bwrap" ? "bubblewrap" : name == "prlimit" ? "util-linux" : name)"
    case .refused(let reason): "the browser could not be run: \(reason)"
    case .scheme: "only addresses of http and https are rendered"
    case .privateAddress(let host): "\(host) is a private address; --allow-private permits it"
    case .timedOut(let seconds):
      "the page was not rendered within \(seconds) second\(seconds == 1 ? "" : "s")"
    case .outOfMemory(let limit): "the page needs more than \(limit >> 20) MiB of memory"
    case .tooLarge(let limit): "the rendered page has more than \(limit >> 20) MiB"
    case .navigation(let reason): "the browser did not get there: \(reason)"
    case .crashed: "the browser ended while it rendered the page"
    }
  }
}
