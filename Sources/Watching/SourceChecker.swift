/// Looks at sources and records what it finds.
///
/// The one that `watch` uses captures from the web; it keeps its connections and its politeness towards hosts from call to call,
/// and may be called again while a call is under way, never for the same source.
package protocol SourceChecker: Sendable {
  /// One outcome for each source, in any order; every one is recorded when it returns, but for a failure that kept it from being so.
  func check(_ ids: [String]) async -> [WatchOutcome]
}

/// What one look at one source came to.
package struct WatchOutcome: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    case snapshot, unchanged, technical, blocked, gone, failed
  }

  package let source: String
  package let kind: Kind
  /// One line: the new snapshot's name, or the reason.
  package let detail: String?

  package init(source: String, kind: Kind, detail: String? = nil) {
    self.source = source
    self.kind = kind
    self.detail = detail
  }
}
