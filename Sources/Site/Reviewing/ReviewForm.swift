import Alignment
import Archive
import Capture
import Documents
import Reviewing

/// A review as a form sends it.
struct ReviewForm {
  let index: Int
  private let pair: ReviewedPair
  private let reviewer: String
  private let decision: ReviewDecision

  /// - Throws: `SiteError.badRequest` or `notFound` with a sentence for the reviewer.
  init(_ form: FormBody, _ pair: ReviewedPair, reviewer: String) throws {
    self.pair = pair
    self.reviewer = reviewer
    guard let index = try? pair.index(of: form["demand"]) else {
      throw SiteError.notFound("the letter has no demand \(form["demand"])")
    }
    self.index = index
    let note = Self.folded(form["note"])
    guard note.isEmpty || ReviewEvent.isNote(note) else { throw SiteError.badRequest("the note is too long") }
    var decision = ReviewDecision(note: note.isEmpty ? nil : note)
    switch form["decision"] {
    case "confirm": break
    case "overrule":
      guard let disposition = Disposition(rawValue: form["disposition"]) else {
        throw SiteError.badRequest("“\(form["disposition"])” is no disposition")
      }
      decision.disposition = disposition
      let words = Self.folded(form["passage"])
      decision.passages = try Self.passage(
        words, at: try Self.place(form["at"], pair.response.document.text), pair.response.document.text)
    default: throw SiteError.badRequest("a decision is to confirm or to overrule")
    }
    self.decision = decision
  }

  func event(at time: String) throws -> ReviewEvent {
    do {
      return try pair.event(decision, on: index, by: reviewer, at: time)
    } catch ReviewError.passageMissing(_, let disposition) {
      throw SiteError.badRequest(
        "\(disposition) needs the words of the response that say so: select them, or write them")
    } catch ReviewError.passageOfAbsent {
      throw SiteError.badRequest("a demand without an answer has no passage: leave the words empty")
    }
  }

  /// A code point of the text; nil for none.
  ///
  /// - Throws: `SiteError.badRequest` for what is none: it may not be taken for a review of other words.
  private static func place(_ text: String, _ rendition: TextRendition) throws -> Int? {
    guard !text.isEmpty else { return nil }
    guard let point = Int(text), String(point) == text, point >= 0, point <= rendition.utf8.count else {
      throw SiteError.badRequest("“\(text.prefix(40))” is no place in the response; load the page again")
    }
    return point
  }

  /// Where the words stand; nil where there are none.
  private static func passage(_ words: String, at point: Int?, _ text: TextRendition) throws -> [Range<Int>]?
  {
    guard !words.isEmpty else { return nil }
    if let point {
      let place = ReviewEvent.Place(exact: words, start: point, end: point + words.unicodeScalars.count)
      if let range = TextAnchor.range(of: place, in: text) { return [range] }
    }
    let found = TextAnchor.occurrences(of: words, in: text, limit: 2)
    guard let range = found.first else {
      throw SiteError.badRequest("the response does not have these words: “\(words.prefix(200))”")
    }
    guard found.count == 1 else {
      throw SiteError.badRequest(
        "these words stand in the response more than once; write some more around them")
    }
    return [range]
  }

  /// White space as a text rendition has it.
  private static func folded(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
