/// What the lines between "---" and "---" at the top of a file say: `title: …`, `date: …`, `author: …`, `lang: …`.
///
/// Only plain and quoted scalars and flat lists of them are read, which is what such fields hold.
struct MarkdownFrontMatter {
  private(set) var title: String?
  private(set) var author: String?
  private(set) var date: String?
  private(set) var language: String?
  /// Where the text begins.
  private(set) var end = 0
  /// How many fields there are.
  private var fields = 0

  /// Whether it is front matter rather than two lines that divide.
  var isConvincing: Bool { end > 0 && fields > 0 }

  /// Bytes of the longest front matter.
  private static let longest = 64 << 10

  init(_ source: [UInt8]) {
    var lines: [Range<Int>] = []
    var start = 0
    var close: Int?
    while start < min(source.count, Self.longest) {
      let end = source[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? source.count
      var next = end + 1
      if end + 1 < source.count, source[end] == 0x0D, source[end + 1] == 0x0A { next += 1 }
      let line = String(decoding: source[start..<end], as: UTF8.self)
      let isFence = Self.trimmed(line) == "---" || (!lines.isEmpty && Self.trimmed(line) == "...")
      if lines.isEmpty {
        guard isFence else { return }
      } else if isFence {
        close = min(next, source.count)
        break
      }
      lines.append(start..<end)
      start = next
    }
    guard let close else { return }
    var key = ""
    for range in lines.dropFirst() {
      let line = String(decoding: source[range], as: UTF8.self)
      if Self.trimmed(line).isEmpty || line.hasPrefix("#") { continue }
      if let first = line.first, first.isWhitespace || first == "-" {
        // An item of the list that the field is.
        let item = Self.trimmed(line)
        if item.hasPrefix("- ") { take(key, Self.value(String(item.dropFirst(2)))) }
        continue
      }
      guard let colon = line.firstIndex(of: ":") else {
        // Prose between two dividers.
        self = MarkdownFrontMatter()
        return
      }
      key = Self.trimmed(String(line[..<colon])).lowercased()
      fields += 1
      take(key, Self.value(String(line[line.index(after: colon)...])))
    }
    end = close
  }

  private init() {}

  private mutating func take(_ key: String, _ value: String) {
    guard !value.isEmpty else { return }
    switch key {
    case "title": title = title ?? value
    case "author", "authors", "by": author = author.map { $0 + ", " + value } ?? value
    case "date", "published":
      date = date ?? WrittenDate.iso(String(value.prefix(10))) ?? WrittenDate.only(value)
    case "lang", "language": language = language ?? value
    default: break
    }
  }

  /// A scalar without its quotes, or a flow list's scalars.
  private static func value(_ text: String) -> String {
    let text = trimmed(text)
    if text.hasPrefix("["), text.hasSuffix("]"), text.count > 1 {
      return text.dropFirst().dropLast().split(separator: ",").map { value(String($0)) }
        .filter { !$0.isEmpty }.joined(separator: ", ")
    }
    for quote in ["\"", "'"] where text.count > 1 && text.hasPrefix(quote) && text.hasSuffix(quote) {
      return String(text.dropFirst().dropLast())
    }
    return ["|", ">", "|-", ">-"].contains(text) ? "" : text
  }

  private static func trimmed(_ text: String) -> String {
    // Never backwards over all of it: to find where one flag ends, Swift looks back over all flags before it.
    var rest = text.drop(while: \.isWhitespace)
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}
