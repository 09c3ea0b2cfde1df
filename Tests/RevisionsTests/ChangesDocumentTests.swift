import Testing

@testable import Revisions

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Holds the tables of `docs/changes.md` against the code.
@Suite struct ChangesDocumentTests {
  /// The cells of each row whose first cell is a name in backquotes.
  private static func rows() -> [[String]] {
    let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    guard let file = unsafe fopen(root + "/docs/changes.md", "r") else { return [] }
    defer { unsafe fclose(file) }
    var text = [UInt8](repeating: 0, count: 1 << 18)
    let count = unsafe fread(&text, 1, text.count, file)
    return String(decoding: text[..<count], as: UTF8.self).split(separator: "\n").filter {
      $0.hasPrefix("| `")
    }
    .map { line in
      line.dropFirst(2).dropLast(2).split(separator: " | ", omittingEmptySubsequences: false).map { cell in
        String(cell.drop { $0 == " " || $0 == "`" }.reversed().drop { $0 == " " || $0 == "`" }.reversed())
      }
    }
  }

  @Test func `every kind has a row, in order, and its example has the tag`() throws {
    let rows = Self.rows().prefix(ChangeKind.allCases.count)
    #expect(rows.map(\.first) == ChangeKind.allCases.map(\.rawValue))
    for row in rows where row.count > 2 && !row[2].isEmpty {
      let versions = row[2].split(separator: " → ").map(String.init)
      try #require(versions.count == 2)
      let words = versions.map { WordScanner.words(of: 0..<$0.utf8.count, in: Array($0.utf8)) }
      let kinds = ChangeKind.kinds(of: WordComparison(old: words[0], new: words[1]))
      #expect(kinds.contains { $0.rawValue == row[0] }, "\(row[2])")
    }
  }

  @Test func `every reason has a row with its points and words`() {
    let rows = Self.rows().dropFirst(ChangeKind.allCases.count)
    #expect(Array(rows) == Ground.allCases.map { ["\($0)", String($0.points), $0.text] })
  }

  /// A promise stays the same sentence but for its verb, so that the levels of the scale are all that differs.
  @Test func `the scale of duties is that of the code`() {
    func level(_ verb: String) -> Int? {
      let text = "Then they \(verb) close it."
      let words = WordScanner.words(of: 0..<text.utf8.count, in: Array(text.utf8))
      return DutyRule.duties(Wording(words, .english)).first?.level
    }
    let scale: [(String, Int)] = [
      ("must", 90), ("shall", 90), ("have to", 90), ("are required to", 90), ("demand", 90),
      ("undertake to", 80),
      ("will", 70), ("are going to", 70), ("agreed to", 65), ("call on him to", 60), ("urge him to", 60),
      ("should", 50), ("ought to", 50), ("are expected to", 50), ("request that they", 50), ("intend to", 45),
      ("plan to", 45), ("seek to", 40), ("work towards", 40), ("would", 35), ("encourage him to", 35),
      ("will consider", 30), ("are considering whether they", 30), ("suggest they", 30), ("may", 25),
      ("can", 25),
      ("hope to", 20), ("take note of", 5), ("will have to", 90), ("may have to", 25),
      ("will now consider", 30),
    ]
    for (verb, expected) in scale { #expect(level(verb) == expected, "\(verb)") }
    #expect(level("consider whether they") == nil)
  }
}
