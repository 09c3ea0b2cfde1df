/// The bytes of a WARC file with gzip undone, in their order.
///
/// The buffer never holds bytes of two gzip members, so that the place of each byte is known.
final class WarcInput {
  let file: String
  private let limits: WarcLimits
  private let read: WarcRead

  /// Bytes of the file that were read, and how many of them were used.
  private var raw: [UInt8] = []
  private var rawUsed = 0
  /// Where `raw` begins in the file.
  private var rawStart: Int
  private var isAtEnd = false

  /// Unpacked bytes, and how many of them were used.
  private var buffer: [UInt8] = []
  private var used = 0
  /// Where the buffer begins: in its member where there is one, else in the file.
  private var bufferStart: Int
  private var isGzip: Bool?
  private var member: GzipMember?
  private(set) var memberStart: Int
  private var total = 0

  /// - Parameter start: Where in the file the reading begins: at its beginning, a record or a gzip member.
  init(file: String, limits: WarcLimits, start: Int, read: @escaping WarcRead) {
    self.file = file
    self.limits = limits
    self.read = read
    rawStart = start
    bufferStart = start
    memberStart = start
  }

  /// The place of the next byte; exact where `fill` has just found one.
  var position: WarcPosition {
    isGzip ?? false
      ? WarcPosition(offset: memberStart, unpacked: bufferStart + used)
      : WarcPosition(offset: bufferStart + used)
  }

  func failed(_ reason: WarcError.Reason, at place: WarcPosition? = nil) -> WarcError {
    WarcError(file: file, position: place ?? position, reason: reason)
  }

  /// The bytes that are at hand.
  var available: ArraySlice<UInt8> { buffer[used...] }

  /// Marks bytes at hand as used.
  func use(_ count: Int) { used += count }

  /// Makes sure that a byte is at hand; false at the end.
  func fill() throws(WarcError) -> Bool {
    while used == buffer.count {
      bufferStart += buffer.count
      used = 0
      buffer.removeAll(keepingCapacity: true)
      if rawUsed == raw.count, !isAtEnd { try readRaw() }
      if isGzip == nil { try recognize() }
      if isGzip ?? false {
        guard try unpack() else { return false }
      } else {
        guard rawUsed < raw.count else { return false }
        swap(&buffer, &raw)
        used = rawUsed
        (bufferStart, rawStart) = (rawStart, rawStart + buffer.count)
        rawUsed = 0
      }
      total += buffer.count - used
      guard total <= limits.unpackedBytes else {
        throw failed(.unpacksTooLarge(limit: limits.unpackedBytes))
      }
    }
    return true
  }

  /// Unpacks some more; false at the end of the file.
  private func unpack() throws(WarcError) -> Bool {
    if member == nil {
      // What is filled up with zeros behind the last member has no record.
      while true {
        if rawUsed == raw.count {
          guard !isAtEnd else { return false }
          try readRaw()
          continue
        }
        guard raw[rawUsed] == 0 else { break }
        rawUsed += 1
      }
      memberStart = rawStart + rawUsed
      bufferStart = 0
      member = GzipMember()
    }
    guard let member else { throw failed(.damagedGzip) }
    let (step, taken) = member.step(raw[rawUsed...], into: &buffer)
    rawUsed += taken
    switch step {
    case .more:
      if taken == 0, buffer.isEmpty {
        // Nothing came of nothing: the member ends with the file.
        guard rawUsed == raw.count, !isAtEnd else { throw failed(.cutOff(missing: nil)) }
        try readRaw()
        if rawUsed == raw.count { throw failed(.cutOff(missing: nil)) }
      }
    case .end: self.member = nil
    case .damaged: throw failed(.damagedGzip)
    }
    return true
  }

  /// Looks at the first bytes, of which a read may give one alone.
  private func recognize() throws(WarcError) {
    while raw.count < 16, !isAtEnd {
      let start = raw
      rawStart -= start.count
      try readRaw()
      raw = start + raw
    }
    isGzip = raw.starts(with: [0x1F, 0x8B])
  }

  private func readRaw() throws(WarcError) {
    rawStart += raw.count
    rawUsed = 0
    switch read() {
    case .success(let bytes):
      raw = bytes
      isAtEnd = bytes.isEmpty
    case .failure(let failure):
      raw = []
      throw failed(.system(errno: failure.errno))
    }
  }

  /// The next line without its line break (LF, or CR and LF); nil where the file ends before one.
  ///
  /// - Parameter most: The most bytes of the line.
  /// - Throws: `headerTooLong` with `limit`.
  func line(most: Int, limit: Int) throws(WarcError) -> [UInt8]? {
    var line: [UInt8] = []
    while try fill() {
      let end = available.firstIndex(of: UInt8(ascii: "\n"))
      line += buffer[used..<(end ?? buffer.count)]
      guard line.count <= most else { throw failed(.headerTooLong(limit: limit)) }
      if let end {
        used = end + 1
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        return line
      }
      used = buffer.count
    }
    return nil
  }
}
