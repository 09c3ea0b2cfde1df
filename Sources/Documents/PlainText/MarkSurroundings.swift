/// Tells a footnote's number that is glued to a word from a number of the text, by what stands around it.
enum MarkSurroundings {
  /// Longest word in bytes that is looked at, so that time stays linear on text without spaces.
  private static let reach = 128

  /// Whether digits can be a mark: "areas5;" and "(OHCHR).3" yes; "CO2", "Covid-19", "13/2018", "3–5", "No.5" no.
  static func takeMark(_ digits: Range<Int>, in source: [UInt8], within line: Range<Int>) -> Bool {
    guard let before = scalar(before: digits.lowerBound, in: source, notBefore: line.lowerBound),
      !goesOn(after: digits.upperBound, in: source, end: line.upperBound)
    else { return false }
    let front = token(before: digits.lowerBound, in: source, notBefore: line.lowerBound)
    if front.contains("://") || front.hasPrefix("www.") || front.contains("@") { return false }
    if before.properties.isAlphabetic { return !before.properties.isUppercase }
    guard ";:.,)]?!…\"'’”»".unicodeScalars.contains(before) else { return false }
    let word = front.unicodeScalars.dropLast()
    guard let last = word.last else { return false }
    // A year in brackets may have a note; "2018,5" and "10:30" are numbers.
    if ("0"..."9").contains(last) { return !";:.,'".unicodeScalars.contains(before) }
    if "([{‘“«\"'".unicodeScalars.contains(last) { return false }
    // "A/HRC/49/L.5", "No.5", "para.3": the stop belongs to an abbreviation that takes a number.
    if before == "." {
      let letters = String(
        String.UnicodeScalarView(word.reversed().prefix { $0.properties.isAlphabetic }.reversed()))
      return !front.contains("/") && SentenceWords.english.abbreviations[letters.lowercased()] != .number
    }
    return true
  }

  /// Whether the number goes on as part of a word, a fraction, a range or a quantity.
  private static func goesOn(after end: Int, in source: [UInt8], end limit: Int) -> Bool {
    guard end < limit else { return false }
    let next = source[end]
    let hasDigit = { (offset: Int) in end + offset < limit && (0x30...0x39).contains(source[end + offset]) }
    switch next {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return true
    case _ where "/-%@_=".utf8.contains(next): return true
    case UInt8(ascii: "."): return hasDigit(1)
    case 0xE2: return hasDigit(3)
    default: return false
    }
  }

  private static func scalar(before index: Int, in source: [UInt8], notBefore start: Int) -> Unicode.Scalar? {
    var first = index - 1
    while first > start, source[first] & 0xC0 == 0x80 { first -= 1 }
    guard first >= start, first < index else { return nil }
    return String(decoding: source[first..<index], as: UTF8.self).unicodeScalars.last
  }

  /// The visible characters directly in front of an offset, as far as the reach.
  private static func token(before index: Int, in source: [UInt8], notBefore start: Int) -> String {
    let least = max(start, index - reach)
    var first = index
    while first > least, source[first - 1] > 0x20 { first -= 1 }
    return String(decoding: source[first..<index], as: UTF8.self)
  }
}
