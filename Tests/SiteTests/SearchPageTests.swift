import Archive
import TestArchives
import Testing
import TransparencyLog
import WebServer

@testable import Site

@Suite struct SearchPageTests {
  @Test(
    arguments: [
      ("Hello, World", ["hello", "world"]), ("don't", ["don", "t"]), ("ÄRGER Straße", ["ärger", "straße"]),
      ("a1 2b", ["a1", "2b"]),
      ("人权 report", ["人", "权", "report"]), ("", []), ("—…!", []), ("حقوق الإنسان", ["حقوق", "الإنسان"]),
      ("e\u{301}t", ["ét"]),
    ] as [(String, [String])])
  func `words are letters and digits, case aside`(text: String, words: [String]) {
    let found = SearchWords.words(Array(text.utf8))
    #expect(found.map(\.word) == words)
    let bytes = Array(text.utf8)
    for word in found {
      #expect(String(decoding: bytes[word.range], as: UTF8.self).lowercased() == word.word)
    }
  }

  @Test(
    arguments: [
      ("a b", [["a"], ["b"]]), ("\"a b\" c", [["a", "b"], ["c"]]),
      ("“a b” „c d“ «e f»", [["a", "b"], ["c", "d"], ["e", "f"]]),
      ("well-known", [["well", "known"]]), ("\"open", [["open"]]), ("  ", []), ("\"\"", []),
      ("人权", [["人", "权"]]),
    ] as [(String, [[String]])])
  func `quotation marks and joined words make phrases`(text: String, phrases: [[String]]) throws {
    #expect(try SearchQuery(text).phrases == phrases)
  }

  /// Every sentence over a small alphabet against the definition.
  @Test func `a search finds what a reading of all sentences finds`() throws {
    var state: UInt64 = 7
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    struct Line { let source: Int, version: Int, entry: Int, words: [String] }
    var index = SearchIndex()
    var lines: [Line] = []
    var last: [Int: Int] = [:]
    for entry in 0..<60 {
      let source = random(4)
      let version = last[source, default: 0] + 1
      last[source] = version
      let sentences = (0..<3).map { _ in (0..<1 + random(4)).map { _ in ["a", "b", "c", "d"][random(4)] } }
      index.add(
        source: "s\(source)", version: version, entry: LeafIndex(UInt64(entry)),
        sentences: sentences.enumerated().map { number, words in
          (Array(words.joined(separator: " ").utf8)[...], number * 10..<number * 10 + 5)
        })
      lines += sentences.map { Line(source: source, version: version, entry: entry, words: $0) }
    }
    for text in ["a", "b a", "\"a b\"", "\"a b a\" c", "d d", "\"c c\"", "e", "a e", "a b c d"] {
      let query = try SearchQuery(text)
      for onlyLast in [false, true] {
        let results = index.search(query, onlyLast: onlyLast, skip: 0, limit: 1000, time: .seconds(60))
        let fitting = lines.filter { line in
          query.phrases.allSatisfy { phrase in
            line.words.indices.contains { line.words[$0...].starts(with: phrase) }
          }
        }
        // Once for each source and wording, at the last version that has it.
        var expected: [String: Line] = [:]
        for line in fitting { expected["\(line.source) \(line.words)"] = line }
        let wanted = expected.values.filter { !onlyLast || $0.version == last[$0.source] }
        #expect(results.isComplete && results.count == wanted.count)
        #expect(
          Set(
            results.rows.map {
              "\($0.source) \($0.last) \(String(decoding: index.text(of: $0), as: UTF8.self))"
            })
            == Set(
              wanted.map { line in
                let number = index.sources.firstIndex(of: "s\(line.source)") ?? -1
                return "\(number) \(line.version) \(line.words.joined(separator: " "))"
              }))
        #expect(zip(results.rows, results.rows.dropFirst()).allSatisfy { $0.entry >= $1.entry })
        // Pages are stretches of the whole.
        let pages = stride(from: 0, to: results.count, by: 4).flatMap {
          index.search(query, onlyLast: onlyLast, skip: $0, limit: 4, time: .seconds(60)).rows
        }
        #expect(pages.map(\.start) == results.rows.map(\.start))
      }
    }
  }

  @Test func `a result leads to the passage that it shows`() async throws {
    let archive = try TestArchive(versions: [Water.whole, Water.text(Water.tests, Water.thanks)])
    let support = PageSupport(archive)
    let page = try await support.search("q=lead+pipes&versions=all")
    #expect(PageSupport.marked(page).map { $0.lowercased() } == ["lead", "pipes", "lead", "pipes"])
    let links = PageSupport.values(of: "href", in: page).filter { $0.contains("?quote=") }
    // The letter was recorded first, but at a later place in no version; the statement's last version does not have it.
    #expect(Set(links.map { $0.prefix { $0 != "?" } }) == ["/sources/statement/1", "/sources/letter/1"])
    for link in links {
      let target = await support.page(String(link.prefix { $0 != "#" }))
      let words = PageSupport.marked(target).joined()
      #expect(words.contains("lead pipes"))
    }
    let last = try await support.search("q=lead+pipes")
    #expect(
      PageSupport.values(of: "href", in: last).filter { $0.contains("?quote=") }.allSatisfy {
        $0.hasPrefix("/sources/letter")
      })
  }

  @Test func `the index follows the archive, and forgets what was removed`() async throws {
    let archive = try TestArchive()
    let support = PageSupport(archive)
    #expect(try await support.search("q=zebra").contains("No sentence holds all of this"))
    try archive.snapshot("statement", Water.text("A zebra stands in Mill Street."), at: TestArchive.day(1))
    for _ in 0..<100 where !(try await support.search("q=zebra").contains("statement@2")) {
      try await Task.sleep(for: .milliseconds(20))
    }
    #expect(try await support.search("q=zebra").contains("1 sentence"))
    // A look changes the checkpoint and no text.
    try archive.look("statement", .unchanged, at: TestArchive.day(2))
    #expect(try await support.search("q=zebra").contains("1 sentence"))
    try archive.redact("statement", 2)
    #expect(try await support.search("q=zebra").contains("No sentence holds all of this"))
  }

  @Test(arguments: [
    ("versions=some", 400), ("q=a&page=0", 400), ("q=a&page=51", 400), ("", 200), ("q=%20", 200),
    ("q=%22", 200),
  ])
  func `what is no search is said with its status`(query: String, status: Int) async throws {
    _ = await PageSupport(try TestArchive()).page("/search?" + query, status: status)
  }

  @Test func `a search that is too long is refused`() async throws {
    _ = await PageSupport(try TestArchive()).page(
      "/search?q=" + String(repeating: "a", count: 501), status: 400)
  }
}
