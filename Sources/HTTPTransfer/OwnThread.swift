#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Runs work that blocks on a thread of its own, so that no thread of Swift's pool waits for it.
///
/// The pool has as many threads as the machine has cores: with each of them blocked in a transfer, a server in the same
/// process would never come to answer.
package enum OwnThread {
  private final class Work: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// The value of some work, or its error; without a thread to be had, the work is done in place.
  package static func run<Value: Sendable, Failure: Error>(
    _ work: @escaping @Sendable () throws(Failure) -> Value
  ) async throws(Failure) -> Value {
    let result = await withCheckedContinuation {
      (continuation: CheckedContinuation<Result<Value, Failure>, Never>) in
      start(
        Work {
          let result: Result<Value, Failure>
          do throws(Failure) { result = .success(try work()) } catch { result = .failure(error) }
          continuation.resume(returning: result)
        })
    }
    return try result.get()
  }

  /// Starts work that ends by itself, and says whether there was a thread to be had; without one nothing is done.
  package static func detach(_ work: @escaping @Sendable () -> Void) -> Bool { begin(Work(work)) }

  private static func start(_ work: Work) {
    if !begin(work) { work.run() }
  }

  private static func begin(_ work: Work) -> Bool {
    let held = unsafe Unmanaged.passRetained(work)
    var thread = pthread_t()
    let code = unsafe pthread_create(
      &thread, nil,
      { raw in
        guard let raw = unsafe raw else { return nil }
        unsafe Unmanaged<Work>.fromOpaque(raw).takeRetainedValue().run()
        return nil
      }, held.toOpaque())
    guard code == 0 else {
      unsafe held.release()
      return false
    }
    pthread_detach(thread)
    return true
  }
}
