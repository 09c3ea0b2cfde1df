import Dispatch
import HTTPTransfer
import Synchronization

/// A few threads for tasks that must go on whatever blocks Swift's own pool, which has as many threads as the machine has cores.
///
/// Safe: each job is taken out once and run once, by one thread.
final class ServingThreads: TaskExecutor {
  /// One for the process; its threads end with it.
  static let shared = ServingThreads()

  private static let count = 4

  private let jobs = Mutex<[UnownedJob]>([])
  private let waiting = DispatchSemaphore(value: 0)

  private init() {
    for _ in 0..<Self.count { _ = OwnThread.detach { [self] in work() } }
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    jobs.withLock { $0.append(job) }
    waiting.signal()
  }

  private func work() {
    while true {
      waiting.wait()
      let job = jobs.withLock { $0.isEmpty ? nil : $0.removeFirst() }
      guard let job else { continue }
      unsafe job.runSynchronously(on: asUnownedTaskExecutor())
    }
  }
}
