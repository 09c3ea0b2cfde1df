import Documents
import Foundation
import Revisions

// The comparison of two versions inside one process: CPU milliseconds of this process, the least of several runs, without reading the files.
// usage: DiffBenchmark OLD NEW [RUNS]     plain text files

let arguments = CommandLine.arguments
guard arguments.count >= 3 else {
  print("usage: DiffBenchmark OLD NEW [RUNS]")
  exit(64)
}
let runs = arguments.count > 3 ? Int(arguments[3]) ?? 5 : 5

func document(_ path: String) throws -> Document {
  try PlainTextReader().read(Array(try Data(contentsOf: URL(filePath: path))))
}

/// The least CPU time of the runs, in milliseconds.
func measured<Result>(_ work: () -> Result) -> (milliseconds: Double, result: Result) {
  var least = Double.infinity
  var last: Result?
  for _ in 0..<max(1, runs) {
    let start = clock()
    last = work()
    least = min(least, Double(clock() - start) / Double(CLOCKS_PER_SEC) * 1000)
  }
  guard let last else { preconditionFailure("There is at least one run.") }
  return (least, last)
}

/// The most memory that this process has held so far, in MB.
func peak() -> Double {
  var usage = rusage()
  _ = unsafe getrusage(numericCast(RUSAGE_SELF.rawValue), &usage)
  return Double(usage.ru_maxrss) / 1024
}

let (old, new) = (try document(arguments[1]), try document(arguments[2]))
let before = peak()
let words = measured { WordScript(old.text, new.text) }
let wordsPeak = peak()
let sentences = measured { Revision(from: old, to: new) }
let revisionPeak = peak()
let summary = sentences.result.summary
func line(
  _ name: String, _ milliseconds: Double, _ deleted: Int, _ inserted: Int, _ isCoarse: Bool, _ peak: Double
) {
  print(
    "\(name)\t\(String(format: "%.1f", milliseconds)) ms\t\(deleted)/\(inserted) words\t\(isCoarse ? "coarse" : "full")\t"
      + String(
        format: "%.1f times one text more memory",
        max(0, peak - before) * 1_048_576 / Double(max(1, new.text.utf8.count))))
}
line(
  "words", words.milliseconds, words.result.deletedWords, words.result.insertedWords, words.result.isCoarse,
  wordsPeak)
line(
  "revision", sentences.milliseconds, summary.wordsDeleted, summary.wordsInserted, summary.isCoarse,
  revisionPeak)
