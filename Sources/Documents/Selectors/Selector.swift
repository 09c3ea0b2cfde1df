/// A CSS selector list: which elements of a page are meant (Selectors Level 4, the part that `docs/rules.md` names).
///
/// All compounds of all alternatives stand in one list, so that what of it an element matches is one word of bits.
package struct Selector: Sendable, Equatable {
  /// One condition on an element.
  indirect enum Condition: Sendable, Equatable {
    case any
    /// In lower case.
    case type([UInt8])
    case id([UInt8])
    case `class`([UInt8])
    /// The attribute's name in lower case.
    case attribute([UInt8], Comparison, [UInt8])
    /// Counted from 1 among the element children: of the form `step * n + first` with n from 0 on.
    case nthChild(step: Int, first: Int)
    case lastChild
    case not(Condition)
  }

  /// How an attribute's value is compared.
  enum Comparison: Sendable, Equatable {
    case isPresent, equals, hasWord, begins, ends, contains, hasLanguage
  }

  /// How a compound stands to the one before it.
  enum Combinator: Sendable, Equatable {
    case first, descendant, child, next, later
  }

  /// Conditions on one element.
  struct Compound: Sendable, Equatable {
    var combinator: Combinator
    var conditions: [Condition]
  }

  /// The most compounds of all alternatives together: the bits of a word.
  static let mostCompounds = 64
  /// The longest selector in bytes of UTF-8.
  package static let longest = 1000

  /// The selector as it was given.
  package let text: String
  let compounds: [Compound]
  /// A bit for each compound that ends an alternative: who matches it is meant.
  let subjects: UInt64

  /// Reads a selector.
  package init(_ text: String) throws(SelectorError) {
    var parser = SelectorParser(Array(text.utf8))
    (compounds, subjects) = try parser.list()
    self.text = text
  }
}

/// What of a selector this program does not read.
package struct SelectorError: Error, Equatable {
  /// Bytes of UTF-8 before the place.
  package let offset: Int
  /// What stands there and is not read, or what is missing there, in a few words.
  package let reason: String
}
