/// Words that say the opposite of one another: by a prefix or suffix, or from a list.
enum Opposites {
  static func areOpposite(_ one: String, _ two: String) -> Bool {
    guard one != two, one.utf8.count <= 24, two.utf8.count <= 24 else { return false }
    if pairs[one]?.contains(two) == true || pairs[two]?.contains(one) == true { return true }
    let (short, long) = one.utf8.count < two.utf8.count ? (one, two) : (two, one)
    return isPrefixed(long, short) || isLess(one, two) || isLess(two, one)
  }

  /// "-ful" against "-less".
  private static func isLess(_ one: String, _ two: String) -> Bool {
    one.hasSuffix("ful") && two.hasSuffix("less") && one.dropLast(3) == two.dropLast(4)
  }

  private static func isPrefixed(_ long: String, _ short: String) -> Bool {
    guard short.utf8.count >= 4, long.hasSuffix(short), !negationWords.contains(long) else { return false }
    switch String(long.dropLast(short.count)) {
    case "un", "non": return true
    case "in", "im", "il", "ir":
      return short.utf8.count >= 5 && adjectiveEndings.contains { short.hasSuffix($0) }
    case "dis": return afterDis.contains { short.hasPrefix($0) }
    case "il-", "de": return ["criminalise", "criminalize", "stabilise", "stabilize"].contains(short)
    default: return false
    }
  }

  /// Counted as negations already.
  private static let negationWords: Set<String> = ["unable", "unwilling", "inability", "unwillingness"]
  private static let adjectiveEndings = [
    "able", "ible", "ably", "ibly", "ility", "ent", "ently", "ence", "ant", "ance", "ate", "ately", "ive",
    "ively",
    "al", "ally", "ality", "ar", "arly", "arity", "ect", "ectly", "ous", "ously", "ite", "ure", "urely",
    "ity", "ency",
    "alid", "acy", "action", "uate", "ory", "est", "ible", "ane", "umane", "oper", "operly", "ural",
  ]
  private static let afterDis = [
    "agree", "approv", "allow", "prove", "satisf", "honest", "connect", "continu", "regard", "respect",
    "trust",
    "like", "appear", "obey", "qualif", "advantag", "proportion", "comfort", "similar", "loyal", "engage",
    "able",
  ]

  private static let pairs: [String: Set<String>] = {
    var pairs: [String: Set<String>] = [:]
    for line in table {
      let sides = line.split(separator: "/").map { $0.split(separator: " ").map(String.init) }
      for one in sides[0] { pairs[one, default: []].formUnion(sides[1]) }
    }
    return pairs
  }()

  /// Forms of a word, a slash, forms of its opposite.
  private static let table = [
    "accept accepts accepted accepting / reject rejects rejected rejecting refuse refuses refused",
    "agree agrees agreed / refuse refuses refused",
    "approve approves approved approval / reject rejects rejected rejection",
    "allow allows allowed allowing permit permits permitted / prohibit prohibits prohibited forbid forbids forbidden "
      + "ban bans banned prevent prevents prevented prohibiting",
    "legal lawful / illegal unlawful",
    "include includes included including / exclude excludes excluded excluding",
    "increase increases increased increasing / decrease decreases decreased decreasing reduce reduces reduced reducing "
      + "fall falls fell decline declines declined",
    "rise rises rose rising risen / fall falls fell falling fallen decline declines declined drop drops dropped",
    "support supports supported supporting / oppose opposes opposed opposing",
    "confirm confirms confirmed confirming / deny denies denied denying",
    "grant grants granted / refuse refuses refused deny denies denied",
    "open opens opened / close closes closed",
    "start starts started begin begins began / stop stops stopped end ends ended",
    "continue continues continued / stop stops stopped cease ceases ceased end ends ended",
    "guilty / innocent", "safe safely / dangerous unsafe", "success succeeded succeed / failure failed fail",
    "improve improves improved improving improvement / worsen worsens worsened worsening deteriorate deteriorated deterioration",
    "better / worse", "best / worst", "higher / lower", "maximum / minimum", "before / after",
    "above / below",
    "more / less fewer", "gain gains / loss losses", "profit / loss",
    "strengthen strengthened strengthens / weaken weakened weakens",
    "voluntary voluntarily / mandatory compulsory", "public publicly / secret secretly", "present / absent",
    "true / false", "win won / lose lost", "join joined / leave left", "ratify ratified / denounced",
    "possible / impossible", "private / public", "permanent permanently / temporary temporarily",
    "free / detained imprisoned", "released / detained arrested", "enter entered / leave left",
    "majority / minority",
    "many / few", "always / never", "everyone everybody / nobody", "pass passed / fail failed",
    "fully / partly partially",
  ]
}
