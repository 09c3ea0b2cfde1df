import Foundation
import GRDB
import Testing
import TransparencyLog

@testable import Archive

/// The index of passages: what was kept is given back, and nothing else is.
@Suite struct PassageStoreTests {
  let folder: TemporaryFolder
  private static let file = "catalogs/example.org%2Flog+passages.sqlite"
  private var path: String { folder.path + "/" + Self.file }

  init() throws {
    folder = try TemporaryFolder()
    _ = try Archive.create(at: folder.archive, origin: "example.org/log", folders: folder.folders)
  }

  private func archive() throws -> Archive { try Archive.open(at: folder.archive, folders: folder.folders) }

  private static func key(_ number: UInt8, address: String? = nil) -> PassageKey {
    PassageKey(sha256: Digest.sha256([number]), mediaType: "text/plain", address: address)
  }

  private static func entry(
    _ key: PassageKey, maker: String = "maker/1"
  ) -> (key: PassageKey, passages: StoredPassages, text: [UInt8]) {
    let text = Array("the text of \(key.sha256.hex)".utf8)
    return (
      key, StoredPassages(maker: maker, terms: [1, 2, 3] + text, textSHA256: Digest.sha256(text)), text
    )
  }

  private func filled() throws -> PassageStore {
    let store = try PassageStore.open(of: archive())
    try store.keep([
      Self.entry(Self.key(1)), Self.entry(Self.key(2)), Self.entry(Self.key(2, address: "https://a")),
    ])
    return store
  }

  private func forge(_ sql: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: sql) }
    try queue.close()
  }

  private func expectFilled(_ store: PassageStore) throws {
    for key in [Self.key(1), Self.key(2), Self.key(2, address: "https://a")] {
      let entry = Self.entry(key)
      #expect(try store.passages(of: key, maker: "maker/1") == entry.passages)
      #expect(try store.text(of: key, sha256: entry.passages.textSHA256) == entry.text)
    }
  }

  @Test func `what is kept is there at the next opening, in the folder for catalogs`() throws {
    try expectFilled(try filled())
    let again = try PassageStore.open(of: archive())
    #expect(again.file == path)
    try expectFilled(again)
    #expect(try folder.files(below: "archive").allSatisfy { !$0.contains("passages") })
  }

  @Test func `another blob, address, media type or maker has no passages`() throws {
    let store = try filled()
    #expect(try store.passages(of: Self.key(3), maker: "maker/1") == nil)
    #expect(try store.passages(of: Self.key(1, address: "https://a"), maker: "maker/1") == nil)
    let html = PassageKey(sha256: Digest.sha256([1]), mediaType: "text/html", address: nil)
    #expect(try store.passages(of: html, maker: "maker/1") == nil)
    #expect(try store.passages(of: Self.key(1), maker: "maker/2") == nil)
    // A newer version takes the place of an older one.
    try store.keep([Self.entry(Self.key(1), maker: "maker/2")])
    #expect(try store.passages(of: Self.key(1), maker: "maker/1") == nil)
    #expect(try store.passages(of: Self.key(1), maker: "maker/2")?.maker == "maker/2")
  }

  @Test(arguments: [
    "UPDATE passages SET terms = x'00'", "UPDATE passages SET terms = NULLIF(1, 2)",
    "UPDATE passages SET terms = 7", "UPDATE passages SET checksum = x'00'",
    "UPDATE passages SET textSha256 = zeroblob(32)",
    "UPDATE passages SET terms = (SELECT terms FROM passages ORDER BY key DESC LIMIT 1), checksum = (SELECT checksum FROM passages ORDER BY key DESC LIMIT 1)",
  ])
  func `a row that was changed is as good as none`(sql: String) throws {
    _ = try filled()
    // NOT NULL refuses one of the changes, which leaves the rows as they are.
    let isRefused = (try? forge(sql)) == nil
    let store = try PassageStore.open(of: archive())
    let found = try [Self.key(1), Self.key(2), Self.key(2, address: "https://a")].map {
      try store.passages(of: $0, maker: "maker/1") == Self.entry($0).passages
    }
    // The last change leaves one row with its own values.
    #expect(found.count { $0 } == (isRefused ? 3 : sql.contains("DESC") ? 1 : 0))
  }

  @Test func `a text that was changed is not given`() throws {
    _ = try filled()
    try forge("UPDATE rendition SET text = text || x'41'")
    let store = try PassageStore.open(of: archive())
    let entry = Self.entry(Self.key(1))
    #expect(try store.text(of: entry.key, sha256: entry.passages.textSHA256) == nil)
    #expect(try store.text(of: Self.key(9), sha256: entry.passages.textSHA256) == nil)
  }

  @Test(arguments: ["garbage", "another table", "a trigger", "a view", "a folder"])
  func `a file that cannot be used is made anew, or left alone`(damage: String) throws {
    _ = try filled()
    switch damage {
    case "garbage":
      // Brings the write-ahead log into the file, which could be made whole from it otherwise.
      try forge("")
      try folder.write(Self.file, Array(repeating: 0x41, count: 8192))
    case "another table": try forge("DROP TABLE rendition; CREATE TABLE rendition (key INTEGER)")
    case "a trigger":
      try forge("CREATE TRIGGER t AFTER INSERT ON passages BEGIN DELETE FROM passages; END")
    case "a view":
      try forge("DROP TABLE rendition; CREATE VIEW rendition AS SELECT key, terms AS text FROM passages")
    default:
      try FileManager.default.removeItem(atPath: path)
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
    let store = try PassageStore.open(of: archive())
    #expect((store.file == nil) == (damage == "a folder"))
    #expect(try store.passages(of: Self.key(1), maker: "maker/1") == nil)
    try store.keep([Self.entry(Self.key(1))])
    #expect(try store.passages(of: Self.key(1), maker: "maker/1") == Self.entry(Self.key(1)).passages)
  }

  @Test func `without a place for a file it is kept in memory`() throws {
    let folders = UserFolders(keys: folder.path + "/keys", seen: folder.path + "/seen")
    let store = try PassageStore.open(of: try Archive.open(at: folder.archive, folders: folders))
    #expect(store.file == nil)
    try store.keep([Self.entry(Self.key(1))])
    #expect(try store.passages(of: Self.key(1), maker: "maker/1") == Self.entry(Self.key(1)).passages)
  }

  @Test func `what the archive holds no longer leaves no word in the file`() throws {
    let store = try filled()
    let gone = Self.entry(Self.key(1))
    try store.keepOnly([Self.key(2)])
    #expect(try store.passages(of: gone.key, maker: "maker/1") == nil)
    #expect(try store.text(of: gone.key, sha256: gone.passages.textSHA256) == nil)
    #expect(try store.passages(of: Self.key(2), maker: "maker/1") != nil)
    for suffix in ["", "-wal"] where FileManager.default.fileExists(atPath: path + suffix) {
      let words = Data("the text of \(gone.key.sha256.hex)".utf8)
      #expect(try Data(contentsOf: URL(fileURLWithPath: path + suffix)).range(of: words) == nil)
    }
  }

  @Test func `a blob that is redacted takes its passages with it`() throws {
    let bytes = Array("secret words".utf8)
    _ = try Archive.record(at: folder.archive, folders: folder.folders) { _ in
      let now = Timestamp.now()
      return Batch(
        events: [
          .source(
            SourceEvent(id: "letter", roles: [.demands], title: nil, published: nil, url: nil, recorded: now)),
          .snapshot(
            SnapshotEvent(
              source: "letter", sha256: Digest.sha256(bytes), bytes: bytes.count, mediaType: "text/plain",
              method: "file", name: nil, recorded: now)),
        ], blobs: [bytes])
    }
    let key = PassageKey(sha256: Digest.sha256(bytes), mediaType: "text/plain", address: nil)
    let passages = StoredPassages(maker: "maker/1", terms: bytes, textSHA256: Digest.sha256(bytes))
    try filled().keep([(key, passages, bytes)])
    _ = try Archive.redact(
      Digest.sha256(bytes), reason: "on request", at: folder.archive, folders: folder.folders)
    let store = try PassageStore.open(of: archive())
    #expect(try store.passages(of: key, maker: "maker/1") == nil)
    try expectFilled(store)
    for suffix in ["", "-wal"] where FileManager.default.fileExists(atPath: path + suffix) {
      #expect(try Data(contentsOf: URL(fileURLWithPath: path + suffix)).range(of: Data(bytes)) == nil)
    }
  }

  @Test func `making the catalog anew drops the passages too`() throws {
    _ = try filled()
    _ = try Archive.rebuildCatalog(at: folder.archive, folders: folder.folders)
    #expect(try PassageStore.open(of: archive()).passages(of: Self.key(1), maker: "maker/1") == nil)
  }
}
