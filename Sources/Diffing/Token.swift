/// The number that stands for one element of a compared sequence: equal elements have equal tokens.
///
/// An `Interner` makes dense ones: the n-th distinct element gets `n - 1`; who numbers elements himself does the same.
/// Tokens of different numberings mean nothing to each other.
package struct Token: Hashable, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) {
    self.rawValue = rawValue
  }
}
