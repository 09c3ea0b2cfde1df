/// What is wrong with one place of a settings file.
package struct SettingsMistake: Error, Sendable, Hashable {
  /// Counted from 1.
  package let line: Int
  /// The way to the value from the top (`schedules[1].cron`); empty for the whole.
  package let path: String
  /// What it must be, in a few words.
  package let reason: String

  package init(line: Int, path: String, reason: String) {
    self.line = line
    self.path = path
    self.reason = reason
  }
}

extension SettingsMistake: CustomStringConvertible {
  /// "line 4, schedules[1].cron: …"
  package var description: String { "line \(line)" + (path.isEmpty ? "" : ", \(path)") + ": \(reason)" }
}

/// All that is wrong with a settings file, in the order of the file.
package struct SettingsError: Error, Sendable, Hashable {
  /// The file's path, as it was given.
  package let file: String
  package let mistakes: [SettingsMistake]

  package init(file: String, mistakes: [SettingsMistake]) {
    self.file = file
    self.mistakes = mistakes.sorted { $0.line < $1.line }
  }
}
