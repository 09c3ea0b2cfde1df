import Foundation
import Testing

@testable import Archive

@Suite struct NamesTests {
  @Test(
    arguments: [
      ("letter", "letter", nil), ("ngo-letter@2", "ngo-letter", 2), ("a@-1", "a", -1), ("2022", "2022", nil),
    ] as [(String, String, Int?)])
  func `a reference is a name and perhaps a version`(text: String, source: String, version: Int?) {
    let reference = SnapshotReference(text)
    #expect(reference?.source == source)
    #expect(reference?.version == version)
  }

  @Test(arguments: [
    "", "@1", "a@0", "a@x", "a@", "a@1@2", "A", "a.txt", "./a", "a/b", "-a", "a-", "a b", "ä",
    String(repeating: "a", count: 65),
  ])
  func `what cannot be a name is none`(text: String) { #expect(SnapshotReference(text) == nil) }

  @Test func `folders follow the XDG base directories`() {
    let plain = UserFolders(environment: ["HOME": "/home/u"])
    #expect(plain.keys == "/home/u/.config/rejoinder/keys")
    #expect(plain.seen == "/home/u/.local/state/rejoinder/seen")
    let set = UserFolders(environment: ["HOME": "/h", "XDG_CONFIG_HOME": "/c", "XDG_STATE_HOME": "relative"])
    #expect(set.keys == "/c/rejoinder/keys")
    #expect(set.seen == "/h/.local/state/rejoinder/seen")
  }

  @Test(arguments: [[:], ["HOME": ""], ["HOME": "relative"]])
  func `without a home nothing lands in the root folder`(environment: [String: String]) {
    let folders = UserFolders(environment: environment)
    #expect(folders.keys == "/nonexistent/.config/rejoinder/keys")
    #expect(folders.seen == "/nonexistent/.local/state/rejoinder/seen")
    #expect(throws: ArchiveError.system(operation: "make folder", path: folders.keys, errno: 2)) {
      try ArchiveFolder(root: folders.keys).makeRoot()
    }
    #expect(!FileManager.default.fileExists(atPath: "/nonexistent"))
  }

  @Test func `an origin becomes one harmless file name`() {
    #expect(UserFolders.fileName("example.org/log") == "example.org%2Flog")
    #expect(UserFolders.fileName("../x") == "%2E.%2Fx")
  }

  @Test func `origins of new archives differ and can be key names`() {
    let names = (0..<20).map { _ in Archive.defaultOrigin(for: "./my snapshots+1/") }
    #expect(Set(names).count == 20)
    #expect(names.allSatisfy { $0.hasPrefix("rejoinder/mysnapshots1/") && $0.utf8.count == 31 })
  }

  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (951_782_400, "2000-02-29T00:00:00Z"),
    (1_653_730_200, "2022-05-28T09:30:00Z"),
  ])
  func `moments are RFC 3339 in UTC`(seconds: Int, text: String) { #expect(Timestamp.text(seconds) == text) }

  @Test func `edit distance agrees with its recursive definition on all short words`() {
    func slow(_ a: [Character], _ b: [Character]) -> Int {
      guard let x = a.last else { return b.count }
      guard let y = b.last else { return a.count }
      let (left, right) = (Array(a.dropLast()), Array(b.dropLast()))
      return min(slow(left, right) + (x == y ? 0 : 1), slow(left, b) + 1, slow(a, right) + 1)
    }
    let words = (0...3).flatMap { length in
      (0..<(1 << length)).map { bits in (0..<length).map { bits >> $0 & 1 == 0 ? Character("a") : "b" } }
    }
    for a in words { for b in words { #expect(NearestName.distance(a, b) == slow(a, b)) } }
  }
}
