/// Decodes a text file: UTF-8, UTF-16 behind its mark, what its server declares, or else windows-1252 as a guess.
enum TextDecoding {
  /// One control character in so many bytes is more than any text has.
  private static let textPerControl = 64

  /// The text, and what a person should know about its decoding.
  ///
  /// - Throws: `ReadingError.binary` for what is no text in any encoding.
  static func decode(
    _ bytes: [UInt8], context: ReadingContext
  ) throws(ReadingError) -> (source: DecodedSource, warnings: [String]) {
    if !hasUTF16Mark(bytes), let offset = bytes.firstIndex(of: 0) { throw .binary(offset: offset) }
    let found = EncodingDetection.decode(bytes, declared: context.charset, reason: .transport)
    let source = found.source
    if let offset = source.utf8.firstIndex(of: 0) { throw .binary(offset: raw(offset, source)) }
    // A guess must be a good one: what has controls in it is no text in windows-1252.
    let isGuess = source.encoding.reason == .fallback
    if let offset = firstOfManyControls(source.utf8, isGuess: isGuess) {
      throw .binary(offset: raw(offset, source))
    }
    if found.repairedBytes * 10 > bytes.count, found.repairedBytes > 8 {
      let place = source.utf8.indices.first { source.utf8[$0...].starts(with: [0xEF, 0xBF, 0xBD]) }
      throw .binary(offset: raw(place ?? 0, source))
    }
    var warnings: [String] = []
    if isGuess { warnings.append("decoded as \(source.encoding.name), a guess") }
    if found.repairedBytes > 0 {
      let count = found.repairedBytes == 1 ? "1 byte means" : "\(found.repairedBytes) bytes mean"
      warnings.append("\(count) nothing in \(source.encoding.name)")
    }
    return (source, warnings)
  }

  /// Whether bytes begin with the byte order mark of UTF-16, in either order.
  static func hasUTF16Mark(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  }

  private static func raw(_ offset: Int, _ source: DecodedSource) -> Int {
    source.raw(offset..<offset + 1).lowerBound
  }

  /// The first control character where there are too many for a text: those besides tab, line ends, form feed,
  /// backspace, bell and escape.
  private static func firstOfManyControls(_ utf8: [UInt8], isGuess: Bool) -> Int? {
    var first: Int?
    var count = 0
    for (offset, byte) in utf8.enumerated() where byte < 0x20 || byte == 0x7F {
      if (0x07...0x0D).contains(byte) || byte == 0x1B || byte == 0x1A { continue }
      first = first ?? offset
      count += 1
    }
    guard let first else { return nil }
    let limit = isGuess ? utf8.count / (textPerControl * 8) : utf8.count / textPerControl
    return count > max(limit, 2) ? first : nil
  }
}
