extension SentenceWords {
  /// English, and what other scripts and the names in French and Spanish documents cannot be mistaken for.
  static let english = SentenceWords(
    never: "mme mmes mlle mlles dña sra sras srta sres dra dres excmo excma p.ej p.ex c.-à-d éd ee т.е",
    opener: "uu", closing: "", number: "núm núms nº párr párrs pág págs apdo secc", openers: "",
    endsAtQuestion: true, others: [englishOnly, russianOnly, arabicOnly])

  /// English, with the forms of United Nations documents.
  static let englishOnly = SentenceWords(
    never: """
      mr mrs ms mx messrs mme mlle dr drs prof profs rev revd fr hon rt gov sen sens rep reps pres amb h.e p.s ps n.b
      gen lt col maj capt cpt cmdr cdr adm brig sgt cpl pvt supt insp det st ste mt ft
      e.g eg i.e ie cf viz vs v c.f resp approx ca incl esp
      """,
    opener: """
      inc co corp ltd llc plc bros assn assoc dept div univ inst intl govt
      jr sr esq ph.d phd m.d b.a m.a ll.m ll.b m.sc b.sc
      ave blvd rd ln sq apt bldg al ibid id op loc cit ed eds trans tel ext est
      jan feb apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri
      """,
    closing: "etc et.al &c",
    number: """
      no nos n° nr para paras par art arts p pp sec secs s ss sect vol vols fig figs ch chap chaps cl cls
      reg regs r rr res resol doc docs add corr supp suppl annex app appx ann ex exh cap n nn fn fns col ll
      rec recs pt pts ser sess mtg item ver c
      """,
    time: "a.m p.m am pm",
    openers: """
      the a an this that these those there here it its it's he she they we you i i'm i've i'd i'll
      he's she's they're we're you're that's there's what's who's let's don't
      his her their our your my
      and but or so yet nor if when while where why how what who which whose whether although though because since
      as after before until once unless in on at by for from to with without under over during through despite
      however moreover furthermore therefore thus hence nevertheless meanwhile also then instead indeed still
      is are was were do does did can could would should has have had must
      all any each every some many most several such both no not one two three another other others
      please let thanks thank yes according following given
      """,
    resumers: """
      i i'm i've i'd i'll it it's he she they they're we we're you you're this these there that's there's
      what why how where who do does did is are not no maybe please thanks if just also
      """)
}
