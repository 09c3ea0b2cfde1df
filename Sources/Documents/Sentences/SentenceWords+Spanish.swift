extension SentenceWords {
  /// Spanish.
  static let spanish = SentenceWords(
    never: """
      ee ff rr dd cc sr sra sres sras srta srtas d dn dña dr dra dres dras lic ing arq prof profa mons excmo excma ilmo ilma
      gral cnel cap tte sto sta p.ej ej cf cfr vs v aprox
      """,
    opener:
      "cía s.a s.l ltda inc dpto depto univ avda av c pza ee.uu ee.uu.aa uu aa hh oo ud uds vd vds ibid id op loc cit ed eds al",
    closing: "etc",
    number:
      "n no núm núms nº n° nro art arts p pp pág págs párr párrs vol t fig cap caps sec secc inc res doc add corr rev apdo ap",
    time: "a.m p.m",
    openers: """
      el la los las lo un una unos unas este esta estos estas ese esa esos esas él ella ellos ellas se
      y e o pero si cuando como donde porque que quien cual cómo cuándo dónde qué quién por para en de del a al
      con sin según desde durante tras ante bajo sobre entre hasta
      sin embargo además asimismo también así luego entonces
      su sus nuestro nuestra nuestros nuestras mi mis todo toda todos todas no yo nosotros usted ustedes
      """)
}
