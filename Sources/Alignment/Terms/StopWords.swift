/// Function words, which say nothing of a sentence's matter.
enum StopWords {
  static func contains(_ word: String) -> Bool { english.contains(word) }

  /// The words of a language as `CaseFolding` writes them; English has a longer list than it is told by.
  static func of(_ language: TextLanguage) -> Set<String> {
    language == .english ? english : FunctionWords.of(language)
  }

  private static let english: Set<String> = Set(
    """
    a about above across after again against all almost along already also although always am among an and another any
    anybody anyone anything are around as at away back be became because become becomes been before behind being below
    between both but by came can cannot come could did do does doing done down during each either else ever every
    everyone everything except few first for from further get give given go going got had has have having he hence her
    here hers herself him himself his how however i if in indeed instead into is it its itself just keep last least less
    let like made make makes many may me might mine more most much must my myself namely neither never next no nobody
    none nor not nothing now of off often on once one only onto or other others our ours ourselves out over own per
    perhaps put quite rather really same say says second see seem seems several shall she should since so some someone
    something soon still such take taken than that the their theirs them themselves then there therefore these they
    third this those though three through throughout thus till to together too toward towards two under until up upon us
    use used uses using various very via was way we well were what whatever when where whereas whether which while who
    whole whom whose why will with within without would yet you your yours yourself yourselves
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
