/// A file that can be read from any place on.
package struct WarcFile: Sendable {
  /// As people named it.
  package let name: String
  /// The bytes of the file from an offset on.
  package let open: @Sendable (_ offset: Int) -> Result<WarcReading, WarcReadFailure>

  package init(
    name: String, open: @escaping @Sendable (_ offset: Int) -> Result<WarcReading, WarcReadFailure>
  ) {
    self.name = name
    self.open = open
  }

  /// A file whose bytes are at hand.
  package init(name: String, bytes: [UInt8]) {
    self.init(name: name) { offset in
      var rest = bytes[min(offset, bytes.count)...]
      return .success(
        WarcReading {
          defer { rest = rest.dropFirst(1 << 16) }
          return .success(Array(rest.prefix(1 << 16)))
        })
    }
  }

  /// A reader at a place where a record or a gzip member begins.
  func reader(at offset: Int = 0, limits: WarcLimits) throws(WarcError) -> WarcReader {
    switch open(offset) {
    case .success(let reading):
      return WarcReader(file: name, limits: limits, start: offset, read: reading.next)
    case .failure(let failure):
      throw WarcError(
        file: name, position: WarcPosition(offset: offset), reason: .system(errno: failure.errno))
    }
  }
}

/// A file that is being read; used by one thread.
package struct WarcReading {
  /// The next bytes; none at the end.
  package let next: WarcRead

  package init(next: @escaping WarcRead) { self.next = next }
}
