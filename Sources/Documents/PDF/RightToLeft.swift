/// Puts words of right-to-left scripts together and their letters into reading order.
///
/// Programs draw such text letter by letter, from the right or from the left: the extracting program then finds words of
/// one letter each, or words whose letters run from left to right as they stand on the page.
enum RightToLeft {
  /// Room between two letters of one word at most, as a part of their height.
  private static let room = 0.12
  private static let alefs: Set<Unicode.Scalar> = ["\u{622}", "\u{623}", "\u{625}", "\u{627}"]
  private static let lam: Unicode.Scalar = "\u{644}"

  /// Replaces the words of a page's segments by whole words in reading order; boxes stay as they are on the page.
  static func join(_ page: inout PDFPage, utf8: inout [UInt8]) {
    let keepsLigatures = keepsLigatures(page, utf8: utf8)
    for segment in page.segments.indices {
      let words = page.segments[segment].words.sorted { $0.left > $1.left }
      var joined: [PDFWord] = []
      var letters: [String] = []
      for word in words {
        let text = logical(
          String(decoding: utf8[word.text], as: UTF8.self), keepsLigatures: keepsLigatures)
        if let last = joined.last, last.left - word.right < room * word.height,
          isJoined(letters[letters.count - 1], text)
        {
          letters[letters.count - 1] += text
          joined[joined.count - 1].left = min(last.left, word.left)
          joined[joined.count - 1].right = max(last.right, word.right)
          joined[joined.count - 1].top = min(last.top, word.top)
          joined[joined.count - 1].bottom = max(last.bottom, word.bottom)
        } else {
          joined.append(word)
          letters.append(text)
        }
      }
      page.segments[segment].words = zip(joined, letters).map { word, text in
        let start = utf8.count
        utf8 += text.utf8
        return PDFWord(
          left: word.left, top: word.top, right: word.right, bottom: word.bottom, text: start..<utf8.count)
      }
    }
  }

  /// Whether two neighbours are parts of one word: letters of the script, and marks that hang on them.
  private static func isJoined(_ first: String, _ second: String) -> Bool {
    guard let end = first.unicodeScalars.last, let start = second.unicodeScalars.first else { return false }
    let isScript = PDFCharacters.isRightToLeft
    // "12" and "." of a marker are two words as well.
    if ("0"..."9").contains(end) && (start == "." || start == ")") { return true }
    return isScript(end) && (isScript(start) || ".,:;!?؟،؛)»]”".unicodeScalars.contains(start))
      || "(«[“".unicodeScalars.contains(end) && isScript(start)
  }

  /// Whether lam and alef stand in reading order where a font writes them as one sign.
  ///
  /// Where it has two signs for them, alef stands at the left of lam as often as the language has "لا".
  private static func keepsLigatures(_ page: PDFPage, utf8: [UInt8]) -> Bool {
    var apart = 0
    var together = 0
    for segment in page.segments {
      for word in segment.words {
        var last: Unicode.Scalar?
        for scalar in String(decoding: utf8[word.text], as: UTF8.self).unicodeScalars {
          if let last {
            if alefs.contains(last), scalar == lam { apart += 1 }
            if last == lam, alefs.contains(scalar) { together += 1 }
          }
          last = scalar
        }
      }
    }
    return apart * 20 <= together
  }

  /// Whether the alef at a place of a word, the lam at its left, is read before it, as in "ال", "وال" and "إلى".
  ///
  /// Both readings look the same there; the article, the particles and the ending "ال" or "الة" are far more common than
  /// what else it could be.
  private static func isReadApart(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    let before = scalars[(index + 1)...].filter(\.properties.isAlphabetic)
    let after = scalars[..<(index - 1)].filter(\.properties.isAlphabetic)
    if scalars[index] == "\u{627}" {
      if before.isEmpty { return true }
      // "بالعمل" and "والدولة", but "بلاد" and "ولاية".
      if before.count <= 2, after.count > 2, before.allSatisfy({ "وفبك".unicodeScalars.contains($0) }) {
        return true
      }
      return after == ["\u{629}"] || before.count > 1 && after.isEmpty
    }
    // "إلى", "إليه", "إليها", "إليهم"
    return before.isEmpty && scalars[index] == "\u{625}"
      && (after.last == "\u{649}" || after.last == "\u{64A}")
  }

  /// A word's letters in reading order: they stand from left to right, but for the two of a lam-alef ligature.
  static func logical(_ text: String, keepsLigatures: Bool = true) -> String {
    let scalars = Array(text.unicodeScalars)
    guard scalars.count > 1 else { return text }
    guard scalars.contains(where: PDFCharacters.isRightToLeft) else { return numbered(text) }
    if keepsLigatures, scalars.count == 2, scalars[0] == lam, alefs.contains(scalars[1]) { return text }
    var result = String.UnicodeScalarView()
    var index = scalars.count - 1
    while index >= 0 {
      if keepsLigatures, index > 0, alefs.contains(scalars[index]), scalars[index - 1] == lam,
        !isReadApart(scalars, at: index)
      {
        result.append(scalars[index - 1])
        result.append(scalars[index])
        index -= 2
      } else {
        result.append(scalars[index])
        index -= 1
      }
    }
    return String(result)
  }

  /// ".12" as it stands on the page is "12." as it is read.
  private static func numbered(_ text: String) -> String {
    let rest = text.drop { ".)-".contains($0) }
    guard rest.count < text.count, !rest.isEmpty, rest.allSatisfy(\.isNumber) else { return text }
    return rest + String(text.prefix(text.count - rest.count).reversed())
  }

  /// Words in reading order of a line that begins at the right: a run of Latin words is read from left to right.
  static func ordered(_ words: [PDFWord], in source: PDFWords) -> [PDFWord] {
    var result: [PDFWord] = []
    var run: [PDFWord] = []
    var hasLetters = false
    func flush() {
      result += hasLetters ? run.reversed() : run
      run = []
      hasLetters = false
    }
    for word in words {
      let scalars = source.string(word).unicodeScalars
      if scalars.contains(where: PDFCharacters.isRightToLeft) {
        flush()
        result.append(word)
      } else {
        run.append(word)
        hasLetters = hasLetters || scalars.contains(where: \.properties.isAlphabetic)
      }
    }
    flush()
    return result
  }
}
