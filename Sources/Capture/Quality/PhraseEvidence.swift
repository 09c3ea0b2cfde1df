/// What an answer says of itself: titles and headlines that are nothing but an error's name, and sentences that tell the
/// reader why the document is not shown.
///
/// An article about these things has them as parts of its sentences, speaks of others and not to its reader, and is long:
/// what counts is the share of the text that is made of such sentences.
enum PhraseEvidence {
  static func reasons(_ page: JudgedPage) -> [PageQuality.Reason] {
    let weight = page.weightOfWords
    guard weight > 0 else { return [] }
    var found: [PageQuality.Reason] = []
    let titles = page.titles.map(PageWords.Names.init)
    let sentences = page.sentences.map {
      Line(sentence: $0, names: $0.isWhole ? PageWords.Names($0.text) : nil, bytes: Array($0.text.utf8))
    }
    for table in StubPhrases.all {
      found += reasons(page, titles, sentences, table, weight)
    }
    return found
  }

  /// A sentence as all tables ask about it.
  private struct Line {
    let sentence: JudgedPage.Sentence
    let names: PageWords.Names?
    let bytes: [UInt8]
  }

  private static func reasons(
    _ page: JudgedPage, _ titles: [PageWords.Names], _ lines: [Line], _ table: StubPhrases, _ weight: Double
  ) -> [PageQuality.Reason] {
    var found: [PageQuality.Reason] = []
    if titles.contains(where: table.isExact) {
      found.append(
        .init(kind: table.kind, weight: 0.35 * weight, text: "its title is nothing but \(table.name)"))
    }
    var share = 0
    var told: String?
    var count = 0
    for line in lines {
      let sentence = line.sentence
      let isExact = line.names.map(table.isExact) ?? false
      let phrase = table.phrase(in: line.bytes)
      guard isExact || phrase != nil else { continue }
      share += sentence.text.unicodeScalars.count
      if let phrase {
        told = told ?? phrase
        count += 1
      }
      if isExact, sentence.isHeading, told == nil {
        found.append(
          .init(kind: table.kind, weight: 0.2 * weight, text: "its headline is nothing but \(table.name)"))
      }
    }
    if share > 0 {
      let part = min(1, Double(share) / Double(max(1, page.characters)))
      let text =
        told.map { "it says “\($0)”" } ?? "it has \(table.name) on a line of its own"
      found.append(
        .init(
          kind: table.kind, weight: (0.15 + 0.6 * part + (count > 1 ? 0.15 : 0)) * weight,
          text: "\(text) in \(page.characters) characters"))
    }
    if table.kind == .login, page.markup?.passwordFields ?? 0 > 0, page.characters < 300 {
      found.append(
        .init(kind: .login, weight: 0.25 * weight, text: "it asks for a password and has little else"))
    }
    // Length alone is no evidence: a document may be cut down by its author.
    if !found.isEmpty, page.isReplaced {
      found.append(
        .init(
          kind: table.kind, weight: 0.35,
          text:
            "it has \(page.characters) characters where the last version had \(page.previousCharacters), and nothing of them"
        ))
    }
    return found
  }
}
