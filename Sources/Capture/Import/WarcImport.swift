import Archive
import Documents
import HTTPTransfer
import SystemPackage
package import Warc

#if canImport(Glibc)
  import Glibc
#endif

/// A capture in WARC files, for a list.
package struct WarcListing: Sendable, Equatable {
  package let url: String
  /// RFC 3339; nil where the record has no date to the second.
  package let date: String?
  /// "response", "revisit" or "resource".
  package let type: String
  package let status: Int?
  package let mediaType: String?
}

/// Reads captures of a page out of WARC files.
package struct WarcImport: Sendable {
  private let collection: WarcCollection

  /// Files, read through to their ends.
  ///
  /// - Parameter takesDamaged: Whether a damaged file counts as far as it can be read.
  /// - Throws: `CaptureError` for what is no file, `WarcError`.
  package init(paths: [String], limits: WarcLimits = WarcLimits(), takesDamaged: Bool = false) throws {
    for path in paths { try Self.check(path) }
    collection = try WarcCollection(
      paths.map { path in WarcFile(name: path) { Self.reading(path, at: $0) } }, limits: limits,
      takesCutOff: takesDamaged)
  }

  /// All captures, oldest first.
  package var listings: [WarcListing] {
    collection.captures().map { entry in
      WarcListing(
        url: entry.targetURI ?? "", date: entry.date.map(Timestamp.clamped), type: entry.type,
        status: entry.status, mediaType: entry.mediaType)
    }
  }

  /// What is to be said of the files whatever is taken from them.
  package var notes: [String] {
    collection.sharing.map { "\($0): its records share gzip members, so that all of it was unpacked" }
      + collection.cutOff.map { "\($0.description); what stands before is taken" }
  }

  /// Records the captures of addresses as versions of a source.
  ///
  /// - Parameter urls: None for the only address that the files have captures of.
  /// - Throws: `ImportError`, `WarcError`, `ArchiveError`; nothing was recorded then.
  package func record(urls: [String], with recording: ImportRecording) throws -> ImportReport {
    var report = ImportReport()
    report.notes = notes
    _ = try recording.last()
    let wanted = try entries(urls, &report)
    var versions: [ImportedVersion] = []
    for result in try collection.load(wanted) {
      switch result {
      case .failure(let finding): report.leftOut.append(finding.description)
      case .success(let capture):
        if let status = capture.status, !(200..<300).contains(status) {
          report.statuses[status, default: 0] += 1
          continue
        }
        for note in capture.notes {
          report.notes.append(
            "\(capture.file): the record at \(capture.entry.record.position): \(note.rawValue)")
        }
        versions.append(version(capture))
      }
    }
    try recording.record(versions, into: &report)
    return report
  }

  private func version(_ capture: WarcCapture) -> ImportedVersion {
    let file = capture.file.split(separator: "/").last.map(String.init) ?? capture.file
    let machine = capture.entry.record.fields.first("warc-ip-address")
    return ImportedVersion(
      url: capture.entry.targetURI ?? "", status: capture.status, date: capture.date, head: capture.head,
      body: capture.body, contentType: capture.contentType,
      fields: capture.fields.map { HTTPField($0.name, $0.value) }, machine: machine.flatMap { Self.line($0) },
      archive: Self.line(file + " " + (capture.entry.record.id ?? "without a name")) ?? "a WARC file")
  }

  /// The captures that are wanted and could be versions, oldest first.
  private func entries(_ urls: [String], _ report: inout ImportReport) throws -> [WarcEntry] {
    var wanted = Set(urls.map(WarcAddress.normal))
    let captures = collection.captures { $0.targetURI.map(WarcAddress.isWeb) ?? false }
    let found = Set(captures.compactMap { $0.targetURI.map(WarcAddress.normal) })
    if wanted.isEmpty {
      // What is only ever redirected, or not found, is no page.
      let pages = Set(
        captures.filter { $0.mayBePage }.compactMap { $0.targetURI.map(WarcAddress.normal) })
      guard let first = pages.min() else { throw ImportError.nothing(what: "page") }
      guard pages.count == 1 else { throw ImportError.severalURLs(count: pages.count, first: first) }
      wanted = pages
    }
    for (url, normal) in zip(urls, urls.map(WarcAddress.normal)) where !found.contains(normal) {
      throw ImportError.unknownURL(url, nearest: NearestName.nearest(to: normal, among: Array(found)))
    }
    return captures.filter { entry in
      guard let uri = entry.targetURI, wanted.contains(WarcAddress.normal(uri)) else { return false }
      if entry.mayBePage { return true }
      if let status = entry.status { report.statuses[status, default: 0] += 1 }
      return false
    }
  }

  /// A text in one line for the log; nil where nothing is left.
  private static func line(_ text: String) -> String? {
    let scalars = text.unicodeScalars.prefix(1000).map {
      SourceEvent.isTitle(String($0)) ? $0 : Unicode.Scalar(UInt8(ascii: " "))
    }
    return scalars.isEmpty ? nil : String(String.UnicodeScalarView(scalars))
  }

  private static func check(_ path: String) throws(CaptureError) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      let code = errno
      if code == ENOENT || code == ENOTDIR { throw .notFound(path: path) }
      throw .system(path: path, errno: code)
    }
    // It is read more than once.
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
  }

  private static func reading(_ path: String, at offset: Int) -> Result<WarcReading, WarcReadFailure> {
    do {
      let file = OpenFile(
        try unsafe FileDescriptor.open(path, .readOnly, options: [.closeOnExec, .nonBlocking]))
      var place = Int64(offset)
      return .success(
        WarcReading {
          do {
            var piece = [UInt8](repeating: 0, count: 1 << 18)
            let count = try unsafe piece.withUnsafeMutableBytes {
              try unsafe file.descriptor.read(fromAbsoluteOffset: place, into: $0)
            }
            place += Int64(count)
            piece.removeLast(piece.count - count)
            return .success(piece)
          } catch {
            return .failure(WarcReadFailure(errno: (error as? Errno)?.rawValue ?? EIO))
          }
        })
    } catch {
      return .failure(WarcReadFailure(errno: (error as? Errno)?.rawValue ?? EIO))
    }
  }

  /// Closes a file with its last user.
  private final class OpenFile: Sendable {
    let descriptor: FileDescriptor
    init(_ descriptor: FileDescriptor) { self.descriptor = descriptor }
    deinit { try? descriptor.close() }
  }
}

extension WarcEntry {
  /// Whether it may hold a page: what answers 200, is not modified since, or has no status of its own.
  fileprivate var mayBePage: Bool {
    guard let status else { return type != "response" || record.length > 0 }
    return (200..<300).contains(status) || status == 304 && type == "revisit"
  }
}

extension WarcAddress {
  /// Whether an address is of the web.
  fileprivate static func isWeb(_ uri: String) -> Bool {
    let uri = uri.lowercased()
    return uri.hasPrefix("http://") || uri.hasPrefix("https://")
  }
}
