import Documents
import Testing

@testable import Alignment

@Suite struct CompoundDemandTests {
  private func parts(_ sentence: String) -> [String] {
    let text = TextRendition(utf8: Array(sentence.utf8))
    let range = 0..<text.utf8.count
    return CompoundDemand.parts(of: range, in: text).map(text.string)
  }

  @Test(arguments: [
    (
      "Publish the inspection report, and brief the town council on it",
      ["Publish the inspection report", "brief the town council on it"]
    ),
    (
      "Reopen the clinic’s night ward; restore the bus line; and pay the crews their wages",
      ["Reopen the clinic’s night ward", "restore the bus line", "pay the crews their wages"]
    ),
    (
      "Close the quarry at once, or secure the northern pit",
      ["Close the quarry at once", "secure the northern pit"]
    ),
    (
      "Pay the crews; release the two arrested drivers",
      ["Pay the crews", "release the two arrested drivers"]
    ),
    (
      "Vérifier n’est rien: Publish it", ["Vérifier n’est rien: Publish it"]
    ),
    (
      "Publish the “Été” file in full, and translate it into Welsh, and send every household a copy",
      ["Publish the “Été” file in full", "translate it into Welsh", "send every household a copy"]
    ),
  ])
  func `splits where a further imperative begins`(sentence: String, expected: [String]) {
    #expect(parts(sentence) == expected)
  }

  @Test(arguments: [
    "Make inquiries about, and secure meetings with, the ferry crews",
    "Publish and translate the inspection report", "Publish the report and brief the council",
    "Publish the report, and the annexes that belong to it",
    "The council must publish the report, and brief residents",
    "Provide the quarry villages with food, shelter, and transport, and nothing else",
    "Guarantee the villages food, water, and support services",
    "Allow visits by doctors, lawyers, and report writers",
    "Publish it, and stop", "Release them", "Publish", "", "Report, and act on, the findings",
  ])
  func `leaves whole what shares its object or names things`(sentence: String) {
    #expect(parts(sentence) == [sentence])
  }

  @Test func `parts are in order, apart, and inside the range`() {
    let text = TextRendition(
      utf8: Array("Zuvor: Repair the bridge, and open the lock; pay the crews well. Danach".utf8))
    let range = 7..<(text.utf8.count - 7)
    let parts = CompoundDemand.parts(of: range, in: text)
    #expect(parts.map(text.string) == ["Repair the bridge", "open the lock", "pay the crews well."])
    #expect(zip(parts, parts.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
    #expect(parts.first?.lowerBound == range.lowerBound && parts.last?.upperBound == range.upperBound)
  }

  @Test func `words carry their bytes, with hyphens and apostrophes inside`() {
    let text = TextRendition(utf8: Array("…the co-owners’ “Œuvre”, – 3rd".utf8))
    let words = SpannedWord.words(in: 3..<text.utf8.count, of: text)
    #expect(words.map { String($0.text) } == ["the", "co-owners’", "Œuvre", "3rd"])
    #expect(words.allSatisfy { text.string($0.range) == $0.text })
  }
}
