/// Whether the lines of a block are a list, one item a line, and not prose that was wrapped.
///
/// Three lines or more, each short, none closed by a sentence mark: an address, a menu, the names of participants.
struct LineList {
  let isList: Bool

  init(_ text: SentenceText) {
    var lines = 0
    var begin = 0
    while begin < text.count {
      var end = begin
      while end < text.count, text.bytes[end] != UInt8(ascii: "\n") { end += 1 }
      var from = begin
      while from < end, text.space(at: from) > 0 { from += text.space(at: from) }
      let last = text.trimmingSpace(before: end, notBefore: begin)
      if last > from {
        lines += 1
        if last - from > 60 || Self.isClosed(text, at: last) {
          isList = false
          return
        }
      }
      begin = end + 1
    }
    isList = lines >= 3
  }

  private static func isClosed(_ text: SentenceText, at end: Int) -> Bool {
    switch text.byte(end - 1) {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ","), UInt8(ascii: ";"),
      UInt8(ascii: ":"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
