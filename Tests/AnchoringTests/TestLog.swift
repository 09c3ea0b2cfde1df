import TransparencyLog

/// A log of the entries 0, 1, 2 …, from the definitions of RFC 6962 section 2.1.
struct TestLog: Sendable {
  let key: SigningKey
  /// Put before every entry, so that two logs differ.
  var salt: UInt8 = 0

  init(name: String, salt: UInt8 = 0) throws {
    key = try SigningKey.generate(name: name)
    self.salt = salt
  }

  private func entries(_ range: Range<Int>) -> [[UInt8]] { range.map { [salt, UInt8($0)] } }

  /// MTH(D[range]).
  private func root(_ range: Range<Int>) -> Digest {
    if range.isEmpty { return Digest.sha256([]) }
    if range.count == 1 { return Digest.sha256([0] + entries(range)[0]) }
    let middle = range.lowerBound + split(range.count)
    return Digest.sha256(
      [1] + root(range.lowerBound..<middle).bytes + root(middle..<range.upperBound).bytes)
  }

  private func split(_ count: Int) -> Int {
    var power = 1
    while power * 2 < count { power *= 2 }
    return power
  }

  /// PROOF(older, D[0:newer]).
  func consistency(_ older: Int, _ newer: Int) -> [Digest] { subproof(older, 0..<newer, true) }

  private func subproof(_ older: Int, _ range: Range<Int>, _ isWhole: Bool) -> [Digest] {
    if older == range.count { return isWhole ? [] : [root(range)] }
    let half = split(range.count)
    let middle = range.lowerBound + half
    if older <= half {
      return subproof(older, range.lowerBound..<middle, isWhole) + [root(middle..<range.upperBound)]
    }
    return subproof(older - half, middle..<range.upperBound, false) + [root(range.lowerBound..<middle)]
  }

  /// The signed checkpoint of a size.
  func checkpoint(_ size: Int, by signer: SigningKey? = nil) throws -> SignedNote {
    let text = try Checkpoint(
      origin: key.verifierKey.name, size: TreeSize(UInt64(size)), root: root(0..<size)
    ).text
    return try (signer ?? key).sign(text)
  }

  /// The body of a request that leads from a size to another.
  func request(_ older: Int, _ newer: Int, by signer: SigningKey? = nil, proof: [Digest]? = nil) throws
    -> [UInt8]
  {
    let hashes = proof ?? (older == 0 || older > newer ? [] : consistency(older, newer))
    return try WitnessRequest(
      oldSize: TreeSize(UInt64(older)), proof: hashes, note: checkpoint(newer, by: signer)
    ).bytes
  }
}
