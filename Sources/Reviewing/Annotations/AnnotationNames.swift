import TransparencyLog

/// Names of the Web Annotation form of reviews: https://www.w3.org/TR/annotation-model/.
enum AnnotationNames {
  static let context = "http://www.w3.org/ns/anno.jsonld"

  /// The name of some bytes by their hash, as RFC 6920 section 7 writes it with hexadecimal digits, so that it can be compared
  /// with what `sha256sum` prints.
  static func name(_ digest: Digest) -> String { prefix + digest.hex }

  /// The hash in such a name.
  static func digest(_ name: String) -> Digest? {
    name.hasPrefix(prefix) ? Digest(hex: String(name.dropFirst(prefix.count))) : nil
  }

  private static let prefix = "nih:sha-256;"
}
