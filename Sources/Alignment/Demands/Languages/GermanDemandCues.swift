extension DemandLexicon {
  static let german = DemandLexicon(
    .german,
    Tables(
      performatives: """
        wir … fordern, wir … bitten, wir … verlangen, wir … empfehlen, wir … appellieren, wir … ersuchen, wir … rufen … auf,
        wir … drängen, wir … erwarten, wir … beantragen, wir … mahnen … an, wir … schlagen … vor, wir … wünschen uns, wir … bestehen darauf,
        fordern wir, bitten wir, verlangen wir, empfehlen wir, appellieren wir, ersuchen wir, erwarten wir, beantragen wir,
        rufen wir, ich … bitte, ich … fordere, ich … beantrage, ich … ersuche, ich … empfehle, ich … verlange, bitte ich, fordere ich,
        fordert|fordern … auf, fordert|fordern … dass, fordert|fordern … von|vom|die|den|das|eine|einen, verlangt|verlangen … dass|von|die|den|das,
        empfiehlt|empfehlen … dem|der|den|die|das|dass|zu, appelliert|appellieren an, ersucht|ersuchen … zu|um|die|den|das, ruft|rufen … dazu auf,
        wird|werden … aufgefordert, wird|werden … gebeten, wird|werden … ersucht
        """,
      deontics: """
        muss, müssen, soll, sollen, sollte, sollten, darf|dürfen … nicht|kein|keine|keinen|nur, kein|keine|keiner|keinem|niemand … darf|dürfen, hat|haben … dafür zu sorgen,
        ist|sind … verpflichtet, es … ist notwendig|nötig|erforderlich|unerlässlich|dringend dass, es bedarf, hat|haben sicherzustellen,
        ist|sind … zu veröffentlichen|gewährleisten|prüfen|streichen|unterlassen
        """,
      remarks: """
        wir müssen|sollten, ich muss|sollte, müssen wir, muss ich, es muss gesagt|betont|erwähnt, man muss|sollte wissen|sagen|bedenken,
        soll|sollen … haben, soll|sollen … sein, sollte|sollten … gewesen|geworden, hätte … müssen|sollen, sollte uns
        """,
      pleas: "bitte",
      introductions: """
        forderungen, empfehlungen, empfehlung, maßnahmen, bedingungen, schritte, anliegen, bitten, anträge, fordern, verlangen, erwarten
        """,
      narration: "wurde|wurden, hatte|hatten, war|waren, haben … erhalten",
      pointers: "folgende folgenden folgendes folgt unten nachstehend nachstehenden punkte",
      salutations: "sehr liebe lieber geehrte geehrter guten werte werter",
      closings:
        "unterzeichner*, unterzeichnet, unterschrift*, anmerkungen, fussnoten, quellen, kontakt, die unterzeichnenden",
      ordinals: "erstens zweitens drittens viertens fünftens schließlich zuletzt außerdem",
      conjunctions: "und oder sowie",
      leads: "zu",
      negators: "nicht kein keine keinen nie niemals",
      finites: """
        ist sind war waren hat haben hatte hatten wird werden wurde wurden kann können bleibt bleiben zeigt zeigen scheint
        bedauern begrüßen stellen
        """,
      addressees: """
        sie ihr ihre ihren ihrer regierung bundesregierung landesregierung ministerium minister ministerin behörde behörden stadt
        bürgermeister bürgermeisterin senat rat stadtrat magistrat unternehmen vorstand kommission amt verwaltung
        """,
      interrogatives:
        "warum, weshalb, wieso, wann, wie, wo, wer, welche|welcher|welches|welchen, bis wann, wie viele|viel",
      own: "wir, man, ich, uns, wer hätte|könnte",
      conclusions: "feststellungen schlussfolgerungen erkenntnisse",
      conditions: "wenn, falls, sofern, es sei denn, unter der bedingung, vorbehaltlich, solange",
      deadlines: "bis, innerhalb, binnen, vor dem, spätestens, vor ende|beginn, noch in",
      times: """
        januar februar märz april mai juni juli august september oktober november dezember montag dienstag mittwoch donnerstag
        freitag samstag sonntag tag tage tagen woche wochen monat monate monaten jahr jahre jahren jahres stunden ende frühjahr
        sommer herbst winter
        """,
      promptly: "sofort, unverzüglich, umgehend, ohne verzug, so bald wie möglich, schnellstmöglich, dringend"
    ),
    verbPlace: .last, forms: verbs)

  /// Infinitives; "-" divides a prefix behind which "zu" stands ("freizulassen").
  private static var verbs: [(base: String, forms: [String])] {
    """
    ab-bauen ab-brechen ab-lehnen ab-schaffen ab-schließen abschaffen achten akzeptieren ändern anerkennen an-erkennen an-halten an-heben
    an-hören an-ordnen an-passen anpassen an-stellen antworten an-wenden auf-arbeiten auf-bauen auf-geben auf-heben auf-klären auf-lösen
    auf-nehmen auf-stocken auf-zeigen aus-bauen aus-bilden aus-schließen aus-setzen aus-statten aus-weiten aus-zahlen beachten beantworten
    beauftragen beenden befreien begrenzen begründen behandeln beheben bei-behalten bei-treten bekämpfen bekannt-geben benennen beraten
    bereit-stellen berichten berücksichtigen beschaffen beschleunigen beschließen beschränken beseitigen bestätigen bestellen
    beteiligen bezahlen bilden bringen dar-legen durch-führen durch-setzen ein-berufen ein-beziehen ein-führen ein-halten ein-laden
    ein-leiten ein-räumen ein-richten ein-schränken ein-setzen ein-stellen einigen entfernen entlassen entschädigen entschuldigen
    entwickeln erarbeiten erfassen erfüllen ergreifen erhalten erheben erhöhen erklären erlassen erlauben ermitteln ermöglichen
    erneuern eröffnen erreichen errichten ersetzen erstatten erstellen erweitern evaluieren finanzieren fördern fort-führen
    fort-setzen frei-geben frei-lassen frei-stellen führen garantieren geben genehmigen gewähren gewährleisten gründen halten handeln
    heraus-geben herab-setzen her-stellen hinzu-ziehen informieren investieren kündigen kontrollieren kürzen lassen legen leisten
    lösen machen mit-teilen modernisieren nach-kommen nach-weisen nehmen nennen nutzen offen-legen öffnen ordnen organisieren planen
    prüfen ratifizieren räumen reduzieren reformieren respektieren sanieren schaffen schließen schulen schützen schulden senken
    setzen sicher-stellen sichern sorgen sparen sperren stärken stellen stoppen streichen stunden teil-nehmen treffen tun
    überarbeiten übergeben übermitteln übernehmen überprüfen übersetzen überwachen um-setzen unterbinden unterlassen unterrichten
    unterstützen untersagen untersuchen unterzeichnen verabschieden veranlassen verankern verbessern verbieten vereinbaren
    vereinfachen verfolgen vergüten verhindern verkürzen verlängern verlegen vermeiden veröffentlichen verpflichten verringern verschärfen
    verschieben versetzen verstärken verteilen vervollständigen verwenden verzichten vor-legen vor-schreiben vor-sehen vor-stellen
    an-sprechen beantragen befragen belegen besetzen besuchen empfangen verlangen vertreten erläutern ergänzen ersuchen fordern
    an-fordern auf-fordern auf-hängen klären kümmern pflegen rechtfertigen retten sammeln
    wahren weiter-führen weiter-leiten widerrufen wieder-herstellen wieder-eröffnen wieder-einführen werden zahlen zeigen ziehen zu-lassen
    zu-sagen zu-sichern zur-verfügung zurück-geben zurück-nehmen zurück-treten zurück-ziehen zusammen-arbeiten zu-stellen
    """.split(whereSeparator: \.isWhitespace).map { verb in
      let pieces = verb.split(separator: "-")
      let base = pieces.joined()
      return (base, pieces.count > 1 ? [pieces[0] + "zu" + pieces[1]] : [])
    }
  }
}
