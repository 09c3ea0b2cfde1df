/// The one writer of an archive inside of a process: captures that come at the same time share one checkpoint.
///
/// Between processes the archive's lock decides.
package actor ArchiveWriter {
  private struct Waiting {
    let compose: @Sendable (Archive) throws -> Batch
    let done: CheckedContinuation<Archive, any Error>
  }

  private let path: String
  private let folders: UserFolders
  private let delay: Duration
  private var waiting: [Waiting] = []
  private var isRunning = false

  /// The most captures under one checkpoint.
  private static let largestBatch = 1024

  /// A writer to the archive in a folder.
  ///
  /// - Parameter delay: How long the first capture of a batch waits for others.
  package init(path: String, folders: UserFolders, delay: Duration = .milliseconds(50)) {
    self.path = path
    self.folders = folders
    self.delay = delay
  }

  /// Records what `compose` makes of the archive's present state, which holds what others of the same batch added before.
  ///
  /// - Returns: The archive with the batch; durable.
  /// - Throws: What `compose` throws, which costs the others nothing, or what made the whole batch fail.
  package func record(_ compose: @escaping @Sendable (Archive) throws -> Batch) async throws -> Archive {
    try await withCheckedThrowingContinuation { done in
      waiting.append(Waiting(compose: compose, done: done))
      guard !isRunning else { return }
      isRunning = true
      Task { await run() }
    }
  }

  private func run() async {
    try? await Task.sleep(for: delay)
    while !waiting.isEmpty {
      let batch = Array(waiting.prefix(Self.largestBatch))
      waiting.removeFirst(batch.count)
      let (path, folders) = (path, folders)
      // Disks are waited for away from the actor, so that the next batch can gather.
      let outcome = await Task.detached { Self.record(batch.map(\.compose), path, folders) }.value
      for (waiter, result) in zip(batch, outcome) { waiter.done.resume(with: result) }
    }
    isRunning = false
  }

  private static func record(
    _ composers: [@Sendable (Archive) throws -> Batch], _ path: String, _ folders: UserFolders
  ) -> [Result<Archive, any Error>] {
    var failures: [Int: any Error] = [:]
    do {
      let archive = try Archive.record(at: path, folders: folders, count: composers.count) {
        try composers[$0]($1)
      } failed: {
        failures[$0] = $1
      }
      return composers.indices.map { index in failures[index].map { .failure($0) } ?? .success(archive) }
    } catch {
      return composers.map { _ in .failure(error) }
    }
  }
}
