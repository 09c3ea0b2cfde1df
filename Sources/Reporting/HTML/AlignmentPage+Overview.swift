import Alignment
import Documents

/// What is seen before anything is read: the two documents, how many demands, what became of them, what the words mean.
extension AlignmentPage {
  static func overview(_ report: AlignmentReport, anchors: PageAnchors) -> String {
    """
    <p class="kicker">Alignment of demands and response</p>
    <h1>What was demanded, and what was answered</h1>
    <div class="documents">
    \(card("The demands", report.demandsDocument, language: report.letter.language))
    \(card("The response", report.responseDocument, language: report.response.language))
    </div>
    <div id="counts">
    \(report.result.demands.isEmpty ? "<p class=\"tally\">No demands were found.</p>" : tally(report.result))
    </div>
    \(strip(report.result, anchors: anchors))
    <div class="caution">
    <p><strong>A person decides.</strong> A program compared the words of both documents; it does not understand \
    them. It can miss an answer and mistake a mention for one. Each disposition stands with its probability, and \
    <em>absent</em> is a probability too: the passage that came nearest is given with it, so that you can judge. \
    Two careful people do not always agree on it either.</p>
    <p>Words of the documents are set <span class="theirs">like this</span>; everything else was written by the \
    program.</p>
    </div>
    <nav aria-label="Parts of this page"><ul>
    <li><a href="#demands">Demands</a></li>
    <li><a href="#response">Full response</a></li>
    <li><a href="#record">Record and how to check it</a></li>
    </ul></nav>
    """
  }

  private static func card(_ role: String, _ document: ReportedDocument, language: String?) -> String {
    let title = Markup.text(document.title)
    let linked =
      document.url.flatMap(Markup.link).map { "<a href=\"\($0)\" rel=\"noopener noreferrer\">\(title)</a>" }
      ?? title
    var facts = document.published.map { [publicationDate($0)] } ?? []
    if document.source != nil || document.file != nil { facts.append(Markup.isolated(document.name)) }
    facts.append(
      "<abbr title=\"SHA-256 of the bytes\">sha256</abbr> \(Markup.isolated(String(document.sha256.prefix(8))))…"
    )
    return """
      <div class="document">
      <h2>\(role)</h2>
      <p class="title" dir="auto"\(Markup.languageAttribute(language))>\(linked)</p>
      <p class="facts">\(facts.joined(separator: " · "))</p>
      </div>
      """
  }

  /// The bar and, as text, what it shows.
  private static func tally(_ result: AlignmentResult) -> String {
    let total = result.demands.count
    let counts = DispositionLabel.all.map { (label: $0, count: result.count($0.disposition)) }
    let bar = counts.filter { $0.count > 0 }.map {
      "<span class=\"\($0.label.name)\" style=\"flex-grow:\($0.count)\">\($0.label.sign) \($0.count)</span>"
    }.joined()
    let rows = counts.map {
      """
      <dt\($0.count == 0 ? " class=\"none\"" : "")><span class="sign" aria-hidden="true">\($0.label.sign)</span> \
      <span class="count">\($0.count)</span> \($0.label.word)</dt>\
      <dd>\($0.label.meaning)</dd>
      """
    }.joined(separator: "\n")
    return """
      <p class="tally"><strong>\(total)</strong> \(total == 1 ? "demand" : "demands")\(unanswered(result))</p>
      <div class="bar" aria-hidden="true">\(bar)</div>
      <dl class="legend">
      \(rows)
      </dl>
      """
  }

  /// What most people look for first, said as cautiously as it is known.
  private static func unanswered(_ result: AlignmentResult) -> String {
    let absent = result.count(.absent)
    switch absent {
    case 0: return ". Something that speaks of each was found in the response."
    case result.demands.count: return ". Nothing that answers was found in the response."
    default: return ". For \(absent) of them nothing that answers was found in the response."
    }
  }

  /// Every demand as one sign, in the letter's order.
  private static func strip(_ result: AlignmentResult, anchors: PageAnchors) -> String {
    guard !result.demands.isEmpty else { return "" }
    let items = zip(result.demands, anchors.demands).map { aligned, anchor in
      let label = DispositionLabel(aligned.disposition)
      let id = Markup.attribute(aligned.demand.id)
      return
        "<li><a class=\"\(label.name)\" href=\"#\(anchor)\" aria-label=\"Demand \(id): \(label.word)\">"
        + "<span class=\"sign\" aria-hidden=\"true\">\(label.sign)</span> \(Markup.isolated(aligned.demand.id))</a></li>"
    }
    return """
      <nav class="strip" aria-label="All demands in the letter’s order"><ol>
      \(items.joined(separator: "\n"))
      </ol></nav>
      """
  }

  /// `2022-05-28` as "28 May 2022"; anything else as it stands.
  static func publicationDate(_ date: String) -> String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November",
      "December",
    ]
    let parts = date.split(separator: "-", omittingEmptySubsequences: false)
    guard date.utf8.count == 10, parts.map(\.utf8.count) == [4, 2, 2],
      date.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }),
      let month = Int(parts[1]), (1...12).contains(month), let day = Int(parts[2]), (1...31).contains(day)
    else { return Markup.isolated(date) }
    return "<time datetime=\"\(date)\">\(day) \(months[month - 1]) \(parts[0])</time>"
  }
}
