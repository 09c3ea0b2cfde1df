import Anchoring
import Files
import HTTPTransfer

/// Turns the errors of asking witnesses and time-stamping authorities into lines and exit codes.
enum AnchoringFailure {
  /// EX_UNAVAILABLE of sysexits.h.
  private static let unavailable: Int32 = 69

  static func translating<Value>(_ work: () throws -> Value) throws -> Value {
    do { return try work() } catch {
      throw describe(error) ?? error
    }
  }

  static func describe(_ error: any Error) -> Failure? {
    switch error {
    case let error as CosignerError: Failure(message: error.description, code: unavailable)
    case let error as HTTPTransferError: Failure(message: error.description, code: unavailable)
    case let error as TimestampFetchError: Failure(message: words(error), code: unavailable)
    case TimestampError.programMissing(let name):
      Failure(message: "time stamps need \(name); install it: apt-get install openssl", code: unavailable)
    case TimestampError.programFailed(let name, let reason):
      Failure(message: "\(name) did not check the time stamp: \(reason); try again", code: unavailable)
    case TimestampError.chainUnusable(let path, let reason):
      Failure(
        message: "\(path) holds no certificates: \(reason); name a PEM file",
        code: FileStatus(path: path)?.kind == .file ? Failure.badData : Failure.noInput)
    default: nil
    }
  }

  private static func words(_ error: TimestampFetchError) -> String {
    switch error {
    case .transfer(let error): error.description
    case .status(let url, let code): "\(url): answered \(code); check that it is a time-stamping authority"
    case .mediaType(let url, _):
      "\(url): its answer is no time stamp; check that it is a time-stamping authority"
    case .reply(let url, .rejected(let status, let text)): "\(url): refused (status \(status)) \(text)"
    case .reply(let url, _): "\(url): its answer cannot be read as a time stamp; try another authority"
    case .otherText(let url): "\(url): it stamped another text; try another authority"
    case .otherNonce(let url): "\(url): it answered another request; try again, or another authority"
    }
  }
}
