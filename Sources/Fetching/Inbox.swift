import CCurl
import Synchronization

/// What other threads want of a loop's thread.
final class Inbox: Sendable {
  struct Submission: Sendable {
    let id: UInt64
    let request: FetchRequest
    let finish: @Sendable (Result<Fetched, FetchFailure>) -> Void
  }

  struct Delivery {
    var submissions: [Submission] = []
    var cancelled: Set<UInt64> = []
    var isClosed = false
  }

  private struct State: ~Copyable {
    var delivery = Delivery()
    /// Numbers of fetches that were cancelled before they were submitted.
    var early: Set<UInt64> = []
    var next: UInt64 = 0
    var isAsleep = false
    /// The address of libcurl's loop while it can be woken; a number, since the pointer is only passed on.
    var loop: UInt = 0
  }

  /// Guards all of it; held for a few instructions.
  private let state = Mutex(State())

  /// - Parameter loop: libcurl's loop, which can be woken until `detach`.
  init(waking loop: OpaquePointer) {
    let address = UInt(bitPattern: loop)
    state.withLock { $0.loop = address }
  }

  func nextNumber() -> UInt64 {
    state.withLock { state in
      state.next += 1
      return state.next
    }
  }

  /// false where the loop has ended, or the fetch was cancelled before: then nobody will finish it.
  func submit(_ submission: Submission) -> Bool {
    state.withLock { state in
      guard state.early.remove(submission.id) == nil, !state.delivery.isClosed else { return false }
      state.delivery.submissions.append(submission)
      Self.wake(&state)
      return true
    }
  }

  /// - Parameter isSubmitted: Whether the fetch is known to the loop.
  func cancel(_ id: UInt64) {
    state.withLock { state in
      state.early.insert(id)
      state.delivery.cancelled.insert(id)
      Self.wake(&state)
    }
  }

  /// Forgets a number whose fetch is over.
  func forget(_ id: UInt64) {
    state.withLock { state in
      state.early.remove(id)
      state.delivery.cancelled.remove(id)
    }
  }

  func close() {
    state.withLock { state in
      state.delivery.isClosed = true
      Self.wake(&state)
    }
  }

  /// What has come since the last time; asked for by the loop's thread.
  func take() -> Delivery {
    state.withLock { state in
      state.isAsleep = false
      var delivery = Delivery()
      delivery.isClosed = state.delivery.isClosed
      swap(&delivery, &state.delivery)
      return delivery
    }
  }

  /// Whether the loop's thread may wait; from then on it is woken.
  func fallAsleep() -> Bool {
    state.withLock { state in
      let delivery = state.delivery
      state.isAsleep =
        delivery.submissions.isEmpty && delivery.cancelled.isEmpty && !delivery.isClosed
      return state.isAsleep
    }
  }

  /// The loop is about to be freed.
  func detach() {
    state.withLock { $0.loop = 0 }
  }

  private static func wake(_ state: inout State) {
    guard state.isAsleep, let loop = unsafe OpaquePointer(bitPattern: state.loop) else { return }
    state.isAsleep = false
    unsafe ccurl_loop_wake(loop)
  }
}
