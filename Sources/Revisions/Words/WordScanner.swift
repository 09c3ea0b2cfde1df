/// Cuts text into words, numbers and marks; white space separates and is no token.
///
/// Letters and digits form words; an apostrophe between letters and one of `. , : /` between digits belong to
/// them ("don't", "1,250.5", "12/2018"). A hyphen is a mark, so "long-term" is three tokens. Raised and lowered
/// figures belong to the number before them ("10³"), behind letters they are a number of their own ("m²"). Scripts
/// that write no spaces give one token a character.
struct WordScanner {
  private enum Class: UInt8 {
    case space, letter, digit, figure, ideograph, apostrophe, quote, dash, mark
  }

  private static let apostropheKey = Array("'".utf8)
  private static let quoteKey = Array("\"".utf8)
  private static let dashKey = Array("-".utf8)
  private static let ellipsisKey = Array("…".utf8)

  private let bytes: [UInt8]
  /// The class of each ASCII byte, held here because a global is asked for anew at every byte.
  private let ascii: [Class]
  private let end: Int
  private var at: Int

  /// Appends the tokens of a half-open range of valid UTF-8.
  static func scan(
    _ range: Range<Int>, in bytes: [UInt8], into table: inout TokenTable, _ lexicon: inout Lexicon
  ) {
    let first = table.count
    var scanner = WordScanner(bytes: bytes, end: range.upperBound, at: range.lowerBound)
    scanner.scan(&table, &lexicon)
    NumberSigns.mark(first..<table.count, of: &table, lexicon, in: bytes)
  }

  private init(bytes: [UInt8], end: Int, at: Int) {
    self.bytes = bytes
    ascii = Self.ascii
    self.end = end
    self.at = at
  }

  private mutating func scan(_ table: inout TokenTable, _ lexicon: inout Lexicon) {
    while at < end {
      let start = at
      let (kind, length) = classify(at)
      at += length
      switch kind {
      case .space: continue
      case .letter: scanWord(from: start, hasDigit: false, &table, &lexicon)
      case .digit, .figure: scanWord(from: start, hasDigit: true, &table, &lexicon)
      case .ideograph: table.append(lexicon.token(bytes.span.extracting(start..<at)), .word, start..<at)
      case .mark: scanMark(from: start, &table, &lexicon)
      case .apostrophe: table.append(lexicon.token(Self.apostropheKey), .mark, start..<at)
      case .quote: table.append(lexicon.token(Self.quoteKey), .mark, start..<at)
      case .dash:
        while at < end, case (.dash, let length) = classify(at) { at += length }
        table.append(lexicon.token(Self.dashKey), .mark, start..<at)
      }
    }
  }

  private mutating func scanMark(from start: Int, _ table: inout TokenTable, _ lexicon: inout Lexicon) {
    if bytes[start] == UInt8(ascii: ".") {
      while at < end, bytes[at] == UInt8(ascii: ".") { at += 1 }
      if at - start > 1 { return table.append(lexicon.token(Self.ellipsisKey), .mark, start..<at) }
    }
    table.append(lexicon.token(bytes.span.extracting(start..<at)), .mark, start..<at)
  }

  private mutating func scanWord(
    from start: Int, hasDigit startsWithDigit: Bool, _ table: inout TokenTable, _ lexicon: inout Lexicon
  ) {
    if !startsWithDigit {
      at = start
      if let hash = passPlainWord() {
        return table.append(lexicon.token(bytes.span.extracting(start..<at), hash: hash), .word, start..<at)
      }
      if at == start { at += classify(at).1 }
    }
    var hasCurlyApostrophe = false
    var hasDigit = startsWithDigit
    scanning: while at < end {
      let (kind, length) = classify(at)
      switch kind {
      case .letter: at += length
      case .digit:
        hasDigit = true
        at += length
      case .figure where hasDigit: at += length
      case .apostrophe where at + length < end && classify(at + length).0 == .letter:
        hasCurlyApostrophe = hasCurlyApostrophe || bytes[at] != UInt8(ascii: "'")
        at += length
      case .mark where ".,:/".utf8.contains(bytes[at]) && isDigit(at - 1) && at + 1 < end && isDigit(at + 1):
        at += length
      default: break scanning
      }
    }
    let kind = hasDigit ? Word.Kind.number : .word
    guard hasCurlyApostrophe else {
      return table.append(lexicon.token(bytes.span.extracting(start..<at)), kind, start..<at)
    }
    var key: [UInt8] = []
    var index = start
    while index < at {
      let (kind, length) = classify(index)
      if kind == .apostrophe { key.append(UInt8(ascii: "'")) } else { key += bytes[index..<index + length] }
      index += length
    }
    table.append(lexicon.token(key), kind, start..<at)
  }

  /// Goes over ASCII letters; their hash where the word ends behind them, nothing where it may go on.
  private mutating func passPlainWord() -> UInt32? {
    var hash = Lexicon.seed
    var index = at
    defer { at = index }
    let (bytes, ascii) = (bytes.span, ascii.span)
    while index < end {
      let byte = bytes[index]
      guard byte < 0x80 else { return nil }
      switch ascii[Int(byte)] {
      case .letter: hash = Lexicon.combined(hash, byte)
      case .space, .mark, .dash, .quote: return hash
      case .digit, .figure, .ideograph, .apostrophe: return nil
      }
      index += 1
    }
    return hash
  }

  private func isDigit(_ index: Int) -> Bool { (0x30...0x39).contains(bytes[index]) }

  /// What stands at a byte offset, and its length in bytes.
  private func classify(_ index: Int) -> (Class, Int) {
    let lead = bytes[index]
    if lead < 0x80 { return (ascii[Int(lead)], 1) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return (Self.classify(value), length)
  }

  private static let ascii: [Class] = (UInt8(0)..<0x80).map { byte in
    switch byte {
    case 0x61...0x7A, 0x41...0x5A: .letter
    case 0x30...0x39: .digit
    case 0...0x20, 0x7F: .space
    case UInt8(ascii: "'"), UInt8(ascii: "`"): .apostrophe
    case UInt8(ascii: "\""): .quote
    case UInt8(ascii: "-"): .dash
    default: .mark
    }
  }

  private static func classify(_ value: UInt32) -> Class {
    switch value {
    case 0x2018...0x201B, 0x2032, 0x02BC: return .apostrophe
    case 0x201C...0x201F, 0x2033, 0xAB, 0xBB: return .quote
    case 0x2010...0x2015, 0x2212: return .dash
    // Raised and lowered plus and minus.
    case 0x207A, 0x207B, 0x208A, 0x208B: return .figure
    case 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: return .ideograph
    default: break
    }
    guard let properties = Unicode.Scalar(value)?.properties else { return .mark }
    switch properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control: return .space
    case .decimalNumber: return .digit
    case .otherNumber: return .figure
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .letterNumber:
      return .letter
    default: return .mark
    }
  }
}
