import Testing
import TransparencyLog

struct LogAppendTests {
  /// A log in memory: every file ever written, superseded partial ones included.
  struct MemoryLog {
    var files: [String: [UInt8]] = [:]
    var size = TreeSize(0)
    var root = TreeHash.empty

    mutating func append(_ entries: [[UInt8]]) throws -> [String] {
      let plan = try LogAppend(size: size, expectedRoot: root, entries: entries, read: memoryReader(files))
      for file in plan.files { files[file.path] = file.bytes }
      size = plan.size
      root = plan.root
      return plan.files.map(\.path)
    }
  }

  @Test func `appending one at a time to 300 gives the tree of the definition at every size`() throws {
    let tree = SlowTree(count: 300)
    let entries = SlowTree.entries(300)
    var log = MemoryLog()
    for size in 1...300 {
      _ = try log.append([entries[size - 1]])
      #expect(log.root == tree.root(size))
    }
    for size in [1, 2, 255, 256, 257, 300] {
      for (path, bytes) in tree.tiles(size) { #expect(log.files[path] == bytes, "\(path)") }
    }
    for path in log.files.keys.sorted() where !path.hasPrefix("tile/entries") {
      let tile = try TileCoordinate(path: path)
      let first = Int(tile.index) * 256
      let expected =
        tile.level == 0 ? Array(tree.leaves[first..<first + tile.width]) : [tree.hash(0, 256)]
      #expect(log.files[path] == expected.flatMap(\.bytes), "\(path)")
    }
    #expect(
      try EntryBundle.parse(#require(log.files["tile/entries/000"]), width: 256) == Array(entries[..<256]))
    #expect(
      try EntryBundle.parse(#require(log.files["tile/entries/001.p/44"]), width: 44) == Array(entries[256...])
    )
  }

  @Test(arguments: [[255, 1, 1], [100, 156, 300], [256, 256], [1, 600], [257, 255, 512], [3, 0, 4]])
  func `batches write the files of the definition in order`(batches: [Int]) throws {
    let total = batches.reduce(0, +)
    let tree = SlowTree(count: total)
    let entries = SlowTree.entries(total)
    var log = MemoryLog()
    for batch in batches {
      let start = Int(log.size.value)
      let paths = try log.append(Array(entries[start..<start + batch]))
      let size = Int(log.size.value)
      #expect(log.root == tree.root(size))
      let expected = tree.tiles(size)
      for (path, bytes) in expected { #expect(log.files[path] == bytes, "\(path)") }
      let levels = paths.map { (try? TileCoordinate(path: $0).level) ?? -1 }
      #expect(levels == levels.sorted())
      #expect(levels.contains(-1) == (batch > 0))
      #expect(Set(paths).count == paths.count)
      #expect(paths.filter { !$0.hasPrefix("tile/entries") }.allSatisfy { expected[$0] != nil })
    }
  }

  @Test func `crossing 256 names the full and the new partial files`() throws {
    var log = MemoryLog()
    _ = try log.append(SlowTree.entries(255))
    #expect(
      try log.append([[1], [2]]) == [
        "tile/entries/000", "tile/entries/001.p/1", "tile/0/000", "tile/0/001.p/1", "tile/1/000.p/1",
      ])
    #expect(try log.append([[3]]) == ["tile/entries/001.p/2", "tile/0/001.p/2"])
    #expect(try log.append([]) == [])
  }

  @Test func `a log may cross 65536 in one batch and go on`() throws {
    let total = 65_536 + 300
    let entries = (0..<total).map { [UInt8($0 & 0xFF), UInt8($0 >> 8 & 0xFF), UInt8($0 >> 16)] }
    var log = MemoryLog()
    _ = try log.append(Array(entries[..<65_530]))
    let paths = try log.append(Array(entries[65_530...]))
    var range = CompactRange()
    for entry in entries { range.append(TreeHash.leaf(entry)) }
    #expect(log.root == range.root)
    #expect(
      paths == [
        "tile/entries/255", "tile/entries/256", "tile/entries/257.p/44", "tile/0/255", "tile/0/256",
        "tile/0/257.p/44", "tile/1/000", "tile/1/001.p/1", "tile/2/000.p/1",
      ])
    var stored = TileHashes(size: log.size, read: memoryReader(log.files))
    #expect(try stored.root(at: log.size) == range.root)
    #expect(try stored.node(level: 16, index: 0) == range.hashes[0])
  }

  @Test func `a right edge that does not give the checkpoint's root is refused`() throws {
    var log = MemoryLog()
    _ = try log.append(SlowTree.entries(300))
    for path in ["tile/0/001.p/44", "tile/1/000.p/1"] {
      var damaged = log
      damaged.files[path]?[5] ^= 1
      #expect {
        _ = try damaged.append([[1]])
      } throws: { error in
        guard case .rootMismatch(let expected, let computed) = error as? LogAppendError else { return false }
        return expected == log.root && computed != log.root
      }
    }
    var other = log
    other.root = TreeHash.empty
    #expect(throws: LogAppendError.rootMismatch(expected: TreeHash.empty, computed: log.root)) {
      try other.append([])
    }
  }

  @Test func `a stored entry that is not the one hashed is refused`() throws {
    var log = MemoryLog()
    _ = try log.append([[1], [2], [3]])
    log.files["tile/entries/000.p/3"] = try EntryBundle.encode([[1], [9], [3]])
    let error = LogAppendError.entryMismatch(
      index: LeafIndex(1), expected: TreeHash.leaf([2]), computed: TreeHash.leaf([9]))
    #expect(throws: error) { try log.append([[4]]) }
  }

  @Test func `missing and short files are refused by name`() throws {
    var log = MemoryLog()
    _ = try log.append([[1], [2], [3]])
    var short = log
    short.files["tile/0/000.p/3"]?.removeLast()
    #expect(throws: LogAppendError.unreadable(.wrongLength(path: "tile/0/000.p/3", expected: 96, found: 95)))
    {
      try short.append([[4]])
    }
    for path in ["tile/0/000.p/3", "tile/entries/000.p/3"] {
      var missing = log
      missing.files[path] = nil
      #expect(throws: LogAppendError.unreadable(.missing(path: path))) { try missing.append([[4]]) }
    }
    log.files["tile/entries/000.p/3"] = [0]
    let malformed = TileReadError.malformedBundle(path: "tile/entries/000.p/3", .truncatedLength(offset: 0))
    #expect(throws: LogAppendError.unreadable(malformed)) { try log.append([[4]]) }
  }

  @Test func `an entry too long is refused by its place`() {
    let long = [UInt8](repeating: 0, count: 65_536)
    #expect(throws: LogAppendError.entryTooLong(position: 1, limit: 65_535, found: 65_536)) {
      try LogAppend(
        size: TreeSize(0), expectedRoot: TreeHash.empty, entries: [[], long], read: memoryReader([:]))
    }
  }

  @Test func `a log of 2^64 entries cannot be`() {
    #expect(throws: LogAppendError.tooLarge(size: TreeSize(.max), entries: 1)) {
      try LogAppend(
        size: TreeSize(.max), expectedRoot: TreeHash.empty, entries: [[]], read: memoryReader([:]))
    }
  }
}
