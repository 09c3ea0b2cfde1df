/// A snapshot's bytes as valid UTF-8, with the way back to the bytes as received.
package struct DecodedSource: Sendable {
  /// Valid UTF-8 without a byte order mark.
  package let utf8: [UInt8]
  package let encoding: SourceEncoding
  /// Bytes left out at the front (a byte order mark), where `map` is nil.
  private let skipped: Int
  /// From `utf8` to the bytes as received; nil where they are the same behind the byte order mark.
  private let map: OffsetMap?
  /// Whether its places are places of the bytes as received.
  let hasPlaces: Bool

  /// Bytes that are valid UTF-8 already; a byte order mark at the front is left out.
  package init(validUTF8 bytes: [UInt8]) {
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    skipped = hasMark ? 3 : 0
    utf8 = hasMark ? Array(bytes.dropFirst(3)) : bytes
    map = nil
    hasPlaces = true
    encoding = SourceEncoding(name: "utf-8", reason: hasMark ? .byteOrderMark : .validUTF8)
  }

  /// Bytes that are the same in UTF-8, whatever encoding they are said to be in.
  package init(identical bytes: [UInt8], encoding: SourceEncoding) {
    utf8 = bytes
    self.encoding = encoding
    map = nil
    skipped = 0
    hasPlaces = true
  }

  /// Bytes that were transcoded or repaired, with their map.
  package init(utf8: [UInt8], encoding: SourceEncoding, map: OffsetMap) {
    self.utf8 = utf8
    self.encoding = encoding
    self.map = map
    skipped = 0
    hasPlaces = true
  }

  /// Text that a format holds in a shape of its own (compressed, as XML): no range of it is a range of the bytes received.
  package init(extracted utf8: [UInt8]) {
    self.utf8 = utf8
    encoding = SourceEncoding(name: "utf-8", reason: .format)
    map = OffsetMap()
    skipped = 0
    hasPlaces = false
  }

  /// The half-open range of bytes as received that a range of `utf8` came from.
  package func raw(_ range: Range<Int>) -> Range<Int> {
    if let map {
      if let found = map.source(of: range) { return found }
      // An empty range has a place too: where what follows it begins, or at the end where nothing follows.
      if let next = map.source(of: range.lowerBound..<range.lowerBound + 1) {
        return next.lowerBound..<next.lowerBound
      }
      let end = map.runs.last.map { $0.to + $0.toLength } ?? 0
      return end..<end
    }
    return (range.lowerBound + skipped)..<(range.upperBound + skipped)
  }

  /// A map of the text rendition over `utf8` as one over the bytes as received; without runs where it has no places.
  func rawMap(of rendition: OffsetMap) -> OffsetMap {
    guard hasPlaces else { return OffsetMap() }
    if map == nil, skipped == 0 { return rendition }
    var complete = OffsetMap()
    for run in rendition.runs { rawRuns(of: run, into: &complete) }
    return complete
  }

  /// Appends to a map of the text rendition what one of its runs over `utf8` is over the bytes as received.
  private func rawRuns(of run: OffsetMap.Run, into complete: inout OffsetMap) {
    guard run.isVerbatim, let map else {
      let source = raw(run.to..<run.to + run.toLength)
      complete.append(
        OffsetMap.Run(
          from: run.from, fromLength: run.fromLength, to: source.lowerBound, toLength: source.count,
          isVerbatim: run.isVerbatim))
      return
    }
    // A verbatim stretch of transcoded text is cut where its own map has edges, so that every offset stays exact.
    for piece in map.runs(overlapping: run.to..<run.to + run.toLength) {
      complete.append(
        OffsetMap.Run(
          from: run.from + piece.from - run.to, fromLength: piece.fromLength, to: piece.to,
          toLength: piece.toLength, isVerbatim: piece.isVerbatim))
    }
  }
}

extension OffsetMap {
  /// The runs inside a half-open range, those at its edges cut to it.
  func runs(overlapping range: Range<Int>) -> [Run] {
    var low = firstRun(endingAfter: range.lowerBound)
    var found: [Run] = []
    while low < runs.count, runs[low].from < range.upperBound {
      let run = runs[low]
      let start = max(run.from, range.lowerBound)
      let end = min(run.from + run.fromLength, range.upperBound)
      found.append(
        run.isVerbatim
          ? Run(from: start, fromLength: end - start, to: run.to + start - run.from, toLength: end - start)
          : Run(from: start, fromLength: end - start, to: run.to, toLength: run.toLength, isVerbatim: false))
      low += 1
    }
    return found
  }
}
