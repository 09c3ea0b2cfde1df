/// Links as they are written in pages, made whole by the page's address (RFC 3986 section 5.2).
enum ResolvedLink {
  /// The address that a link means without its fragment; nil where it is not of http or https, or too long.
  static func address(_ target: String, on base: String) -> String? {
    guard target.utf8.count <= 2048, let base = parts(base) else { return nil }
    // Backslashes are slashes to browsers (URL Standard, 4.4), spaces are written as references.
    var link = target.prefix { $0 != "#" }.map { $0 == "\\" ? "/" : String($0) }.joined()
    link = link.replacing(" ", with: "%20")
    guard !link.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else { return nil }
    if let colon = link.firstIndex(of: ":"),
      link[..<colon].utf8.allSatisfy({
        (0x61...0x7A).contains($0 | 0x20) || "0123456789+-.".utf8.contains($0)
      }),
      !link[..<colon].isEmpty
    {
      guard let whole = parts(link) else { return nil }
      return whole.origin + path(whole.path) + whole.query
    }
    if link.hasPrefix("//") {
      guard let whole = parts(base.scheme + ":" + link) else { return nil }
      return whole.origin + path(whole.path) + whole.query
    }
    let mark = link.firstIndex(of: "?") ?? link.endIndex
    let (place, query) = (String(link[..<mark]), String(link[mark...]))
    if place.isEmpty { return base.origin + base.path + (query.isEmpty ? base.query : query) }
    if place.hasPrefix("/") { return base.origin + path(place) + query }
    let folder = base.path.lastIndex(of: "/").map { String(base.path[...$0]) } ?? "/"
    return base.origin + path(folder + place) + query
  }

  /// An address of http or https taken apart.
  private static func parts(_ text: String) -> (scheme: String, origin: String, path: String, query: String)?
  {
    let pieces = text.prefix { $0 != "#" }.split(
      separator: "://", maxSplits: 1, omittingEmptySubsequences: false)
    guard pieces.count == 2 else { return nil }
    let scheme = pieces[0].lowercased()
    guard scheme == "http" || scheme == "https" else { return nil }
    let end = pieces[1].firstIndex { $0 == "/" || $0 == "?" } ?? pieces[1].endIndex
    let host = pieces[1][..<end].lowercased()
    // A user's name before the host is how one site is made to look like another.
    guard !host.isEmpty, !host.contains("@") else { return nil }
    let rest = pieces[1][end...]
    let mark = rest.firstIndex(of: "?") ?? rest.endIndex
    let path = String(rest[..<mark])
    return (scheme, scheme + "://" + host, path.isEmpty ? "/" : path, String(rest[mark...]))
  }

  /// A path without dots (section 5.2.4).
  private static func path(_ path: String) -> String {
    var kept: [Substring] = []
    let segments = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    for (index, segment) in segments.enumerated() {
      let isLast = index == segments.count - 1
      switch segment {
      case ".": if isLast { kept.append("") }
      case "..":
        if !kept.isEmpty { kept.removeLast() }
        if isLast { kept.append("") }
      default: kept.append(segment)
      }
    }
    return "/" + kept.joined(separator: "/")
  }
}
