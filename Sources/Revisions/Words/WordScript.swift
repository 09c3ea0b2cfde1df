import Diffing
package import Documents

/// The plain word-by-word edit script of two texts: no sentences, no moves.
///
/// What the comparison is measured against, and the floor of what it can cost.
package struct WordScript: Sendable {
  /// Words (no punctuation) of the old text that are not in the new one.
  package let deletedWords: Int
  /// Words (no punctuation) of the new text that are not in the old one.
  package let insertedWords: Int
  package let isCoarse: Bool

  /// Cuts both texts into tokens and compares them.
  package init(_ old: TextRendition, _ new: TextRendition) {
    var lexicon = Lexicon()
    var (oldTokens, newTokens) = (TokenTable(), TokenTable())
    oldTokens.reserve(bytes: old.utf8.count)
    newTokens.reserve(bytes: new.utf8.count)
    WordScanner.scan(old.utf8.indices, in: old.utf8, into: &oldTokens, &lexicon)
    WordScanner.scan(new.utf8.indices, in: new.utf8, into: &newTokens, &lexicon)
    let script = EditScript(InternedPair(old: oldTokens.keys, new: newTokens.keys))
    deletedWords = script.hunks.reduce(0) { $0 + oldTokens.kinds[$1.old].count { $0 != .mark } }
    insertedWords = script.hunks.reduce(0) { $0 + newTokens.kinds[$1.new].count { $0 != .mark } }
    isCoarse = script.isCoarse
  }
}
