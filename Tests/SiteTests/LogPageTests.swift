import Archive
import TestArchives
import Testing
import TransparencyLog
import WebServer

@testable import Site

@Suite struct LogPageTests {
  private static func events(_ count: Int) -> [Event] {
    (0..<count).map {
      .check(CheckEvent(source: "letter", result: .unchanged, sha256: nil, recorded: TestArchive.day($0)))
    }
  }

  /// A log mirrored through the site alone, as any client of C2SP tlog-tiles does it, gives the root of its checkpoint.
  @Test(arguments: [0, 1, 250, 600])
  func `the log can be mirrored and checked by its files alone`(count: Int) async throws {
    let archive = try TestArchive(versions: [Water.whole])
    try archive.record(Self.events(count))
    let site = SiteTests.site(archive)
    func file(_ path: String) async throws -> [UInt8] {
      let answer = await site.answer(SiteTests.request("/log/" + path))
      try #require(answer.status == 200, "\(path)")
      return answer.body
    }
    let note = try SignedNote(bytes: try await file("checkpoint"))
    #expect(try note.verified(by: [archive.archive.key]).count == 1)
    let checkpoint = try Checkpoint(text: note.text)
    var range = CompactRange()
    var leaves: [Digest] = []
    for index in 0...(checkpoint.size.value / 256) {
      guard let bundle = BundleCoordinate(index: index, in: checkpoint.size) else { break }
      for entry in try EntryBundle.parse(try await file(bundle.path), width: bundle.width) {
        leaves.append(TreeHash.leaf(entry))
        range.append(TreeHash.leaf(entry))
      }
      let tile = try #require(TileCoordinate(level: 0, index: index, in: checkpoint.size))
      #expect(try await file(tile.path) == leaves.suffix(tile.width).flatMap(\.bytes))
    }
    #expect(range.root == checkpoint.root && range.size == checkpoint.size)
    if let above = TileCoordinate(level: 1, index: 0, in: checkpoint.size) {
      #expect(try await file(above.path).count == above.byteCount)
    }
  }

  @Test func `a tile that has grown is still given as it was`() async throws {
    let archive = try TestArchive(versions: [])
    let site = SiteTests.site(archive)
    var before: [(path: String, bytes: [UInt8])] = []
    for round in 0..<4 {
      let size = archive.archive.checkpoint.size
      let paths = [
        try #require(TileCoordinate(level: 0, index: 0, in: size)).path,
        try #require(BundleCoordinate(index: 0, in: size)).path,
      ]
      for path in paths {
        let answer = await site.answer(SiteTests.request("/log/" + path))
        #expect(answer.status == 200)
        before.append((path, answer.body))
      }
      for (path, bytes) in before {
        #expect(await site.answer(SiteTests.request("/log/" + path)).body == bytes)
      }
      try archive.record(Self.events(round == 2 ? 300 : 7))
    }
  }

  @Test(
    arguments: [
      "tile/0/001", "tile/1/000", "tile/0/000.p/255", "tile/0/000", "tile/0/000.p/0", "tile/00/000.p/1",
      "tile/0/0", "tile/0/x000/000.p/1", "tile/64/000.p/1", "tile/0/000.p/01", "tile/entries/001",
      "tile/entries/000.p/999", "tile/data/000", "tile/0/x999/x999/x999/x999/x999/x999/999",
      "tile/0/x001/x002/x003/x004/x005/x006/007.p/8", "tile/0/..%2Fcheckpoint", "checkpoint/", "tile",
      ".lock",
    ])
  func `no other path is a file of the log`(path: String) async throws {
    let archive = try TestArchive()
    let answer = await SiteTests.site(archive).answer(SiteTests.request("/log/" + path))
    #expect(answer.status == 404)
  }

  @Test func `the page lists every entry once, newest first, and links the proofs`() async throws {
    let archive = try TestArchive(versions: [Water.whole, Water.text(Water.bridge)])
    try archive.record(Self.events(240))
    let site = SiteTests.site(archive)
    var rows: [Int] = []
    var next: String? = "/log"
    while let path = next {
      let answer = await site.answer(SiteTests.request(path))
      #expect(answer.status == 200)
      let page = String(decoding: answer.body, as: UTF8.self)
      rows += page.matches(of: /<tr><th scope="row">(\d+)<\/th>/).compactMap { Int($0.output.1) }
      next = page.firstMatch(of: /href="(\/log\?before=\d+)">Older/).map { String($0.output.1) }
      if next == nil { #expect(page.contains("href=\"/log/proof/4\"") && !page.contains("/log/proof/0\"")) }
    }
    #expect(rows == Array((0..<Int(archive.archive.checkpoint.size.value)).reversed()))
    for query in ["before=-1", "before=999999", "before=x", "before=01"] {
      #expect(await site.answer(SiteTests.request("/log?\(query)")).status == 400)
    }
    #expect(await site.answer(SiteTests.request("/log?before=0")).status == 200)
    let proof = await site.answer(SiteTests.request("/log/proof/4"))
    #expect(proof.status == 302 && proof.headers.contains(WebField("Location", "/sources/statement/2/proof")))
    for entry in ["0", "5", "04", "-1", "999999", "18446744073709551615", "x"] {
      #expect(await site.answer(SiteTests.request("/log/proof/\(entry)")).status == 404)
    }
  }
}
