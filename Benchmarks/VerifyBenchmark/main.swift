import Foundation
import TransparencyLog
import Verification

// VerifyBenchmark make FOLDER BLOBS LOOKS          writes an archive
// VerifyBenchmark verify FOLDER JOBS [SINCE]       verifies it and prints: seconds, bytes read, entries, blobs, findings
let arguments = CommandLine.arguments
if arguments.count == 5, arguments[1] == "make", let blobs = Int(arguments[3]), let looks = Int(arguments[4])
{
  var archive = BenchmarkArchive(root: arguments[2])
  try archive.write(blobs: blobs, looks: looks)
} else if (4...5).contains(arguments.count), arguments[1] == "verify", let jobs = Int(arguments[3]) {
  var verifier = Verifier(root: arguments[2])
  verifier.jobs = jobs
  verifier.since = arguments.count == 5 ? UInt64(arguments[4]).map(TreeSize.init) : nil
  let start = ContinuousClock.now
  let report = verifier.run()
  let seconds = (ContinuousClock.now - start) / .seconds(1)
  print(seconds, report.bytes, report.events, report.blobs, report.findings.count)
  for finding in report.findings.prefix(3) { print(finding.code.rawValue, finding.at, finding.detail) }
} else {
  print("usage: VerifyBenchmark make FOLDER BLOBS LOOKS | verify FOLDER JOBS [SINCE]")
}
