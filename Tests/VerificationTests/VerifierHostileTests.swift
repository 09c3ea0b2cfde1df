import Testing
import TransparencyLog
import Verification

struct VerifierHostileTests {
  @Test func `another key is found with a trusted one`() throws {
    let archive = try SampleArchive.small()
    let other = try SampleArchive.small()
    #expect(try archive.codes(trusting: other.key.verifierKey) == [.keyMismatch, .signatureMissing])
    var replaced = archive
    replaced.files["log.vkey"] = other.files["log.vkey"]
    #expect(try replaced.codes(trusting: archive.key.verifierKey) == [.keyMismatch])
    #expect(try replaced.codes() == [.signatureMissing])
    var forged = other
    forged.files["log/checkpoint"] = archive.files["log/checkpoint"]
    forged.files["log.vkey"] = archive.files["log.vkey"]
    #expect(try forged.codes() == [])
  }

  @Test func `a signature over another text is found`() throws {
    var archive = try SampleArchive.small()
    let note = String(decoding: try #require(archive.files["log/checkpoint"]), as: UTF8.self)
    archive.files["log/checkpoint"] = Array(note.replacing("\n2\n", with: "\n1\n").utf8)
    #expect(try archive.codes().first == .signatureInvalid)
  }

  @Test func `a checkpoint of another origin is found`() throws {
    var archive = try SampleArchive.small()
    let root = try #require(try archive.verified().root)
    try archive.sign(size: 2, root: root, origin: "example.org/other")
    #expect(try archive.codes() == [.originMismatch])
  }

  @Test func `a root that the entries do not give is found`() throws {
    var archive = try SampleArchive.small()
    try archive.sign(size: 2, root: TreeHash.empty)
    #expect(try archive.codes() == [.rootMismatch])
    var empty = try SampleArchive(entries: [])
    #expect(try empty.codes() == [])
    try empty.sign(size: 0, root: Digest.sha256([1]))
    #expect(try empty.codes() == [.rootMismatch])
  }

  @Test(arguments: [UInt64.max, UInt64.max - 1, 1 << 63, (1 << 63) - 1, 1 << 56, 65_536, 257, 3] as [UInt64])
  func `a size far beyond the entries is found at once`(size: UInt64) throws {
    var archive = try SampleArchive.small()
    try archive.sign(size: size, root: TreeHash.empty)
    let findings = try archive.verified().findings
    #expect(findings.contains { $0.code == .bundleMissing })
    #expect(findings.contains { $0.code == .tileMissing })
    #expect(findings.count < 20)
  }

  @Test(arguments: [
    "log.vkey", "log/checkpoint", "log/tile/0/000.p/2", "log/tile/entries/000.p/2", "README.txt",
  ])
  func `a folder, pipe or link where a file belongs is found and not waited for`(path: String) throws {
    var archive = try SampleArchive.small()
    let bytes = archive.files.removeValue(forKey: path)
    var folder = archive
    folder.folders = [path]
    #expect(try folder.verified().findings.contains(.notAFile, at: path))
    var pipe = archive
    pipe.pipes = [path]
    #expect(try pipe.verified().findings.contains(.notAFile, at: path))
    var link = archive
    link.files["anchors/abandoned-x"] = bytes ?? []
    let depth = path.split(separator: "/").count - 1
    link.links = [path: String(repeating: "../", count: depth) + "anchors/abandoned-x"]
    #expect(try link.verified().findings.contains(.symbolicLink, at: path))
  }

  @Test func `a linked folder is found and not entered`() throws {
    var archive = try SampleArchive.small()
    archive.links = ["anchors/loop": "..", "blobs/sha256/zz": "/"]
    let findings = try archive.verified().findings
    #expect(findings.map(\.code) == [.symbolicLink, .symbolicLink])
    #expect(Set(findings.map(\.at)) == ["anchors/loop", "blobs/sha256/zz"])
  }

  @Test func `the folder of the log, or of the blobs, as a link is found`() throws {
    for folder in ["log", "blobs"] {
      var archive = try SampleArchive.small()
      for (path, bytes) in archive.files where path.hasPrefix(folder + "/") {
        archive.files[path] = nil
        archive.files["anchors/abandoned-" + path] = bytes
      }
      archive.links = [folder: "anchors/abandoned-" + folder]
      let findings = try archive.verified().findings
      #expect(findings.contains(.symbolicLink, at: folder))
      #expect(findings.contains { $0.code == (folder == "log" ? .checkpointMissing : .blobMissing) })
    }
  }

  @Test func `files longer than any can be are refused unread`() throws {
    var archive = try SampleArchive.small()
    archive.files["log/checkpoint"] = [UInt8](repeating: 0x0A, count: (1 << 20) + 1)
    archive.files["log.vkey"] = [UInt8](repeating: 0x41, count: 4097)
    let report = try archive.verified()
    #expect(report.findings.map(\.code) == [.tooLarge, .tooLarge])
    #expect(report.bytes == UInt64(27 + SampleArchive.readme.count))
  }

  @Test func `a blob longer than the limit is refused unread`() throws {
    let root = try SampleArchive.small().write()
    defer { SampleArchive.remove(root) }
    #expect(Verifier(root: root, largestBlob: 26).run().findings.map(\.code) == [.tooLarge])
    #expect(Verifier(root: root, largestBlob: 27).run().findings == [])
  }

  @Test func `names cannot write to a terminal`() throws {
    var archive = try SampleArchive.small()
    archive.files["\u{1B}[2Jx"] = [1]
    archive.files["log/checkpoint"] = nil
    let findings = try archive.verified().findings
    #expect(findings.contains(.unexpectedFile, at: "\\u{1b}[2Jx"))
  }

  @Test func `noise for any file is found and ends nothing`() throws {
    let archive = try SampleArchive.small()
    for path in archive.files.keys.sorted() {
      for length in [0, 1, 2, 31, 32, 64, 1000, 9000] {
        var damaged = archive
        damaged.files[path] = (0..<length).map { UInt8(truncatingIfNeeded: ($0 + length) * 167 ^ $0 >> 3) }
        #expect(try !damaged.verified().isClean)
      }
    }
  }

  @Test func `codes are stable words`() {
    for code in Finding.Code.allCases {
      #expect(code.rawValue.utf8.allSatisfy { $0 == 0x2D || (0x61...0x7A).contains($0) })
    }
    #expect(Finding.Code.allCases.count == 44)
  }
}
