/// Two sequences interned together, ready to be compared.
package struct InternedPair: Equatable, Sendable {
  package let old: [Token]
  package let new: [Token]

  /// Interns `old`, then `new`, with one fresh interner.
  package init<Element: Hashable & Sendable>(old: some Sequence<Element>, new: some Sequence<Element>) {
    var interner = Interner<Element>()
    self.old = interner.tokens(for: old)
    self.new = interner.tokens(for: new)
  }

  /// Takes two sequences of tokens that came from one interner.
  package init(old: [Token], new: [Token]) {
    self.old = old
    self.new = new
  }
}
