import Dispatch
import Synchronization

/// Numbered pieces of work spread over threads.
enum WorkPool {
  /// The results of all the pieces, in the order of their numbers, whatever the number of threads.
  ///
  /// - Parameters:
  ///   - count: How many pieces there are, numbered from 0.
  ///   - jobs: The most threads that work at a time; with 1 everything happens on the caller's.
  ///   - state: Makes what one thread keeps from piece to piece, such as a buffer.
  ///   - work: Does a piece; it is called by several threads at once, each with its own state.
  static func map<State, Result: Sendable>(
    count: Int, jobs: Int, state: @Sendable () -> State, work: @Sendable (inout State, Int) -> Result
  ) -> [Result] {
    guard jobs > 1, count > 1 else {
      var held = state()
      return (0..<count).map { work(&held, $0) }
    }
    let next = Atomic(0)
    // Guards the results; a thread takes it once, when no work is left.
    let gathered = Mutex<[(number: Int, result: Result)]>([])
    DispatchQueue.concurrentPerform(iterations: min(jobs, count)) { _ in
      var held = state()
      var done: [(number: Int, result: Result)] = []
      while true {
        let number = next.add(1, ordering: .relaxed).oldValue
        guard number < count else { break }
        done.append((number, work(&held, number)))
      }
      gathered.withLock { $0 += done }
    }
    return gathered.withLock { $0 }.sorted { $0.number < $1.number }.map(\.result)
  }
}
