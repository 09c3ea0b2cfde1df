import Documents
import TransparencyLog

@testable import Alignment
@testable import Reporting

/// Reports to render: one through the real reader and aligner, others put together to be awkward.
enum SampleReport {
  static let letterText = """
    Joint letter on the review of prisons

    The undersigned consider that the following conditions must be met:

    (1) Publish the report on prisons before the visit, and brief the committee on its contents;

    (2) Visit all prisons, including:

        (a) the northern prison;

        (b) the women’s prison “Hill & Dale”.
    """

  static let responseText = """
    Statement after the visit

    Thank you all for coming.

    I visited the northern prison and spoke with its governor. My team had meetings with detainees.

    The Ministry notes that the report on prisons is important. We will publish a summary of the report.
    """

  static func read(_ text: String) throws -> Document { try PlainTextReader().read(Array(text.utf8)) }

  static func aligned() throws -> AlignmentReport {
    let letter = try read(letterText)
    let response = try read(responseText)
    return report(letter, response, Aligner().align(letter: letter, response: response))
  }

  static func report(
    _ letter: Document, _ response: Document, _ result: AlignmentResult,
    url: String? = "https://example.org/statement"
  ) -> AlignmentReport {
    AlignmentReport(
      demandsDocument: document("letter", letter, url: nil),
      responseDocument: document("statement", response, url: url),
      letter: letter, response: response, result: result, aligner: "test/1",
      checkpoint: ReportedCheckpoint(origin: "example.org/archive", size: 2, root: "AAAA+/="))
  }

  private static func document(_ source: String, _ document: Document, url: String?) -> ReportedDocument {
    ReportedDocument(
      source: source, version: 1, file: nil, title: document.title ?? source, published: "2022-05-28",
      url: url,
      recorded: "2022-06-02T09:14:05Z", sha256: String(repeating: "0a", count: 32),
      textSHA256: Digest.sha256(document.text.utf8).hex, reader: document.reader,
      warnings: ["a warning about \(source)"])
  }

  /// A document of blocks given as they are.
  static func document(_ blocks: [(kind: Block.Kind, role: Block.Role, text: String)]) -> Document {
    let source = blocks.map(\.text).joined()
    var builder = DocumentBuilder(source: DecodedSource(validUTF8: Array(source.utf8)))
    var offset = 0
    for block in blocks {
      builder.begin(.init(kind: block.kind, role: block.role, level: 1))
      builder.append(offset..<offset + block.text.utf8.count)
      offset += block.text.utf8.count
    }
    return builder.finish(reader: "test/1", title: blocks.first?.text)
  }

  static func passage(_ range: Range<Int>, in response: Document, paragraph: Int = 1) -> AlignedPassage {
    AlignedPassage(
      range: range, quote: response.text.quote(range), paragraph: paragraph, probability: 0.5,
      because: ["shared: x"])
  }

  static func demand(
    _ id: String, parent: String? = nil, words: String = "Do it", context: [String] = [],
    responses: [AlignedPassage] = [], nearest: AlignedPassage? = nil
  ) -> AlignedDemand {
    let disposition: Disposition = responses.isEmpty ? .absent : .acknowledged
    return AlignedDemand(
      demand: Demand(id: id, parent: parent, range: 0..<1, context: context, form: .listed),
      quote: Quote(exact: words, prefix: "", suffix: "", start: 0, end: 1), disposition: disposition,
      probabilities: responses.isEmpty ? [.absent: 0.75] : [disposition: 0.75, .absent: 0.25],
      responses: responses,
      nearest: nearest)
  }
}
