import ChildProcesses
import Foundation

/// Renders pages that scripts make, in Debian's Chromium without a window.
///
/// The page is hostile: the browser runs in a sandbox of its own inside one of ours, sees no file of this machine, keeps nothing, and
/// reaches the network through a proxy in this process alone, which asks `permits` for each address that it really connects to.
package enum PageRenderer {
  /// The program.
  package static let program = "chromium"

  /// The first of the programs that rendering needs which is not on this machine; nil where all are.
  package static var missing: String? {
    [program, "bwrap", "prlimit"].first { ProgramLocation.path(of: $0) == nil }
  }

  /// A page as the browser makes it. Blocks the calling thread until it is there, `wallSeconds` at most.
  ///
  /// - Parameters:
  ///   - userAgent: What is said behind the browser's own name, such as who asks.
  ///   - permits: Whether a machine may be asked, by its numeric address: 4 or 16 bytes in network order.
  package static func render(
    _ url: String, userAgent: String? = nil, limits: RenderingLimits = RenderingLimits(),
    permits: @escaping @Sendable ([UInt8]) -> Bool
  ) throws(RenderingError) -> RenderedPage {
    let lower = url.lowercased()
    guard lower.hasPrefix("http://") || lower.hasPrefix("https://"),
      url.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }), url.utf8.count <= 4000
    else { throw .scheme(url: url) }
    let end = ContinuousClock.now + .seconds(limits.wallSeconds)
    guard
      let proxy = VettingProxy(
        mostBytes: limits.transferBytes, mostConnections: limits.connections, seconds: limits.wallSeconds + 5,
        permits: permits)
    else { throw .refused(reason: "no port for the proxy") }
    defer { proxy.stop() }
    var allowed = ConversingProcess.Limits()
    allowed.memoryBytes = limits.memoryBytes
    allowed.cpuSeconds = limits.wallSeconds * 4
    let process: ConversingProcess
    do throws(ProcessError) {
      process = try ConversingProcess(program, arguments: arguments(proxy: proxy.port), limits: allowed)
    } catch {
      switch error {
      case .missing(let name): throw .programMissing(name: name)
      case .refused(let reason): throw .refused(reason: RenderingText.line(reason))
      }
    }
    defer { process.end() }
    let session = BrowserSession(process, limits: limits, end: end)
    do throws(RenderingError) {
      return try page(url, userAgent, session, limits, end)
    } catch {
      if case .navigation = error, let host = proxy.refused.first {
        throw .privateAddress(host: RenderingText.line(host))
      }
      throw error
    }
  }

  private static func page(
    _ url: String, _ userAgent: String?, _ session: BrowserSession, _ limits: RenderingLimits,
    _ end: ContinuousClock.Instant
  ) throws(RenderingError) -> RenderedPage {
    let version = try session.call("Browser.getVersion", ofPage: false)
    let browser = version.product ?? program
    try session.post("Browser.setDownloadBehavior", "{\"behavior\":\"deny\"}", ofPage: false)
    let target =
      try session.call("Target.createTarget", "{\"url\":\"about:blank\"}", ofPage: false).targetId ?? ""
    session.page = try session.call(
      "Target.attachToTarget", "{\"targetId\":\(RenderingText.quoted(target)),\"flatten\":true}",
      ofPage: false
    ).sessionId
    let progress = LoadProgress()
    session.noticed = { progress.notice($0) }
    for (method, parameters) in [
      ("Page.enable", "{}"), ("Page.setLifecycleEventsEnabled", "{\"enabled\":true}"),
      ("Network.enable", "{}"),
      (
        "Emulation.setDeviceMetricsOverride",
        "{\"width\":\(limits.width),\"height\":1024,\"deviceScaleFactor\":1,\"mobile\":false}"
      ),
    ] {
      _ = try session.call(method, parameters)
    }
    if let userAgent {
      let whole = RenderingText.quoted("\(version.userAgent ?? "") \(userAgent)")
      _ = try session.call("Emulation.setUserAgentOverride", "{\"userAgent\":\(whole)}")
    }
    try load(url, session, limits, end, progress)
    let root = try session.call("DOM.getDocument", "{\"depth\":0}").root
    let shown = root?.documentURL ?? ""
    guard shown.hasPrefix("http://") || shown.hasPrefix("https://") else {
      throw .navigation("it ended at an address that is not of the web")
    }
    let dom = Array(
      (try session.call("DOM.getOuterHTML", "{\"nodeId\":\(root?.nodeId ?? 0)}").outerHTML ?? "").utf8)
    guard dom.count <= limits.outputBytes else { throw .tooLarge(limit: limits.outputBytes) }
    let wasLoading = !progress.isLoaded
    let size = try session.call("Page.getLayoutMetrics").cssContentSize
    let wanted = Int(clamping: (size?.height ?? 1024).isFinite ? Int64(min(size?.height ?? 1024, 1e9)) : 1024)
    let height = max(1, min(wanted, limits.height))
    let encoded = try session.call(
      "Page.captureScreenshot",
      "{\"format\":\"png\",\"captureBeyondViewport\":true,\"clip\":{\"x\":0,\"y\":0,\"width\":\(limits.width),\"height\":\(height),\"scale\":1}}"
    ).data
    guard let image = encoded.flatMap({ Data(base64Encoded: $0) }), image.count <= limits.outputBytes else {
      throw .tooLarge(limit: limits.outputBytes)
    }
    return RenderedPage(
      url: shown, status: progress.status, dom: dom, image: Array(image), width: limits.width, height: height,
      isCut: wanted > height, wasLoading: wasLoading, browser: RenderingText.line(browser))
  }

  /// Goes to an address and waits until it is quiet there, or long enough.
  private static func load(
    _ url: String, _ session: BrowserSession, _ limits: RenderingLimits, _ end: ContinuousClock.Instant,
    _ progress: LoadProgress
  ) throws(RenderingError) {
    let start = ContinuousClock.now
    let navigation = try session.call("Page.navigate", "{\"url\":\(RenderingText.quoted(url))}")
    if let error = navigation.errorText { throw .navigation(RenderingText.line(error)) }
    if navigation.isDownload == true || navigation.loaderId == nil { throw .navigation("it is a download") }
    progress.began(frame: navigation.frameId ?? "", loader: navigation.loaderId ?? "")
    let latest = min(end, start + .seconds(limits.loadSeconds))
    var settled: ContinuousClock.Instant?
    while !progress.isIdle {
      if !progress.isLoaded {
        settled = nil
      } else if settled == nil {
        settled = ContinuousClock.now + .seconds(limits.settleSeconds)
      }
      let until = min(latest, settled ?? latest)
      if ContinuousClock.now >= until { return }
      _ = try session.next(until: until)
    }
  }

  private static func arguments(proxy port: UInt16) -> [String] {
    [
      "--headless", "--remote-debugging-pipe", "--user-data-dir=/tmp/profile", "--no-first-run",
      "--no-default-browser-check",
      "--hide-scrollbars", "--mute-audio", "--disable-gpu", "--disable-dev-shm-usage",
      // The only way out, for addresses of this machine too; names are resolved by the proxy alone.
      "--proxy-server=http://127.0.0.1:\(port)", "--proxy-bypass-list=<-loopback>",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--disable-quic",
      "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
      "--webrtc-ip-handling-policy=disable_non_proxied_udp",
      // Nothing of its own.
      "--disable-background-networking", "--disable-component-update", "--disable-sync",
      "--disable-extensions",
      "--disable-default-apps", "--disable-domain-reliability", "--disable-breakpad",
      "--disable-client-side-phishing-detection",
      "--no-pings",
      "--disable-features=MediaRouter,OptimizationHints,Translate,AutofillServerCommunication,DnsOverHttps,AsyncDns,InterestFeedContentSuggestions",
      "--deny-permission-prompts", "--block-new-web-contents", "--lang=en-US",
    ]
  }
}
