import Testing
import TransparencyLog
import Verification

struct VerifierTests {
  static let blob = Array("Please publish the report.\n".utf8)

  @Test func `a whole archive has no findings and is counted`() throws {
    let archive = try SampleArchive.small()
    let report = try archive.verified()
    #expect(report.findings == [])
    #expect(report.isClean)
    #expect(report.origin == "example.org/archive" && report.size == TreeSize(2))
    #expect(
      report.root
        == SampleArchive.root([SampleArchive.source(), SampleArchive.snapshot(VerifierTests.blob)][...]))
    #expect(report.events == 2 && report.blobs == 1)
    #expect(report.bytes == UInt64(archive.files.values.reduce(0) { $0 + $1.count }))
    #expect(try archive.codes(trusting: archive.key.verifierKey) == [])
  }

  @Test(arguments: [0, 1, 255, 256, 257, 513, 700]) func `archives of every shape of tree have no findings`(
    count: Int
  ) throws {
    let entries = (0..<count).map { SampleArchive.source("s\($0)") }
    let published = [1, 100, 255, 256, 300, 512].filter { $0 < count }
    let report = try SampleArchive(entries: entries, publishedSizes: published).verified()
    #expect(report.findings == [])
    #expect(report.events == count)
  }

  @Test func `an archive that is not there is a finding`() {
    #expect(Verifier(root: "/nonexistent/archive").run().findings.map(\.code) == [.archiveMissing])
  }

  @Test func `every deleted file is found by its code`() throws {
    let archive = try SampleArchive.small()
    let expected: [String: Finding.Code] = [
      "README.txt": .readmeMissing, "log.vkey": .keyMissing, "log/checkpoint": .checkpointMissing,
      "log/tile/0/000.p/2": .tileMissing,
      "log/tile/entries/000.p/2": .bundleMissing, SampleArchive.path(VerifierTests.blob): .blobMissing,
    ]
    #expect(Set(expected.keys) == Set(archive.files.keys))
    for (path, code) in expected {
      var damaged = archive
      damaged.files[path] = nil
      let findings = try damaged.verified().findings
      #expect(findings.map(\.code) == [code])
      #expect(findings.first?.at == path)
    }
  }

  @Test(arguments: [
    "note.txt", "log/note", "log/tile/0/0000", "log/tile/0/x000", "log/tile/00/000", "log/checkpoint~",
    "blobs/note",
    "blobs/sha256/ab/note", "blobs/sha256/ab/cd/\(String(repeating: "a", count: 64))", "NOTICE/x",
    "anchors.txt", "catalog.sqlite-x",
  ])
  func `an added file is found`(path: String) throws {
    var archive = try SampleArchive.small()
    archive.files[path] = [1]
    let findings = try archive.verified().findings
    #expect(findings.contains(Finding.Code.unexpectedFile, at: path))
  }

  @Test func `a blob that no event names is found`() throws {
    var archive = try SampleArchive.small()
    let path = SampleArchive.path([1, 2, 3])
    archive.files[path] = [1, 2, 3]
    #expect(try archive.verified().findings.map(\.code) == [.blobUnreferenced])
    archive.files[path] = [1, 2, 4]
    #expect(try archive.verified().findings.map(\.code) == [.blobMismatch, .blobUnreferenced])
  }

  @Test func `files that belong to an archive or its readers are no findings`() throws {
    var archive = try SampleArchive.small()
    let unchecked = [
      ".gitignore", "LICENSE", "NOTICE", "README.md", "catalog.sqlite", "catalog.sqlite-shm",
      "catalog.sqlite-wal",
      "anchors/abandoned-2-log-tile-0-000.p-3",
    ]
    for path in unchecked { archive.files[path] = [1] }
    archive.files["log/.lock"] = []
    archive.files["log/.tmp.12.ab"] = [1]
    archive.files["blobs/sha256/ab/cd/.tmp.12.ab"] = [1]
    let report = try archive.verified()
    #expect(report.findings == [])
    #expect(report.unchecked == unchecked)
    #expect(report.leftovers == ["log/.tmp.12.ab", "blobs/sha256/ab/cd/.tmp.12.ab"])
  }

  @Test func `swapped tiles and bundles are found`() throws {
    let archive = try SampleArchive(entries: (0..<600).map { SampleArchive.source("s\($0)") })
    for (first, second) in [
      ("log/tile/0/000", "log/tile/0/001"), ("log/tile/entries/000", "log/tile/entries/001"),
    ] {
      var damaged = archive
      damaged.files[first] = archive.files[second]
      damaged.files[second] = archive.files[first]
      let codes = Set(try damaged.codes())
      #expect(codes.contains(.tileMismatch))
      #expect(codes.contains(.rootMismatch) == first.contains("entries"))
    }
  }

  @Test func `a changed hash on the second level is found`() throws {
    var archive = try SampleArchive(entries: (0..<600).map { SampleArchive.source("s\($0)") })
    archive.files["log/tile/1/000.p/2"]?[40] ^= 1
    let findings = try archive.verified().findings
    #expect(findings.map(\.code) == [.tileMismatch])
    #expect(findings.first?.detail.contains("hash 1") == true)
  }

  @Test func `an older partial file that is not a beginning is found, and a right one is not`() throws {
    let entries = (0..<300).map { SampleArchive.source("s\($0)") }
    let archive = try SampleArchive(entries: entries, publishedSizes: [3, 299])
    #expect(try archive.codes() == [])
    let expected: [String: Finding.Code] = [
      "log/tile/0/000.p/3": .tileMismatch, "log/tile/entries/000.p/3": .bundleMismatch,
      "log/tile/0/001.p/43": .tileMismatch, "log/tile/entries/001.p/43": .bundleMismatch,
    ]
    for (path, code) in expected {
      for change in [-1, 0, 1] {
        var damaged = archive
        switch change {
        case -1: damaged.files[path]?.removeLast()
        case 0: damaged.files[path]?[40] ^= 1
        default: damaged.files[path]?.append(0)
        }
        let findings = try damaged.verified().findings
        #expect(findings.map(\.code) == [code])
        #expect(findings.first?.at == path)
      }
      var removed = archive
      removed.files[path] = nil
      #expect(try removed.codes() == [])
    }
  }

  @Test func `a checkpoint rolled back leaves tiles beyond it`() throws {
    let entries = (0..<3).map { SampleArchive.source("s\($0)") }
    var archive = try SampleArchive(entries: entries, publishedSizes: [2])
    try archive.sign(size: 2, root: SampleArchive.root(entries[..<2]))
    let findings = try archive.verified().findings
    #expect(findings.map(\.code) == [.beyondCheckpoint, .beyondCheckpoint])
    #expect(findings.map(\.at) == ["log/tile/entries/000.p/3", "log/tile/0/000.p/3"])
    #expect(findings.allSatisfy { $0.code.canFollowInterruption })
  }

  @Test func `a gap of bundles is one finding`() throws {
    var archive = try SampleArchive(entries: (0..<1100).map { SampleArchive.source("s\($0)") })
    archive.files["log/tile/entries/001"] = nil
    archive.files["log/tile/entries/002"] = nil
    archive.files["log/tile/0/003"] = nil
    let findings = try archive.verified().findings
    #expect(findings.map(\.code) == [.bundleMissing, .tileMissing])
    #expect(findings.map(\.at) == ["log/tile/entries/001", "log/tile/0/003"])
  }
}

extension [Finding] {
  func contains(_ code: Finding.Code, at place: String) -> Bool {
    contains { $0.code == code && $0.at == place }
  }
}
