import Foundation
import Testing

@testable import Alignment

/// The fit against its definition, what the prior is worth, and what is held out.
@Suite struct AbsenceRefitTests {
  /// Examples drawn from a model, reproducible.
  private func examples(_ count: Int, of model: AbsenceModel, pairs: Int = 1, seed: UInt64 = 7)
    -> [AbsenceExample]
  {
    var generator = Samples.Generator(state: seed)
    return (0..<count).map { index in
      let affinity = Double.random(in: 0...1.2, using: &generator)
      return AbsenceExample(
        affinity: affinity,
        isAbsent: Double.random(in: 0..<1, using: &generator) < model.probability(affinity: affinity),
        pair: "letter statement\(index % pairs)", demand: "demand \(index)")
    }
  }

  private static let other = AbsenceModel(intercept: -0.5, weight: -1.2)

  /// Cross entropy to Platt's targets plus half the prior's distance, term by term.
  private func objective(_ beta: [Double], _ examples: [AbsenceExample], weight: Double) -> Double {
    let positive = Double(examples.count(where: \.isAbsent))
    let negative = Double(examples.count) - positive
    var sum = 0.0
    var distance = 0.0
    let off = (beta[0] + 2.1909, beta[1] + 2.5286)
    for example in examples {
      let x = log(example.affinity + 0.05)
      let target = example.isAbsent ? (positive + 1) / (positive + 2) : 1 / (negative + 2)
      let p = 1 / (1 + exp(-(beta[0] + beta[1] * x)))
      sum -= target * log(p) + (1 - target) * log(1 - p)
      let known = 1 / (1 + exp(-(-2.1909 - 2.5286 * x)))
      distance += known * (1 - known) * (off.0 + off.1 * x) * (off.0 + off.1 * x)
    }
    return sum + weight * (distance / Double(examples.count)) / 2
  }

  /// The least point by trying the eight neighbours, and smaller steps where none is less.
  private func least(_ function: ([Double]) -> Double) -> [Double] {
    var point = [0.0, 0.0]
    var value = function(point)
    var step = 1.0
    while step > 1e-7 {
      let neighbours = [-1.0, 0, 1].flatMap { x in
        [-1.0, 0, 1].map { [point[0] + x * step, point[1] + $0 * step] }
      }
      let best = neighbours.map { ($0, function($0)) }.min { $0.1 < $1.1 } ?? (point, value)
      if best.1 < value { (point, value) = best } else { step /= 2 }
    }
    return point
  }

  @Test(arguments: [20, 60, 400])
  func `is the least point of its definition`(count: Int) {
    let sample = examples(count, of: Self.other)
    let fitted = AbsenceRefit.coefficients(sample, prior: AbsenceRefit.prior(sample))
    let oracle = least { objective($0, sample, weight: 100) }
    #expect(zip(fitted, oracle).allSatisfy { abs($0 - $1) < 1e-4 }, "\(fitted) \(oracle)")
    // The slope there, by differences of the definition.
    for index in 0..<2 {
      var (low, high) = (fitted, fitted)
      low[index] -= 1e-5
      high[index] += 1e-5
      let slope = (objective(high, sample, weight: 100) - objective(low, sample, weight: 100)) / 2e-5
      #expect(abs(slope) < 1e-3, "\(slope)")
    }
  }

  @Test func `without a prior it is the least point of the cross entropy`() {
    let sample = examples(300, of: Self.other)
    let fitted = AbsenceRefit.coefficients(sample, prior: nil)
    let oracle = least { objective($0, sample, weight: 0) + 0.0005 * $0[1] * $0[1] }
    #expect(zip(fitted, oracle).allSatisfy { abs($0 - $1) < 1e-4 }, "\(fitted) \(oracle)")
  }

  @Test func `nothing to learn from leaves the shipped model`() {
    #expect(AbsenceRefit.fit([]) == .shipped)
  }

  @Test func `the heavier the prior, the nearer a fit stays to what it stands around`() {
    let sample = examples(60, of: Self.other)
    for center in [AbsenceModel.shipped, AbsenceModel(intercept: 0.5, weight: -1)] {
      #expect(AbsenceRefit.fit([], around: center) == center)
      let distances = [1.0, 10, 100, 1_000, 100_000].map { weight in
        let model = AbsenceRefit.fit(sample, priorWeight: weight, around: center)
        return hypot(model.intercept - center.intercept, model.weight - center.weight)
      }
      #expect(zip(distances, distances.dropFirst()).allSatisfy { $0 > $1 }, "\(distances)")
      #expect(distances[4] < 0.01, "\(distances)")
    }
    #expect(AbsenceRefit.fit(sample, priorWeight: AbsenceRefit.priorWeight) == AbsenceRefit.fit(sample))
  }

  @Test func `the more often the same is said, the nearer it comes to what is said, and ten change little`() {
    let sample = examples(40, of: Self.other)
    var distances: [Double] = []
    for copies in [1, 5, 25, 125, 625] {
      let repeated = Array(repeating: sample, count: copies).flatMap(\.self)
      let free = AbsenceRefit.coefficients(repeated, prior: nil)
      let held = AbsenceRefit.coefficients(repeated, prior: AbsenceRefit.prior(repeated))
      distances.append(hypot(held[0] - free[0], held[1] - free[1]))
    }
    #expect(zip(distances, distances.dropFirst()).allSatisfy { $0 > $1 }, "\(distances)")
    #expect(distances[4] < 0.02, "\(distances)")
    let few = AbsenceRefit.fit(Array(sample.prefix(10)))
    for affinity in [0.0, 0.2, 0.4, 0.8] {
      let change = few.probability(affinity: affinity) - AbsenceModel.shipped.probability(affinity: affinity)
      #expect(abs(change) < 0.06, "\(affinity) \(change)")
    }
  }

  @Test func `one answer more makes absence less probable`() {
    let sample = examples(60, of: Self.other)
    for index in sample.indices where sample[index].isAbsent {
      var answered = sample
      let old = sample[index]
      answered[index] = AbsenceExample(
        affinity: old.affinity, isAbsent: false, pair: old.pair, demand: old.demand)
      let models = (AbsenceRefit.fit(sample), AbsenceRefit.fit(answered))
      #expect(models.1.probability(affinity: old.affinity) < models.0.probability(affinity: old.affinity))
    }
  }

  @Test func `affinities that are all one, and examples that are all absent, are fitted too`() {
    let same = (0..<30).map {
      AbsenceExample(affinity: 0.4, isAbsent: $0 % 3 > 0, pair: "a b", demand: "\($0)")
    }
    let model = AbsenceRefit.fit(same)
    // A share of .667 pulls up from the shipped .47.
    #expect((0.48...0.66).contains(model.probability(affinity: 0.4)))
    let absent = AbsenceRefit.fit(same.filter(\.isAbsent))
    #expect(absent.probability(affinity: 0.4) > model.probability(affinity: 0.4))
    #expect(absent.intercept.isFinite && absent.weight.isFinite)
  }

  @Test func `few, one-sided and reversed examples are refused`() throws {
    let sample = examples(200, of: Self.other)
    #expect(throws: TrainingError.tooFew(demands: 0, absent: 0)) { try AbsenceRefit([]) }
    let short = Array(sample.prefix(19))
    #expect(throws: TrainingError.tooFew(demands: 19, absent: short.count(where: \.isAbsent))) {
      try AbsenceRefit(short)
    }
    let answered = sample.filter { !$0.isAbsent } + sample.filter(\.isAbsent).prefix(4)
    #expect(throws: TrainingError.tooFew(demands: answered.count, absent: 4)) { try AbsenceRefit(answered) }
    let reversed = sample.flatMap { example in
      (0..<20).map { copy in
        AbsenceExample(
          affinity: example.affinity, isAbsent: example.affinity > 0.5, pair: "a b", demand: "\(copy)")
      }
    }
    #expect(throws: TrainingError.reversed) { try AbsenceRefit(reversed) }
  }

  @Test func `each pair is judged by a fit without it`() throws {
    let sample = examples(60, of: Self.other, pairs: 3)
    let held = AbsenceRefit.heldOutProbabilities(sample, by: .pair)
    for pair in Set(sample.map(\.pair)) {
      let rest = AbsenceRefit.fit(sample.filter { $0.pair != pair })
      for index in sample.indices where sample[index].pair == pair {
        #expect(held[index] == rest.probability(affinity: sample[index].affinity))
      }
    }
    #expect(try AbsenceRefit(sample).heldOut == .pair)
    #expect(try AbsenceRefit(examples(60, of: Self.other)).heldOut == .demand)
  }

  @Test func `reviewers who see it as another model does make a better one, and those who agree none`() throws
  {
    let other = try AbsenceRefit(examples(1000, of: Self.other, pairs: 8))
    #expect(other.isBetter && other.refitted.brier < other.shipped.brier)
    // Nine tenths of the way.
    let shift =
      (other.model.weight - AbsenceModel.shipped.weight) / (Self.other.weight - AbsenceModel.shipped.weight)
    #expect((0.6...1.2).contains(shift), "\(shift)")
    let same = try AbsenceRefit(examples(1000, of: .shipped, pairs: 8))
    #expect(abs(same.refitted.brier - same.shipped.brier) < 0.002)
  }

  @Test func `scores are those of their definitions`() {
    let score = CalibrationScore([0.9, 0.6, 0.6, 0.2], [true, false, true, false])
    #expect(abs(score.brier - (0.01 + 0.36 + 0.16 + 0.04) / 4) < 1e-12)
    #expect(abs(score.logLoss - -(log(0.9) + log(0.4) + log(0.6) + log(0.8)) / 4) < 1e-12)
    // Of four pairs three are in order and one is a tie.
    #expect(score.auc == 0.875)
    #expect(CalibrationScore([0], [true]).logLoss < 35)
  }

  @Test func `an aligner with a model says so and judges by it`() throws {
    let letter = try Samples.document(
      "Letter\n\nThe Council should publish the water results before winter.\n")
    let response = try Samples.document(
      "Statement\n\nThe results of the bridge works will follow in winter.\n")
    let strict = TrainedModel(name: "model 00000000", absence: AbsenceModel(intercept: 9, weight: -1))
    let lenient = TrainedModel(name: "model 11111111", absence: AbsenceModel(intercept: -9, weight: -1))
    let results = [nil, strict, lenient].map { Aligner(model: $0).align(letter: letter, response: response) }
    let affinity = try #require(results[0].demands.first?.affinity)
    #expect(results.allSatisfy { $0.demands.first?.affinity == affinity })
    for (result, model) in zip(results, [.shipped, strict.absence, lenient.absence]) {
      #expect(result.demands[0].probabilities[.absent] == model.probability(affinity: affinity))
    }
    #expect(results[1].demands[0].disposition == .absent && results[2].demands[0].disposition != .absent)
    #expect(Aligner(model: strict).name(consulting: nil) == Aligner.version + " with model 00000000")
    #expect(Aligner().name(consulting: nil) == Aligner.version)
  }
}
