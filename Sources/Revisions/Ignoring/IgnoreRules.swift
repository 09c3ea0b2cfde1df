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
    /// What each rule takes away, in the order of the rules; of an `only:` rule what it leaves.
    package let byRule: [TextRanges]
    /// All that is not compared.
    package let ranges: TextRanges
    /// What a person should know: rules that can match nothing here.
    package let warnings: [String]
    /// The `only:` rules that mean nothing here, or elements without text: nothing can be said of what changed, least of all
    /// that something was deleted.
    package let missing: [String]
    /// Whether fields of links' addresses that change from visit to visit are left out as well.
    package let leavesLinkFields: Bool

    package static let nothing = Match(byRule: [], ranges: .none, warnings: [])

    init(
      byRule: [TextRanges], ranges: TextRanges, warnings: [String], missing: [String] = [],
      leavesLinkFields: Bool = false
    ) {
      self.byRule = byRule
      self.ranges = ranges
      self.warnings = warnings
      self.missing = missing
      self.leavesLinkFields = leavesLinkFields
    }

    /// What is missing as one line for people; nil where nothing is.
    package var fault: String? {
      missing.isEmpty
        ? nil : "the selector matched nothing: \(missing.joined(separator: ", "))"
    }
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
      let selectors = rules.filter { $0.needsElements && !$0.text.hasPrefix("preset:") }.map(\.text)
        .joined(separator: ", ")
      if !selectors.isEmpty {
        warnings.append("it is no page, so that selectors match nothing in it: \(selectors)")
      }
    }
    var byRule: [TextRanges] = []
    var missing: [String] = []
    for rule in rules {
      switch rule.form {
      case .elements(let selectors):
        var found = (elements: 0, ranges: TextRanges.none)
        for selector in selectors {
          guard let part = try selected?.text(of: selector) else { continue }
          found = (found.elements + part.elements, found.ranges.union(part.ranges))
        }
        // A preset names what any site may have.
        if selected != nil, found.elements == 0, !rule.text.hasPrefix("preset:") {
          warnings.append("no element is meant by \(rule.text)")
        }
        byRule.append(found.ranges)
      case .only(let selector):
        let found = try selected?.text(of: selector)
        if found?.ranges.isEmpty ?? true { missing.append(rule.text) }
        byRule.append(found?.ranges ?? .none)
      case .pattern(let pattern): byRule.append(try Self.match(pattern, in: document))
      case .linkFields: byRule.append(.none)
      }
    }
    return Match(
      byRule: byRule, ranges: union(byRule, missing: missing, in: document), warnings: warnings,
      missing: missing, leavesLinkFields: rules.contains(where: \.isOfLinks))
  }

  /// What the rules that take away take, with all that no `only:` rule leaves.
  private func union(_ byRule: [TextRanges], missing: [String], in document: Document) -> TextRanges {
    var (taken, left) = (TextRanges.none, TextRanges.none)
    for (rule, ranges) in zip(rules, byRule) {
      if rule.isOnly { left = left.union(ranges) } else { taken = taken.union(ranges) }
    }
    if rules.contains(where: \.isOnly) {
      taken = taken.union(TextRanges(left.outside(0..<document.text.utf8.count)))
    }
    return taken.joined(in: document.text)
  }

  private static func match(_ pattern: String, in document: Document) throws(ReadingError) -> TextRanges {
    guard let pattern = IgnorePattern.shared(pattern) else { return .none }
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
