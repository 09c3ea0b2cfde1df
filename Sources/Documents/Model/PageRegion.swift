/// Where on a page some words of the text rendition stand: one line of the source as a rule.
package struct PageRegion: Sendable, Hashable {
  /// Half-open UTF-8 bytes of the text rendition.
  package let range: Range<Int>
  /// 1 for the file's first page.
  package let page: Int
  /// The edges in points (1/72 inch) from the page's top left corner, to the right and downwards.
  package let left: Double
  package let top: Double
  package let right: Double
  package let bottom: Double

  package init(range: Range<Int>, page: Int, left: Double, top: Double, right: Double, bottom: Double) {
    self.range = range
    self.page = page
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }
}

extension Document {
  /// The regions that hold words of a half-open byte range of the text rendition, in order; empty where the source has
  /// no pages with places.
  package func regions(of range: Range<Int>) -> ArraySlice<PageRegion> {
    var low = 0
    var high = regions.count
    while low < high {
      let middle = (low + high) / 2
      if regions[middle].range.upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < regions.count, regions[end].range.lowerBound < range.upperBound { end += 1 }
    return regions[low..<end]
  }
}
