/// A table of phrases, each with what it means, as the tables of a language write them.
///
/// In a phrase blanks divide words; "…" stands for some other words, as many as the language puts between (three, as a
/// rule), "a|b" for either word, "(a b/c)" for either "a b" or "c", "demand*" for any word that begins so and "*aron" for any
/// that ends so. Phrases are in small letters; of several that stand in a sentence the
/// first of the table decides, where it stands first.
struct CuePhrases<Meaning: Sendable>: Sendable {
  private struct Row: Sendable {
    let meaning: Meaning
    /// What stands between the "…".
    let parts: [[Pattern]]
  }

  /// The words that fit one place of a phrase.
  private struct Pattern: Sendable {
    var words: [String] = []
    /// UTF-8 bytes, which are compared faster than characters; suffixes from their end.
    var prefixes: [[UInt8]] = []
    var suffixes: [[UInt8]] = []

    init(_ text: Substring) {
      for word in text.split(separator: "|") {
        if word.hasSuffix("*") {
          prefixes.append(Array(word.utf8.dropLast()))
        } else if word.hasPrefix("*") {
          suffixes.append(word.utf8.dropFirst().reversed())
        } else {
          words.append(String(word))
        }
      }
    }

    func fits(_ word: String) -> Bool {
      words.contains(word) || prefixes.contains { word.utf8.starts(with: $0) }
        || suffixes.contains { word.utf8.count > $0.count + 1 && word.utf8.reversed().starts(with: $0) }
    }
  }

  private let rows: [Row]
  /// Rows by their first word, and those whose first word is a pattern.
  private let byFirstWord: [String: [Int]]
  private let open: [Int]
  /// At most so many words stand for a "…".
  private let gap: Int

  /// Each row: a meaning, and phrases with commas between them.
  init(_ table: [(meaning: Meaning, phrases: String)], gap: Int = 3) {
    var rows: [Row] = []
    var byFirstWord: [String: [Int]] = [:]
    var open: [Int] = []
    for entry in table {
      for phrase in entry.phrases.split(separator: ",") {
        for written in Self.written(String(phrase)) {
          let parts = written.split(separator: "…").map {
            $0.split(whereSeparator: \.isWhitespace).map(Pattern.init)
          }.filter { !$0.isEmpty }
          guard let first = parts.first?.first else { continue }
          for word in first.words { byFirstWord[word, default: []].append(rows.count) }
          if !first.prefixes.isEmpty || !first.suffixes.isEmpty { open.append(rows.count) }
          rows.append(Row(meaning: entry.meaning, parts: parts))
        }
      }
    }
    self.rows = rows
    self.byFirstWord = byFirstWord
    self.open = open
    self.gap = gap
  }

  /// A phrase with each of the alternatives in its brackets, brackets inside brackets not among them.
  private static func written(_ phrase: String) -> [String] {
    guard let start = phrase.firstIndex(of: "("), let end = phrase[start...].firstIndex(of: ")") else {
      return [phrase]
    }
    return phrase[phrase.index(after: start)..<end].split(separator: "/").flatMap {
      written(String(phrase[..<start]) + String($0) + String(phrase[phrase.index(after: end)...]))
    }
  }

  /// The first row of the table that stands in a range of the words, with the words that it covers; nil where none does.
  ///
  /// - Parameters:
  ///   - starts: How many words at the beginning of the range a phrase may begin at.
  ///   - clauses: The number of each word's clause. Where many words may stand for a "…", they stand in one clause.
  func first(in words: [String], _ range: Range<Int>, starts: Int = Int.max, clauses: [Int] = []) -> (
    meaning: Meaning, range: Range<Int>
  )? {
    var found: (row: Int, range: Range<Int>)?
    for start in range.prefix(starts) {
      for row in (byFirstWord[words[start]] ?? []) + open where row < found?.row ?? rows.count {
        guard let end = end(of: rows[row].parts, words, start, range.upperBound),
          gap <= 3 || clauses.isEmpty || clauses[start] == clauses[end - 1]
        else { continue }
        found = (row, start..<end)
      }
    }
    return found.map { (rows[$0.row].meaning, $0.range) }
  }

  /// The same for all words.
  func first(in words: [String]) -> (meaning: Meaning, range: Range<Int>)? {
    first(in: words, words.indices)
  }

  func stands(in words: [String]) -> Bool { first(in: words) != nil }

  /// Whether a phrase stands at the beginning.
  func begins(_ words: [String]) -> Bool { first(in: words, words.indices, starts: 1) != nil }

  private func end(of parts: [[Pattern]], _ words: [String], _ start: Int, _ limit: Int) -> Int? {
    guard var end = matches(parts[0], words, start, limit) else { return nil }
    for part in parts.dropFirst() {
      guard let next = (end...end + gap).lazy.compactMap({ matches(part, words, $0, limit) }).first else {
        return nil
      }
      end = next
    }
    return end
  }

  private func matches(_ part: [Pattern], _ words: [String], _ start: Int, _ limit: Int) -> Int? {
    guard start + part.count <= limit else { return nil }
    for (offset, pattern) in part.enumerated() where !pattern.fits(words[start + offset]) { return nil }
    return start + part.count
  }
}

extension CuePhrases<Void> {
  /// Phrases that all mean the same, with commas between them.
  init(_ phrases: String, gap: Int = 3) { self.init([(meaning: (), phrases: phrases)], gap: gap) }
}
