import CZlib

/// Unpacks one gzip member (RFC 1952) piece by piece.
///
/// Where a member ends matters in a WARC file, and a decoder of a whole stream does not say it.
///
/// Safe: the C stream belongs to this object alone, is freed with it, and keeps no pointer into what it was given.
@safe final class GzipMember {
  /// What a step came to.
  enum Step: Equatable {
    /// There is more to come, of input or of output.
    case more
    /// The member is whole, and its checksum is right.
    case end
    /// The input is no gzip member.
    case damaged
  }

  /// The most bytes that one step makes.
  static let stepBytes = 1 << 16

  private let stream: UnsafeMutableRawPointer

  /// A member at its beginning; nil where there is no memory for it.
  init?() {
    guard let made = unsafe czlib_new(31) else { return nil }
    unsafe stream = made
  }

  deinit { unsafe czlib_free(stream) }

  /// Takes some of the input and appends at most `stepBytes` to the output.
  ///
  /// - Returns: What it came to, and how many bytes of the input were used.
  func step(_ input: ArraySlice<UInt8>, into output: inout [UInt8]) -> (step: Step, taken: Int) {
    var taken = 0
    let code = unsafe input.prefix(1 << 30).withUnsafeBufferPointer { source in
      unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.stepBytes) { room in
        guard let base = room.baseAddress else { return czlib_damaged }
        var given = 0
        let code = unsafe czlib_step(
          stream, source.baseAddress, source.count, base, room.count, &taken, &given)
        unsafe output.append(contentsOf: room[..<given])
        return Int(code)
      }
    }
    switch code {
    case czlib_more: return (.more, taken)
    case czlib_end: return (.end, taken)
    default: return (.damaged, taken)
    }
  }
}
