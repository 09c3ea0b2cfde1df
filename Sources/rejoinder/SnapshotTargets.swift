import Archive
import ArgumentParser
import Capture
import Foundation

/// What the words behind `snapshot` stand for: files, addresses, or sources of the archive that have an address.
struct SnapshotTargets {
  private(set) var files: [CaptureRequest] = []
  private(set) var pages: [WebTarget] = []

  /// What `snapshot` names, with the id and the details that were given for one.
  init(_ names: [String], id: String?, details: SourceDetails, archive: ArchiveOptions) throws {
    var known: Archive?
    var taken: [String: String] = [:]
    for name in names {
      let page: WebTarget?
      if Self.isAddress(name) {
        guard let id else { throw ValidationError("name the source with --as ID, such as --as ngo-letter") }
        guard SnapshotReference.isValidSource(id) else { throw ArchiveError.invalidSource(id: id) }
        if known == nil { known = try? archive.resolver().archive() }
        if let before = try known?.catalog.knownSource(id)?.url, before != name {
          Failure.warn(
            Failure(
              message: "\(id) is of \(before); it will be of \(name) where the document is found there",
              code: 0)
          )
        }
        page = WebTarget(id: id, url: name, details: details)
      } else if id == nil, SnapshotReference.isValidSource(name) {
        if known == nil { known = try? archive.resolver().archive() }
        page = try Self.page(of: name, details, in: known)
      } else {
        page = nil
      }
      if let page {
        pages.append(page)
      } else {
        if id == nil, SnapshotReference.isValidSource(name), !CapturedFile.exists(name) {
          throw Failure(
            message:
              "\(name) is no source of \(archive.path) and no file; see: rejoinder sources, or capture a page: rejoinder snapshot URL --as \(name)",
            code: Failure.noInput)
        }
        if names.count == 1, id == nil {
          throw ValidationError("name the source with --as ID, such as --as ngo-letter")
        }
        files.append(CaptureRequest(path: name, id: try id ?? Self.id(ofFile: name)))
      }
      let made = page?.id ?? files[files.count - 1].id
      if let other = taken.updateValue(name, forKey: made) {
        throw ValidationError("\(other) and \(name) would both be \(made); capture one of them with --as")
      }
    }
  }

  /// Every source that has an address.
  init(allOf archive: ArchiveOptions) throws {
    let catalog = try archive.resolver().archive().catalog
    let imports = try catalog.imports()
    pages = try catalog.sources().compactMap { source in
      guard let url = source.url, !imports.contains(source.id) else { return nil }
      return WebTarget(id: source.id, url: url)
    }
    if pages.isEmpty {
      throw Failure(
        message:
          "no source of \(archive.path) has an address; capture one with: rejoinder snapshot URL --as ID",
        code: Failure.noInput)
    }
  }

  /// Sources by a list: a line each, an id and an address with blanks between; lines that begin with # are notes.
  init(list path: String, details: SourceDetails) throws {
    // Editors put a byte order mark before it.
    let text = String(decoding: try CapturedFile.bytes(path), as: UTF8.self).trimmingPrefix("\u{FEFF}")
    var taken: Set<String> = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
      guard let first = words.first, !first.hasPrefix("#") else { continue }
      guard words.count == 2, SnapshotReference.isValidSource(first), Self.isAddress(words[1]) else {
        throw Failure(
          message:
            "\(path), line \(index + 1): expected an id and an http or https address, such as: letter https://example.org/letter",
          code: Failure.badData)
      }
      guard taken.insert(first).inserted else {
        throw Failure(
          message: "\(path), line \(index + 1): \(first) stands there twice", code: Failure.badData)
      }
      pages.append(WebTarget(id: first, url: words[1], details: details))
    }
  }

  static func isAddress(_ text: String) -> Bool {
    let small = text.prefix(8).lowercased()
    return small.hasPrefix("http://") || small == "https://"
  }

  /// The scheme of what looks like an address of another kind ("ftp"), or nil.
  static func otherScheme(_ text: String) -> String? {
    guard !isAddress(text),
      let end = text.range(of: "://")?.lowerBound
        ?? (text.hasPrefix("file:") ? text.firstIndex(of: ":") : nil)
    else { return nil }
    let scheme = text[..<end]
    return !scheme.isEmpty && scheme.utf8.allSatisfy { (0x41...0x5A).contains($0 & 0xDF) }
      ? String(scheme) : nil
  }

  /// A word that is a source of the archive; nil where it is none and a file may be meant.
  private static func page(of name: String, _ details: SourceDetails, in archive: Archive?) throws
    -> WebTarget?
  {
    guard let source = try archive?.catalog.knownSource(name) else { return nil }
    if let archive, try archive.catalog.latest(of: name)?.isImported ?? false {
      throw CaptureError.imported(id: name, url: source.url)
    }
    guard let url = details.url ?? source.url else {
      throw Failure(
        message:
          "\(name) has no address to ask; give one with --url, or name a file: rejoinder snapshot FILE --as \(name)",
        code: Failure.usage)
    }
    return WebTarget(id: name, url: url, details: details)
  }

  private static func id(ofFile file: String) throws -> String {
    guard let id = SnapshotReference.source(fileName: file) else {
      throw ValidationError("no id can be made from the name of \(file); give one with --as")
    }
    return id
  }
}
