import Archive
import Auditing
import Reporting
import TransparencyLog
import WebServer

/// An Atom feed (RFC 4287) whose ids and times come from the log alone: the same state of the archive gives the same bytes.
struct AtomFeed {
  /// Something that happened, as one entry.
  struct Entry {
    /// What of the log it is about; with the tag of the log it makes the entry's id, for ever.
    let name: String
    /// RFC 3339, from the log.
    let updated: String
    let title: String
    let summary: String
    /// The path of its page.
    let page: String
    /// The path of a page that says more, such as a comparison.
    var related: String?
  }

  /// Plain words.
  let title: String
  /// The path of the feed.
  let path: String
  /// The path of the page that says the same.
  let page: String
  /// The newest first.
  let entries: [Entry]

  /// The most entries of a feed.
  static let length = 50

  func response(in view: ArchiveView) throws -> WebResponse {
    let tag = try LogTag(view.archive)
    let updated = entries.compactMap { RecordedTime($0.updated) == nil ? nil : $0.updated }.max()
    var lines = [
      #"<?xml version="1.0" encoding="utf-8"?>"#,
      #"<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">"#,
      "<title>\(Markup.attribute(title))</title>",
      "<id>\(Markup.attribute(tag.id("feed" + path)))</id>",
      "<updated>\(updated ?? tag.begin)</updated>",
      "<author><name>\(Markup.attribute(view.archive.checkpoint.origin))</name></author>",
      link("self", path, view, type: "application/atom+xml"),
      link("alternate", page, view, type: "text/html"),
    ]
    for entry in entries {
      lines += [
        "<entry>", "<title>\(Markup.attribute(entry.title))</title>",
        "<id>\(Markup.attribute(tag.id(entry.name)))</id>",
        "<updated>\(RecordedTime(entry.updated) == nil ? tag.begin : entry.updated)</updated>",
        link("alternate", entry.page, view, type: "text/html"),
      ]
      if let related = entry.related { lines.append(link("related", related, view, type: "text/html")) }
      lines += ["<summary>\(Markup.attribute(entry.summary))</summary>", "</entry>"]
    }
    lines.append("</feed>\n")
    return WebResponse(
      status: 200, headers: [WebField("Content-Type", "application/atom+xml; charset=utf-8")],
      body: Array(lines.joined(separator: "\n").utf8))
  }

  private func link(_ relation: String, _ path: String, _ view: ArchiveView, type: String) -> String {
    "<link rel=\"\(relation)\" type=\"\(type)\" href=\"\(Markup.attribute(view.address + path))\"/>"
  }
}

/// What makes names in feeds unique and lasting: a tag (RFC 4151) of the log, dated by its first entry.
struct LogTag {
  private let prefix: String
  /// When the log began, RFC 3339.
  let begin: String

  init(_ archive: Archive) throws {
    let first = try archive.entries(0..<1).first
    let recorded = first.flatMap { LogEntryWords(entry: $0.index, bytes: $0.bytes).recorded }
    begin = recorded.flatMap { RecordedTime($0) == nil ? nil : $0 } ?? "1970-01-01T00:00:00Z"
    // An origin begins with a name of the domain system where its owner has one; .invalid belongs to nobody.
    let origin = archive.checkpoint.origin
    let owner = origin.split(separator: "/").first.map(String.init) ?? ""
    let isDomain =
      owner.contains(".") && owner.utf8.count <= 253
      && owner.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".")
          || $0 == UInt8(ascii: "-")
      }
    prefix =
      "tag:\(isDomain ? owner : "rejoinder.invalid"),\(begin.prefix(10)):"
      + origin.split(separator: "/").map { PercentDecoding.encoded(String($0)) }.joined(separator: "/")
      + ":"
  }

  /// The id of something, by a name that is made of letters, digits and `/.@-_`.
  func id(_ name: String) -> String {
    prefix + name.split(separator: "/").map { PercentDecoding.encoded(String($0)) }.joined(separator: "/")
  }
}
