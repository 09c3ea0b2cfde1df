package import TransparencyLog

extension Archive {
  /// Keeps outside evidence about a checkpoint among the anchors, and records its hash.
  ///
  /// - Parameter size: The size of the checkpoint that it speaks of, which the log must have reached.
  /// - Returns: The archive afterwards, and the evidence's file relative to it.
  package static func recordAnchor(
    _ kind: AnchorEvent.Kind, of size: TreeSize, _ bytes: [UInt8], at path: String, folders: UserFolders
  ) throws -> (archive: Archive, file: String) {
    let folder = ArchiveFolder(root: path)
    var file = ""
    let archive = try record(folder, folders: folders) { recording in
      guard size <= recording.archive.checkpoint.size else {
        throw ArchiveError.invalidField("size", expected: "the size of a checkpoint of this log")
      }
      let name = freeName(kind, size, folder)
      file = ArchiveLayout.anchors + "/" + name
      recording.add(file: file, bytes)
      try recording.add(
        Batch(events: [
          .anchor(
            AnchorEvent(
              kind: kind, name: name, size: size, sha256: Digest.sha256(bytes), recorded: Timestamp.now()))
        ]))
    }
    return (archive, file)
  }

  private static func freeName(_ kind: AnchorEvent.Kind, _ size: TreeSize, _ folder: ArchiveFolder) -> String
  {
    var number = 1
    while true {
      let name = "\(size)" + (number == 1 ? "" : "-\(number)") + kind.suffix
      guard folder.exists(ArchiveLayout.anchors + "/" + name) else { return name }
      number += 1
    }
  }

  /// The bytes of an anchor; nil where they are not those that its event names.
  package func anchor(_ event: AnchorEvent) throws(ArchiveError) -> [UInt8]? {
    let bytes = try folder.read(
      ArchiveLayout.anchors + "/" + event.name, limit: ArchiveFolder.smallFileLimit)
    return bytes.flatMap { Digest.sha256($0) == event.sha256 ? $0 : nil }
  }
}

extension AnchorEvent.Kind {
  /// How the names of its files end.
  var suffix: String {
    switch self {
    case .timestamp: ".tsr"
    case .cosignatures: ".cosig"
    }
  }
}
