import Capture
import Documents
import HTTPTransfer
import Revisions

/// A watcher's day over a simulated site: quality, age, and sameness under each page's rules, hour by hour.
package enum SimulatedWatch {
  /// What a day came to.
  package struct Figures: CustomStringConvertible, Sendable {
    package var checks = 0
    package var edits = 0
    /// An answer that was taken for a new version without an edit.
    package var falseAlarms: [String] = []
    /// An edit that the first answer with it did not bring to light.
    package var missed: [String] = []
    /// A document that was taken for a wall, which only delays what is seen.
    package var mistaken: [String] = []
    package var walls = 0
    package var stale = 0
    package var technical = 0

    package var description: String {
      "\(checks) checks, \(edits) edits that were shown, \(walls) walls, \(stale) old copies, \(technical) with other bytes and the same content: "
        + "\(falseAlarms.count) false alarms, \(missed.count) missed edits, \(mistaken.count) documents taken for walls"
    }
  }

  private struct Last {
    let side: SameContent.Side
    let moments: StaleCopy.Moments
    var edits: Int
  }

  /// Checks all pages once an hour.
  package static func day(_ site: SimulatedSite) throws -> Figures {
    var figures = Figures()
    for page in 0..<site.pages {
      let rules = try IgnoreRules(texts: site.rules(of: page))
      let url = "https://tarn.example" + site.path(of: page)
      var last: Last?
      for hour in 0..<SimulatedSite.hours {
        figures.checks += 1
        let answer = site.answer(page: page, hour: hour)
        let place = "seed \(site.seed) page \(page) hour \(hour)"
        let bytes = Array(answer.body.utf8)
        let document = try? DocumentReaders.read(bytes)
        let quality = PageQuality.judge(
          PageAnswer(
            status: answer.status, fields: answer.fields.map { HTTPField($0.name, $0.value) }, url: url,
            bytes: bytes, document: document), previous: last?.side.document)
        guard quality.verdict == .ok, let document else {
          figures.walls += 1
          if answer.truth != .blocked { figures.mistaken.append("\(place): \(quality.line)") }
          continue
        }
        let moments = StaleCopy.Moments(
          made: answer.made, age: answer.age, came: SimulatedSite.start + hour * 3600 + page)
        let side = SameContent.Side(bytes: bytes, document: document)
        let edits = if case .document(let edits) = answer.truth { edits } else { -1 }
        guard let known = last else {
          if edits < 0 {
            figures.falseAlarms.append(
              "\(place): first version is \(answer.truth): \(answer.body.prefix(300))")
          }
          last = Last(side: side, moments: moments, edits: edits)
          continue
        }
        if StaleCopy.reason(moments, last: known.moments) != nil {
          figures.stale += 1
          if answer.truth != .stale { figures.mistaken.append("\(place): taken for an old copy") }
          continue
        }
        let verdict = try SameContent.compare(new: side, hasOldBytes: false, rules: rules) { known.side }
        switch verdict {
        case .sameBytes, .sameContent:
          if verdict != .sameBytes { figures.technical += 1 }
          if edits > known.edits { figures.missed.append("\(place): \(verdict)") }
          if edits >= 0 { last = Last(side: known.side, moments: moments, edits: edits) }
        case .changed, .nothingSelected:
          if edits > known.edits {
            figures.edits += 1
          } else {
            figures.falseAlarms.append("\(place): \(verdict)")
          }
          last = Last(side: side, moments: moments, edits: max(edits, known.edits))
        }
      }
    }
    return figures
  }
}
