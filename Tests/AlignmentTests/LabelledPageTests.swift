import Documents
import Testing

@testable import Alignment

/// The same as `LabelLayoutTests` on web pages: headings, labels set in bold, tables, definition lists.
@Suite struct LabelledPageTests {
  private static let numbers = ["2.1", "2.2", "3.1"]
  private static let asks = [
    "The department should publish the inspection reports of all quarries within a month.",
    "Local authorities should employ at least one archaeologist each.",
    "The museum service must return the carved doors to their village.",
  ]
  private static let answers = [
    "We accept this in full. Work on it began in spring.", "This is not accepted. It would cost too much.",
    "Accepted in principle. A further look at the law is needed.",
  ]

  private static func page(_ title: String, _ head: String, _ row: String, _ order: [Int]) -> String {
    let rows = order.map { index in
      row.replacing("#", with: numbers[index]).replacing("TEXT", with: asks[index])
        .replacing("ANSWER", with: answers[index])
    }
    return """
      <!DOCTYPE html><html lang=en><title>\(title)</title><main><h1>\(title)</h1>
      <p>This was written after two years of work in the valley and its towns, by people of both.</p>
      \(head)\(rows.joined())</main></html>
      """
  }

  private static let reports: [(head: String, row: String)] = [
    ("", "<h3>Recommendation #</h3><p>TEXT</p>"), ("", "<p><strong>Recommendation #</strong><br>TEXT</p>"),
    ("", "<p><strong>Recommendation #</strong> TEXT</p>"), ("<ul>", "<li><b>Recommendation #:</b> TEXT</li>"),
    ("<table><tr><th>No.<th>Recommendation<th>Owner</tr>", "<tr><td>#<td>TEXT<td>The mayor</tr>"),
    ("<table><tr><th>Number<th>Text</tr>", "<tr><td>Recommendation #<td>TEXT</tr>"),
    ("<dl>", "<dt>Recommendation #</dt><dd>TEXT</dd>"),
  ]
  private static let replies: [(head: String, row: String)] = [
    ("", "<h3>Recommendation #</h3><p>ANSWER</p>"),
    ("", "<h3>Recommendation #</h3><blockquote><p>TEXT</p></blockquote><p>ANSWER</p>"),
    ("", "<h3>Recommendation #</h3><p>TEXT</p><h4>Response</h4><p>ANSWER</p>"),
    ("<table><tr><th>Recommendation<th>Response</tr>", "<tr><td>#<td>ANSWER</tr>"),
    ("<table><tr><th>No.<th>Recommendation<th>Response</tr>", "<tr><td>#<td>TEXT<td>ANSWER</tr>"),
    (
      "<table><tr><th>No.<th>Recommendation<th>Position</tr>",
      "<tr><td>#<td>What others asked of us in their own words.<td>ANSWER</tr>"
    ),
    ("<table><tr><th>Recommendation<th>Response</tr>", "<tr><td># TEXT<td>ANSWER</tr>"),
    ("<dl>", "<dt>Recommendation #</dt><dd>ANSWER</dd>"),
  ]

  @Test(arguments: reports.indices, replies.indices)
  func `the number decides in every layout of a page`(report: Int, reply: Int) throws {
    let (own, other) = (Self.reports[report], Self.replies[reply])
    let result = Aligner().align(
      letter: try HTMLReader().read(
        Array(Self.page("Report on the valley", own.head, own.row, [0, 1, 2]).utf8)),
      response: try HTMLReader().read(
        Array(Self.page("Reply to the report", other.head, other.row, [2, 0, 1]).utf8)))
    #expect(result.demands.map { $0.quote.exact + "." } == Self.asks)
    #expect(result.demands.map(\.demand.id) == Self.numbers)
    #expect(result.demands.map(\.disposition) == [.addressed, .declined, .partlyAddressed])
    for (demand, answer) in zip(result.demands, Self.answers) {
      #expect(demand.responses.first?.quote.exact.hasPrefix(answer.prefix { $0 != "." }) == true)
    }
  }

  @Test func `a table of the response's own numbers names nothing`() throws {
    let page = { (title: String, table: String) in
      try HTMLReader().read(
        Array(
          "<!DOCTYPE html><title>\(title)</title><main><h1>\(title)</h1><p>Some words come before the table of it.</p>\(table)</main>"
            .utf8))
    }
    let result = Aligner().align(
      letter: try page(
        "Report",
        "<table><tr><th>No.<th>Recommendation</tr><tr><td>1<td>\(Self.asks[0])</tr><tr><td>2<td>\(Self.asks[1])</tr></table>"
      ),
      response: try page(
        "Costs",
        "<table><tr><th>Year<th>Costs</tr><tr><td>1<td>40 million.</tr><tr><td>2<td>50 million.</tr></table>")
    )
    #expect(result.demands.map(\.demand.id) == ["1", "2"])
    #expect(result.demands.allSatisfy { $0.disposition == .absent })
  }

  @Test func `no sentence goes from one cell into the next`() throws {
    let document = try MarkdownReader().read(
      Array("| A | B |\n| --- | --- |\n| Noted. Not yet | The law stands |\n| | x |\n".utf8))
    let rows = document.blocks.filter { $0.kind == .tableRow }
    let found = rows.map { row in
      TableCells.sentences(of: row, in: document.text).map { document.text.string($0) }
    }
    #expect(found.dropFirst().first == ["Noted.", "Not yet", "The law stands"])
    #expect(found.last?.last == "x")
  }
}
