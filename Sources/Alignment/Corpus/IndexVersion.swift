/// What determines an indexed document besides the document itself, as one short string.
///
/// The reader's version covers the text and its sentences. How words are cut and stemmed has no version of its own (a
/// stemmer comes from the system's library), so a fixed text is cut and stemmed, and a fingerprint of the result stands for it.
package enum IndexVersion {
  /// Raised when `IndexedDocument` or its bytes change.
  private static let format = 2

  /// "passages/1 terms 9f2c…".
  package static let current: String = {
    var reader = TermReader()
    let stems = reader.terms(of: probe).map(\.stem).joined(separator: " ")
    // FNV-1a, 64 bits (Fowler, Noll and Vo): tells versions apart, guards nothing.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in stems.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return "passages/\(format) terms \(String(hash, radix: 16))"
  }()

  /// Words of every kind that the reader of terms treats in a way of its own.
  private static let probe = """
    The Government’s organisations hadn’t recognised the children taken to the centre; they won't be advised otherwise. \
    Publication of independent assessments, arbitrarily detained women, relating to generously skies, dying, news, \
    proceedings exceeded, the policy‘s aim: 12 June 2022, paragraph 4(b), COVID-19, 1,500,000, Xinjiang, Uyghur, naïve, Łódź, Straße, 人权.
    """
}
