package import Archive
import Capture
package import Documents
import Foundation
import TransparencyLog

/// Reviews as W3C Web Annotations.
package enum ReviewAnnotations {
  /// The JSON-LD of reviews: one `AnnotationCollection`, members sorted, two spaces, UTF-8, a line feed at the end.
  ///
  /// - Parameter document: The text of a snapshot by its hash and reader, from which what stands before and behind a quote is taken;
  ///   nil where it cannot be had.
  package static func json(
    _ reviews: [ReviewEvent], label: String, document: (ReviewEvent.Side) -> TextRendition?
  ) throws -> [UInt8] {
    let items = reviews.map { annotation($0, document) }
    let ids = items.compactMap(\.id).joined(separator: "\n")
    func name(_ type: String) -> String {
      AnnotationNames.name(Digest.sha256(Array((type + "\n" + label + "\n" + ids).utf8)))
    }
    let collection = AnnotationCollectionObject(
      id: name("AnnotationCollection"), label: label, total: items.count,
      first: AnnotationPageObject(id: name("AnnotationPage"), items: items))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(collection)) + [UInt8(ascii: "\n")]
  }

  /// The name of a review: the hash of its event, with the time at which it was made for that of its record.
  static func name(_ event: ReviewEvent) -> String {
    AnnotationNames.name(Digest.sha256(Event.review(event.normal).entry))
  }

  private static func annotation(
    _ event: ReviewEvent, _ document: (ReviewEvent.Side) -> TextRendition?
  ) -> AnnotationObject {
    let (letter, response) = (document(event.demands), document(event.response))
    func text(_ purpose: String, _ value: String, by program: String? = nil) -> BodyObject {
      BodyObject(
        type: "TextualBody", purpose: purpose, value: value, format: "text/plain",
        creator: program.map { AgentObject(type: "Software", name: $0) })
    }
    func source(_ side: ReviewEvent.Side) -> SourceObject {
      SourceObject(id: AnnotationNames.name(side.sha256), label: side.source)
    }
    func reader(_ side: ReviewEvent.Side) -> AgentObject {
      AgentObject(type: "Software", name: side.reader)
    }
    var bodies = [
      text("classifying", event.disposition),
      text("identifying", event.demand),
      BodyObject(
        type: "SpecificResource", purpose: "linking", source: source(event.demands),
        selector: OneOrMany(selectors(event.words, letter)), renderedVia: reader(event.demands)),
      text(
        "assessing", "\(event.figure.disposition) \(decimals(event.figure.thousandths))",
        by: event.figure.aligner),
    ]
    if let note = event.note { bodies.append(text("commenting", note)) }
    // A review that finds no answer is about the whole response.
    let targets =
      event.passages.isEmpty
      ? [ResourceObject(source: source(event.response), renderedVia: reader(event.response))]
      : event.passages.map {
        ResourceObject(
          source: source(event.response), selector: OneOrMany(selectors($0, response)),
          renderedVia: reader(event.response))
      }
    return AnnotationObject(
      id: name(event), type: OneOrMany(["Annotation"]), motivation: OneOrMany(["assessing"]),
      creator: AgentObject(type: "Person", name: event.reviewer), created: event.made,
      body: OneOrMany(bodies), target: OneOrMany(targets))
  }

  private static func selectors(_ place: ReviewEvent.Place, _ text: TextRendition?) -> [SelectorObject] {
    var quote = SelectorObject(type: "TextQuoteSelector", exact: place.exact)
    // Only where the words stand at their place: what surrounds other words would mislead.
    if let text, let range = TextAnchor.standing(place, in: text) {
      let found = text.quote(range)
      quote.prefix = found.prefix
      quote.suffix = found.suffix
    }
    return [quote, SelectorObject(type: "TextPositionSelector", start: place.start, end: place.end)]
  }

  /// Thousandths as a decimal fraction with three digits: "0.784".
  private static func decimals(_ thousandths: Int) -> String {
    let digits = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }
}

extension ReviewEvent {
  /// The review as it names itself: made when it was made, whenever it was recorded.
  var normal: ReviewEvent {
    ReviewEvent(
      reviewer: reviewer, demands: demands, demand: demand, words: words, response: response,
      passages: passages, figure: figure, disposition: disposition, note: note, recorded: made)
  }
}
