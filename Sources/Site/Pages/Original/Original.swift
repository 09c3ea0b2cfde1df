import Archive
import Capture
import Documents

/// The original of a version as a browser may be shown it, with a passage marked where one is asked for.
struct Original {
  /// What became of the passage that was asked for.
  enum Marking: Equatable {
    case notAsked
    case marked
    case notFound
    /// Why, as a sentence.
    case notMarked(String)
  }

  /// What is shown, or nil for what a browser cannot show without risk.
  let shown: (contentType: String, bytes: [UInt8])?
  let marking: Marking

  /// - Parameter address: The source's URL.
  /// - Throws: `ArchiveError`; what cannot be read as a document is not shown.
  init(_ snapshot: Snapshot, passage: PassageRequest?, address: String?, in archive: Archive) throws {
    let type = RawAnswer.Form(snapshot.mediaType)
    guard type != .saved else {
      (shown, marking) = (nil, passage == nil ? .notAsked : .notMarked("it is not shown here."))
      return
    }
    let blob = try archive.blob(snapshot.sha256)
    let charset = snapshot.retrieval?.charset
    if type == .text {
      let text = EncodingDetection.decode(blob, declared: charset, reason: .transport).source.utf8
      shown = ("text/plain; charset=utf-8", text)
      guard let passage else {
        marking = .notAsked
        return
      }
      let document = try? InputResolver.read(snapshot, address: address, in: archive)
      marking =
        document.map { passage.find(in: $0.text) == .missing } ?? false
        ? .notFound : .notMarked("plain text can hold no mark.")
      return
    }
    // The encoding is the reader's, so that what it says of places and what is shown are of one text.
    guard let document = try? InputResolver.read(snapshot, address: address, in: archive) else {
      (shown, marking) = (
        nil, passage == nil ? .notAsked : .notMarked("it cannot be read as a document.")
      )
      return
    }
    let (page, marking) = Self.marked(blob, document, passage)
    let text =
      page.map { EncodingDetection.decode($0, declared: document.encoding.name) }
      ?? EncodingDetection.html(blob, charset: charset)
    self.marking = marking
    shown = ("text/html; charset=utf-8", InertPage(text.source.utf8).bytes)
  }

  /// The blob with marks in it, where a passage is marked.
  private static func marked(
    _ blob: [UInt8], _ document: Document, _ passage: PassageRequest?
  ) -> ([UInt8]?, Marking) {
    guard let passage else { return (nil, .notAsked) }
    guard case .found(let range, _) = passage.find(in: document.text) else { return (nil, .notFound) }
    let marked = MarkedOriginal(blob, document: document, passage: range)
    return (marked.bytes, marked.bytes == nil ? .notMarked(marked.reason) : .marked)
  }
}
