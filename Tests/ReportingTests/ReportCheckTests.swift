import Archive
import Capture
import Documents
import TestArchives
import Testing
import TransparencyLog

@testable import Alignment
@testable import Reporting

/// Pages that were altered, by somebody who left the record alone and by somebody who made a new one for the page.
struct ReportCheckTests {
  private static func page() throws -> String { try AlignmentPage.html(SampleReport.aligned()) }

  private static func failures(_ page: String) throws -> [String] {
    try ReportCheck(Array(page.utf8)).lines.filter { !$0.holds }.map(\.check)
  }

  /// A page with the record's hashes made right again, as a forger would.
  private static func sealed(_ page: String) throws -> String {
    let parts = page.components(RecordFrame.start)
    let old = try ReportCheck(Array(page.utf8)).record.page
    let words = try #require(parts.last?.split(separator: "<").first)
      .replacing(old, with: Digest.sha256(Array(parts[0].utf8)).hex)
    return parts[0] + RecordFrame.start + words
      + RecordFrame.end(recordSHA256: Digest.sha256(Array(words.utf8)).hex)
  }

  private static func changed(_ page: String, _ old: String, _ new: String) throws -> String {
    let at = try #require(page.firstRange(of: old), "\(old)")
    return page.replacingCharacters(in: at, new)
  }

  @Test func `a page as it was written holds in everything`() throws {
    let check = try ReportCheck(Array(Self.page().utf8))
    #expect(check.lines.filter { !$0.holds } == [])
    #expect(
      check.lines.map(\.check) == ["record", "page", "markup", "demands", "overview", "passages", "response"])
    #expect(try Self.sealed(Self.page()) == Self.page())
  }

  @Test func `pages of awkward documents hold in everything`() throws {
    let response = SampleReport.document([
      (.heading, .content, "Title \u{7}here"), (.paragraph, .navigation, "Home"),
      (.paragraph, .content, "First <words> & \u{202E}more."), (.listItem, .content, "An item."),
      (.footnote, .footer, "A note."),
    ])
    let length = response.text.utf8.count
    let ranges = [0..<5, 3..<length, 0..<length, 12..<14]
    let demands = ranges.enumerated().map { index, range in
      SampleReport.demand(
        "\(index) \"<", words: "Do <it>\u{0}", responses: [SampleReport.passage(range, in: response)],
        nearest: index.isMultiple(of: 2) ? SampleReport.passage(2..<9, in: response) : nil)
    }
    for list in [demands, []] {
      let report = SampleReport.report(response, response, AlignmentResult(demands: list))
      let check = try ReportCheck(Array(AlignmentPage.html(report).utf8))
      #expect(check.lines.filter { !$0.holds } == [])
    }
  }

  @Test(arguments: [
    ("<p class=\"quote\" dir=\"auto\">Publish", "<p class=\"quote\" dir=\"auto\">Hide", ["demands"]),
    (
      "<span class=\"sign\" aria-hidden=\"true\">○</span> <span class=\"word\">absent</span></span> <span class=\"probability\">",
      "<span class=\"sign\" aria-hidden=\"true\">■</span> <span class=\"word\">addressed</span></span> <span class=\"probability\">",
      ["demands"]
    ),
    ("article class=\"demand absent\"", "article class=\"demand addressed\"", ["demands"]),
    ("li data-disposition=\"absent\"", "li data-disposition=\"declined\"", ["demands"]),
    ("<bdi>I visited the northern prison", "<bdi>I never saw the northern prison", ["demands"]),
    (
      "\">I visited the northern prison", "\">I never saw the northern prison",
      ["passages", "response"]
    ),
    (">Thank you all", ">No thanks to you all", ["response"]),
    (
      "<dt><span class=\"sign\" aria-hidden=\"true\">○</span> <span class=\"count\">",
      "<dt><span class=\"sign\" aria-hidden=\"true\">○</span> <span class=\"count\">9", ["overview"]
    ),
    ("<p class=\"quote\" dir=\"auto\">", "<p class=\"quote\" dir=\"auto\" hidden=\"hidden\">", ["markup"]),
    (
      "<p class=\"quote\" dir=\"auto\">", "<p class=\"quote\" dir=\"auto\" style=\"display:none\">",
      ["markup"]
    ),
    ("<p class=\"quote\" dir=\"auto\">", "<p class=\"quote skip\" dir=\"auto\">", ["markup"]),
    ("<p class=\"quote\" dir=\"auto\">", "<p class=\"quote\" dir=\"auto\" onclick=\"x\">", ["markup"]),
    ("<p class=\"quote\" dir=\"auto\">", "<img src=\"x\" /><p class=\"quote\" dir=\"auto\">", ["markup"]),
    ("<p class=\"quote\" dir=\"auto\">", "<div /><p class=\"quote\" dir=\"auto\">", ["markup"]),
    ("<p class=\"quote\" dir=\"auto\">", "<!-- --><p class=\"quote\" dir=\"auto\">", ["markup"]),
    ("<p class=\"quote\" dir=\"auto\">", "<p><p class=\"quote\" dir=\"auto\"></p></p>", ["markup"]),
    ("</style>", " .word { display: none; }</style>", ["markup"]),
    (
      "<meta charset=\"utf-8\" />", "<meta charset=\"utf-8\" /><meta charset=\"x\" http-equiv=\"refresh\" />",
      ["markup"]
    ),
    ("id=\"record\"", "id=\"demands\"", ["markup"]),
  ])
  func `a page that was altered is found out, even with a record made for it`(
    old: String, new: String, checks: [String]
  ) throws {
    let altered = try Self.changed(Self.page(), old, new)
    let found = try Self.failures(altered)
    #expect(found.contains("page"))
    #expect(try Self.failures(Self.sealed(altered)) == checks)
  }

  @Test func `a record that was altered is found out by the hash below it`() throws {
    let page = try Self.changed(Self.page(), "\"anchor\":\"demand-2\"", "\"anchor\":\"demand-9\"")
    #expect(try Self.failures(page) == ["record", "demands", "overview", "passages"])
    let hash = try ReportCheck(Array(Self.page().utf8)).recordSHA256
    let foot = try Self.changed(Self.page(), hash, String(hash.reversed()))
    #expect(try Self.failures(foot) == ["record"])
    #expect(try Self.failures(Self.page() + "<p>more</p>").contains("record"))
  }

  @Test func `a page cut off anywhere is no page or does not hold`() throws {
    let bytes = Array(try Self.page().utf8)
    for length in stride(from: 0, to: bytes.count, by: 997) {
      let cut = Array(bytes[..<length])
      guard let check = try? ReportCheck(cut) else { continue }
      #expect(check.lines.contains { !$0.holds }, "\(length)")
    }
  }

  @Test func `whatever bytes come, the check ends and does not trap`() throws {
    var random = SystemRandomNumberGenerator()
    let bytes = Array(try Self.page().utf8)
    for _ in 0..<60 {
      var broken = bytes
      for _ in 0..<3 {
        let at = Int.random(in: 0..<broken.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: broken[at] = UInt8.random(in: 0...255, using: &random)
        case 1: broken.insert(contentsOf: Array("<\">&#x;/".utf8).shuffled(using: &random), at: at)
        default: broken.removeSubrange(at..<min(broken.count, at + Int.random(in: 1..<50, using: &random)))
        }
      }
      guard let check = try? ReportCheck(broken), broken != bytes else { continue }
      #expect(check.lines.contains { !$0.holds })
    }
  }

  @Test func `what is no page with a record is refused`() {
    #expect(throws: ReportCheck.InputError.notText) { try ReportCheck([0xFF, 0x41]) }
    #expect(throws: ReportCheck.InputError.noRecord) { try ReportCheck(Array("<html></html>".utf8)) }
    #expect(throws: ReportCheck.InputError.noRecord) { try ReportCheck([]) }
    #expect(throws: ReportCheck.InputError.unreadableRecord) {
      try ReportCheck(Array((RecordFrame.start + "{\"schema\":\"report/2\"}</script>").utf8))
    }
  }

  // MARK: With an archive

  private static func reported(_ test: TestArchive) throws -> String {
    let resolver = InputResolver(archivePath: test.path, folders: test.folders)
    return AlignmentPage.html(
      try AlignmentReport.make(demands: "letter", response: "statement", resolver: resolver))
  }

  private static func key(_ test: TestArchive) throws -> VerifierKey {
    let text = String(decoding: try CapturedFile.bytes(test.path + "/log.vkey"), as: UTF8.self)
    return try VerifierKey(text: text.split(separator: "\n").first.map(String.init) ?? "")
  }

  private static func checked(
    _ page: String, _ trust: ProofTable.Trust?, _ archive: Archive? = nil
  ) throws -> ReportCheckTable {
    try ReportCheckTable.make(Array(page.utf8), trust: trust, archive: archive)
  }

  /// The names of the checks that fail; the verdict and its sentence say the same.
  private static func rows(
    _ page: String, _ trust: ProofTable.Trust?, _ archive: Archive? = nil
  ) throws -> [String] {
    let found = try checked(page, trust, archive)
    let failing = found.table.rows.filter { $0[1] == .text("fails") }.map { $0[0].string }
    #expect((found.verdict == .fails) == !failing.isEmpty)
    let first = try #require(found.table.text(TerminalStyle()).split(separator: "\n").first)
    #expect(first.hasPrefix("do not rely on this page") == !failing.isEmpty)
    #expect(first.contains("everything holds:") == (found.verdict == .holds))
    return failing
  }

  @Test func `proofs and every byte hold against their archive, and against no other`() throws {
    let test = try TestArchive()
    let page = try Self.reported(test)
    let key = try Self.key(test)
    #expect(try Self.rows(page, .key(key), test.archive) == [])
    #expect(try Self.checked(page, .key(key), test.archive).verdict == .holds)
    #expect(try Self.rows(page, nil) == [])

    let other = try TestArchive(letters: ["Another letter\n\nYou must resign."])
    let stranger = try Self.key(other)
    #expect(try Self.rows(page, .key(stranger)) == ["proof, demands", "proof, response"])
    #expect(try Self.rows(page, .key(key), other.archive) == ["checkpoint", "archive, demands"])
    #expect(try Self.rows(page, nil, other.archive) == ["checkpoint", "archive, demands"])
  }

  @Test func `bytes that were removed later leave a page unproved and not false`() throws {
    let test = try TestArchive()
    let page = try Self.reported(test)
    let key = try Self.key(test)
    try test.redact("statement", 1, reason: "names a minor")
    let found = try Self.checked(page, .key(key), test.archive)
    #expect(found.verdict == .notProved)
    let text = found.table.text(TerminalStyle())
    #expect(text.contains("statement@1 were removed on") && text.contains("names a minor"))
  }

  @Test func `without an archive the first line says what was not checked`() throws {
    let test = try TestArchive()
    let found = try Self.checked(Self.reported(test), .key(Self.key(test)))
    #expect(found.verdict == .notProved)
    let first = try #require(found.table.text(TerminalStyle()).split(separator: "\n").first)
    #expect(first.hasPrefix("not proved: checked were the record"))
    #expect(first.contains("every other word") && !first.contains("everything holds"))
    #expect(try found.table.json().contains("\"holds\" : \"not proved\""))
  }

  /// Changes that leave what the record says alone, each with a part of what is said of it.
  @Test(arguments: [
    ("nothing that answers was found", "something that answers was found", "p.tally of #counts"),
    ("<title>The", "<title>No", "title"),
    ("What was demanded", "What was refused", "h1"),
    ("it does not understand", "it does understand", "p of #overview"),
    ("says: ", "promises: ", "bdi of #demand"),
    ("probability that it speaks of this: ", "probability that it speaks of this: 9", "li of #demand"),
    ("<p class=\"quote\"", "<p class=\"lead\">We invent:</p>\n<p class=\"quote\"", "#demand"),
    ("class=\"number\"", "class=\"number\" data-label=\"I lied\"", "#p1"),
    ("<h2 id=\"response-title\">The", "<h2 id=\"response-title\">No", "#response-title"),
    ("</dt><dd><bdi>letter@1", "</dt><dd><bdi>letter@2", "#record"),
    ("rejoinder verify-report FILE", "rm -rf FILE", "#record"),
    ("<section id=\"demands\"", "<p>I refused all.</p>\n<section id=\"demands\"", "section of #demands"),
  ])
  func `whatever else is changed on a page is found where the archive writes it again`(
    old: String, new: String, place: String
  ) throws {
    let test = try TestArchive()
    let altered = try Self.sealed(Self.changed(Self.reported(test), old, new))
    #expect(try Self.rows(altered, .key(Self.key(test))) == [])
    let found = try Self.checked(altered, .key(Self.key(test)), test.archive)
    let failing = found.table.rows.filter { $0[1] == .text("fails") }
    #expect(failing.map { $0[0].string } == ["bytes"])
    let detail = try #require(failing.first)[2].string
    #expect(detail.contains("line ") && detail.contains(place), "\(detail)")
  }

  @Test func `a record with other facts of the documents is found out`() throws {
    let test = try TestArchive()
    let page = try Self.reported(test)
    for (old, new) in [
      ("\"title\":\"The letter\"", "\"title\":\"No letter\""), ("\"place\":\"¶", "\"place\":\"¶9"),
      ("\"prefix\":\"", "\"prefix\":\"x"),
    ] {
      let altered = try Self.sealed(page.replacing(old, with: new))
      #expect(try Self.rows(altered, nil, test.archive).contains("bytes"), "\(old)")
    }
    let smaller = try Self.sealed(
      page.replacing("\"size\":\(test.archive.checkpoint.size.value)", with: "\"size\":3"))
    #expect(try Self.rows(smaller, nil, test.archive) == ["checkpoint"])
  }

  @Test(arguments: [
    ("\"schema\":", "\"schema\":\"report/1\",\"schema\":"), ("\"schema\":", "\"also\":1,\"schema\":"),
    ("\"schema\":", " \"schema\":"), ("\"disposition\":", "\"disposition\":\"absent\",\"disposition\":"),
  ])
  func `a record in another form than ours fails, whatever it says`(old: String, new: String) throws {
    let page = try Self.page()
    let start = try #require(page.firstRange(of: RecordFrame.start))
    let record = try Self.changed(String(page[start.upperBound...]), old, new)
    #expect(try Self.failures(Self.sealed(String(page[..<start.upperBound]) + record)).contains("record"))
  }

  @Test(arguments: [
    "\u{0}", "\u{1B}", "\u{7F}", "\u{85}", "\u{202E}", "\u{2066}", "\u{FFFE}", "&#x41;", "&#65;", "&#0;",
  ])
  func `characters that no page of ours has are refused`(_ character: String) throws {
    let altered = try Self.sealed(Self.changed(Self.page(), "Thank you all", "Thank \(character)you all"))
    #expect(try Self.failures(altered) == ["markup"])
  }

  @Test func `a page that another aligner made is not proved, and says so first`() throws {
    let test = try TestArchive()
    let page = try Self.reported(test)
    let altered = try Self.sealed(
      page.replacing(Aligner.version, with: Aligner.version + " with model 9f2c01ab"))
    let found = try Self.checked(altered, .key(Self.key(test)), test.archive)
    #expect(found.verdict == .notProved)
    let first = try #require(found.table.text(TerminalStyle()).split(separator: "\n").first)
    #expect(first.hasPrefix("not proved: the page’s words were NOT compared"))
    #expect(first.contains("with model 9f2c01ab"))
  }

  @Test func `reviews on a page are those of its checkpoint, to the letter`() throws {
    let test = try TestArchive()
    try test.review("1", by: "Ana", note: "see p. 3")
    let page = try Self.reported(test)
    // What came later is not on it, and does not matter.
    try test.review("2", by: "Ben")
    try test.snapshot("statement", Water.whole + "\n\nMore.", at: TestArchive.day(9))
    #expect(try Self.checked(page, nil, test.archive).verdict == .holds)
    for (old, new) in [("Ana", "Eva"), ("see p. 3", "see p. 4")] {
      let altered = try Self.sealed(Self.changed(page, old, new))
      #expect(try Self.rows(altered, nil, test.archive) == ["bytes"])
    }
  }

  @Test func `an archive that holds the same bytes under another name proves nothing`() throws {
    let test = try TestArchive()
    let page = try Self.reported(test)
    let other = try TestArchive(keepsPassages: false)
    try other.describe("brief", [.demands], title: nil)
    try other.describe("answer", [.response], title: nil)
    try other.snapshot("brief", Water.letter)
    try other.snapshot("answer", Water.whole)
    for _ in 0..<4 { try other.look("brief", .unchanged, at: TestArchive.day(1)) }
    let found = try Self.checked(page, nil, other.archive)
    #expect(found.verdict == .fails)
    let details = found.table.rows.map { $0[2].string }
    #expect(details.contains { $0.hasSuffix("quotes stand in brief@1") })
    #expect(!details.contains { $0.contains("Optional") || $0.contains("unknownSource") })
  }

  @Test func `a disposition that was changed on the page and in its record is found out by aligning again`()
    throws
  {
    let test = try TestArchive()
    let page = try Self.reported(test)
    let demand = try #require(try ReportCheck(Array(page.utf8)).record.demands.first)
    let old = DispositionLabel(try #require(Disposition(rawValue: demand.disposition)))
    // Below a card the probability of absence follows where the disposition is another; both stay among the answered.
    let new = DispositionLabel(old.disposition == .addressed ? .acknowledged : .addressed)
    let altered = page.replacing("\"disposition\":\"\(old.name)\"", with: "\"disposition\":\"\(new.name)\"")
    let found = try Self.rows(Self.sealed(altered), nil, test.archive)
    #expect(found.contains("alignment") && found.contains("demands"))
    #expect(try Self.rows(page, nil, test.archive) == [])
  }

  @Test func `a proof that was altered does not hold`() throws {
    let test = try TestArchive()
    let page = try Self.reported(test)
    let proof = try #require(try ReportCheck(Array(page.utf8)).record.demandsDocument.proof)
    // The first line of base64 behind the index is a hash of the path.
    let line = try #require(
      proof.split(separator: "\n").first { $0.utf8.count == 44 && $0.utf8.last == UInt8(ascii: "=") })
    let wrong = String(line.prefix(10)) + (line.dropFirst(10).first == "A" ? "B" : "A") + line.dropFirst(11)
    let start = try #require(page.firstRange(of: RecordFrame.start))
    let record = page[start.upperBound...].replacing(line, with: wrong)
    let altered = try Self.sealed(String(page[..<start.upperBound]) + record)
    #expect(try Self.rows(altered, nil).contains("proof, demands"))
  }

  @Test func `a quote that is in the record and on the page but not in the archive is found out`() throws {
    let test = try TestArchive()
    let page = try Self.reported(test)
    let quote = try #require(try ReportCheck(Array(page.utf8)).record.demands.first?.quote.exact)
    let word = try #require(quote.split(separator: " ").last)
    let altered = try Self.sealed(page.replacing(quote, with: quote.replacing(word, with: "nothing")))
    #expect(try Self.rows(altered, nil) == [])
    #expect(try Self.rows(altered, nil, test.archive) == ["archive, demands", "bytes"])
  }
}

extension String {
  fileprivate func components(_ separator: String) -> [String] {
    guard let at = firstRange(of: separator) else { return [self] }
    return [String(self[..<at.lowerBound]), String(self[at.upperBound...])]
  }

  fileprivate func replacingCharacters(in range: Range<Index>, _ words: String) -> String {
    String(self[..<range.lowerBound]) + words + self[range.upperBound...]
  }
}
