/// What a container of parts may cost to open. Whatever is beyond is refused, not cut.
package struct ZipLimits: Sendable {
  /// Entries of the archive's directory.
  package var entries: Int
  /// Bytes of one part when it is unpacked.
  package var partBytes: Int
  /// Bytes of all parts that are read, unpacked.
  package var totalBytes: Int
  /// Unpacked bytes for each byte of the archive; deflate reaches 1,032, documents of words rarely 20.
  package var ratio: Int
  /// Bytes that may be unpacked whatever the ratio is.
  package var freeBytes: Int
  /// Elements and pieces of text of one XML part.
  package var nodes: Int
  /// Elements of an XML part open at once; libxml2 itself allows 256.
  package var depth: Int

  /// Limits that no honest document of those measured comes near.
  package init(
    entries: Int = 20_000, partBytes: Int = 128 << 20, totalBytes: Int = 192 << 20, ratio: Int = 100,
    freeBytes: Int = 4 << 20, nodes: Int = 6_000_000, depth: Int = 200
  ) {
    self.entries = entries
    self.partBytes = partBytes
    self.totalBytes = totalBytes
    self.ratio = ratio
    self.freeBytes = freeBytes
    self.nodes = nodes
    self.depth = depth
  }
}
