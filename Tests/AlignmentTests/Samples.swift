import Documents

@testable import Alignment

/// Documents for the tests, read from plain text as the program reads them.
enum Samples {
  static func document(_ text: String) throws -> Document {
    try PlainTextReader().read(Array(text.utf8))
  }

  /// What an answer, in sentences as they are read from a text, does with a demand.
  static func disposition(_ demand: String, _ answer: String) throws -> Disposition {
    let document = try document(answer + "\n")
    return AnswerReading.disposition(
      demand: demand, answer: document.blocks.flatMap(\.sentences).map { document.text.string($0) })
  }

  /// A document without any text, which no reader makes and the aligner must stand nevertheless.
  static let empty = Document(
    title: nil, published: nil, language: nil,
    encoding: SourceEncoding(name: "utf-8", reason: .validUTF8), reader: "text/1",
    text: TextRendition(utf8: []), blocks: [], warnings: [], sourceMap: OffsetMap())

  /// Units as the aligner makes them, one a text; each text stands in a block of its own.
  static func units(_ texts: [String]) -> [Unit] {
    var reader = TermReader()
    var start = 0
    return texts.enumerated().map { index, text in
      defer { start += text.utf8.count + 2 }
      return Unit(
        range: start..<(start + text.utf8.count), demand: index, block: index, terms: reader.terms(of: text))
    }
  }

  static func matrix(_ letter: [String], _ response: [String]) -> RelevanceMatrix {
    let (rows, columns) = (units(letter), units(response))
    return RelevanceMatrix(TermStatistics(letter: rows, response: columns))
  }

  static func pointByPoint(_ letter: [Unit], _ response: [Unit]) -> PointByPoint? {
    PointByPoint(
      units: letter, sentences: response, statistics: TermStatistics(letter: letter, response: response))
  }

  /// Reproducible numbers for texts and orders (SplitMix64, Steele et al. 2014).
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }

    /// Sentences of made-up words, so that every word is a term and its own stem.
    mutating func sentences(_ count: Int, words: ClosedRange<Int>, vocabulary: Int) -> [String] {
      (0..<count).map { _ in
        (0..<Int.random(in: words, using: &self)).map { _ in
          "q\(Int.random(in: 0..<vocabulary, using: &self))x"
        }
        .joined(separator: " ")
      }
    }
  }
}
