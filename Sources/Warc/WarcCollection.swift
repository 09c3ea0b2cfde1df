/// The records of some files, which may refer to one another.
///
/// Making one reads every file to its end, so that a file that is damaged anywhere is known before anything is taken from it.
/// The blocks are read again where they are wanted.
package struct WarcCollection: Sendable {
  package let files: [WarcFile]
  package let limits: WarcLimits
  /// Of every record in the order of the files.
  package private(set) var entries: [WarcEntry] = []
  /// Files whose records share a gzip member: the whole of one has to be unpacked for any of them.
  package private(set) var sharing: [String] = []
  /// What the files that were not read to their end have instead of one.
  package private(set) var cutOff: [WarcError] = []

  /// - Parameter takesCutOff: Whether a file that is cut off or damaged counts as far as it goes.
  package init(_ files: [WarcFile], limits: WarcLimits = WarcLimits(), takesCutOff: Bool = false)
    throws(WarcError)
  {
    self.files = files
    self.limits = limits
    for index in files.indices {
      do throws(WarcError) {
        try list(index)
      } catch {
        guard takesCutOff, entries.last?.file == index, error.isDamage else { throw error }
        // The record in which the damage stands may be listed, its head being there, and not be whole.
        if let last = entries.last, (try? blocks([last.number])) == nil { entries.removeLast() }
        cutOff.append(error)
      }
    }
  }

  private mutating func list(_ index: Int) throws(WarcError) {
    let reader = try files[index].reader(limits: limits)
    while let record = try reader.next() {
      guard entries.count < limits.records else {
        throw WarcError(
          file: files[index].name, position: record.position, reason: .tooManyRecords(limit: limits.records))
      }
      var status: Int?
      var mediaType: String?
      switch record.type {
      case "response", "revisit":
        let start = try Self.start(of: record, reader, limits: limits)
        let response = ArchivedResponse(start, limits: limits)
        status = response?.status
        mediaType = response?.mediaType
      case "resource": mediaType = ArchivedResponse.mediaType(record.fields.first("content-type"))
      default: break
      }
      entries.append(
        WarcEntry(
          file: index, number: entries.count, record: record,
          date: record.fields.first("warc-date").flatMap { WarcDate.seconds($0) }, status: status,
          mediaType: mediaType))
    }
    if reader.sharesMembers { sharing.append(files[index].name) }
  }

  /// The bytes of a block up to the end of the head in it.
  private static func start(
    of record: WarcRecord, _ reader: WarcReader, limits: WarcLimits
  ) throws(WarcError) -> [UInt8] {
    var start: [UInt8] = []
    while start.count < limits.headerBytes {
      let piece = try reader.read()
      if piece.isEmpty { break }
      // An empty line ends the head; it may lie across two pieces.
      let from = max(0, start.count - 3)
      start += piece
      if hasEmptyLine(start[from...]) { break }
    }
    return start
  }

  private static func hasEmptyLine(_ bytes: ArraySlice<UInt8>) -> Bool {
    var index = bytes.startIndex
    while let feed = bytes[index...].firstIndex(of: UInt8(ascii: "\n")) {
      let rest = bytes[(feed + 1)...]
      if rest.first == UInt8(ascii: "\n") || rest.starts(with: [0x0D, 0x0A]) { return true }
      index = feed + 1
    }
    return false
  }

  /// The captures of an address, oldest first; those of the same second in the order of the files.
  ///
  /// Addresses are compared as `WarcAddress` puts them.
  package func captures(of url: String) -> [WarcEntry] {
    let wanted = WarcAddress.normal(url)
    return captures { $0.targetURI.map(WarcAddress.normal) == wanted }
  }

  /// All captures that are wanted, oldest first; those without a date last.
  package func captures(where isWanted: (WarcEntry) -> Bool = { _ in true }) -> [WarcEntry] {
    entries.filter { $0.isCapture && isWanted($0) }.sorted {
      ($0.date ?? Int.max, $0.number) < ($1.date ?? Int.max, $1.number)
    }
  }
}

extension WarcError {
  /// Whether it says that a file is damaged, and not that it cannot or may not be read.
  var isDamage: Bool {
    switch reason {
    case .notARecord, .wrongLength, .notAField, .noLength, .cutOff, .damagedGzip: true
    default: false
    }
  }
}

/// Addresses as captures are found by them.
package enum WarcAddress {
  /// An address with its scheme and host in lower case, without the scheme's own port and a fragment, an empty path as `/`
  /// (RFC 3986, section 6.2.2.1 and 6.2.3); others as they are.
  package static func normal(_ url: String) -> String {
    let text = url.prefix { $0 != "#" }
    let scheme = text.prefix { $0 != ":" }.lowercased()
    let rest = text.dropFirst(scheme.count + 3)
    guard scheme == "http" || scheme == "https", text.dropFirst(scheme.count).hasPrefix("://") else {
      return String(text)
    }
    let end = rest.firstIndex { "/?".contains($0) } ?? rest.endIndex
    var authority = rest[..<end].lowercased()
    let port = scheme == "http" ? ":80" : ":443"
    if authority.hasSuffix(port) { authority.removeLast(port.count) }
    let path = rest[end...]
    return scheme + "://" + authority + (path.hasPrefix("/") ? "" : "/") + path
  }
}
