import Documents
import Revisions

@testable import Reporting

/// Reports over small documents that tests write out.
enum DiffSample {
  static func report(
    text old: String, _ new: String, options: DiffOptions = DiffOptions(), name: String = "",
    tool: String? = nil
  ) throws -> DiffReport {
    report(
      try PlainTextReader().read(Array(old.utf8)), try PlainTextReader().read(Array(new.utf8)), options,
      name: name, tool: tool)
  }

  static func report(html old: String, _ new: String, options: DiffOptions = DiffOptions(), name: String = "")
    throws -> DiffReport
  {
    report(
      try HTMLReader().read(Array(old.utf8)), try HTMLReader().read(Array(new.utf8)), options, name: name,
      tool: nil)
  }

  private static func report(
    _ old: Document, _ new: Document, _ options: DiffOptions, name: String, tool: String?
  ) -> DiffReport {
    func reported(_ file: String, _ document: Document) -> ReportedDocument {
      ReportedDocument(
        source: nil, version: nil, file: file + name, title: file + name, published: nil, url: nil,
        recorded: nil, sha256: String(repeating: "0a", count: 32),
        textSHA256: String(repeating: "b1", count: 32), reader: document.reader, warnings: [])
    }
    return DiffReport(
      oldDocument: reported("old", old), newDocument: reported("new", new), old: old, new: new,
      revision: Revision(from: old, to: new), options: options, tool: tool)
  }

  /// A report of seven paragraphs, each of some sentences, below two headings.
  static let paragraphs: [[String]] = [
    ["Report of the harbour"],
    [
      "The harbour office opened its doors to visitors on a rainy morning in autumn.",
      "Most of them came to see the old crane, which had stood idle for thirty years.",
    ],
    [
      "A bakery beside the ferry landing sells bread with caraway seeds.",
      "Its owner rises at two and lights the oven with beech wood.",
      "She learned the trade from an aunt in the mountains.",
    ],
    [
      "Fishing boats leave before dawn whenever the wind allows it.",
      "The cooperative must keep a ledger of 40 landings, written by hand.",
    ],
    [
      "Children from the hill quarter walk to school along the sea wall.",
      "A painted line shows them where the waves may reach at spring tide.",
    ],
    [
      "The lighthouse is the tallest building for many miles around.",
      "Its lamp turns by clockwork and needs no electric current.",
    ],
    ["A volunteer winds the mechanism each evening before supper."],
  ]

  static func text(_ paragraphs: [[String]]) -> String {
    paragraphs.map { $0.joined(separator: " ") }.joined(separator: "\n\n") + "\n"
  }

  /// The bakery goes behind the lighthouse with one word changed; a figure, a duty and a sentence are changed.
  static var revised: [[String]] {
    var next = paragraphs
    var bakery = next.remove(at: 2)
    bakery[1] = "Its owner rises at three and lights the oven with beech wood."
    next.insert(bakery, at: 5)
    next[2][1] = "The cooperative should keep a ledger of 45 landings, written by hand."
    next[1].remove(at: 1)
    next[3].append("Nobody has drowned there for a long time.")
    return next
  }

  /// Versions made by a small generator of numbers: paragraphs moved, cut, joined, sentences edited, removed, doubled.
  static func shaken(_ seed: UInt64) -> [[String]] {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func below(_ limit: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(limit))
    }
    var next = paragraphs
    for _ in 0..<(1 + below(5)) {
      let at = below(next.count)
      switch below(7) {
      case 0: next.insert(next.remove(at: at), at: below(next.count + 1))
      case 1 where next.count > 2: next.remove(at: at)
      case 2:
        let sentence = next[at].remove(at: below(next[at].count))
        if next[at].isEmpty { next.remove(at: at) }
        if below(2) == 0 || next.isEmpty { next.insert([sentence], at: below(next.count + 1)) }
      case 3: next[at][below(next[at].count)] += " Said again."
      case 4 where at + 1 < next.count: next[at] += next.remove(at: at + 1)
      case 5:
        let sentence = below(next[at].count)
        var words = next[at][sentence].split(separator: " ").map(String.init)
        words[below(words.count)] = "elsewhere"
        next[at][sentence] = words.joined(separator: " ")
      default: next.insert(["Entirely new words stand in paragraph \(below(100))."], at: at)
      }
    }
    return next
  }
}
