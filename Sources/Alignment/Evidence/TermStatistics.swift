/// How much a term tells: inverse document frequency, each sentence counting as one document.
///
/// idf(t) = ln(1 + (N − df + ½) / (df + ½)), the form that BM25 uses (Robertson and Spärck Jones, never negative). It is
/// the mean of the idf among the response's sentences and the idf among the letter's.
struct TermStatistics {
  /// The distinct terms of a unit as numbers, in ascending order, with how often each stands in it.
  typealias Bag = [(term: Int, count: Int)]

  /// Stems as dense numbers.
  private(set) var numbers: [String: Int] = [:]
  private(set) var idf: [Double] = []
  /// The terms of each unit of the letter, and of each sentence of the response.
  private(set) var letter: [Bag] = []
  private(set) var response: [Bag] = []

  init(letter: [Unit], response: [Unit]) {
    self.letter = letter.map { bag(of: $0) }
    self.response = response.map { bag(of: $0) }
    weighTerms()
  }

  /// The same with several units joined to one: rows of `letter` and columns of `response` by their groups.
  init(joining parts: TermStatistics, letter: [[Int]], response: [[Int]]) {
    numbers = parts.numbers
    self.letter = letter.map { Self.joined($0.map { parts.letter[$0] }) }
    self.response = response.map { Self.joined($0.map { parts.response[$0] }) }
    weighTerms()
  }

  private static func joined(_ bags: [Bag]) -> Bag {
    if bags.count == 1 { return bags[0] }
    var joined: Bag = []
    for item in bags.joined().sorted(by: { $0.term < $1.term }) {
      if let last = joined.last, last.term == item.term {
        joined[joined.count - 1].count += item.count
      } else {
        joined.append(item)
      }
    }
    return joined
  }

  /// The terms that a unit and a sentence share, as numbers in ascending order.
  func shared(_ row: Int, _ column: Int) -> [Int] {
    let (own, other) = (letter[row], response[column])
    var shared: [Int] = []
    var place = 0
    for (term, _) in own {
      while place < other.count, other[place].term < term { place += 1 }
      guard place < other.count else { break }
      if other[place].term == term { shared.append(term) }
    }
    return shared
  }

  private mutating func weighTerms() {
    var frequencies = Array(repeating: (letter: 0, response: 0), count: numbers.count)
    for bag in self.letter { for item in bag { frequencies[item.term].letter += 1 } }
    for bag in self.response { for item in bag { frequencies[item.term].response += 1 } }
    idf = frequencies.map {
      (BM25.idf($0.letter, of: letter.count) + BM25.idf($0.response, of: response.count)) / 2
    }
  }

  private mutating func bag(of unit: Unit) -> Bag {
    var terms: [Int] = []
    terms.reserveCapacity(unit.terms.count)
    for term in unit.terms {
      // In the order in which they are met, which every run has in common: sums of fractions depend on the order.
      let number = numbers[term.stem] ?? numbers.count
      if number == numbers.count { numbers[term.stem] = number }
      terms.append(number)
    }
    terms.sort()
    var bag: Bag = []
    bag.reserveCapacity(terms.count)
    for term in terms {
      if let last = bag.last, last.term == term {
        bag[bag.count - 1].count += 1
      } else {
        bag.append((term, 1))
      }
    }
    return bag
  }
}
