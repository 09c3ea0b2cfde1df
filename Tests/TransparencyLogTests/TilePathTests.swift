import Testing
import TransparencyLog

struct TilePathTests {
  @Test(
    arguments: [
      (0, 0, 256, "tile/0/000"), (0, 0, 255, "tile/0/000.p/255"),
      (0, 1_234_067, 8, "tile/0/x001/x234/067.p/8"),
      (15, 455_667, 256, "tile/15/x455/667"), (15, 123_456_789, 41, "tile/15/x123/x456/789.p/41"),
      (1, 999, 256, "tile/1/999"), (1, 1000, 256, "tile/1/x001/000"), (63, 0, 1, "tile/63/000.p/1"),
      (0, UInt64.max, 256, "tile/0/x018/x446/x744/x073/x709/x551/615"),
    ] as [(Int, UInt64, Int, String)])
  func `a hash tile has one path and the path names the tile`(
    level: Int, index: UInt64, width: Int, path: String
  ) throws {
    let tile = TileCoordinate(level: level, index: index, width: width)
    #expect(tile.path == path)
    #expect(try TileCoordinate(path: path) == tile)
    #expect(tile.byteCount == width * 32)
  }

  @Test(
    arguments: [
      (0, 256, "tile/entries/000"), (255, 253, "tile/entries/255.p/253"),
      (123_456_789, 256, "tile/entries/x123/x456/789"),
    ] as [(UInt64, Int, String)])
  func `a bundle has one path and the path names the bundle`(index: UInt64, width: Int, path: String) throws {
    let bundle = BundleCoordinate(index: index, width: width)
    #expect(bundle.path == path)
    #expect(try BundleCoordinate(path: path) == bundle)
  }

  @Test func `every index around the powers of a thousand reads back`() throws {
    for power in [1, 1000, 1_000_000, 1_000_000_000] as [UInt64] {
      for index in (power - 1)...(power + 1) {
        for width in [1, 9, 10, 99, 100, 255, 256] {
          let tile = TileCoordinate(level: 3, index: index, width: width)
          #expect(try TileCoordinate(path: tile.path) == tile)
          let bundle = BundleCoordinate(index: index, width: width)
          #expect(try BundleCoordinate(path: bundle.path) == bundle)
        }
      }
    }
  }

  @Test(
    arguments: [
      ("", .notATile(path: "")), ("tile", .notATile(path: "tile")), ("tile/0", .notATile(path: "tile/0")),
      ("tiles/0/000", .notATile(path: "tiles/0/000")), ("/tile/0/000", .notATile(path: "/tile/0/000")),
      ("tile/00/000", .badLevel(path: "tile/00/000", found: "00")),
      ("tile/64/000", .badLevel(path: "tile/64/000", found: "64")),
      ("tile/-1/000", .badLevel(path: "tile/-1/000", found: "-1")),
      ("tile//000", .badLevel(path: "tile//000", found: "")),
      ("tile/entries/000", .badLevel(path: "tile/entries/000", found: "entries")),
      ("tile/3/5/123/456/078", .badGroup(path: "tile/3/5/123/456/078", found: "5")),
      ("tile/3/123/456", .badGroup(path: "tile/3/123/456", found: "123")),
      ("tile/0/x000", .badGroup(path: "tile/0/x000", found: "x000")),
      ("tile/0/x001/x234", .badGroup(path: "tile/0/x001/x234", found: "x234")),
      ("tile/0/00", .badGroup(path: "tile/0/00", found: "00")),
      ("tile/0/0000", .badGroup(path: "tile/0/0000", found: "0000")),
      ("tile/0/x01/000", .badGroup(path: "tile/0/x01/000", found: "x01")),
      ("tile/0/0a0", .badGroup(path: "tile/0/0a0", found: "0a0")),
      ("tile/0/000/", .badGroup(path: "tile/0/000/", found: "000")),
      ("tile/0/", .badGroup(path: "tile/0/", found: "")),
      ("tile/0/000.p", .badGroup(path: "tile/0/000.p", found: "000.p")),
      ("tile/0/X001/000", .badGroup(path: "tile/0/X001/000", found: "X001")),
      ("tile/0/x000/001", .notShortest(path: "tile/0/x000/001")),
      ("tile/0/x000/x001/000", .notShortest(path: "tile/0/x000/x001/000")),
      ("tile/0/000.p/0", .badWidth(path: "tile/0/000.p/0", found: "0")),
      ("tile/0/000.p/256", .badWidth(path: "tile/0/000.p/256", found: "256")),
      ("tile/0/000.p/01", .badWidth(path: "tile/0/000.p/01", found: "01")),
      ("tile/0/000.p/", .badWidth(path: "tile/0/000.p/", found: "")),
      ("tile/0/000.p/+1", .badWidth(path: "tile/0/000.p/+1", found: "+1")),
      (
        "tile/0/x018/x446/x744/x073/x709/x551/616",
        .indexTooLarge(path: "tile/0/x018/x446/x744/x073/x709/x551/616")
      ),
    ] as [(String, TilePathError)])
  func `a path that is no tile's is refused with its reason`(path: String, error: TilePathError) {
    #expect(throws: error) { try TileCoordinate(path: path) }
  }

  @Test(arguments: [
    "tile/0/000", "tile/entries", "tile/entries/x00", "tile/entries/000.p/256", "tile/data/000",
    "entries/000",
  ])
  func `a path that is no bundle's is refused`(path: String) {
    #expect(throws: TilePathError.self) { try BundleCoordinate(path: path) }
  }

  @Test func `tile widths follow from the size of the tree`() {
    func widths(_ size: UInt64, _ level: Int) -> [Int] {
      var widths: [Int] = []
      while let tile = TileCoordinate(level: level, index: UInt64(widths.count), in: TreeSize(size)) {
        widths.append(tile.width)
      }
      return widths
    }
    #expect(widths(0, 0) == [])
    #expect(widths(256, 0) == [256] && widths(256, 1) == [1] && widths(256, 2) == [])
    #expect(widths(257, 0) == [256, 1] && widths(255, 1) == [])
    #expect(widths(70_000, 0) == Array(repeating: 256, count: 273) + [112])
    #expect(widths(70_000, 1) == [256, 17] && widths(70_000, 2) == [1] && widths(70_000, 3) == [])
    #expect(TileCoordinate(level: 7, index: 0, in: TreeSize(.max))?.width == 255)
    #expect(TileCoordinate(level: 8, index: 0, in: TreeSize(.max)) == nil)
  }

  @Test func `an entry is in the bundle that the specification names`() {
    #expect(BundleCoordinate(holding: LeafIndex(3), in: TreeSize(257))?.path == "tile/entries/000")
    #expect(BundleCoordinate(holding: LeafIndex(256), in: TreeSize(257))?.path == "tile/entries/001.p/1")
    #expect(BundleCoordinate(holding: LeafIndex(257), in: TreeSize(257)) == nil)
    #expect(
      BundleCoordinate(holding: LeafIndex(123_456_789 * 256), in: TreeSize(.max))?.path
        == "tile/entries/x123/x456/789")
  }
}
