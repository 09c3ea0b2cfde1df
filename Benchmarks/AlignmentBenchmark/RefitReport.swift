import Alignment
import Foundation

/// What `rejoinder train` would have brought: models refitted to n reviewed pairs, on documents and demands that no fit has seen.
///
/// The reviews are simulated: what people said of ContractNLI's statements, or of inquiries' recommendations, stands in for
/// what reviewers say. A reviewer goes through one document after the other, so that reviews come by documents.
struct RefitReport {
  static let draws = 200
  static let seed: UInt64 = 20_261_122
  static let priors = [10.0, 30, 100, 300]

  let contracts: [Observation]
  let inquiries: [Observation]

  /// Reviewed pairs in the order in which they are reviewed, and pairs to measure on.
  struct Deal {
    var pool: [Observation]
    var test: [Observation]
    /// What the prior stands around, and the refitted models are compared with.
    var center = AbsenceModel.shipped
  }

  func printAll() {
    print(
      "\(Self.draws) draws; means over the draws, in brackets in how many of them the Brier score is lower than the unchanged model's"
    )
    printTable("contracts, other demands", sizes: [10, 30, 100, 300]) {
      dealContracts(&$0, asked: 0..<9, measured: 9..<17)
    }
    printTable("contracts, the same demands", sizes: [10, 30, 100, 300]) {
      dealContracts(&$0, asked: 0..<9, measured: 0..<9)
    }
    printTable("contracts, other demands, and a prior that has seen neither", sizes: [10, 30, 100, 240]) {
      dealContracts(&$0, asked: 0..<6, measured: 6..<11, center: 11..<17)
    }
    printTable(
      "contracts without two thirds of the answered statements, other demands", sizes: [10, 30, 100]
    ) {
      var deal = dealContracts(&$0, asked: 0..<9, measured: 9..<17)
      deal.pool = Self.thinned(deal.pool, &$0)
      deal.test = Self.thinned(deal.test, &$0)
      return deal
    }
    guard !inquiries.isEmpty else { return }
    for name in Set(inquiries.map(\.document)).sorted() {
      let own = inquiries.filter { $0.kind != .otherInquiry }
      let test = own.filter { $0.document == name }
      let pool = own.filter { $0.document != name }
      let title =
        "inquiries, measured on \(name) (\(test.count) pairs, half of them absent), reviewed the others"
      printTable(title, sizes: [10, 30, pool.count]) { Deal(pool: pool.shuffled(using: &$0), test: test) }
    }
  }

  /// 40 contracts to review and 21 to measure on, each with some of the 17 statements, in an order that is drawn.
  ///
  /// - Parameter center: The statements, in the reviewed contracts, to which the prior's centre is fitted; the shipped model
  ///   where there are none. It has seen all statements, so that what is measured favours it a little.
  private func dealContracts(
    _ generator: inout SeededGenerator, asked: Range<Int>, measured: Range<Int>, center: Range<Int>? = nil
  ) -> Deal {
    let documents = Set(contracts.map(\.document)).sorted().shuffled(using: &generator)
    let statements = Set(contracts.map(\.demand)).sorted().shuffled(using: &generator)
    let rank = Dictionary(uniqueKeysWithValues: documents.prefix(40).enumerated().map { ($1, $0) })
    func observations(_ range: Range<Int>, isReviewed: Bool) -> [Observation] {
      let demands = Set(statements[range])
      return contracts.filter { demands.contains($0.demand) && (rank[$0.document] != nil) == isReviewed }
    }
    var deal = Deal(
      pool: observations(asked, isReviewed: true)
        .sorted { (rank[$0.document] ?? 0, $0.demand) < (rank[$1.document] ?? 0, $1.demand) },
      test: observations(measured, isReviewed: false))
    if let center {
      let fit = AbsenceForm.shipped.fit(observations(center, isReviewed: true)) { _ in 1 }
      deal.center = AbsenceModel(intercept: fit.coefficients[0], weight: fit.coefficients[1])
    }
    return deal
  }

  /// Without two of three of the answered ones: letters that are mostly ignored.
  private static func thinned(_ observations: [Observation], _ generator: inout SeededGenerator)
    -> [Observation]
  {
    observations.filter { $0.isAbsent || Int.random(in: 0..<3, using: &generator) == 0 }
  }

  private func printTable(
    _ title: String, sizes: [Int], deal: (inout SeededGenerator) -> Deal
  ) {
    var generator = SeededGenerator(seed: Self.seed)
    // By size, then the unchanged model and each prior.
    var scores = sizes.map { _ in Array(repeating: [CalibrationScore](), count: Self.priors.count + 1) }
    for _ in 0..<Self.draws {
      let dealt = deal(&generator)
      let (pool, test) = (dealt.pool, dealt.test)
      let outcomes = test.map(\.isAbsent)
      guard outcomes.contains(true), outcomes.contains(false) else { continue }
      func measure(_ model: AbsenceModel) -> CalibrationScore {
        CalibrationScore(test.map { model.probability(affinity: $0.largestAffinity) }, outcomes)
      }
      let unchanged = measure(dealt.center)
      for (row, size) in sizes.enumerated() where pool.count >= size {
        let examples = pool.prefix(size).map {
          AbsenceExample(
            affinity: $0.largestAffinity, isAbsent: $0.isAbsent, pair: $0.document, demand: $0.demand)
        }
        scores[row][0].append(unchanged)
        for (column, prior) in Self.priors.enumerated() {
          scores[row][column + 1].append(
            measure(AbsenceRefit.fit(examples, priorWeight: prior, around: dealt.center)))
        }
      }
    }
    print("\n\(title)\n\n| reviews | model | AUC | Brier | ECE |\n| --- | --- | --- | --- | --- |")
    for (row, size) in sizes.enumerated() {
      for (column, found) in scores[row].enumerated() where !found.isEmpty {
        let name = column == 0 ? "unchanged" : "prior \(Int(Self.priors[column - 1]))"
        let better = zip(found, scores[row][0]).count { $0.0.brier < $0.1.brier }
        let share = column == 0 ? "" : " [\(Int((100 * Double(better) / Double(found.count)).rounded())) %]"
        print(
          "| \(size) | \(name) | \(mean(found, \.auc)) | \(mean(found, \.brier, 4))\(share) | \(mean(found, \.ece)) |"
        )
      }
    }
  }

  private func mean(
    _ scores: [CalibrationScore], _ path: KeyPath<CalibrationScore, Double>, _ digits: Int = 3
  )
    -> String
  {
    String(format: "%.\(digits)f", scores.reduce(0) { $0 + $1[keyPath: path] } / Double(max(1, scores.count)))
  }
}
