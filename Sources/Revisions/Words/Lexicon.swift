import Diffing

/// The distinct tokens of both versions, numbered in the order of their first appearance.
///
/// Everything that is asked of a word often is found out once: its key, the key in lower case. Equal keys have
/// equal numbers, whatever kind of token they are.
struct Lexicon: Sendable {
  /// The bytes of all keys, one after another.
  private var arena: [UInt8] = []
  /// Where each key begins in `arena`, and where the last one ends.
  private var offsets: [Int] = [0]
  private var hashes: [UInt32] = []
  /// A hash table with open addressing: numbers plus one, 0 where nothing is.
  private var slots = [UInt32](repeating: 0, count: 1 << 12)
  private var keys: [String?] = []
  private var lowers: [String?] = []
  private var loweredTokens: [Token?] = []

  var count: Int { hashes.count }

  /// The number of a key given as valid UTF-8; a new one when it was not seen before.
  mutating func token(_ key: [UInt8]) -> Token { token(key.span) }

  /// The same for a place in a text: a span costs no counting of references, and there is one for every word.
  mutating func token(_ key: Span<UInt8>) -> Token {
    var hash = Self.seed
    for index in key.indices { hash = Self.combined(hash, key[index]) }
    return token(key, hash: hash)
  }

  /// FNV-1a over bytes, so that a scanner can hash while it reads.
  static let seed: UInt32 = 0x811C_9DC5
  @inline(__always)
  static func combined(_ hash: UInt32, _ byte: UInt8) -> UInt32 { (hash ^ UInt32(byte)) &* 0x0100_0193 }

  /// The same where the hash of the key's bytes is known already.
  mutating func token(_ key: Span<UInt8>, hash: UInt32) -> Token {
    let mask = slots.count - 1
    // FNV's low bits alone are weak for short keys.
    var slot = Int(hash ^ hash >> 15) & mask
    while slots[slot] != 0 {
      let known = Int(slots[slot] - 1)
      if hashes[known] == hash, isKey(known, key) { return Token(rawValue: UInt32(known)) }
      slot = (slot + 1) & mask
    }
    precondition(count < Int(UInt32.max) - 1, "A lexicon holds at most UInt32.max - 1 keys.")
    let token = Token(rawValue: UInt32(count))
    for index in key.indices { arena.append(key[index]) }
    offsets.append(arena.count)
    hashes.append(hash)
    slots[slot] = token.rawValue + 1
    if 2 * count > slots.count { grow() }
    return token
  }

  private func isKey(_ index: Int, _ key: Span<UInt8>) -> Bool {
    let start = offsets[index]
    guard offsets[index + 1] - start == key.count else { return false }
    let known = arena.span
    for at in key.indices where known[start + at] != key[at] { return false }
    return true
  }

  private mutating func grow() {
    let mask = 2 * slots.count - 1
    var larger = [UInt32](repeating: 0, count: 2 * slots.count)
    for (index, hash) in hashes.enumerated() {
      var slot = Int(hash ^ hash >> 15) & mask
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = UInt32(index + 1)
    }
    slots = larger
  }

  /// The bytes of a key.
  func bytes(_ token: Token) -> ArraySlice<UInt8> {
    arena[offsets[Int(token.rawValue)]..<offsets[Int(token.rawValue) + 1]]
  }

  func key(_ token: Token) -> String { String(decoding: bytes(token), as: UTF8.self) }

  /// The key and the key in lower case, both kept.
  mutating func strings(_ token: Token) -> (key: String, lowered: String) {
    let index = Int(token.rawValue)
    if keys.count < count {
      keys += repeatElement(nil, count: count - keys.count)
      lowers += repeatElement(nil, count: count - lowers.count)
    }
    if let key = keys[index], let lowered = lowers[index] { return (key, lowered) }
    let made = key(token)
    let lowered = made.lowercased()
    keys[index] = made
    lowers[index] = lowered
    return (made, lowered)
  }

  /// The number of a key in lower case.
  mutating func lowered(_ token: Token) -> Token {
    let index = Int(token.rawValue)
    if loweredTokens.count < count {
      loweredTokens += repeatElement(nil, count: count - loweredTokens.count)
    }
    if let known = loweredTokens[index] { return known }
    let made = self.token(Array(strings(token).lowered.utf8))
    loweredTokens[index] = made
    return made
  }
}
