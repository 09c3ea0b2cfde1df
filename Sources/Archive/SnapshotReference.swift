/// How people name a snapshot: a source's id, with `@N` for the N-th version or `@-1` for the last.
package struct SnapshotReference: Sendable, Equatable {
  package let source: String
  /// Counted from 1; negative from the end; nil for the last.
  package let version: Int?

  /// Parses a reference; nil where the text cannot be one (a path, a version 0).
  package init?(_ text: String) {
    let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    guard let id = parts.first, Self.isValidSource(String(id)) else { return nil }
    source = String(id)
    if parts.count == 2 {
      guard let number = Int(parts[1]), number != 0 else { return nil }
      version = number
    } else {
      version = nil
    }
  }

  /// An id made from a file's name without its folder and ending: letters small, all else that no id has as hyphens; nil where nothing
  /// is left.
  package static func source(fileName path: String) -> String? {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let stem = name.lastIndex(of: ".").map { $0 > name.startIndex ? String(name[..<$0]) : name } ?? name
    var id = ""
    for scalar in stem.lowercased().unicodeScalars {
      if ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) {
        id.unicodeScalars.append(scalar)
      } else if !id.isEmpty, !id.hasSuffix("-") {
        id += "-"
      }
    }
    id = String(id.prefix(64))
    while id.hasSuffix("-") { id.removeLast() }
    return id.isEmpty ? nil : id
  }

  /// Whether a text may be a source's id: small letters, digits and inner hyphens, 1 to 64 of them.
  package static func isValidSource(_ id: String) -> Bool {
    guard (1...64).contains(id.utf8.count), id.first != "-", id.last != "-" else { return false }
    return id.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
    }
  }
}
