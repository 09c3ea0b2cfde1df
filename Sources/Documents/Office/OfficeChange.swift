/// A tracked change in the making.
struct OfficeChange {
  let kind: TrackedChange.Kind
  let author: String?
  let date: String?
  /// Of a deletion its words.
  var deleted: [UInt8] = []
  /// Of an insertion its bytes in the draft's buffer.
  var start = 0
  var end = 0
  /// Where the draft's words ended when the change did.
  var wordsEnd = -1
  var followsSpace = false

  init(kind: TrackedChange.Kind, author: String?, date: String?) {
    self.kind = kind
    self.author = author
    self.date = date
  }

  /// Whether a change that stands next to this one is its continuation: programs cut changes at every run.
  func continues(_ other: OfficeChange) -> Bool {
    kind == other.kind && author == other.author && date == other.date
  }

  /// The words of the change, white space folded.
  func words(_ buffer: [UInt8]) -> String {
    let bytes = kind == .deletion ? deleted[...] : buffer[start..<max(start, end)]
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The change with its place in a text rendition; `place` is where the text ended when it began.
  func tracked(at place: Int, words: String, in text: [UInt8]) -> TrackedChange {
    var at = min(place, text.count)
    if kind == .insertion {
      while at < text.count, text[at] == 0x20 || text[at] == 0x0A { at += 1 }
    } else if followsSpace, at < text.count, text[at] == 0x20 {
      at += 1
    }
    return TrackedChange(kind: kind, author: author, date: date, text: words, at: at)
  }
}
