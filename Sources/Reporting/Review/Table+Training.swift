import Alignment
package import Reviewing

extension Table {
  /// A model that was fitted to reviews beside the shipped one.
  ///
  /// - Parameter path: Where it was written; nil where it was not.
  package static func training(_ file: ModelFile, _ reviewed: ReviewedExamples, isBetter: Bool, path: String?)
    -> Table
  {
    func row(_ name: String, _ model: AbsenceModel, _ scores: ModelFile.Scores) -> [Cell] {
      [.text(name)]
        + [model.intercept, model.weight].map { .text(decimals($0, 4)) }
        + [scores.brier, scores.logLoss, scores.auc].map { .text(decimals($0, 4)) }
    }
    let by = AuditPhrases.counted(file.reviewers, "reviewer")
    var notes = [
      "from \(AuditPhrases.counted(file.reviews, "review")) by \(by) of "
        + "\(AuditPhrases.counted(file.demands, "demand")), \(file.absent) of them absent, in \(AuditPhrases.counted(file.pairs, "pair"))"
    ]
    if reviewed.ties > 0 {
      notes.append(
        "left out: \(AuditPhrases.counted(reviewed.ties, "demand")) on which reviewers are evenly divided")
    }
    if reviewed.known > 0 {
      notes.append(
        "left out: \(AuditPhrases.counted(reviewed.known, "demand")) whose answer is known by its number, its repetition or its turn"
      )
    }
    if reviewed.unusable > 0 {
      notes.append(
        "left out: \(AuditPhrases.counted(reviewed.unusable, "review")) of bytes that were removed or cannot be aligned now, or of "
          + "demands that are not found in them any more")
    }
    notes.append("Brier score, log loss and AUC: each \(file.heldOut.rawValue) held out from the fit in turn")
    if !isBetter {
      notes.append("the refitted model is not better than the shipped one on reviews that it has not seen")
    }
    notes.append(
      path.map { "written to \($0), \(file.model.name); used by: rejoinder align --model \($0)" }
        ?? "nothing was written; --force writes it nevertheless")
    var facts: [String: Cell] = [
      "aligner": .text(Aligner.version), "heldOut": .text(file.heldOut.rawValue),
      "better": .text(isBetter ? "yes" : "no"), "reviews": .number(file.reviews),
      "reviewers": .number(file.reviewers), "demands": .number(file.demands), "absent": .number(file.absent),
      "pairs": .number(file.pairs), "ties": .number(reviewed.ties), "known": .number(reviewed.known),
      "unusable": .number(reviewed.unusable),
    ]
    if let path {
      facts["file"] = .text(path)
      facts["sha256"] = .text(file.sha256)
    }
    return Table(
      schema: "train/1", title: "A model of absence from reviews",
      columns: ["model", "intercept", "weight", "brier", "logLoss", "auc"],
      rows: [row("shipped", .shipped, file.shipped), row("refitted", file.absence, file.refitted)],
      notes: notes, facts: facts)
  }

  /// A number with so many decimals.
  private static func decimals(_ value: Double, _ places: Int) -> String {
    let unit = (0..<places).reduce(1) { product, _ in product * 10 }
    let count = Int((abs(value) * Double(unit)).rounded())
    let digits = String(count % unit)
    return (value < 0 && count > 0 ? "-" : "") + "\(count / unit)."
      + String(repeating: "0", count: places - digits.count) + digits
  }
}
