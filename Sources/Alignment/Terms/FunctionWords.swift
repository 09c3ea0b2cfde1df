/// Words that hold sentences together and say nothing of their matter, by language.
///
/// They serve twice: a document's language is told by them, and they are no terms. The lists are short on purpose; a word
/// stands in them only if it is frequent and not a common noun or verb of the same language.
enum FunctionWords {
  /// The words of a language as `CaseFolding` writes them.
  static func of(_ language: TextLanguage) -> Set<String> { sets[language] ?? [] }

  private static let sets: [TextLanguage: Set<String>] = {
    let lists = [romance, germanic, northern, slavic, others].reduce(into: [:]) { result, group in
      result.merge(group) { first, _ in first }
    }
    return lists.reduce(into: [:]) { result, entry in
      // Bytes, because these lists are cut in every run: blanks and line feeds stand between the words.
      let words = entry.value.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
        .map { String(Substring($0)) }
      // The lists are in small letters; what else folding does concerns these alone.
      switch entry.key {
      case .german, .romanian, .greek, .russian, .bulgarian, .ukrainian, .arabic, .persian:
        result[entry.key] = Set(words.map { CaseFolding.folded($0, entry.key) })
      default: result[entry.key] = Set(words)
      }
    }
  }()
}
