/// Words that name demands by their numbers: "Recommendation 12", "Response to recommendations 4.2–4.4", "Demand 7(b)", "R9".
struct DemandLabel: Equatable {
  /// The numbers as ids have them: "12", "4.2", "7b"; of a span every one of it.
  let ids: [String]
  /// Bytes of the text up to its last number's end.
  let length: Int
  /// Which word of the text names the kind of thing that is numbered, from 0.
  let place: Int
  /// The capital that names the kind: "W" of "W1" and of "Weakness 1", "A" of an answer; nil where "R" or another noun does.
  let initial: Character?

  /// What counts as a name for a demand, in small letters.
  private static let nouns: Set<String> = [
    "recommendation", "rec", "demand", "request", "point", "question", "proposal", "condition", "measure",
    "action", "comment", "remark", "concern", "weakness", "query", "suggestion", "recommandation", "demande",
    "proposition", "mesure", "empfehlung", "forderung", "maßnahme",
    "recomendación", "demanda", "exigencia", "petición", "medida", "raccomandazione", "richiesta",
    "recomendação", "exigência", "aanbeveling",
  ]
  private static let plurals: Set<String> = Set(nouns.map { $0 + "s" }).union([
    "weaknesses", "queries", "empfehlungen", "forderungen", "maßnahmen", "recomendaciones", "peticiones",
    "raccomandazioni",
    "richieste", "recomendações", "aanbevelingen",
  ])
  /// What is glued to its number in reviews: question, weakness, comment, answer.
  private static let initials: Set<Substring> = ["Q", "W", "C", "A"]
  private static let initialsByNoun: [String: Character] = [
    "question": "Q", "questions": "Q", "weakness": "W", "weaknesses": "W", "comment": "C", "comments": "C",
  ]
  private static let numbering: Set<String> = ["no", "nos", "number", "numbers", "n", "nr"]
  /// The noun stands among so many words.
  static let latestNoun = 6
  /// A span names at most so many demands.
  private static let longestSpan = 50

  /// The first label among the first words of a text; nil where it has none.
  ///
  /// - Parameters:
  ///   - allowsList: Whether "Recommendations 4 and 7" is a label, too.
  ///   - limit: Among how many words its noun stands.
  init?(_ text: String, allowsList: Bool, within limit: Int = latestNoun) {
    // Most sentences have no digit or bracket, and telling that costs nothing beside looking for words.
    guard text.utf8.contains(where: { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "(") }) else {
      return nil
    }
    var rest = text[...]
    for place in 0..<limit {
      rest = Substring(rest.unicodeScalars.drop { !WordScalars.continues($0) })
      guard !rest.isEmpty else { return nil }
      let word = Substring(rest.unicodeScalars.prefix(while: WordScalars.isOfLetter))
      guard !word.isEmpty else {
        rest = Substring(rest.unicodeScalars.drop(while: WordScalars.continues))
        continue
      }
      rest = rest[word.endIndex...]
      guard Self.mayBeNumbered(rest) else { continue }
      let small = word.lowercased()
      let isGlued =
        rest.first?.isNumber == true && word.utf8.count == 1
        && (place == 0 && word == "R" || place < 3 && Self.initials.contains(word))
      let isPlural = allowsList && Self.plurals.contains(small)
      guard isGlued || isPlural || Self.nouns.contains(small) else { continue }
      guard let number = Self.number(behind: rest, isGlued: isGlued) else { continue }
      // "R1.Q2" is the second question of the first reviewer.
      if isGlued, small == "r", case let inner = text[number.end...].drop(while: { ".:-–—,; ".contains($0) }),
        let kind = inner.first, Self.initials.contains(inner.prefix(1)),
        inner.dropFirst().first?.isNumber == true,
        let own = Self.number(in: inner.dropFirst())
      {
        self.place = place
        initial = kind
        length = text[..<own.end].utf8.count
        ids = [own.id]
        return
      }
      self.place = place
      initial = isGlued ? small == "r" ? nil : word.first : Self.initialsByNoun[small]
      let list = isPlural ? Self.list(number, in: text) : (ids: [number.id], end: number.end)
      length = text[..<list.end].utf8.count
      ids = list.ids
      return
    }
    return nil
  }

  /// The numbers that a sentence names wherever it names them: "Utopia supports recommendations 145.3, 145.7 and 145.12", "The
  /// following recommendations are noted: 145.4; 145.9."
  static func ids(namedIn sentence: String) -> [String] {
    guard sentence.utf8.count <= longestSentence else { return [] }
    if let label = DemandLabel(sentence, allowsList: true, within: latestNounOfSentence) { return label.ids }
    let colon = sentence.firstIndex(of: ":")
    guard let colon, case let lead = sentence[..<colon].lowercased().split(whereSeparator: { !$0.isLetter }),
      lead.contains("following"), lead.contains(where: { plurals.contains(String($0)) }),
      let number = number(in: sentence[colon...].dropFirst().drop(while: \.isWhitespace))
    else { return [] }
    return list(number, in: sentence).ids
  }

  private static let latestNounOfSentence = 30
  private static let longestSentence = 4000

  /// What a number says as an id: "4b" of "4(b)", "3" of "Three"; nil where it is none.
  static func id(of number: some StringProtocol) -> String? {
    let text = String(number)
    if text.first != "(", let found = Self.number(in: text[...]) {
      return found.end == text.endIndex ? found.id : nil
    }
    return words.firstIndex(of: text.lowercased()).map { String($0 + 1) }
  }

  private static let words = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  ]

  /// Whether a number can follow at once, or what announces one: most words need not be looked up.
  private static func mayBeNumbered(_ rest: Substring) -> Bool {
    let next = rest.unicodeScalars.first {
      !($0 == " " || $0 == "." || $0 == "#" || $0.properties.isWhitespace)
    }
    return next.map { ("0"..."9").contains($0) || $0 == "n" || $0 == "N" || $0 == "(" } ?? false
  }

  /// The number behind a noun: " 12", ". 3", " No. 7", " #4".
  private static func number(behind noun: Substring, isGlued: Bool) -> (id: String, end: String.Index)? {
    if isGlued { return number(in: noun) }
    var rest = noun.drop { $0.isWhitespace || $0 == "." || $0 == "#" }
    let word = rest.prefix { $0.isLetter }
    if numbering.contains(word.lowercased()) {
      rest = rest[word.endIndex...].drop { $0.isWhitespace || ".°º#".contains($0) }
    }
    return rest.startIndex == noun.startIndex ? nil : number(in: rest)
  }

  /// The letter, or the small Roman number, that a text begins with in brackets: "b" of "(b)", "iv" of "(iv)", "a" of "(A)".
  static func bracketed(_ text: Substring) -> (id: String, end: String.Index)? {
    guard text.first == "(", let close = text.prefix(longestRoman + 2).firstIndex(of: ")") else { return nil }
    let inside = text[text.index(after: text.startIndex)..<close]
    let isLetter = inside.utf8.count == 1 && inside.allSatisfy { $0.isASCII && $0.isLetter }
    guard isLetter || !inside.isEmpty && inside.allSatisfy("ivx".contains) else { return nil }
    return (inside.lowercased(), text.index(after: close))
  }

  /// The same of a list item's marker: "(b)", "b)", "b.", "B."; nil where it is none.
  static func letters(ofMarker marker: String) -> String? {
    let core = marker.drop { $0 == "(" }.prefix { $0 != ")" && $0 != "." }
    return bracketed("(\(core))")?.id
  }

  private static let longestRoman = 5

  /// The number that a text begins with: "12", "4.2", "8(1)", "7b", "7 (b)"; "(b)" alone.
  private static func number(in text: Substring) -> (id: String, end: String.Index)? {
    if text.first == "(" { return bracketed(text) }
    func digits(_ text: Substring) -> Substring { text.prefix { $0.isASCII && $0.isNumber } }
    let first = digits(text)
    guard (1...4).contains(first.utf8.count) else { return nil }
    var id = String(first)
    var end = first.endIndex
    while text[end...].first == ".", case let next = digits(text[end...].dropFirst()), !next.isEmpty,
      next.utf8.count <= 4
    {
      id += "." + next
      end = next.endIndex
    }
    if let letter = text[end...].first, letter.isASCII, letter.isLetter {
      // "12th" and "3D" are no letters of a demand.
      guard letter.isLowercase, text[end...].dropFirst().first?.isLetter != true else { return nil }
      return (id + String(letter), text.index(after: end))
    }
    // "4(b)", "5.2 (a)", "8(1)".
    let bracket = text[end...].drop { $0 == " " }
    if bracket.first == "(", let close = bracket.prefix(5).firstIndex(of: ")") {
      let inside = bracket[bracket.index(after: bracket.startIndex)..<close]
      if inside.utf8.count == 1, inside.allSatisfy({ $0.isASCII && $0.isLowercase }) {
        return (id + inside, text.index(after: close))
      }
      if !inside.isEmpty, digits(inside) == inside { return (id + "." + inside, text.index(after: close)) }
    }
    return (id, end)
  }

  /// The numbers of a list: "4 and 7", "4, 5 & 7", "8 to 10", "4.2–4.4", "1(a) to (c)".
  private static func list(_ first: (id: String, end: String.Index), in text: String)
    -> (ids: [String], end: String.Index)
  {
    var ids = [first.id]
    var end = first.end
    while ids.count < longestSpan {
      let between = text[end...].prefix { !$0.isNumber && $0 != "(" }
      let words = between.lowercased().split { $0.isWhitespace || $0 == "," || $0 == ";" }
      guard words.allSatisfy({ joining.contains(String($0)) }) else { break }
      let rest = text[between.endIndex...]
      let isSpan = words.contains { spanning.contains(String($0)) }
      guard let number = rest.first == "(" ? sibling(of: ids[ids.count - 1], in: rest) : number(in: rest)
      else { break }
      ids += isSpan ? span(from: ids[ids.count - 1], to: number.id) ?? [number.id] : [number.id]
      end = number.end
    }
    return (ids, end)
  }

  /// What a letter in brackets means behind another id: "c" behind "b", "7c" behind "7b"; nil behind a number without one.
  private static func sibling(of id: String, in text: Substring) -> (id: String, end: String.Index)? {
    guard let letter = bracketed(text) else { return nil }
    guard id.first?.isNumber == true else { return letter }
    return id.last?.isLetter == true && letter.id.utf8.count == 1
      ? (id.dropLast() + letter.id, letter.end) : nil
  }

  private static let joining: Set<String> = [
    "and", "or", "to", "through", "&", "-", "–", "—", "et", "à", "und", "bis", "y", "a", "e",
  ]
  private static let spanning: Set<String> = ["to", "through", "-", "–", "—", "à", "bis", "a"]

  /// The ids behind the first one up to the last, which must be ahead of it and differ in its last part alone.
  private static func span(from first: String, to last: String) -> [String]? {
    if let from = first.unicodeScalars.last, let to = last.unicodeScalars.last, from.properties.isLowercase,
      to.properties.isLowercase
    {
      let stem = first.dropLast()
      guard stem == last.dropLast(), from < to else { return nil }
      return (from.value + 1...to.value).compactMap(Unicode.Scalar.init).map { stem + String($0) }
    }
    let (front, back) = (first.split(separator: "."), last.split(separator: "."))
    // "4.2–4" names 4.2, 4.3 and 4.4.
    guard back.count == 1 || back.dropLast() == front.dropLast(), let from = front.last.flatMap({ Int($0) }),
      let to = back.last.flatMap({ Int($0) }), from < to, to - from <= longestSpan
    else { return nil }
    return (from + 1...to).map { (front.dropLast().map(String.init) + [String($0)]).joined(separator: ".") }
  }
}
