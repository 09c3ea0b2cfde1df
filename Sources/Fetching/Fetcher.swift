import CCurl
import HTTPTransfer

/// Fetches over HTTP and HTTPS, any number at once, on connections that are kept and by the policy's limits.
///
/// One thread of its own drives all transfers; it ends when the fetcher is closed or given up.
package final class Fetcher: Sendable {
  package let policy: FetchPolicy
  private let inbox: Inbox

  /// - Throws: Where libcurl is missing or refuses an option, or the policy cannot be kept.
  package convenience init(policy: FetchPolicy) throws(FetchFailure) {
    try self.init(policy: policy, surroundings: FetchSurroundings())
  }

  init(policy: FetchPolicy, surroundings: FetchSurroundings) throws(FetchFailure) {
    func failed(_ reason: FetchFailure.Reason) -> FetchFailure {
      FetchFailure(url: policy.proxy ?? policy.certificateFile ?? "", reason: reason)
    }
    guard policy.userAgent.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }), !policy.userAgent.isEmpty else {
      throw failed(.badRequest("the user agent has to be of ASCII letters, digits, signs and spaces"))
    }
    guard ccurl_prepare() == 0 else {
      throw failed(.other(code: -1, text: "libcurl cannot be loaded; install it: apt-get install libcurl4"))
    }
    guard let loop = unsafe FetchLoop.make(policy) else {
      throw failed(.other(code: -1, text: "libcurl cannot be started"))
    }
    self.policy = policy
    let inbox = unsafe Inbox(waking: loop)
    self.inbox = inbox
    let address = UInt(bitPattern: loop)
    let isRunning = OwnThread.detach {
      guard let loop = unsafe OpaquePointer(bitPattern: address) else { return }
      unsafe FetchLoop(policy: policy, surroundings: surroundings, inbox: inbox, loop: loop).run()
    }
    guard isRunning else {
      unsafe ccurl_loop_free(loop)
      throw failed(.other(code: -1, text: "no thread can be started"))
    }
  }

  deinit { inbox.close() }

  /// The answer to a request; an answer of any status is no failure. A task that is cancelled gets its failure at once.
  package func fetch(_ request: FetchRequest) async -> Result<Fetched, FetchFailure> {
    let id = inbox.nextNumber()
    let result = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let submission = Inbox.Submission(id: id, request: request) { continuation.resume(returning: $0) }
        if !inbox.submit(submission) {
          continuation.resume(returning: .failure(FetchFailure(url: request.url, reason: .cancelled)))
        }
      }
    } onCancel: {
      inbox.cancel(id)
    }
    inbox.forget(id)
    return result
  }

  /// Ends every fetch as cancelled, and closes all connections; later fetches are cancelled at once.
  package func close() { inbox.close() }
}

/// What stands for the world around a fetcher; only tests have another than this.
struct FetchSurroundings: Sendable {
  /// Addresses that count as public although they are not.
  var exceptions: [[UInt8]] = []
  /// Lines "name:port:address" that go before what the resolver says, by the number of the transfer from 0.
  var pins: @Sendable (Int) -> [String] = { _ in [] }
}
