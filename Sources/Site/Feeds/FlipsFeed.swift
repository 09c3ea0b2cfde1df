import Archive
import TransparencyLog
import WebServer

/// The newest flips of dispositions, of all letters and responses or of those that one source is part of.
enum FlipsFeed {
  /// The most letters, in the order in which they were first recorded, and the most steps from one version of a response to the
  /// next, the newest ones: what is looked at for a feed. Each step is aligned once for every letter.
  static let mostLetters = 4
  static let mostSteps = 10

  static let routes = [
    Route("/flips.atom") { _, view in
      let catalog = view.archive.catalog
      return try feed(
        "Flips of dispositions in \(view.archive.checkpoint.origin)", path: "/flips.atom", page: "/",
        letters: catalog.letters(limit: mostLetters),
        steps: catalog.newestChangesOfResponses(limit: mostSteps), view)
    },
    Route("/sources/{id}/flips.atom") { request, view in
      let catalog = view.archive.catalog
      let source = try Memento.source(request, view)
      // A source that both demands and responds is taken as a response, as in an audit.
      let isResponse = source.roles.contains(.response)
      let isLetter = source.roles.contains(.demands) && !isResponse && source.versions > 0
      return try feed(
        "Flips of dispositions of \(source.title ?? source.id)", path: "/sources/\(source.id)/flips.atom",
        page: "/sources/\(source.id)",
        letters: isResponse ? catalog.letters(limit: mostLetters) : isLetter ? [source] : [],
        steps: isResponse
          ? catalog.newestSnapshots(of: source.id, limit: mostSteps).filter { $0.version > 1 }
          : catalog.newestChangesOfResponses(limit: mostSteps), view)
    },
  ]

  private static func feed(
    _ title: String, path: String, page: String, letters: [Source], steps: [Snapshot], _ view: ArchiveView
  ) throws -> WebResponse {
    var entries: [AtomFeed.Entry] = []
    for step in steps {
      for letter in letters {
        entries += try FlipStep.flips(letter: letter, to: step, in: view.archive).map { flip in
          AtomFeed.Entry(
            name: "flip/\(flip.letter)/\(step.reference)/\(flip.demand)", updated: step.recorded,
            title: "\(flip.demand): \(flip.from) → \(flip.to) in \(step.title ?? step.source)",
            summary: flip.words, page: "/audit/\(letter.id)/\(step.source)",
            related: "/diff/\(step.source)@\(step.version - 1)/\(step.reference)")
        }
      }
    }
    return try AtomFeed(title: title, path: path, page: page, entries: Array(entries.prefix(AtomFeed.length)))
      .response(in: view)
  }
}
