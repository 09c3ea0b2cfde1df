/// Short names and what they stand for, as the documents themselves say: "Vocational Education and Training Centre (VETC)".
///
/// A short name is two to eight capital letters in brackets behind the words whose initials it has, in order: each of its letters
/// begins one of them, the first letter the first of them, and every capitalised word among them begins with one of its
/// letters. What two places say differently is no equivalence.
struct Acronyms: Sendable, Equatable {
  /// The words that each short name stands for, as they stand, small words left out.
  private(set) var expansions: [String: [String]] = [:]

  static let none = Acronyms()
  private static let letters = 2...8
  /// Words between the first and the bracket, small ones among them.
  private static let reach = 12
  /// So many are learnt at most; a document of nothing else is hostile.
  private static let most = 500

  private init() {}

  /// Learns from texts, one document's or both's.
  init(_ texts: some Sequence<String>) {
    var contradicted: Set<String> = []
    for text in texts where text.utf8.contains(UInt8(ascii: "(")) {
      for (name, words) in Self.definitions(in: text) where !contradicted.contains(name) {
        if let known = expansions[name], known.map({ $0.lowercased() }) != words.map({ $0.lowercased() }) {
          expansions[name] = nil
          contradicted.insert(name)
        } else if expansions.count < Self.most {
          expansions[name] = words
        }
      }
    }
  }

  private static func definitions(in text: String) -> [(name: String, words: [String])] {
    var found: [(String, [String])] = []
    var rest = text[...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "(")) {
      let before = rest[..<open]
      let inside = rest[rest.utf8.index(after: open)...]
      let name = inside.prefix { $0.isLetter }
      rest = inside
      guard letters.contains(name.count), name.unicodeScalars.allSatisfy(\.properties.isUppercase),
        inside[name.endIndex...].first == ")"
      else { continue }
      if let words = words(of: String(name), before: before) { found.append((String(name), words)) }
    }
    return found
  }

  /// The shortest run of words directly before a bracket whose initials the name has.
  private static func words(of name: String, before text: Substring) -> [String]? {
    let words = TermReader.words(of: String(text.suffix(400))).suffix(reach)
    let initials = Array(name.lowercased())
    for start in words.indices.reversed() where words.endIndex - start >= initials.count / 2 {
      let run = Array(words[start...])
      guard run[0].first?.isUppercase == true, run[0].lowercased().first == initials[0],
        hasInitials(run, initials)
      else { continue }
      let content = run.filter { !StopWords.contains($0.lowercased()) }.map(String.init)
      return content.count > 1 ? content : nil
    }
    return nil
  }

  /// Whether the capitalised words of a run begin with the letters, in order and with none left over; small words may give one.
  private static func hasInitials(_ run: [Substring], _ initials: [Character]) -> Bool {
    var next = 0
    for word in run {
      guard let first = word.first else { return false }
      if next < initials.count, first.lowercased() == String(initials[next]) {
        next += 1
      } else if first.isUppercase {
        return false
      }
    }
    return next == initials.count
  }
}
