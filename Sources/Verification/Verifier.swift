package import TransparencyLog

/// Reads every byte of an archive again and says what is wrong with it.
///
/// Nothing is believed but the key: the signature is checked against it, the root computed from the entries, every tile from the
/// entries, every blob hashed. No code that writes archives takes part, nothing is written, and file modes are not looked at.
package struct Verifier: Sendable {
  /// Checks a time-stamp token (the bytes of a `.tsr` file) against the text of the checkpoint that it must speak of.
  package typealias TimestampCheck = @Sendable (_ token: [UInt8], _ text: [UInt8]) -> TimestampVerdict

  /// The archive's folder.
  package let root: String
  /// The key that the caller trusts, the present one or an older one; without it the archive's own `log.vkey` is all there is to check
  /// against.
  package var trustedKey: VerifierKey?
  /// The longest blob that is hashed, in bytes; a longer one is a finding, since a file without content can claim any length.
  package var largestBlob: UInt64
  /// How many threads read and hash; the report does not depend on it.
  package var jobs = 1
  /// Checks only the entries from this size on, and what they name.
  package var since: TreeSize?
  /// A checkpoint of this log that came by another way, and that the archive must contain.
  package var against: SignedNote?
  /// A checkpoint whose signature somebody has checked already, such as the newest one seen; the archive must contain it.
  package var known: Checkpoint?
  /// Which witnesses must have signed.
  package var policy: LogPolicy?
  /// Checks the tokens of `.tsr` files; without it they are only compared with the hashes in the log.
  package var timestampCheck: TimestampCheck?
  /// Is told how far the work is, by any of the threads, many times a second.
  package var progress: (@Sendable (VerificationProgress) -> Void)?

  /// Names the archive; the folder itself may be reached by a symbolic link, nothing inside it may.
  package init(root: String, trustedKey: VerifierKey? = nil, largestBlob: UInt64 = 1 << 36) {
    self.root = root
    self.trustedKey = trustedKey
    self.largestBlob = largestBlob
  }

  /// Checks the archive.
  ///
  /// Time is linear in the bytes of the archive, and in the number of files, whatever sizes the checkpoint claims. Memory is a few dozen
  /// bytes a distinct blob and a file of the log. Findings are returned, never thrown.
  package func run() -> VerificationReport {
    var check = ArchiveCheck(self)
    check.inventory()
    if check.report.findings.contains(where: { $0.code == .archiveMissing }) { return check.report }
    check.readHead()
    if let checkpoint = check.checkpoint {
      check.log(checkpoint)
    } else {
      check.events.isComplete = false
    }
    check.keys()
    check.outside()
    check.anchors()
    check.quorum()
    check.blobs()
    check.settleInterruption()
    return check.report
  }
}

/// The state of one run: what was found so far, on disk and wrong.
struct ArchiveCheck {
  let request: Verifier
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
  /// The names of the files in `anchors/` that were not set aside after an interruption.
  var anchorNames: Set<String> = []
  /// The names in `anchors/` that an event speaks of.
  var usedAnchors: Set<String> = []
  /// The key in `log.vkey`, if it is one.
  var foundKey: VerifierKey?
  /// The archive's checkpoint as a note, and what it says.
  var note: SignedNote?
  var checkpoint: Checkpoint?
  /// How many findings there were when the head was read: those on its signatures follow here, though they are made later.
  var headFindings = 0
  /// The sizes at which the root is asked for.
  var wantedSizes: Set<UInt64> = []
  /// The roots that the entries give, by size; those of the sizes asked for, if every entry before could be read.
  var roots: [UInt64: Digest] = [:]
  /// Whether the entries give the checkpoint's root.
  var isRootShown = false
  /// The keys that the log had, oldest first.
  var keyChain: [VerifierKey] = []
  /// Notes of this log whose signatures and root hold, with the place where each stands: what witnesses may have signed.
  var soundNotes: [(place: String, size: TreeSize, note: SignedNote)] = []

  init(_ request: Verifier) {
    self.request = request
    files = ArchiveFiles(root: request.root)
  }

  /// Reads a file, or says why not, and what it counts.
  mutating func read(_ path: String, limit: Int) -> [UInt8]? {
    var reading = FileReading(files)
    let content = reading.read(path, limit: limit)
    merge(reading)
    return content
  }

  /// Takes over what was read elsewhere.
  mutating func merge(_ reading: FileReading) {
    report.findings += reading.findings
    report.bytes += reading.bytes
  }

  /// Reads tiles for the code that knows no files.
  var tileReader: TileReader {
    { [files] (path: String) throws(TileReadError) -> [UInt8] in
      do throws(FileError) {
        return try files.read(ArchiveLayout.logFile(path), limit: EntryBundle.maximumLength)
      } catch {
        switch error {
        case .missing: throw .missing(path: path)
        case .failed(let errno): throw .unreadable(path: path, errno: errno)
        case .notAFile, .tooLarge: throw .unreadable(path: path, errno: 22)  // EINVAL
        }
      }
    }
  }
}
