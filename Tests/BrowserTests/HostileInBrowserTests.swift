import Archive
import Foundation
import Site
import TestArchives
import Testing

/// A document full of what runs, loads and leads elsewhere, on every page that shows it: nothing runs, nothing is fetched.
@Suite(.enabled(if: Browser.isInstalled, "chromium and chromedriver are not installed"), .serialized)
struct HostileInBrowserTests {
  /// Counts whoever comes; `run` is what a script of the document would do.
  private static func document(_ canary: String, _ last: String) -> String {
    let run = "window.canary=1;new Image().src='\(canary)/script'"
    return """
      <!DOCTYPE html><html><head><title>A</title><base href="\(canary)/base/">
      <meta http-equiv="refresh" content="0;url=\(canary)/refresh"><link rel="stylesheet" href="\(canary)/style">
      <link rel="preconnect" href="\(canary)"><LINK rel=dns-prefetch href="\(canary)"><link rel="prefetch" href="\(canary)/prefetch">
      <link rel="preload" as="image" href="\(canary)/preload"><link rel="modulepreload" href="\(canary)/module">
      <link rel="icon" href="\(canary)/icon"><link rel="manifest" href="\(canary)/manifest"><link rel="prerender" href="\(canary)/prerender">
      <script type="speculationrules">{"prefetch":[{"source":"list","urls":["\(canary)/rules"]}]}</script><script>\(run)</script><script src="\(canary)/src"></script>
      <style>@import url(\(canary)/import); body { background: url(\(canary)/background) }</style></head><body onload="\(run)">
      <p>You must publish <img src="\(canary)/img" onerror="\(run)"> the <b>report</b> &lt;script&gt;\(run)&lt;/script&gt; now.</p>
      <ul><li>Release the <a href="javascript:\(run)" ping="\(canary)/ping">list</a> &quot; onmouseover=&quot;\(run) x=&quot;.</li></ul>
      <svg onload="\(run)"><script>\(run)</script><a xlink:href="javascript:\(run)"><text>x</text></a>
      <image href="\(canary)/svg"/><animate attributeName="href" values="javascript:\(run)"/></svg>
      <form action="\(canary)/form"><input name="a" autofocus onfocus="\(run)"><button formaction="\(canary)/button">Go</button></form>
      <iframe srcdoc="<script>parent.canary=1</script>"></iframe><object data="\(canary)/object"></object><embed src="\(canary)/embed">
      <video poster="\(canary)/poster" src="\(canary)/video" autoplay></video><template><script>\(run)</script></template>
      <p>&lt;img src=x onerror=&quot;\(run)&quot;&gt; will be published, and we will release the list. \(last)</p></body></html>
      """
  }

  @Test(.timeLimit(.minutes(5))) func `nothing of a hostile document runs or is fetched on any page`()
    async throws
  {
    let listener = try Listener()
    let canary = "http://127.0.0.1:\(listener.port)"
    let archive = try TestArchive(letters: [], versions: [])
    let (path, folders) = (archive.path, archive.folders)
    defer { withExtendedLifetime(archive) {} }
    try archive.snapshot("letter", Self.document(canary, "First."), mediaType: "text/html")
    try archive.snapshot(
      "letter", Self.document(canary, "Second."), at: TestArchive.day(1), mediaType: "text/html"
    )
    try archive.snapshot(
      "statement", Self.document(canary, "The report was published."), mediaType: "text/html")
    let desk = try ReviewInBrowserTests.desk(path, folders)
    let found = try await ServedArchive.during(path: path, folders: folders, routes: Routes.all + desk.routes)
    {
      site in
      let browser = try Browser()
      try browser.show(width: 1200)
      try ReviewInBrowserTests.signIn(browser, site)
      var found: [String] = []
      for page in [
        "/", "/sources/letter", "/sources/letter/1", "/sources/letter/1/original", "/sources/letter/1/frame",
        "/sources/letter/1/original?quote=0-3",
        "/sources/letter/1/proof", "/diff/letter@1/letter@2", "/align/letter/statement",
        "/audit/letter/statement",
        "/audit/letter", "/search?q=publish", "/log", "/review/letter/statement",
      ] {
        try browser.go(site + page)
        usleep(500_000)
        let state =
          try browser.run(
            """
            return [String(window.canary), location.pathname + location.search].join(" ");
            """) as? String ?? ""
        if state != "undefined " + page { found.append(page + ": " + state) }
      }
      return found
    }
    #expect(found == [])
    // No request, nor a connection that asks for nothing: either tells that somebody reads.
    #expect(listener.connections() == 0)
  }
}
