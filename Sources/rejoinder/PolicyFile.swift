import Glibc
import TransparencyLog

extension SmallFile {
  /// A file's bytes, or the failure that names it.
  static func contents(_ path: String, limit: Int = 1 << 20) throws -> [UInt8] {
    switch read(path, limit: limit) {
    case .success(let bytes): return bytes
    case .failure(let error):
      throw Failure(
        message: "cannot read \(path): \(error.reason); check the path and its permissions",
        code: code(error))
    }
  }

  private static func code(_ error: ReadError) -> Int32 {
    switch error {
    case .system(ENOENT), .system(ENOTDIR), .notAFile: Failure.noInput
    case .system(EACCES), .system(EPERM): Failure.notPermitted
    case .system: Failure.inputOutput
    case .tooLong: Failure.badData
    }
  }
}

extension LogPolicy {
  /// The policy in a file.
  init(file path: String) throws {
    let bytes = try SmallFile.contents(path, limit: Self.maximumLength)
    do {
      self = try LogPolicy(bytes: bytes)
    } catch {
      throw Failure(
        message: "\(path) is no policy (C2SP tlog-policy): \(Self.words(error))", code: Failure.badData)
    }
  }

  private static func words(_ error: LogPolicyError) -> String {
    switch error {
    case .tooLong(let limit, _): "it has more than \(limit) bytes; shorten it"
    case .badOctet(let line, let octet): "line \(line) has a control character (\(octet)); remove it"
    case .unterminated(let line): "line \(line) has no line break; add one"
    case .unknownKeyword(let line, _): "line \(line) begins with none of log, witness, group and quorum"
    case .wrongItemCount(let line, let least, _, let found):
      "line \(line) has \(found) words and needs \(least) or more, as its kind says"
    case .badKey(let line, _): "line \(line) has no public key of the form name+id+base64"
    case .wrongAlgorithm(let line, _, _): "line \(line) has a key that is for something else"
    case .duplicateKey(let line, let earlier): "line \(line) has the key of line \(earlier) again"
    case .duplicateName(let line, _): "line \(line) takes a name that is taken; choose another"
    case .reservedName(let line): "line \(line) takes the name none, which means no quorum; choose another"
    case .undefinedName(let line, _): "line \(line) names what no line above it defines"
    case .memberTwice(let line, _): "line \(line) has a member that is one already"
    case .badThreshold(let line, _, let members):
      "line \(line) needs a number from 1 to \(members), any or all"
    case .tooMany(let line, let limit): "line \(line) is one more than the \(limit) of its kind that are read"
    case .secondQuorum(let line): "line \(line) is a second quorum; keep one"
    case .noQuorum: "it has no line with the quorum; add one, such as: quorum none"
    }
  }
}
