import Documents
import Testing

struct OffsetMapTests {
  /// Runs as a reader would write them, with gaps on both sides, in ascending order of the result.
  private func randomRuns(_ random: inout SplitMix64) -> [OffsetMap.Run] {
    var runs: [OffsetMap.Run] = []
    var from = 0
    var to = 0
    for _ in 0..<Int.random(in: 0...8, using: &random) {
      from += [0, 0, 0, 1, 2].randomElement(using: &random) ?? 0
      to += [0, 0, 0, 1, 3].randomElement(using: &random) ?? 0
      let length = Int.random(in: 1...4, using: &random)
      let source = Bool.random(using: &random) ? length : Int.random(in: 1...5, using: &random)
      let isVerbatim = length == source && Bool.random(using: &random)
      runs.append(
        OffsetMap.Run(from: from, fromLength: length, to: to, toLength: source, isVerbatim: isVerbatim))
      from += length
      to += source
    }
    return runs
  }

  /// The source of one byte, from the definition of a run.
  private func source(of byte: Int, _ runs: [OffsetMap.Run]) -> Range<Int>? {
    guard let run = runs.first(where: { $0.from <= byte && byte < $0.from + $0.fromLength }) else {
      return nil
    }
    let place = run.to + byte - run.from
    return run.isVerbatim ? place..<place + 1 : run.to..<run.to + run.toLength
  }

  /// The hull of the sources of all bytes of a range.
  private func slowSource(of range: Range<Int>, _ runs: [OffsetMap.Run]) -> Range<Int>? {
    let sources = range.compactMap { source(of: $0, runs) }
    guard let lower = sources.map(\.lowerBound).min(), let upper = sources.map(\.upperBound).max() else {
      return nil
    }
    return lower..<upper
  }

  private func map(_ runs: [OffsetMap.Run]) -> OffsetMap {
    var map = OffsetMap()
    for run in runs { map.append(run) }
    return map
  }

  @Test(arguments: 0..<40)
  func `every range has the source that its bytes have`(seed: Int) {
    var random = SplitMix64(seed: seed)
    let runs = randomRuns(&random)
    let map = map(runs)
    let end = (runs.last.map { $0.from + $0.fromLength } ?? 0) + 2
    for lower in 0...end {
      for upper in lower...end {
        #expect(map.source(of: lower..<upper) == slowSource(of: lower..<upper, runs))
      }
    }
  }

  @Test(arguments: 0..<20)
  func `a wider range has a wider source`(seed: Int) {
    var random = SplitMix64(seed: seed)
    let map = map(randomRuns(&random))
    let end = (map.runs.last.map { $0.from + $0.fromLength } ?? 0) + 1
    for lower in 0...end {
      for upper in lower...end {
        guard let inner = map.source(of: lower..<upper), let outer = map.source(of: 0..<end) else { continue }
        #expect(outer.lowerBound <= inner.lowerBound && inner.upperBound <= outer.upperBound)
      }
    }
  }

  @Test(arguments: 0..<40)
  func `a truncated map is the map of the shorter result`(seed: Int) {
    var random = SplitMix64(seed: seed)
    let runs = randomRuns(&random)
    let end = (runs.last.map { $0.from + $0.fromLength } ?? 0) + 2
    for length in 0...end {
      var map = map(runs)
      map.truncate(to: length)
      for lower in 0...end {
        for upper in lower...end {
          let kept = min(lower, length)..<min(upper, length)
          #expect(map.source(of: lower..<upper) == slowSource(of: kept, runs))
        }
      }
    }
  }

  @Test func `truncating an entity to its source's length leaves it an entity`() {
    var map = map([OffsetMap.Run(from: 0, fromLength: 3, to: 10, toLength: 2)])
    map.truncate(to: 2)
    #expect(map.source(of: 0..<1) == 10..<12)
  }

  @Test func `verbatim runs that meet on both sides are one`() {
    let pieces = [(0, 5, 7), (5, 2, 12), (7, 1, 15), (9, 4, 16)]
    let map = map(pieces.map { OffsetMap.Run(from: $0.0, fromLength: $0.1, to: $0.2, toLength: $0.1) })
    #expect(map.runs.map(\.from) == [0, 7, 9])
    #expect(map.runs.map(\.fromLength) == [7, 1, 4])
  }

  @Test func `a run that is not verbatim is joined to nothing`() {
    let map = map([
      OffsetMap.Run(from: 0, fromLength: 2, to: 0, toLength: 2),
      OffsetMap.Run(from: 2, fromLength: 1, to: 2, toLength: 1, isVerbatim: false),
      OffsetMap.Run(from: 3, fromLength: 2, to: 3, toLength: 2),
    ])
    #expect(map.runs.count == 3)
    #expect(map.source(of: 1..<4) == 1..<4)
  }

  @Test func `text that stands for no bytes has an empty place`() {
    let map = map([OffsetMap.Run(from: 0, fromLength: 1, to: 4, toLength: 0)])
    #expect(map.source(of: 0..<1) == 4..<4)
    #expect(map.source(of: 0..<0) == nil)
  }

  @Test func `an empty map has no source`() {
    #expect(OffsetMap().source(of: 0..<9) == nil)
  }
}
