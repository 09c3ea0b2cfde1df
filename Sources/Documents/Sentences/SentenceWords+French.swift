extension SentenceWords {
  /// French.
  static let french = SentenceWords(
    never: """
      m mm mme mmes mlle mlles dr drs pr prof me mes mgr st ste gén col cap lt sgt
      p.ex ex cf c.-à-d càd i.e env vs v réf s.e s.exc
      """,
    opener:
      "cie sté inc ltd dép univ av bd janv févr avr juil sept oct nov déc s.a s.a.r.l ibid id op loc cit éd éds al",
    closing: "etc",
    number:
      "n no nos n° nᵒ art arts p pp par para al vol t fig chap ch sect rés doc add corr rev app annexe litt s suiv §",
    openers: """
      le la les l' d' qu' s' n' un une des ce cet cette ces il elle ils elles on nous vous je j' c'est
      et mais ou donc or ni car si quand lorsque comme où pourquoi comment que qui quel quelle quels quelles
      dans en à au aux par pour sur sous avec sans selon depuis pendant après avant malgré dès
      cependant toutefois néanmoins ainsi ensuite enfin aussi
      son sa ses leur leurs notre nos votre vos mon ma tout toute tous toutes
      """)
}
