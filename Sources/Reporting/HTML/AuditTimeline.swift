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
      <h3>\(Markup.isolated(snapshot.reference)) <span class="when">\(Markup.isolated(AuditPhrases.seen(snapshot)))</span></h3>
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
    let items = rows.map { "<dt>\($0.0)</dt><dd>\($0.1)</dd>" }
    return
      "<details><summary>Record</summary>\n<dl class=\"facts\">\n\(items.joined(separator: "\n"))\n</dl></details>"
  }
}

/// The versions as bars over time, looks as ticks; above each bar how much its change matters, as a stem with a head:
/// a triangle for a grave one, a ring for any other.
struct AuditStrip {
  let history: SourceHistory
  let name: String

  private static let width = 1000.0

  var markup: String {
    guard !history.versions.isEmpty else { return "" }
    let spans = spans
    var lastLabel = -Self.labelRoom
    let bars = zip(history.versions, spans).map { version, span in
      let technical = version.change.map { $0.nature.isTechnical } ?? false
      let kind = version.redaction != nil ? "gone" : technical ? "technical" : "stood"
      let x = number(span.lowerBound)
      // Labels that would stand on one another are left out; the list has them all.
      var label = ""
      if span.lowerBound - lastLabel >= Self.labelRoom {
        label = "<text x=\"\(x)\" y=\"112\">@\(version.snapshot.version)</text>"
        lastLabel = span.lowerBound
      }
      return """
        <a href="#\(name)-v\(version.snapshot.version)"><title>\(Markup.attribute(words(version)))</title>\
        <rect class="\(kind)" x="\(x)" y="72" width="\(number(max(2, span.upperBound - span.lowerBound - 1)))" height="24" />\
        \(label)\(stem(version.change, at: span.lowerBound))</a>
        """
    }
    return """
      <div class="scroll" role="region" aria-label="Versions over time" tabindex="0">
      <svg class="strip-picture" viewBox="-8 0 1016 118" role="group" aria-label="\(history.versions.count) versions over time; the same stands below as text">
      \(bars.joined(separator: "\n"))
      \(ticks(spans).joined(separator: "\n"))
      </svg>
      </div>
      <ul class="key" aria-label="Signs">
      <li><span class="mark">▲</span> grave change, the higher the graver</li>
      <li><span class="mark">○</span> another change</li>
      <li><span class="mark">¦</span> a look that found nothing new, dashed where it failed</li>
      </ul>
      """
  }

  /// A label takes so many units of the picture.
  private static let labelRoom = 44.0

  /// "@2: 2 edited, 1 inserted; 3 grave, the highest score 57".
  private func words(_ version: SourceHistory.Version) -> String {
    let name = "@\(version.snapshot.version)"
    guard let change = version.change else { return name }
    if change.nature.isTechnical { return "\(name): \(change.nature.rawValue)" }
    let counts = [SentenceChange.Kind.edited, .moved, .inserted, .deleted].compactMap { kind in
      let count = change.summary.count(kind)
      return count == 0 ? nil : "\(count) \(kind.rawValue)"
    }
    return "\(name): " + counts.joined(separator: ", ")
      + (change.grave > 0 ? "; \(change.grave) grave" : "") + "; the highest score \(change.score)"
  }

  /// From the bar up to the score of the gravest change: 100 is the top.
  private func stem(_ change: VersionChange?, at x: Double) -> String {
    guard let change, !change.nature.isTechnical, change.count > 0 else { return "" }
    let top = 70 - Double(min(100, max(0, change.score))) * 0.52
    let line = "<path class=\"stem\" d=\"M\(number(x)) 72 V\(number(top))\" />"
    return change.grave > 0
      ? line + "<path class=\"peak\" d=\"M\(number(x)) \(number(top - 12)) l7 12 l-14 0 z\" />"
      : line + "<circle class=\"ring\" cx=\"\(number(x))\" cy=\"\(number(top - 4))\" r=\"4\" />"
  }

  /// From the record of each version to that of the next, in units of the picture; side by side where times do not help.
  private var spans: [Range<Double>] {
    let starts = history.versions.map { RecordedTime($0.snapshot.seen)?.seconds }
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
        return "<path class=\"tick \(kind)\" d=\"M\(x) 77 v14\" />"
      }
    }
  }

  /// With one decimal at most.
  private func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
  }
}
