import TransparencyLog

/// A password as it is kept: scrypt (RFC 7914) over it with a salt of its own, so that the file that holds it does not give it away.
///
/// ```
/// scrypt:<log2 N>:<r>:<p>:<32 hexadecimal digits of salt>:<64 hexadecimal digits>
/// ```
package struct PasswordHash: Sendable, Hashable {
  private let logN: Int
  private let blockSize: Int
  private let parallelism: Int
  private let salt: [UInt8]
  private let hash: [UInt8]

  /// N = 2^15, r = 8, p = 1: 32 MiB and about a tenth of a second, which is what a guess costs, too.
  package init(of password: [UInt8]) throws {
    logN = 15
    blockSize = 8
    parallelism = 1
    var generator = SystemRandomNumberGenerator()
    salt = (0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) }
    hash = try PassphraseKey.derive(
      password, salt: salt, rounds: 1 << logN, blockSize: blockSize, parallelism: parallelism, byteCount: 32)
  }

  /// A hash that no password has, for names that nobody has: comparing with it costs as much.
  static let decoy = PasswordHash()

  private init() {
    (logN, blockSize, parallelism) = (15, 8, 1)
    salt = [UInt8](repeating: 0, count: 16)
    hash = [UInt8](repeating: 0, count: 32)
  }

  /// Reads the form above; nil for any other text, and for parameters that would take more than 128 MiB or the time of p = 4.
  package init?(text: some StringProtocol) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 6, parts[0] == "scrypt", let logN = Int(parts[1]), let blockSize = Int(parts[2]),
      let parallelism = Int(parts[3]), (10...17).contains(logN), (1...8).contains(blockSize),
      (1...4).contains(parallelism), let salt = Self.bytes(parts[4]), salt.count == 16,
      let hash = Self.bytes(parts[5]), hash.count == 32
    else { return nil }
    (self.logN, self.blockSize, self.parallelism, self.salt, self.hash) = (
      logN, blockSize, parallelism, salt, hash
    )
  }

  package var text: String {
    "scrypt:\(logN):\(blockSize):\(parallelism):\(Self.hexadecimal(salt)):\(Self.hexadecimal(hash))"
  }

  /// Whether a password is the one; takes the same time wherever they differ.
  package func matches(_ password: [UInt8]) -> Bool {
    guard
      let other = try? PassphraseKey.derive(
        password, salt: salt, rounds: 1 << logN, blockSize: blockSize, parallelism: parallelism, byteCount: 32
      )
    else { return false }
    return ConstantTime.equal(other, hash)
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private static func bytes(_ text: some StringProtocol) -> [UInt8]? {
    let digits = Array(text.utf8)
    guard digits.count.isMultiple(of: 2), digits.count <= 128 else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: digits.count, by: 2) {
      let pair = String(decoding: digits[index..<index + 2], as: UTF8.self)
      guard pair.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }),
        let byte = UInt8(pair, radix: 16)
      else { return nil }
      bytes.append(byte)
    }
    return bytes
  }
}

/// Comparison of secrets.
enum ConstantTime {
  /// Whether two values are the same bytes; of values of one length it looks at every byte.
  static func equal(_ first: [UInt8], _ second: [UInt8]) -> Bool {
    guard first.count == second.count else { return false }
    return zip(first, second).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
