import Documents
import Testing

@testable import Alignment

/// How governments, companies, councils and agencies answer, in sentences written before the rules were run on them.
///
/// They are about half of 93 such pairs, of which 80 were right at the first run.
@Suite struct AnswerReadingTests {
  @Test(
    arguments: [
      (
        "Publish the full list of your garment suppliers.",
        "Since March our complete supplier list, covering all first-tier factories, has been available on our website.",
        .addressed
      ),
      (
        "Publish the full list of your garment suppliers.",
        "We have published the names of our twenty largest suppliers. Smaller workshops are not listed for reasons of commercial confidentiality.",
        .partlyAddressed
      ),
      (
        "Publish the full list of your garment suppliers.",
        "We appreciate the interest of civil society in our suppliers and value the dialogue on transparency.",
        .acknowledged
      ),
      (
        "The council should install a pedestrian crossing on Mill Lane.",
        "Recommendation accepted. Works on the Mill Lane crossing are scheduled for the autumn.",
        .addressed
      ),
      (
        "The council should install a pedestrian crossing on Mill Lane.",
        "Not accepted. Traffic counts on Mill Lane fall well below the threshold for a crossing.",
        .declined
      ),
      (
        "The council should install a pedestrian crossing on Mill Lane.",
        "The council has decided not to proceed with a crossing on Mill Lane.",
        .declined
      ),
      (
        "Disclose all correspondence between the Minister and the airline.",
        "The information you request is exempt from disclosure under section 35 of the Act, and the request is therefore refused.",
        .declined
      ),
      (
        "Disclose all correspondence between the Minister and the airline.",
        "Some of the correspondence you asked for is enclosed. The remainder is withheld under section 43.",
        .partlyAddressed
      ),
      (
        "Disclose all correspondence between the Minister and the airline.",
        "Your request has been received and is being considered.",
        .acknowledged
      ),
      (
        "UNHCR should register all new arrivals within two weeks.",
        "UNHCR partially accepts this recommendation: registration will be accelerated, but a two-week limit cannot be guaranteed.",
        .partlyAddressed
      ),
      (
        "UNHCR should register all new arrivals within two weeks.",
        "The Office does not consider it feasible to register arrivals within such a period and therefore disagrees with the recommendation.",
        .declined
      ),
      (
        "Stop buying cobalt from the Kasulo mine.",
        "We will continue to source cobalt from Kasulo while working with the operator on safety.",
        .declined
      ),
      (
        "Stop buying cobalt from the Kasulo mine.",
        "We have suspended new contracts with Kasulo pending an audit; existing deliveries continue.",
        .partlyAddressed
      ),
      (
        "Raise the housing allowance by ten per cent.",
        "The budget cuts the housing allowance by four per cent from next year.",
        .declined
      ),
      (
        "Raise the housing allowance by ten per cent.",
        "From April the housing allowance will increase by four per cent.",
        .partlyAddressed
      ),
      (
        "Raise the housing allowance by ten per cent.",
        "We recognise that many tenants find the present housing allowance insufficient.",
        .acknowledged
      ),
      (
        "Keep the Harrow Road library open.",
        "We can confirm that the Harrow Road library will remain open.",
        .addressed
      ),
      (
        "Reopen the inquiry into the ferry disaster.",
        "The Department sees no grounds on which the inquiry should be reopened.",
        .declined
      ),
      (
        "Reopen the inquiry into the ferry disaster.",
        "We have referred the families' letter to the Attorney General, who will decide.",
        .acknowledged
      ),
      (
        "Release the imprisoned journalists.",
        "I raised the cases of the imprisoned journalists with the President and asked that they be freed.",
        .acknowledged
      ),
      (
        "Release the imprisoned journalists.",
        "All four journalists were freed on 12 July under an amnesty.",
        .addressed
      ),
      (
        "Release the imprisoned journalists.",
        "Others should use their influence to obtain the release of the journalists.",
        .acknowledged
      ),
      (
        "The trust must recruit more midwives.",
        "We aim to recruit more midwives where funding allows.",
        .partlyAddressed
      ),
      (
        "The trust must recruit more midwives.",
        "Owing to the recruitment freeze the trust is unable to hire additional midwives.",
        .declined
      ),
      (
        "Will the company compensate the fishermen of the bay?",
        "No. The company bears no liability for the losses of the fishermen.",
        .declined
      ),
      (
        "Will the company compensate the fishermen of the bay?",
        "A hardship fund has been set up for the fishermen most affected, although a full scheme has not been agreed.",
        .partlyAddressed
      ),
      (
        "Do not sell the playing fields.",
        "Contracts for the sale of the playing fields were exchanged in May.",
        .declined
      ),
      (
        "Do not sell the playing fields.",
        "We understand how much the playing fields mean to local families.",
        .acknowledged
      ),
      (
        "The bank should end all lending to coal power.",
        "The bank believes in engagement rather than exclusion and will go on lending to coal power.",
        .declined
      ),
      (
        "The Government should create an independent ombudsman for prisons.",
        "The Government agrees with the need for stronger oversight of prisons. However, it does not believe that a new ombudsman is required.",
        .partlyAddressed
      ),
      (
        "The Government should create an independent ombudsman for prisons.",
        "The Government supports this recommendation. A bill to create the ombudsman was introduced in October.",
        .addressed
      ),
      (
        "The Government should create an independent ombudsman for prisons.",
        "The Government notes this recommendation. Existing bodies already monitor prisons.",
        .acknowledged
      ),
      (
        "Universities should report harassment figures annually.",
        "Universities already report harassment figures annually under the 2019 code.",
        .addressed
      ),
      (
        "Universities should report harassment figures annually.",
        "This is a matter for universities, which are autonomous institutions.",
        .acknowledged
      ),
      (
        "Provide interpreters at all asylum interviews.",
        "Interpreters are provided at every asylum interview.",
        .addressed
      ),
      (
        "Provide interpreters at all asylum interviews.",
        "Interpreters are now offered at first interviews, and we are working to extend this to appeals.",
        .partlyAddressed
      ),
      (
        "The platform must remove the defamatory posts within 24 hours.",
        "Having reviewed the posts, we found that they do not breach our standards, and they will stay online.",
        .declined
      ),
      (
        "The platform must remove the defamatory posts within 24 hours.",
        "Thank you for flagging the posts; our safety team is looking into them.",
        .acknowledged
      ),
      (
        "Ratify the convention on enforced disappearance.",
        "We encourage all states to ratify the convention.",
        .acknowledged
      ),
      (
        "Ratify the convention on enforced disappearance.",
        "At present the Government does not intend to ratify the convention.",
        .declined
      ),
      (
        "Increase inspections of slaughterhouses.",
        "The agency broadly agrees; inspections will rise in high-risk plants.",
        .partlyAddressed
      ),
      (
        "Increase inspections of slaughterhouses.",
        "Inspections of slaughterhouses remain an important part of our work.",
        .acknowledged
      ),
      (
        "Apologise to the residents of Fernhill.",
        "The company has done nothing for which it should apologise.",
        .declined
      ),
      (
        "Extend the consultation until September.",
        "The consultation period has been prolonged to 30 September.",
        .addressed
      ),
      (
        "Invite the Special Rapporteur to visit the country.",
        "A visit by the Rapporteur is not foreseen.",
        .declined
      ),
      (
        "Invite the Special Rapporteur to visit the country.",
        "We are ready to receive the Rapporteur, provided that the terms of the visit are agreed beforehand.",
        .partlyAddressed
      ),
    ] as [(String, String, Disposition)])
  func `an answer says what it does with a demand`(demand: String, answer: String, expected: Disposition)
    throws
  {
    #expect(try Samples.disposition(demand, answer) == expected)
  }

  @Test(
    arguments: [
      ("The Government accepts this recommendation.", .accepted), ("Accepted.", .accepted),
      ("Accepted in part.", .partly), ("We broadly agree with the proposal.", .partly),
      ("UNHCR supports the recommendation in principle.", .partly),
      ("The Department does not accept this recommendation.", .refused), ("Not agreed.", .refused),
      ("The council does not believe that this is needed.", .doubtful), ("Noted.", .noted),
      ("The Government agrees with the need for reform.", .sympathetic),
      ("The bank will consider the request.", .open), ("Yes.", .accepted), ("No, we did not.", .refused),
    ] as [(String, AnswerFormula.Position)])
  func `a formula takes a position`(sentence: String, expected: AnswerFormula.Position) {
    #expect(AnswerFormula.find(in: CueWords(sentence))?.position == expected)
  }

  @Test(arguments: [
    "Many accept that the lock is old.", "Critics reject the plan.", "If the council agrees, work begins.",
    "No inspector came.", "", "In the year in which the old lock was built nobody would have accepted it.",
  ])
  func `what others accept is no formula`(sentence: String) {
    #expect(AnswerFormula.find(in: CueWords(sentence)) == nil)
  }

  @Test func `what follows a yes may take it back, and only near it`() throws {
    let yes = "We accept this recommendation."
    let but = "However, the work cannot begin this year."
    let filler = Array(repeating: "The lock is at the northern bridge.", count: AnswerReading.reach).joined(
      separator: " ")
    let demand = "Repair the lock."
    #expect(try Samples.disposition(demand, yes) == .addressed)
    #expect(try Samples.disposition(demand, "\(yes) \(but)") == .partlyAddressed)
    #expect(try Samples.disposition(demand, "\(yes) \(filler) \(but)") == .addressed)
  }

  @Test func `a verb agrees with its noun and its likes, and is undone by its contrary`() {
    var reader = TermReader()
    func stem(_ word: String) -> String { reader.stem(ofWord: word) }
    let pairs = [
      ("ratify", "ratification"), ("recruit", "hired"), ("publish", "disclosed"), ("stop", "ended"),
    ]
    for (one, other) in pairs { #expect(VerbSenses.agree(stem(one), stem(other)), "\(one) \(other)") }
    let contraries = [("cut", "raise"), ("closed", "open"), ("continue", "stop"), ("withhold", "publish")]
    for (act, demand) in contraries {
      #expect(VerbSenses.undoes(stem(act), stem(demand)), "\(act) \(demand)")
    }
    #expect(!VerbSenses.agree(stem("publish"), stem("close")))
    #expect(!VerbSenses.undoes(stem("publish"), stem("close")))
  }
}
