import Alignment
import Documents
import Testing

@testable import Reporting

struct AlignmentTextTests {
  @Test(arguments: [40, 50, 63, 64, 80, 100, 160])
  func `no line of a demand is longer than the terminal`(width: Int) throws {
    let report = try SampleReport.aligned()
    for index in report.result.demands.indices {
      let lines = report.block(index, idWidth: 5, TerminalStyle(width: width, cutsTables: true))
      for line in lines { #expect(TextLayout.width(line) <= width, "\(line)") }
      #expect(
        lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
          .contains(report.result.demands[index].quote.exact))
    }
  }

  @Test func `a narrow terminal has words below the label, a wide one beside it`() throws {
    let report = try SampleReport.aligned()
    let demand = report.result.demands[0]
    let label = DispositionLabel(demand.disposition)
    let narrow = report.block(0, idWidth: 5, TerminalStyle(width: 40))
    #expect(narrow[0].hasPrefix("\(demand.demand.id)  \(label.sign) \(label.shortWord) ."))
    #expect(narrow[1].hasPrefix("  " + demand.quote.exact.prefix(8)))
    let wide = report.block(0, idWidth: 5, TerminalStyle(width: 80))
    #expect(wide[0].contains(label.sign) && wide[0].contains(demand.quote.exact.prefix(8)))
  }

  @Test func `in a pipe the text is plain and the same whoever runs it`() throws {
    let report = try SampleReport.aligned()
    let text = report.text(TerminalStyle())
    #expect(text == report.text(TerminalStyle(width: 100)))
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }
}
