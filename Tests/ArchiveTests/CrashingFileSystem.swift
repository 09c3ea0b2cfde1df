import SystemPackage

@testable import Archive

#if canImport(Glibc)
  import Glibc
#endif

/// A file system in memory that keeps what is durable apart from what is not, and stops after a number of calls.
///
/// The model: a file is an inode with a content; a folder maps names to inodes. `create`, `rename`, `remove`, `makeFolder` and the writing of a
/// content are pending until a sync covers them: a content by the sync of its file, a name by the sync of its folder. A
/// crash keeps any subset of the pending operations, in their order; one that cannot be done without another that was dropped
/// is dropped too.
final class CrashingFileSystem: FileSystem, @unchecked Sendable {
  /// One change that is not durable yet.
  enum Operation {
    case folder(String)
    case link(String, inode: Int)
    case content(inode: Int, [UInt8])
    case rename(String, String, inode: Int)
    case unlink(String)
  }

  /// Names and contents: of all that was done, or of all that is durable.
  struct State: Hashable {
    var folders: Set<String>
    var names: [String: Int] = [:]
    var contents: [Int: [UInt8]] = [:]

    mutating func apply(_ operation: Operation) {
      switch operation {
      case .folder(let path): if folders.contains(parent(path)) { folders.insert(path) }
      case .link(let path, let inode): if folders.contains(parent(path)) { names[path] = inode }
      case .content(let inode, let bytes): contents[inode] = bytes
      case .rename(let old, let new, let inode):
        guard folders.contains(parent(new)) else { return }
        if names[old] == inode { names[old] = nil }
        names[new] = inode
      case .unlink(let path): names[path] = nil
      }
    }

    /// The files, by path.
    var files: [String: [UInt8]] { names.mapValues { contents[$0] ?? [] } }
  }

  /// The machine has stopped; nothing was done.
  static let stopped = Errno(rawValue: EOWNERDEAD)

  private(set) var current: State
  private(set) var durable: State
  private(set) var pending: [(operation: Operation, inode: Int?)] = []
  /// How many changing calls are still done; nil for all.
  var callsLeft: Int?
  /// How many changing calls were made.
  private(set) var calls = 0
  /// Whether a barrier syncs everything, as `syncfs` does, or file by file.
  let syncsAll: Bool
  private var nextInode: Int

  init(_ files: [String: [UInt8]], folders: Set<String>, syncsAll: Bool) {
    var state = State(folders: folders)
    for (inode, file) in files.sorted(by: { $0.key < $1.key }).enumerated() {
      state.names[file.key] = inode
      state.contents[inode] = file.value
    }
    current = state
    durable = state
    nextInode = files.count
    self.syncsAll = syncsAll
  }

  private func call() throws(Errno) {
    calls += 1
    guard let left = callsLeft else { return }
    guard left > 0 else { throw Self.stopped }
    callsLeft = left - 1
  }

  private func change(_ operation: Operation, inode: Int? = nil) {
    current.apply(operation)
    pending.append((operation, inode))
  }

  // MARK: FileSystem

  func read(_ path: String, limit: Int, followsLink: Bool) throws(FileReadFailure) -> [UInt8]? {
    current.files[path]
  }

  func names(in path: String) -> [String] {
    (Array(current.names.keys) + Array(current.folders)).filter { parent($0) == path }.map {
      String($0.dropFirst(path.count + 1))
    }
  }

  func exists(_ path: String) -> Bool { current.names[path] != nil || current.folders.contains(path) }
  func isWritable(_ path: String) -> Bool { true }

  func makeFolder(_ path: String) throws(Errno) {
    try call()
    guard !exists(path) else { return }
    guard current.folders.contains(parent(path)) else { throw .noSuchFileOrDirectory }
    change(.folder(path))
  }

  func create(_ path: String, _ bytes: [UInt8], mode: FilePermissions) throws(Errno) {
    try call()
    guard !exists(path) else { throw .fileExists }
    guard current.folders.contains(parent(path)) else { throw .noSuchFileOrDirectory }
    let inode = nextInode
    nextInode += 1
    change(.link(path, inode: inode))
    // A part of it may be all that gets to the disk.
    if bytes.count > 1 { change(.content(inode: inode, Array(bytes[..<(bytes.count / 2)])), inode: inode) }
    change(.content(inode: inode, bytes), inode: inode)
  }

  func rename(_ path: String, to target: String) throws(Errno) {
    try call()
    guard let inode = current.names[path], current.folders.contains(parent(target)) else {
      throw .noSuchFileOrDirectory
    }
    change(.rename(path, target, inode: inode))
  }

  func remove(_ path: String) throws(Errno) {
    try call()
    guard current.names[path] != nil else { throw .noSuchFileOrDirectory }
    change(.unlink(path))
  }

  func removeFolder(_ path: String) throws(Errno) {
    // Whether an empty folder is there is of no consequence.
    try call()
  }

  func sync(_ path: String) throws(Errno) {
    try call()
    if let inode = current.names[path] {
      settle { $0.inode == inode }
    } else {
      settle { entry in
        switch entry.operation {
        case .folder(let name), .link(let name, _), .unlink(let name): parent(name) == path
        case .rename(_, let new, _): parent(new) == path
        case .content: false
        }
      }
    }
  }

  func barrier(at root: String) throws(Errno) -> any WriteBarrier { Barrier(files: self) }

  func lock(_ path: String, timeLimit: Duration) throws(ArchiveError) -> any FileLock { Lock() }

  private func settle(_ isCovered: ((operation: Operation, inode: Int?)) -> Bool) {
    for entry in pending where isCovered(entry) { durable.apply(entry.operation) }
    pending.removeAll(where: isCovered)
  }

  private struct Barrier: WriteBarrier {
    let files: CrashingFileSystem

    func settle(files paths: [String], folders: [String]) throws(Errno) {
      guard files.syncsAll else {
        for path in paths + folders { try files.sync(path) }
        return
      }
      try files.call()
      files.settle { _ in true }
    }
  }

  private final class Lock: FileLock {}

  // MARK: Crashes

  /// What may be on the disk after a crash now.
  ///
  /// - Parameter isThorough: All subsets of up to 10 pending operations, and of more those with none, all, each alone, all but each,
  ///   each prefix and 64 at random; otherwise none, all, the last alone, all but the last, and three at random.
  func crashes(
    isThorough: Bool, _ generator: inout some RandomNumberGenerator
  ) -> Set<[String: [UInt8]]> {
    let number = pending.count
    var states: Set<[String: [UInt8]]> = []
    func keep(_ isKept: (Int) -> Bool) {
      var state = durable
      for index in 0..<number where isKept(index) { state.apply(pending[index].operation) }
      states.insert(state.files)
    }
    if number <= (isThorough ? 10 : 3) {
      for mask in 0..<(1 << number) { keep { mask >> $0 & 1 == 1 } }
      return states
    }
    keep { _ in false }
    keep { _ in true }
    for index in isThorough ? 0..<number : number - 1..<number {
      keep { $0 == index }
      keep { $0 != index }
      keep { $0 < index }
    }
    for _ in 0..<(isThorough ? 64 : 3) {
      let bits = (0..<number).map { _ in Bool.random(using: &generator) }
      keep { bits[$0] }
    }
    return states
  }
}

private func parent(_ path: String) -> String { path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "" }
