import Alignment
package import Archive
import Auditing
package import Documents
import Foundation
import TransparencyLog

/// Why annotations are not taken as reviews.
package enum AnnotationError: Error, Equatable {
  /// The file is longer than what is read.
  case tooLong(limit: Int)
  /// It is no JSON, or no annotations.
  case notAnnotations
  /// More annotations than are read at once.
  case tooMany(limit: Int)
  /// One of them, counted from 1, is no review of these documents.
  case notAReview(number: Int, reason: String)
}

extension ReviewAnnotations {
  /// The longest file, in bytes.
  package static let longestFile = 16 << 20
  /// The most annotations of a file.
  package static let most = 10_000
  /// The deepest nesting; annotations need seven.
  private static let deepest = 64

  /// What the reader of annotations asks of the archive.
  package struct Versions: Sendable {
    let letter: String
    let response: String
    let text: @Sendable (ReviewEvent.Side) -> Text?

    /// The text of a snapshot and what reads it now.
    package struct Text: Sendable {
      let rendition: TextRendition
      let reader: String

      package init(rendition: TextRendition, reader: String) {
        self.rendition = rendition
        self.reader = reader
      }
    }

    /// Two sources by their ids, and a function that gives the text of a snapshot of one by its hash; nil where the source has no
    /// such snapshot, or its bytes are gone.
    package init(
      letter: String, response: String, text: @escaping @Sendable (ReviewEvent.Side) -> Text?
    ) {
      self.letter = letter
      self.response = response
      self.text = text
    }
  }

  /// The reviews that annotations are: a collection with its page inside, a page, an array or a single annotation.
  ///
  /// Every quote must stand in the text that the archive has; where it stands elsewhere than its position says, the nearest place
  /// is taken.
  /// - Parameter time: When they are recorded; none may be made later.
  package static func reviews(_ bytes: [UInt8], of versions: Versions, at time: String)
    throws(AnnotationError) -> [ReviewEvent]
  {
    guard bytes.count <= longestFile else { throw .tooLong(limit: longestFile) }
    guard isShallow(bytes) else { throw .notAnnotations }
    let objects = try objects(Data(bytes))
    guard objects.count <= most else { throw .tooMany(limit: most) }
    var reviews: [ReviewEvent] = []
    var searched = 0
    for (index, object) in objects.enumerated() {
      var reader = AnnotationReader(
        object: object, versions: versions, number: index + 1, time: time, searched: searched)
      reviews.append(try reader.review())
      searched = reader.searched
    }
    return reviews
  }

  private static func objects(_ data: Data) throws(AnnotationError) -> [AnnotationObject] {
    let decoder = JSONDecoder()
    if let collection = try? decoder.decode(AnnotationCollectionObject.self, from: data) {
      return collection.first.items
    }
    if let page = try? decoder.decode(AnnotationPageObject.self, from: data) { return page.items }
    if let some = try? decoder.decode([AnnotationObject].self, from: data) { return some }
    if let one = try? decoder.decode(AnnotationObject.self, from: data) { return [one] }
    throw .notAnnotations
  }

  /// Whether brackets outside of strings nest no deeper than is read.
  private static func isShallow(_ bytes: [UInt8]) -> Bool {
    var depth = 0
    var isString = false
    var isEscaped = false
    for byte in bytes {
      if isString {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isString = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isString = true
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        if depth > deepest { return false }
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      default: break
      }
    }
    return true
  }
}

/// Reads one annotation as a review.
private struct AnnotationReader {
  let object: AnnotationObject
  let versions: ReviewAnnotations.Versions
  let number: Int
  let time: String
  /// Bytes of text that were searched for quotes that do not stand where their positions say.
  var searched: Int

  /// The most bytes that are searched for one file.
  private static let mostSearched = 1 << 31

  private func refused(_ reason: String) -> AnnotationError { .notAReview(number: number, reason: reason) }

  mutating func review() throws(AnnotationError) -> ReviewEvent {
    guard object.type.values.contains("Annotation") else { throw refused("its type is not Annotation") }
    guard ReviewEvent.isName(object.creator.name) else {
      throw refused("its creator's name is empty, too long or has control characters")
    }
    if let problem = ReviewerName.problem(object.creator.name) { throw refused("of its creator, \(problem)") }
    guard ReviewEvent.isTime(object.created), let made = RecordedTime(object.created),
      let now = RecordedTime(time)
    else { throw refused("its created is no UTC time such as 2025-01-31T09:30:00Z") }
    guard made <= now else { throw refused("it was created in the future") }
    guard let demand = body("linking"), let source = demand.source else {
      throw refused("no body with the purpose linking says which demand it is about")
    }
    let (demands, letter) = try side(source, versions.letter)
    let (figure, disposition) = (try figure(), try disposition())
    guard let id = body("identifying")?.value, (1...100).contains(id.utf8.count), SourceEvent.isTitle(id)
    else { throw refused("no body with the purpose identifying has the demand's id") }
    let words = try place(demand.selector, letter.rendition)
    guard let words else { throw refused("its demand has no TextQuoteSelector") }
    guard let target = object.target.values.first else { throw refused("it has no target") }
    let (response, text) = try side(target.source, versions.response)
    var passages: [ReviewEvent.Place] = []
    for resource in object.target.values {
      guard resource.source.id == target.source.id else {
        throw refused("its targets are in several documents")
      }
      if let passage = try place(resource.selector, text.rendition) { passages.append(passage) }
    }
    guard passages.count <= ReviewEvent.mostPassages else {
      throw refused("it has more than \(ReviewEvent.mostPassages) passages")
    }
    guard passages.isEmpty == (disposition == "absent") else {
      throw refused(
        passages.isEmpty
          ? "it says \(disposition) and its target has no TextQuoteSelector"
          : "it says absent and its target has a passage")
    }
    let note = body("commenting")?.value
    if let note, !ReviewEvent.isNote(note) {
      throw refused("its comment is empty, too long or has control characters")
    }
    return ReviewEvent(
      reviewer: object.creator.name, demands: demands, demand: id, words: words, response: response,
      passages: passages, figure: figure, disposition: disposition, note: note, created: object.created,
      recorded: time)
  }

  private func body(_ purpose: String) -> BodyObject? {
    object.body.values.first { $0.purpose == purpose }
  }

  private func side(_ source: SourceObject, _ id: String)
    throws(AnnotationError) -> (ReviewEvent.Side, ReviewAnnotations.Versions.Text)
  {
    guard let digest = AnnotationNames.digest(source.id) else {
      throw refused("a source is not named by its hash (nih:sha-256;…)")
    }
    let side = ReviewEvent.Side(source: id, sha256: digest, reader: "")
    guard let text = versions.text(side) else {
      throw refused("\(id) has no snapshot with the hash \(digest.hex), or its bytes were removed")
    }
    return (ReviewEvent.Side(source: id, sha256: digest, reader: text.reader), text)
  }

  private func disposition() throws(AnnotationError) -> String {
    guard let word = body("classifying")?.value, Disposition(rawValue: word) != nil else {
      throw refused("no body with the purpose classifying has a disposition")
    }
    return word
  }

  /// "absent 0.784" by a program.
  private func figure() throws(AnnotationError) -> ReviewEvent.Figure {
    let error = refused(
      "no body with the purpose assessing has the aligner's disposition and probability")
    guard let body = body("assessing"), let program = body.creator?.name,
      ReviewEvent.isAligner(program),
      let parts = body.value?.split(separator: " ", omittingEmptySubsequences: false), parts.count == 2,
      Disposition(rawValue: String(parts[0])) != nil
    else { throw error }
    let digits = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    guard digits.count == 2, digits[0].utf8.count == 1, digits[1].utf8.count == 3,
      digits.joined().utf8.allSatisfy({ (0x30...0x39).contains($0) }), let thousandths = Int(digits.joined()),
      thousandths <= 1000
    else { throw error }
    return ReviewEvent.Figure(aligner: program, disposition: String(parts[0]), thousandths: thousandths)
  }

  /// The words of a `TextQuoteSelector` where they stand in a text; nil where there is none.
  private mutating func place(_ selectors: OneOrMany<SelectorObject>?, _ text: TextRendition)
    throws(AnnotationError) -> ReviewEvent.Place?
  {
    let selectors = selectors?.values ?? []
    guard let quote = selectors.first(where: { $0.type == "TextQuoteSelector" }), let exact = quote.exact
    else { return nil }
    guard exact.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      throw refused("a TextQuoteSelector of it has no words")
    }
    let position = selectors.first { $0.type == "TextPositionSelector" }
    let (start, end) = (max(0, position?.start ?? 0), max(0, position?.end ?? 0))
    let wanted = ReviewEvent.Place(exact: exact, start: start, end: end)
    if !TextAnchor.stands(wanted, in: text) {
      searched += text.utf8.count
      guard searched <= Self.mostSearched else {
        throw refused("too many quotes stand elsewhere than their positions say")
      }
    }
    guard let found = TextAnchor.range(of: wanted, in: text) else {
      let shown = exact.unicodeScalars.prefix(60).map { String($0) }.joined()
      throw refused("the words “\(shown)\(shown == exact ? "" : "…")” do not stand in the document")
    }
    return TextAnchor.place(found, in: text)
  }
}
