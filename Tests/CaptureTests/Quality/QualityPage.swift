import Capture
import Documents
import HTTPTransfer
import Testing

/// A page written for these tests, with what it is.
struct QualityPage: Sendable, CustomTestStringConvertible {
  let name: String
  let verdict: PageQuality.Verdict
  var status = 200
  var fields: [(String, String)] = []
  var asked = "https://office.example/reports/2025/water"
  var final: String?
  let body: String
  /// The version before, where there is one.
  var previous: String?

  var testDescription: String { name }

  /// What is made of it.
  var quality: PageQuality {
    let bytes = Array(body.utf8)
    let answer = PageAnswer(
      status: status, fields: fields.map { HTTPField($0.0, $0.1) }, url: asked, finalURL: final,
      bytes: bytes, document: try? DocumentReaders.read(bytes))
    let before = previous.flatMap { try? DocumentReaders.read(Array($0.utf8)) }
    return PageQuality.judge(answer, previous: before)
  }

  /// A page of a site: menu, main part, footer.
  static func site(_ title: String, _ main: String, head: String = "", after: String = "") -> String {
    """
    <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>\(title)</title>\(head)</head><body>
    <header><a href="/">Office for Water</a><nav><ul><li><a href="/news">News</a></li><li><a href="/reports">Reports</a></li>
    <li><a href="/about">About us</a></li><li><a href="/contact">Contact</a></li></ul></nav></header>
    <main>\(main)</main>
    <footer><p>Office for Water, 12 Harbour Road</p><ul><li><a href="/privacy">Privacy</a></li><li><a href="/terms">Terms</a></li></ul>
    </footer>\(after)</body></html>
    """
  }

  /// A page with nothing around its text.
  static func bare(_ title: String, _ body: String, head: String = "", language: String = "en") -> String {
    "<!DOCTYPE html><html lang=\"\(language)\"><head><meta charset=\"utf-8\"><title>\(title)</title>\(head)</head>"
      + "<body>\(body)</body></html>"
  }

  /// The report that most sources here hold.
  static let report = site(
    "Water quality in 2025 – Office for Water",
    """
    <h1>Water quality in 2025</h1><p>The Office tested the water of 214 villages between March and October 2025. In 31 of them the
    limits for nitrate were exceeded at least once, five more than in the year before.</p><p>The Office asked the districts to close eleven
    wells until new filters are in place. Four districts have answered that they will do so before the summer of 2026; the others asked for
    more time.</p><h2>What comes next</h2><p>From January on every village will be tested four times a year, and the results will be published
    within ten days. The Office will report to the assembly in June.</p><p>Readers who want the figures of a single well can write to the
    Office; an answer takes about two weeks.</p>
    """)

  static let banner = """
    <div class="cookie-banner" role="dialog"><p>We use cookies to make this site work and to count visits. You can change your preferences at
    any time.</p><button>Accept all</button><button>Reject all</button><a href="/cookies">Manage preferences</a></div>
    """
}
