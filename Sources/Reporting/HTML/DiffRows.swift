import Documents
import Revisions

/// Both versions cut into rows: what stands in one paragraph of both is one row, and so is each end of a move.
///
/// Law: the texts of the old cells in their order are the sentences of the old version, with what stands between them inside
/// a paragraph; those of the new cells the new version's. Where the documents are large, unchanged rows far from any change
/// are left out, and a line says how many.
struct DiffRows {
  /// Bytes of both text renditions together up to which a page holds all of both.
  static let wholeLimit = 2_000_000

  let markup: String
  /// How many unchanged rows are left out.
  let leftOut: Int

  init(_ report: DiffReport) {
    let rows = Row.all(report)
    let leavesOut =
      !report.options.isWhole && report.old.text.utf8.count + report.new.text.utf8.count > Self.wholeLimit
    var lines: [String] = []
    var left = 0
    var index = 0
    while index < rows.count {
      guard Self.isFar(index, rows) else {
        lines.append(Self.markup(rows[index], report, leads: Self.leads(index, rows)))
        index += 1
        continue
      }
      var end = index
      while end < rows.count, Self.isFar(end, rows) { end += 1 }
      let line = Self.stretchLine(rows[index..<end], report)
      if leavesOut {
        left += end - index
        lines.append("<p class=\"gap same\">\(line), left out</p>")
      } else if end - index < 3 {
        lines += rows[index..<end].map { Self.markup($0, report, leads: false) }
      } else {
        lines.append("<details class=\"stretch same\"><summary>\(line)</summary>")
        lines += rows[index..<end].map { Self.markup($0, report, leads: false) }
        lines.append("</details>")
      }
      index = end
    }
    markup = lines.joined(separator: "\n")
    leftOut = left
  }

  /// Whether a row is unchanged, no neighbour of a changed one, and no heading of one.
  private static func isFar(_ index: Int, _ rows: [Row]) -> Bool {
    let near = max(0, index - 1)...min(rows.count - 1, index + 1)
    return !rows[near].contains(where: \.isChanged) && !leads(index, rows)
  }

  /// Whether a row is a heading below which something changed before the next heading.
  private static func leads(_ index: Int, _ rows: [Row]) -> Bool { rows[index].leads }

  /// "12 unchanged paragraphs, ¶4 to ¶15".
  private static func stretchLine(_ rows: ArraySlice<Row>, _ report: DiffReport) -> String {
    let places = [rows.first, rows.last].compactMap { row in
      row?.steps.last.flatMap { report.revision.sentences[$0.sentence].new }
        .flatMap { report.newPlaces.label(atByte: $0.lowerBound) }
    }
    let line = "\(report.counted(rows.count, "unchanged paragraph"))"
    guard places.count == 2, places[0] != places[1] else { return line }
    return "\(line), \(Markup.isolated(places[0])) to \(Markup.isolated(places[1]))"
  }

  private static func markup(_ row: Row, _ report: DiffReport, leads: Bool) -> String {
    var names = ["row"]
    if row.begins { names.append("begins") }
    if row.isHeading { names.append("heading") }
    switch row.kind {
    case .plain: names.append(row.isChanged ? "changed" : leads ? "lead" : "same")
    case .left: names += ["changed", "left"]
    case .arrived: names += ["changed", "arrived"]
    }
    let move = row.move.map { " data-move=\"\($0 + 1)\"" } ?? ""
    return """
      <div class="\(names.joined(separator: " "))"\(move)>\(notes(row, report))\
      <div class="old" dir="auto"\(Markup.languageAttribute(report.old.language))>\(cell(row, report, isOld: true))</div>\
      <div class="new" dir="auto"\(Markup.languageAttribute(report.new.language))>\(cell(row, report, isOld: false))</div></div>
      """
  }

  // MARK: Words

  private static func cell(_ row: Row, _ report: DiffReport, isOld: Bool) -> String {
    let text = isOld ? report.old.text : report.new.text
    var result = ""
    var last: Int?
    for step in row.steps where isOld ? step.hasOld : step.hasNew {
      let change = report.revision.sentences[step.sentence]
      guard let range = isOld ? change.old : change.new else { continue }
      // What stands between two sentences of a paragraph, mostly a space.
      if let last, last < range.lowerBound { result += Markup.text(text.string(last..<range.lowerBound)) }
      result += words(isOld ? report.oldRuns(change) : report.newRuns(change), isThere: true)
      last = range.upperBound
    }
    return result
  }

  /// Runs as words with `del` and `ins` around what is only in one version.
  static func words(_ runs: [WordRun], isThere: Bool) -> String {
    guard isThere else { return "" }
    return runs.map { run in
      let words = Markup.text(run.text)
      switch run.op {
      case .equal: return words
      case .delete: return "<del>\(words)</del>"
      case .insert: return "<ins>\(words)</ins>"
      }
    }.joined()
  }

  // MARK: Notes

  /// A line above the row for each change in it, and for the end of a move that it is.
  private static func notes(_ row: Row, _ report: DiffReport) -> String {
    var items: [String] = []
    switch (row.kind, row.move) {
    case (.left, let move?) where row.isFirstOfMove:
      items.append(
        end(move, id: "old", other: "new", "moved away", "to \(report.moveEnds(move).new)", report))
    case (.arrived, let move?) where row.isFirstOfMove:
      items.append(
        end(move, id: "new", other: "old", "moved here", "from \(report.moveEnds(move).old)", report))
    default: break
    }
    for step in row.steps where step.kind != .equal && step.kind != .left {
      let change = report.revision.sentences[step.sentence]
      guard change.kind != .moved || !change.runs.isEmpty else { continue }
      let number = report.numbers[step.sentence]
      items.append(
        item(
          change, report, id: " id=\"c\(number)\"",
          link: "<a class=\"number\" href=\"#c\(number)\">\(number)</a> "
        ))
    }
    return items.isEmpty ? "" : "<ul class=\"notes\">\(items.joined())</ul>"
  }

  private static func end(
    _ move: Int, id: String, other: String, _ words: String, _ place: String, _ report: DiffReport
  ) -> String {
    """
    <li class="change" id="m\(move + 1)-\(id)" tabindex="-1"><a class="number" href="#m\(move + 1)-\(id)">move \(move + 1)</a> \
    <span class="kind">\(id == "old" ? "→" : "←") \(words)</span> <span>\(report.extent(move)), \
    <a href="#m\(move + 1)-\(other)">\(Markup.isolated(place))</a></span></li>
    """
  }

  /// The note of a change outside the document itself.
  static func note(_ change: SentenceChange, _ report: DiffReport, link: String) -> String {
    "<ul class=\"notes\">\(item(change, report, id: "", link: link))</ul>"
  }

  private static func item(_ change: SentenceChange, _ report: DiffReport, id: String, link: String) -> String
  {
    let tags = change.tags.map { "<span class=\"tag\">\($0.rawValue)</span> " }.joined()
    let score =
      change.significance == .none
      ? ""
      : "<span class=\"score\" title=\"\(Markup.attribute(report.reasons(change)))\">score \(change.significance.score)</span>"
    let links = report.links(change)
    // Shown, never to be followed: where a document's links lead is its own affair.
    let targets =
      links.removed.map { " <span class=\"link\">link out: <del>\(Markup.isolated($0))</del></span>" }
      .joined()
      + links.added.map { " <span class=\"link\">link in: <ins>\(Markup.isolated($0))</ins></span>" }.joined()
    return """
      <li class="change"\(id) tabindex="-1">\(link)<span class="kind">\(sign(change)) \(report.label(change))</span> \
      <span class="where">\(Markup.isolated(report.place(change)))</span> \(tags)\(score)\(targets)</li>
      """
  }

  private static func sign(_ change: SentenceChange) -> String {
    switch change.kind {
    case .inserted: "+"
    case .deleted: "−"
    case .moved: "←"
    case .edited, .equal: "±"
    }
  }
}
