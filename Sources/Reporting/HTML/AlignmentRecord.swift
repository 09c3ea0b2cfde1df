import Alignment
import Foundation
import TransparencyLog

/// What the page of an alignment says, for programs: `report/1`, kept in the page as one line of JSON.
///
/// The page's bytes before the record's element are A, the record is R: R holds SHA-256(A), and behind R stands SHA-256(R)
/// for people to read. So every byte of the page has a hash but the last lines, and those are the same on every page.
struct AlignmentRecord: Encodable {
  let schema = "report/1"
  /// SHA-256 of all bytes of the page before the record's element, 64 hex digits.
  let page: String
  let aligner: String
  let checkpoint: CheckpointObject?
  let demandsDocument: DocumentObject
  let responseDocument: DocumentObject
  let demands: [Demand]

  struct Demand: Encodable {
    /// The id of its element on the page.
    let anchor: String
    let id: String
    let parent: String?
    let quote: QuoteObject
    let disposition: String
    let probability: Double
    let absent: Double
    /// Best first.
    let passages: [Passage]
    /// Only where there is no passage.
    let nearest: Passage?
  }

  struct Passage: Encodable {
    let quote: QuoteObject
    /// "¶10", as the page says it.
    let place: String
    let probability: Double
  }

  init(_ report: AlignmentReport, anchors: PageAnchors, page: some Sequence<UInt8>) {
    self.page = Digest.sha256(Array(page)).hex
    aligner = report.aligner
    checkpoint = report.checkpoint.map(CheckpointObject.init)
    demandsDocument = DocumentObject(report.demandsDocument)
    responseDocument = DocumentObject(report.responseDocument)
    demands = zip(report.result.demands, anchors.demands).map { aligned, anchor in
      Demand(
        anchor: anchor, id: aligned.demand.id, parent: aligned.demand.parent,
        quote: QuoteObject(aligned.quote),
        disposition: aligned.disposition.rawValue,
        probability: Self.number(aligned.probabilities[aligned.disposition] ?? 0),
        absent: Self.number(aligned.probabilities[.absent] ?? 0),
        passages: aligned.responses.map(Self.passage),
        nearest: aligned.responses.isEmpty ? aligned.nearest.map(Self.passage) : nil)
    }
  }

  private static func passage(_ passage: AlignedPassage) -> Passage {
    Passage(
      quote: QuoteObject(passage.quote), place: passage.place, probability: number(passage.probability))
  }

  /// What is no number is no probability, and JSON has no word for it.
  private static func number(_ probability: Double) -> Double {
    probability.isFinite ? probability : 0
  }

  /// The record as the content of a `script` element.
  var markup: String { RecordFrame.markup(of: self) }
}

/// What stands around the record in the page.
enum RecordFrame {
  /// The start tag of the record's element; all before it is what the record has the hash of.
  static let start = "<script type=\"application/json\" id=\"report\">"

  /// A record as JSON in which no character means anything to HTML or XML.
  static func markup(of record: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let bytes = try? encoder.encode(record) else { return "{}" }
    var result = ""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      // They stand only inside of strings, where JSON reads an escape as the character.
      case "<", ">", "&", "\u{7F}"..."\u{9F}", "\u{2028}"..."\u{202E}", "\u{2066}"..."\u{2069}", "\u{FFFE}",
        "\u{FFFF}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// All behind the record; `</script>` ends its element.
  static func end(recordSHA256: String) -> String {
    """
    </script>
    <p>SHA-256 of the page’s record: <code id="record-hash">\(recordSHA256)</code></p>
    \(rest)
    """
  }

  /// All behind the foot's content.
  static var rest: String {
    """
    </footer>
    <script>\(PageScript.source)</script>
    </body>
    </html>

    """
  }
}
