import Alignment
import Embedding
import Foundation
import HTTPTransfer

/// Measures the evidence and fits the probability of absence; prints figures, changes nothing.
@main struct AlignmentBenchmark {
  static let usage = """
    usage: AlignmentBenchmark contracts PATH/contracts.json [PATH/inquiries]
           AlignmentBenchmark ablation PATH/contracts.json PATH/inquiries
           AlignmentBenchmark refit PATH/contracts.json [PATH/inquiries]
           AlignmentBenchmark embedder PATH/contracts.json ADDRESS [MODEL]
           AlignmentBenchmark speed LETTER.txt RESPONSE.txt
           AlignmentBenchmark corpus FOLDER

    """

  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.first == "corpus", arguments.count == 2 { return corpus(arguments[1]) }
    if arguments.first == "embedder", (3...4).contains(arguments.count) { return embedder(arguments) }
    let isSpeed = arguments.first == "speed" && arguments.count == 3
    let isAblation = arguments.first == "ablation" && arguments.count == 3
    guard
      isSpeed || isAblation
        || ["contracts", "refit"].contains(arguments.first) && (2...3).contains(arguments.count)
    else {
      FileHandle.standardError.write(Data(usage.utf8))
      exit(64)
    }
    do {
      if isSpeed {
        let files = arguments.dropFirst().map { URL(fileURLWithPath: $0) }
        try Speed(letter: files[0], response: files[1]).printTimes()
      } else if isAblation {
        let paths = arguments.dropFirst().map { URL(fileURLWithPath: $0) }
        try Ablation(contracts: paths[0], inquiries: paths[1]).printAll()
      } else {
        try run(arguments)
      }
    } catch {
      FileHandle.standardError.write(
        Data(
          "AlignmentBenchmark: cannot read \(arguments.dropFirst().joined(separator: ", ")): \(error.localizedDescription)\n"
            .utf8))
      exit(66)
    }
  }

  /// Makes the sample in a folder where it is not there yet, and times the search.
  private static func corpus(_ path: String) {
    let folder = URL(fileURLWithPath: path)
    do {
      if !FileManager.default.fileExists(atPath: path + "/demands.txt") {
        try CorpusSample.write(to: folder, sentences: 100_000, demands: 1_000)
      }
      try CorpusBenchmark(folder: folder).run(writingTo: folder)
    } catch {
      FileHandle.standardError.write(
        Data("AlignmentBenchmark: cannot use \(path): \(error.localizedDescription)\n".utf8))
      exit(66)
    }
  }

  /// The figures of the contracts with an embedder, beside those without.
  private static func embedder(_ arguments: [String]) {
    do {
      let sample = try JSONDecoder().decode(
        ContractSample.self, from: Data(contentsOf: URL(fileURLWithPath: arguments[1])))
      let server = try RememberingEmbedder(
        EmbeddingServer(
          address: arguments[2], model: arguments.count > 3 ? arguments[3] : nil, key: nil,
          client: HTTPClient(userAgent: "rejoinder-benchmark")))
      print("\(sample.source)\n\nWithout an embedder")
      printRankings(sample.pairs())
      let pairs = try sample.pairs(embedder: server)
      print("With \(server.name)")
      printRankings(pairs)
      AbsenceReport(contracts: ContractSample.observations(pairs), inquiries: []).printAll()
    } catch {
      FileHandle.standardError.write(
        Data(
          "AlignmentBenchmark: \((error as? EmbedderError)?.message ?? error.localizedDescription)\n".utf8))
      exit(69)
    }
  }

  private static func run(_ arguments: [String]) throws {
    let sample = try JSONDecoder().decode(
      ContractSample.self, from: Data(contentsOf: URL(fileURLWithPath: arguments[1])))
    print(sample.source)
    let pairs = sample.pairs()
    let isRefit = arguments[0] == "refit"
    if !isRefit { printRankings(pairs) }
    let inquiries =
      arguments.count == 3
      ? try InquirySample(folder: URL(fileURLWithPath: arguments[2])).observations() : []
    let contracts = ContractSample.observations(pairs)
    if isRefit {
      RefitReport(contracts: contracts, inquiries: inquiries).printAll()
    } else {
      AbsenceReport(contracts: contracts, inquiries: inquiries).printAll()
    }
  }

  private static func printRankings(_ pairs: [(contract: ContractSample.Contract, pair: SegmentedPair)]) {
    let orders: [(String, (SegmentedPair, Int, Int) -> Double)] = [
      ("posterior", { $0.posterior(demand: $1, sentence: $2) }),
      ("affinity ", { $0.affinity(demand: $1, sentence: $2) }),
      ("share    ", { $0.share(demand: $1, sentence: $2) }),
      ("strength ", { $0.posterior(demand: $1, sentence: $2) * $0.affinity(demand: $1, sentence: $2) }),
    ]
    print("\nEvidence, statements that are mentioned")
    for (name, order) in orders {
      let ranking = EvidenceRanking(pairs, by: order)
      print(
        "by \(name)  MAP \(String(format: "%.3f", ranking.meanAveragePrecision))"
          + "  hit@1 \(String(format: "%.3f", ranking.hitAt1))  (\(ranking.statements))")
    }
    print("")
  }
}
