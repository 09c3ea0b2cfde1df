/// What names known by their keys (`HTMLElement.key`) stand for, in a flat table that is asked for every tag.
struct NameKeyTable<Value: Sendable>: Sendable {
  // A power of two, far more than there are names, so that most are found at their first place.
  private static var size: Int { 512 }
  private var keys = [UInt64](repeating: 0, count: Self.size)
  private var values = [Value?](repeating: nil, count: Self.size)

  /// A table of at most 256 names; no key is 0, for no name is empty.
  init(_ entries: [(key: UInt64, value: Value)]) {
    precondition(entries.count <= Self.size / 2, "too many names for the table")
    for (key, value) in entries {
      var place = Self.place(key)
      while keys[place] != 0 { place = (place + 1) % Self.size }
      keys[place] = key
      values[place] = value
    }
  }

  subscript(key: UInt64) -> Value? {
    guard key != 0 else { return nil }
    var place = Self.place(key)
    while keys[place] != 0 {
      if keys[place] == key { return values[place] }
      place = (place + 1) % Self.size
    }
    return nil
  }

  /// Fibonacci hashing (Knuth, The Art of Computer Programming, volume 3, section 6.4): the upper nine bits.
  private static func place(_ key: UInt64) -> Int { Int((key &* 0x9E37_79B9_7F4A_7C15) >> 55) }
}
