/// The number that stands for one element of a compared sequence: equal elements have equal tokens.
///
/// Only an `Interner` makes tokens, so they are dense: the n-th distinct element gets `n - 1`. Tokens of
/// different interners mean nothing to each other.
package struct Token: Hashable, Sendable {
  package let rawValue: UInt32

  init(rawValue: UInt32) {
    self.rawValue = rawValue
  }
}
