import CContentCoding

/// The encodings of content: gzip, deflate (in either of the two forms that servers send), br and zstd.
enum ContentCoding {
  /// The most encodings of one body.
  private static let most = 4

  /// Undoes encodings, the last first.
  ///
  /// - Throws: `unknownEncoding`, `damaged`, `cutOff`, `tooLarge` where any step gives more than the limit.
  static func undo(_ codings: [String], _ bytes: [UInt8], limits: WarcLimits) throws(BodyDefect) -> [UInt8] {
    guard codings.count <= most else {
      throw .unknownEncoding(WarcCollection.shown(codings.joined(separator: ", ")))
    }
    var bytes = bytes
    for coding in codings.reversed() { bytes = try undo(coding, bytes, limits: limits) }
    return bytes
  }

  private static func undo(_ coding: String, _ bytes: [UInt8], limits: WarcLimits) throws(BodyDefect)
    -> [UInt8]
  {
    // A body of no bytes is one in every encoding: the answer to a HEAD, or to nothing.
    if bytes.isEmpty { return bytes }
    let names = [
      "gzip": ccoding_gzip, "x-gzip": ccoding_gzip, "deflate": ccoding_deflate, "br": ccoding_br,
      "zstd": ccoding_zstd,
    ]
    guard let name = names[coding], let decoder = unsafe ccoding_make(name) else {
      throw .unknownEncoding(WarcCollection.shown(coding))
    }
    defer { unsafe ccoding_free(decoder) }
    let sink = Sink(limit: limits.bodyBytes)
    // The sink outlives the call, which is all the time that C holds the pointer to it.
    let result = withExtendedLifetime(sink) {
      let user = unsafe Unmanaged.passUnretained(sink).toOpaque()
      return unsafe bytes.withUnsafeBufferPointer { source in
        guard let base = source.baseAddress else { return ccoding_bad }
        return unsafe ccoding_feed(decoder, base, source.count, user) { user, piece, count in
          unsafe Unmanaged<Sink>.fromOpaque(user).takeUnretainedValue().take(
            UnsafeBufferPointer(start: piece, count: count))
        }
      }
    }
    if result == ccoding_stopped { throw .tooLarge(limit: limits.bodyBytes) }
    guard result == ccoding_ok else { throw .damaged(encoding: coding) }
    guard unsafe ccoding_is_whole(decoder) != 0 else {
      throw .cutOff(stated: nil, found: sink.content.count)
    }
    return sink.content
  }

  /// Whether some bytes may be in an encoding, by how they begin.
  static func mayBe(_ coding: String, _ bytes: ArraySlice<UInt8>) -> Bool {
    switch coding {
    case "gzip", "x-gzip": bytes.isEmpty || bytes.starts(with: [0x1F, 0x8B])
    case "zstd":
      bytes.isEmpty || bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD])
        || bytes.dropFirst().starts(with: [0x2A, 0x4D, 0x18])
    default: true
    }
  }

  /// Holds what was decoded, up to a limit.
  private final class Sink {
    var content: [UInt8] = []
    let limit: Int

    init(limit: Int) { self.limit = limit }

    func take(_ piece: UnsafeBufferPointer<UInt8>) -> CInt {
      guard piece.count <= limit - content.count else { return 1 }
      unsafe content.append(contentsOf: piece)
      return 0
    }
  }
}
