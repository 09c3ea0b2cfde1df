// A day of hourly checks over 50 simulated pages, for some seeds: DayBenchmark [FIRST] [COUNT]. The last line has the sums.
import TestArchives

let numbers = CommandLine.arguments.dropFirst().compactMap { UInt64($0) }
let first = numbers.first ?? 1
let count = min(1000, numbers.dropFirst().first ?? 20)
var sums = (checks: 0, edits: 0, alarms: 0, missed: 0, mistaken: 0)
let start = ContinuousClock.now
for seed in first..<first + count {
  let figures = try SimulatedWatch.day(SimulatedSite(seed: seed))
  print("seed \(seed): \(figures)")
  for line in figures.falseAlarms + figures.missed + figures.mistaken { print("  \(line)") }
  sums.checks += figures.checks
  sums.edits += figures.edits
  sums.alarms += figures.falseAlarms.count
  sums.missed += figures.missed.count
  sums.mistaken += figures.mistaken.count
}
print(
  "\(count) days: \(sums.checks) checks, \(sums.edits) edits shown, \(sums.alarms) false alarms, \(sums.missed) missed edits, "
    + "\(sums.mistaken) documents taken for something else; \(ContinuousClock.now - start)")
