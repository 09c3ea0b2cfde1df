import Archive
import Documents
import HTTPTransfer
import Revisions

extension WebCapture {
  /// Which of the documents behind a page's links are asked for.
  package enum Following: Sendable {
    /// All of them.
    case all
    /// Those without a schedule of their own, by the source's id: the others are looked at when that says.
    case unscheduled(hasSchedule: @Sendable (String) -> Bool)

    fileprivate func asks(for id: String, isKnown: Bool) -> Bool {
      switch self {
      case .all: true
      case .unscheduled(let hasSchedule): !isKnown || !hasSchedule(id)
      }
    }
  }

  /// What pages that were just seen offer to load down, as sources of their own, with the roles of the page.
  ///
  /// A document that another source has the address of is left to that one. `remark` is told what of a page is not followed.
  /// - Throws: `ArchiveError` or `CaptureError` where a page's version cannot be read.
  package func linked(
    from outcomes: [WebOutcome], _ following: Following, remark: (String) -> Void = { _ in }
  ) throws -> [WebTarget] {
    let archive = try Archive.open(at: archivePath, folders: folders)
    var owners: [String: String] = [:]
    for source in try archive.catalog.sources() {
      if let url = source.url { owners[LinkTarget.compared(url, leavesFields: true)] = source.id }
    }
    var targets: [WebTarget] = []
    var taken = Set(outcomes.map(\.id))
    for outcome in outcomes {
      guard outcome.isSeen, let snapshot = outcome.snapshot else { continue }
      let source = try archive.catalog.source(outcome.id)
      let address = snapshot.retrieval.map { $0.finalURL ?? $0.url } ?? outcome.url
      let document = try InputResolver.read(snapshot, address: address, in: archive)
      let offered = LinkedDocuments.find(in: document, address: address)
      for words in offered.remarks { remark("\(outcome.id): \(words)") }
      for link in offered.documents {
        let id = link.sourceID(of: outcome.id)
        let owner = owners[LinkTarget.compared(link.url, leavesFields: true)]
        let known = try archive.catalog.knownSource(id)
        let isKnown = owner != nil || known != nil
        if owner.map({ $0 != id }) ?? false || !following.asks(for: id, isKnown: isKnown) { continue }
        // A made-up id that is another document's takes nothing over: hashes of eight digits can be made to meet.
        if known != nil, owner == nil {
          remark(
            "\(outcome.id): \(SafeText.shown(link.url)) is not followed: its id \(id) is that of another document"
          )
          continue
        }
        guard taken.insert(id).inserted else { continue }
        targets.append(
          WebTarget(id: id, url: link.url, details: SourceDetails(roles: isKnown ? nil : source.roles)))
      }
    }
    return targets
  }
}

extension WebOutcome {
  /// Whether the document was found, changed or not.
  fileprivate var isSeen: Bool {
    switch kind {
    case .snapshot, .look(.unchanged), .look(.technical): true
    case .look: false
    }
  }
}
