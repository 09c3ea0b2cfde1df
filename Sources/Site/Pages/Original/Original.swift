import Archive
import Capture
import Documents

/// The bytes of a version as a browser may be given them.
struct Original {
  /// How an answer with the bytes is to be taken.
  enum Form: Equatable {
    /// Shown by the browser, in a sandbox, as this content type.
    case page(contentType: String)
    /// Saved under a name with this ending.
    case download(contentType: String, ending: String)

    var isInline: Bool { if case .page = self { true } else { false } }
  }

  /// What became of the passage that was asked for.
  enum Marking: Equatable {
    case notAsked
    case marked
    case notFound
    /// Why, as a sentence.
    case notMarked(String)
  }

  let form: Form
  let marking: Marking
  /// The blob, with marks in it where a passage was marked.
  let bytes: [UInt8]

  /// - Parameter address: The source's URL.
  /// - Throws: `ArchiveError`; what cannot be read as a document is given all the same.
  init(_ snapshot: Snapshot, passage: PassageRequest?, address: String?, in archive: Archive) throws {
    let blob = try archive.blob(snapshot.sha256)
    let isText = ["text/html", "text/plain", "text/markdown"].contains(snapshot.mediaType)
    guard isText || passage != nil else {
      (form, marking, bytes) = (Self.form(snapshot, encoding: nil), .notAsked, blob)
      return
    }
    let document = try? InputResolver.read(snapshot, address: address, in: archive)
    form = Self.form(snapshot, encoding: document?.encoding.name)
    guard let passage else {
      (marking, bytes) = (.notAsked, blob)
      return
    }
    guard let document else {
      (marking, bytes) = (.notMarked("it cannot be read as a document."), blob)
      return
    }
    guard case .found(let range, _) = passage.find(in: document.text) else {
      (marking, bytes) = (.notFound, blob)
      return
    }
    switch (form, snapshot.mediaType) {
    case (.page, "text/html"):
      let marked = MarkedOriginal(blob, document: document, passage: range)
      (marking, bytes) = (marked.bytes == nil ? .notMarked(marked.reason) : .marked, marked.bytes ?? blob)
    case (.page, _): (marking, bytes) = (.notMarked("plain text can hold no mark."), blob)
    case (.download, _): (marking, bytes) = (.notMarked("it is not shown here."), blob)
    }
  }

  /// A short list of what may be shown; everything else is saved, so that no browser takes it for something that runs.
  private static func form(_ snapshot: Snapshot, encoding: String?) -> Form {
    // A name of an encoding comes from the program's own list; what is not of this shape is not given on.
    let charset =
      encoding.flatMap { name in
        name.utf8.allSatisfy {
          (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || "-_".utf8.contains($0)
        }
          ? "; charset=\(name)" : nil
      } ?? ""
    switch snapshot.mediaType {
    case "text/html": return .page(contentType: "text/html" + charset)
    case "text/plain", "text/markdown": return .page(contentType: "text/plain" + charset)
    case "application/pdf": return .download(contentType: "application/pdf", ending: "pdf")
    case "application/vnd.openxmlformats-officedocument.wordprocessingml.document":
      return .download(contentType: snapshot.mediaType, ending: "docx")
    case "application/vnd.oasis.opendocument.text":
      return .download(contentType: snapshot.mediaType, ending: "odt")
    case "message/rfc822": return .download(contentType: "application/octet-stream", ending: "eml")
    default: return .download(contentType: "application/octet-stream", ending: "bin")
    }
  }
}
