import Testing

@testable import Documents

/// Cases are lists of sentences: the block is the list joined by spaces, and splitting must give the list back.
@Suite struct SentenceSplitterTests {
  static func split(_ text: String, _ language: SplitterLanguage = .english) -> [String] {
    let bytes = Array(text.utf8)
    return SentenceSplitter(language: language).ranges(in: bytes).map {
      String(decoding: bytes[$0], as: UTF8.self)
    }
  }

  static func rejoins(_ sentences: [String], _ language: SplitterLanguage = .english) -> Bool {
    let found = split(sentences.joined(separator: " "), language)
    if found != sentences { Issue.record("found \(found)") }
    return found == sentences
  }

  @Test(arguments: [
    ["The road was closed."], ["Who closed the road?", "Nobody answered!", "The file is empty."],
    ["Nothing was done…", "The deadline passed."], ["The court, however, disagreed; it sent the case back."],
    ["Three points follow: cost, delay and risk."], ["Is that all?!", "It is."],
  ])
  func `ends a sentence at a mark before a capital`(sentences: [String]) {
    #expect(Self.rejoins(sentences))
  }

  @Test(arguments: [
    ["The letter went to Dr. Weber and Ms. Adler."],
    ["The rule covers boats, e.g. ferries, i.e. ships for hire."],
    ["See cf. Annex II and the reply vs. the question."], ["H.E. Mr. Haddad spoke first."],
    ["The works of Prof. Lund et al. were cited."], ["They met Gov. Ortiz on Jan. 5 in St. Gallen."],
  ])
  func `goes on after an abbreviation that never ends a sentence`(sentences: [String]) {
    #expect(Self.rejoins(sentences))
  }

  @Test(arguments: [
    ["The work was done by Harbour Inc. engineers."], ["The work was done by Harbour Inc.", "It was late."],
    ["They brought tents, water, etc.", "Rain came anyway."], ["They brought tents, water, etc. and left."],
    ["The U.S. Senate met."], ["The firm moved to the U.S.", "The staff stayed."],
    ["He flew to D.C. in May."],
    ["The plan belongs to the U.K. Ministry of Works.", "Nobody else has it."],
  ])
  func `looks at the next word after an abbreviation that may end a sentence`(sentences: [String]) {
    #expect(Self.rejoins(sentences))
  }

  @Test(arguments: [
    ["See para. 12 and paras. 14–16 of the report."],
    ["Under Art. 5 (2) the fee is waived.", "Art. IV says more."],
    ["See No. 7.", "No. 8 is missing."], ["Did the State reply?", "No.", "The delay goes on."],
    ["See vol. 3, ch. 2, p. 41, fig. 6."], ["General Assembly res. 60/251 applies."],
    ["Doc. A/HRC/49/1 was tabled."],
    ["It stands in A/HRC/49/1.", "The annex is in A/HRC/49/1/Add.2."],
    ["See A/RES/60/251, paras. 3 and 4.", "The rest is new."],
  ])
  func `keeps a number with the word that takes it`(sentences: [String]) {
    #expect(Self.rejoins(sentences))
  }

  @Test(arguments: [
    ["The chair is J. K. Moreau."], ["Anna B. Lindqvist signed it."],
    ["The keys are with Otto and I.", "Come and ask."],
    ["The file is in Annex B.", "The map is in Annex C."],
  ])
  func `takes a lone capital as an initial unless an opening word follows`(sentences: [String]) {
    #expect(Self.rejoins(sentences))
  }

  @Test(arguments: [
    ["At 7 a.m. Mr. Okafor opened the gate."], ["The gate was opened at 7 a.m.", "Mr. Okafor was there."],
    ["The hearing begins at 2 p.m. on Monday."], ["The office closes at 5 p.m. (local time) every day."],
  ])
  func `ends a sentence at a time of day only if more than the time was said`(sentences: [String]) {
    #expect(Self.rejoins(sentences))
  }

  @Test(arguments: [
    ["The rate was 3.75 per cent in 2019.", "It is 4.1 now."], ["Section 4.2.1 was repealed."],
    ["The sum is $1,200.50.", "Nobody paid."], ["It cost 5.000.000,00 in all."],
    ["The vote was in 2020.", "12 States abstained."],
  ])
  func `leaves numbers whole`(sentences: [String]) {
    #expect(Self.rejoins(sentences))
  }

  @Test(arguments: [
    ["Write to desk.one@office.example.org.", "An answer takes a week."],
    ["The text is at https://www.example.org/a.b/page?id=3&x=A.Pdf for now."],
    ["Open report.final.pdf and compare.", "Then visit example.org.", "It is free."],
    ["See https://example.org/one.", "www.example.org has the rest."],
    ["The class is System.Text in the code_base.Main file."],
    ["https://example.org/a", "https://example.org/b", "https://example.org/c"],
  ])
  func `leaves addresses and file names whole`(sentences: [String]) {
    #expect(Self.rejoins(sentences))
  }

  @Test(arguments: [
    ["He wrote, “The bridge is safe.”", "Then it fell."], ["“Is it safe?” asked the mayor.", "Nobody knew."],
    ["\"Close it!\" he cried.", "They did."], ["(The annex is secret.)", "The rest is public."],
    ["The text (see the annex.) is short."], ["The ‘old rule.’", "A new one came."],
    ["He said it (twice!).", "Nobody heard."],
    ["She called it “a start . . .”", "Others did not."], ["It says “end. ”", "Next comes the list."],
  ])
  func `takes closing quotes and brackets with the sentence`(sentences: [String]) {
    #expect(Self.rejoins(sentences))
  }

  @Test(arguments: [
    ["The list is long ... and dull."], ["The list is long....", "Few read it."], ["The list … was cut."],
    ["He waited . . . and waited."], ["The first part ends here.", ". . . The second part is lost."],
    ["The text ends with four dots . . . .", "Another begins."],
    ["The Panel [...] Notes with regret the delay."],
    ["\"The Panel (…) Regrets the delay.\""], ["... and so it ended."], ["The point is . . . I forgot."],
  ])
  func `tells a pause from an end at an ellipsis`(sentences: [String]) {
    #expect(Self.rejoins(sentences))
  }

  @Test(arguments: [
    ["1. Repair the roof", "2. Paint the door", "3. Sweep the yard"],
    ["1.) Repair the roof.", "2.) Paint the door."],
    ["1) Repair the roof", "2) Paint the door"], ["a. Repair the roof", "b. Paint the door"],
    ["• Repair the roof", "• Paint the door"], ["• 4. Repair the roof", "• 5. Paint the door"],
    ["The duties are:", "1. Repair the roof", "2. Paint the door"], ["IV. The roof must be repaired."],
    ["12. The Committee notes the report.", "13. It regrets the delay."], ["2.1. The author lives abroad."],
    ["They shall: (a) repair the roof; (b) paint the door; and (c) sweep the yard."],
    ["They shall 1) repair the roof and 2) paint the door."], ["The sum of 1. and 2. is 3."],
    ["1. Roof:", "a. Tiles", "b. Beams", "2. Door: paint"],
    ["The roof leaks.", "a) Repair it.", "b) Paint it."],
    ["(a) Name the tools, nails, etc.", "(b) Name the owner.", "(iii) Sign it."],
  ])
  func `begins a sentence at each marker of a list in one block`(sentences: [String]) {
    #expect(Self.rejoins(sentences))
  }

  @Test(arguments: [
    ["The roof leaks.¹²", "The door is shut."], ["The roof leaks.[3]", "The door is shut."],
    ["The roof leaks.14", "The door is shut."], ["The door (sect.14 Door) is shut."], ["See Add.1 Part two."],
  ])
  func `takes reference marks with the sentence`(sentences: [String]) {
    #expect(Self.rejoins(sentences))
  }

  @Test(arguments: [
    ["the roof leaks.", "the door is shut!", "nobody came."], ["The roof leaks again.", "it was known."],
    ["Why wait?", "the roof leaks."], ["The shop Wow! in the square is shut."],
    ["The dept. of works is shut."],
    ["The work of the assoc. was late."], ["iPads were bought.", "eBooks were not."],
    ["All is well :-)", "Thanks for asking."],
  ])
  func `ends sentences of writers who use few capitals`(sentences: [String]) {
    #expect(Self.rejoins(sentences))
  }

  @Test func `ends a sentence where the space after the stop was lost`() {
    #expect(
      Self.split("The roof leaks.The door is shut.It is 40.Nobody came.")
        == ["The roof leaks.", "The door is shut.", "It is 40.", "Nobody came."])
    #expect(Self.split("Is it shut?Yes it is.") == ["Is it shut?", "Yes it is."])
  }

  @Test(arguments: [
    ["The first part", "*****", "The second part"], ["Name ________ and date ________ of birth."],
    ["One -- two --- three."], ["The first part", "=====", "The second part"],
  ])
  func `sets a divider apart and leaves blanks alone`(sentences: [String]) {
    #expect(Self.rejoins(sentences))
  }

  @Test func `takes short lines without marks as a list and wrapped prose as prose`() {
    #expect(Self.split("roof\nouter door\nyard\n") == ["roof", "outer door", "yard"])
    #expect(Self.split("The roof\nleaks and\nnobody came.") == ["The roof\nleaks and\nnobody came."])
    #expect(Self.split("The roof\nleaks") == ["The roof\nleaks"])
  }
}
