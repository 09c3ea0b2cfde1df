/// Gives equal elements equal tokens, in the order of their first appearance.
///
/// The order makes everything built on tokens deterministic: no result depends on the seed of a hash table.
package struct Interner<Element: Hashable & Sendable>: Sendable {
  private var tokens: [Element: Token] = [:]

  package init() {}

  /// The number of distinct elements seen; also the raw value of the next new token.
  package var count: Int { tokens.count }

  /// The token of `element`, a new one when no equal element was seen before.
  ///
  /// Traps when more than `UInt32.max` distinct elements are interned.
  package mutating func token(for element: Element) -> Token {
    if let known = tokens[element] { return known }
    precondition(tokens.count < Int(UInt32.max), "An interner holds at most UInt32.max distinct elements.")
    let token = Token(rawValue: UInt32(tokens.count))
    tokens[element] = token
    return token
  }

  /// The tokens of `elements`, one for each, in order.
  package mutating func tokens(for elements: some Sequence<Element>) -> [Token] {
    var result: [Token] = []
    result.reserveCapacity(elements.underestimatedCount)
    for element in elements { result.append(token(for: element)) }
    return result
  }
}
