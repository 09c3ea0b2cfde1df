import Alignment
import Documents
import Foundation

/// How long one alignment takes in this process, reading of the files not among it.
struct Speed {
  private static let runs = 20

  let letter: Document
  let response: Document

  /// Reads two plain texts.
  init(letter: URL, response: URL) throws {
    self.letter = try PlainTextReader().read([UInt8](Data(contentsOf: letter)))
    self.response = try PlainTextReader().read([UInt8](Data(contentsOf: response)))
  }

  /// Prints the least and the middle time of the runs.
  func printTimes() {
    let clock = ContinuousClock()
    var demands = 0
    let times = (0..<Self.runs).map { _ in
      clock.measure { demands = Aligner().align(letter: letter, response: response).demands.count }
    }.sorted()
    func milliseconds(_ time: Duration) -> String { String(format: "%.1f", time / .milliseconds(1)) }
    print(
      "\(demands) demands, \(letter.text.utf8.count) and \(response.text.utf8.count) bytes: least \(milliseconds(times[0])) ms, middle \(milliseconds(times[times.count / 2])) ms (\(times.count) runs)"
    )
  }
}
