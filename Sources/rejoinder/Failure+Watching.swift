import Glibc
import Notices
import Settings
import Watching

extension Failure {
  /// What the errors of watching and of notices say to a person; nil for others.
  static func watching(_ error: any Error) -> Failure? {
    switch error {
    case let error as SettingsError: settings(error)
    case SettingsFileError.system(let path, let code):
      Failure(
        message: "cannot read \(path): \(reason(code)); check its permissions",
        code: code == EACCES ? notPermitted : inputOutput)
    case SettingsFileError.unfit(let path):
      Failure(message: "\(path) is no file of at most 1 MiB; name another", code: badData)
    case WatchLock.Failure.held(let holder):
      Failure(
        message: "this log is being watched already, by \(holder); stop that one first", code: unavailable)
    case WatchLock.Failure.system(let path, let code):
      Failure(message: "cannot use \(path): \(reason(code)); make its folder writable", code: cannotCreate)
    case let error as OutboxError: outbox(error)
    default: nil
    }
  }

  /// The first mistake in the message, all of them before it.
  private static func settings(_ error: SettingsError) -> Failure {
    for mistake in error.mistakes.dropLast() {
      warn(Failure(message: "\(error.file): \(mistake.description)", code: badData))
    }
    let last = error.mistakes.last.map(\.description) ?? "it cannot be read"
    return Failure(message: "\(error.file): \(last); see docs/watch.md", code: badData)
  }

  private static func outbox(_ error: OutboxError) -> Failure {
    switch error {
    case .system(let path, let code):
      Failure(message: "cannot use \(path): \(reason(code)); make its folder writable", code: cannotCreate)
    case .database(let path, let reason):
      Failure(
        message: "the outbox \(path) cannot be used: \(reason); move it away to begin with an empty one",
        code: inputOutput)
    case .laterVersion(let path):
      Failure(message: "the outbox \(path) is of a later version; update rejoinder", code: badData)
    case .aheadOfLog(let path, let cursor, let size):
      Failure(
        message:
          "the outbox \(path) has seen \(cursor) entries and the log has \(size): the archive is older; "
          + "restore the newer one, or move the outbox away", code: badData)
    }
  }
}
