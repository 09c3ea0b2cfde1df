import CBrotli
import CZlib

/// Unpacks one stream piece by piece.
///
/// Safe: the C stream belongs to this object alone, is freed with it, and keeps no pointer into what it was given.
@safe final class Decompressor {
  /// What a stream is packed by.
  enum Form {
    /// RFC 1952: one member.
    case gzip
    /// RFC 1950.
    case zlib
    /// RFC 1951.
    case deflate
    /// RFC 7932.
    case brotli
  }

  /// What a step came to.
  enum Step: Equatable {
    /// There is more to come, of input or of output.
    case more
    /// The stream is whole, and its checksum is right where it has one.
    case end
    /// The input is no such stream.
    case damaged
  }

  /// The most bytes that one step makes.
  static let stepBytes = 1 << 16

  private let stream: UnsafeMutableRawPointer
  private let isBrotli: Bool

  /// A stream at its beginning; nil where there is no memory for it.
  init?(_ form: Form) {
    let made =
      switch form {
      case .gzip: unsafe czlib_new(31)
      case .zlib: unsafe czlib_new(15)
      case .deflate: unsafe czlib_new(-15)
      case .brotli: unsafe cbrotli_new()
      }
    guard let made = unsafe made else { return nil }
    unsafe stream = made
    isBrotli = form == .brotli
  }

  deinit {
    if isBrotli { unsafe cbrotli_free(stream) } else { unsafe czlib_free(stream) }
  }

  /// Takes some of the input and appends at most `stepBytes` to the output.
  ///
  /// - Returns: What it came to, and how many bytes of the input were used.
  func step(_ input: ArraySlice<UInt8>, into output: inout [UInt8]) -> (step: Step, taken: Int) {
    var taken = 0
    let code = unsafe input.prefix(1 << 30).withUnsafeBufferPointer { source in
      unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.stepBytes) { room in
        guard let base = room.baseAddress else { return czlib_damaged }
        var given = 0
        let code =
          isBrotli
          ? unsafe cbrotli_step(stream, source.baseAddress, source.count, base, room.count, &taken, &given)
          : unsafe czlib_step(stream, source.baseAddress, source.count, base, room.count, &taken, &given)
        unsafe output.append(contentsOf: room[..<given])
        return Int(code)
      }
    }
    // Both libraries' shims number their answers alike.
    switch code {
    case czlib_more: return (.more, taken)
    case czlib_end: return (.end, taken)
    default: return (.damaged, taken)
    }
  }
}
