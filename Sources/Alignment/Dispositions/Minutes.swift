/// Whether a response tells in the past and in the third person what was said at a meeting, as minutes do.
///
/// There "the list would go on the website by July" is what elsewhere reads "will go", and "the Chair said that" is the responder's
/// voice and nobody else's.
enum Minutes {
  /// So many sentences must tell what was said; one alone quotes somebody.
  static let fewestTold = 3
  /// At most so large a share of the sentences speaks as "I" or "we".
  static let mostOwn = 0.1

  /// Whether the sentences of a response, in English, are those of minutes.
  static func tell(_ sentences: [CueWords]) -> Bool {
    let told = sentences.count { sentence in
      zip(sentence.words, sentence.words.dropFirst()).contains { saying.contains($0) && said.contains($1) }
    }
    guard told >= fewestTold else { return false }
    let own = sentences.count { $0.words.contains(where: first.contains) }
    return Double(own) <= mostOwn * Double(sentences.count)
  }

  private static let first: Set<String> = ["i", "we", "our", "my", "us"]

  private static let saying: Set<String> = [
    "said", "replied", "explained", "noted", "confirmed", "stated", "reported", "added", "told", "answered",
    "announced", "agreed", "resolved", "observed", "stressed", "informed", "advised",
  ]

  /// Behind a verb of saying they begin what was said.
  private static let said: Set<String> = [
    "that", "he", "she", "they", "it", "the", "members", "parents", "residents",
  ]

  /// Who speaks in minutes for the body whose minutes they are.
  static let speakers: Set<String> = [
    "he", "she", "chair", "chairman", "chairwoman", "chairperson", "director", "officer", "officers", "mayor",
    "secretary", "treasurer", "executive", "counsel", "mr", "ms", "mrs", "dr", "sir", "dame", "councillor",
    "cllr", "president", "head", "manager", "superintendent", "principal", "clerk", "leader", "portfolio",
  ]

  /// The form of a reported word that it stands for where nothing is reported: "would" says "will".
  static func direct(_ word: String) -> String? { words[word] }

  /// Behind "would" they tell what something costs or means, and promise nothing.
  static let supposing: Set<String> = [
    "mean", "need", "require", "cost", "like", "have", "seem", "appear", "not",
  ]

  private static let words = ["would": "will", "had": "has", "should": "shall"]
}
