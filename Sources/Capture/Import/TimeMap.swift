import Moments
import Warc

/// A list of the versions of a page that web archives keep, or a part of one: RFC 7089, section 5.
struct TimeMap: Equatable {
  /// A version.
  struct Memento: Equatable {
    let url: String
    /// Seconds since 1970, as the list has it; nil where it has none that can be read.
    let date: Int?
  }

  /// Another part of the list.
  struct Page: Equatable {
    let url: String
    /// The time that it spans, seconds since 1970, where that is said.
    let from: Int?
    let until: Int?
  }

  /// The page's address.
  let original: String?
  /// In the order of the list.
  let mementos: [Memento]
  let pages: [Page]

  /// The most links of one part.
  private static let mostLinks = 1_000_000

  /// Reads a part of a list; nil where nothing in it is what such a list has.
  ///
  /// - Parameter base: Its own address, to which others may be relative.
  init?(_ bytes: [UInt8], base: String) {
    var original: String?
    var mementos: [Memento] = []
    var pages: [Page] = []
    for link in LinkFormat.links(bytes, most: Self.mostLinks) {
      guard let url = Self.resolve(link.target, base: base) else { continue }
      let relations = link.relations
      if relations.contains("original") { original = original ?? link.target }
      if relations.contains("memento") {
        mementos.append(
          Memento(url: url, date: link.first("datetime").flatMap { HTTPDate.seconds($0) }))
      }
      let isPage = relations.contains("timemap") || relations.contains("next") || relations.contains("prev")
      // The same list may be had in other forms.
      let type = link.first("type")?.lowercased() ?? "application/link-format"
      if isPage, !relations.contains("memento"), type.hasPrefix("application/link-format") {
        pages.append(
          Page(
            url: url, from: link.first("from").flatMap { HTTPDate.seconds($0) },
            until: link.first("until").flatMap { HTTPDate.seconds($0) }))
      }
    }
    guard original != nil || !mementos.isEmpty || !pages.isEmpty else { return nil }
    self.original = original
    self.mementos = mementos
    self.pages = pages
  }

  /// An address of the web, or what is relative to one by its scheme or its host (RFC 3986, section 5.2, without paths that
  /// are relative: RFC 7089 wants whole addresses); nil for another.
  static func resolve(_ text: String, base: String) -> String? {
    guard !text.isEmpty, text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else { return nil }
    let lower = text.prefix(8).lowercased()
    if lower.hasPrefix("http://") || lower.hasPrefix("https://") { return text }
    let scheme = base.prefix { $0 != ":" }
    guard base.dropFirst(scheme.count).hasPrefix("://") else { return nil }
    if text.hasPrefix("//") { return scheme + ":" + text }
    guard text.hasPrefix("/") else { return nil }
    return scheme + "://" + base.dropFirst(scheme.count + 3).prefix { !"/?#".contains($0) } + text
  }

  /// Whether two addresses are of one page as web archives take it: without regard to the scheme, "www.", the scheme's port, a
  /// slash at the end, and the letter case of the host.
  static func isSamePage(_ one: String, _ other: String) -> Bool { key(one) == key(other) }

  private static func key(_ url: String) -> String {
    var text = WarcAddress.normal(url)
    text = String(text.dropFirst(text.lowercased().hasPrefix("https://") ? 8 : 7))
    if text.hasPrefix("www.") { text = String(text.dropFirst(4)) }
    while text.hasSuffix("/") { text.removeLast() }
    return text
  }
}

/// Addresses of versions in archives that rewrite what they show.
enum OriginalBytes {
  /// The address under which such an archive gives the bytes as it received them: `id_` behind the fourteen digits of the time, as
  /// the Wayback Machine, OpenWayback and pywb have it; nil where the address is not of that form.
  static func address(_ url: String) -> String? {
    let parts = url.split(separator: "/", omittingEmptySubsequences: false)
    guard
      let index = parts.indices.dropFirst(3).first(where: { index in
        parts[index].utf8.count == 14 && parts[index].utf8.allSatisfy { (0x30...0x39).contains($0) }
      }), parts.indices.contains(index + 1), parts[index + 1].lowercased().hasPrefix("http")
    else { return nil }
    return (parts[...index].joined(separator: "/")) + "id_/" + parts[(index + 1)...].joined(separator: "/")
  }
}
