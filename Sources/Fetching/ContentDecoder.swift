import CContentCoding

/// Undoes the content codings of one body, the last that was applied first.
///
/// Safe, as no pointer of C leaves it, and bytes are only lent to the sink.
@safe final class ContentDecoder {
  enum Outcome {
    case ok
    /// Not of the coding.
    case bad
    /// The sink wanted no more.
    case stopped
  }

  /// What is asked for: all that can be undone on this machine, the names of RFC 9110 section 8.4.1, RFC 7932 and RFC 8878.
  static let accepted: String = [
    ("gzip", ccoding_gzip), ("deflate", ccoding_deflate), ("br", ccoding_br), ("zstd", ccoding_zstd),
  ]
  .filter { ccoding_has($0.1) != 0 }.map(\.0).joined(separator: ", ")

  /// One decoder of C, freed with this.
  @safe private final class Stream {
    let decoder: OpaquePointer

    init?(_ name: ccoding_name) {
      guard let made = unsafe ccoding_make(name) else { return nil }
      unsafe decoder = made
    }

    deinit { unsafe ccoding_free(decoder) }

    var isWhole: Bool { unsafe ccoding_is_whole(decoder) != 0 }
  }

  /// In the order in which they are undone.
  private let streams: [Stream]
  private let sink: (UnsafeRawBufferPointer) -> Bool

  /// - Parameters:
  ///   - codings: The value of Content-Encoding; codings in the order in which they were applied.
  ///   - sink: Takes decoded bytes, and says whether it wants more.
  /// - Returns: nil where a coding is unknown, or there are more than four.
  init?(codings: String, sink: @escaping (UnsafeRawBufferPointer) -> Bool) {
    var made: [Stream] = []
    for name in Self.names(codings).reversed() {
      guard made.count < 4, let coding = Self.coding(name), let stream = Stream(coding) else { return nil }
      made.append(stream)
    }
    streams = made
    unsafe self.sink = sink
  }

  /// The codings that change the bytes: `identity` does not.
  static func names(_ codings: String) -> [String] {
    codings.split(separator: ",").map { $0.filter { $0 != " " && $0 != "\t" }.lowercased() }
      .filter { !$0.isEmpty && $0 != "identity" }
  }

  private static func coding(_ name: String) -> ccoding_name? {
    switch name {
    case "gzip", "x-gzip": ccoding_gzip
    case "deflate": ccoding_deflate
    case "br": ccoding_br
    case "zstd": ccoding_zstd
    default: nil
    }
  }

  /// Feeds the next bytes as they came.
  func take(_ part: UnsafeRawBufferPointer) -> Outcome { unsafe feed(0, part) }

  /// Whether every stream came to its end.
  var isWhole: Bool { streams.allSatisfy(\.isWhole) }

  /// One decoder's place, for the time of one call into C.
  private final class Place {
    let decoder: ContentDecoder
    let index: Int
    var inner = Outcome.ok

    init(_ decoder: ContentDecoder, _ index: Int) {
      self.decoder = decoder
      self.index = index
    }
  }

  private func feed(_ index: Int, _ part: UnsafeRawBufferPointer) -> Outcome {
    guard index < streams.count else { return unsafe sink(part) ? .ok : .stopped }
    guard let start = unsafe part.assumingMemoryBound(to: UInt8.self).baseAddress else { return .ok }
    let place = Place(self, index)
    // The place outlives the call, which is all the time that C holds the pointer to it.
    let result = withExtendedLifetime(place) {
      unsafe ccoding_feed(
        streams[index].decoder, start, part.count, Unmanaged.passUnretained(place).toOpaque(),
        { user, bytes, count in
          let place = unsafe Unmanaged<Place>.fromOpaque(user).takeUnretainedValue()
          place.inner = unsafe place.decoder.feed(
            place.index + 1, UnsafeRawBufferPointer(start: bytes, count: count))
          return place.inner == .ok ? 0 : 1
        })
    }
    switch result {
    case ccoding_ok: return .ok
    case ccoding_stopped: return place.inner
    default: return .bad
    }
  }
}
