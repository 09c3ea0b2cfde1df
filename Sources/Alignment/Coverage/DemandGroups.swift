/// Demands of several letters that ask the same.
///
/// Two demands of different letters are alike by the cosine of their stems (`TermVectors`, idf over the demands of all
/// letters). They ask the same where each is the other's most similar demand, the cosine reaches a threshold, both point
/// the same way ("close" and "do not close" do not), and neither verb undoes the other ("raise", "cut"). A group holds at
/// most one demand of each letter.
package struct DemandGroups: Sendable, Equatable {
  /// One demand: index of its letter, index among the letter's demands.
  package struct Member: Sendable, Hashable {
    package let letter: Int
    package let demand: Int

    package init(letter: Int, demand: Int) {
      self.letter = letter
      self.demand = demand
    }
  }

  package struct Group: Sendable, Equatable {
    /// In the order of the letters, at least two.
    package let members: [Member]
    /// The least cosine of the links that hold it together, 0 to 1.
    package let similarity: Double
  }

  /// In the order of their first members.
  package let groups: [Group]

  /// Below this cosine two demands are not said to ask the same; chosen on demands written for the tests.
  package static let leastSimilarity = 0.4

  /// Groups the demands of letters, given as the words of each.
  package init(_ letters: [[String]]) {
    var reader = TermReader()
    var units: [Unit] = []
    var members: [Member] = []
    var polarities: [DemandPolarity] = []
    for (letter, demands) in letters.enumerated() {
      for (index, words) in demands.enumerated() {
        members.append(Member(letter: letter, demand: index))
        units.append(Unit(range: 0..<0, demand: index, block: 0, terms: reader.terms(of: words)))
        polarities.append(DemandPolarity(words, reader: &reader))
      }
    }
    let statistics = TermStatistics(letter: units, response: units)
    let cosines = TermVectors.cosines(statistics)
    func similarity(_ first: Int, _ second: Int) -> Double {
      Self.agree(polarities[first], polarities[second]) ? cosines[first * units.count + second] : 0
    }
    /// The most similar demand of another letter, the first of equals.
    func nearest(_ index: Int, in letter: Int) -> Int? {
      members.indices.filter { members[$0].letter == letter }
        .max { (similarity(index, $0), $1) < (similarity(index, $1), $0) }
    }
    var links: [(first: Int, second: Int, similarity: Double)] = []
    for first in members.indices {
      for letter in letters.indices where letter > members[first].letter {
        guard let second = nearest(first, in: letter), similarity(first, second) >= Self.leastSimilarity,
          nearest(second, in: members[first].letter) == first
        else { continue }
        links.append((first, second, similarity(first, second)))
      }
    }
    groups = Self.joined(links, members)
  }

  private static func agree(_ first: DemandPolarity, _ second: DemandPolarity) -> Bool {
    guard first.direction == second.direction else { return false }
    guard let verb = first.verb, let other = second.verb else { return true }
    return !VerbSenses.undoes(verb, other) && !VerbSenses.undoes(other, verb)
  }

  /// Joins links, the strongest first, as long as no group gets two demands of one letter.
  private static func joined(
    _ links: [(first: Int, second: Int, similarity: Double)], _ members: [Member]
  ) -> [Group] {
    var group = Array(members.indices)
    var least: [Int: Double] = [:]
    for link in links.sorted(by: { ($0.similarity, $1.first) > ($1.similarity, $0.first) }) {
      let (one, other) = (group[link.first], group[link.second])
      guard one != other else { continue }
      let letters = members.indices.filter { group[$0] == one || group[$0] == other }.map {
        members[$0].letter
      }
      guard Set(letters).count == letters.count else { continue }
      let name = min(one, other)
      least[name] = min(least[one] ?? 1, least[other] ?? 1, link.similarity)
      for index in group.indices where group[index] == one || group[index] == other { group[index] = name }
    }
    return members.indices.filter { group[$0] == $0 }.compactMap { name in
      let own = members.indices.filter { group[$0] == name }.map { members[$0] }
      return own.count > 1 ? Group(members: own, similarity: least[name] ?? 1) : nil
    }
  }
}
