import Foundation
import Notices
import Settings

/// Reads a watch file and collects what is wrong with it.
struct WatchFileReading {
  var mistakes: [SettingsMistake] = []

  mutating func file(_ node: SettingsNode) -> WatchFile {
    let members = node.members(
      known: ["schema", "zone", "schedules", "notices"], required: ["schema"], &mistakes)
    if let node = members["schema"], let text = node.text(&mistakes), text != WatchFile.schema {
      mistakes.append(node.mistake("\(WatchFile.schema) is expected"))
    }
    let zone = members["zone"].flatMap { self.zone($0) } ?? .gmt
    let entries =
      members["schedules"].map { node in node.list(&mistakes).compactMap { entry($0, zone) } }
      ?? WatchFile.standard.entries
    let notices = members["notices"].map { NoticeSettings($0, &mistakes) } ?? .none
    return WatchFile(entries: entries, notices: notices)
  }

  private mutating func entry(_ node: SettingsNode, _ usual: TimeZone) -> WatchFile.Entry? {
    let members = node.members(
      known: ["sources", "every", "cron", "jitter", "zone"], required: ["sources"], &mistakes)
    let before = mistakes.count
    let sources = members["sources"].map { SourcePattern.patterns($0, &mistakes) } ?? []
    let zone = members["zone"].flatMap { self.zone($0) } ?? usual
    let jitter = members["jitter"].flatMap { $0.text(as: TimeSpan.init, &mistakes) }
    let rhythm: Schedule.Rhythm
    switch (members["every"], members["cron"]) {
    case (let every?, nil):
      guard let span = every.text(as: TimeSpan.init, &mistakes) else { return nil }
      guard span.seconds >= 60 else {
        mistakes.append(every.mistake("a minute at least is expected"))
        return nil
      }
      if let jitter, jitter.seconds > span.seconds, let node = members["jitter"] {
        mistakes.append(node.mistake("it is longer than the interval"))
      }
      if members["zone"] != nil {
        mistakes.append(node.mistake("an interval has no zone; it counts hours that pass"))
      }
      rhythm = .every(span)
    case (nil, let cron?):
      guard let expression = cron.text(as: CronExpression.init, &mistakes) else { return nil }
      rhythm = .cron(expression)
    default:
      mistakes.append(node.mistake("either every or cron says when"))
      return nil
    }
    guard mistakes.count == before else { return nil }
    return WatchFile.Entry(
      sources: sources, schedule: Schedule(rhythm, jitter: jitter ?? TimeSpan(seconds: 0), zone: zone))
  }

  private mutating func zone(_ node: SettingsNode) -> TimeZone? {
    guard let text = node.text(&mistakes) else { return nil }
    // Short names such as "CET" mean several zones, and "EST" is one that nobody lives in.
    guard text == "UTC" || text.contains("/"), let zone = TimeZone(identifier: text) else {
      mistakes.append(node.mistake("“\(text)” is no time zone; write one like Europe/Zurich, or UTC"))
      return nil
    }
    return zone
  }
}
