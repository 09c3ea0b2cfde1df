import Documents

/// The parts of a document that number their points anew: "Reviewer 2", "Minor comments", "Questions".
struct PointSection: Hashable {
  /// "2" of "Reviewer #2"; "editor".
  var reviewer: String?
  /// "major" of "Major comments", "Q" of "Questions", "W" of "Weaknesses".
  var part: String?

  static let none = PointSection()

  /// How many of the two names agree; nil where one contradicts the other.
  func agreement(with other: PointSection) -> Int? {
    var count = 0
    for (own, theirs) in [(reviewer, other.reviewer), (part, other.part)] {
      guard let own, let theirs else { continue }
      guard own == theirs else { return nil }
      count += 1
    }
    return count
  }

  /// This section with what the other one says instead.
  func joined(_ other: PointSection) -> PointSection {
    PointSection(reviewer: other.reviewer ?? reviewer, part: other.part ?? part)
  }

  /// The section that each block stands in, itself included.
  static func sections(of document: Document) -> [PointSection] {
    var current = PointSection.none
    return document.blocks.map { block in
      guard block.kind != .listItem, block.kind != .footnote else { return current }
      let isHeading = block.kind == .heading
      guard isHeading || block.range.count <= longestLine else { return current }
      let words = TextWords(in: document.text.utf8, block.range, atMost: mostWords + 1).small
      guard words.count <= mostWords else {
        if isHeading { current.part = nil }
        return current
      }
      let named = PointSection(words)
      if let reviewer = named.reviewer {
        current = named
        current.reviewer = reviewer
      } else if named.part != nil || isHeading {
        current.part = named.part
      }
      return current
    }
  }

  /// Bytes and words of a line that may name a section.
  private static let longestLine = 80
  private static let mostWords = 8

  /// What the words of a line name, in small letters.
  init(_ words: [String]) {
    for index in words.indices {
      if ["reviewer", "referee"].contains(words[index]) {
        let number = words[(index + 1)...].first { !["no", "number", "report"].contains($0) }
        if let number, number.count < 5 { reviewer = number }
      }
    }
    if words.count < 4, words.contains("editor") { reviewer = "editor" }
    part = words.lazy.compactMap { Self.parts[$0] }.first
  }

  init(reviewer: String? = nil, part: String? = nil) {
    self.reviewer = reviewer
    self.part = part
  }

  private static let parts: [String: String] = [
    "major": "major", "minor": "minor", "general": "general", "specific": "specific",
    "technical": "technical",
    "question": "Q", "questions": "Q", "weakness": "W", "weaknesses": "W", "strengths": "strengths",
  ]
}
