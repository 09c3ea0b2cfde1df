import Archive
import Auditing
import Revisions
import TransparencyLog

/// A source's history as a strip over time and a list of its versions.
struct AuditTimeline {
  let report: SourceHistoryReport
  /// What its anchors begin with.
  let name: String

  private var history: SourceHistory { report.history }

  var markup: String {
    let items = history.shown.map(version)
    let list = items.isEmpty ? "" : "<ol class=\"timeline\">\n\(items.joined(separator: "\n"))\n</ol>"
    return """
      <section id="\(name)" aria-labelledby="\(name)-title">
      <h2 id="\(name)-title">History of \(Markup.isolated(history.source.id))</h2>
      <p class="title" dir="auto"><bdi class="theirs">\(Markup.text(history.source.title ?? ""))</bdi></p>
      <p class="caveat">\(Markup.text(report.countLine))</p>
      \(AuditPage.list(report.remarks, class: "remarks"))
      \(AuditStrip(history: history, name: name).markup)
      \(list)
      </section>
      """
  }

  private func version(_ version: SourceHistory.Version) -> String {
    let snapshot = version.snapshot
    let grave = version.change.map { $0.grave > 0 } ?? false
    let technical = version.change.map { $0.nature.isTechnical } ?? false
    let kind = version.redaction != nil ? " gone" : grave ? " grave" : technical ? " technical" : ""
    let changes = version.change?.top.map { AuditPage.change($0) } ?? []
    let more =
      report.more(version, shown: changes.count).map { "<p class=\"caveat\">\(Markup.isolated($0))</p>" }
      ?? ""
    let open = changes.count <= SourceHistoryReport.shownChanges ? " open=\"open\"" : ""
    let details =
      changes.isEmpty
      ? ""
      : "<details\(open)><summary>\(AuditPhrases.counted(changes.count, "change")), the gravest first</summary>\n\(changes.joined(separator: "\n"))\n\(more)</details>"
    return """
      <li class="version\(kind)" id="\(name)-v\(snapshot.version)">
      <h3>\(Markup.isolated(snapshot.reference)) <span class="when">recorded \(Markup.isolated(snapshot.recorded))</span></h3>
      \(AuditPage.list(report.lines(version), class: "said"))
      \(details)
      \(AuditPage.list(report.closing(version), class: "said"))
      \(facts(version))
      </li>
      """
  }

  private func facts(_ version: SourceHistory.Version) -> String {
    let snapshot = version.snapshot
    var rows = [
      (
        "Captured",
        "\(Markup.isolated(report.capture(snapshot))), \(Markup.isolated(snapshot.mediaType)), \(snapshot.bytes) bytes"
      ),
      ("SHA-256 of the bytes", "<code>\(snapshot.sha256.hex)</code>"),
      (
        "Signed by",
        "\(Markup.isolated(version.recorder.name)), key <code>\(version.recorder.keyID)</code>, entry \(snapshot.entry)"
      ),
    ]
    if let reading = version.reading {
      rows.append(("SHA-256 of the text", "<code>\(reading.textSHA256.hex)</code>"))
      rows.append(("Reader", Markup.isolated(reading.reader + (reading.tool.map { ", \($0)" } ?? ""))))
    }
    let items = rows.map { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>" }
    return
      "<details><summary>Record</summary>\n<dl class=\"facts\">\n\(items.joined(separator: "\n"))\n</dl></details>"
  }
}

/// The versions as bars over time, looks as ticks, grave changes as triangles.
struct AuditStrip {
  let history: SourceHistory
  let name: String

  private static let width = 1000.0

  var markup: String {
    guard !history.versions.isEmpty else { return "" }
    let spans = spans
    let bars = zip(history.versions, spans).map { version, span in
      let grave = version.change.map { $0.grave > 0 } ?? false
      let technical = version.change.map { $0.nature.isTechnical } ?? false
      let kind = version.redaction != nil ? "gone" : technical ? "technical" : "stood"
      let x = number(span.lowerBound)
      let triangle =
        grave ? "<path class=\"peak\" d=\"M\(x) 2 l6 12 l-12 0 z\"><title>grave change</title></path>" : ""
      return """
        <a href="#\(name)-v\(version.snapshot.version)"><rect class="\(kind)" x="\(x)" y="16" width="\(number(max(2, span.upperBound - span.lowerBound - 1)))" height="22" /><text x="\(x)" y="52">@\(version.snapshot.version)</text>\(triangle)</a>
        """
    }
    return """
      <svg class="strip-picture" viewBox="-8 0 1016 58" role="img" aria-label="\(history.versions.count) versions over time; the same stands below as text">
      \(bars.joined(separator: "\n"))
      \(ticks(spans).joined(separator: "\n"))
      </svg>
      """
  }

  /// From the record of each version to that of the next, in units of the picture; side by side where times do not help.
  private var spans: [Range<Double>] {
    let starts = history.versions.map { RecordedTime($0.snapshot.recorded)?.seconds }
    let last = history.versions.last.flatMap { RecordedTime($0.standing.lastSeen)?.seconds }
    let count = Double(history.versions.count)
    let even = history.versions.indices.map {
      Double($0) * Self.width / count..<Double($0 + 1) * Self.width / count
    }
    let known = starts.compactMap(\.self)
    guard known.count == starts.count, zip(known, known.dropFirst()).allSatisfy({ $0 < $1 }),
      let first = known.first,
      let last, max(last, known.last ?? last) > first
    else { return even }
    // The last version gets a tenth at least, so that it can be seen however young it is.
    let total = Double(max(last, known.last ?? last) - first)
    let scale = Self.width * 0.9 / total
    let edges = known.map { Double($0 - first) * scale } + [Self.width]
    return zip(edges, edges.dropFirst()).map { $0..<max($0, $1) }
  }

  /// Looks inside of the bar of their version, in order and evenly: at most 40 a version.
  private func ticks(_ spans: [Range<Double>]) -> [String] {
    zip(history.versions, spans).flatMap { version, span -> [String] in
      let looks = version.looks
      let kinds =
        Array(repeating: "unchanged", count: min(20, looks.unchanged))
        + Array(repeating: "failed", count: min(20, looks.failed + looks.blocked))
      let step = (span.upperBound - span.lowerBound) / Double(kinds.count + 1)
      return kinds.enumerated().map { index, kind in
        let x = number(span.lowerBound + step * Double(index + 1))
        return "<path class=\"tick \(kind)\" d=\"M\(x) 20 v14\" />"
      }
    }
  }

  /// With one decimal at most.
  private func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
  }
}
