import Fetching
import Foundation
import HTTPTransfer

// FetchBenchmark FILE CONCURRENCY [NAME: VALUE…]
// fetches the addresses of a file, one a line, all asked for at once, with those fields, and prints: seconds, fetches a second,
// resident memory in MB before and at its highest, and how many had which outcome.
let arguments = CommandLine.arguments
guard arguments.count >= 3, let concurrency = Int(arguments[2]),
  let text = try? String(contentsOfFile: arguments[1], encoding: .utf8)
else {
  print("usage: FetchBenchmark FILE CONCURRENCY [NAME: VALUE…]")
  exit(64)
}
let fields = arguments.dropFirst(3).compactMap { argument -> HTTPField? in
  let parts = argument.split(separator: ":", maxSplits: 1)
  return parts.count == 2
    ? HTTPField(String(parts[0]), parts[1].trimmingCharacters(in: .whitespaces)) : nil
}
let requests = text.split(separator: "\n").map { FetchRequest(url: String($0), fields: fields) }
var policy = FetchPolicy(userAgent: "rejoinder/0 (+https://example.org/)")
policy.allowsPrivate = true
policy.concurrency = concurrency
let fetcher = try Fetcher(policy: policy)

/// A line of what Linux says of this process, in MB; 0 elsewhere.
func memory(_ name: String) -> Double {
  let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
  let line = status.split(separator: "\n").first { $0.hasPrefix(name) }
  return
    (line?.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first.flatMap { Double($0) } ?? 0)
    / 1024
}

let before = memory("VmRSS")
let start = ContinuousClock.now
let outcomes = await withTaskGroup(of: String.self) { group in
  for request in requests {
    group.addTask {
      switch await fetcher.fetch(request) {
      case .success(let fetched): "\(fetched.status)"
      case .failure(let failure): "\(failure.reason)"
      }
    }
  }
  var counts: [String: Int] = [:]
  for await outcome in group { counts[outcome, default: 0] += 1 }
  return counts
}
let seconds = (ContinuousClock.now - start) / .seconds(1)
print(
  String(
    format: "%.3f s, %.0f a second, %.1f to %.1f MB,", seconds, Double(requests.count) / seconds, before,
    memory("VmHWM")),
  outcomes.sorted { $0.key < $1.key }.map { "\($0.value) × \($0.key)" }.joined(separator: ", "))
