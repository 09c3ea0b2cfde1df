extension SentenceWords {
  /// Italian.
  static let italian = SentenceWords(
    never:
      "sig sigg sig.ra sig.na dott dott.ssa prof prof.ssa avv ing on sen gen col cap mons s.e p.es es cfr ca",
    opener:
      "s.p.a s.r.l inc ltd gen genn febb feb mar apr magg giu lug ago sett ott nov dic ibid id op loc cit ed",
    closing: "ecc etc",
    number: "n nn art artt p pp par parr co vol cap fig sez all lett doc ss seg segg §",
    openers: """
      il lo la i gli le l' un uno una questo questa questi queste quello quella egli ella lui lei noi voi loro essi
      e ma o se quando come dove perché che chi quale quali nel nella nei nelle in a al alla da dal di del della
      con per su tra fra dopo prima durante secondo inoltre tuttavia infine così anche non tutti tutte
      """)
}
