import ChildProcesses
import Foundation
import Synchronization
import Testing
import WebServer

@testable import Capture

/// Real pages in a real browser; where it is not installed, or no sandbox can be made, the tests are skipped.
@Suite(.serialized) struct PageRendererTests {
  /// Whether the browser starts here.
  static let works: Bool = {
    guard PageRenderer.missing == nil else { return false }
    var limits = ConversingProcess.Limits()
    limits.cpuSeconds = 20
    guard let process = try? ConversingProcess("chromium", arguments: ["--version"], limits: limits) else {
      return false
    }
    // It says its version and ends.
    return process.receive(until: .now + .seconds(20)) == nil
  }()

  private static let made = """
    <!doctype html><title>Made</title><body><p>Wait</p><script>
    document.body.innerHTML = '<h1>Made by a script</h1>' + Array.from({length: 200}, (_, i) => '<p>Line ' + i + ' of the list.</p>').join('');
    fetch('/more').then(r => r.text()).then(t => { const p = document.createElement('p'); p.id = 'more'; p.textContent = t; document.body.append(p); });
    </script></body>
    """

  private func render(
    _ path: String, pages: [String: String], limits: RenderingLimits = RenderingLimits(),
    permits: @escaping @Sendable ([UInt8]) -> Bool = { _ in true }
  ) async throws -> (page: Result<RenderedPage, RenderingError>, asked: [String]) {
    let asked = AskedPaths()
    let server = try LoopbackPages(pages) { asked.append($0) }
    defer { server.stop() }
    let url =
      path.hasPrefix("http") || path.hasPrefix("file") ? path : "http://127.0.0.1:\(server.port)\(path)"
    let result = await withCheckedContinuation {
      (done: CheckedContinuation<Result<RenderedPage, RenderingError>, Never>) in
      Thread.detachNewThread {
        let result: Result<RenderedPage, RenderingError>
        do throws(RenderingError) {
          result = .success(try PageRenderer.render(url, limits: limits, permits: permits))
        } catch { result = .failure(error) }
        done.resume(returning: result)
      }
    }
    return (result, asked.all)
  }

  @Test(arguments: [
    (#"{"a":"x\ud83d\ude00y"}"#, #"{"a":"x\ud83d\ude00y"}"#), (#"{"a":"x\ud83d"}"#, #"{"a":"x\uFFFD"}"#),
    (#"{"a":"\ude00\ud83d\ud83d\ude00"}"#, #"{"a":"\uFFFD\uFFFD\ud83d\ude00"}"#),
    (#"{"a":"\\ud83d"}"#, #"{"a":"\\ud83d"}"#), (#"{"a":"\n\u00e9\"}"#, #"{"a":"\n\u00e9\"}"#),
  ])
  func `half a character that a script made is one that is missing`(text: String, whole: String) {
    #expect(String(decoding: RenderingText.whole(Array(text.utf8)), as: UTF8.self) == whole)
  }

  @Test(arguments: [
    ("http://example.org/b", "Chrome/1"), ("HTTP://Example.org", "Chrome/1"),
    ("http://example.com/a", "Chrome/1 (led on to another site, http://example.com)"),
    ("https://example.org/a", "Chrome/1 (led on to another site, https://example.org)"),
  ])
  func `that a page led to another site is said`(url: String, says: String) {
    let page = RenderedPage(
      url: url, status: 200, dom: [], image: [], width: 1, height: 1, isCut: false, wasLoading: false,
      browser: "Chrome/1")
    #expect(page.account(asked: "http://example.org/a") == says)
  }

  @Test(.enabled(if: works, "chromium or bwrap does not run here"))
  func `a page with half a character is rendered`() async throws {
    let page =
      "<!doctype html><body><p>x</p><script>document.title = 'x\\ud83d'; document.querySelector('p').textContent = 'one \\ud83d two'</script>"
    let result = try await render("/", pages: ["/": page])
    #expect(String(decoding: try result.page.get().dom, as: UTF8.self).contains("one \u{FFFD} two"))
  }

  @Test(.enabled(if: works, "chromium or bwrap does not run here"))
  func `a page made by scripts is rendered whole, with its picture`() async throws {
    let result = try await render("/", pages: ["/": Self.made, "/more": "More came later."])
    let page = try result.page.get()
    let dom = String(decoding: page.dom, as: UTF8.self)
    #expect(dom.contains("<h1>Made by a script</h1>") && dom.contains("Line 199 of the list."))
    #expect(dom.contains("<p id=\"more\">More came later.</p>"))
    #expect(dom.lowercased().hasPrefix("<!doctype html>"))
    #expect(page.status == 200 && page.url.hasPrefix("http://127.0.0.1:") && !page.wasLoading && !page.isCut)
    #expect(page.browser.contains("Chrome"))
    // PNG, third edition, sections 5.2 and 11.2.1: signature, then IHDR with width and height.
    #expect(page.image.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
    let height = page.image[20..<24].reduce(0) { $0 << 8 | Int($1) }
    let width = page.image[16..<20].reduce(0) { $0 << 8 | Int($1) }
    #expect(width == 1280 && height == page.height && height > 5000)
  }

  @Test(.enabled(if: works, "chromium or bwrap does not run here"))
  func `machines that are not permitted are not asked, by whatever name`() async throws {
    let result = try await render("/", pages: ["/": Self.made], permits: { $0 != [127, 0, 0, 1] })
    #expect(result.page == .failure(.privateAddress(host: "127.0.0.1")))
    #expect(result.asked.isEmpty)
  }

  @Test(.enabled(if: works, "chromium or bwrap does not run here"))
  func `a page can neither read files nor lead to what is not permitted`() async throws {
    let page = """
      <!doctype html><title>Hostile</title><body><p id=a>none</p><iframe src="file:///etc/passwd"></iframe><img src="http://10.1.2.3/x.png"><img src="http://169.254.169.254/latest">
      <script>
      const say = t => { document.getElementById('a').textContent += ' ' + t; };
      fetch('file:///etc/passwd').then(r => r.text()).then(t => say('read ' + t.length)).catch(() => say('file refused'));
      fetch('http://10.1.2.3/secret').then(() => say('reached')).catch(() => say('network refused'));
      fetch('http://[::ffff:127.0.0.2]/').then(() => say('mapped reached')).catch(() => say('mapped refused'));
      alert('stop'); confirm('stop');
      </script></body>
      """
    let result = try await render("/", pages: ["/": page], permits: { $0 == [127, 0, 0, 1] })
    let dom = String(decoding: try result.page.get().dom, as: UTF8.self)
    // What the script wrote, and not the script itself.
    let said = dom.split(separator: "<p id=\"a\">").last.map { String($0.prefix { $0 != "<" }) } ?? ""
    #expect(
      Set(said.split(separator: " ").map(String.init)) == ["none", "file", "network", "mapped", "refused"],
      "\(said)")
    #expect(result.asked.filter { $0 == "/secret" || $0 == "/latest" }.isEmpty)
  }

  @Test(.enabled(if: works, "chromium or bwrap does not run here"))
  func `a page that never rests ends at its limit`() async throws {
    var limits = RenderingLimits()
    limits.wallSeconds = 12
    limits.loadSeconds = 4
    let busy = "<!doctype html><p>Busy.</p><script>setTimeout(() => { while (true) {} }, 50)</script>"
    let start = ContinuousClock.now
    let result = try await render("/", pages: ["/": busy], limits: limits)
    #expect(result.page == .failure(.timedOut(seconds: 12)))
    #expect(ContinuousClock.now - start < .seconds(60))
  }

  @Test(.enabled(if: works, "chromium or bwrap does not run here"))
  func `a page that eats memory is ended`() async throws {
    var limits = RenderingLimits()
    limits.memoryBytes = 900 << 20
    limits.wallSeconds = 40
    let greedy =
      "<!doctype html><p>Greedy.</p><script>const all = []; setInterval(() => { all.push(new Uint8Array(64 << 20).fill(7)); }, 20); fetch('/never')</script>"
    let result = try await render("/", pages: ["/": greedy], limits: limits)
    #expect(result.page == .failure(.outOfMemory(limit: 900 << 20)))
  }

  @Test(arguments: [
    "file:///etc/passwd", "ftp://a.example/", "javascript:alert(1)", "chrome://version", "http://a b/",
    "data:text/html,a",
  ])
  func `only addresses of the web are rendered`(_ url: String) {
    #expect(throws: RenderingError.scheme(url: url)) { try PageRenderer.render(url) { _ in true } }
  }

  @Test(arguments: [
    (
      "GET http://a.example/b?c=1 HTTP/1.1\r\nHost: a.example\r\nProxy-Connection: keep-alive\r\n\r\n",
      "a.example", 80, "GET /b?c=1 HTTP/1.1\r\nHost: a.example\r\nConnection: close\r\n\r\n"
    ),
    (
      "GET http://a.example:8080 HTTP/1.1\r\n\r\n", "a.example", 8080,
      "GET / HTTP/1.1\r\nConnection: close\r\n\r\n"
    ),
    (
      "POST http://[::1]:81/x HTTP/1.1\r\nContent-Length: 4\r\n\r\n", "::1", 81,
      "POST /x HTTP/1.1\r\nContent-Length: 4\r\nConnection: close\r\n\r\n"
    ),
  ])
  func `a request to the proxy goes on as one to the server`(
    _ given: String, _ host: String, _ port: Int, _ sent: String
  ) throws {
    let request = try #require(ProxyRequest(ArraySlice(given.utf8)))
    #expect(request.host == host && Int(request.port) == port && !request.isTunnel)
    #expect(String(decoding: request.head, as: UTF8.self) == sent)
  }

  @Test(arguments: [
    "GET /b HTTP/1.1\r\n\r\n", "GET https://a.example/ HTTP/1.1\r\n\r\n",
    "CONNECT a.example:0 HTTP/1.1\r\n\r\n", "CONNECT a.example:99999 HTTP/1.1\r\n\r\n",
    "GET http://b@a.example/ HTTP/1.1\r\n\r\n", "GET http:// HTTP/1.1\r\n\r\n",
    "POST http://a.example/ HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n",
    "POST http://a.example/ HTTP/1.1\r\nContent-Length: -1\r\n\r\n", "\r\n\r\n", "",
  ])
  func `what is no request to a proxy is refused`(_ given: String) {
    #expect(ProxyRequest(ArraySlice(given.utf8)) == nil)
  }
}

/// The paths that were asked for.
private final class AskedPaths: Sendable {
  private let paths = Mutex<[String]>([])
  var all: [String] { paths.withLock { $0 } }
  func append(_ path: String) { paths.withLock { $0.append(path) } }
}
