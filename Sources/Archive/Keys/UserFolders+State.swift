import TransparencyLog

extension UserFolders {
  /// A file of this user's state of a log, by default below `$XDG_STATE_HOME/rejoinder`: beside the folder of seen checkpoints.
  ///
  /// - Parameter kind: The folder's name and the file's ending: ("watch", "lock").
  package func state(of origin: String, _ kind: (folder: String, ending: String)) -> String {
    let base = seen.lastIndex(of: "/").map { String(seen[..<$0]) } ?? "."
    return "\(base)/\(kind.folder)/\(Self.fileName(origin)).\(kind.ending)"
  }
}

extension Archive {
  /// A file of this user's state of this log.
  package func state(_ kind: (folder: String, ending: String)) -> String {
    folders.state(of: checkpoint.origin, kind)
  }
}
