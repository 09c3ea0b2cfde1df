/// Words that lead elsewhere.
package struct Link: Sendable, Hashable {
  /// Half-open UTF-8 bytes of the text rendition.
  package let range: Range<Int>
  /// Where it leads, as the source has it: not resolved, not checked, and never to be followed unasked.
  package let target: String

  package init(range: Range<Int>, target: String) {
    self.range = range
    self.target = target
  }
}

/// Words that the source sets off: a bold lead-in, a stressed word.
package struct Emphasis: Sendable, Hashable {
  /// How strongly, in the words of HTML: `strong` is bold as a rule, `emphasis` italic.
  package enum Kind: String, Sendable, Hashable {
    case strong, emphasis
  }

  /// Half-open UTF-8 bytes of the text rendition.
  package let range: Range<Int>
  package let kind: Kind

  package init(range: Range<Int>, kind: Kind) {
    self.range = range
    self.kind = kind
  }
}

/// Where a page of the source begins in the text rendition.
package struct PageStart: Sendable, Hashable {
  /// 1 for the file's first page, whatever is printed on it.
  package let number: Int
  /// UTF-8 byte offset in the text rendition of its first word.
  package let at: Int

  package init(number: Int, at: Int) {
    self.number = number
    self.at = at
  }
}

/// A change that the source records as such (tracked changes); the text rendition is the one with all accepted.
package struct TrackedChange: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable {
    case insertion, deletion
  }

  package let kind: Kind
  /// Who made it, as the source says.
  package let author: String?
  /// When, as the source says: RFC 3339 or a part of it.
  package let date: String?
  /// The words inserted or deleted.
  package let text: String
  /// UTF-8 byte offset in the text rendition: where the insertion begins, or where the deleted words stood.
  package let at: Int

  package init(kind: Kind, author: String?, date: String?, text: String, at: Int) {
    self.kind = kind
    self.author = author
    self.date = date
    self.text = text
    self.at = at
  }
}
