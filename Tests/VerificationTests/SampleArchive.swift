#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import Testing
import TransparencyLog
import Verification

/// An archive for tests, its files made from the definitions: no code that appends to logs takes part.
struct SampleArchive {
  /// Paths relative to the archive with their bytes.
  var files: [String: [UInt8]] = [:]
  /// Paths relative to the archive that are empty folders, links or pipes, once written.
  var folders: [String] = []
  var links: [String: String] = [:]
  var pipes: [String] = []
  let key: SigningKey

  init(entries: [[UInt8]], blobs: [[UInt8]] = [], publishedSizes: [Int] = []) throws {
    try self.init(entries: entries, blobs: blobs, publishedSizes: publishedSizes, key: SampleArchive.newKey())
  }

  init(entries: [[UInt8]], blobs: [[UInt8]] = [], publishedSizes: [Int] = [], key: SigningKey) throws {
    self.key = key
    files["README.txt"] = SampleArchive.readme
    files["log.vkey"] = Array((key.verifierKey.text + "\n").utf8)
    for blob in blobs { files[SampleArchive.path(blob)] = blob }
    for size in publishedSizes { addTiles(Array(entries[..<size])) }
    addTiles(entries)
    try sign(size: UInt64(entries.count), root: SampleArchive.root(entries[...]))
  }

  static func newKey() throws -> SigningKey { try SigningKey.generate(name: "example.org/archive") }

  /// The text that an archive comes with: that of the archive in this repository.
  static let readme: [UInt8] = {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    guard let file = unsafe fopen("/" + root + "/snapshots/README.txt", "r") else { return [] }
    defer { unsafe fclose(file) }
    var text = [UInt8](repeating: 0, count: 1 << 16)
    let count = unsafe fread(&text, 1, text.count, file)
    return Array(text[..<count])
  }()

  /// Two events and one blob.
  static func small() throws -> SampleArchive {
    let blob = Array("Please publish the report.\n".utf8)
    return try SampleArchive(entries: [source(), snapshot(blob)], blobs: [blob])
  }

  mutating func sign(size: UInt64, root: Digest, origin: String = "example.org/archive") throws {
    files["log/checkpoint"] = try key.sign("\(origin)\n\(size)\n\(root.base64)\n").bytes
  }

  mutating func addTiles(_ entries: [[UInt8]]) {
    for start in stride(from: 0, to: entries.count, by: 256) {
      let held = entries[start..<min(start + 256, entries.count)]
      files["log/tile/entries/" + SampleArchive.name(start / 256, held.count)] = held.flatMap {
        [UInt8($0.count >> 8), UInt8($0.count & 0xFF)] + $0
      }
    }
    var span = 1
    var level = 0
    while entries.count / span > 0 {
      let hashes = (0..<entries.count / span).map { SampleArchive.root(entries[$0 * span..<($0 + 1) * span]) }
      for start in stride(from: 0, to: hashes.count, by: 256) {
        let held = hashes[start..<min(start + 256, hashes.count)]
        files["log/tile/\(level)/" + SampleArchive.name(start / 256, held.count)] = held.flatMap(\.bytes)
      }
      level += 1
      span *= 256
    }
  }

  static func name(_ index: Int, _ width: Int) -> String {
    String(repeating: "0", count: 3 - String(index).count) + String(index)
      + (width == 256 ? "" : ".p/\(width)")
  }

  static func path(_ blob: [UInt8]) -> String {
    let hex = Digest.sha256(blob).hex
    return "blobs/sha256/\(hex.prefix(2))/\(hex.dropFirst(2).prefix(2))/\(hex)"
  }

  /// MTH of RFC 6962 section 2.1.
  static func root(_ entries: ArraySlice<[UInt8]>) -> Digest {
    guard let first = entries.first else { return Digest.sha256([]) }
    if entries.count == 1 { return Digest.sha256([0] + first) }
    var half = 1
    while half * 2 < entries.count { half *= 2 }
    return Digest.sha256([1] + root(entries.prefix(half)).bytes + root(entries.dropFirst(half)).bytes)
  }

  static func source(_ id: String = "letter", at second: Int = 1) -> [UInt8] {
    Array(
      #"{"event":"source","id":"\#(id)","recorded":"2025-01-31T09:30:0\#(second)Z","role":"demands","v":1}"#
        .utf8)
  }

  static func snapshot(_ blob: [UInt8], bytes: Int? = nil, of id: String = "letter") -> [UInt8] {
    let sha = Digest.sha256(blob).hex
    let length = bytes ?? blob.count
    return Array(
      #"{"bytes":\#(length),"event":"snapshot","mediaType":"text/plain","method":"file","recorded":"2025-01-31T09:30:02Z","sha256":"\#(sha)","source":"\#(id)","v":1}"#
        .utf8)
  }

  /// A checkpoint's text, written from its definition.
  static func checkpointText(_ entries: [[UInt8]], origin: String = "example.org/archive") -> String {
    "\(origin)\n\(entries.count)\n\(root(entries[...]).base64)\n"
  }

  static func anchor(_ content: [UInt8], name: String, size: Int, kind: String) -> [UInt8] {
    let sha = Digest.sha256(content).hex
    return Array(
      #"{"event":"anchor","kind":"\#(kind)","name":"\#(name)","recorded":"2025-02-02T00:00:00Z","sha256":"\#(sha)","size":\#(size),"v":1}"#
        .utf8)
  }

  static func rotation(from previous: VerifierKey, to next: VerifierKey) -> [UInt8] {
    Array(
      #"{"event":"key","previous":"\#(previous.text)","recorded":"2025-02-03T00:00:00Z","v":1,"vkey":"\#(next.text)"}"#
        .utf8)
  }

  static func redact(_ blob: [UInt8]) -> [UInt8] {
    let sha = Digest.sha256(blob).hex
    return Array(
      #"{"event":"redact","reason":"Names a child.","recorded":"2025-02-01T00:00:00Z","sha256":"\#(sha)","v":1}"#
        .utf8)
  }

  /// Writes the archive to a new temporary folder, verifies it there, and removes it.
  func verified(trusting trusted: VerifierKey? = nil) throws -> VerificationReport {
    let root = try write()
    defer { SampleArchive.remove(root) }
    return Verifier(root: root, trustedKey: trusted).run()
  }

  func codes(trusting trusted: VerifierKey? = nil) throws -> [Finding.Code] {
    try verified(trusting: trusted).findings.map(\.code)
  }

  /// Writes the archive to a new temporary folder.
  func write() throws -> String {
    // In memory where there is such a folder: some tests write an archive thousands of times.
    let parent = unsafe access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
    var template = Array("\(parent)/rejoinder-test-XXXXXX".utf8CString)
    try #require(unsafe mkdtemp(&template) != nil)
    let root = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    for (path, bytes) in files { try SampleArchive.write(bytes, to: path, in: root) }
    for folder in folders { SampleArchive.makeFolders(for: folder + "/x", in: root) }
    for (path, target) in links {
      SampleArchive.makeFolders(for: path, in: root)
      try #require(unsafe symlink(target, root + "/" + path) == 0)
    }
    for path in pipes {
      SampleArchive.makeFolders(for: path, in: root)
      try #require(unsafe mkfifo(root + "/" + path, 0o600) == 0)
    }
    return root
  }

  static func write(_ bytes: [UInt8], to path: String, in root: String) throws {
    makeFolders(for: path, in: root)
    let descriptor = unsafe open(root + "/" + path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    try #require(descriptor >= 0, "\(path)")
    defer { close(descriptor) }
    try #require(writeAll(descriptor, bytes))
  }

  static func makeFolders(for path: String, in root: String) {
    var folder = root
    for part in path.split(separator: "/").dropLast() {
      folder += "/" + part
      unsafe mkdir(folder, 0o700)
    }
  }

  /// Removes a file, or a folder with all that is in it; links are removed and not followed.
  static func remove(_ path: String) {
    if unsafe unlink(path) == 0 { return }
    guard let stream = unsafe opendir(path) else { return }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      names.append(
        unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
          unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    unsafe closedir(stream)
    for name in names where name != "." && name != ".." { remove(path + "/" + name) }
    unsafe rmdir(path)
  }
}

/// The system's `write`, which a method of the same name would hide.
private func writeAll(_ descriptor: Int32, _ bytes: [UInt8]) -> Bool {
  unsafe write(descriptor, bytes, bytes.count) == bytes.count
}
