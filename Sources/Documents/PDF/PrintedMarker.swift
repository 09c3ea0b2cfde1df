/// The marker at the front of a printed line.
///
/// What people type as a marker (`ListMarker`) is one in print too; and print shows by a wide gap what typing does not.
struct PrintedMarker {
  let marker: ListMarker
  /// Where the marker begins and where the words behind it do, in points.
  let left: Double
  let textLeft: Double
  /// Room between marker and words, as a part of the line's height.
  let gap: Double
  /// Number of words of the line that the marker takes.
  let wordCount: Int

  /// A marker that is not there any more; the words of its item begin at its place.
  init(lostAt left: Double) {
    marker = ListMarker(style: .lost, text: "", length: 0)
    self.left = left
    textLeft = left
    gap = 0
    wordCount = 0
  }

  init?(_ line: PrintedLine, in source: PDFWords) {
    guard line.words.count > 1 else {
      // The words may stand on the next line.
      guard let alone = ListMarker.alone(in: line.text) else { return nil }
      marker = alone
      left = line.left
      textLeft = line.right
      gap = 1
      wordCount = 1
      return
    }
    let first = source.string(line.words[0])
    let room = (line.words[1].left - line.words[0].right) / max(line.height, 1)
    if let found = ListMarker.visible(in: line.text) {
      marker = found
    } else if Self.isOutlineNumber(first) || room > 0.6 && Self.isNumber(first) {
      marker = ListMarker(
        style: .decimal("outline\(first.split(separator: ".").count)"), text: first,
        length: first.utf8.count + 1)
    } else if room > 0.5, let shape = Self.capital(first) {
      marker = ListMarker(style: .letter(shape), text: first, length: first.utf8.count + 1)
    } else if room > 0.4, first.unicodeScalars.count == 1, let glyph = first.unicodeScalars.first,
      (0xE000...0xF8FF).contains(glyph.value) || "⁃∙⋅●○◆❖►▶➔→✔✦".unicodeScalars.contains(glyph)
    {
      marker = ListMarker(style: .glyph(glyph), text: first, length: first.utf8.count + 1)
    } else {
      return nil
    }
    gap = marker.length == marker.text.utf8.count ? 1 : room
    left = line.left
    wordCount = marker.text.isEmpty ? 0 : marker.text.split(separator: " ").count
    textLeft = wordCount < line.words.count ? line.words[wordCount].left : line.right
  }

  /// Whether only its glyph or the room behind it can make it a marker in the middle of a paragraph.
  var isUnmistakable: Bool {
    switch marker.style {
    case .glyph(let glyph): !"-–—*o·".unicodeScalars.contains(glyph) || gap > 0.45
    default: gap > 0.6
    }
  }

  /// "A.", "B)" and "(C)": the signs around a capital, nil where it is no marker.
  static func capital(_ text: String) -> String? {
    let core = text.filter { !"().".contains($0) }
    guard core.utf8.count == 1, let letter = core.utf8.first, (0x41...0x5A).contains(letter),
      text.utf8.count <= 3,
      let end = text.last, end == "." || end == ")"
    else { return nil }
    return "capital" + text.replacing(core, with: "")
  }

  /// "7.36", "1.2.3.": numbers with stops between them.
  static func isOutlineNumber(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: true)
    return parts.count > 1 && parts.count < 6 && !text.hasPrefix(".")
      && parts.allSatisfy { $0.utf8.count <= 3 && isNumber($0) }
  }

  private static func isNumber(_ text: some StringProtocol) -> Bool {
    text.utf8.count <= 3 && text.utf8.allSatisfy { (0x30...0x39).contains($0) } && !text.isEmpty
  }
}
