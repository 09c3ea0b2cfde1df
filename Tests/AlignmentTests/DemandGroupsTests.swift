import Testing

@testable import Alignment

@Suite struct DemandGroupsTests {
  static let same: [(String, String)] = [
    ("Publish the report on the flood", "Publish the flood report without further delay"),
    (
      "Grant journalists unhindered access to the prisons",
      "Allow unhindered access of journalists to all prisons"
    ),
    ("Release all political prisoners", "Immediately release the political prisoners"),
    ("Ratify the Convention against Torture", "The Government should ratify the Convention against Torture"),
    ("Do not close the library in Mill Lane", "The council must not close the Mill Lane library"),
    ("Compensate the families of the victims", "Pay compensation to the victims’ families"),
    ("Stop the felling of the old oaks", "End the felling of old oaks in the park"),
    ("Meet the trade unions before the reform", "Meet with trade unions ahead of the reform"),
  ]
  static let different: [(String, String)] = [
    ("Close the library in Mill Lane", "Do not close the library in Mill Lane"),
    ("Raise the library’s budget", "Cut the library’s budget"),
    ("Publish the report on the flood", "Release all political prisoners"),
    ("Compensate the families of the victims", "Ratify the Convention against Torture"),
    ("Repair the bridge on Station Road", "Repair the roof of the school"),
    ("Meet the trade unions before the reform", "Publish the accounts of the trade fair"),
  ]
  /// Other demands of two letters, so that words are rare or not as in a letter.
  static let others = (
    ["Repave the harbour road", "Open the archive of the police", "Pay the nurses a fair wage"],
    ["Plant trees along the canal", "Lower the voting age", "Translate the forms into Welsh"]
  )

  private func groups(_ first: String, _ second: String) -> [[DemandGroups.Member]] {
    DemandGroups([[first] + Self.others.0, [second] + Self.others.1]).groups.map(\.members)
  }

  @Test(arguments: same) func `demands that ask the same are grouped`(first: String, second: String) {
    #expect(groups(first, second) == [[.init(letter: 0, demand: 0), .init(letter: 1, demand: 0)]])
  }

  @Test(arguments: different) func `demands that do not are not`(first: String, second: String) {
    #expect(groups(first, second) == [])
  }

  @Test func `a group has one demand a letter at most, and every letter may be in it`() {
    let letters = [
      ["Publish the flood report", "Publish the flood report in full", "Lower the voting age"],
      ["Plant trees along the canal", "Publish the flood report"],
      ["Publish the flood report now", "Open the archive of the police"],
    ]
    let grouped = DemandGroups(letters)
    #expect(grouped.groups.count == 1)
    #expect(grouped.groups[0].members.map(\.letter) == [0, 1, 2])
    #expect(grouped.groups[0].similarity >= DemandGroups.leastSimilarity)
  }

  /// The order in which letters are given changes indices and nothing else.
  @Test func `the order of the letters does not matter`() {
    let letters = [Self.same.map(\.0), Self.same.map(\.1), Self.different.map(\.1)]
    func words(_ order: [Int]) -> Set<Set<String>> {
      let given = order.map { letters[$0] }
      return Set(DemandGroups(given).groups.map { Set($0.members.map { given[$0.letter][$0.demand] }) })
    }
    let first = words([0, 1, 2])
    #expect(first.count >= 6)
    for order in [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] { #expect(words(order) == first) }
  }

  @Test func `one letter, no letter and empty demands have no groups`() {
    for letters in [[], [[]], [["Publish it", "Publish it"]], [[""], [""]]] as [[[String]]] {
      #expect(DemandGroups(letters).groups.isEmpty)
    }
  }
}
