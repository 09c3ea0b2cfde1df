import Archive
import Auditing
import TransparencyLog

/// Makes the notices of entries of a log, by rules.
struct NoticeMaking {
  /// A notice and whom it goes to.
  struct Made {
    let notice: Notice
    let targets: [String]
  }

  let archive: Archive
  let settings: NoticeSettings

  /// The notices of some entries, in the order of the log and then of the rules.
  func notices(_ range: Range<UInt64>) throws -> [Made] {
    guard !settings.rules.isEmpty else { return [] }
    return try archive.entries(range).flatMap { index, bytes -> [Made] in
      switch Event.reading(bytes) {
      case .snapshot(let event): try notices(of: event, at: index)
      case .check(let event): try notices(of: CheckedLook(event), at: index)
      default: []
      }
    }
  }

  /// Imports tell what others saw long ago.
  private static let secondHand: Set<String> = ["warc", "memento"]

  private func notices(of event: SnapshotEvent, at entry: LeafIndex) throws -> [Made] {
    let rules = settings.rules.filter { $0.isFor(event.source) }
    guard !rules.isEmpty, !Self.secondHand.contains(event.method),
      let snapshot = try archive.catalog.snapshot(of: event.source, recordedAt: entry)
    else { return [] }
    let source = try archive.catalog.source(event.source)
    var made = try recoveries(source, at: entry, recorded: event.recorded, rules)
    // The first version is no change of anything.
    guard snapshot.version > 1 else { return made }
    let wantsChange = rules.contains { $0.kinds.contains(.change) }
    let change = wantsChange ? try NewVersion(snapshot, source, in: archive) : nil
    var flips: [String: [LetterFlips]] = [:]
    for rule in rules {
      if let change, change.isNews, rule.kinds.contains(.change),
        change.significance.map({ $0 >= rule.from }) ?? true
      {
        made.append(notice(rule, .change, source, entry, event.recorded, change.summary) { change.fill(&$0) })
      }
      guard rule.kinds.contains(.flip), source.roles.contains(.response) else { continue }
      let key = rule.letters.map(\.text).joined(separator: " ")
      let found = try flips[key] ?? LetterFlips.all(snapshot, rule.letters, in: archive)
      flips[key] = found
      guard found.contains(where: { !$0.flips.isEmpty }) else { continue }
      made.append(
        notice(rule, .flip, source, entry, event.recorded, LetterFlips.summary(found)) {
          $0.version = snapshot.version
          $0.previous = snapshot.version - 1
          $0.flips = LetterFlips.noticed(found, response: source.id, site: settings.site)
        })
    }
    return made
  }

  private func notices(of look: CheckedLook, at entry: LeafIndex) throws -> [Made] {
    let rules = settings.rules.filter { $0.isFor(look.source) }
    guard !rules.isEmpty, let source = try archive.catalog.knownSource(look.source) else { return [] }
    guard let problem = look.problem else {
      return try recoveries(source, at: entry, recorded: look.recorded, rules)
    }
    let before = try archive.catalog.sightings(of: source.id, before: entry, limit: NoticeRule.mostTries)
    let run = 1 + before.prefix { $0.result == problem.rawValue }.count
    return rules.compactMap { rule in
      guard rule.kinds.contains(problem), run == rule.tries(problem) else { return nil }
      let words: String =
        switch problem {
        case .blocked: "something else came in its place"
        case .gone: "it is no longer there"
        default: "it could not be looked at"
        }
      let why = look.reason.map { ": " + OneLine.shown($0) } ?? ""
      return notice(rule, problem, source, entry, look.recorded, words + why) {
        $0.reason = look.reason.map { OneLine.shown($0) }
        $0.status = look.status
        $0.tries = look.tries ?? run
      }
    }
  }

  /// Told where the problem that ends was told.
  private func recoveries(
    _ source: Source, at entry: LeafIndex, recorded: String, _ rules: [NoticeRule]
  ) throws -> [Made] {
    let rules = rules.filter { $0.kinds.contains(.recovered) }
    guard !rules.isEmpty else { return [] }
    let before = try archive.catalog.sightings(
      of: source.id, before: entry, limit: 2 * NoticeRule.mostTries)
    let stretch = before.prefix { $0.result.flatMap(CheckedLook.problem) != nil }
      .compactMap { $0.result.flatMap(CheckedLook.problem) }
    return rules.compactMap { rule in
      let watched = rule.kinds.intersection(CheckedLook.problems)
      var run = 0
      var last: Notice.Kind?
      var told: Notice.Kind?
      for problem in stretch.reversed() {
        run = problem == last ? run + 1 : 1
        last = problem
        if watched.isEmpty || watched.contains(problem), run == rule.tries(problem) { told = problem }
      }
      guard let told else { return nil }
      let words: String =
        switch told {
        case .blocked: "it can be seen again; it was blocked"
        case .gone: "it is there again; it was gone"
        default: "it can be looked at again; it failed"
        }
      return notice(rule, .recovered, source, entry, recorded, words) { $0.tries = stretch.count }
    }
  }

  private func notice(
    _ rule: NoticeRule, _ kind: Notice.Kind, _ source: Source, _ entry: LeafIndex, _ recorded: String,
    _ summary: String, fill: (inout Notice) -> Void
  ) -> Made {
    let origin = archive.checkpoint.origin
    var notice = Notice(
      id: "\(origin)/\(entry)/\(kind.rawValue)/\(rule.name)", log: origin,
      entry: Int64(clamping: entry.value),
      kind: kind, rule: rule.name, recorded: recorded,
      source: Notice.Subject(
        id: source.id, title: source.title.map { OneLine.shown($0) }, url: source.url), summary: summary)
    fill(&notice)
    if let site = settings.site {
      notice.page = "\(site)/sources/\(source.id)" + (notice.version.map { "/\($0)" } ?? "")
      if let version = notice.version, let previous = notice.previous {
        notice.comparison = "\(site)/diff/\(source.id)@\(previous)/\(source.id)@\(version)"
      }
    }
    return Made(notice: notice, targets: rule.deliver)
  }
}
