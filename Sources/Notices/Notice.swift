import Foundation

/// One thing that a receiver is told, made from one entry of the log by one rule.
///
/// The same entry, rule and archive give the same notice: what it says of the documents comes from the log and the blobs.
package struct Notice: Codable, Sendable, Equatable {
  /// What a notice is about.
  package enum Kind: String, Codable, Sendable, CaseIterable {
    /// A new version says something else.
    case change
    /// A new version gives a demand another disposition.
    case flip
    /// Something else came in the document's place: a challenge, a wall, an error page.
    case blocked
    /// The document is no longer there.
    case gone
    /// It could not be looked at.
    case failed
    /// It is seen again after it was blocked, gone or failed.
    case recovered
  }

  /// The source.
  package struct Subject: Codable, Sendable, Equatable {
    package let id: String
    package let title: String?
    package let url: String?

    package init(id: String, title: String?, url: String?) {
      self.id = id
      self.title = title
      self.url = url
    }
  }

  /// A sentence that changed.
  package struct Change: Codable, Sendable, Equatable {
    /// edited, moved, inserted or deleted.
    package let kind: String
    package let tags: [String]
    /// 0 to 100.
    package let significance: Int
    package let reasons: [String]
    /// The words before and after, cut.
    package let old: String?
    package let new: String?
  }

  /// A demand whose disposition is another one.
  package struct Flip: Codable, Sendable, Equatable {
    /// The letter's snapshot, such as `letter@1`.
    package let letter: String
    package let demand: String
    /// The demand's words, cut.
    package let words: String
    package let from: String
    package let to: String
    /// text, other-text or score.
    package let cause: String
    package let page: String?
  }

  /// Name and version of the JSON.
  package static let schema = "notice/1"
  /// The most sentences that are named, and the most flips.
  package static let mostChanges = 5
  package static let mostFlips = 50

  package var schema = Notice.schema
  /// For ever the same: `LOG/ENTRY/KIND/RULE`.
  package let id: String
  /// The log's origin.
  package let log: String
  /// The place in the log of the event that it is about; nil for a test.
  package let entry: Int64?
  package let kind: Kind
  /// The rule's name.
  package let rule: String
  /// When the event was recorded, RFC 3339 in UTC.
  package let recorded: String
  package let source: Subject
  /// One line.
  package let summary: String
  /// The new version and the one that it is compared with.
  package var version: Int?
  package var previous: Int?
  /// The earlier version whose bytes came back.
  package var returnsTo: Int?
  /// The highest score of its changes, 0 to 100; nil where they cannot be compared.
  package var significance: Int?
  /// The changes that matter most, and how many there are.
  package var changes: [Change]?
  package var changeCount: Int?
  package var flips: [Flip]?
  /// Why it was blocked, is gone or failed.
  package var reason: String?
  /// The status of the answer.
  package var status: Int?
  /// How many looks in a row said so.
  package var tries: Int?
  /// The source's page and the comparison, where an address of a site is known.
  package var page: String?
  package var comparison: String?
  /// Whether it is a test and nothing happened.
  package var test: Bool?

  package init(
    id: String, log: String, entry: Int64?, kind: Kind, rule: String, recorded: String, source: Subject,
    summary: String
  ) {
    self.id = id
    self.log = log
    self.entry = entry
    self.kind = kind
    self.rule = rule
    self.recorded = recorded
    self.source = source
    self.summary = summary
  }

  /// The JSON that is kept and sent: members in the order of their names, no member without a value.
  package func encoded() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self))
  }

  package static func decoded(_ bytes: [UInt8]) throws -> Notice {
    try JSONDecoder().decode(Notice.self, from: Data(bytes))
  }
}
