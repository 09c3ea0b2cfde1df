extension VerbSenses {
  /// Each row: the sense, words for it with their nouns and the states that they lead to, the senses that undo it.
  static let table: [(name: String, words: String, opposites: String)] = [
    // Telling.
    (
      "publish",
      "publish publication release disclose disclosure reveal issue share attach enclose available online website print post upload circulate publicise",
      "withhold"
    ),
    ("withhold", "withhold exempt confidential redact conceal secret classify censor", "publish"),
    ("tell", "inform notify brief report notification", ""),
    ("reply", "reply answer respond response", ""),
    ("send", "send enclose attach forward supply hand copy", ""),
    ("apologise", "apologise apologize apology sorry", ""),
    ("invite", "invite invitation", ""),
    ("meet", "meet interact consult speak engage talk hear", ""),
    ("consult", "consult consultation ask survey involve", ""),
    ("translate", "translate translation", ""),
    // Persons.
    ("free", "release free pardon amnesty discharge acquit liberty parole bail", "detain"),
    ("detain", "detain imprison convict sentence detention imprisonment jail arrest custody", "free"),
    (
      "deport", "deport deportation expel expulsion extradite extradition repatriate remove removal return",
      "admit"
    ),
    ("admit", "admit admission let allow access enter entry", "deport exclude"),
    ("exclude", "exclude exclusion bar refuse", "admit"),
    ("evict", "evict eviction eject", "rehouse"),
    ("rehouse", "rehouse relocate resettle accommodate move", "evict"),
    ("prosecute", "prosecute prosecution charge indict indictment trial accuse", ""),
    ("investigate", "investigate investigation inquire inquiry enquiry probe examine", ""),
    ("protect", "protect protection safeguard guard preserve conserve", "destroy"),
    ("hire", "recruit recruitment hire employ appoint start join", "dismiss"),
    ("dismiss", "dismiss dismissal sack freeze redundant fire", "hire"),
    ("appoint", "appoint appointment name nominate select designate elect choose", "dismiss"),
    ("resign", "resign resignation quit leave", "keep"),
    ("train", "train teach course instruct", ""),
    ("vaccinate", "vaccinate vaccination immunise inoculate", ""),
    ("visit", "visit travel spend", ""),
    // Money.
    ("pay", "pay compensate compensation payment settle reimburse refund repay credit award", ""),
    ("fund", "fund finance financing subsidise subsidy allocate allocation earmark invest investment", ""),
    ("grant", "grant guarantee accord", ""), ("sell", "sell sale sold auction", ""),
    ("buy", "buy purchase procure procurement acquire", ""),
    ("waive", "waive waiver exempt exemption free", "charge"), ("charge", "charge levy", "waive"),
    // Amounts.
    ("freeze", "freeze", "raise"),
    (
      "raise", "raise increase rise grow double triple expand boost up uplift lift", "cut freeze"
    ),
    ("cut", "cut reduce reduction lower decrease shrink halve down fall slash trim", "raise"),
    ("extend", "extend extension prolong lengthen longer", "close"),
    ("postpone", "postpone postponement delay defer reschedule", ""),
    ("enlarge", "enlarge large widen", ""), ("shorten", "shorten condense trim reduce cut", "extend"),
    // Being there.
    ("open", "open reopen unlock", "close"),
    ("close", "close shut closure lock", "open keep extend"),
    (
      "stop",
      "stop end halt cease suspend suspension discontinue terminate termination abandon phase scrap cancel cancellation drop pause",
      "keep"
    ),
    ("keep", "keep continue remain retain renew renewal maintain stay preserve", "stop close resign"),
    (
      "create",
      "create establish establishment set introduce introduction launch build install construct construction found form begin commence start erect",
      "abolish"
    ),
    (
      "abolish",
      "abolish abolition scrap dismantle disband repeal revoke rescind annul quash withdraw withdrawal remove lift",
      "create keep"
    ),
    ("remove", "remove removal delete take lift withdraw strike omit", "keep"),
    ("restore", "restore restoration reconnect reinstate reinstatement resume resumption return", "cut"),
    ("return", "return back", "keep"),
    ("demolish", "demolish demolition dismantle raze bulldoze destroy", "protect"),
    ("destroy", "destroy destruction damage", "protect"),
    ("fell", "fell felling", "protect"), ("plant", "plant planting", "fell"),
    ("lay", "build lay install fit place mount", ""),
    // Rules.
    ("ban", "ban prohibit prohibition outlaw forbid criminalise offence illegal unlawful", "permit"),
    ("permit", "permit permission allow authorise authorisation legalise legal enable entitle", "ban"),
    ("ratify", "ratify accede ratification accession", ""), ("join", "join accede sign", ""),
    ("adopt", "adopt adoption pass approve approval enact endorse", "reject"),
    ("reject", "reject rejection refuse refusal oppose veto", "adopt"),
    ("enforce", "enforce enforcement apply implement", ""),
    ("recognise", "recognise recognition acknowledge", ""),
    // Looking after things.
    ("check", "inspect inspection audit monitor", ""),
    ("clean", "clean clear wash sweep decontaminate remediate", ""),
    (
      "repair",
      "repair fix mend renovate renovation refurbish refurbishment restore rebuild replace replacement resurface patch overhaul",
      ""
    ),
    // What authors do to a text.
    (
      "show",
      "present show give report state describe provide supply include add insert list display indicate mention specify put place print",
      ""
    ),
    (
      "explain",
      "explain clarify describe justify justification discuss elaborate comment define definition specify state detail",
      ""
    ),
    (
      "rerun", "run conduct perform repeat retrain evaluate test measure compute calculate simulate compare",
      ""
    ),
    ("correct", "correct fix repair amend revise change rewrite reword rephrase replace", ""),
    ("cite", "cite refer reference include mention discuss", ""),
    ("deposit", "deposit upload archive publish", ""),
  ]
}
