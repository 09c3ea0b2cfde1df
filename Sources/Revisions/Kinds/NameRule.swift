/// A name is in one version and not in the other: a capitalised word that does not begin a sentence.
///
/// Forms of address, months, weekdays and "I" are none; an acronym and the name that it stands for are one name. The first
/// word of a sentence, and any word of a heading with capitals throughout, is one where it is an acronym, has a
/// capitalised word behind it, or is known as a name from elsewhere in the documents.
enum NameRule {
  static func holds(for edit: Edit, isKnown: (String) -> Bool) -> Bool {
    let (old, new) = (names(edit.old), names(edit.new))
    let difference = Difference(old.map(\.value), new.map(\.value))
    if difference.isEmpty { return false }
    return hasNew(difference.removed, old, edit.old, than: edit.new, difference.added, isKnown)
      || hasNew(difference.added, new, edit.new, than: edit.old, difference.removed, isKnown)
  }

  /// A capitalised word.
  struct Name {
    let value: String
    let position: Int
    /// Whether its place alone explains its capital.
    let isDoubtful: Bool
  }

  private static func hasNew(
    _ leftover: [String: Int], _ names: [Name], _ wording: Wording, than other: Wording,
    _ others: [String: Int],
    _ isKnown: (String) -> Bool
  ) -> Bool {
    if leftover.isEmpty { return false }
    let small = Set(other.lowered)
    let initials = initials(wording, other)
    let writtenOut = writtenOut(wording, others)
    return names.contains { name in
      guard leftover[name.value] != nil else { return false }
      // The other version has it in small letters, at the beginning of its sentence, or in its plural.
      if small.contains(name.value.lowercased()) || others[name.value + "s"] != nil { return false }
      if name.value.hasSuffix("s"), others[String(name.value.dropLast())] != nil { return false }
      let isAcronym = Self.isAcronym(name.value)
      if isAcronym, initials.contains(name.value) { return false }
      if writtenOut.contains(name.position) { return false }
      return !name.isDoubtful || isAcronym || isKnown(name.value)
    }
  }

  /// The first letters of all runs of capitalised words of both versions.
  private static func initials(_ wordings: Wording...) -> Set<String> {
    var found: Set<String> = []
    for wording in wordings {
      for run in runs(wording) where run.count > 1 {
        found.insert(String(run.compactMap { wording.word($0).key.first }))
      }
    }
    return found
  }

  /// Positions of neighbouring capitalised words; small words of names may stand between.
  private static func runs(_ wording: Wording) -> [[Int]] {
    var runs: [[Int]] = []
    var run: [Int] = []
    var gap = 0
    for position in wording.content.indices {
      if wording.word(position).isCapitalized, !functionWords.contains(wording.lowered[position]) {
        run.append(position)
        gap = 0
      } else if !run.isEmpty, gap < 2,
        ["of", "the", "for", "and", "on", "to"].contains(wording.lowered[position])
      {
        gap += 1
      } else {
        runs.append(run)
        (run, gap) = ([], 0)
      }
    }
    return (runs + [run]).filter { $0.count > 1 }
  }

  /// Positions of runs whose acronym the other version has.
  private static func writtenOut(_ wording: Wording, _ others: [String: Int]) -> Set<Int> {
    guard others.keys.contains(where: isAcronym) else { return [] }
    return Set(
      runs(wording).lazy.filter { run in
        others[String(run.compactMap { wording.word($0).key.first })] != nil
      }.joined())
  }

  static func isAcronym(_ text: String) -> Bool {
    text.utf8.count >= 2 && text.utf8.count <= 12 && text.utf8.count { 0x41...0x5A ~= $0 } >= 2
      && text.utf8.allSatisfy {
        0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 && text.utf8.count < 8 || Decimal.isDigit($0)
      }
      && text.utf8.dropFirst().first.map { 0x41...0x5A ~= $0 } == true
  }

  /// The names of a version in order; acronyms with full stops are written without them.
  static func names(_ wording: Wording) -> [Name] {
    var names: [Name] = []
    var beginsSentence = true
    let isTitle = isTitleCase(wording)
    var position = 0
    while position < wording.content.count {
      defer { position += 1 }
      let word = wording.word(position)
      if position > 0, !wording.isJoined(position - 1) {
        let marks = wording.words[wording.content[position - 1] + 1..<wording.content[position]]
        let isAbbreviation =
          addresses.contains(wording.lowered[position - 1]) || wording.word(position - 1).key.utf8.count == 1
        if marks.contains(where: {
          ["\"", ":", ";", "!", "?"].contains($0.key) || $0.key == "." && !isAbbreviation
        }) {
          beginsSentence = true
        }
      }
      let isInitial = beginsSentence
      beginsSentence = false
      guard word.isCapitalized, !wording.isFigure[position], word.key != "I",
        !addresses.contains(wording.lowered[position])
      else { continue }
      if wording.senses(position).contains(where: \.isDay) { continue }
      let start = position
      var value = bare(word.key)
      // "U.N." is "UN".
      while word.key.utf8.count == 1, wording.markBehind(position) == ".",
        wording.word(position + 1).key.utf8.count == 1, wording.word(position + 1).isCapitalized
      {
        position += 1
        value += wording.word(position).key
      }
      if functionWords.contains(value.lowercased()), isInitial || isTitle { continue }
      if wording.language == .german, !isGermanName(wording, start) { continue }
      let runsOn = wording.isJoined(position) && wording.word(position + 1).isCapitalized && !isTitle
      names.append(Name(value: value, position: start, isDoubtful: (isInitial && !runsOn) || isTitle))
    }
    return names
  }

  /// Without "'s".
  private static func bare(_ key: String) -> String {
    key.hasSuffix("'s") || key.hasSuffix("'S") ? String(key.dropLast(2)) : key
  }

  /// German writes all nouns so: only acronyms, neighbouring capitals and what follows "in" or "aus" are taken for names.
  private static func isGermanName(_ wording: Wording, _ position: Int) -> Bool {
    let isNeighbour = [position - 1, position].contains {
      wording.isJoined($0) && wording.word($0).isCapitalized && wording.word($0 + 1).isCapitalized && $0 > 0
    }
    return isNeighbour || isAcronym(wording.word(position).key)
      || position > 0 && ["in", "aus", "nach", "von"].contains(wording.lowered[position - 1])
  }

  /// A heading in which all longer words have capitals.
  private static func isTitleCase(_ wording: Wording) -> Bool {
    if let last = wording.words.last(where: { $0.key != "\"" }), [".", "!", "?"].contains(last.key) {
      return false
    }
    var longer = 0
    for position in wording.content.indices where wording.lowered[position].utf8.count >= 5 {
      let word = wording.word(position)
      guard word.kind == .word else { continue }
      if !word.isCapitalized { return false }
      longer += 1
    }
    return longer >= 2
  }

  static let addresses: Set<String> = [
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "madam", "dame", "st", "vs", "no", "art",
  ]

  /// Words that begin sentences and titles and are no names.
  static let functionWords: Set<String> = [
    "the", "a", "an", "this", "that", "these", "those", "it", "its", "he", "she", "they", "we", "you", "his",
    "her",
    "their", "our", "my", "your", "all", "some", "many", "most", "each", "every", "any", "no", "not", "and",
    "or", "but",
    "if", "when", "while", "as", "at", "by", "for", "from", "in", "of", "on", "to", "with", "after", "before",
    "since",
    "under", "over", "until", "although", "because", "however", "there", "here", "what", "who", "how", "why",
    "where",
    "which", "today", "yesterday", "tomorrow", "one", "two", "three", "several", "more", "also", "both",
    "such", "so",
    "no", "nor", "it's", "is", "are", "was", "were", "be", "has", "have", "will", "may", "can", "must",
    "shall", "should",
  ]
}

extension Sense {
  fileprivate var isDay: Bool {
    switch self {
    case .month(_, let isAmbiguous): !isAmbiguous
    case .weekday: true
    default: false
    }
  }
}
