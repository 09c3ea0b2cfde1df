package import Alignment
package import Archive
import Capture
import Documents
package import Reviewing

extension TestArchive {
  package func pair(
    _ letter: String = "letter", _ response: String = "statement", embedder: (any Embedder)? = nil
  ) throws -> ReviewedPair {
    try ReviewedPair(
      demands: letter, response: response,
      resolver: InputResolver(archivePath: path, folders: folders), embedder: embedder)
  }

  /// Records a review of a demand, by default the confirmation of what the aligner says.
  @discardableResult package func review(
    _ id: String, _ disposition: Disposition? = nil, passage: String? = nil, by reviewer: String = "Ana",
    of letter: String = "letter@1", _ response: String = "statement@1", note: String? = nil,
    at time: String = TestArchive.day(0)
  ) throws -> ReviewEvent {
    let pair = try pair(letter, response)
    let passages = try passage.map { [try TextAnchor.passage($0, in: pair.response.document.text)] }
    let event = try pair.event(
      ReviewDecision(disposition: disposition, passages: passages, note: note), on: try pair.index(of: id),
      by: reviewer, at: time)
    try add([event])
    return event
  }
}
