import Anchoring
import Archive
import Glibc
import Verification

/// The check of time stamps that `verify` uses: what they state is read in any case, and held against certificates where some are given.
enum TimestampChecking {
  /// - Parameter path: The certificates that the user trusts, in PEM.
  static func check(_ path: String?) throws -> Verifier.TimestampCheck {
    let chain = try path.map { try CertificateChain(path: $0) }
    return { token, text in
      guard let chain else {
        guard case .success(let reply) = Result(catching: { try TimestampReply(bytes: token) }) else {
          return .fails(reason: "it is no granted time-stamp token")
        }
        return .unchecked(
          reason: "give --tsa-ca with the authority's certificates",
          claimed: Timestamp.clamped(reply.info.time))
      }
      do {
        switch try TimestampCheck.check(token, over: text, chain: chain, now: time(nil)) {
        case .holds(let info, _): return .holds(time: Timestamp.clamped(info.time))
        case .malformed: return .fails(reason: "it is no granted time-stamp token")
        case .otherText: return .fails(reason: "it is over another text than the checkpoint of its size")
        case .untrusted(_, let reason): return .untrusted(reason: reason)
        }
      } catch {
        return .unchecked(reason: AnchoringFailure.describe(error)?.message ?? "\(error)", claimed: nil)
      }
    }
  }
}
