import Foundation
package import Notices
package import Settings

/// What is looked at when, and who is told: `watch.json` beside the archive.
package struct WatchFile: Sendable, Hashable {
  /// A schedule and the sources that it is for.
  package struct Entry: Sendable, Hashable {
    package let sources: [SourcePattern]
    package let schedule: Schedule

    package init(sources: [SourcePattern], schedule: Schedule) {
      self.sources = sources
      self.schedule = schedule
    }
  }

  /// Name and version of the format.
  package static let schema = "watch/1"

  /// The first that is for a source holds.
  package let entries: [Entry]
  package let notices: NoticeSettings

  package init(entries: [Entry], notices: NoticeSettings = .none) {
    self.entries = entries
    self.notices = notices
  }

  /// Without a file: every source with an address once a day, and nobody is told.
  package static let standard = WatchFile(entries: standardEntries)

  private static var standardEntries: [Entry] {
    guard let all = try? SourcePattern("*") else { return [] }
    return [Entry(sources: [all], schedule: .standard)]
  }

  /// The schedule of a source; nil where there is none.
  package func schedule(of source: String) -> Schedule? {
    entries.first { $0.sources.contains { $0.matches(source) } }?.schedule
  }

  /// Where a watch file is looked for: in the folder that holds the archive's.
  package static func usualPath(archive: String) -> String {
    let folder = URL(fileURLWithPath: archive).standardizedFileURL.deletingLastPathComponent().path
    return (folder == "/" ? "" : folder) + "/watch.json"
  }

  /// The file at a path; nil where there is none.
  package static func read(_ path: String) throws -> WatchFile? {
    guard let found = try SettingsFile.bytes(path) else { return nil }
    do throws(SettingsMistakes) {
      return try WatchFile(found.bytes)
    } catch {
      throw SettingsError(file: path, mistakes: error.all)
    }
  }

  /// Reads a file's bytes.
  package init(_ bytes: [UInt8]) throws(SettingsMistakes) {
    let node: SettingsNode
    do throws(SettingsMistake) {
      node = try SettingsReader.read(bytes)
    } catch {
      throw SettingsMistakes(all: [error])
    }
    var reading = WatchFileReading()
    let file = reading.file(node)
    guard reading.mistakes.isEmpty else { throw SettingsMistakes(all: reading.mistakes) }
    self = file
  }
}

/// All that is wrong with a file.
package struct SettingsMistakes: Error, Sendable, Hashable {
  package let all: [SettingsMistake]
}
