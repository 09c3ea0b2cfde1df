import Diffing

/// A sentence of one version.
struct Sentence: Sendable {
  /// Its place in the text rendition: half-open UTF-8 bytes.
  let range: Range<Int>
  /// Index of its block in the document.
  let block: Int
  /// Half-open indices of its tokens in the version's table.
  let tokens: Range<Int>
  /// What identity means: equal where the keys of all tokens are; of one numbering for both versions.
  let key: Token
  /// Number of tokens that are no marks.
  let wordCount: Int
}
