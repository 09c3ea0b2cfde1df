/// What a page may cost. Every limit that is met ends in an error or in one of the document's warnings.
package struct HTMLLimits: Sendable {
  /// Bytes of the page; a larger one is refused.
  package var bytes: Int
  /// Open elements that need an end tag; the tags beyond are left out, their text is kept.
  package var depth: Int
  /// Bytes of one tag; a longer one loses its attributes (a picture inside its `src` is the usual case).
  package var tagLength: Int
  /// Attributes of one tag; those beyond are left out.
  package var attributes: Int
  /// Bytes of text; a page with more is refused.
  package var text: Int
  /// Seconds of CPU time from bytes to tree; a page that takes longer is refused. 32 MiB of
  /// nothing but tags take about three.
  package var seconds: Double

  /// Limits that no honest page of those measured comes near, but for inline pictures.
  package init(
    bytes: Int = 32 << 20, depth: Int = 512, tagLength: Int = 64 << 10, attributes: Int = 256,
    text: Int = 32 << 20, seconds: Double = 10
  ) {
    self.bytes = bytes
    self.depth = depth
    self.tagLength = tagLength
    self.attributes = attributes
    self.text = text
    self.seconds = seconds
  }
}
