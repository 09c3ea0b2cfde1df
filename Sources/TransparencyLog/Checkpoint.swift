/// Why a text is not the text of a checkpoint.
package enum CheckpointError: Error, Hashable {
  /// It does not end in a line break.
  case unterminated
  /// It has fewer than three lines.
  case tooFewLines(expected: Int, found: Int)
  /// The origin is empty or has a control character.
  case badOrigin(String)
  /// The size is not a decimal number below 2^64 without leading zeros.
  case badSize(String)
  /// The root is not the canonical base64 of 32 bytes.
  case badRoot(String)
  /// Extension line `line` (from 1, counted in the whole text) is empty.
  case emptyExtension(line: Int)
}

/// What a log says of itself at one moment: its origin, size and root (C2SP tlog-checkpoint).
///
/// ```
/// <origin>\n<size>\n<base64 of the root>\n
/// ```
/// Extension lines are read over and never written, so that witnesses of every version sign the same text.
package struct Checkpoint: Sendable, Hashable {
  /// The log's unique name, which is also the name of its key.
  package let origin: String
  /// The number of entries.
  package let size: TreeSize
  /// The Merkle tree hash of the entries.
  package let root: Digest

  /// Joins the parts.
  ///
  /// - Throws: `badOrigin`.
  package init(origin: String, size: TreeSize, root: Digest) throws(CheckpointError) {
    guard !origin.isEmpty, origin.utf8.allSatisfy({ $0 >= 0x20 }) else { throw .badOrigin(origin) }
    self.origin = origin
    self.size = size
    self.root = root
  }

  /// Reads the text of a signed note.
  ///
  /// - Throws: `CheckpointError` for the first thing that is wrong; extension lines are not an error.
  package init(text: String) throws(CheckpointError) {
    let lineBreak = UInt8(ascii: "\n")
    guard text.utf8.last == lineBreak else { throw .unterminated }
    let lines = text.utf8.dropLast().split(separator: lineBreak, omittingEmptySubsequences: false)
    guard lines.count >= 3 else { throw .tooFewLines(expected: 3, found: lines.count) }
    guard let size = CanonicalDecimal.parse(lines[1]) else { throw .badSize(String(Substring(lines[1]))) }
    guard let root = Digest(base64: String(Substring(lines[2]))) else {
      throw .badRoot(String(Substring(lines[2])))
    }
    if let empty = lines[3...].firstIndex(where: { $0.isEmpty }) { throw .emptyExtension(line: empty + 1) }
    try self.init(origin: String(Substring(lines[0])), size: TreeSize(size), root: root)
  }

  /// The text to sign: three lines, each with its line break.
  package var text: String { "\(origin)\n\(size)\n\(root.base64)\n" }
}
