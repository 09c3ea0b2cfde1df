/// Reads the numbers, letters and numerals that items are marked with.
enum MarkerNumber {
  /// The style of "1." "12)" "(3)" "a)" "(b)" "iv." "IV." "1.1" "٣." "б)" and their like, or nil for another word.
  static func style(
    _ head: Substring, rest: Substring, follows: [ListMarker.Style: Int], capitals: CapitalMarkers
  ) -> ListMarker.Style? {
    if let outline = outline(head, rest: rest, follows: follows) { return outline }
    if let first = head.unicodeScalars.first, head.unicodeScalars.count == 1,
      (0x2460...0x2473).contains(first.value)
    {
      return .decimal("①")
    }
    var core = head
    let opens = core.first == "(" || core.first == "["
    if opens { core = core.dropFirst() }
    guard let close = core.last, ".)]．-/°º".contains(close), !opens || ".)]．".contains(close) else {
      return nil
    }
    // "[3]" is a note's label or a source's.
    if opens, close != ")" { return nil }
    core = core.dropLast()
    if !opens, ")-º".contains(close), core.last == "." { core = core.dropLast() }
    let shape = (opens ? "(" : "") + String(close)
    guard !core.isEmpty, core.utf8.count <= 12 else { return nil }
    if let number = decimal(core) {
      // "3- " and "3/ " may be the rest of anything, unless they count.
      if close == "-" || close == "/" {
        return core.count <= 2 && (number == 1 || follows[.decimal(shape)] == number - 1)
          ? .decimal(shape) : nil
      }
      if core.count <= 3 {
        // "3. Mai 2022" is a date.
        return close == "." && isDate(rest) ? nil : .decimal(shape)
      }
      guard core.count == 4, let last = follows[.decimal(shape)], number == last + 1 else { return nil }
      return .decimal(shape)
    }
    guard ".)]．".contains(close) else { return nil }
    if core.allSatisfy({ "ivxlc".contains($0) }), core.utf8.count > 1 || core == "i" || core == "v" {
      return core.utf8.count == 1 || roman(core) != nil ? .roman(shape) : nil
    }
    if core.utf8.count == 1, core.allSatisfy({ $0.isASCII && $0.isLowercase }) { return .letter(shape) }
    if core.count == 1, close == ")", core.allSatisfy({ ("а"..."я").contains($0) }) {
      return .letter("я" + shape)
    }
    if core.count == 1, close == ")", core.allSatisfy({ ("ء"..."ي").contains($0) }) {
      return .letter("ي" + shape)
    }
    if core.allSatisfy({ $0.isASCII && $0.isUppercase }) { return capitals.style(core, shape: shape) }
    // "4.2.": a decimal outline number.
    if core.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }), core.contains("."), core.first != "." {
      return .decimal("outline\(core.split(separator: ".").count)")
    }
    return nil
  }

  /// "1.Release" and "2)公布": bytes of a number to which the word was glued, with its style.
  static func glued(_ line: String) -> (style: ListMarker.Style, length: Int)? {
    let front = line.prefix(6)
    let digits = front.prefix { $0.isNumber }
    guard (1...2).contains(digits.count), decimal(digits) != nil, let close = front[digits.endIndex...].first,
      close == "." || close == ")"
    else { return nil }
    let rest = front[digits.endIndex...].dropFirst()
    guard let first = rest.first, first.isLetter, !first.isLowercase,
      rest.dropFirst().first.map({ $0.isLowercase || !first.isCased && $0.isLetter }) ?? false
    else { return nil }
    return (.decimal(String(close)), line[..<rest.startIndex].utf8.count)
  }

  /// "4.2" and "4.2.1" without a stop behind: the first of a row or the next of it, before a word that begins a sentence.
  private static func outline(
    _ head: Substring, rest: Substring, follows: [ListMarker.Style: Int]
  ) -> ListMarker.Style? {
    guard head.utf8.count <= 15, head.last?.isNumber == true else { return nil }
    let parts = head.split(separator: ".", omittingEmptySubsequences: false)
    guard (2...5).contains(parts.count), TextEdge.startsUppercase(String(rest.prefix(4))) else { return nil }
    guard
      parts.allSatisfy({ (1...3).contains($0.utf8.count) && $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      let last = parts.last.flatMap({ Int($0) })
    else { return nil }
    let style = ListMarker.Style.decimal("outline\(parts.count)")
    return last == 1 || follows[style].map({ last == $0 + 1 }) == true ? style : nil
  }

  /// "3. Mai 2022", "1. June": the day of a date.
  private static func isDate(_ rest: Substring) -> Bool {
    let word = rest.prefix { $0.isLetter }
    guard !word.isEmpty else { return false }
    let isMonth = WrittenDate.isMonth(String(word)) || germanMonths.contains(word.lowercased())
    let after = rest[word.endIndex...].drop { $0.isWhitespace || $0 == "," }
    return isMonth && after.prefix(4).count == 4 && after.prefix(4).allSatisfy(\.isNumber)
  }

  private static let germanMonths: Set<String> = [
    "januar", "februar", "märz", "mai", "juni", "juli", "oktober", "dezember",
  ]

  /// The number that decimal digits of any script write, six at most.
  static func decimal(_ text: Substring) -> Int? {
    guard (1...6).contains(text.count) else { return nil }
    var value = 0
    for scalar in text.unicodeScalars {
      guard scalar.properties.numericType == .decimal, let digit = scalar.properties.numericValue else {
        return nil
      }
      value = value * 10 + Int(digit)
    }
    return value
  }

  /// The number of a Roman numeral in lower case, below 400; nil where it is not written as one is.
  static func roman(_ text: Substring) -> Int? {
    guard (1...9).contains(text.utf8.count) else { return nil }
    let values: [Character: Int] = ["i": 1, "v": 5, "x": 10, "l": 50, "c": 100]
    var total = 0
    var last = 0
    for sign in text.reversed() {
      guard let value = values[sign] else { return nil }
      total += value < last ? -value : value
      last = max(last, value)
    }
    return written(total) == String(text) ? total : nil
  }

  private static func written(_ number: Int) -> String {
    guard (1..<400).contains(number) else { return "" }
    var rest = number
    var text = ""
    for (value, sign) in [
      (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ] {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }

  /// The place of a lone letter in its alphabet, from 1; й and ё, which lists leave out, are passed over.
  static func letter(_ text: Substring) -> Int? {
    guard text.unicodeScalars.count == 1, let scalar = text.unicodeScalars.first else { return nil }
    if ("a"..."z").contains(scalar) { return Int(scalar.value - 0x60) }
    return Array("абвгдежзиклмнопрстуфхцчшщэюя".unicodeScalars).firstIndex(of: scalar).map { $0 + 1 }
      ?? Array("أبجدهوزحطيكلمنسعفصقرشتثخذضظغ".unicodeScalars).firstIndex(of: scalar).map { $0 + 1 }
  }

  static func isChinese(_ character: Character) -> Bool { "一二三四五六七八九十百".contains(character) }

  /// The number that Chinese numerals below a hundred write.
  static func chinese(_ text: Substring) -> Int? {
    let digits = Array("一二三四五六七八九")
    var value = 0
    var digit: Int?
    for character in text where isChinese(character) {
      if let index = digits.firstIndex(of: character) {
        digit = index + 1
      } else {
        guard character == "十", value == 0 else { return nil }
        value = (digit ?? 1) * 10
        digit = nil
      }
    }
    value += digit ?? 0
    return value > 0 ? value : nil
  }
}
