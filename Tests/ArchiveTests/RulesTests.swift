import Testing
import TransparencyLog

@testable import Archive

@Suite struct RulesTests {
  private func archive() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    _ = try Archive.create(at: folder.archive, origin: "example.org/rules", folders: folder.folders)
    let source = SourceEvent(
      id: "page", roles: [.response], title: nil, published: nil, url: nil, recorded: "2022-05-28T09:30:00Z")
    _ = try Archive.record(at: folder.archive, folders: folder.folders) { _ in
      Batch(events: [.source(source)])
    }
    return folder
  }

  @Test func `the newest rules hold, and the same ones are recorded once`() throws {
    let folder = try archive()
    func set(_ rules: [String]) throws -> Bool {
      try Archive.setRules(rules, of: "page", at: folder.archive, folders: folder.folders).isNew
    }
    #expect(try set([]) == false)
    #expect(try set(["css:#a", "preset:ago"]))
    #expect(try set(["css:#a", "preset:ago"]) == false)
    #expect(try set(["css:#b"]))
    #expect(try set([]))
    let opened = try Archive.open(at: folder.archive, folders: folder.folders)
    #expect(
      try opened.catalog.allRules(of: "page").map(\.rules) == [["css:#a", "preset:ago"], ["css:#b"], []])
    #expect(try opened.catalog.rules(of: "page")?.entry.value == 3)
    #expect(try opened.catalog.rules(of: "other") == nil)
  }

  @Test(arguments: [
    [""], ["a\nb"], ["a\u{7}"], [String(repeating: "a", count: 1001)], Array(repeating: "a", count: 101),
  ])
  func `what the format does not permit is not recorded`(_ rules: [String]) throws {
    let folder = try archive()
    #expect(throws: ArchiveError.self) {
      try Archive.setRules(rules, of: "page", at: folder.archive, folders: folder.folders)
    }
    #expect(
      try Archive.open(at: folder.archive, folders: folder.folders).catalog.allRules(of: "page").isEmpty)
  }

  @Test func `a source that is not there has no rules`() throws {
    let folder = try archive()
    #expect(throws: ArchiveError.unknownSource(id: "pge", nearest: "page")) {
      try Archive.setRules(["css:a"], of: "pge", at: folder.archive, folders: folder.folders)
    }
  }
}
