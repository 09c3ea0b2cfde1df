/// The encodings of content: gzip, deflate (in either of the two forms that servers send) and br.
enum ContentCoding {
  /// The most encodings of one body.
  private static let most = 4

  /// Undoes encodings, the last first.
  ///
  /// - Throws: `unknownEncoding`, `damaged`, `cutOff`, `tooLarge` where any step gives more than the limit.
  static func undo(_ codings: [String], _ bytes: [UInt8], limits: WarcLimits) throws(BodyDefect) -> [UInt8] {
    guard codings.count <= most else { throw .unknownEncoding(codings.joined(separator: ", ")) }
    var bytes = bytes
    for coding in codings.reversed() { bytes = try undo(coding, bytes, limits: limits) }
    return bytes
  }

  private static func undo(_ coding: String, _ bytes: [UInt8], limits: WarcLimits) throws(BodyDefect)
    -> [UInt8]
  {
    // A body of no bytes is one in every encoding: the answer to a HEAD, or to nothing.
    if bytes.isEmpty { return bytes }
    switch coding {
    case "gzip", "x-gzip": return try unpack(bytes, .gzip, coding, limits)
    case "br": return try unpack(bytes, .brotli, coding, limits)
    case "deflate":
      // RFC 9110, section 8.4.1.2: the zlib format, and some send it without.
      let isZlib = bytes.count >= 2 && bytes[0] & 15 == 8 && (Int(bytes[0]) << 8 | Int(bytes[1])) % 31 == 0
      return try unpack(bytes, isZlib ? .zlib : .deflate, coding, limits)
    default: throw .unknownEncoding(WarcCollection.shown(coding))
    }
  }

  /// Whether some bytes may be in an encoding, by how they begin.
  static func mayBe(_ coding: String, _ bytes: ArraySlice<UInt8>) -> Bool {
    switch coding {
    case "gzip", "x-gzip": bytes.isEmpty || bytes.starts(with: [0x1F, 0x8B])
    default: true
    }
  }

  private static func unpack(
    _ bytes: [UInt8], _ form: Decompressor.Form, _ coding: String, _ limits: WarcLimits
  ) throws(BodyDefect) -> [UInt8] {
    var output: [UInt8] = []
    var index = 0
    while index < bytes.count {
      // Behind a gzip member there may be another; anything else there is no part of the content.
      if index > 0, form != .gzip || !bytes[index...].starts(with: [0x1F, 0x8B]) { break }
      guard let stream = Decompressor(form) else { throw .damaged(encoding: coding) }
      member: while true {
        let before = output.count
        let (step, taken) = stream.step(bytes[index...], into: &output)
        index += taken
        guard output.count <= limits.bodyBytes else { throw .tooLarge(limit: limits.bodyBytes) }
        switch step {
        case .end: break member
        case .damaged: throw .damaged(encoding: coding)
        case .more:
          if taken == 0, output.count == before { throw .cutOff(stated: nil, found: output.count) }
        }
      }
    }
    return output
  }
}
