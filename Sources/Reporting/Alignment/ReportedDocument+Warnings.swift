extension ReportedDocument {
  /// The warnings of a report's documents, each with the name of its document in front.
  static func warnings(of documents: ReportedDocument...) -> [String] {
    documents.flatMap { document in document.warnings.map { "\(document.name): \($0)" } }
  }
}
