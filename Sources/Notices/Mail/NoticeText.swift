/// A notice as plain words: a subject and lines.
struct NoticeText {
  /// One line.
  let subject: String
  let lines: [String]

  init(_ notice: Notice) {
    let name = notice.source.id
    subject = "[rejoinder] \(notice.test == true ? "test" : notice.kind.rawValue): \(name): \(notice.summary)"
    var lines = [notice.summary, ""]
    func add(_ name: String, _ value: String?) {
      if let value { lines.append("\(name): \(OneLine.shown(value, limit: 1000))") }
    }
    add("Source", notice.source.title.map { "\(name), “\($0)”" } ?? name)
    add("Address", notice.source.url)
    if let version = notice.version, let previous = notice.previous {
      add("Versions", "\(previous) → \(version)")
    }
    add("Significance", notice.significance.map { "\($0) of 100" })
    add("Returns to", notice.returnsTo.map { "version \($0)" })
    add("Reason", notice.reason)
    add("Status", notice.status.map { "\($0)" })
    add("Looks in a row", notice.tries.map { "\($0)" })
    add("Recorded", notice.recorded)
    add("Comparison", notice.comparison)
    add("Page", notice.page)
    for change in notice.changes ?? [] {
      lines += [
        "", "\(change.kind), significance \(change.significance): \(change.reasons.joined(separator: "; "))",
      ]
      if let old = change.old { lines.append("  - \(OneLine.shown(old, limit: 400))") }
      if let new = change.new { lines.append("  + \(OneLine.shown(new, limit: 400))") }
    }
    if let count = notice.changeCount, count > (notice.changes?.count ?? 0), notice.changes?.isEmpty == false
    {
      lines += ["", "… and \(count - (notice.changes?.count ?? 0)) more"]
    }
    for flip in notice.flips ?? [] {
      lines += [
        "", "Demand \(flip.demand) of \(flip.letter): \(flip.from) → \(flip.to)",
        "  “\(OneLine.shown(flip.words, limit: 400))”",
      ]
      if let page = flip.page { lines.append("  \(page)") }
    }
    lines += ["", "Log \(OneLine.shown(notice.log))" + (notice.entry.map { ", entry \($0)" } ?? "")]
    self.lines = lines
  }
}
