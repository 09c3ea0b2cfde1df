package import Documents

/// The rules that hold for a comparison, and what they take away from a document.
///
/// They never change a text rendition or its offsets: they say which bytes of it are not compared.
package struct IgnoreRules: Sendable, Equatable {
  /// In the order in which they were given, each once.
  package let rules: [IgnoreRule]

  package static let none = IgnoreRules(unchecked: [])

  private init(unchecked rules: [IgnoreRule]) { self.rules = rules }

  /// - Throws: `tooMany`.
  package init(_ rules: [IgnoreRule]) throws(IgnoreRuleError) {
    var known: Set<IgnoreRule> = []
    let distinct = rules.filter { known.insert($0).inserted }
    guard distinct.count <= IgnoreRule.most else {
      throw IgnoreRuleError(rule: distinct[IgnoreRule.most].text, reason: .tooMany)
    }
    self.init(unchecked: distinct)
  }

  /// Reads rules from their texts.
  package init(texts: [String]) throws(IgnoreRuleError) {
    var rules: [IgnoreRule] = []
    for text in texts { rules.append(try IgnoreRule(text)) }
    try self.init(rules)
  }

  package var isEmpty: Bool { rules.isEmpty }

  /// Whether `match` needs the bytes that the document was read from.
  package var needElements: Bool { rules.contains { $0.needsElements } }

  /// What rules take away from one document.
  package struct Match: Sendable, Equatable {
    /// What each rule takes away, in the order of the rules.
    package let byRule: [TextRanges]
    /// All of it.
    package let ranges: TextRanges
    /// What a person should know: rules that can match nothing here.
    package let warnings: [String]

    package static let nothing = Match(byRule: [], ranges: .none, warnings: [])
  }

  /// Seconds that one pattern may take on one document.
  private static let patternTime = 10
  /// A longer block is matched sentence by sentence, and a longer sentence in pieces: the end of a text is looked for again
  /// at every match of a hostile pattern.
  private static let longestPiece = 16 << 10

  /// What they take away from a document; `bytes` are those that it was read from, asked for only where a rule is a selector.
  ///
  /// - Throws: `ReadingError.limitExceeded`; what `bytes` throws.
  package func match(_ document: Document, bytes: () throws -> [UInt8]) throws -> Match {
    guard !isEmpty else { return .nothing }
    var warnings: [String] = []
    let isPage = document.reader.hasPrefix("html/")
    // The page is decoded as it was for the document.
    let charset = document.encoding.reason == .transport ? document.encoding.name : nil
    let selected =
      needElements && isPage ? try SelectedText(document, bytes: try bytes(), charset: charset) : nil
    if needElements, !isPage {
      let selectors = rules.filter(\.needsElements).map(\.text).joined(separator: ", ")
      warnings.append("it is no page, so that selectors match nothing in it: \(selectors)")
    }
    var byRule: [TextRanges] = []
    for rule in rules {
      switch rule.form {
      case .elements(let selector):
        let found = try selected?.text(of: selector)
        if let found, found.elements == 0 { warnings.append("no element is meant by \(rule.text)") }
        byRule.append(found?.ranges ?? .none)
      case .pattern(let pattern): byRule.append(try Self.match(pattern, in: document))
      }
    }
    return Match(
      byRule: byRule, ranges: byRule.reduce(TextRanges.none) { $0.union($1) }.joined(in: document.text),
      warnings: warnings)
  }

  private static func match(_ pattern: String, in document: Document) throws(ReadingError) -> TextRanges {
    guard let pattern = IgnorePattern(pattern) else { return .none }
    let end = ContinuousClock.now + .seconds(patternTime)
    var found: [Range<Int>] = []
    for block in document.blocks {
      for piece in pieces(of: block, in: document.text) {
        guard ContinuousClock.now < end,
          pattern.find(in: piece, of: document.text.utf8, until: end, into: &found)
        else { throw .limitExceeded(what: "seconds for one rule", limit: patternTime) }
      }
    }
    return TextRanges(found)
  }

  private static func pieces(of block: Block, in text: TextRendition) -> [Range<Int>] {
    if block.range.count <= longestPiece { return [block.range] }
    var pieces: [Range<Int>] = []
    for sentence in block.sentences {
      var start = sentence.lowerBound
      while start < sentence.upperBound {
        let stop = min(start + longestPiece, sentence.upperBound)
        let end = stop == sentence.upperBound ? stop : text.boundary(atOrBefore: stop)
        pieces.append(start..<end)
        start = end
      }
    }
    return pieces
  }
}
