extension FunctionWords {
  static let northern: [TextLanguage: String] = [
    .finnish: """
    ja on ei se että oli ovat hän joka jotka mutta kun niin kuin myös tai sekä jos ole olla ollut olleet eivät olivat me he
    minä sinä te tämä tämän tätä nämä näiden tuo ne sen sitä siitä siihen siinä niiden niitä hänen heidän meidän teidän jonka
    jota josta johon jossa joiden joita mitä mikä kuka miksi miten missä milloin vain vielä jo nyt sitten kuitenkin koska
    vaikka ennen jälkeen kanssa ilman mukaan kautta välillä vastaan asti aikana kaikki kaikkien kaikkia mukaisesti muun muut
    muiden sama samaan hyvin enemmän ettei eikä eli siis jotta joko voi voivat pitää tulee tulisi pitäisi olisi olisivat
    sekä osalta lisäksi emme en et itse
    """,
    .hungarian: """
    a az és hogy nem is egy ez azt meg csak ha de mint már még vagy volt van voltak vannak lesz lett lenne kell nincs sem se
    amely amelyek amelyet ami amit aki akik akiket amikor ahol hol mikor miért hogyan mit ki én te ő mi ti ők ezt ezek ezeket
    azok azokat ennek annak ezen azon ebben abban erre arra ettől attól minden mindenki több nagyon most itt ott így úgy után
    előtt között alatt felett szerint miatt által nélkül ellen felé mellett során majd pedig azonban illetve valamint
    továbbá ezért mert bár sőt fel ki le el meg össze lehet lehetne tud olyan ilyen egyik másik más való köztük legyen
    """,
    .turkish: """
    ve bir bu da de için ile çok daha ne o en gibi kadar ama fakat ancak veya ya ki mi mı mu mü değil olarak olan olduğu
    olduğunu olması olup oldu olacak var yok her şey ben sen biz siz onlar bize size onu ona onun bunu buna bunun bunlar
    şu hem hiç bile sonra önce göre karşı doğru beri rağmen üzere ise eğer çünkü nasıl neden niçin nerede hangi kim kendi
    tüm bütün bazı diğer aynı başka böyle şöyle öyle artık henüz sadece yalnızca tarafından hakkında arasında üzerinde
    içinde edilen eden etmek ayrıca dolayı ilişkin yönelik biri
    """,
    .lithuanian: """
    ir kad yra į iš su ne bet kaip tai o ar jis ji jie jos mes jūs aš tu šis ši šie šios šio šią tas ta tie tos to tą kas
    kurie kuris kuri kurios kurį kurių kai kur kodėl jei jeigu nes todėl tačiau taip pat dar jau tik buvo bus būti būtų nėra
    gali galima turi turėtų po prie per už nuo iki apie tarp dėl pagal prieš be ant visi visų visos visus kiti kitų kiekvienas
    savo jo jų mūsų jūsų labai daugiau nei arba bei pačių čia ten dabar
    """,
    .irish: """
    agus an na is a ar i le go do ag ní bhí tá atá sé sí siad mé tú muid sibh mar nach nár ach ó faoi de den don as chun sa
    san leis seo sin gur má dá nó féin aon gach uile sna dar um idir gan trí thar roimh tar éis nuair cé cad conas cén áit
    againn agat acu aige aici orthu air uirthi dóibh dó di bheith bhfuil raibh beidh bheadh mbeidh níl nach ina inár
    """,
    .basque: """
    eta da ez du bat hau hori hura dute dira zen ziren izan den dena dela direla baina ere edo baita bere bera beren gure zure
    nire ni zu gu haiek honek horrek hark hauek horiek ari behar dago daude zuen zuten egin dituzte ditu zituen gabe arte
    gero orain oso beste guzti guztiak guztien duen duten diren zer nor non noiz nola zergatik bezala baino gehiago baldin
    bada izango dugu nahi ahal hemen han honen horren
    """,
  ]
}
