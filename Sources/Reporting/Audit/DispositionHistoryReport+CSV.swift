import Alignment
import Archive
import Auditing
import Documents
import Revisions

extension DispositionHistoryReport {
  /// The columns, which are only ever added to; one row a demand and a snapshot.
  static let csvColumns =
    [
      "demands", "demand", "quote", "snapshot", "recorded", "disposition", "probability", "absent", "passage",
      "previous", "mark", "cause", "grave", "kinds", "tags", "old", "new",
    ] + ReviewCells.columns + ["reviews", "warnings"]

  package func csv() -> String {
    var text = CSV.line(Self.csvColumns)
    for row in demands.indices {
      for column in history.columns.indices { text += CSV.line(cells(row, column)) }
    }
    return text
  }

  private func cells(_ row: Int, _ index: Int) -> [String] {
    let column = history.columns[index]
    let aligned = column.result.demands[row]
    let flip = change(row, index)
    let said = reviews(of: row, at: index)
    let causes = flip.map { $0.changes + $0.competing } ?? []
    var seen: Set<String> = []
    func joined(_ words: [String]) -> String {
      seen = []
      return words.filter { seen.insert($0).inserted }.joined(separator: " ")
    }
    return [
      demandsDocument.name, aligned.demand.id, aligned.quote.exact, column.snapshot.reference,
      column.snapshot.recorded, aligned.disposition.rawValue,
      "\(JSONText.rounded(aligned.probabilities[aligned.disposition] ?? 0))",
      "\(JSONText.rounded(aligned.probabilities[.absent] ?? 0))", aligned.responses.first?.quote.exact ?? "",
      index > 0 ? history.columns[index - 1].result.demands[row].disposition.rawValue : "",
      mark(row, index)?.rawValue ?? "", flip?.cause.rawValue ?? "",
      flip.map { $0.isGrave ? "true" : "false" } ?? "",
      joined(causes.map(\.kind.rawValue)), joined(causes.flatMap { $0.tags.map(\.rawValue) }),
      causes.compactMap(\.old?.exact).joined(separator: " | "),
      causes.compactMap(\.new?.exact).joined(separator: " | "),
    ] + ReviewCells.cells(said) + [
      said.map { ReviewPhrases.sentence($0, aligned) }.joined(separator: "; "),
      column.warnings.joined(separator: "; "),
    ]
  }
}
