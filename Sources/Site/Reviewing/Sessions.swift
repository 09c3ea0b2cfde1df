import Synchronization

/// Who is signed in: random names of sessions that only the browser and this process know; none outlives the process.
final class Sessions: Sendable {
  struct Session: Sendable {
    let reviewer: String
    /// What every form of the session carries, so that no other site can send one.
    let token: String
    let expires: UInt64
  }

  /// Seconds that a session lasts: twelve hours.
  static let lifetime: UInt64 = 12 * 3600
  /// Sessions at a time; the one that ends first makes room.
  static let most = 1000
  /// Wrong passwords of a name within `window` seconds before it has to wait.
  static let mostFailures = 5
  static let window: UInt64 = 60

  /// By the session's name, and the times of each name's last failures; guarded as one.
  private struct State {
    var sessions: [String: Session] = [:]
    var failures: [String: [UInt64]] = [:]
  }

  private let state = Mutex(State())
  /// Seconds that only grow.
  private let clock: @Sendable () -> UInt64

  init(clock: @escaping @Sendable () -> UInt64) { self.clock = clock }

  /// A new session; its name belongs in the cookie alone.
  func open(for reviewer: String) -> (name: String, session: Session) {
    let now = clock()
    let session = Session(reviewer: reviewer, token: Self.secret(), expires: now + Self.lifetime)
    let name = Self.secret()
    state.withLock { state in
      state.sessions = state.sessions.filter { $0.value.expires > now }
      if state.sessions.count >= Self.most,
        let first = state.sessions.min(by: { $0.value.expires < $1.value.expires })
      {
        state.sessions[first.key] = nil
      }
      state.sessions[name] = session
      state.failures[reviewer] = nil
    }
    return (name, session)
  }

  subscript(_ name: String) -> Session? {
    let now = clock()
    return state.withLock { $0.sessions[name].flatMap { $0.expires > now ? $0 : nil } }
  }

  func close(_ name: String) { state.withLock { $0.sessions[name] = nil } }

  /// Whether another password of a name may be tried now.
  func mayTry(_ reviewer: String) -> Bool {
    let now = clock()
    return state.withLock { state in
      state.failures = state.failures.compactMapValues { times in
        let recent = times.filter { $0 + Self.window > now }
        return recent.isEmpty ? nil : recent
      }
      // Names that nobody has cost memory, too.
      return (state.failures[reviewer]?.count ?? 0) < Self.mostFailures && state.failures.count < 10_000
    }
  }

  func failed(_ reviewer: String) { state.withLock { $0.failures[reviewer, default: []].append(clock()) } }

  /// 256 random bits, in hexadecimal digits.
  private static func secret() -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<4).map { _ in
      let digits = String(UInt64.random(in: .min ... .max, using: &generator), radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
