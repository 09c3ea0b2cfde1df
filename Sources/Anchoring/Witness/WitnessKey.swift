package import TransparencyLog

/// Why a witness has no key to sign with; the secret is in none of the cases.
package enum WitnessKeyError: Error, Hashable {
  /// A key cannot be of this name.
  case badName(String)
  /// What is kept under the name is not a witness's key.
  case notACosigningKey(name: String)
  /// The key that is kept is another name's.
  case otherName(expected: String, found: String)
}

/// The key of a witness, kept by whoever keeps keys.
package enum WitnessKey {
  /// The key of a name, which is made where there is none yet.
  ///
  /// - Parameters:
  ///   - load: The secret text that is kept, without a line break, or nil.
  ///   - save: Keeps a new one; has to fail where there is one already.
  package static func loadOrMake(
    name: String, load: () throws -> String?, save: (String) throws -> Void
  ) throws -> CosigningKey {
    if let text = try load() {
      guard let key = try? CosigningKey(secretText: text) else {
        throw WitnessKeyError.notACosigningKey(name: name)
      }
      guard key.verifierKey.name.utf8.elementsEqual(name.utf8) else {
        throw WitnessKeyError.otherName(expected: name, found: key.verifierKey.name)
      }
      return key
    }
    guard let key = try? CosigningKey.generate(name: name) else { throw WitnessKeyError.badName(name) }
    try save(key.secretText)
    return key
  }
}
