/// A box on a page, in points from the page's top left corner, to the right and downwards.
package struct PageBox: Sendable, Hashable {
  package let page: Int
  package let left: Double
  package let top: Double
  package let right: Double
  package let bottom: Double

  package init(page: Int, left: Double, top: Double, right: Double, bottom: Double) {
    self.page = page
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }
}

/// The regions of a document in the making; the one that is open has a start once it has words.
struct OpenRegion {
  private var box: PageBox?
  private var start: Int?
  private(set) var regions: [PageRegion] = []

  mutating func start(_ box: PageBox) {
    self.box = box
    start = nil
  }

  /// Words are about to be added at an offset of the text rendition.
  mutating func begin(at offset: Int) {
    if box != nil, start == nil { start = offset }
  }

  mutating func end(at end: Int) {
    if let box, let start, start < end {
      regions.append(
        PageRegion(
          range: start..<end, page: box.page, left: box.left, top: box.top, right: box.right,
          bottom: box.bottom))
    }
    box = nil
    start = nil
  }
}
