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

  /// Whether a text may be a source's id: small letters, digits and inner hyphens, 1 to 64 of them.
  package static func isValidSource(_ id: String) -> Bool {
    guard (1...64).contains(id.utf8.count), id.first != "-", id.last != "-" else { return false }
    return id.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
    }
  }
}
