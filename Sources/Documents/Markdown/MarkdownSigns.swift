/// Tells Markdown from plain text where no file name does.
enum MarkdownSigns {
  /// Bytes that are looked at.
  private static let reach = 64 << 10

  /// Whether a text has what letters do not: front matter, two headings with "#", or one with links or code.
  static func areStrong(in bytes: [UInt8]) -> Bool {
    let head = Array(bytes.prefix(reach))
    if MarkdownFrontMatter(head).isConvincing { return true }
    var headings = 0
    var fences = 0
    var start = 0
    while start < head.count {
      let end = head[start...].firstIndex(of: 0x0A) ?? head.count
      let line = head[start..<end]
      if line.starts(with: Array("```".utf8)) { fences += 1 }
      // A "#" in code begins a comment.
      if fences % 2 == 0, isHeading(line) { headings += 1 }
      start = end + 1
    }
    if headings >= 2 { return true }
    return headings == 1 && (fences >= 2 || hasLink(head))
  }

  /// "## Words": one to six signs, one space, a letter.
  private static func isHeading(_ line: ArraySlice<UInt8>) -> Bool {
    let signs = line.prefix { $0 == UInt8(ascii: "#") }.count
    guard (1...6).contains(signs), line.count > signs + 1 else { return false }
    let rest = line.dropFirst(signs)
    guard rest.first == 0x20, let next = rest.dropFirst().first else { return false }
    return next >= 0x80 || (0x41...0x5A).contains(next) || (0x61...0x7A).contains(next)
      || (0x30...0x39).contains(next)
  }

  private static func hasLink(_ bytes: [UInt8]) -> Bool {
    let sign = Array("](http".utf8)
    return bytes.indices.contains { bytes[$0] == sign[0] && bytes[$0...].starts(with: sign) }
  }
}
