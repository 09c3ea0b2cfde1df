import TransparencyLog

/// The texts that this program ever wrote as an archive's `README.txt`.
///
/// A text that is written has to be here, and stays here when it is replaced: archives with it exist.
enum KnownReadme {
  static let digests: Set<Digest> = Set(
    [
      // the first: of the archives made by versions up to 0.1.0, and of the one that comes with the program
      "a45bd8fe3ca7c37bb62c74498e1749cc14c5ab5016eac3109c4a29faaf81373f",
      // with anchors, redactions and changes of keys
      "c41ebf48fb15f47fcae55784855513f818914b0cc0e59afab5d4bdbc7fbd5938",
    ].compactMap(Digest.init(hex:)))
}
