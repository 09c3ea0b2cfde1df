import Documents
import Foundation
import Revisions
import Testing

@testable import Reporting

@Suite struct DiffJSONTests {
  private static let poison = "\"\\/ \u{8}\u{C}\t\r\u{1}\u{1F}\u{7F}\u{2028} é 中 🎉 </script>"

  /// Any JSON of strings, whole numbers and truth values, to be written again by Foundation.
  private enum JSONTree: Codable {
    case object([String: JSONTree])
    case array([JSONTree])
    case string(String)
    case number(Int)
    case truth(Bool)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let value = try? container.decode(Bool.self) {
        self = .truth(value)
      } else if let value = try? container.decode(Int.self) {
        self = .number(value)
      } else if let value = try? container.decode(String.self) {
        self = .string(value)
      } else if let value = try? container.decode([JSONTree].self) {
        self = .array(value)
      } else {
        self = .object(try container.decode([String: JSONTree].self))
      }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .object(let value): try container.encode(value)
      case .array(let value): try container.encode(value)
      case .string(let value): try container.encode(value)
      case .number(let value): try container.encode(value)
      case .truth(let value): try container.encode(value)
      }
    }
  }

  private struct Parsed: Decodable {
    struct Quote: Decodable { let exact, prefix, suffix: String, start, end: Int }
    struct Run: Decodable { let op, text: String }
    struct Reason: Decodable { let points: Int, text: String }
    struct Score: Decodable { let score: Int, reasons: [Reason] }
    struct Link: Decodable { let op, target: String }
    struct Sentence: Decodable {
      let kind: String, old: Quote?, new: Quote?, runs: [Run]?, change: [String]?, move: Int?
      let significance: Score?, links: [Link]?
    }
    struct Move: Decodable { let extent: String, old: Quote, new: Quote }
    struct Summary: Decodable { let edited, moves, moved: Int, isCoarse: Bool, tags: [String: Int] }

    let schema: String, tool: String?, sentences: [Sentence], outside: [Sentence], moves: [Move]
    let summary: Summary
  }

  private func parsed(_ report: DiffReport) throws -> Parsed {
    try JSONDecoder().decode(Parsed.self, from: Data(try report.json().utf8))
  }

  private func revised(name: String = "") throws -> DiffReport {
    try DiffSample.report(
      text: DiffSample.text(DiffSample.paragraphs), DiffSample.text(DiffSample.revised), name: name,
      tool: "rejoinder/1")
  }

  @Test(arguments: ["", poison])
  func `the bytes are those that Foundation would write`(name: String) throws {
    for report in [
      try revised(name: name), try DiffSample.report(text: "One.\n", "One.\n", name: name),
      try DiffSample.report(
        html: "<p>Mill &quot;\\&quot; \u{1F}.</p><nav><a href='a'>Home</a></nav>",
        "<p>Mill &quot;\\&quot; \u{2028}x.</p>",
        name: name),
    ] {
      let text = try report.json()
      #expect(try text == JSONText.encode(JSONDecoder().decode(JSONTree.self, from: Data(text.utf8))))
    }
  }

  @Test(arguments: 0..<30)
  func `each sentence has the quotes of both texts, and its runs give them`(seed: UInt64) throws {
    let report = try DiffSample.report(
      text: DiffSample.text(DiffSample.paragraphs), DiffSample.text(DiffSample.shaken(seed)))
    let parsed = try parsed(report)
    #expect(parsed.sentences.count == report.revision.sentences.count)
    for (sentence, change) in zip(parsed.sentences, report.revision.sentences) {
      for (quote, expected) in [
        (sentence.old, change.old.map { report.old.text.quote($0) }),
        (sentence.new, change.new.map { report.new.text.quote($0) }),
      ] {
        #expect(quote?.exact == expected?.exact && quote?.prefix == expected?.prefix)
        #expect(quote?.suffix == expected?.suffix)
        #expect(quote?.start == expected?.start && quote?.end == expected?.end)
      }
      #expect(sentence.move == change.move)
      #expect(sentence.significance?.score == (change.kind == .equal ? nil : change.significance.score))
      #expect(sentence.significance?.reasons.map(\.points) ?? [] == change.significance.reasons.map(\.points))
      guard let runs = sentence.runs else { continue }
      #expect(runs.filter { $0.op != "insert" }.map(\.text).joined() == sentence.old?.exact)
      #expect(runs.filter { $0.op != "delete" }.map(\.text).joined() == sentence.new?.exact)
    }
  }

  @Test func `moves, tags and the program are named`() throws {
    let parsed = try parsed(revised())
    #expect(parsed.schema == "diff/1" && parsed.tool == "rejoinder/1")
    #expect(parsed.moves.map(\.extent) == ["paragraphs"] && parsed.summary.moves == 1)
    #expect(parsed.moves[0].old.exact == DiffSample.paragraphs[2].joined(separator: " "))
    #expect(parsed.moves[0].new.exact == DiffSample.revised[5].joined(separator: " "))
    #expect(parsed.sentences.filter { $0.move == 0 }.map(\.kind) == ["moved", "moved", "moved"])
    let counted = parsed.sentences.flatMap { $0.change ?? [] }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    #expect(!counted.isEmpty && counted == parsed.summary.tags)
  }

  @Test func `a link that leads elsewhere is given with both targets`() throws {
    let report = try DiffSample.report(
      html: "<p>The <a href=\"https://a.example/data.csv\">figures</a> are out.</p>",
      "<p>The <a href=\"https://a.example/`x`\">figures</a> are out.</p>")
    let sentence = try #require(try parsed(report).sentences.first)
    #expect(sentence.links?.map(\.op) == ["delete", "insert"])
    #expect(sentence.links?.map(\.target) == ["https://a.example/data.csv", "https://a.example/`x`"])
    #expect(report.markdown().contains("link in `https://a.example/%60x%60`"))
    #expect(report.text(TerminalStyle()).contains("link out: https://a.example/data.csv\n"))
    #expect(!report.html().contains("href=\"https://a.example"))
  }

  @Test func `what moved in a menu names no passage`() throws {
    func page(_ items: [String]) -> String {
      "<p>Mill.</p><nav><ul>" + items.map { "<li>\($0)</li>" }.joined() + "</ul></nav>"
    }
    let items = [
      "All about the old water mill", "How to reach us by ferry", "Opening hours of the bakery",
    ]
    let report = try DiffSample.report(html: page(items), page([items[1], items[2], items[0]]))
    #expect(report.revision.outside.contains { $0.kind == .moved })
    let parsed = try parsed(report)
    #expect(!parsed.outside.isEmpty && parsed.outside.allSatisfy { $0.move == nil } && parsed.moves.isEmpty)
    #expect(!report.csv().isEmpty && !report.html().isEmpty && !report.markdown().isEmpty)
  }
}
