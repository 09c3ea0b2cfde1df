import Testing

@testable import Revisions

/// Pairs that were written with their tags before the rules ran on them for the first time.
@Suite struct UnseenEditTests {
  static let pairs: [(old: String, new: String, tags: String)] = [
    // Rights, states and the United Nations.
    (
      "The Government will release the report by June.",
      "The Government will consider releasing the report by June.", "modality weakened"
    ),
    (
      "The Committee calls on the State party to repeal the law.",
      "The Committee encourages the State party to repeal the law.", "modality weakened"
    ),
    (
      "The mission visited eleven prisons in the north.", "The mission visited nine prisons in the north.",
      "number"
    ),
    ("Witnesses were allowed to speak freely.", "Witnesses were not allowed to speak freely.", "negation"),
    (
      "Authorities must grant access without delay.", "Authorities should grant access without delay.",
      "modality weakened"
    ),
    (
      "Authorities should grant access immediately.", "Authorities should grant access in due course.",
      "modality weakened"
    ),
    (
      "The minister agreed to a review of the sentences.",
      "The minister agreed in principle to a review of the sentences.", "modality hedge weakened"
    ),
    ("All detainees have seen a lawyer.", "Some detainees have seen a lawyer.", "quantifier weakened"),
    ("The hearing was held in Geneva last autumn.", "The hearing was held in Vienna last autumn.", "name"),
    ("The guards beat the prisoners.", "The guards allegedly beat the prisoners.", "hedge weakened"),
    ("Two villages were burned.", "According to residents, two villages were burned.", "attribution"),
    (
      "The Rapporteur condemns the executions.", "The Rapporteur regrets the executions.", "modality weakened"
    ),
    (
      "The State party accepted the recommendation.", "The State party rejected the recommendation.",
      "negation"
    ),
    ("The prisoners were able to appeal.", "The prisoners were unable to appeal.", "negation"),
    ("The court may order a retrial.", "The court shall order a retrial.", "modality strengthened"),
    (
      "The delegation undertakes to submit the figures.", "The delegation hopes to submit the figures.",
      "modality weakened"
    ),
    (
      "She urged the army to withdraw from the town.", "She asked the army to withdraw from the town.",
      "modality weakened"
    ),
    (
      "Nobody has been charged with the killings.", "Officers have been charged with the killings.",
      "negation"
    ),
    ("The police fired 5,000 rounds.", "The police fired 5000 rounds.", "formatting"),
    ("The camp closed on 3 May 2022.", "The camp closed on May 3, 2022.", "formatting"),
    ("Ten per cent of cases were reviewed.", "10% of cases were reviewed.", "formatting"),
    (
      "The Office no longer monitors the trials there.", "The Office still monitors the trials there.",
      "negation"
    ),
    (
      "The report not only names the units but lists their commanders.",
      "The report names the units and lists their commanders.", "wording"
    ),
    ("Families refused to sign the papers.", "Families agreed to sign the papers.", "negation"),
    ("There is political will for reform.", "There is political appetite for reform.", "wording"),
    (
      "The talks ended in March after a long dispute.", "The talks ended in April after a long dispute.",
      "date"
    ),
    ("The inquiry is led by Mr Okafor.", "The inquiry is led by Ms Okafor.", "wording"),
    ("The Office of the High Commissioner for Human Rights sent a team.", "OHCHR sent a team.", "wording"),
    (
      "Every survivor is entitled to redress.", "Most survivors are entitled to redress.",
      "quantifier weakened"
    ),
    ("The law permits protests near the palace.", "The law prohibits protests near the palace.", "negation"),
    // Companies.
    ("We will never sell your personal data.", "We will sell your personal data.", "negation"),
    ("We keep your data for 30 days.", "We keep your data for 30 months.", "number"),
    ("We keep your data for thirty days.", "We keep your data for 30 days.", "formatting"),
    ("You can cancel at any time before renewal.", "You can cancel at any time after renewal.", "negation"),
    ("We commit to paying a living wage.", "We aim to pay a living wage.", "modality weakened"),
    (
      "Suppliers are required to report accidents.", "Suppliers are expected to report accidents.",
      "modality weakened"
    ),
    ("We share information with partners.", "We may share information with partners.", "modality weakened"),
    (
      "We may share information with partners.", "We share information with partners.",
      "modality strengthened"
    ),
    ("Refunds are paid within five business days.", "Refunds are paid within ten business days.", "number"),
    ("Refunds are paid where possible.", "Refunds are paid.", "hedge strengthened"),
    ("Our offices in Lagos and Nairobi stay open.", "Our offices in Lagos and Accra stay open.", "name"),
    ("Please recieve our newsletter each month.", "Please receive our newsletter each month.", "typo"),
    ("We organise training for staff.", "We organize training for staff.", "typo"),
    ("The policy covers the Board and Staff.", "The policy covers the board and staff.", "formatting"),
    ("Staff report incidents to the office.", "Staff reported incidents to the office.", "wording"),
    ("The old procedure applies to visitors.", "The former procedure applies to guests.", "wording"),
    // Budgets and audits.
    ("The grant amounts to $1.5 million.", "The grant amounts to $1,500,000.", "formatting"),
    ("The grant amounts to $1.5 million.", "The grant amounts to $1.5 billion.", "number"),
    ("The grant amounts to €40,000 a year.", "The grant amounts to £40,000 a year.", "number"),
    ("Spending rose by 4.2 per cent in 2021.", "Spending fell by 4.2 per cent in 2021.", "negation"),
    ("Spending rose by 4.2 per cent in 2021.", "Spending rose by 4.2 per cent in 2023.", "date"),
    ("At least 40 schools will be repaired.", "Up to 40 schools will be repaired.", "quantifier"),
    (
      "The fund paid for 12 clinics, and nobody was turned away.", "The fund paid for 12 clinics.", "negation"
    ),
    ("Approximately 300 farms were paid.", "300 farms were paid.", "hedge strengthened"),
    (
      "The auditor said the books were in order.", "The auditor claimed the books were in order.",
      "attribution"
    ),
    ("The mayor said the bridge was sound.", "The engineer said the bridge was sound.", "attribution"),
    ("Two thirds of the budget went to schools.", "One third of the budget went to schools.", "number"),
    ("The council voted on Monday.", "The council voted on Thursday.", "date"),
    ("Chapter IV sets out the costs.", "Chapter 4 sets out the costs.", "formatting"),
    ("The deficit was -5 points.", "The deficit was 5 points.", "number"),
    // Climate and data pages.
    ("Emissions must fall by 2030.", "Emissions must fall by 2035.", "date"),
    ("Sea level has risen by 3.3 mm a year.", "Sea level has risen by 3.4 mm a year.", "number"),
    ("Warming is very likely caused by people.", "Warming is caused by people.", "hedge strengthened"),
    ("The data are updated daily.", "The data are no longer updated.", "negation"),
    ("The station recorded 41 °C at noon.", "The station recorded 41 degrees Celsius at noon.", "formatting"),
    ("The agency publishes a data set of wells.", "The agency publishes a list of wells.", "wording"),
    ("EPA maintains the index.", "NOAA maintains the index.", "name"),
    ("Losses were significant in the delta.", "Losses were insignificant in the delta.", "negation"),
    ("Hundreds of wells ran dry.", "Dozens of wells ran dry.", "number"),
    ("The model runs at a long-term horizon.", "The model runs at a longterm horizon.", "formatting"),
    ("This page is about glacier melt.", "This page deals with glacier melt.", "wording"),
    ("The ice could vanish by mid-century.", "The ice will vanish by mid-century.", "modality strengthened"),
  ]

  @Test(arguments: pairs) func `an unseen edit has its tags`(old: String, new: String, tags: String) {
    func words(_ text: String) -> [Word] { WordScanner.words(of: 0..<text.utf8.count, in: Array(text.utf8)) }
    let kinds = ChangeKind.kinds(of: WordComparison(old: words(old), new: words(new)))
    #expect(kinds.map(\.rawValue) == tags.split(separator: " ").map(String.init), "\(old) → \(new)")
  }
}
