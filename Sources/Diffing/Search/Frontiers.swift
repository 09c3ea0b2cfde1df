/// The greedy search from both ends of a region at once, with room that is used again for every region.
///
/// Eugene W. Myers, "An O(ND) difference algorithm and its variations", Algorithmica 1 (1986), section 4b.
/// The forward frontier holds, for each diagonal k = x - y, the furthest x that so many edits reach from the
/// beginning; the backward one is the same thing counted from the end. So diagonal k of one is diagonal
/// (n - m) - k of the other, and the two meet where their x add up to n or more.
struct Frontiers {
  /// The result of a search: a point of the region, in tokens from its beginning.
  enum Outcome {
    /// A shortest script passes through the point.
    case met(x: Int, y: Int)
    /// The search gave up; the point is the furthest that either frontier reached.
    case stopped(x: Int, y: Int)
  }

  /// Rounds beyond this are not searched, so that the room does not grow with the input.
  private static let mostRounds = 1 << 15
  private static let unreached: Int32 = -1

  private var forward: [Int32] = []
  private var backward: [Int32] = []

  /// Searches a trimmed region, both of whose sides have tokens, within limits of steps and of rounds.
  ///
  /// - Parameter steps: on return increased by the work done, which exceeds `limit` by one snake at most.
  mutating func search(
    _ region: Region, _ oldTokens: [Token], _ newTokens: [Token], limit: Int, rounds: Int, steps: inout Int
  ) -> Outcome {
    let (old, new) = (oldTokens.span.extracting(region.old), newTokens.span.extracting(region.new))
    // There are as many edits as tokens at most, and each frontier does half of them.
    let rounds = min(rounds, (region.size + 1) / 2, Self.mostRounds)
    prepare(rounds: rounds)
    let zero = rounds + 1
    // Each edit changes the parity of x - y: with as many edits each, the frontiers meet only on an even
    // difference of lengths, and on an odd one only while the forward frontier is one edit ahead.
    let isOdd = (region.size & 1) != 0
    var (edits, spent) = (0, 0)
    defer { steps += spent }
    while edits < rounds, spent < limit {
      edits += 1
      if let met = Self.advance(
        &forward, to: edits, meeting: backward, after: isOdd ? edits - 1 : nil, zero: zero, old, new,
        isBackward: false, limit: limit, spent: &spent)
      {
        return .met(x: met.x, y: met.y)
      }
      if spent >= limit { break }
      if let met = Self.advance(
        &backward, to: edits, meeting: forward, after: isOdd ? nil : edits, zero: zero, old, new,
        isBackward: true, limit: limit, spent: &spent)
      {
        return .met(x: old.count - met.x, y: new.count - met.y)
      }
    }
    let ahead = Self.furthest(forward, after: edits, zero: zero, old.count, new.count)
    let behind = Self.furthest(backward, after: edits, zero: zero, old.count, new.count)
    if ahead.x + ahead.y >= behind.x + behind.y { return .stopped(x: ahead.x, y: ahead.y) }
    return .stopped(x: old.count - behind.x, y: new.count - behind.y)
  }

  /// Makes room for so many rounds, and sets both frontiers out at the ends of the region.
  private mutating func prepare(rounds: Int) {
    if forward.count < 2 * rounds + 3 {
      forward = Array(repeating: Self.unreached, count: 2 * rounds + 3)
      backward = forward
    }
    for diagonal in -1...1 {
      forward[rounds + 1 + diagonal] = diagonal == 0 ? 0 : Self.unreached
      backward[rounds + 1 + diagonal] = diagonal == 0 ? 0 : Self.unreached
    }
  }

  /// Takes a frontier one edit further, and returns the point where it meets the other one, if it does.
  ///
  /// Points are counted from where this frontier set out. Inlined, so that each direction has its own loop.
  /// - Parameter zero: the index of diagonal 0 in both frontiers.
  /// - Parameter otherEdits: the edits that the other frontier has done, or nil when they cannot meet now.
  @inline(__always)
  private static func advance(
    _ frontier: inout [Int32], to edits: Int, meeting other: [Int32], after otherEdits: Int?, zero: Int,
    _ old: Span<Token>, _ new: Span<Token>, isBackward: Bool, limit: Int, spent: inout Int
  ) -> (x: Int, y: Int)? {
    let (n, m) = (old.count, new.count)
    // Diagonals outside the region are left out: k runs from -m to n.
    let low = edits <= m ? -edits : edits - 2 * m
    let high = edits <= n ? edits : 2 * n - edits
    var reached = frontier.mutableSpan
    if edits <= m { reached[zero - edits - 1] = unreached }
    if edits <= n { reached[zero + edits + 1] = unreached }
    let others = other.span
    let (least, most) = otherEdits.map { (-min($0, m), min($0, n)) } ?? (1, 0)
    var below = Int(reached[zero + low - 1])
    var next = low
    // Not a stride: its iterator is not specialised, and this is the innermost loop but one.
    while next <= high {
      let k = next
      next += 2
      // One deletion further than the diagonal below, or one insertion from the diagonal above.
      let above = Int(reached[zero + k + 1])
      let start = max(below + 1, above)
      below = above
      var (x, y) = (start, start - k)
      while x < n, y < m, isBackward ? old[n - 1 - x] == new[m - 1 - y] : old[x] == new[y] {
        x += 1
        y += 1
      }
      reached[zero + k] = Int32(truncatingIfNeeded: x)
      spent += 1 + x - start
      let mirror = n - m - k
      if mirror >= least, mirror <= most, x + Int(others[zero + mirror]) >= n, x <= n, y <= m {
        return (x, y)
      }
      if spent >= limit { return nil }
    }
    return nil
  }

  /// The point of a frontier inside the region that is the furthest from where the frontier set out.
  private static func furthest(
    _ frontier: [Int32], after edits: Int, zero: Int, _ n: Int, _ m: Int
  ) -> (x: Int, y: Int) {
    var best = (x: 0, y: 0)
    for k in -min(edits, m)...min(edits, n) {
      let x = Int(frontier[zero + k])
      let y = x - k
      // A diagonal that has run over the edge of the region holds a point outside it.
      if x >= 0, x <= n, y >= 0, y <= m, x + y > best.x + best.y { best = (x, y) }
    }
    return best
  }
}
