import Documents

/// A page's bytes with one passage of its text in `mark` elements.
///
/// Marks are put around runs of text alone: never inside a tag, a comment, a script or a style, and never across one. What
/// the marks stand around is found by the way from the text rendition back to the bytes; all other bytes stay as they are.
struct MarkedOriginal {
  /// Nil where nothing of the passage could be marked.
  let bytes: [UInt8]?
  /// Why not, as a sentence.
  let reason: String

  /// Encodings in which a byte below 0x40 may be a part of another character, so that tags cannot be found by their bytes.
  private static let unsuitable: Set<String> = ["utf-16le", "utf-16be", "iso-2022-jp", "utf-7"]

  /// - Parameter passage: Half-open UTF-8 bytes of the text rendition.
  init(_ blob: [UInt8], document: Document, passage: Range<Int>) {
    guard !Self.unsuitable.contains(document.encoding.name) else {
      (bytes, reason) = (nil, "its encoding, \(document.encoding.name), does not allow it.")
      return
    }
    let zones = HTMLTextZones(blob).ranges
    let pieces = TextRanges(Self.sources(of: passage, document)).ranges.flatMap { piece in
      Self.inside(zones, piece)
    }.filter { !$0.isEmpty && !Self.isBlank(blob[$0]) }
    guard !pieces.isEmpty else {
      (bytes, reason) = (nil, "its words do not stand in the page as they are read.")
      return
    }
    var result: [UInt8] = []
    result.reserveCapacity(blob.count + pieces.count * 80)
    var start = 0
    for (index, piece) in pieces.enumerated() {
      result += blob[start..<piece.lowerBound]
      let id = index == 0 ? " id=\"quote\"" : ""
      result += "<mark\(id) style=\"background:#f3d97a;color:#1d1c1a\">".utf8
      result += blob[piece]
      result += "</mark>".utf8
      start = piece.upperBound
    }
    result += blob[start...]
    (bytes, reason) = (result, "")
  }

  /// The blob's bytes that each run of the passage came from. Asked for character by character where a stretch of the source
  /// is longer than its words, as its markup is then not to be marked.
  private static func sources(of passage: Range<Int>, _ document: Document) -> [Range<Int>] {
    let map = document.sourceMap
    return map.runs.lazy.filter {
      $0.from < passage.upperBound && $0.from + $0.fromLength > passage.lowerBound
    }
    .compactMap { run in
      let part = (run.from..<run.from + run.fromLength).clamped(to: passage)
      return document.source(of: part)
    }
  }

  /// The parts of a range that lie in zones, which are in order.
  private static func inside(_ zones: [Range<Int>], _ range: Range<Int>) -> [Range<Int>] {
    var (low, high) = (0, zones.count)
    while low < high {
      let middle = (low + high) / 2
      if zones[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    var found: [Range<Int>] = []
    while low < zones.count, zones[low].lowerBound < range.upperBound {
      found.append(zones[low].clamped(to: range))
      low += 1
    }
    return found
  }

  /// White space alone, which outside of running text a mark could turn into text.
  private static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
  }
}
