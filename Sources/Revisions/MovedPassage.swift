/// Neighbouring sentences that went to another place together.
package struct MovedPassage: Sendable, Equatable {
  /// How much went: a sentence or several out of a paragraph, or one paragraph (any block) or several as a whole.
  package enum Extent: String, Sendable, Hashable {
    case sentences, paragraphs
  }

  package let extent: Extent
  /// Its place in the old text rendition: half-open UTF-8 bytes.
  package let old: Range<Int>
  /// Its place in the new text rendition: half-open UTF-8 bytes.
  package let new: Range<Int>

  package init(extent: Extent, old: Range<Int>, new: Range<Int>) {
    self.extent = extent
    self.old = old
    self.new = new
  }
}
