/// Parts of the evidence that can be left out, so that a benchmark can say what each is worth; the aligner uses all.
package struct EvidenceFeatures: OptionSet, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) { self.rawValue = rawValue }

  /// Cosines of runs of four characters beside shared stems.
  package static let characterGrams = Self(rawValue: 1)
  /// What one sentence speaks of, the next is likely to speak of too; without it each sentence stands alone.
  package static let continuity = Self(rawValue: 2)
  /// Turns, where the response goes point by point.
  package static let turns = Self(rawValue: 4)
  /// Demands that the response repeats, takes up or names by their number.
  package static let references = Self(rawValue: 8)
  /// Sentences of the letter that demand nothing compete for the response's sentences.
  package static let background = Self(rawValue: 16)
  /// Short names that the documents explain.
  package static let acronyms = Self(rawValue: 32)

  package static let all: Self = [
    .characterGrams, .continuity, .turns, .references, .background, .acronyms,
  ]

  /// Each part with the name that the benchmark prints.
  package static let named: [(name: String, feature: Self)] = [
    ("runs of characters", .characterGrams), ("continuity", .continuity), ("turns", .turns),
    ("references and repetition", .references), ("other sentences of the letter", .background),
    ("acronyms", .acronyms),
  ]
}
