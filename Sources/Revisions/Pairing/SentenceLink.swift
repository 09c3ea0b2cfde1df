/// A sentence of the old version and what it became; on one side it may be two neighbours.
struct SentenceLink: Hashable, Sendable {
  /// Half-open indices of old sentences: one, or two that were joined.
  let old: Range<Int>
  /// Half-open indices of new sentences: one, or two that one was split into.
  let new: Range<Int>
  /// Whether it crosses what kept its place.
  var isMoved = false

  init(old: Range<Int>, new: Range<Int>, isMoved: Bool = false) {
    self.old = old
    self.new = new
    self.isMoved = isMoved
  }

  init(_ old: Int, _ new: Int, isMoved: Bool = false) {
    self.init(old: old..<old + 1, new: new..<new + 1, isMoved: isMoved)
  }

  var reversed: SentenceLink { SentenceLink(old: new, new: old, isMoved: isMoved) }
}
