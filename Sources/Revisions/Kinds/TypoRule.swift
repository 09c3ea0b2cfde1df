/// One word for another that looks like a slip of it, or like its spelling elsewhere ("colour", "color").
///
/// Two neighbouring letters exchanged in words of three letters or more, one too many or too few in five or more, one for
/// another in six or more, two of these in eight or more, and the same first letter. Inflections and derivations are
/// none, nor are pairs of real words that look alike ("trial", "trail"), nor names.
enum TypoRule {
  /// Longest word, in bytes, that is looked at: longer ones are no words, and the distance takes their product.
  private static let longest = 40

  static func areAlike(_ one: Word, _ two: Word) -> Bool {
    guard one.kind == .word, two.kind == .word, one.key.utf8.count <= longest, two.key.utf8.count <= longest
    else {
      return false
    }
    let (first, second) = (one.lowered, two.lowered)
    if Lookalikes.words.contains(first) && Lookalikes.words.contains(second) { return false }
    let (letters, others) = (Array(first), Array(second))
    guard letters.first == others.first, !isInflection(letters, others) else { return false }
    let length = max(letters.count, others.count)
    guard length >= 3, abs(letters.count - others.count) <= 2 else { return false }
    switch distance(letters, others) {
    case 1 where letters.count != others.count: return length >= 5
    case 1 where letters.sorted() == others.sorted(): return true
    case 1: return length >= 6
    case 2: return length >= 8
    default: return false
    }
  }

  /// Whether two words differ in their endings only.
  private static func isInflection(_ one: [Character], _ two: [Character]) -> Bool {
    var shared = 0
    while shared < min(one.count, two.count), one[shared] == two[shared] { shared += 1 }
    // "Plan", "planned"; "city", "cities"; "make", "making".
    return (max(0, shared - 1)...shared).contains { start in
      start >= 2 && endings.contains(String(one[start...])) && endings.contains(String(two[start...]))
    }
  }

  private static let endings: Set<String> = [
    "", "s", "es", "ed", "d", "ing", "er", "ers", "or", "ors", "r", "rs", "est", "st", "ly", "y", "ies",
    "ied", "ier",
    "iest", "ily", "e", "en", "n", "ned", "ning", "ted", "ting", "ped", "ping", "led", "ling", "red", "ring",
    "ged",
    "ging", "bed", "bing", "ded", "ding", "med", "ming", "'s", "al", "ally", "ment", "ion", "ions", "ness",
    "nt", "nce",
    "t", "a", "ful", "ism", "ist", "ists", "ian", "ity", "em", "ern", "te", "ten", "tes", "um", "us", "i",
    "on", "ve",
    "k", "c", "ce", "cy", "ance", "ant", "ent", "ence", "ants", "ents", "able", "ible", "ably",
    "ly",
    "th", "ee", "ees", "ess",
  ]

  /// Edits apart: letters put in, taken out, replaced, or two neighbours exchanged (optimal string alignment).
  static func distance(_ one: [Character], _ two: [Character]) -> Int {
    var rows = [Array(0...two.count)]
    for i in 0..<one.count {
      var row = [i + 1]
      for j in 0..<two.count {
        var best = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (one[i] == two[j] ? 0 : 1))
        if i > 0, j > 0, one[i] == two[j - 1], one[i - 1] == two[j] {
          best = min(best, rows[i - 1][j - 1] + 1)
        }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[one.count][two.count]
  }
}
