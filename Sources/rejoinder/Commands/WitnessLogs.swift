import TransparencyLog

/// The logs that a witness is told to cosign.
enum WitnessLogs {
  /// Logs by their keys and by a policy file; several keys of one name are keys of one log.
  static func read(keys texts: [String], policy path: String?) throws -> [WitnessedLog] {
    var keys: [VerifierKey] = []
    for text in texts {
      guard let key = try? VerifierKey(text: text), key.algorithm == .ed25519 else {
        throw Failure(
          message: "--log \(text): not a log's public key; give the text of its log.vkey, name+id+base64",
          code: Failure.usage)
      }
      keys.append(key)
    }
    if let path { keys += try LogPolicy(file: path).logs.map(\.key) }
    guard !keys.isEmpty else {
      throw Failure(
        message: "no log to cosign; name one with --log VKEY or --policy FILE", code: Failure.usage)
    }
    var logs: [WitnessedLog] = []
    for key in keys {
      let place = logs.firstIndex { $0.origin.utf8.elementsEqual(key.name.utf8) }
      if let place {
        if !logs[place].keys.contains(key) {
          logs[place] = WitnessedLog(origin: logs[place].origin, keys: logs[place].keys + [key])
        }
      } else {
        logs.append(WitnessedLog(key: key))
      }
    }
    return logs
  }
}
