extension DiffReport {
  package func html() -> String { DiffPage.html(self) }
}
