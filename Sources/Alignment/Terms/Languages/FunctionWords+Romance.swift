extension FunctionWords {
  static let romance: [TextLanguage: String] = [
    .french: """
    le la les l un une des du de d au aux et ou où mais donc car ni que qui quoi dont qu ce cet cette ces c ceci cela ça
    celui celle ceux celles je j il elle ils elles on nous vous tu me te se s m t lui leur leurs y en mon ma mes ton ta tes
    son sa ses notre nos votre vos à dans par pour sur sous avec sans entre vers chez depuis pendant avant après contre selon
    est sont était étaient être été a ont avait avaient avoir ayant étant sera seront serait seraient soit soient fut
    ne n pas plus moins très aussi ainsi alors comme si quand lorsque puis puisque parce afin tout tous toute toutes même
    autre autres aucun aucune chaque plusieurs quelques quel quelle quels quelles lequel laquelle lesquels encore déjà
    jamais toujours bien peu trop non oui ici là fait faire peut peuvent ans suis sommes êtes avez avons ai as eu aura auront
    toutefois cependant néanmoins notamment ailleurs celui-ci jusqu lors dès cet aujourd hui
    """,
    .spanish: """
    el la los las lo un una unos unas de del al y e o u pero sino que qué quien quién quienes cual cuál cuales cuyo cuya
    donde dónde cuando cuándo como cómo este esta estos estas esto ese esa esos esas eso aquel aquella yo tú él ella ello
    nosotros ellos ellas usted ustedes me te se le les nos mi mis tu tus su sus nuestro nuestra nuestros nuestras
    a ante bajo con contra desde en entre hacia hasta para por según sin sobre tras durante mediante
    es son era eran fue fueron ser sido siendo está están estaba estar ha han había habían haber hay he hemos sea sean será
    serán sería no ni sí más menos muy también así entonces si porque pues aunque mientras ya todavía aún nunca siempre
    todo todos toda todas otro otra otros otras mismo misma mismos mismas cada algún alguno alguna algunos algunas ningún
    ninguno ninguna tan tanto tal tales hace aquí allí puede pueden embargo además luego solo sólo uno dos poco mucho
    """,
    .italian: """
    il lo la i gli le l un uno una di a da in con su per tra fra del dello della dell dei degli delle al allo alla all ai agli
    alle dal dallo dalla dall dai dagli dalle nel nello nella nell nei negli nelle sul sullo sulla sull sui sugli sulle col
    e ed o od ma però anche che chi cui quale quali quanto quando dove come perché se non né più meno molto così poi già
    ancora sempre mai questo questa questi queste quello quella quelli quelle ciò io tu lui lei noi voi loro mi ti si ci vi
    ne mio mia suo sua suoi sue nostro nostra nostri nostre vostro vostra è sono era erano essere stato stata stati state
    sia siano sarà saranno sarebbe ha hanno aveva avere ho abbiamo abbia fu tutto tutti tutta tutte altro altra altri altre
    ogni alcuni alcune nessun nessuno nessuna stesso stessa dopo prima senza contro verso durante secondo presso può possono
    inoltre tuttavia quindi dunque mentre affinché qui là due
    """,
    .portuguese: """
    o a os as um uma uns umas de do da dos das em no na nos nas por pelo pela pelos pelas ao aos à às e ou mas porém que quem
    qual quais cujo cuja onde quando como porque se não nem sim mais menos muito também já ainda sempre nunca assim então
    este esta estes estas isto esse essa esses essas isso aquele aquela aqueles aquelas eu tu ele ela nós eles elas você
    vocês me te lhe lhes meu minha seu sua seus suas nosso nossa nossos nossas com sem para sobre entre até desde contra
    durante após perante segundo sob é são era eram foi foram ser sido sendo está estão estava estar tem têm tinha tinham
    ter há havia haver seja sejam será serão seria temos todo todos toda todas outro outra outros outras mesmo mesma cada
    algum alguma alguns algumas nenhum nenhuma num numa neste nesta nesse nessa deste desta desse dessa pode podem aqui ali
    embora enquanto portanto contudo bem dois foi tão
    """,
    .romanian: """
    și si în in la de pe cu din că ca să sa se nu este e sunt era erau fi fost a al ai ale au am are avea avem aveți o un una
    unui unei unor lui ei lor pentru prin spre despre după dupa până între intre sub peste fără fara care ce cine când cand
    cum unde dacă daca dar iar sau ori însă deci astfel acest această acesta aceasta acești aceste acestea acestui acestei
    acel acea acele acelor cel cea cei cele celor eu tu el ea noi voi ei ele îl îi le ne vă își îşi ne-am mai foarte tot toți
    toate toată fiecare alt alta alte alți altor nici deja încă doar numai va vor ar vom voi fie către asupra dintre precum
    trebuie poate pot nostru noastră noștri noastre său sa săi sale
    """,
    .catalan: """
    el la els les l un una uns unes de del dels d al als a amb en per pel pels i o però que qui què quan on com si no ni més
    menys molt també així ja encara sempre mai aquest aquesta aquests aquestes això aquell aquella jo tu ell ella nosaltres
    vosaltres ells elles em et es s ens us li hi ho n seu seva seus seves nostre nostra nostres meu meva és són era eren ser
    estat està estan ha han havia haver hem he fou va van sigui siguin serà seran entre sobre sota sense contra fins des
    segons durant tot tots tota totes altre altra altres mateix mateixa cada algun alguna alguns cap perquè doncs mentre
    tanmateix dos pot poden només molts
    """,
    .galician: """
    o a os as un unha uns unhas de do da dos das en no na nos nas por polo pola polos polas ao aos á ás e ou pero mais que
    quen cal cales onde cando como porque se non nin si máis menos moi tamén xa aínda sempre nunca así este esta estes estas
    isto ese esa eses iso aquel aquela eu ti el ela nós eles elas vostede me che lle lles meu miña seu súa seus súas noso
    nosa con sen para sobre entre ata dende desde contra durante segundo baixo é son era eran foi foron ser sido está están
    ten teñen tiña ter hai había haber sexa sexan será serán todo todos toda todas outro outra outros outras mesmo cada
    algún algunha algúns ningún ningunha neste nesta deste desta pode poden pois polo
    """,
  ]
}
