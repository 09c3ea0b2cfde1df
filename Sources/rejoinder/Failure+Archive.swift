import Archive
import Files
import Glibc
import TransparencyLog

extension Failure {
  /// What an archive's error says to a person.
  static func archive(_ error: ArchiveError) -> Failure {
    switch error {
    case .notFound(let path):
      Failure(
        message: "no archive in \(path); make one: rejoinder init \(path), or name one with --archive",
        code: noInput)
    case .exists(let path):
      Failure(message: taken(path) + "; name a new folder: rejoinder init DIR", code: cannotCreate)
    case .damaged(let path, let reason):
      Failure(message: "the archive is damaged at \(path): \(reason); see: rejoinder verify", code: badData)
    case .catalogDamaged(let path, let reason):
      Failure(
        message: "the catalog \(path) cannot be used: \(reason); make it anew: rejoinder catalog rebuild",
        code: badData)
    case .redacted(let redaction):
      Failure(
        message:
          "the bytes of blob \(redaction.sha256.hex) were removed on \(redaction.recorded): \(redaction.reason)",
        code: noInput)
    case .laterVersion(let entry, let version):
      Failure(
        message:
          "log entry \(entry) has format version \(version) and this program reads 1; update rejoinder",
        code: badData)
    case .keyMissing(let origin, let expected):
      Failure(
        message:
          "the private key of \(origin) is not at \(expected), so nothing can be added to this archive; "
          + "make your own: rejoinder init DIR, then --archive DIR", code: notPermitted)
    case .keyUnusable(let path, let reason):
      Failure(message: "the key file \(path) cannot be used: \(reason)", code: notPermitted)
    case .rolledBack(let seen, let found, let remembered):
      Failure(
        message: "the archive was rolled back: you have seen \(name(seen)), it is now \(name(found)); "
          + "restore the newer archive, or, if you trust this one, remove \(remembered)", code: badData)
    case .forked(let seen, let found, let remembered):
      Failure(
        message:
          "the archive is another one: you have seen \(name(seen)), which \(name(found)) does not contain; "
          + "restore the one that you know, or, if you trust this one, remove \(remembered)", code: badData)
    case .keyChanged(let origin, let remembered):
      Failure(
        message:
          "the key of \(origin) is not the one that signed what you have seen of it; "
          + "if this is a copy from before a change of keys, restore the newer archive; if you trust this one, remove \(remembered)",
        code: badData)
    case .locked:
      Failure(
        message: "another rejoinder is writing to this archive; try again when it has finished",
        code: unavailable)
    case .invalidField(let field, let expected):
      Failure(message: "the \(field) must be \(expected); nothing was recorded", code: usage)
    case .system("read", let path, let code):
      Failure(
        message: "cannot read \(path): \(reason(code)); check its permissions",
        code: code == EACCES || code == EPERM ? notPermitted : inputOutput)
    case .system(let operation, let path, let code):
      Failure(
        message: "cannot \(operation) \(path): \(reason(code)); nothing was recorded"
          + (code == EROFS || code == EACCES
            ? "; use an archive that you may write to, or a copy: --archive DIR" : "")
          + (code == ENOSPC || code == EDQUOT ? "; free some space and try again" : ""),
        code: code == EACCES || code == EPERM || code == EROFS ? notPermitted : inputOutput)
    case .invalidSource(let id):
      Failure(
        message: "\(id) cannot be a name; use small letters, digits and hyphens, such as ngo-letter",
        code: usage)
    case .unknownSource(let id, let nearest):
      Failure(
        message: "no source \(id)" + (nearest.map { "; did you mean \($0)?" } ?? "; see: rejoinder sources"),
        code: noInput)
    case .unknownVersion(let id, let version, let count):
      Failure(
        message: count == 0
          ? "\(id) has no snapshot yet; make one: rejoinder snapshot FILE --as \(id)"
          : "\(id) has no version \(version); it has \(count), the last is \(id)@\(count)", code: noInput)
    case .invalidVersion(let reference):
      Failure(
        message: "\(reference) names no version; versions are ID@1, ID@2 and so on, ID@-1 is the last",
        code: noInput)
    case .blobMissing(let digest):
      Failure(message: "the blob \(digest.hex) is missing; see: rejoinder verify", code: badData)
    case .blobMismatch(let expected, let computed):
      Failure(
        message:
          "the blob \(expected.hex) was changed: its bytes have \(computed.hex); see: rejoinder verify",
        code: badData)
    case .eventTooLong(let bytes, let limit):
      Failure(
        message:
          "what is to be recorded takes \(bytes) bytes and may take \(limit); shorten the title, the URL or the passages",
        code: usage)
    }
  }

  /// Why no archive can be made at a path.
  private static func taken(_ path: String) -> String {
    guard FileStatus(path: path)?.kind == .folder else { return "\(path) is there already and no folder" }
    return unsafe access(path, R_OK | X_OK) == 0 ? "\(path) is not empty" : "\(path) cannot be looked into"
  }

  private static func name(_ checkpoint: Checkpoint) -> String {
    "size \(checkpoint.size) root \(checkpoint.root.base64)"
  }
}
