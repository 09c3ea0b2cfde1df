package import Documents

/// The demands of a letter as queries to a corpus.
///
/// A query is the distinct stems of a demand; that a demand has a word twice does not count, as in the aligner. The idf of
/// a term is the mean of that among the units of the letter and that among the sentences of the corpus.
package struct CorpusLetter: Sendable {
  package let demands: [Demand]
  /// The language by which its words are cut and stemmed.
  package let language: TextLanguage
  /// The distinct stems of all demands; terms are numbers into it. Ordered by code points, so that sums have one order.
  package let vocabulary: [String]
  /// The number of each stem.
  private let numbers: [String: Int]
  /// The terms of each demand with how often it has them, ascending.
  private let terms: [[(term: Int, frequency: Int)]]
  /// In how many units of the letter each term stands.
  private let frequencies: [Int]
  /// Number of units of the letter: its demands, and its sentences that are none.
  private let units: Int

  /// Finds a letter's demands and reads their terms.
  package init(_ letter: Document) {
    language = Aligner.languageRead(letter)
    let demands = DemandFinder.demands(in: letter, language: language)
    var reader = TermReader(language: language)
    let units = Unit.letter(letter, demands: demands, reader: &reader)
    let vocabulary = Set(units.lazy.filter { $0.demand != nil }.flatMap { $0.terms.map(\.stem) })
      .sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
    let numbers = Dictionary(uniqueKeysWithValues: vocabulary.enumerated().map { ($1, $0) })
    var terms = Array(repeating: [(term: Int, frequency: Int)](), count: demands.count)
    var frequencies = Array(repeating: 0, count: vocabulary.count)
    for unit in units {
      let counts = unit.terms.reduce(into: [Int: Int]()) { counts, term in
        if let number = numbers[term.stem] { counts[number, default: 0] += 1 }
      }
      for term in counts.keys { frequencies[term] += 1 }
      if let demand = unit.demand {
        terms[demand] = counts.map { (term: $0.key, frequency: $0.value) }.sorted { $0.term < $1.term }
      }
    }
    self.demands = demands
    self.vocabulary = vocabulary
    self.numbers = numbers
    self.terms = terms
    self.frequencies = frequencies
    self.units = units.count
  }

  /// The terms of a demand, ascending.
  package func query(_ demand: Int) -> [Int] { terms[demand].map(\.term) }

  /// How much a term tells that stands in `frequency` of the corpus' `count` sentences.
  package func idf(_ term: Int, _ frequency: Int, of count: Int) -> Double {
    (BM25.idf(frequencies[term], of: units) + BM25.idf(frequency, of: count)) / 2
  }

  /// What a demand scores with itself in an index: the most that a sentence of the same length could.
  package func own(_ demand: Int, in index: PostingIndex) -> Double {
    let length = terms[demand].reduce(0) { $0 + $1.frequency }
    return terms[demand].reduce(0) { sum, counted in
      sum
        + BM25.weight(
          idf: index.idf[counted.term], frequency: counted.frequency, length: length, mean: index.meanLength)
    }
  }

  /// The words of sentences that they share with demands, as the sentences have them, what tells most first.
  package func sharedWords(_ pairs: [(demand: Int, sentence: String)], in index: PostingIndex) -> [[String]] {
    var reader = TermReader(language: language)
    var result: [[String]] = []
    for pair in pairs {
      let asked = Set(query(pair.demand))
      var words: [(term: Int, word: String)] = []
      for term in reader.terms(of: pair.sentence) {
        guard let number = numbers[term.stem], asked.contains(number),
          !words.contains(where: { $0.term == number })
        else { continue }
        words.append((number, term.surface))
      }
      // Among equals the order of the sentence, which a sort alone need not keep.
      result.append(
        words.enumerated().sorted {
          let (left, right) = (index.idf[$0.element.term], index.idf[$1.element.term])
          return left == right ? $0.offset < $1.offset : left > right
        }.map(\.element.word))
    }
    return result
  }
}
