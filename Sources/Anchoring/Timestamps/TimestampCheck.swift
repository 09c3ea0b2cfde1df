import ChildProcesses
import TransparencyLog

/// Checks RFC 3161 timestamps with `openssl ts -verify` in a bounded child process.
///
/// What is stated is read here, from DER alone; whether signature, certificate and chain hold is for OpenSSL, which reads a
/// hostile file in a sandbox without network and files. docs/decisions/0012-timestamps.md says why.
package enum TimestampCheck {
  private static let program = "openssl"
  /// 10 s of CPU, 500 MB, 20 s in all, 64 KiB of output.
  private static let limits = ProcessLimits(
    cpuSeconds: 10, addressSpaceBytes: 500_000_000, wallSeconds: 20, outputBytes: 1 << 16)

  /// The worth of a timestamp for a text.
  ///
  /// - Parameters:
  ///   - token: The bytes of a TimeStampResp, as they came from the authority.
  ///   - text: What is said to be stamped.
  ///   - chain: The certificates that the user trusts and those between, in PEM.
  ///   - now: The present in POSIX seconds, to tell whether a certificate has expired since.
  /// - Throws: Where nothing can be checked; that a token does not hold is a verdict.
  package static func check(
    _ token: [UInt8], over text: [UInt8], chain: CertificateChain, now: Int
  ) throws(TimestampError) -> TimestampVerdict {
    let info: TimestampInfo
    switch Result(catching: { () throws(TimestampReplyError) in try TimestampReply(bytes: token) }) {
    case .success(let reply): info = reply.info
    case .failure(let error): return .malformed(error)
    }
    let expected = Digest.sha256(text)
    guard info.digest == expected else { return .otherText(expected: expected, stamped: info.digest) }
    // At the time that it states: a certificate that has run out since was good then.
    if let reason = try defect(of: token, digest: expected, chain: chain, at: info.time) {
      return .untrusted(info, reason: reason)
    }
    let hasExpired = try defect(of: token, digest: expected, chain: chain, at: now) != nil
    return .holds(info, hasExpired: hasExpired)
  }

  /// Why a token does not hold at some moment; nil if it does.
  private static func defect(
    of token: [UInt8], digest: Digest, chain: CertificateChain, at time: Int
  ) throws(TimestampError) -> String? {
    let outcome: ProcessOutcome
    // No settings: the system's are not in the sandbox, and nobody's may change what is accepted.
    do throws(ProcessError) {
      outcome = try BoundedProcess.run(
        program,
        arguments: [
          "ts", "-verify", "-config", "/dev/null", "-digest", digest.hex, "-in",
          BoundedProcess.path(ofFile: 0), "-CAfile",
          BoundedProcess.path(ofFile: 1), "-attime", String(time),
        ], input: [], files: [token, chain.bytes], limits: limits)
    } catch {
      switch error {
      case .missing(let name): throw .programMissing(name: name)
      case .refused(let reason): throw .programFailed(name: program, reason: ShownText.safe(reason))
      }
    }
    switch outcome.end {
    case .exited(0): return nil
    case .exited(1): return reason(in: String(decoding: outcome.complaint, as: UTF8.self))
    default:
      throw .programFailed(name: program, reason: "it did not come to an end: \(outcome.end)")
    }
  }

  /// OpenSSL's own words: `error:…:time stamp routines:ts_verify_cert:certificate verify error:FILE:LINE:Verify error:unable to get…`.
  private static func reason(in complaint: String) -> String {
    for line in complaint.split(separator: "\n") where line.contains("error:") {
      if let range = line.firstRange(of: "Verify error:") {
        return ShownText.safe(String(line[range.upperBound...]))
      }
      let fields = line.split(separator: ":", omittingEmptySubsequences: false)
      // thread:error:CODE:LIBRARY:FUNCTION:REASON:FILE:LINE:DATA
      if fields.count > 5 { return ShownText.safe(String(fields[5])) }
    }
    return "it is not accepted"
  }
}
