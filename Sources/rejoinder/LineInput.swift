import Glibc

/// Reads standard input line by line, holding no more than one line of a bounded length.
struct LineInput {
  /// The longest line in bytes; the rest of a longer one is left out.
  private static let longest = 1 << 16

  private var buffer: [UInt8] = []
  private var next = 0

  /// The next line without its line feed; nil at the end of the input.
  mutating func line() -> String? {
    var line: [UInt8] = []
    var isAny = false
    while let byte = byte() {
      isAny = true
      if byte == UInt8(ascii: "\n") { break }
      if line.count < Self.longest { line.append(byte) }
    }
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    return isAny ? String(decoding: line, as: UTF8.self) : nil
  }

  private mutating func byte() -> UInt8? {
    if next == buffer.count {
      buffer = [UInt8](repeating: 0, count: 4096)
      var count: Int
      repeat {
        count = unsafe buffer.withUnsafeMutableBytes {
          unsafe Glibc.read(STDIN_FILENO, $0.baseAddress, $0.count)
        }
      } while count < 0 && errno == EINTR
      buffer.removeLast(buffer.count - max(0, count))
      next = 0
      if buffer.isEmpty { return nil }
    }
    defer { next += 1 }
    return buffer[next]
  }
}
