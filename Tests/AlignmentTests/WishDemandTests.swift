import Documents
import Testing

@testable import Alignment

/// Ways of asking that ordinary letters and reviews have: contractions, needs, clefts, notes to a place of a text.
@Suite struct WishDemandTests {
  private func demands(_ sentences: String) throws -> [String] {
    let document = try Samples.document("Dear Director,\n\nWe write about the harbour. \(sentences)\n")
    return DemandFinder.demands(in: document).map { document.text.string($0.range) }
  }

  @Test(arguments: [
    "We'd also be grateful if you could tell us how many outages there were last season.",
    "We’d like to know when the pipes will be renewed.",
    "A second gauge is needed, preferably near the lock.",
    "The watch, which rests wholly on volunteers, needs a paid coordinator.",
    "We need an assurance that both ferries will run from the first day.",
    "Rosters come out late, and we would like them four weeks ahead.",
    "What we need here is a plain rule on when the lock is closed.",
    "What we do want to know is what it would cost to mend the lock.",
    "We hope too that you will call for the fees to be borne by the owners.",
    "We'd welcome it if the council looked again at the timetable.",
    "Could we have the figures for each berth by the end of the month?",
    "It's time the Board listened to tenants.",
    "We look forward to receiving the minutes of the March meeting.",
    "Let us see the contract.",
    "Until that's done, could you lay on a ferry for those who haven't a boat?",
    "We'd be glad to hear when the bridge will reopen.",
    "We hope that the charts from before 1990 will at last be put online.",
    "We hope the board will permit it.",
    "We beg you to bring the price back to what it was.",
    "We would be grateful if your report examined the part of the bank.",
    "The allowance, which has not changed since 2014, deserves to be adjusted.",
    "We should also be glad of a regular meeting with the office.",
    "We also wish to see the soundings of the last three years.",
    "We want to read the diver's report, all of it, and not a summary.",
    "We'd be grateful if she could be given ten minutes to speak.",
    "It would mean a great deal to the crews if the notice were put up in both languages.",
    "We'd like security on the quay round the clock.",
    "We'd want to see her given her berth back.",
    "It should also say sorry, publicly and by name.",
    "We also need you to hire a second pilot.",
    "The crane has to be back in use by the end of this month.",
    "The sluice gates leak and need mending before the winter.",
    "The notices have got to stop going out on Fridays.",
    "It'd be a kindness to look at a shelter for those who wait.",
    "Please will somebody tell us what the charge of 8 crowns is for?",
    "We want to know why the wall fell.",
    "Our request is that the hall be kept open on Sundays.",
    "What is needed is a proper crossing at Mill Lane.",
    "Every diver should be seen within four weeks.",
    "No further trees may be felled until the survey is complete.",
    "The ministry would do well to publish its criteria.",
    "I'd rather you dropped the second test.",
    "The section on tides would profit from an example.",
    "I miss a discussion of cost.",
    "Fig. 2: the scale can't be read; use another palette.",
    "Table 3: units are missing in columns 4 and 5.",
    "Line 118: give the test and the p-value.",
  ])
  func `asks`(sentence: String) throws {
    let found = try demands(sentence)
    #expect(found.count == 1)
    #expect(found.first.map { sentence.contains($0) } ?? false)
  }

  @Test(arguments: [
    "Here is what we are asking for.",
    "Take Mrs Lund of Hill Court. She is 81.",
    "One skipper, who is a joiner, said at the meeting that the board should just mend the lock.",
    "We'd been waiting for three hours.",
    "Every harbour needs a lock.",
    "We look forward to receiving your reply.",
    "Could we have known?",
    "A free press should be seen as a treasure.",
    "Our request is known.",
    "It's time.",
    "We want to thank you for your work.",
    "I miss the old harbour.",
    "What we need is known.",
    "We wish to thank you for the talks.",
    "We wish to see you well again soon.",
    "It should also come as no surprise that we are angry.",
    "The paint has got old.",
    "We need you to know that we are grateful.",
    "We would like that very much.",
    "We hope that the talks will end well.",
    "We hope the weather will improve.",
    "This is the plan under which five quays are to be shut.",
    "The crews have been asked what to do should there be no reply.",
    "We'd like security as much as anyone, but we like to sleep, too.",
    "It would mean a lot of work for the crews if the pier were to close.",
    "My knees need mending and I can't climb the stairs.",
    "Some of our neighbours would like you to close the pier at night, but we do not agree.",
    "Mr Hall thinks the inn should also open on Sundays.",
    "You should also know that two of us are deaf.",
    "Please accept our best wishes for your retirement.",
    "We know the doors that need mending.",
    "Table 3: it shows the depth of the harbour.",
  ])
  func `asks nothing`(sentence: String) throws {
    #expect(try demands(sentence).isEmpty)
  }

  @Test(arguments: [
    "We'd like it.", "you’ll see", "THEY'RE here", "who've gone", "O'Neill said", "the board's", "I'd",
  ])
  func `words of a contraction stand side by side and cover it`(text: String) throws {
    let document = try Samples.document(text + " indeed.\n")
    let words = SpannedWord.words(in: 0..<document.text.utf8.count, of: document.text)
    for word in words { #expect(document.text.string(word.range) == word.text) }
    for (first, second) in zip(words, words.dropFirst()) {
      #expect(first.range.upperBound <= second.range.lowerBound)
    }
    #expect(
      words.map(\.text).joined().filter { $0 != " " } == "\(text) indeed".filter { $0 != " " && $0 != "." })
  }
}
