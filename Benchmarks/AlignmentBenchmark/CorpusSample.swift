import Alignment
import Foundation

/// Made-up sentences and demands, cut into stems: the same on every machine.
///
/// Words are as frequent as in a language (Zipf's law: the n-th word is drawn with a chance of about 1 / n), sentences have
/// 4 to 24 of them, demands 4 to 20.
struct CorpusSample {
  static let sentencesOfDocument = 100
  static let vocabulary = 50_000

  /// Writes `sentences.txt` and `demands.txt`, one a line, words apart by spaces.
  static func write(to folder: URL, sentences: Int, demands: Int) throws {
    var generator = SeededGenerator(seed: 20_220_528)
    for (name, count, lengths) in [("sentences.txt", sentences, 4...24), ("demands.txt", demands, 4...20)] {
      var text: [UInt8] = []
      for _ in 0..<count {
        let words = (0..<Int.random(in: lengths, using: &generator)).map { _ in word(&generator) }
        text += words.joined(separator: " ").utf8
        text.append(UInt8(ascii: "\n"))
      }
      try Data(text).write(to: folder.appendingPathComponent(name))
    }
  }

  private static func word(_ generator: inout SeededGenerator) -> String {
    // The inverse of the distribution 1 / n, cut at the size of the vocabulary.
    let draw = Double(generator.next() >> 11) * 0x1p-53
    let rank = min(vocabulary, Int(exp(draw * log(Double(vocabulary) + 1))))
    // Syllables, so that a word is about as long as a stem is.
    let syllables = ["ba", "ke", "di", "lo", "mu", "ne", "ri", "so", "ta", "vu"]
    return String(rank).compactMap { $0.wholeNumberValue.map { syllables[$0] } }.joined()
  }

  /// The words of each line of a file.
  static func lines(_ name: String, in folder: URL) throws -> [[String]] {
    String(decoding: try Data(contentsOf: folder.appendingPathComponent(name)), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map { $0.split(separator: " ").map(String.init) }
  }
}
