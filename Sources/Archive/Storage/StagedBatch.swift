import SystemPackage
import TransparencyLog

/// Files that are published together: none gets its name before the contents of all are durable, and the last one, whose name
/// is the commit point, gets it when the names of all others are.
///
/// Until then they lie in `blobs/` and `log/` under temporary names, beside the intent: the list of the names that they will get, one a line. A
/// crash leaves it there with the staged commit file, so that `verify` can tell an interrupted batch from a stranger's files and the
/// next batch can undo what was published of it.
struct StagedBatch {
  private struct File {
    let temporary: String
    let target: String
  }

  private let folder: ArchiveFolder
  private let barrier: any WriteBarrier
  private var staged: [File] = []
  private var commit: File?
  private var intent: String?
  /// Whether files have begun to get their names.
  private var isPublishing = false
  private var newBlobs: Set<String> = []
  /// Folders with new names in them.
  private var changedFolders: [String]
  /// Files that were there already, perhaps not durable yet.
  private var kept: [String] = []

  /// Begins a batch; the lock is held.
  ///
  /// - Parameter changedFolders: Folders with names that have changed already, to be made durable with it.
  init(_ folder: ArchiveFolder, changedFolders: [String]) throws(ArchiveError) {
    self.folder = folder
    self.changedFolders = changedFolders
    do throws(Errno) {
      barrier = try folder.files.barrier(at: folder.root)
    } catch {
      throw .system(operation: "open", path: folder.root, errno: error.rawValue)
    }
  }

  /// Adds a file that is to appear in this batch.
  mutating func add(_ target: String, _ bytes: [UInt8]) throws(ArchiveError) {
    staged.append(try write(target, bytes, in: ArchiveLayout.log, mode: Self.plain))
  }

  /// Adds a blob, read-only; one that is there already is compared, not replaced.
  mutating func add(blob bytes: [UInt8]) throws(ArchiveError) {
    let digest = Digest.sha256(bytes)
    let target = ArchiveLayout.blob(digest)
    guard !newBlobs.contains(target) else { return }
    if let present = try folder.read(target) {
      let computed = Digest.sha256(present)
      guard computed == digest else { throw .blobMismatch(expected: digest, computed: computed) }
      kept.append(target)
      return
    }
    staged.append(
      try write(target, bytes, in: ArchiveLayout.blobs, mode: [.ownerRead, .groupRead, .otherRead]))
    newBlobs.insert(target)
  }

  /// Publishes everything, and last the file whose name is the commit point; durable when it returns.
  ///
  /// - Throws: `system`; nothing is committed then. What was published before stays, with the intent, for the next batch to undo.
  mutating func publish(committing target: String, _ bytes: [UInt8]) throws(ArchiveError) {
    let last = try write(target, bytes, in: ArchiveLayout.log, mode: Self.plain, purpose: "checkpoint")
    commit = last
    let intent = try write(
      "", Array(staged.map { $0.target + "\n" }.joined().utf8), in: ArchiveLayout.log, mode: Self.plain,
      purpose: "intent"
    ).temporary
    self.intent = intent
    try settle(
      staged.map(\.temporary) + [last.temporary, intent],
      folders: changedFolders + [ArchiveLayout.log, ArchiveLayout.blobs])
    isPublishing = true
    var named: [String] = []
    for file in staged {
      try rename(file)
      named.append(ArchiveFolder.parent(of: file.target))
    }
    // The names below the commit point are durable before it is.
    try settle(kept, folders: unique(named + kept.map(ArchiveFolder.parent(of:))))
    try rename(last)
    try folder.sync(ArchiveFolder.parent(of: target))
    try? folder.files.remove(folder.path(intent))
  }

  /// Removes what is staged, unless a part of it has its name already: then the next batch needs the intent to undo it.
  func discard() {
    guard !isPublishing else { return }
    for temporary in staged.map(\.temporary) + [commit?.temporary, intent].compactMap(\.self) {
      try? folder.files.remove(folder.path(temporary))
    }
  }

  private static let plain: FilePermissions = [.ownerReadWrite, .groupRead, .otherRead]

  private mutating func write(
    _ target: String, _ bytes: [UInt8], in place: String, mode: FilePermissions, purpose: String = ""
  ) throws(ArchiveError) -> File {
    for needed in [place, ArchiveFolder.parent(of: target)] {
      changedFolders += try folder.makeFolders(needed).map(ArchiveFolder.parent(of:))
    }
    let file = File(temporary: place + "/" + TemporaryName.make(purpose), target: target)
    try folder.perform("write", target.isEmpty ? file.temporary : target) { () throws(Errno) in
      try folder.files.create(folder.path(file.temporary), bytes, mode: mode)
    }
    return file
  }

  private func rename(_ file: File) throws(ArchiveError) {
    try folder.perform("write", file.target) { () throws(Errno) in
      try folder.files.rename(folder.path(file.temporary), to: folder.path(file.target))
    }
  }

  private func settle(_ files: [String], folders: [String]) throws(ArchiveError) {
    try folder.perform("sync", "") { () throws(Errno) in
      try barrier.settle(files: files.map(folder.path), folders: unique(folders).map(folder.path))
    }
  }

  private func unique(_ paths: [String]) -> [String] {
    var seen: Set<String> = []
    return paths.filter { seen.insert($0).inserted }
  }
}
