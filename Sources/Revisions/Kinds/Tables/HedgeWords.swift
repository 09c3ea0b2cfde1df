/// What limits how sure a statement is, or makes a promise depend on something.
enum HedgeWords {
  static let table: [Phrases] = [
    Phrases("alleged, allegedly, allegation, allegations", .hedge("alleged")),
    Phrases("apparent, apparently", .hedge("apparent")),
    Phrases("appear, appears, appeared, seem, seems, seemed, seemingly", .hedge("seems")),
    Phrases("believed to, thought to, suspected, presumably, presumed", .hedge("presumed")),
    Phrases("likely, probable, probably, unlikely", .hedge("likely")),
    Phrases("perhaps, possibly, maybe, possible", .hedge("perhaps")),
    Phrases("potential, potentially", .hedge("potential")),
    Phrases("purported, purportedly, so called, claimed to", .hedge("purported")),
    Phrases("reportedly, said to, reported to", .hedge("reportedly")),
    Phrases("approximately, roughly, an estimated, estimated at", .hedge("approximately")),
    Phrases("generally, usually, typically, in general, normally, mostly, largely", .hedge("generally")),
    Phrases("about, around, some, circa, nearly, almost, close to", .approximator),
    Phrases(
      """
      in principle, as appropriate, where appropriate, when appropriate, if appropriate, where possible,
      if possible, when possible, wherever possible, whenever possible, as far as possible, where feasible,
      if feasible, when feasible, where practicable, as far as practicable, to the extent possible,
      to the extent feasible, subject to, resources permitting, where necessary, if necessary, as needed,
      in part, partially, partly
      """, .softener),
  ]
}

/// Words of amount; the level orders those that say how many of all.
enum QuantifierWords {
  static let table: [Phrases] = [
    Phrases(
      "all, every, each, everyone, everybody, entire, entirely, whole, fully, always", .quantifier(100, "all")
    ),
    Phrases("any, anyone, anybody", .quantifier(nil, "any")),
    Phrases("both", .quantifier(nil, "both")),
    Phrases("majority, most of, vast majority", .quantifier(70, "most")),
    Phrases("most", .quantifier(70, "most")),
    Phrases("many, numerous", .quantifier(60, "many")),
    Phrases("half, half of", .quantifier(50, "half")),
    Phrases("several, various, a number of", .quantifier(40, "several")),
    Phrases("some, sometimes", .quantifier(30, "some")),
    Phrases("minority", .quantifier(25, "minority")),
    Phrases("few, a few, handful", .quantifier(20, "few")),
    Phrases("only, solely, exclusively", .quantifier(nil, "only")),
    Phrases("more", .comparative("more")),
    Phrases("less, fewer", .comparative("less")),
    Phrases("much", .comparative("much")),
    Phrases("little", .comparative("little")),
    Phrases("least", .comparative("least")),
    Phrases("at least, no less than, no fewer than, not less than, a minimum of", .bound("at least")),
    Phrases("at most, no more than, not more than, up to, a maximum of", .bound("at most")),
    Phrases("more than, over, above, exceeding, greater than, in excess of", .bound("more than")),
    Phrases("less than, fewer than, under, below, lower than", .bound("less than")),
  ]
  /// From this level on an amount is the whole: put in, it strengthens.
  static let whole = 90
}

/// What says who says so.
enum AttributionWords {
  static let table: [Phrases] = [
    Phrases(
      "according to, in the words of, in the view of, in the opinion of, citing, quoting",
      .attribution(.source)),
    Phrases(
      """
      said, says, stated, states that, told, announced that, announces that, announced, added that, reported that,
      reports that, noted that, notes that, wrote that, writes that, explained that, declared that
      """, .attribution(.neutral)),
    Phrases(
      """
      claimed, claims that, claimed that, alleges that, alleged that, asserted, asserts, asserted that,
      asserts that, argued, argues, argued that, argues that, maintains that, maintained that, suggests that,
      suggested that, insists that, insisted that
      """, .attribution(.doubting)),
    Phrases(
      """
      confirmed, confirms, confirmed that, confirms that, acknowledged that, acknowledges that, admitted that,
      admits that, conceded that, found that, finds that, concluded that, concludes that
      """, .attribution(.confirming)),
  ]
  /// Verbs that are also adjectives of a noun behind them ("confirmed cases").
  static let adjectives: Set<String> = ["confirmed", "claimed", "stated", "confirms", "announced"]
}
