import Archive
import Documents
import Moments

/// What a document says of itself, as far as the log's format permits it.
struct DocumentDescription: Sendable {
  /// The document's title with a space for every control character, cut to `mostOfTitle`.
  let title: String?
  /// The document's date, if it is one.
  let published: String?

  /// Code points; an entry of the log has no room for a document that calls itself all that it says.
  private static let mostOfTitle = 2000

  init(_ document: Document) {
    published = document.published.flatMap { Timestamp.isDate($0) ? $0 : nil }
    title = document.title.map { title in
      String(
        String.UnicodeScalarView(
          title.unicodeScalars.prefix(Self.mostOfTitle).map {
            SourceEvent.isTitle(String($0)) ? $0 : Unicode.Scalar(UInt8(ascii: " "))
          }))
    }
  }
}

extension SourceDetails {
  /// The source as it is described from now on: what a person gives goes before what the archive has, and that before what
  /// the document says, but for its date.
  func event(id: String, known: Source?, document: DocumentDescription?, now: String) -> SourceEvent {
    SourceEvent(
      id: id, roles: roles ?? known?.roles ?? [.commentary],
      title: title ?? (known == nil ? document?.title : known?.title),
      published: published ?? document?.published.flatMap { Self.isPossible($0, now: now) ? $0 : nil }
        ?? known?.published, url: url ?? known?.url, recorded: now)
  }

  /// Whether a day can be one of publication: it has begun somewhere on Earth when the document is captured.
  static func isPossible(_ published: String, now: String) -> Bool {
    guard let day = CivilDay(published), let today = CivilDay(now.prefix(10)) else { return true }
    return day.number <= today.number + 1
  }
}

extension Source {
  /// Whether a description says nothing that the archive does not have.
  func matches(_ event: SourceEvent) -> Bool {
    roles == event.roles && title == event.title && published == event.published && url == event.url
  }
}
