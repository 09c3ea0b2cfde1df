extension SentenceWords {
  /// German; the numbers are ordinals ("der 2. Senat", "im 19. Jahrhundert") unless a word follows that opens sentences.
  static let german = SentenceWords(
    never: """
      dr prof hr fr hrn st dipl ing mag med jur phil h.c d.h z.b u.a z.t i.d.r s.o s.u u.u o.ä bzw vgl ca evtl ggf inkl
      sog insb insbes einschl zzgl gem lt i.v.m i.s.d o.g str geb verh vors gez max min mind
      """,
    opener: "gmbh inc ltd co e.v univ jan febr feb apr aug sept okt nov dez ebd a.a.o hrsg bd "
      + (1...99).map(String.init).joined(separator: " "),
    closing: "etc usw usf u.s.w u.v.m u.ä",
    number: "nr art abs s ziff rn rz kap abb tab bd aufl lit anm az bt-drs par § §§ f ff unterabs satz",
    openers: """
      der die das dem den des ein eine einen einem einer er sie es wir ihr ich man dies diese dieser dieses diesem
      und aber oder doch denn auch wenn als wie wo warum was wer weil da dass ob so nun nur noch nach
      in im an am auf aus bei mit von vom vor zu zum zur für gegen ohne um durch über unter während seit bis
      dabei damit daher deshalb dennoch jedoch zudem außerdem danach dann dort hier alle kein keine niemand jeder
      """)
}
