import Archive
import Capture
import Reporting

extension APIOperations {
  /// The most versions of a source whose history is made for one answer; each is read and compared.
  private static let longestHistory = 200

  /// What is computed of two documents or more.
  static let compared: [APIOperation] = [
    APIOperation(
      id: "diff", path: "/api/diff/{old}/{new}", summary: "What changed between two versions.", schema: "Diff"
    ) { request in
      try APIAnswer(
        DiffReport.make(
          old: request.name("old"), new: request.name("new"), resolver: request.resolver))
    },
    APIOperation(
      id: "align", path: "/api/align/{demands}/{response}",
      summary: "What a response says to each demand of a letter.", schema: "Alignment"
    ) { request in
      try APIAnswer(
        AlignmentReport.make(
          demands: request.name("demands"), response: request.name("response"), resolver: request.resolver))
    },
    APIOperation(
      id: "history", path: "/api/audit/{id}",
      summary: "The history of a source: its versions and looks, and what changed at each.", schema: "History"
    ) { request in
      let source = try request.source()
      guard source.versions <= longestHistory else {
        throw SiteError.unprocessable(
          "\(source.id) has \(source.versions) versions, more than the \(longestHistory) of one answer; "
            + "compare two of them, or run: rejoinder audit \(source.id)")
      }
      return try APIAnswer(AuditReport.make(ids: [source.id], archive: request.view.archive))
    },
    APIOperation(
      id: "matrix", path: "/api/audit/{demands}/{response}",
      summary: "Each demand's disposition at the last versions of a response, and what flipped.",
      query: [.versions], schema: "Matrix"
    ) { request in
      let catalog = request.view.archive.catalog
      let most = try request.number("versions", in: 1...100) ?? 20
      let last = try request.view.snapshot(request["response"])
      _ = try request.view.snapshot(request["demands"])
      // With one more, which the first is compared with.
      let since = last.version > most ? "\(last.source)@\(last.version - most)" : nil
      guard try catalog.latest(of: last.source) != nil else {
        throw SiteError.notFound("\(last.source) has no version")
      }
      let report = try AuditReport.make(
        ids: [request["demands"], request["response"]], since: since, archive: request.view.archive)
      guard report.hasMatrix, report.parts.count == 1 else {
        throw SiteError.unprocessable(
          "\(request["demands"]) and \(request["response"]) are not a source of demands and one of responses")
      }
      return try APIAnswer(report)
    },
  ]
}

extension APIRequest {
  /// The one name of the snapshot that a parameter means, so that nothing but the archive can be meant by it.
  fileprivate func name(_ parameter: String) throws -> String { try view.snapshot(self[parameter]).reference }

  fileprivate var resolver: InputResolver {
    InputResolver(archivePath: view.path, folders: view.folders)
  }
}
