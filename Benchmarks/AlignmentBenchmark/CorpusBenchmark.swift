import Alignment
import Foundation

/// Times 1,000 demands against 100,000 sentences through the index, and compares the results with the exhaustive way.
///
/// Timed: from the sentences as the archive's index keeps them (bytes, one document each) to the ranked results of all
/// demands. Not timed: making the sample, cutting it into words, writing the results.
struct CorpusBenchmark {
  static let top = 10
  private let sentences: [[String]]
  private let queries: [[Int]]
  private let vocabulary: [String]

  init(folder: URL) throws {
    sentences = try CorpusSample.lines("sentences.txt", in: folder)
    let demands = try CorpusSample.lines("demands.txt", in: folder).map { Set($0).sorted() }
    // All words of all sentences, though those of the demands would do: what other programs index too.
    let vocabulary = Set(sentences.joined()).union(demands.joined()).sorted()
    self.vocabulary = vocabulary
    let numbers = Dictionary(uniqueKeysWithValues: vocabulary.enumerated().map { ($1, $0) })
    queries = demands.map { $0.compactMap { numbers[$0] } }
  }

  func run(writingTo folder: URL) throws {
    let documents = stride(from: 0, to: sentences.count, by: CorpusSample.sentencesOfDocument).map { start in
      let end = min(start + CorpusSample.sentencesOfDocument, sentences.count)
      return IndexedDocument(sentences: Array(sentences[start..<end])).bytes
    }
    let text = sentences.reduce(0) { $0 + $1.reduce(0) { $0 + $1.utf8.count + 1 } }
    let before = Self.memory("VmRSS")
    let start = Self.cpuSeconds()
    var builder = PostingIndexBuilder(vocabulary: vocabulary)
    for bytes in documents {
      guard let document = IndexedDocument(bytes: bytes), builder.add(document) else { return }
    }
    let index = builder.index { BM25.idf($1, of: $2) }
    let indexed = Self.cpuSeconds()
    let after = Self.memory("VmRSS")
    var search = PostingSearch(index)
    let results = queries.map { search.best($0, top: Self.top) }
    let end = Self.cpuSeconds()
    print("sentences \(index.sentences), demands \(queries.count), text \(Self.megabytes(text))")
    print(
      "ours index \(Self.milliseconds(indexed - start)) search \(Self.milliseconds(end - indexed)) ms CPU")
    print(
      "ours memory: \(Self.megabytes(after - before)) more for the index, "
        + "\(String(format: "%.1f", Double(after - before) / Double(text))) times the text")
    let exhaustive = Self.cpuSeconds()
    let expected = exhaustiveResults(meanLength: index.meanLength, idf: index.idf)
    print("the exhaustive way: \(Self.milliseconds(Self.cpuSeconds() - exhaustive)) ms CPU")
    print("same sentences and scores as the exhaustive way: \(results == expected ? "yes" : "NO")")
    let lines = results.map { $0.map { "\($0.sentence):\($0.score)" }.joined(separator: " ") + "\n" }
    try Data(lines.joined().utf8).write(to: folder.appendingPathComponent("ours.txt"))
    guard results == expected else { exit(1) }
  }

  /// Every demand compared with every sentence.
  private func exhaustiveResults(meanLength: Double, idf: [Double]) -> [[Hit]] {
    let numbers = Dictionary(uniqueKeysWithValues: vocabulary.enumerated().map { ($1, $0) })
    let corpus = sentences.map { sentence in
      let counts = sentence.reduce(into: [Int: Int]()) { $0[numbers[$1] ?? 0, default: 0] += 1 }
      return (length: sentence.count, counts: counts.sorted { $0.key < $1.key })
    }
    var isAsked = Array(repeating: false, count: vocabulary.count)
    return queries.map { query in
      for term in query { isAsked[term] = true }
      defer { for term in query { isAsked[term] = false } }
      var hits: [Hit] = []
      for (number, sentence) in corpus.enumerated() {
        var score = 0.0
        for (term, frequency) in sentence.counts where isAsked[term] {
          score += BM25.weight(
            idf: idf[term], frequency: frequency, length: sentence.length, mean: meanLength)
        }
        if score > 0 { hits.append(Hit(sentence: number, score: score)) }
      }
      hits.sort { $0.score == $1.score ? $0.sentence < $1.sentence : $0.score > $1.score }
      return Array(hits.prefix(Self.top))
    }
  }

  private static func cpuSeconds() -> Double {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// A figure of the process' memory in bytes, as the kernel counts it.
  private static func memory(_ name: String) -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix(name + ":") }
    return line.flatMap { $0.split(whereSeparator: \.isWhitespace).dropFirst().first }.flatMap { Int($0) }
      .map { $0 * 1024 } ?? 0
  }

  private static func milliseconds(_ seconds: Double) -> String { String(format: "%.0f", seconds * 1000) }
  private static func megabytes(_ bytes: Int) -> String { String(format: "%.1f MB", Double(bytes) / 1e6) }
}
