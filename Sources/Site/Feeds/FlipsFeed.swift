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
      let sources = try view.archive.catalog.sources(limit: 1000)
      return try feed(
        "Flips of dispositions in \(view.archive.checkpoint.origin)", path: "/flips.atom", page: "/",
        letters: sources.filter(isLetter), responses: sources.filter { $0.roles.contains(.response) }, view)
    },
    Route("/sources/{id}/flips.atom") { request, view in
      let source = try Memento.source(request, view)
      let sources = try view.archive.catalog.sources(limit: 1000)
      let isResponse = source.roles.contains(.response)
      return try feed(
        "Flips of dispositions of \(source.title ?? source.id)", path: "/sources/\(source.id)/flips.atom",
        page: "/sources/\(source.id)",
        letters: isResponse ? sources.filter(isLetter) : [source].filter(isLetter),
        responses: isResponse ? [source] : sources.filter { $0.roles.contains(.response) }, view)
    },
  ]

  /// A source that both demands and responds is taken as a response, as in an audit.
  private static func isLetter(_ source: Source) -> Bool {
    source.roles.contains(.demands) && !source.roles.contains(.response)
  }

  private static func feed(
    _ title: String, path: String, page: String, letters: [Source], responses: [Source], _ view: ArchiveView
  ) throws -> WebResponse {
    let catalog = view.archive.catalog
    let letters = letters.filter { $0.versions > 0 }.prefix(mostLetters)
    let steps = try responses.flatMap { try catalog.newestSnapshots(of: $0.id, limit: mostSteps) }
      .filter { $0.version > 1 }.sorted { $0.entry > $1.entry }.prefix(mostSteps)
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
