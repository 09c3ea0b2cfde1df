import Alignment
import Documents
import Foundation

/// Recommendations of public inquiries and the government's answers, with which answer belongs to which recommendation.
struct InquirySample {
  private struct Inquiry: Decodable {
    let demands: [Recommendation]
    let answers: [String]
  }

  private struct Recommendation: Decodable {
    let id: String
    let text: String
    let answer: Int?
  }

  private let inquiries: [(name: String, inquiry: Inquiry)]

  /// Reads `*/case.json` of a folder, in the order of the names.
  init(folder: URL) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    inquiries = try names.compactMap { name in
      let file = folder.appendingPathComponent(name).appendingPathComponent("case.json")
      guard FileManager.default.fileExists(atPath: file.path) else { return nil }
      return (name, try JSONDecoder().decode(Inquiry.self, from: Data(contentsOf: file)))
    }
  }

  /// For how many recommendations of each inquiry the first passage stands in the right answer, as in a letter and a response.
  func hits(_ features: EvidenceFeatures) throws -> [(name: String, hits: Int, count: Int)] {
    try inquiries.map { name, inquiry in
      let demands = inquiry.demands.map { Self.folded($0.text) }
      let answers = inquiry.answers.map { answer in
        answer.components(separatedBy: "\n\n").map(Self.folded).joined(separator: "\n\n")
      }
      let letter =
        "We recommend the following.\n\n" + demands.map { "• " + $0 }.joined(separator: "\n\n") + "\n"
      let reader = PlainTextReader()
      let result = try Aligner(features: features).align(
        letter: reader.read(Array(letter.utf8)),
        response: reader.read(Array((answers.joined(separator: "\n\n") + "\n").utf8)))
      var hits = 0
      for (index, demand) in inquiry.demands.enumerated() {
        let own = result.demands.filter { demands[index].contains(Self.folded($0.quote.exact)) }
        let best = own.flatMap(\.responses).max { $0.probability < $1.probability }
        if let best, let answer = demand.answer,
          Self.folded(answers[answer]).contains(Self.folded(best.quote.exact))
        {
          hits += 1
        }
      }
      return (name, hits, inquiry.demands.count)
    }
  }

  private static func folded(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Every recommendation against its own response, against that without the right answer, and against all others.
  func observations() -> [Observation] {
    var observations: [Observation] = []
    for (name, inquiry) in inquiries {
      let texts = inquiry.demands.map(\.text)
      for (other, answering) in inquiries {
        let pair = SegmentedPair(demands: texts, paragraphs: answering.answers.flatMap(Self.paragraphs))
        for (index, recommendation) in inquiry.demands.enumerated() {
          // Against its own response a recommendation that nobody answered says nothing sure of what "absent" is worth.
          if name == other, recommendation.answer == nil { continue }
          observations.append(
            Observation(
              pair, demand: index, kind: name == other ? .answered : .otherInquiry, document: name,
              demand: recommendation.id, isAbsent: name != other))
        }
      }
      observations += withoutAnswers(inquiry, name: name)
    }
    return observations
  }

  private func withoutAnswers(_ inquiry: Inquiry, name: String) -> [Observation] {
    let texts = inquiry.demands.map(\.text)
    return Set(inquiry.demands.compactMap(\.answer)).sorted().flatMap { answer -> [Observation] in
      let rest = inquiry.answers.indices.filter { $0 != answer }.flatMap {
        Self.paragraphs(inquiry.answers[$0])
      }
      let pair = SegmentedPair(demands: texts, paragraphs: rest)
      return inquiry.demands.indices.filter { inquiry.demands[$0].answer == answer }.map { index in
        Observation(
          pair, demand: index, kind: .withoutAnswer, document: name, demand: inquiry.demands[index].id,
          isAbsent: true)
      }
    }
  }

  /// Paragraphs are apart by a blank line; a sentence never crosses one.
  private static func paragraphs(_ answer: String) -> [[String]] {
    answer.components(separatedBy: "\n\n").map { paragraph -> [String] in
      let bytes = Array(paragraph.split(whereSeparator: \.isWhitespace).joined(separator: " ").utf8)
      return SentenceSplitter().ranges(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
    }
  }
}
