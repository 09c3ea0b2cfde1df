import Documents
import Testing

@testable import Revisions

/// Two versions given as plain text, and what the comparison says of them, in a form that tests can write out.
struct Versions {
  let old: Document
  let new: Document
  let revision: Revision

  init(_ old: String, _ new: String) throws {
    self.old = try PlainTextReader().read(Array(old.utf8))
    self.new = try PlainTextReader().read(Array(new.utf8))
    revision = Revision(from: self.old, to: self.new)
  }

  /// "kind: old text → new text", one a change.
  var lines: [String] {
    revision.sentences.map { change in
      let texts = [change.old.map(old.text.string), change.new.map(new.text.string)].compactMap(\.self)
      return "\(change.kind.rawValue): \(Set(texts).count == 1 ? texts[0] : texts.joined(separator: " → "))"
    }
  }

  var kinds: [SentenceChange.Kind] { revision.sentences.map(\.kind) }

  func changes(_ kind: SentenceChange.Kind) -> [SentenceChange] {
    revision.sentences.filter { $0.kind == kind }
  }

  /// The laws that hold for every pair of documents.
  func checkLaws(sourceLocation: SourceLocation = #_sourceLocation) throws {
    checkCover(old, revision.sentences.compactMap(\.old), sourceLocation)
    checkCover(new, revision.sentences.compactMap(\.new), sourceLocation)
    for change in revision.sentences {
      #expect((change.old == nil) == (change.kind == .inserted), sourceLocation: sourceLocation)
      #expect((change.new == nil) == (change.kind == .deleted), sourceLocation: sourceLocation)
      guard !change.runs.isEmpty else {
        #expect(change.kind != .edited, sourceLocation: sourceLocation)
        continue
      }
      let before = change.runs.filter { $0.op != .insert }.map(\.text).joined()
      let after = change.runs.filter { $0.op != .delete }.map(\.text).joined()
      #expect(
        Array(before.utf8) == change.old.map { Array(old.text.utf8[$0]) }, sourceLocation: sourceLocation)
      #expect(
        Array(after.utf8) == change.new.map { Array(new.text.utf8[$0]) }, sourceLocation: sourceLocation)
      #expect(
        zip(change.runs, change.runs.dropFirst()).allSatisfy { $0.op != $1.op },
        sourceLocation: sourceLocation)
    }
    checkMoves(sourceLocation)
    for kind in SentenceChange.Kind.allCases {
      #expect(revision.summary.count(kind) == changes(kind).count, sourceLocation: sourceLocation)
    }
    checkReversed(Revision(from: new, to: old), sourceLocation)
  }

  private func checkCover(_ document: Document, _ ranges: [Range<Int>], _ sourceLocation: SourceLocation) {
    for sentence in document.blocks.flatMap(\.sentences) {
      let holders = ranges.count {
        $0.lowerBound <= sentence.lowerBound && sentence.upperBound <= $0.upperBound
      }
      #expect(holders == 1, "\(document.text.string(sentence))", sourceLocation: sourceLocation)
    }
  }

  /// Every moved sentence lies in its passage, on both sides; every passage has one; passages do not overlap.
  private func checkMoves(_ sourceLocation: SourceLocation) {
    for change in revision.sentences {
      #expect((change.move != nil) == (change.kind == .moved), sourceLocation: sourceLocation)
      guard let index = change.move, let old = change.old, let new = change.new else { continue }
      let passage = revision.moves[index]
      #expect(passage.old.lowerBound <= old.lowerBound && old.upperBound <= passage.old.upperBound)
      #expect(passage.new.lowerBound <= new.lowerBound && new.upperBound <= passage.new.upperBound)
    }
    #expect(
      Set(revision.sentences.compactMap(\.move)) == Set(revision.moves.indices),
      sourceLocation: sourceLocation)
    for (first, second) in zip(revision.moves, revision.moves.dropFirst()) {
      #expect(first.new.upperBound <= second.new.lowerBound, sourceLocation: sourceLocation)
    }
  }

  private func checkReversed(_ reversed: Revision, _ sourceLocation: SourceLocation) {
    func places(_ changes: [SentenceChange], _ isReversed: Bool) -> Set<[Int]> {
      Set(
        changes.map { change in
          let (old, new) = isReversed ? (change.new, change.old) : (change.old, change.new)
          return [old?.lowerBound ?? -1, old?.upperBound ?? -1, new?.lowerBound ?? -1, new?.upperBound ?? -1]
        })
    }
    #expect(
      places(revision.sentences, false) == places(reversed.sentences, true), sourceLocation: sourceLocation)
    #expect(revision.summary.inserted == reversed.summary.deleted, sourceLocation: sourceLocation)
    #expect(revision.summary.deleted == reversed.summary.inserted, sourceLocation: sourceLocation)
    #expect(revision.summary.edited == reversed.summary.edited, sourceLocation: sourceLocation)
    #expect(revision.summary.moved == reversed.summary.moved, sourceLocation: sourceLocation)
    #expect(revision.summary.wordsInserted == reversed.summary.wordsDeleted, sourceLocation: sourceLocation)
  }
}

/// A text of several paragraphs, one array of sentences each.
enum HarbourReport {
  static let paragraphs: [[String]] = [
    [
      "The harbour office opened its doors to visitors on a rainy morning in autumn.",
      "Most of them came to see the old crane, which had stood idle for thirty years.",
      "Nobody knew who still held the key to its engine room.",
    ],
    [
      "A bakery beside the ferry landing sells bread with caraway seeds.",
      "Its owner rises at two and lights the oven with beech wood.",
      "She learned the trade from an aunt in the mountains.",
      "So it goes.",
    ],
    [
      "Fishing boats leave before dawn whenever the wind allows it.",
      "Their catch has shrunk since the channel was dredged for larger ships.",
      "The cooperative keeps a ledger of every landing, written by hand.",
    ],
    [
      "Children from the hill quarter walk to school along the sea wall.",
      "A painted line shows them where the waves may reach at spring tide.",
      "Last winter the line was drawn anew, two steps further from the edge.",
    ],
    [
      "The lighthouse is the tallest building for many miles around.",
      "Its lamp turns by clockwork and needs no electric current.",
      "A volunteer winds the mechanism each evening before supper.",
    ],
  ]

  static func text(_ paragraphs: [[String]]) -> String {
    paragraphs.map { $0.joined(separator: " ") }.joined(separator: "\n\n") + "\n"
  }

  /// The same text with its lines broken at a number of columns.
  static func wrapped(_ paragraphs: [[String]], at columns: Int) -> String {
    paragraphs.map { sentences in
      var lines = [""]
      for word in sentences.joined(separator: " ").split(separator: " ") {
        if lines[lines.count - 1].count + word.count + 1 > columns { lines.append("") }
        lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
      }
      return lines.joined(separator: "\n")
    }.joined(separator: "\n\n") + "\n"
  }
}

extension WordScanner {
  /// The tokens of a half-open range of valid UTF-8, with their texts.
  static func words(of range: Range<Int>, in bytes: [UInt8]) -> [Word] {
    var (table, lexicon) = (TokenTable(), Lexicon())
    scan(range, in: bytes, into: &table, &lexicon)
    return table.words(0..<table.count, &lexicon)
  }
}
