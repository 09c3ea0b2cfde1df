import Documents
import Foundation
import Testing

@testable import Alignment
@testable import Reporting

@Suite struct AlignmentExplanationTests {
  static let letter = """
    Open letter on the harbour

    The organisations remember that the assembly “calls on the Ministry to reopen the harbour”. We urge the Ministry of Fisheries to:

    1. Publish the harbour survey by 30 June;
    2. Repay the fishing families if the harbour stays closed.
    """
  static let response = """
    Statement on the harbour

    The harbour survey will be published in spring. The market was moved.
    """

  private func report() throws -> AlignmentReport {
    let letter = try SampleReport.read(Self.letter)
    let response = try SampleReport.read(Self.response)
    return SampleReport.report(letter, response, Aligner().align(letter: letter, response: response))
  }

  private func object(_ report: AlignmentReport) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(report.json().utf8)) as? [String: Any])
  }

  @Test func `JSON carries what each demand says, quoted from the letter`() throws {
    let report = try report()
    let demands = try #require(object(report)["demands"] as? [[String: Any]])
    let details = try demands.map { try #require($0["details"] as? [String: Any]) }
    #expect(details.count == 2)
    func exact(_ value: Any?) -> [String] {
      ((value as? [[String: Any]]) ?? (value as? [String: Any]).map { [$0] } ?? []).compactMap {
        $0["exact"] as? String
      }
    }
    #expect(exact(details[0]["deadlines"]) == ["by 30 June"])
    #expect(exact(details[1]["conditions"]) == ["if the harbour stays closed"])
    #expect(exact(details[0]["addressee"]) == ["the Ministry of Fisheries"])
    // Offsets count code points of the letter's text.
    let scalars = Array(report.letter.text.string.unicodeScalars)
    for detail in details {
      for value in detail.values.flatMap({ ($0 as? [[String: Any]]) ?? [] }) {
        let (start, end) = try (#require(value["start"] as? Int), #require(value["end"] as? Int))
        let words = String(String.UnicodeScalarView(scalars[start..<end]))
        #expect(
          words.split(whereSeparator: \.isWhitespace).joined(separator: " ") == value["exact"] as? String)
      }
    }
  }

  @Test func `what the letter quotes of others is listed apart`() throws {
    let report = try report()
    let quoted = try #require(object(report)["quotedDemands"] as? [[String: Any]])
    #expect(quoted.count == 1 && quoted[0]["id"] as? String == "q1")
    #expect(report.result.quotedDemands[0].quote.exact == "calls on the Ministry to reopen the harbour")
    #expect(report.text(TerminalStyle(width: 100)).contains("quotes a demand of others"))
  }

  @Test func `the weights are those of the relevance`() throws {
    let report = try report()
    let explanation = try #require(report.result.demands[0].explanation)
    // BM25 is a sum over terms: what is shown of one sentence is all that it scored.
    let words = Set(explanation.terms.map(\.word))
    #expect(words == ["harbour", "survey", "published"])
    #expect(explanation.terms.map(\.weight) == explanation.terms.map(\.weight).sorted(by: >))
    #expect(explanation.terms.allSatisfy { $0.weight > 0 })
    let demands = try #require(object(report)["demands"] as? [[String: Any]])
    let shown = try #require(demands[0]["explanation"] as? [String: Any])
    #expect(shown["choice"] as? String == "continuity" && shown["miss"] == nil)
  }

  @Test func `a nearest passage says why it was not taken, in every format`() throws {
    let report = try report()
    let demand = report.result.demands[1]
    let nearest = try #require(demand.nearest)
    #expect(nearest.quote.exact.contains("harbour survey"))
    let miss = try #require(report.phrases(demand)?.miss)
    #expect(demand.explanation?.miss == .speaksOfAnother)
    #expect(miss == "it shares too little, and speaks rather of demand 1")
    let words = report.text(TerminalStyle()).split(whereSeparator: \.isWhitespace)
    let folded = words.joined(separator: " ")
    #expect(folded.contains(miss))
    #expect(report.html().contains("not taken: \(miss)"))
    #expect(report.csv().contains(",speaks-of-another"))
  }

  @Test func `--explain prints every line and nothing else changes`() throws {
    var report = try report()
    let style = TerminalStyle(width: 200)
    let plain = report.text(style).split(separator: "\n").map(String.init)
    report.explains = true
    let explained = report.text(style).split(separator: "\n").map(String.init)
    let added = explained.filter { !plain.contains($0) }.map { String($0.drop(while: { $0 == " " })) }
    let expected = report.result.demands.flatMap { report.phrases($0)?.weighing ?? [] }
    #expect(!expected.isEmpty && added == expected)
    // Why a passage was not taken stands beside it already, and is said once.
    #expect(explained.count { $0.contains("it shares too little") } == 1)
    #expect(plain.allSatisfy(explained.contains))
    #expect(report.markdown().contains("weights: "))
  }

  @Test func `a hostile letter cannot speak through its explanation`() throws {
    let letter = try SampleReport.read(
      Self.letter.replacingOccurrences(of: "harbour stays", with: "<b onload=x>\u{1B}[31mharbour stays"))
    let response = try SampleReport.read(Self.response)
    var report = SampleReport.report(
      letter, response, Aligner().align(letter: letter, response: response))
    report.explains = true
    #expect(!report.text(TerminalStyle(width: 100)).contains("\u{1B}"))
    #expect(!report.html().contains("<b onload"))
  }
}
