import Documents

/// What is missing of an answer: its text, its end, or the format that the source had.
enum DamageEvidence {
  static func reasons(_ page: JudgedPage) -> [PageQuality.Reason] {
    empty(page) + truncated(page) + otherFormat(page)
  }

  private static func empty(_ page: JudgedPage) -> [PageQuality.Reason] {
    let bytes = page.answer.bytes
    if bytes.allSatisfy({ $0 <= 0x20 }) {
      return [
        .init(
          kind: .empty, weight: 0.95,
          text: bytes.isEmpty ? "it has no bytes" : "it has nothing but white space")
      ]
    }
    if let markup = page.markup, markup.text.unicodeScalars.count < 20 {
      if page.answer.maker != .browser, markup.scripts > 0 || !markup.noscript.isEmpty {
        return [.init(kind: .empty, weight: 0.85, text: advised("it has no text before scripts run", page))]
      }
      let weight = markup.media > 0 ? 0.6 : 0.9
      return [.init(kind: .empty, weight: weight, text: "it is a page without text")]
    }
    if isFrame(page) {
      return [
        .init(
          kind: .empty, weight: 0.6, text: advised("it has nothing but headings before scripts run", page))
      ]
    }
    if page.previousCharacters >= 1000, page.characters < 60, (page.kept ?? 1) < 0.1 {
      return [
        .init(
          kind: .empty, weight: 0.55,
          text: "it has \(page.characters) characters where the last version had \(page.previousCharacters)")
      ]
    }
    return []
  }

  private static func advised(_ text: String, _ page: JudgedPage) -> String {
    page.answer.maker == .server ? text + "; try --render" : text
  }

  /// Whether headings, menus and footers are all that it has before scripts run. A picture or a film may be the document, and
  /// a list of headings too.
  private static func isFrame(_ page: JudgedPage) -> Bool {
    guard page.answer.maker != .browser, let markup = page.markup, markup.scripts > 0, markup.pictures == 0
    else { return false }
    // The reader's own measure too: a header without an end tag would swallow the document.
    guard markup.headings.unicodeScalars.count < 300, page.characters < 300 else { return false }
    return markup.below.unicodeScalars.count < 20 && (page.kept ?? 0) < 0.5
  }

  private static func truncated(_ page: JudgedPage) -> [PageQuality.Reason] {
    let bytes = page.answer.bytes
    if bytes.starts(with: Array("%PDF-".utf8)) {
      let isWhole = PageWords.contains(bytes.suffix(2048), Array("%%EOF".utf8))
      return isWhole ? [] : [.init(kind: .truncated, weight: 0.6, text: "the PDF has no end (%%EOF)")]
    }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      // The end of central directory record and its comment (APPNOTE 4.3.16).
      let isWhole = PageWords.contains(bytes.suffix(22 + 65_535), [0x50, 0x4B, 0x05, 0x06])
      return isWhole
        ? [] : [.init(kind: .truncated, weight: 0.6, text: "the ZIP file has no directory at its end")]
    }
    guard let markup = page.markup else { return [] }
    var found: [PageQuality.Reason] = []
    if let open = markup.openEnd {
      found.append(.init(kind: .truncated, weight: 0.35, text: "the page ends inside \(open)"))
    }
    if markup.opensHTML, !markup.closesHTML {
      found.append(.init(kind: .truncated, weight: 0.2, text: "the page has no end tag"))
      if let kept = page.kept, kept >= 0.1, kept < 0.9, isBeginning(page) {
        found.append(
          .init(
            kind: .truncated, weight: 0.45,
            text: "it is the beginning of the last version, \(Int(kept * 100)) % of it"))
      }
    }
    return found
  }

  /// Whether all sentences but the last are those that the last version begins with.
  private static func isBeginning(_ page: JudgedPage) -> Bool {
    guard let document = page.answer.document, let previous = page.previous else { return false }
    func texts(_ document: Document) -> [String] {
      document.blocks.filter { $0.role.isDocument }
        .flatMap { block in block.sentences.map { PageWords.folded(document.text.string($0)) } }
    }
    let now = texts(document).dropLast()
    let before = texts(previous)
    return !now.isEmpty && now.count < before.count && before.starts(with: now)
  }

  private static func otherFormat(_ page: JudgedPage) -> [PageQuality.Reason] {
    var found: [PageQuality.Reason] = []
    let now = page.answer.document.map { Format(reader: $0.reader) } ?? (page.markup == nil ? nil : .page)
    let declared = page.answer.field("content-type").flatMap(Format.init(mediaType:))
    if let now, let declared, now != declared, declared == .file {
      found.append(
        .init(
          kind: .mediaType, weight: 0.55, text: "the server says that it is a file and sends \(now.rawValue)")
      )
    }
    if let now, let before = page.previous.map({ Format(reader: $0.reader) }), before != now,
      (page.kept ?? 0) < 0.5
    {
      // A page in place of a file is what errors look like; a file in place of a page is what somebody put there.
      let weight = now == .file ? 0.3 : before == .file ? 0.55 : 0.4
      found.append(
        .init(
          kind: .mediaType, weight: weight,
          text: "the last version was \(before.rawValue) and this is \(now.rawValue)"))
    }
    return found
  }

  /// Formats that do not take each other's place by themselves.
  private enum Format: String {
    case page = "a page"
    case file = "a file"
    case text = "plain text"

    init(reader: String) {
      self =
        switch reader.prefix(while: { $0 != "/" }) {
        case "html": .page
        case "pdf", "docx", "odt", "word", "opendocument": .file
        default: .text
        }
    }

    init?(mediaType: String) {
      let type = mediaType.prefix { $0 != ";" && $0 != " " }
      switch type {
      case "text/html", "application/xhtml+xml": self = .page
      case "application/pdf", "application/msword": self = .file
      case _ where type.hasPrefix("application/vnd."): self = .file
      case "text/plain", "application/json", "text/markdown": self = .text
      default: return nil
      }
    }
  }
}
