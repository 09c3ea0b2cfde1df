extension FunctionWords {
  static let germanic: [TextLanguage: String] = [
    .english: """
    the of and to in is that it for was on are as with be by this have from or had not but what were when we there been
    their if will would about which them then these so her him has more an can could did do does he his how i its may me
    must my no nor our out over she should some such than they those through under up us very who whose why you your at all
    also any because before being between both into after against only other where while whether shall without within
    further however every each
    """,
    .german: """
    der die das den dem des ein eine einen einem einer eines und oder aber sondern denn dass daß weil wenn ob als wie wo wer
    was welche welcher welches welchen ich du er sie es wir ihr mich mir dich dir ihn ihm uns euch ihnen sich mein meine
    sein seine seinen seiner seinem ihre ihren ihrer ihrem unser unsere unseren unserer kein keine keinen keiner nicht nichts
    ist sind war waren bin bist sei seien wird werden wurde wurden worden geworden hat haben hatte hatten habe kann können
    konnte muss müssen soll sollen sollte sollten darf dürfen will wollen mag möchte im in am an auf aus bei beim bis durch
    für gegen hinter mit nach neben ohne seit über um unter von vom vor während wegen zu zum zur zwischen auch noch nur schon
    sehr so dann doch hier dort mehr immer wieder dieser diese dieses diesen diesem jeder jede jedes jeden alle allen aller
    man damit dabei dazu davon daher deshalb jedoch sowie bereits derzeit hätte wäre würde würden gemäß etwa einige
    """,
    .dutch: """
    de het een en of maar want dat die dit deze wat wie welke waar wanneer waarom hoe ik jij je u hij zij ze wij we jullie
    mij me jou hem haar ons onze uw zijn hun hen zich men niet geen niets nog ook al reeds wel dan toch nu hier daar er is
    was waren ben bent wordt worden werd werden geworden heeft hebben had hadden heb kan kunnen kon moet moeten zal zullen
    zou zouden mag mogen wil willen te ten ter in op aan bij van voor met naar door over onder tegen tussen zonder uit om
    tot sinds tijdens volgens na als omdat zodat terwijl hoewel indien echter daarom zo zoals meer veel zeer alle alles
    elke elk ieder iedere andere ander dus omtrent binnen vanaf hebt geweest
    """,
    .afrikaans: """
    die en van is nie het wat dat sal te met om vir aan op hy sy ons hulle hul jy jou ek my haar hom dit hierdie daardie was
    word kan moet wil mag sou kon by uit oor na tot as maar of ook nog net al baie meer geen sonder deur tussen onder teen
    voor toe dan waar hoe wie omdat wanneer terwyl sedert volgens elke alle ander eie gewees wees nou hier daar so
    """,
    .swedish: """
    och att det som en ett den de i på är av för med till inte har om var men han hon vi ni jag sig så från vid när kan nu
    efter upp ut bara sin sitt sina skulle skall ska vara varit eller hade hur alla mycket mot än då där här under över utan
    mellan genom hos dem dig mig er ert era vår vårt våra deras hans hennes dess denna detta dessa vilken vilket vilka vem
    vad varför också redan inom bli blir blev blivit någon något några ingen inget inga man måste bör får kommer även samt
    eftersom medan därför dock åt ej både antingen enligt
    """,
    .danish: """
    og at det som en et den de i på er af for med til ikke har om var men han hun vi jeg sig så fra ved når kan nu efter op
    ud kun sin sit sine skulle skal være været eller havde hvor alle meget mod end da der her under over uden mellem gennem
    hos dem dig mig jer jeres vores vor vort deres hans hendes dens dets denne dette disse hvilken hvilket hvilke hvem hvad
    hvorfor også allerede inden blive bliver blev blevet nogen noget nogle ingen intet man må bør får kommer samt fordi mens
    derfor dog ad både enten ifølge selv vil ville kunne siden
    """,
    .norwegian: """
    og at det som en et den de i på er av for med til ikke har om var men han hun vi jeg seg så fra ved når kan nå etter opp
    ut bare sin sitt sine skulle skal være vært eller hadde hvor alle mye mot enn da der her under over uten mellom gjennom
    hos dem deg meg dere deres vår vårt våre hans hennes dens dets denne dette disse hvilken hvilket hvilke hvem hva hvorfor
    også allerede innen bli blir ble blitt noen noe ingen intet man må bør får kommer samt fordi mens derfor likevel både
    enten ifølge selv vil ville kunne siden ikkje eg frå ein eit dei vere meir òg korleis kva kven berre vart nokon ho
    """,
  ]
}
