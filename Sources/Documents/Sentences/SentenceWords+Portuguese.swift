extension SentenceWords {
  /// Portuguese.
  static let portuguese = SentenceWords(
    never: "sr sra srs sras srta dr dra drs profa prof exmo exma v.ex.ª eng gen cel cap d s.ex p.ex ex cf ca",
    opener: "s.a ltda inc ltd jan fev mar abr mai jun jul ago set out nov dez ibid id op loc cit ed eds av",
    closing: "etc",
    number: "n nº art arts p pp par págs pág vol cap fig inc al doc rev add §",
    openers: """
      o a os as um uma uns umas este esta estes estas esse essa isto isso ele ela eles elas nós eu você
      e mas ou se quando como onde porque que quem qual quais no na nos nas em ao à do da de com por para sobre
      sem após antes durante segundo além contudo porém todavia assim também não todos todas
      """)
}
