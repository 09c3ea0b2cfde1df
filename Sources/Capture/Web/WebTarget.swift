package import Archive

/// A source that is to be asked for over the web.
package struct WebTarget: Sendable {
  package let id: String
  package let url: String
  /// What a person says of it; nil members leave what the archive has.
  package let details: SourceDetails
  /// Whether a browser makes the page; nil for as it was done the last time.
  package var renders: Bool?

  /// A source's id, its address, and what is said of it.
  package init(id: String, url: String, details: SourceDetails = SourceDetails(), renders: Bool? = nil) {
    self.renders = renders
    self.id = id
    self.url = url
    self.details = details
  }
}

/// What asking for a source gave.
package struct WebOutcome: Sendable, Equatable {
  /// Only the first is a version; the others are looks, recorded as `check` events.
  package enum Kind: Sendable, Equatable {
    case snapshot
    case look(CheckEvent.Result)
  }

  package let id: String
  package let url: String
  package let kind: Kind
  /// The new version, or the one that stands; nil where the source has none.
  package let snapshot: Snapshot?
  /// Why it is so, in a line; nil where the kind says it all.
  package let reason: String?
  /// The source as it is described from now on, where that is new.
  package let description: SourceEvent?
  /// Whether it stands in the log: nothing does of a source that is new and could not be had.
  package let isRecorded: Bool
}
