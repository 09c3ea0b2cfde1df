import CStemmer

/// A Snowball stemmer for one language.
///
/// It owns the C object from creation to release and is used by one caller at a time; nothing of C leaves this file.
@safe struct Stemmer: ~Copyable {
  // The pointer is made by `sb_stemmer_new`, never leaves this value and is freed exactly once.
  private let stemmer: OpaquePointer

  /// A stemmer, or nil where Snowball has none for the language ("english", "french", …).
  init?(language: String) {
    guard let made = unsafe sb_stemmer_new(language, "UTF_8") else { return nil }
    unsafe stemmer = made
  }

  deinit { unsafe sb_stemmer_delete(stemmer) }

  /// The stem of one word in small letters.
  borrowing func stem(_ word: String) -> String {
    let bytes = Array(word.utf8)
    return unsafe bytes.withUnsafeBufferPointer { buffer -> String in
      guard let base = buffer.baseAddress,
        let result = unsafe sb_stemmer_stem(stemmer, base, Int32(clamping: buffer.count))
      else { return word }
      let length = Int(unsafe sb_stemmer_length(stemmer))
      return unsafe String(decoding: UnsafeBufferPointer(start: result, count: length), as: UTF8.self)
    }
  }
}
