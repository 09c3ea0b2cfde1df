package import Archive
package import Auditing
package import Capture
import Documents
import Revisions
import TransparencyLog

extension Table {
  /// The rules that hold for a source.
  package static func rules(of id: String, in archive: Archive) throws -> Table {
    _ = try archive.catalog.source(id)
    let found = try archive.catalog.rules(of: id)
    return Table(
      schema: "rules/1", title: "Rules of \(id)", columns: ["rule", "recorded", "entry"],
      rows: (found?.rules ?? []).map {
        [
          .text($0), .text(found?.recorded ?? ""), .number(Int(clamping: found?.entry.value ?? 0)),
        ]
      },
      notes: found?.rules.isEmpty ?? true
        ? ["all of \(id) is compared; leave something out: rejoinder rules set \(id) RULE…"] : [])
  }

  /// The most places that are shown of one rule.
  private static let mostPlaces = 1000
  /// The most code points that are shown of one place.
  private static let longestQuote = 200

  /// What rules take away from a document, place by place.
  ///
  /// - Throws: as `DiffReport.make` does.
  package static func ignored(
    in name: String, resolver: InputResolver, ignoring choice: IgnoringChoice
  ) throws -> Table {
    let input = try resolver.resolve(name)
    let source = input.source
    let rules = try choice.rules(
      of: source.map { [$0] } ?? [], in: source == nil ? nil : try resolver.archive())
    let document = input.document
    let match = try rules.match(document, named: name, requiresSelection: false) { try resolver.bytes(name) }
    var rows: [[Cell]] = []
    var notes: [String] = rules.isEmpty ? ["no rule holds; try one: --ignore css:SELECTOR"] : []
    for (rule, found) in zip(rules.rules, match.byRule) {
      // What is not text has no places; what means nothing is told below.
      if found.isEmpty, !rule.isOnly {
        notes.append(
          rule.isOfLinks
            ? "\(rule.text) takes no text away, but parts of links' addresses"
            : "\(rule.text) takes nothing away")
      }
      for range in found.ranges.prefix(mostPlaces) {
        let quote = document.text.quote(range)
        let isLong = quote.exact.unicodeScalars.count > longestQuote
        let shown = isLong ? String(quote.exact.unicodeScalars.prefix(longestQuote)) + "…" : quote.exact
        rows.append([
          .text(rule.text), .text(shown), .number(quote.start), .number(quote.end),
          .text(rule.isOnly ? "leaves" : "takes away"),
        ])
      }
      if found.ranges.count > mostPlaces {
        notes.append(
          "\(rule.text) \(rule.isOnly ? "leaves" : "takes away") \(found.ranges.count) places, the first \(mostPlaces) are shown"
        )
      }
    }
    if !rules.isEmpty {
      let sentences = document.blocks.flatMap(\.sentences)
      let (whole, partly) = sentences.reduce(into: (0, 0)) { counts, sentence in
        if match.ranges.contains(sentence) {
          counts.0 += 1
        } else if match.ranges.overlaps(sentence) {
          counts.1 += 1
        }
      }
      if let fault = match.fault {
        notes.append(
          fault + "; with these rules a capture fails, and nothing is compared")
      }
      notes.append("\(whole) of \(sentences.count) sentences are not compared at all, \(partly) in part")
    }
    return Table(
      schema: "rules-test/1", title: "Not compared of \(name)",
      columns: ["rule", "text", "start", "end", "does"],
      rows: rows, notes: notes + match.warnings)
  }
}
