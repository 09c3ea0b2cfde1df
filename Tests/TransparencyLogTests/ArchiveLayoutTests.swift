import Testing
import TransparencyLog

struct ArchiveLayoutTests {
  static let digest = Digest.sha256([])
  static let path = "blobs/sha256/e3/b0/e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

  @Test func `a blob has one place and the place names the blob`() {
    #expect(ArchiveLayout.blob(ArchiveLayoutTests.digest) == ArchiveLayoutTests.path)
    #expect(ArchiveLayout.blob(at: ArchiveLayoutTests.path) == ArchiveLayoutTests.digest)
  }

  @Test func `every other path is no blob's`() {
    let path = ArchiveLayoutTests.path
    let name = path.suffix(64)
    let others: [String] = [
      "", "/", "/\(path)", "\(path)/", "\(path)0", "./\(path)", "\(path.dropLast())", "\(name)",
      path.uppercased(), "blobs/sha256/b0/e3/\(name)", "blobs//sha256/e3/b0/\(name)",
      "blobs/sha512/e3/b0/\(name)",
    ]
    for other in others { #expect(ArchiveLayout.blob(at: other) == nil) }
  }

  @Test func `tiles and bundles lie in the folder of the log`() {
    let tile = TileCoordinate(level: 0, index: 0, width: 3)
    let bundle = BundleCoordinate(index: 1000, width: 256)
    #expect(ArchiveLayout.tile(tile) == "log/tile/0/000.p/3")
    #expect(ArchiveLayout.bundle(bundle) == "log/tile/entries/x001/000")
    #expect(ArchiveLayout.tile(at: "log/tile/0/000.p/3") == tile)
    #expect(ArchiveLayout.bundle(at: "log/tile/entries/x001/000") == bundle)
    #expect(ArchiveLayout.tile(at: "log/tile/entries/x001/000") == nil)
    #expect(ArchiveLayout.bundle(at: "log/tile/0/000.p/3") == nil)
    #expect(ArchiveLayout.tile(at: "tile/0/000.p/3") == nil)
  }
}
