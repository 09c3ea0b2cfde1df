/// The bytes of one block, read leniently as UTF-8 in either direction.
///
/// Offsets are UTF-8 bytes, 0-based. No read goes out of bounds on any bytes: a byte that starts no well-formed
/// sequence reads as U+FFFD, one byte long. Words are read at most ``reach`` bytes far, so that every question a
/// rule asks costs constant time and the whole scan stays linear.
struct SentenceText {
  /// How far a word or token is followed, in bytes; longer than any abbreviation or function word of the tables.
  static let reach = 48

  let bytes: [UInt8]

  var count: Int { bytes.count }

  /// The byte at an offset, or 0 outside of the text.
  func byte(_ offset: Int) -> UInt8 {
    offset >= 0 && offset < bytes.count ? bytes[offset] : 0
  }

  /// The code point at an offset and its length in bytes; U+FFFD and 1 for a malformed byte, nil at the end.
  func scalar(at offset: Int) -> (value: Unicode.Scalar, length: Int)? {
    guard offset >= 0, offset < bytes.count else { return nil }
    let lead = bytes[offset]
    if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead < 0xF5, offset + length <= bytes.count else { return ("\u{FFFD}", 1) }
    var code = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for follow in bytes[(offset + 1)..<(offset + length)] {
      guard follow & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      code = code << 6 | UInt32(follow & 0x3F)
    }
    let least: UInt32 = length == 4 ? 0x10000 : length == 3 ? 0x800 : 0x80
    guard code >= least, let value = Unicode.Scalar(code) else { return ("\u{FFFD}", 1) }
    return (value, length)
  }

  /// The code point that ends at an offset (exclusive) and its length in bytes; nil at the start.
  func scalar(before offset: Int) -> (value: Unicode.Scalar, length: Int)? {
    guard offset > 0, offset <= bytes.count else { return nil }
    if bytes[offset - 1] < 0x80 { return (Unicode.Scalar(bytes[offset - 1]), 1) }
    for length in 2...4 where offset >= length {
      if let found = scalar(at: offset - length), found.length == length { return found }
    }
    return ("\u{FFFD}", 1)
  }

  /// The length in bytes of the white space character at an offset, or 0.
  func space(at offset: Int) -> Int {
    let first = byte(offset)
    if first < 0x80 { return first == 0x20 || (first >= 0x09 && first <= 0x0D) ? 1 : 0 }
    guard first == 0xC2 || (first >= 0xE1 && first <= 0xE3), let found = scalar(at: offset) else { return 0 }
    return Self.isSpace(found.value) ? found.length : 0
  }

  /// The length in bytes of the white space character that ends at an offset (exclusive), or 0.
  func space(before offset: Int) -> Int {
    let last = byte(offset - 1)
    if last < 0x80 { return space(at: offset - 1) }
    guard let found = scalar(before: offset) else { return 0 }
    return Self.isSpace(found.value) ? found.length : 0
  }

  /// The Unicode property White_Space, written out because looking it up costs more than the rest of a question.
  static func isSpace(_ value: Unicode.Scalar) -> Bool {
    switch value.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Whether a code point is a letter, asked quickly for ASCII.
  static func isLetter(_ value: Unicode.Scalar) -> Bool {
    value.value < 0x80 ? (0x61...0x7A).contains(value.value | 0x20) : value.properties.isAlphabetic
  }

  /// Whether a code point is a capital letter, asked quickly for ASCII.
  static func isCapital(_ value: Unicode.Scalar) -> Bool {
    value.value < 0x80 ? (0x41...0x5A).contains(value.value) : value.properties.isUppercase
  }

  /// The first offset at or after this one that is not white space.
  func skippingSpace(from offset: Int) -> Int {
    var offset = offset
    while true {
      let length = space(at: offset)
      if length == 0 { return offset }
      offset += length
    }
  }

  /// The end of the text before this offset once trailing white space is taken away, not before `start`.
  func trimmingSpace(before offset: Int, notBefore start: Int) -> Int {
    var offset = offset
    while offset > start {
      let length = space(before: offset)
      if length == 0 { break }
      offset -= length
    }
    return max(offset, start)
  }

  /// Where the run of visible characters that ends at an offset begins, not before `start` nor beyond the reach.
  func tokenStart(before offset: Int, notBefore start: Int) -> Int {
    let least = max(start, offset - Self.reach)
    var begin = offset
    while begin > least {
      let before = bytes[begin - 1]
      if before <= 0x20 || (before >= 0x80 && space(before: begin) > 0) { break }
      begin -= 1
    }
    return begin
  }

  /// Where the run of visible characters at an offset ends, within the reach.
  func tokenEnd(from offset: Int) -> Int {
    let most = min(bytes.count, offset + Self.reach)
    var end = offset
    while end < most, space(at: end) == 0 { end += 1 }
    return end
  }

  /// A lowercased copy of some bytes, malformed ones repaired.
  func lowercased(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self).lowercased()
  }
}
