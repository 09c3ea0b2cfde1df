/// The text of a document: blocks apart by one blank line, white space folded to single spaces.
///
/// The bytes are UTF-8. Inside the program a place is a half-open range of UTF-8 bytes; outside (in JSON, in quotes)
/// every offset counts Unicode code points, and `codePoint(atByte:)` is the only place where one becomes the other.
package struct TextRendition: Sendable, Equatable {
  /// The rendition's UTF-8 bytes, always valid UTF-8.
  package let utf8: [UInt8]

  /// Code points before byte `i * stride`, so that a conversion reads at most `stride` bytes.
  private let samples: [UInt32]
  private static let stride = 128

  /// Wraps bytes that a reader has already folded.
  package init(utf8: [UInt8]) {
    self.utf8 = utf8
    var samples: [UInt32] = []
    samples.reserveCapacity(utf8.count / Self.stride + 1)
    var count: UInt32 = 0
    for start in Swift.stride(from: 0, to: utf8.count, by: Self.stride) {
      samples.append(count)
      for byte in utf8[start..<min(start + Self.stride, utf8.count)] where Self.startsCodePoint(byte) {
        count += 1
      }
    }
    self.samples = samples
  }

  private static func startsCodePoint(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }

  /// Number of code points before the given byte offset.
  package func codePoint(atByte byte: Int) -> Int {
    precondition(byte >= 0 && byte <= utf8.count, "byte offset outside the text rendition")
    guard !samples.isEmpty else { return 0 }
    let sample = min(byte / Self.stride, samples.count - 1)
    var count = Int(samples[sample])
    for index in (sample * Self.stride)..<byte where Self.startsCodePoint(utf8[index]) { count += 1 }
    return count
  }

  /// Byte offset of the given code point, or nil where the text has fewer.
  package func byte(atCodePoint target: Int) -> Int? {
    guard target >= 0 else { return nil }
    // The last sample that is not beyond the target, by binary search.
    var low = 0
    var high = samples.count
    while low < high {
      let middle = (low + high) / 2
      if Int(samples[middle]) <= target { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return target == 0 ? 0 : nil }
    var count = Int(samples[low - 1])
    var index = (low - 1) * Self.stride
    while index < utf8.count {
      if Self.startsCodePoint(utf8[index]) {
        if count == target { return index }
        count += 1
      }
      index += 1
    }
    return count == target ? utf8.count : nil
  }

  /// The text of a half-open range of UTF-8 bytes.
  package func string(_ range: Range<Int>) -> String {
    String(decoding: utf8[range], as: UTF8.self)
  }

  /// The whole text.
  package var string: String { String(decoding: utf8, as: UTF8.self) }

  /// The nearest code point boundary at or before a byte offset.
  package func boundary(atOrBefore byte: Int) -> Int {
    var index = max(0, min(byte, utf8.count))
    while index > 0, index < utf8.count, !Self.startsCodePoint(utf8[index]) { index -= 1 }
    return index
  }
}
