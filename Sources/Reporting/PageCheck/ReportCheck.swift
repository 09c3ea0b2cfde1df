import Alignment
import TransparencyLog

/// Whether the page of an alignment still says what its record says, and its record what it said when it was made.
///
/// It reads the page by itself and never calls what writes it. No archive is needed; `ReportArchiveCheck` asks one.
struct ReportCheck {
  /// One thing that was looked at.
  struct Line: Equatable {
    enum Result: String {
      case holds
      case fails
      /// It could not be looked at, and nothing speaks for it.
      case open = "not checked"
    }
    let check: String
    /// What was found, and in a failure what was expected.
    let detail: String
    let result: Result

    init(check: String, detail: String, result: Result) {
      self.check = check
      self.detail = detail
      self.result = result
    }

    init(check: String, detail: String, holds: Bool) {
      self.init(check: check, detail: detail, result: holds ? .holds : .fails)
    }

    var holds: Bool { result == .holds }
  }

  /// Why there is nothing to check.
  enum InputError: Error, Equatable {
    /// Its bytes are no text in UTF-8.
    case notText
    /// No record stands in it.
    case noRecord
    /// What stands in the record's place is none of this version.
    case unreadableRecord
  }

  let record: RecordedReport
  let recordBytes: [UInt8]
  let recordSHA256: String
  let bytes: [UInt8]
  /// Where the record's element begins: all before is the page's own part.
  let start: Int

  /// Finds the record; the last one, because a document's words cannot look like its element.
  init(_ bytes: [UInt8]) throws(InputError) {
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .notText }
    let mark = Array(RecordFrame.start.utf8)
    guard let found = Self.last(mark, in: bytes) else { throw .noRecord }
    let content = bytes[(found + mark.count)...]
    let words = Array(content.prefix { $0 != UInt8(ascii: "<") })
    guard let record = RecordedReport(words) else { throw .unreadableRecord }
    self.record = record
    self.bytes = bytes
    start = found
    recordBytes = words
    recordSHA256 = Digest.sha256(words).hex
  }

  /// Everything that the page by itself can show.
  var lines: [Line] {
    var lines = [foot, page]
    do throws(PageSource.Problem) {
      let source = try PageSource(bytes)
      lines.append(Self.line("markup", "as this program writes it", markup(source)))
      let shown = ShownReport(source)
      lines.append(
        Self.line("demands", "\(record.demands.count) as recorded", shown.problem(demands: record.demands)))
      lines.append(
        Self.line("overview", "its counts are those of the record", shown.problem(counts: record.demands)))
      let passages = record.demands.reduce(0) { $0 + $1.passages.count + ($1.nearest == nil ? 0 : 1) }
      lines.append(
        Self.line("passages", "\(passages) marked as recorded", shown.problem(passages: record.demands)))
      lines.append(
        Self.line(
          "response", "the text on the page has the recorded hash",
          shown.problem(text: record.responseDocument.textSha256, record.demands)))
    } catch {
      lines.append(
        Line(check: "markup", detail: "\(error.reason.rawValue), at byte \(error.at)", holds: false))
    }
    return lines
  }

  private static func line(_ check: String, _ detail: String, _ problem: String?) -> Line {
    Line(check: check, detail: problem ?? detail, holds: problem == nil)
  }

  /// Whether the hash below the record is the record's, and nothing else stands there.
  private var foot: Line {
    let end = bytes[(start + RecordFrame.start.utf8.count + recordBytes.count)...]
    if end.elementsEqual(RecordFrame.end(recordSHA256: recordSHA256).utf8) {
      guard recordBytes == record.canonical else {
        return Line(
          check: "record",
          detail:
            "it is not in the form that this version writes: a member twice, an unknown one, or another order",
          holds: false)
      }
      return Line(check: "record", detail: "sha256 \(recordSHA256)", holds: true)
    }
    let mark = Array("id=\"record-hash\">".utf8)
    let shown =
      Self.last(mark, in: Array(end)).map {
        String(
          decoding: end.dropFirst($0 + mark.count).prefix { $0 != UInt8(ascii: "<") }.prefix(64),
          as: UTF8.self)
      } ?? "none"
    return Line(
      check: "record",
      detail: shown == recordSHA256
        ? "what stands behind the record is not what this version of the program writes"
        : "the foot gives the record’s hash as \(shown), it is \(recordSHA256)",
      holds: false)
  }

  private var page: Line {
    let found = Digest.sha256(Array(bytes[..<start])).hex
    return Self.line(
      "page", "sha256 \(found)",
      found == record.page
        ? nil : "its bytes are not those that were written: sha256 \(found), recorded \(record.page)")
  }

  /// Whether the page looks and runs as this version makes it.
  private func markup(_ source: PageSource) -> String? {
    let named = Dictionary(grouping: source.elements, by: \.name)
    let styles = (named["style"] ?? []).map { bytes[$0.content] }
    let expected = (PageStyle.source + Ribbons.style).utf8
    guard styles.count == 1, styles[0].elementsEqual(expected) else {
      return "its style sheet is not this version’s; another version made it, or it was altered"
    }
    let scripts = (named["script"] ?? []).filter { $0.attributes["type"] == nil }
    guard scripts.count == 1, bytes[scripts[0].content].elementsEqual(PageScript.source.utf8) else {
      return "its script is not this version’s; another version made it, or it was altered"
    }
    let policies = (named["meta"] ?? []).filter { $0.attributes["http-equiv"] != nil }
    guard policies.map({ $0.attributes["content"] }) == [PageHead.policy(scripts: [PageScript.hash])] else {
      return "its Content-Security-Policy is not this version’s"
    }
    return nil
  }

  private static func last(_ mark: [UInt8], in bytes: [UInt8]) -> Int? {
    guard let first = mark.first, bytes.count >= mark.count else { return nil }
    var at = bytes.count - mark.count
    while at >= 0 {
      if bytes[at] == first, bytes[at..<(at + mark.count)].elementsEqual(mark) { return at }
      at -= 1
    }
    return nil
  }
}
