import Dispatch
import Synchronization

/// Threads for one kind of work: so many at once, so many waiting, and no more.
final class AnswerLane: Sendable {
  private let queue: DispatchQueue
  private let slots: DispatchSemaphore
  private let most: Int
  /// Work that is being done or waits; guarded by itself.
  private let count = Mutex(0)

  /// - Parameters:
  ///   - atOnce: How many are done at a time.
  ///   - most: How many may be done or wait.
  init(_ name: String, atOnce: Int, most: Int = .max) {
    queue = DispatchQueue(label: name, attributes: .concurrent)
    slots = DispatchSemaphore(value: atOnce)
    self.most = most
  }

  /// How much is being done or waits.
  var waiting: Int { count.withLock { $0 } }

  /// Does some work, or returns nil at once where too much of it waits already.
  func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value? {
    let isTaken = count.withLock { count in
      guard count < most else { return false }
      count += 1
      return true
    }
    guard isTaken else { return nil }
    return await withCheckedContinuation { done in
      queue.async { [self] in
        slots.wait()
        let value = work()
        slots.signal()
        count.withLock { $0 -= 1 }
        done.resume(returning: value)
      }
    }
  }
}
