import Anchoring
import Glibc
import WebServer

/// Turns a witness's errors into lines and exit codes.
enum WitnessFailure {
  /// EX_UNAVAILABLE of sysexits.h.
  private static let unavailable: Int32 = 69

  static func translating<Value>(_ work: () throws -> Value) throws -> Value {
    do { return try work() } catch {
      throw describe(error) ?? error
    }
  }

  static func describe(_ error: any Error) -> Failure? {
    switch error {
    case WitnessKeyError.badName(let name):
      Failure(
        message: "--name \(name): no key can be of this name; leave out spaces and plus signs",
        code: Failure.usage)
    case WitnessKeyError.notACosigningKey(let name):
      Failure(
        message:
          "--name \(name): the key that is kept under this name is not a witness's; choose another name",
        code: Failure.badData)
    case WitnessKeyError.otherName(let expected, let found):
      Failure(message: "--name \(expected): the key file holds the key of \(found)", code: Failure.badData)
    case WebServerError.cannotListen(let address, let reason):
      Failure(
        message: "\(address): cannot be listened on: \(reason); choose another --listen", code: unavailable)
    case WitnessStoreError.system(let operation, let path, let code):
      Failure(
        message: "\(path): cannot \(operation): \(SmallFile.words(code))",
        code: code == EACCES || code == EROFS ? Failure.notPermitted : Failure.cannotCreate)
    case WitnessStoreError.originTooLong(let origin):
      Failure(message: "--log \(origin): the name is too long for a file", code: Failure.usage)
    case WitnessStoreError.damaged(let path, let reason):
      Failure(
        message: "\(path): \(reason); nothing of this log is cosigned until the true file is restored",
        code: Failure.badData)
    case WitnessStoreError.locked(let path):
      Failure(message: "\(path): another process holds the lock", code: Failure.inputOutput)
    default: nil
    }
  }
}
