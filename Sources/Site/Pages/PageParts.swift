import Archive
import Reporting

/// Small pieces that several pages have: paths, dates, facts, links to further pages. All of it is trusted markup.
enum PageParts {
  /// The path of a source, or of one of its versions.
  static func path(_ id: String, _ version: Int? = nil) -> String {
    "/sources/\(PercentDecoding.encoded(id))" + (version.map { "/\($0)" } ?? "")
  }

  static func path(_ snapshot: Snapshot) -> String { path(snapshot.source, snapshot.version) }

  /// The day of an RFC 3339 time, the whole of it for machines and on request.
  static func date(_ recorded: String) -> String {
    "<time datetime=\"\(Markup.attribute(recorded))\" title=\"\(Markup.attribute(recorded))\">\(Markup.text(String(recorded.prefix(10))))</time>"
  }

  /// The same to the second.
  static func time(_ recorded: String) -> String {
    "<time datetime=\"\(Markup.attribute(recorded))\">\(Markup.text(recorded))</time>"
  }

  /// What a look found, in words.
  static func found(_ result: CheckEvent.Result) -> String {
    switch result {
    case .unchanged: "nothing new"
    case .technical: "other bytes, the same content"
    case .gone: "gone"
    case .failed: "failed"
    case .blocked: "blocked"
    }
  }

  /// Names with their values, both trusted markup.
  static func facts(_ rows: [(name: String, value: String)]) -> String {
    let items = rows.map { "<div><dt>\($0.name)</dt><dd>\($0.value)</dd></div>" }
    return "<dl class=\"facts\">\n\(items.joined(separator: "\n"))\n</dl>"
  }

  /// Links to the first and to the next page; nothing where there is neither.
  static func pages(first: (path: String, words: String)?, next: (path: String, words: String)?) -> String {
    let links = [first, next].compactMap(\.self)
    guard !links.isEmpty else { return "" }
    let items = links.map { "<li><a href=\"\(Markup.attribute($0.path))\">\(Markup.text($0.words))</a></li>" }
    return
      "<nav class=\"pages\" aria-label=\"Further pages\"><ul>\n\(items.joined(separator: "\n"))\n</ul></nav>"
  }

  /// "1 version", "3 versions".
  static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
