import Archive
import TestArchives
import Testing
import TransparencyLog
import WebServer

@testable import Site

/// A site over a test's archive, and its answers as text.
struct PageSupport {
  let archive: TestArchive
  let site: Site

  init(_ archive: TestArchive) {
    self.archive = archive
    site = Site(path: archive.path, folders: archive.folders, address: .anyLoopbackPort)
  }

  func answer(_ path: String) async -> WebResponse { await site.answer(SiteTests.request(path)) }

  /// The body of an answer that must have a status.
  func page(_ path: String, status: Int = 200, _ location: SourceLocation = #_sourceLocation) async -> String
  {
    let answer = await answer(path)
    #expect(answer.status == status, "\(path)", sourceLocation: location)
    return String(decoding: answer.body, as: UTF8.self)
  }

  /// The first answer of a search whose index is built.
  func search(_ query: String) async throws -> String {
    for _ in 0..<200 {
      let answer = await answer("/search?" + query)
      if answer.status != 503 { return String(decoding: answer.body, as: UTF8.self) }
      try await Task.sleep(for: .milliseconds(20))
    }
    return ""
  }

  /// The values of an attribute in a page, as they are written.
  static func values(of attribute: String, in page: String) -> [String] {
    page.split(separator: " \(attribute)=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }

  /// The words of a page's marks, one after the other.
  static func marked(_ page: String) -> [String] {
    page.components(from: "<mark", to: "</mark>").map { mark in
      unescaped(String(mark.drop { $0 != ">" }.dropFirst()))
    }
  }

  static func unescaped(_ markup: String) -> String {
    var words = ""
    var isTag = false
    for character in markup {
      if character == "<" { isTag = true }
      if !isTag { words.append(character) }
      if character == ">" { isTag = false }
    }
    for (reference, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ] {
      words = words.split(separator: reference, omittingEmptySubsequences: false).joined(separator: character)
    }
    return words
  }
}

extension String {
  /// The parts between two marks, in order.
  func components(from start: String, to end: String) -> [String] {
    split(separator: start, omittingEmptySubsequences: false).dropFirst().map { part in
      String(part.split(separator: end, maxSplits: 1, omittingEmptySubsequences: false)[0])
    }
  }
}

/// A document full of what must never run, load or lead anywhere.
enum Hostile {
  static let words = "The Council will publish all results"

  static let page = """
    <!DOCTYPE html><html lang="en" onload="canary()"><head><meta charset="utf-8">
    <title>Statement</title><script>canary()</script>
    <meta http-equiv="refresh" content="0;url=https://evil.example/"><base href="https://evil.example/">
    <link rel="stylesheet" href="https://evil.example/a.css"><link rel="prefetch" href="https://evil.example/p">
    <style>@import url(https://evil.example/b.css); body { background: url(https://evil.example/c.png) }</style></head>
    <body onclick="canary()"><h1>Statement of the Council on <img src=x onerror=canary()> water</h1>
    <p id="one" onmouseover='canary()'>The <b>Council</b> will &amp; must answer &lt;script&gt;canary()&lt;/script&gt;, it says.</p>
    <p>\(words) <a href="javascript:canary()">soon</a> and <a href="https://example.org/x?a=1&amp;b=2">there</a>, whatever happens.</p>
    <svg onload="canary()"><script>canary()</script><a xlink:href="javascript:canary()"><text>Drawn words</text></a></svg>
    <form action="https://evil.example/"><input name="q" autofocus onfocus="canary()"><button formaction="javascript:canary()">Go</button></form>
    <iframe src="javascript:canary()" srcdoc="<script>canary()</script>"></iframe><object data="https://evil.example/o"></object>
    <p>Right to left: \u{202E}drawkcab\u{202C} and “\"><script>canary()</script>” in quotes, which the Council rejects.</p>
    <ul><li>First thing to do</li><li>Second thing to do<ul><li>A part of the second</li></ul></li></ul>
    <table><tr><td>Year</td><td>Tests</td></tr><tr><td>2019</td><td>forty tests</td></tr></table>
    <blockquote>We <em>promise</em> nothing at all to anybody.</blockquote>
    </body></html>
    """

  /// What no answer that is ours may hold: elements and attributes that only a document could have brought.
  static let forbidden = [
    "<script>canary", "<svg onload", "onerror=", "onload=\"canary", "onclick=", "onmouseover=", "onfocus=",
    "javascript:", "<iframe src=\"java",
    "srcdoc", "evil.example", "<object", "http-equiv=\"refresh\"", "<base", "formaction", "@import",
    "\u{202E}drawkcab",
  ]
}
