import Documents

extension DemandLexicon {
  /// The details of a demand, as far as a few words around them show them.
  ///
  /// - Parameter shared: The addressee of the sentence that leads to it.
  func details(of range: Range<Int>, addressee shared: Range<Int>?, in text: TextRendition) -> DemandDetails {
    let found = LexiconWords(range, of: text, language)
    var details = DemandDetails()
    details.addressee = addressee(found) ?? shared
    details.conditions = clauses(found, text)
    details.deadlines = deadlines(found)
    details.entities = language == .german ? [] : entities(found, text)
    return details
  }

  /// The subject of a deontic: at most ten words before it.
  func addressee(_ found: LexiconWords) -> Range<Int>? {
    guard let modal = deontics.first(in: found.words)?.range.lowerBound, (1...10).contains(modal) else {
      return nil
    }
    return found.ranges[0].lowerBound..<found.ranges[modal - 1].upperBound
  }

  private func clauses(_ found: LexiconWords, _ text: TextRendition) -> [Range<Int>] {
    guard let begin = conditions.first(in: found.words)?.range.lowerBound else { return [] }
    var end = begin
    while end + 1 < found.words.count,
      !text.utf8[found.ranges[end].upperBound..<found.ranges[end + 1].lowerBound].contains(
        where: ",;:()".utf8.contains)
    {
      end += 1
    }
    return end > begin ? [found.ranges[begin].lowerBound..<found.ranges[end].upperBound] : []
  }

  private func deadlines(_ found: LexiconWords) -> [Range<Int>] {
    var result: [Range<Int>] = []
    if let now = promptly.first(in: found.words)?.range {
      result.append(found.ranges[now.lowerBound].lowerBound..<found.ranges[now.upperBound - 1].upperBound)
    }
    if let begin = deadlines.first(in: found.words)?.range.lowerBound {
      let reach = found.words[begin...].prefix(8)
      if let last = reach.indices.last(where: {
        times.contains(found.words[$0]) || found.words[$0].utf8.allSatisfy { (0x30...0x39).contains($0) }
      }), last > begin {
        result.append(found.ranges[begin].lowerBound..<found.ranges[last].upperBound)
      }
    }
    return result.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Runs of words with a capital, but for one that opens the sentence.
  private func entities(_ found: LexiconWords, _ text: TextRendition) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for (index, range) in found.ranges.enumerated() where index > 0 {
      guard text.string(range).unicodeScalars.first?.properties.isUppercase == true else { continue }
      if let last = result.last, text.utf8[last.upperBound..<range.lowerBound].elementsEqual(" ".utf8) {
        result[result.count - 1] = last.lowerBound..<range.upperBound
      } else {
        result.append(range)
      }
    }
    return result
  }
}
