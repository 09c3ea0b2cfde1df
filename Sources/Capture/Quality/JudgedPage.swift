import Documents

/// An answer as evidence is looked for in it: its sentences, lines and measures, made once.
struct JudgedPage {
  /// A sentence that is no part of a menu or footer and not only links, in comparable form.
  struct Sentence {
    let text: String
    let isHeading: Bool
    /// Whether it is all of its block.
    let isWhole: Bool
  }

  let answer: PageAnswer
  let previous: Document?
  /// Nil where the bytes are no page.
  let markup: PageMarkup?
  /// The document's sentences, or those of the bare text where no reader could read it; at most `mostSentences`.
  let sentences: [Sentence]
  /// Characters of all sentences: how much document there is.
  let characters: Int
  /// The title's parts in comparable form.
  let titles: [String]
  /// How much of the last version is still there, 0…1; nil where there is none or it has no text.
  let kept: Double?
  /// Characters of the last version's document.
  let previousCharacters: Int

  private static let mostSentences = 400

  init(_ answer: PageAnswer, previous: Document?) {
    self.answer = answer
    self.previous = previous
    let isPage = answer.document.map { $0.reader.hasPrefix("html/") } ?? Self.looksLikePage(answer.bytes)
    let markup = isPage ? PageMarkup(answer.bytes) : nil
    self.markup = markup
    var sentences: [Sentence] = []
    var characters = 0
    if let document = answer.document {
      for block in document.blocks where Self.counts(block) {
        for range in block.sentences {
          characters +=
            document.text.codePoint(atByte: range.upperBound)
            - document.text.codePoint(atByte: range.lowerBound)
          guard sentences.count < Self.mostSentences else { continue }
          sentences.append(
            Sentence(
              text: PageWords.folded(document.text.string(range)), isHeading: block.kind == .heading,
              isWhole: block.sentences.count == 1))
        }
      }
    } else if let markup {
      for part in markup.text.split(whereSeparator: { ".!?".contains($0) })
      where sentences.count < Self.mostSentences {
        sentences.append(Sentence(text: PageWords.folded(String(part)), isHeading: false, isWhole: false))
      }
      characters = markup.text.unicodeScalars.count
    }
    if let markup, characters < 400, !markup.noscript.isEmpty {
      for part in markup.noscript.split(separator: ".") {
        let text = PageWords.folded(String(part))
        if text.isEmpty { continue }
        sentences.append(Sentence(text: text, isHeading: false, isWhole: false))
      }
    }
    self.sentences = sentences
    self.characters = characters
    titles = Self.parts(of: [markup?.title, answer.document?.title].compactMap { $0 })
    let before = previous.map(Self.texts) ?? []
    previousCharacters = before.reduce(0) { $0 + $1.unicodeScalars.count }
    if let document = answer.document, previousCharacters > 0 {
      let now = Set(document.blocks.flatMap { Self.texts(of: $0, document) })
      let same = before.filter(now.contains).reduce(0) { $0 + $1.unicodeScalars.count }
      kept = Double(same) / Double(previousCharacters)
    } else {
      kept = previousCharacters > 0 ? 0 : nil
    }
  }

  /// How far evidence in words counts: a page with much text is a document, whatever it says, and so is one that holds the
  /// last version's text.
  var weightOfWords: Double {
    var weight =
      switch characters {
      case ...250: 1.0
      case ...600: 1 - 0.25 * Double(characters - 250) / 350
      case ...1500: 0.75 - 0.35 * Double(characters - 600) / 900
      case ...4000: 0.4 - 0.4 * Double(characters - 1500) / 2500
      default: 0.0
      }
    if let kept, kept >= 0.5 { weight *= 0.15 }
    if answer.document?.published != nil || answer.document?.byline != nil { weight *= 0.6 }
    return weight
  }

  /// Whether it is much shorter than the last version and has next to nothing of it.
  var isReplaced: Bool { (kept ?? 1) < 0.1 && characters * 5 < previousCharacters * 2 }

  private static func counts(_ block: Block) -> Bool {
    guard ![.navigation, .header, .footer, .comments].contains(block.role) else { return false }
    let linked = TextRanges(block.links.map(\.range)).ranges.reduce(0) { $0 + $1.count }
    return block.kind == .heading || linked * 10 < block.range.count * 7
  }

  private static func texts(_ document: Document) -> [String] {
    document.blocks.filter { $0.role.isDocument }.flatMap { texts(of: $0, document) }
  }

  private static func texts(of block: Block, _ document: Document) -> [String] {
    block.sentences.map { PageWords.folded(document.text.string($0)) }
  }

  private static func looksLikePage(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(2000).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return ["<html", "<!doctype html", "<head", "<body", "<script", "<iframe", "<title"].contains {
      PageWords.contains(start, Array($0.utf8))
    }
  }

  /// The parts between the signs that sites put between a page's name and their own; not those behind a colon, which
  /// belong to a headline.
  private static func parts(of titles: [String]) -> [String] {
    var found: [String] = []
    for title in titles {
      let folded = PageWords.folded(title)
      var text = folded
      for sign in [" - ", " – ", " — ", " · ", " » ", " « ", " • "] { text = text.replacing(sign, with: "|") }
      for part in [folded] + text.split(separator: "|").map({ PageWords.folded(String($0)) })
      where !part.isEmpty && !found.contains(part) {
        found.append(part)
      }
    }
    return found
  }
}
