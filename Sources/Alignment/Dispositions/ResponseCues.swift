/// What a sentence of a response says was done, by the words that say it.
///
/// One table, read from the top: the first row whose words stand in the sentence in this order decides. "…" in a row
/// stands for up to three other words, "<past>", "<present>" and "<ing>" for any word in that form, "<noun>" for a word with a meaning
/// of its own. What sounds like a refusal and is none comes first, then the fixed formulas of
/// governments, refusals before promises ("will not" before "will"), and what is hedged or only considered before what is promised.
enum ResponseCues {
  /// What kind of act a sentence reports.
  enum Act: String {
    /// `refused` and `unable` decline the demand; `willNot` says that an act is not done, whatever the demand wants of it, and
    /// `unchanged` that what there is stays as it is.
    case accepted, partlyAccepted, refused, unable, willNot, unchanged, done, promised, considered, urged,
      noted
  }

  /// A cue that was found: what it means and the words as they stand in the sentence.
  struct Finding {
    let act: Act
    let words: String
    /// Half-open indices of these words in the sentence.
    let range: Range<Int>
  }

  static let table: [(act: Act, phrase: String)] = [
    // What is not decided is not refused: "we are still looking at it, and until then I cannot give a date".
    (.considered, "still looking at"), (.considered, "still considering"), (.considered, "still examining"),
    (.considered, "yet to decide"), (.considered, "yet to be decided"), (.considered, "not yet decided"),
    (.considered, "for its consideration"), (.considered, "for their consideration"),
    (.considered, "no decision has been"), (.considered, "no decision has yet been"),
    (.considered, "have not … yet"), (.considered, "has not … yet"), (.considered, "was moved by"),
    (.partlyAccepted, "motion was carried"), (.partlyAccepted, "motion … was carried"),
    (.partlyAccepted, "amendment was carried"),
    (.noted, "privileged to"), (.noted, "honoured to"), (.noted, "have suggested"), (.noted, "have argued"),
    (.noted, "have claimed"), (.noted, "have complained"),
    (.refused, "not believe that it would be"), (.refused, "not believe it would be"),
    (.refused, "not think that it would be"), (.refused, "not think it would be"),
    // What is ruled out, or refused, by nobody, or only considered.
    (.noted, "nobody has refused"), (.noted, "not rule out"), (.noted, "not ruled out"),
    (.noted, "refused to be drawn"), (.noted, "declined to be drawn"),
    (.considered, "to be discussed"), (.considered, "to be debated"), (.considered, "to be considered"),
    (.considered, "to be examined"), (.considered, "to be reviewed"), (.considered, "to be studied"),
    (.considered, "to be decided"), (.considered, "was considered"), (.considered, "were considered"),
    (.considered, "been considered"), (.noted, "to be found"), (.noted, "to be seen"),
    (.refused, "is to be avoided"),
    (.refused, "are to be avoided"), (.willNot, "by no means"), (.willNot, "none of … will"),
    (.partlyAccepted, "not every"), (.partlyAccepted, "when funds allow"),
    (.partlyAccepted, "when funds permit"),
    (.partlyAccepted, "when resources allow"), (.partlyAccepted, "where funds allow"),
    (.refused, "remain confidential"), (.refused, "remains confidential"), (.refused, "remain private"),
    (.refused, "remain secret"), (.refused, "stay secret"), (.refused, "stay confidential"),
    (.refused, "stay private"), (.willNot, "allowed to lapse"), (.refused, "for the last time"),
    (.considered, "open mind"), (.considered, "still being <past>"), (.considered, "still to be <past>"),
    (.considered, "remains to be <past>"),
    (.considered, "on the agenda"),
    // What stays as it is; who is kept informed, and what is kept open, is another matter.
    (.noted, "be kept informed"), (.noted, "be kept up to date"), (.considered, "be kept under"),
    (.promised, "be kept open"), (.promised, "be kept free"), (.promised, "be kept safe"),
    (.promised, "be kept clear"),
    (.unchanged, "remain unchanged"), (.unchanged, "remains unchanged"), (.unchanged, "stay unchanged"),
    (.unchanged, "stays unchanged"), (.unchanged, "stay as it is"), (.unchanged, "stay as they are"),
    (.unchanged, "remain as it is"), (.unchanged, "remain as they are"), (.unchanged, "remains as it is"),
    (.unchanged, "leave it as it is"), (.unchanged, "leave things as they are"),
    (.unchanged, "how it will stay"),
    (.unchanged, "how it stays"), (.unchanged, "will be kept"), (.unchanged, "will be retained"),
    (.unchanged, "intend to keep"), (.unchanged, "intends to keep"), (.unchanged, "intend to retain"),
    (.unchanged, "intends to retain"), (.unchanged, "no change to the"), (.unchanged, "no changes to the"),
    (.unchanged, "remains in our"), (.unchanged, "remain in our"), (.unchanged, "remains in force"),
    (.unchanged, "remain in force"), (.unchanged, "will remain in use"), (.unchanged, "remain in place"),
    (.unchanged, "remains in place"), (.unchanged, "stay in place"), (.unchanged, "it will remain"),
    (.unchanged, "they will remain"), (.unchanged, "it will stay"), (.unchanged, "they will stay"),
    // What is left out of what is given.
    (.partlyAccepted, "with … removed"), (.partlyAccepted, "with … redacted"),
    (.partlyAccepted, "with … withheld"), (.partlyAccepted, "with … omitted"),
    (.partlyAccepted, "with … deleted"), (.partlyAccepted, "in redacted form"),
    (.promised, "will not hesitate to"), (.promised, "cannot but"), (.partlyAccepted, "only when"),
    (.partlyAccepted, "only if"), (.partlyAccepted, "only after"), (.promised, "will not only"),
    (.promised, "will not rest until"), (.noted, "cannot overstate"),
    (.noted, "never refused"), (.noted, "not refused"), (.noted, "not refuse"), (.noted, "never declined"),
    (.noted, "cannot be overstated"), (.noted, "cannot be denied"), (.noted, "cannot be ruled out"),
    (.noted, "cannot be accepted that"), (.noted, "cannot be tolerated"), (.noted, "cannot be ignored"),
    (.noted, "cannot be allowed to"),
    (.noted, "cannot be avoided"), (.noted, "cannot be helped"), (.noted, "cannot be excluded"),
    (.noted, "is to be regretted"), (.noted, "is to be welcomed"), (.noted, "is to be hoped"),
    (.noted, "cannot emphasise"), (.noted, "cannot emphasize"), (.noted, "cannot stress"),
    (.noted, "cannot thank"),
    // Who shares an aim has not promised the act.
    (.partlyAccepted, "accepts the aim"), (.partlyAccepted, "accept the aim"),
    (.partlyAccepted, "accepts the principle"), (.partlyAccepted, "accept the principle"),
    (.partlyAccepted, "accepts the spirit"), (.partlyAccepted, "accepts the thrust"),
    (.partlyAccepted, "shared the ambition"),
    (.partlyAccepted, "accepts … in principle"),
    (.partlyAccepted, "agree … in principle"), (.partlyAccepted, "agrees … in principle"),
    (.partlyAccepted, "partially accept"), (.partlyAccepted, "partially accepts"),
    (.partlyAccepted, "partly accepts"),
    (.partlyAccepted, "accept … in part"), (.partlyAccepted, "accept … in principle"),
    (.partlyAccepted, "accepts … in part"),
    (.partlyAccepted, "subject to"), (.partlyAccepted, "our aim is"),
    (.partlyAccepted, "as conditions allow"),
    (.partlyAccepted, "as resources allow"), (.partlyAccepted, "as funds allow"),
    (.refused, "not share the view"), (.refused, "not share this view"), (.refused, "not share that view"),
    (.refused, "not share your view"), (.refused, "takes a different view"),
    (.refused, "take a different view"),
    (.unable, "no budget"), (.unable, "no funding"), (.unable, "no funds"), (.unable, "no money for"),
    (.unable, "no money to"), (.unable, "no money is"), (.unable, "not have the money"),
    (.unable, "not have the funds"),
    (.unable, "not have the means"), (.unable, "no means to"),
    (.willNot, "will be none"), (.willNot, "no steps will be"), (.willNot, "no action will be"),
    (.willNot, "no further steps"), (.willNot, "no further action"), (.willNot, "shall not"),
    (.unable, "had hoped to see"), (.unable, "had hoped to visit"), (.unable, "had hoped to meet"),
    (.unable, "had hoped to speak"),
    (.willNot, "is rejected"), (.willNot, "are rejected"),
    // What has not come about yet.
    (.noted, "has yet to"), (.noted, "have yet to"), (.noted, "is yet to"), (.noted, "are yet to"),
    (.refused, "see no … ground"), (.refused, "sees no … ground"), (.refused, "see no … grounds"),
    (.refused, "sees no … grounds"), (.refused, "see no … reason to"), (.refused, "sees no … reason to"),
    (.refused, "not … allow us"), (.refused, "not … permit us"), (.refused, "not be right for me to"),
    (.refused, "not be right for us to"), (.refused, "not be appropriate for"),
    (.refused, "does not accept"), (.refused, "do not accept"), (.refused, "does not agree"),
    (.refused, "do not agree"),
    (.refused, "does not support"), (.refused, "do not support"), (.refused, "rejects"), (.refused, "reject"),
    (.refused, "is exempt"), (.refused, "are exempt"), (.refused, "do not hold"), (.refused, "does not hold"),
    (.refused, "no grounds"), (.refused, "is not warranted"),
    (.refused, "not foreseen"), (.refused, "not planned"), (.refused, "not proceed"),
    (.refused, "not appropriate"),
    (.refused, "is refused"), (.refused, "is therefore refused"), (.refused, "commercially sensitive"),
    (.refused, "done nothing"), (.refused, "no liability"),
    (.refused, "decided not to"), (.refused, "decision not to"), (.refused, "declined to"),
    (.refused, "declines"), (.refused, "refuse to"), (.refused, "refuses to"),
    (.refused, "refused to"),
    (.refused, "not propose to"), (.refused, "is no basis in"), (.willNot, "no majority"),
    (.willNot, "not find a majority"), (.refused, "would be wrong for"), (.willNot, "motion was lost"),
    (.refused, "was refused"), (.refused, "were refused"), (.refused, "been refused"),
    (.refused, "be refused"),
    (.refused, "was denied"), (.refused, "were denied"), (.refused, "been denied"), (.refused, "be denied"),
    (.willNot, "motion … was lost"), (.willNot, "amendment was lost"), (.willNot, "voted down"),
    (.willNot, "was rejected"), (.willNot, "were rejected"), (.willNot, "been rejected"),
    (.willNot, "turned down"), (.willNot, "was defeated"), (.willNot, "were defeated"),
    (.willNot, "not adopted"), (.willNot, "not approved"), (.willNot, "not carried"),
    (.unable, "could therefore not"), (.unable, "can therefore not"), (.unable, "could unfortunately not"),
    (.unable, "can unfortunately not"), (.unable, "can not"),
    (.refused, "is not necessary"), (.refused, "see no need"), (.refused, "sees no need"),
    (.refused, "see no reason"), (.refused, "sees no reason"), (.refused, "decided against"),
    (.refused, "would be wrong to"), (.refused, "would not be right to"),
    (.refused, "would be inappropriate"),
    (.refused, "would be irresponsible"), (.refused, "out of the question"), (.refused, "not prepared to"),
    (.refused, "was not an"),
    (.unable, "beyond our means"), (.unable, "beyond my means"), (.unable, "beyond our resources"),
    (.refused, "had to decline"), (.refused, "have to decline"), (.refused, "must decline"),
    (.refused, "had to refuse"), (.refused, "have to refuse"), (.accepted, "not object to"),
    (.willNot, "therefore do not add"), (.willNot, "therefore do not include"),
    (.willNot, "therefore do not intend"), (.willNot, "therefore do not plan"),
    (.willNot, "therefore do not propose"), (.willNot, "therefore do not follow"),
    (.willNot, "therefore do not make"), (.willNot, "therefore do not change"),
    (.refused, "would be disproportionate"),
    (.refused, "is disproportionate"),
    (.refused, "sees no case"),
    (.refused, "see no case"),
    (.refused, "no case for"),
    (.refused, "not my role"),
    (.refused, "not our role"),
    (.refused, "not be fair to"),
    (.refused, "not be fair on"),
    (.refused, "is a no"),
    (.refused, "not persuaded"),
    (.refused, "not convinced"),
    (.refused, "not minded to"),
    (.refused, "not be justified"),
    (.refused, "not be sensible"),
    (.refused, "not realistic"),
    (.refused, "unaffordable"),
    (.refused, "not affordable"),
    (.refused, "no appetite for"),
    (.refused, "remain of the view that"),
    (.refused, "remains of the view that"),
    (.refused, "not for us to"),
    (.refused, "nothing we can do"),
    (.refused, "hands are tied"),
    (.refused, "would be misleading"), (.refused, "beyond the scope"), (.refused, "outside the scope"),
    (.refused, "out of scope"),
    (.refused, "out of reach"), (.refused, "outside the framework"), (.refused, "prefer not to"),
    (.refused, "prefer to leave"), (.refused, "prefer to keep"), (.refused, "prefer to stay"),
    (.refused, "prefer to retain"), (.refused, "rather not"), (.refused, "chose not to"),
    (.refused, "choose not to"), (.refused, "does not fit"), (.refused, "do not plan to"),
    (.refused, "does not plan to"), (.refused, "project of its own"), (.refused, "does not allow"),
    (.refused, "does not permit"),
    (.refused, "did not follow"), (.refused, "like to keep"), (.refused, "like to leave"),
    (.willNot, "will not"), (.willNot, "will never"), (.willNot, "nobody will"), (.willNot, "no one will"),
    (.willNot, "nothing will be"), (.willNot, "no <noun> will"), (.willNot, "no <noun> shall"),
    (.willNot, "no plans to"),
    (.willNot, "no plans for"), (.refused, "not allow for"), (.refused, "no legal basis"),
    (.unable, "cannot be <past>"), (.willNot, "no intention of"),
    (.willNot, "no intention to"), (.willNot, "not going to"), (.willNot, "not intend to"),
    (.willNot, "did not"), (.willNot, "have not"), (.willNot, "has not"), (.willNot, "no longer"),
    (.refused, "not feel able to"), (.refused, "not consider it right"),
    (.refused, "not consider it appropriate"),
    (.refused, "not consider it prudent"), (.refused, "not consider it necessary"),
    (.refused, "not provide for"),
    (.unable, "we may not"), (.unable, "i may not"),
    (.unable, "unable to"), (.unable, "could not"), (.unable, "no power to"), (.unable, "no powers to"),
    (.unable, "no authority to"), (.unable, "no mandate to"), (.unable, "not have a mandate to"),
    (.unable, "cannot accept"), (.unable, "cannot agree"), (.unable, "cannot support"),
    (.unable, "cannot commit"), (.unable, "cannot provide"), (.unable, "we cannot"), (.unable, "i cannot"),
    (.unable, "it cannot"),
    (.unable, "government cannot"), (.unable, "council cannot"), (.unable, "not able to"),
    (.unable, "not in a position to"), (.unable, "not possible"), (.unable, "not feasible"),
    (.unable, "failed to"), (.unable, "regret that"),
    (.partlyAccepted, "unless"), (.partlyAccepted, "provided that"), (.partlyAccepted, "where possible"),
    (.partlyAccepted, "where practicable"),
    (.partlyAccepted, "wherever possible"),
    (.partlyAccepted, "as far as possible"),
    (.partlyAccepted, "hopes to have"),
    (.partlyAccepted, "hope to have"),
    (.partlyAccepted, "hopes to be able"),
    (.partlyAccepted, "hope to be able"), (.partlyAccepted, "if funds"), (.partlyAccepted, "if resources"),
    (.partlyAccepted, "will aim to"), (.partlyAccepted, "aim to"), (.partlyAccepted, "aims to"),
    (.partlyAccepted, "our ambition"), (.partlyAccepted, "will try to"), (.partlyAccepted, "will seek to"),
    (.considered, "being looked at"),
    (.considered, "being assessed"),
    (.considered, "being examined"),
    (.considered, "being studied"),
    (.considered, "being reviewed"),
    (.considered, "to examine options"),
    (.considered, "been passed to"),
    (.considered, "been passed on"),
    (.considered, "been forwarded to"),
    (.considered, "passed on your"),
    (.considered, "passed your"),
    (.considered, "forwarded your"),
    (.considered, "handed your"),
    (.considered, "too early to"),
    (.considered, "will be decided"),
    (.considered, "decision … will be taken"),
    (.considered, "keep under review"),
    (.considered, "kept under review"),
    (.considered, "will consider"), (.considered, "consider whether"), (.considered, "under consideration"),
    (.considered, "under review"), (.considered, "will look … at"), (.considered, "will look … into"),
    (.considered, "will explore"),
    (.considered, "is being considered"), (.considered, "are being considered"),
    (.considered, "is considering"),
    (.considered, "will be considered"), (.noted, "will respond"), (.considered, "will decide"),
    (.noted, "a matter for"),
    (.noted, "before the courts"), (.considered, "looking into"), (.considered, "is examining"),
    (.considered, "are examining"),
    (.considered, "is studying"), (.considered, "are studying"), (.considered, "in discussions with"),
    (.considered, "in talks with"), (.considered, "ongoing discussions"), (.considered, "ongoing talks"),
    (.noted, "was discussed"),
    (.noted, "were discussed"),
    (.considered, "will … carefully"), (.considered, "careful consideration"),
    (.accepted, "government accepts"), (.accepted, "we accept"), (.accepted, "is accepted"),
    (.accepted, "accepts this"),
    (.accepted, "accepts the"), (.accepted, "government agrees"), (.accepted, "we agree with"),
    (.urged, "i … raised"), (.urged, "we … raised"), (.urged, "i … encouraged"), (.urged, "we … encouraged"),
    (.urged, "i … called on"), (.urged, "i … appealed"), (.urged, "we … called on"),
    (.urged, "we … appealed"),
    (.urged, "have encouraged"), (.urged, "i … stressed"), (.urged, "we … stressed"),
    (.urged, "i … discussed"),
    (.urged, "i … urged"), (.urged, "we … urged"), (.urged, "called for"), (.urged, "i encourage"),
    (.urged, "i urge"), (.urged, "we encourage"), (.urged, "we urge"), (.urged, "others should"),
    (.urged, "i … recommended"), (.urged, "i recommend"), (.urged, "i … pressed"), (.urged, "we … pressed"),
    (.urged, "i call on"), (.urged, "i … mentioned"), (.urged, "brought up the"), (.urged, "brought up his"),
    (.urged, "brought up her"), (.urged, "brought up their"), (.urged, "brought it up"),
    (.urged, "brought this up"), (.urged, "took it up"), (.urged, "took this up"), (.urged, "took this … up"),
    (.urged, "took his … up"), (.urged, "took her … up"), (.urged, "took their … up"),
    (.urged, "took the matter up"), (.urged, "took up the case"), (.urged, "took up the matter"),
    (.urged, "took up the issue"), (.urged, "took up his"), (.urged, "took up her"),
    (.urged, "took up their"), (.urged, "took up this"), (.urged, "raised it with"), (.urged, "raised this"),
    (.urged, "raised the matter"), (.urged, "raised the issue"), (.urged, "raised the case"),
    (.urged, "said so to"),
    (.urged, "i told the"),
    (.urged, "i put this to"),
    (.urged, "i put it to"),
    (.urged, "made this clear to"),
    (.urged, "i appealed"),
    (.urged, "i … insisted"),
    (.urged, "i … conveyed"),
    (.urged, "referred … to"), (.urged, "i … asked"), (.urged, "we … asked"),
    // Who talks about a matter has decided nothing; nor has who heard or read of it.
    (.noted, "will talk about"), (.noted, "will talk to"),
    (.noted, "have told"), (.noted, "has told"), (.noted, "been heard"), (.noted, "have heard"),
    (.noted, "have read"),
    (.noted, "have listened"), (.noted, "have received"), (.noted, "has received"), (.noted, "taken note of"),
    (.noted, "will raise … with"), (.noted, "will be straight"), (.noted, "will be frank"),
    (.noted, "will be honest"), (.noted, "will be blunt"), (.noted, "will be candid"),
    (.noted, "will need"), (.noted, "will require"),
    (.noted, "will consult"), (.noted, "will discuss"), (.noted, "will reflect on"),
    (.noted, "will bear … in mind"),
    (.promised, "we agreed to"), (.promised, "also agreed to"), (.promised, "i will"), (.promised, "we will"),
    (.promised, "government will"), (.promised, "office will"), (.promised, "will continue to"),
    (.promised, "we continue to"), (.promised, "continues to"),
    (.promised, "committed to"), (.promised, "we are committed"), (.promised, "look forward to"),
    (.promised, "we shall"), (.promised, "i shall"), (.promised, "intend to"), (.promised, "intends to"),
    (.promised, "plans to"), (.promised, "it will"),
    (.done, "there is now"), (.done, "there are now"), (.done, "there is a new"), (.done, "i travelled"),
    (.done, "i went to"), (.done, "i … met"), (.done, "i … spent"), (.done, "i saw"), (.done, "we … spent"),
    (.done, "i visited"),
    (.done, "i heard"),
    (.done, "i was … able to"),
    (.done, "i and … met"), (.done, "been informed by"), (.done, "we met"),
    (.done, "i spoke"), (.done, "i have"), (.done, "we have"), (.done, "has been able to"),
    (.done, "was able to"),
    (.done, "were able to"), (.done, "has published"), (.done, "have published"), (.done, "has already"),
    (.done, "have already"), (.done, "has established"), (.done, "has been established"),
    (.done, "my team had"),
    (.done, "has introduced"), (.done, "has set up"), (.done, "has taken"), (.done, "have taken"),
    (.done, "are already <ing>"), (.done, "is already <ing>"), (.done, "already in place"),
    (.done, "is attached"),
    (.done, "are attached"), (.done, "please find attached"), (.done, "is enclosed"), (.done, "are enclosed"),
    (.done, "has been <past>"), (.done, "have been <past>"), (.done, "has <past>"), (.done, "have <past>"),
    (.done, "a new paragraph"), (.done, "a new table"), (.done, "a new appendix"), (.done, "a new footnote"),
    (.done, "is now <past>"), (.done, "are now <past>"), (.done, "is now in the"), (.done, "are now in the"),
    (.done, "now shows"), (.done, "now states"), (.done, "now says"), (.done, "now includes"),
    (.done, "now include"),
    (.done, "now contains"), (.done, "now explains"), (.done, "now explain"), (.done, "now reports"),
    (.done, "now report"),
    (.done, "now covers"), (.done, "now gives"), (.done, "now discuss"), (.done, "now discusses"),
    // Of minutes and reports: "The chair confirmed that the company had signed it".
    (.done, "confirmed that we had <past>"),
    (.done, "confirmed that the company had <past>"),
    (.done, "confirmed that the board had <past>"),
    (.done, "confirmed that the council had <past>"),
    (.done, "confirmed that the government had <past>"),
    (.done, "confirmed that the trust had <past>"),
    (.done, "confirmed that the ministry had <past>"),
    (.done, "is now available"), (.done, "are now available"), (.done, "is available in"),
    (.done, "are available in"), (.done, "is available on"), (.done, "are available on"),
    (.done, "was <past>"), (.done, "were <past>"), (.promised, "is scheduled"), (.promised, "are scheduled"),
    // "due to rain" is a reason, and "due to be reviewed by the court" another's act.
    (.promised, "due to open"), (.promised, "due to reopen"), (.promised, "due to begin"),
    (.promised, "due to start"), (.promised, "due to close"), (.promised, "due to end"),
    (.promised, "due to be completed"), (.promised, "due to be published"), (.promised, "due to be opened"),
    (.promised, "due to be reopened"), (.promised, "due to be finished"), (.promised, "would be glad to"),
    (.promised, "would be happy to"), (.promised, "would be pleased to"), (.promised, "are happy to"),
    (.promised, "am happy to"), (.promised, "am glad to"), (.promised, "are pleased to"),
    // What a resolution does by saying it.
    (.done, "is hereby <past>"), (.done, "are hereby <past>"), (.done, "is introduced"),
    (.done, "are introduced"),
    (.done, "is set aside"), (.done, "are set aside"), (.done, "is granted"), (.done, "are granted"),
    (.done, "is approved"), (.done, "are approved"), (.done, "is adopted"), (.done, "are adopted"),
    (.done, "is allocated"), (.done, "are allocated"), (.done, "is withdrawn"), (.done, "are withdrawn"),
    (.done, "is lifted"), (.done, "are lifted"), (.done, "is extended"), (.done, "are extended"),
    (.done, "is abolished"), (.done, "are abolished"), (.done, "is cancelled"), (.done, "are cancelled"),
    (.promised, "is being <past>"), (.promised, "are being <past>"), (.promised, "shall be <past>"),
    (.promised, "shall begin"),
    (.promised, "is to be <past>"), (.promised, "are to be <past>"), (.promised, "comes into force"),
    (.promised, "come into force"), (.promised, "takes effect"), (.promised, "take effect"),
    (.promised, "my word that"), (.promised, "our word that"),
    (.promised, "is planned"), (.promised, "are planned"), (.promised, "ready to"), (.promised, "starts on"),
    (.promised, "start on"), (.promised, "begins on"), (.promised, "begin on"),
    (.promised, "begins in"), (.promised, "begin in"), (.promised, "starts in"), (.promised, "start in"),
    (.promised, "opens in"), (.promised, "opens on"), (.promised, "reopens in"), (.promised, "reopens on"),
    (.promised, "resumes in"), (.promised, "resumes on"), (.promised, "returns in"),
    (.promised, "returns on"),
    (.promised, "are working"),
    (.promised, "is working"), (.promised, "are developing"), (.promised, "is developing"),
    (.promised, "are putting in place"), (.promised, "is implementing"), (.promised, "are implementing"),
    (.promised, "are taking forward"), (.promised, "is taking forward"),
    // "The abstract now gives the rate", "the ferry now stops at the pier".
    (.done, "now <present>"), (.done, "now state"), (.done, "now give"), (.done, "now show"),
    (.done, "now use"),
    (.done, "now cite"), (.done, "now mention"), (.done, "now describe"), (.done, "now provide"),
    (.done, "now define"), (.done, "now compare"), (.done, "now list"), (.done, "now refer"),
    // What a thing will bring about is nobody's act; "we will allow" stands above.
    (.noted, "will allow"), (.noted, "will enable"), (.noted, "will mean"), (.noted, "will help"),
    (.noted, "will benefit"), (.noted, "will depend"), (.promised, "will"),
    (.noted, "notes"), (.noted, "noted"), (.noted, "we note"), (.noted, "i note"),
    (.noted, "note that"), (.noted, "note the"), (.noted, "take note"), (.noted, "also note"),
    (.noted, "welcome"), (.noted, "welcomes"),
    (.noted, "recognises"), (.noted, "recognise"), (.noted, "acknowledge"), (.noted, "acknowledges"),
    (.noted, "share … concerns"), (.noted, "is important"), (.noted, "important to"), (.noted, "concerned"),
    (.noted, "worrying"), (.noted, "i hope"), (.noted, "i appreciate"), (.noted, "we thank"),
    (.done, "we <past>"), (.done, "changed to"), (.done, "corrected to"), (.done, "replaced by"),
    (.done, "replaced with"), (.done, "renamed to"), (.done, "moved to"),
  ]

  /// A row of the table cut into words; `parts` are what stands between its "…".
  private struct Row {
    let act: Act
    let parts: [[String]]
  }

  private static let rows: [Row] = table.map { row in
    Row(
      act: row.act, parts: row.phrase.split(separator: "…").map { $0.split(separator: " ").map(String.init) })
  }

  /// Rows by their first word, so that a sentence is compared only with rows that may begin in it.
  private static let rowsByFirstWord: [String: [Int]] = Dictionary(
    grouping: rows.indices, by: { rows[$0].parts[0][0] })

  /// The first row of the table that a sentence has, where it stands first, or nil.
  static func find(in sentence: String) -> Finding? { find(in: CueWords(sentence)) }

  /// The same for the words of a half-open range.
  static func find(in sentence: CueWords, range: Range<Int>? = nil) -> Finding? {
    if let lexicon = sentence.lexicon { return lexicon.cue(in: sentence, range: range) }
    let range = range ?? sentence.words.indices
    var found: (row: Int, range: Range<Int>)?
    for start in range {
      var candidates = rowsByFirstWord[sentence.words[start]] ?? []
      if let direct = sentence.direct(start) {
        candidates += rowsByFirstWord[direct] ?? []
      }
      guard !candidates.isEmpty, !sentence.isOfOthers(start) else { continue }
      let isSubordinate = sentence.isSubordinate(start)
      for row in candidates
      where row < found?.row ?? rows.count && !(isSubordinate && rows[row].act == .done) {
        if let end = sentence.end(of: rows[row].parts, at: start), end <= range.upperBound {
          found = (row, start..<end)
        }
      }
    }
    guard let found else { return nil }
    // "Meals became unaffordable, so we have frozen their price": what is done about it decides.
    if judgements.contains(table[found.row].phrase),
      let act = find(in: sentence, range: found.range.upperBound..<range.upperBound),
      [.done, .promised, .accepted].contains(act.act)
    {
      return act
    }
    return Finding(
      act: rows[found.row].act, words: sentence.surface(found.range), range: found.range)
  }

  /// Cues that judge a thing, whichever it is, and refuse only where nothing is done about it.
  static let judgements: Set<String> = [
    "would be disproportionate", "is disproportionate", "is a no", "not persuaded", "not convinced",
    "not be justified", "not be sensible", "not realistic", "unaffordable", "not affordable",
    "nothing we can do", "hands are tied", "too early to", "no appetite for",
  ]
}
