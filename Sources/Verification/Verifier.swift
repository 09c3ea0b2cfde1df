package import TransparencyLog

/// Reads every byte of an archive again and says what is wrong with it.
///
/// Nothing is believed but the key: the signature is checked against it, the root computed from the entries, every tile from the
/// entries, every blob hashed. No code that writes archives takes part, nothing is written, and file modes are not looked at.
package struct Verifier: Sendable {
  /// The archive's folder.
  package let root: String
  /// The key that the caller trusts; without it the archive's own `log.vkey` is all there is to check against.
  package let trustedKey: VerifierKey?
  /// The longest blob that is hashed, in bytes; a longer one is a finding, since a file without content can claim any length.
  package let largestBlob: UInt64

  /// Names the archive; the folder itself may be reached by a symbolic link, nothing inside it may.
  package init(root: String, trustedKey: VerifierKey? = nil, largestBlob: UInt64 = 1 << 36) {
    self.root = root
    self.trustedKey = trustedKey
    self.largestBlob = largestBlob
  }

  /// Checks the whole archive.
  ///
  /// Time is linear in the bytes of the archive, and in the number of files, whatever sizes the checkpoint claims. Memory is a few dozen
  /// bytes a distinct blob and a file of the log. Findings are returned, never thrown.
  package func run() -> VerificationReport {
    var check = ArchiveCheck(files: ArchiveFiles(root: root))
    check.inventory()
    if check.report.findings.contains(where: { $0.code == .archiveMissing }) { return check.report }
    let key = check.key(trusted: trustedKey)
    let checkpoint = check.checkpoint(key: key)
    if let checkpoint { check.log(checkpoint) }
    check.blobs(isLogComplete: checkpoint != nil && check.events.isComplete, limit: largestBlob)
    return check.report
  }
}

/// The state of one run: what was found so far, on disk and wrong.
struct ArchiveCheck {
  let files: ArchiveFiles
  var report = VerificationReport()
  /// What the events read so far say.
  var events = EventHistory()
  /// The hash tiles on disk by level and index, with their widths; an archive has one full or several partial.
  var tiles: [Int: [UInt64: [Int]]] = [:]
  /// The bundles on disk by index, with their widths.
  var bundles: [UInt64: [Int]] = [:]
  /// The places of files that are neither tiles, bundles nor blobs.
  var singleFiles: Set<String> = []

  init(files: ArchiveFiles) {
    self.files = files
  }

  /// Reads a file, or says why not, and what it counts.
  mutating func read(_ path: String, limit: Int) -> [UInt8]? {
    do {
      let content = try files.read(path, limit: limit)
      report.bytes += UInt64(content.count)
      return content
    } catch {
      add(error, at: path)
      return nil
    }
  }

  /// Reports a file that could not be read.
  mutating func add(_ error: FileError, at path: String) {
    switch error {
    case .missing:
      report.add(.unreadable, at: path, "Expected a file that can be read, found that it has vanished.")
    case .notAFile: report.add(.notAFile, at: path, "Expected a file, found a link, folder, pipe or device.")
    case .tooLarge(let limit):
      report.add(.tooLarge, at: path, "Expected at most \(limit) bytes, found more.")
    case .failed(let errno):
      report.add(.unreadable, at: path, "Expected a file that can be read, found system error \(errno).")
    }
  }
}
