/// The way from a page's bytes to its tree by itself, for those who measure it.
package enum HTMLParsing {
  /// Decodes and parses a page as `HTMLReader` does, makes nothing of it, and returns how many elements and texts it has.
  ///
  /// - Throws: `ReadingError` as `HTMLReader.read` does for what is too large or takes too long.
  package static func nodeCount(
    of bytes: [UInt8], limits: HTMLLimits = HTMLLimits(), charset: String? = nil
  ) throws(ReadingError) -> Int {
    guard bytes.count <= limits.bytes else { throw .tooLarge(bytes: bytes.count, limit: limits.bytes) }
    let source = EncodingDetection.html(bytes, charset: charset).source
    var prepared = HTMLPreparation(source.utf8, limits: limits)
    return try HTMLTreeBuilder.tree(&prepared, source: source).nodes.count
  }
}
