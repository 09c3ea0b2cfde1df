import Crypto
import CryptoExtras

/// Why a sealed secret cannot be read or made; no case carries a secret or a passphrase.
package enum SealedKeyError: Error, Hashable {
  /// The text is not a sealed secret.
  case malformed
  /// The name is empty, or has a plus sign, white space or a control character.
  case badName(String)
  /// The id is not eight lower-case hexadecimal digits.
  case badKeyID(String)
  /// The parameters are not `scrypt:<log2 N>:<r>:<p>`.
  case badParameters(String)
  /// The parameters are weaker than this module writes or ask for more memory or time than it gives.
  case parametersOutOfRange(logN: Int, blockSize: Int, parallelism: Int)
  /// The passphrase is empty.
  case emptyPassphrase
  /// The text or the secret is longer than is read, in bytes.
  case tooLong(limit: Int, found: Int)
  /// The passphrase is another one, or somebody changed the text.
  case wrongPassphrase
  /// The system could not derive or seal.
  case failed
}

/// A secret text under a passphrase, with the public name and id of the key that it holds.
///
/// ```
/// SEALED+KEY+<name>+<id>+scrypt:<log2 N>:<r>:<p>+<32 hexadecimal digits of salt>+<base64 of nonce || ciphertext || tag>
/// ```
/// The key is scrypt (RFC 7914) over the passphrase's bytes, 32 bytes long; the cipher ChaCha20-Poly1305 (RFC 8439), with everything
/// before the last plus sign as associated data, so that name, id and parameters cannot be changed unseen. Law:
/// `SealedKey(text: sealed.text) == sealed`.
package struct SealedKey: Sendable, Hashable {
  /// How hard the passphrase is to guess.
  package struct Parameters: Sendable, Hashable {
    /// The binary logarithm of scrypt's N: memory and time grow with N.
    package let logN: Int
    /// scrypt's r.
    package let blockSize: Int
    /// scrypt's p.
    package let parallelism: Int

    /// What new secrets are sealed with: N = 2^15, r = 8, p = 1, which takes 32 MiB.
    package static let standard = Parameters(logN: 15, blockSize: 8, parallelism: 1)

    /// Joins the parameters; whether they are in range is checked where they are used.
    package init(logN: Int, blockSize: Int, parallelism: Int) {
      self.logN = logN
      self.blockSize = blockSize
      self.parallelism = parallelism
    }

    /// Whether this module reads them: 32 to 256 MiB (128·r·N bytes) and at most eight times the time of the standard ones.
    var isInRange: Bool { (15...18).contains(logN) && blockSize == 8 && parallelism == 1 }

    var text: String { "scrypt:\(logN):\(blockSize):\(parallelism)" }
  }

  /// The name of the key inside.
  package let name: String
  /// The id of the key inside.
  package let keyID: KeyID
  /// The cost of a guess.
  package let parameters: Parameters
  private let salt: [UInt8]
  private let box: [UInt8]

  private static let prefix = "SEALED+KEY+"
  private static let saltLength = 16
  /// The lengths of nonce and tag.
  private static let overhead = 12 + 16
  /// The longest secret, in bytes.
  package static let maximumSecretLength = 4096
  /// The longest text that is read, in bytes.
  package static let maximumLength = 8192

  /// Whether a text claims to be a sealed secret, so that its reader must ask for a passphrase.
  package static func isSealed(_ text: String) -> Bool { text.utf8.starts(with: prefix.utf8) }

  /// Seals a secret text, such as `SigningKey.secretText`, under a passphrase's bytes.
  ///
  /// - Throws: `badName`, `emptyPassphrase`, `tooLong`, `parametersOutOfRange` or `failed`.
  package init(
    secretText: String, key: VerifierKey, passphrase: [UInt8], parameters: Parameters = .standard
  ) throws(SealedKeyError) {
    let secret = Array(secretText.utf8)
    guard secret.count <= SealedKey.maximumSecretLength else {
      throw .tooLong(limit: SealedKey.maximumSecretLength, found: secret.count)
    }
    name = key.name
    keyID = key.keyID
    self.parameters = parameters
    var random = SystemRandomNumberGenerator()
    salt = (0..<SealedKey.saltLength).map { _ in UInt8.random(in: .min ... .max, using: &random) }
    let derived = try SealedKey.derive(passphrase, salt: salt, parameters: parameters)
    let authenticated = SealedKey.head(name: name, keyID: keyID, parameters: parameters, salt: salt)
    guard
      let sealed = try? ChaChaPoly.seal(secret, using: derived, authenticating: Array(authenticated.utf8))
    else { throw .failed }
    box = Array(sealed.combined)
    let length = text.utf8.count
    guard length <= SealedKey.maximumLength else {
      throw .tooLong(limit: SealedKey.maximumLength, found: length)
    }
  }

  /// Reads the text form, without a line break; no passphrase is needed.
  ///
  /// - Throws: `SealedKeyError`.
  package init(text: String) throws(SealedKeyError) {
    let length = text.utf8.count
    guard length <= SealedKey.maximumLength else {
      throw .tooLong(limit: SealedKey.maximumLength, found: length)
    }
    guard SealedKey.isSealed(text) else { throw .malformed }
    let rest = Substring(text.utf8.dropFirst(SealedKey.prefix.utf8.count))
    let parts = rest.split(separator: "+", maxSplits: 4, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 5 else { throw .malformed }
    guard KeyName.isValid(parts[0]) else { throw .badName(parts[0]) }
    guard parts[1].utf8.count == 8, let id = Hex.decode(parts[1]) else { throw .badKeyID(parts[1]) }
    let numbers = parts[2].split(separator: ":", omittingEmptySubsequences: false)
    let values = numbers.dropFirst().compactMap { CanonicalDecimal.parse($0.utf8) }
    guard numbers.count == 4, numbers[0] == "scrypt", values.count == 3,
      values.allSatisfy({ $0 <= 0xFFFF })
    else { throw .badParameters(parts[2]) }
    guard let salt = Hex.decode(parts[3]), salt.count == SealedKey.saltLength,
      let box = Base64.decode(parts[4]), box.count >= SealedKey.overhead
    else { throw .malformed }
    name = parts[0]
    keyID = KeyID(bytes: id[...])
    parameters = Parameters(logN: Int(values[0]), blockSize: Int(values[1]), parallelism: Int(values[2]))
    guard parameters.isInRange else {
      throw .parametersOutOfRange(
        logN: parameters.logN, blockSize: parameters.blockSize, parallelism: parameters.parallelism)
    }
    self.salt = salt
    self.box = box
  }

  /// The text form, without a line break.
  package var text: String {
    SealedKey.head(name: name, keyID: keyID, parameters: parameters, salt: salt) + Base64.encode(box)
  }

  /// The secret text.
  ///
  /// - Throws: `wrongPassphrase`, also when the text was changed; `emptyPassphrase` or `failed`.
  package func open(passphrase: [UInt8]) throws(SealedKeyError) -> String {
    let derived = try SealedKey.derive(passphrase, salt: salt, parameters: parameters)
    let authenticated = SealedKey.head(name: name, keyID: keyID, parameters: parameters, salt: salt)
    guard let sealed = try? ChaChaPoly.SealedBox(combined: box),
      let secret = try? ChaChaPoly.open(sealed, using: derived, authenticating: Array(authenticated.utf8)),
      let text = String(validating: secret, as: UTF8.self)
    else { throw .wrongPassphrase }
    return text
  }

  private static func head(name: String, keyID: KeyID, parameters: Parameters, salt: [UInt8]) -> String {
    prefix + "\(name)+\(keyID)+\(parameters.text)+\(Hex.encode(salt))+"
  }

  private static func derive(
    _ passphrase: [UInt8], salt: [UInt8], parameters: Parameters
  ) throws(SealedKeyError) -> SymmetricKey {
    guard !passphrase.isEmpty else { throw .emptyPassphrase }
    guard parameters.isInRange else {
      throw .parametersOutOfRange(
        logN: parameters.logN, blockSize: parameters.blockSize, parallelism: parameters.parallelism)
    }
    let bytes = try PassphraseKey.derive(
      passphrase, salt: salt, rounds: 1 << parameters.logN, blockSize: parameters.blockSize,
      parallelism: parameters.parallelism, byteCount: 32)
    return SymmetricKey(data: bytes)
  }
}

/// A key from a passphrase, by scrypt (RFC 7914).
package enum PassphraseKey {
  /// The key of a length in bytes; the passphrase and the salt are not empty, and `rounds` is a power of two.
  package static func derive(
    _ passphrase: [UInt8], salt: [UInt8], rounds: Int, blockSize: Int, parallelism: Int, byteCount: Int
  ) throws(SealedKeyError) -> [UInt8] {
    // An empty array has no address, which the C function behind this would be given.
    guard !passphrase.isEmpty, !salt.isEmpty else { throw .emptyPassphrase }
    guard
      let key = try? KDF.Scrypt.deriveKey(
        from: passphrase, salt: salt, outputByteCount: byteCount, rounds: rounds, blockSize: blockSize,
        parallelism: parallelism)
    else { throw .failed }
    return unsafe key.withUnsafeBytes { unsafe Array($0) }
  }
}
