/// What is told to whom.
package struct NoticeRule: Sendable, Hashable {
  /// Part of a notice's id: letters, digits, points, hyphens and underscores.
  package let name: String
  package let sources: [SourcePattern]
  package let kinds: Set<Notice.Kind>
  /// The least significance of a change, 0 to 100.
  package let from: Int
  /// The letters whose demands are looked at for flips.
  package let letters: [SourcePattern]
  /// How many looks in a row must say that a source is blocked or failed, before it is told.
  package let tries: Int
  /// Names of deliveries.
  package let deliver: [String]

  /// By default of changes of the document itself, and not of what surrounds it.
  package static let usualFrom = 1
  /// By default a look that fails once is no news.
  package static let usualTries = 2
  /// The most looks that are counted.
  package static let mostTries = 100

  package init(
    name: String, sources: [SourcePattern], kinds: Set<Notice.Kind> = Set(Notice.Kind.allCases),
    from: Int = usualFrom, letters: [SourcePattern], tries: Int = usualTries, deliver: [String]
  ) {
    self.name = name
    self.sources = sources
    self.kinds = kinds
    self.from = from
    self.letters = letters
    self.tries = tries
    self.deliver = deliver
  }

  /// How many looks in a row it takes; that a source is gone is recorded only after several.
  func tries(_ kind: Notice.Kind) -> Int { kind == .gone ? 1 : tries }

  func isFor(_ source: String) -> Bool { sources.contains { $0.matches(source) } }
}
