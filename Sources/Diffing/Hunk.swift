/// One region where old and new differ: the old tokens are replaced by the new ones.
///
/// Ranges are half-open token indices. At most one of them is empty: an empty `new` is a pure deletion, an
/// empty `old` a pure insertion, whose bounds then say where in the other sequence it happens.
package struct Hunk: Hashable, Sendable {
  package let old: Range<Int>
  package let new: Range<Int>

  package init(old: Range<Int>, new: Range<Int>) {
    self.old = old
    self.new = new
  }
}
