/// Random numbers that are the same in every run: SplitMix64 (Steele, Lea, Flood 2014).
package struct SeededNumbers: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(_ seed: UInt64) { state = seed }

  /// Numbers that only these words give: what happens in one place moves nothing elsewhere.
  package init(_ seed: UInt64, _ words: Int...) {
    state = seed
    for word in words { state = next() ^ UInt64(bitPattern: Int64(word)) &* 0x9E37_79B9_7F4A_7C15 }
    _ = next()
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// Whether something happens that does so in so many of a hundred cases.
  package mutating func happens(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

  package mutating func one<Element>(of list: [Element]) -> Element {
    list[Int.random(in: 0..<list.count, using: &self)]
  }

  package mutating func hex(_ count: Int) -> String {
    String((0..<count).map { _ in one(of: Array("0123456789abcdef")) })
  }
}
