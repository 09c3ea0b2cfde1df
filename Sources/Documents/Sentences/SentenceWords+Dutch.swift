extension SentenceWords {
  /// Dutch.
  static let dutch = SentenceWords(
    never:
      "dhr mevr mw mr dr drs ir ing prof st d.w.z bijv bv o.a i.v.m m.b.t n.a.v t.a.v ca vgl zgn resp incl excl",
    opener: "n.v b.v inc ltd jan feb febr mrt apr aug sept okt nov dec ibid ed red",
    closing: "enz etc",
    number: "nr art lid blz p pp par hfst afb bijl vol §",
    openers: """
      de het een dit dat deze die hij zij ze wij we ik u jullie men er en maar of want als toen wanneer hoe waar
      waarom wat wie in op aan bij met van voor na naar om door over onder tijdens sinds tot uit zonder volgens
      ook echter daarom dus toch bovendien daarna dan daar hier alle geen niemand ieder
      """)
}
