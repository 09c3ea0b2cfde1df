extension ResponseLexicon {
  static let german = ResponseLexicon(
    .german,
    Tables(
      formulas: [
        (
          .refused,
          """
          lehnt … ab, lehnen … ab, lehnt, lehnen, abgelehnt, wird|werden … nicht gefolgt|entsprochen|angenommen|unterstützt, kann|können … nicht zustimmen|folgen|entsprechen|annehmen|unterstützen,
          stimmt|stimmen … nicht zu, unterstützt|unterstützen … nicht, akzeptiert|akzeptieren … nicht, weist … zurück, weisen … zurück, folgt|folgen … nicht, widerspricht, nicht einverstanden mit
          """
        ),
        (
          .doubtful,
          "teilt|teilen … nicht, ist|sind … nicht (überzeugt/einverstanden/der auffassung/der ansicht), hält|halten … nicht für, sieht|sehen … (keinen bedarf/keinen anlass/keine notwendigkeit)"
        ),
        (
          .partly,
          """
          teilweise angenommen|zugestimmt|gefolgt, stimmt|stimmen … teilweise|grundsätzlich zu, stimmt|stimmen … teilweise|grundsätzlich, folgt|folgen … teilweise|grundsätzlich, unterstützt|unterstützen … teilweise|grundsätzlich,
          nimmt|nehmen … teilweise|grundsätzlich, grundsätzlich einverstanden, wird|werden … teilweise, akzeptiert|akzeptieren … teilweise|grundsätzlich, zum teil angenommen, im grundsatz
          """
        ),
        (
          .sympathetic,
          """
          teilt|teilen … (das anliegen/die sorge/das ziel/die auffassung), teilt|teilen ihr|ihre anliegen|sorge|sorgen|auffassung|einschätzung, erkennt|erkennen … die notwendigkeit|bedeutung,
          unterstützt|unterstützen … das ziel|anliegen, sieht|sehen … die notwendigkeit
          """
        ),
        (
          .accepted,
          """
          stimmt|stimmen … zu, stimmen wir … zu, nimmt|nehmen … an, nehmen wir … an, angenommen, akzeptiert, akzeptieren, unterstützt, unterstützen, folgt … empfehlung, folgen … empfehlung, folgen wir, einverstanden,
          kommt|kommen … nach, kommen wir … nach, wird|werden … entsprochen|gefolgt|nachgekommen, wird|werden … umgesetzt, entspricht|entsprechen … bitte|forderung, bereits umgesetzt|erfüllt, begrüßt … und stimmt
          """
        ),
        (
          .open,
          """
          wird|werden … prüfen, wird|werden … geprüft, prüft, prüfen, wird|werden … erwogen|erwägen, erwägt, erwägen, wird|werden … beraten, in prüfung, noch nicht entschieden, wird|werden … entscheiden
          """
        ),
        (
          .noted,
          "nimmt|nehmen … zur kenntnis, nehmen wir … zur kenntnis, zur kenntnis genommen, hat|haben … erhalten, danken|dankt, nimmt|nehmen … kenntnis"
        ),
      ],
      cues: [
        (.promised, "nicht zögern, nicht nur"),
        (.partlyAccepted, "konnte|konnten nur, konnte|konnten bisher nur, konnte|konnten … nur"),
        (
          .partlyAccepted,
          """
          sofern, soweit möglich, nach möglichkeit, vorbehaltlich, unter der voraussetzung|bedingung, wenn die mittel, wird|werden … bemühen|versuchen|anstreben, bemüht|bemühen sich, bemühen uns,
          grundsätzlich, im rahmen der möglichkeiten|verfügbaren, erst wenn, nur wenn, strebt|streben … an
          """
        ),
        (
          .refused,
          """
          lehnt|lehnen … ab, lehnt|lehnen, abgelehnt, abzulehnen, haben|hat … entschieden|beschlossen … nicht, dagegen entschieden, ist|sind … nicht vorgesehen|geplant|notwendig|nötig|erforderlich|angezeigt|gerechtfertigt|sinnvoll|beabsichtigt,
          sieht|sehen … keinen anlass|bedarf|grund, sieht|sehen … keine notwendigkeit|veranlassung, besteht|bestehen … kein|keine|keinen, kommt|kommen … nicht in betracht|frage, unterliegt|unterliegen, geheimhaltung, geschäftsgeheimnis*,
          weist|weisen … zurück, verweigert|verweigern, stimmt|stimmen … nicht zu, vertraulich
          """
        ),
        (
          .unable,
          """
          kann|können|konnte|konnten … nicht, kann|können|konnte|konnten … kein|keine|keinen, nicht möglich, unmöglich, nicht in der lage, ausserstande, bedauert|bedauern … nicht, fehlt|fehlen, fällt … nicht in, nicht zuständig, leider nicht,
          verfügt|verfügen … nicht, reichen … nicht, lässt … nicht
          """
        ),
        (
          .willNot,
          """
          nimmt|nehmen|zieht|ziehen|hebt|heben|stellt|stellen|setzt|setzen|schafft|schaffen|gibt|geben|legt|legen … nicht zurück|auf|ein|aus|ab|heraus|frei|offen|vor,
          wird|werden … nicht|kein|keine|keinen, nicht beabsichtigt, beabsichtigt|beabsichtigen … nicht, plant|planen … nicht|keine|keinen, hat|haben … nicht|kein|keine|keinen, keine absicht, keine pläne
          """
        ),
        (
          .considered,
          """
          wird|werden … prüfen|erwägen|untersuchen|beraten|entscheiden|auswerten, wird|werden … geprüft|erwogen|beraten|ausgewertet|entschieden|befunden|erörtert, *prüft … ob, prüft, prüfen, erwägt|erwägen, in prüfung, wird|werden derzeit|zurzeit|gegenwärtig geprüft|überprüft,
          zur prüfung, noch nicht entschieden, ob
          """
        ),
        (.noted, "sache der gerichte, vor gericht, anhängig, wird|werden … antworten"),
        (
          .accepted,
          """
          stimmt|stimmen … zu, nimmt|nehmen … empfehlung an, wird|werden … angenommen|entsprochen|gefolgt|nachgekommen, kommt|kommen … nach, einverstanden, folgt|folgen … empfehlung|forderung|bitte
          """
        ),
        (
          .urged,
          """
          habe … angesprochen|ermutigt|aufgefordert|betont|gebeten|appelliert, haben … angesprochen|ermutigt|aufgefordert|betont|appelliert|angemahnt, hat … angesprochen|ermutigt|aufgefordert|appelliert,
          ermutigen|ermutigt, ermuntern, appellieren|appelliert, rufen … auf, fordern … auf, regen … an
          """
        ),
        (.noted, "(nehmen/nimmt/nehme) … zur kenntnis, zur kenntnis genommen"),
        (
          .promised,
          """
          laden|lädt … ein, wir werden, werden wir, wird, werden, sagt|sagen … zu, verpflichtet|verpflichten sich, verpflichten uns, plant|planen, beabsichtigt|beabsichtigen, ist|sind … geplant|vorgesehen|beschlossen, ab|zum januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember,
          will|wollen
          """
        ),
        (
          .done,
          """
          wurde|wurden, ist|sind … worden, hat|haben|habe … ge*|*t|*en|*gestellt, haben wir, hat|haben bereits, ist|sind bereits, steht|stehen … bereit, ist|sind gesichert|gewährleistet|ausgeschrieben, können|kann bereits|jetzt|inzwischen, liegt|liegen … vor, steht|stehen … zur verfügung, ist|sind … abrufbar|zugänglich|einsehbar|öffentlich|eingerichtet|umgesetzt|abgeschlossen|veröffentlicht|erfolgt,
          gibt es bereits, entschuldigen uns, entschuldigt sich, bitten um entschuldigung|verzeihung, beigefügt, anbei, finden sie, besteht bereits, *ten wir
          """
        ),
        (.promised, "arbeitet|arbeiten, in arbeit, in vorbereitung, in umsetzung, bereitet|bereiten … vor"),
        (
          .noted,
          """
          zur kenntnis, nimmt|nehmen … kenntnis, begrüßt|begrüßen, erkennt|erkennen, teilt|teilen, wichtig, dankt|danken, bedauert|bedauern, versteht|verstehen, besorgt
          """
        ),
      ],
      yes: "ja", no: "nein",
      pointers:
        "diese empfehlung, dieser empfehlung, diese forderung, dieser forderung, ihre forderung, ihrer forderung, ihrer bitte, ihre bitte, wie gefordert|gewünscht|erbeten",
      limits: """
        eine|einer|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwanzig der|von, sobald, erst wenn|nach, die hälfte,
        teilweise, zum teil, einen teil, ein teil, einige, einigen, schrittweise, stufenweise, zunächst, vorerst, bis auf, sofern, soweit, vorbehaltlich, grundsätzlich, pilot*, probeweise, modellversuch,
        wenn die mittel, ausgenommen, mit ausnahme, nur, lediglich, unter der voraussetzung|bedingung, beschränkt auf, mittelfristig, langfristig
        """,
      contrasts: "jedoch aber allerdings dennoch hingegen gleichwohl obwohl",
      denials: """
        nicht kein keine keinen keiner unmöglich schwierig ohne nie begrenzt unzureichend verfrüht nur lediglich erst statt weder
        """,
      elsewhere: """
        sie fordern, sie bitten, sie verlangen, fordern sie, bitten sie, behauptet|behaupten, wird behauptet, laut opposition, nach ansicht der, kritiker, die vorgängerregierung, es trifft nicht zu, wird gefordert
        """,
      others: "manche viele kritiker verbände gewerkschaften opposition wer wenn falls sie andere experten",
      norms: "muss müssen soll sollen sollte sollten entscheidend wesentlich unerlässlich wichtig notwendig",
      conditionals: "wenn falls sofern", open: "ob",
      negators: "nicht kein keine keinen keiner keines nie niemals weder", notOnly: "nur zuletzt",
      endings: """
        stopp beend ende einstell aussetz ausgesetz aufheb aufgehob aufgeben abbrech abbruch abschaff streich gestrichen verbiet verbot unterlass zurückzieh zurückgezogen zurückzuzieh rücknahme zurücknehm zurückgenomm zurückzunehm widerruf schließ schliess moratorium
        absag eingestellt abgeschafft abgesag
        """,
      senses: [
        (
          "veröffentlichen",
          "veröffentlichen veröffentlicht veröffentlichung offenlegen offengelegt bekanntgeben herausgeben übermitteln vorlegen vorgelegt abrufbar einsehbar zugänglich internet netz beigefügt übersandt",
          "geheim"
        ), ("geheim", "vertraulich geheimhaltung geschäftsgeheimnis", "veröffentlichen"),
        ("freilassen", "freilassen freigelassen freilassung entlassen begnadigen begnadigt amnestie", "haft"),
        ("haft", "inhaftieren inhaftiert haft verurteilt", "freilassen"),
        (
          "öffnen", "öffnen geöffnet eröffnen eröffnet öffnung wiedereröffnen wiedereröffnet wiedereröffnung",
          "schließen"
        ),
        ("schließen", "schließen geschlossen schließung", "öffnen erhalten"),
        (
          "erhöhen",
          "erhöhen erhöht erhöhung anheben angehoben aufstocken aufgestockt aufstockung verdoppeln verdoppelt steigern gesteigert verstärken ausbauen ausgebaut",
          "senken"
        ),
        (
          "senken",
          "senken gesenkt senkung kürzen gekürzt kürzung reduzieren reduziert verringern verringert",
          "erhöhen"
        ),
        (
          "stoppen",
          "stoppen gestoppt beenden beendet einstellen eingestellt aussetzen ausgesetzt abbrechen abgebrochen verzichten",
          "fortsetzen"
        ),
        (
          "fortsetzen",
          "fortsetzen fortgesetzt fortführen fortgeführt weiterführen weitergeführt festhalten beibehalten",
          "stoppen abschaffen schließen"
        ),
        ("erhalten", "erhalten erhalt bleiben bleibt bestehen", "schließen"),
        (
          "einrichten",
          "einrichten eingerichtet einrichtung schaffen geschaffen gründen gegründet einführen eingeführt einführung bauen gebaut errichten errichtet installieren aufbauen aufgebaut",
          "abschaffen"
        ),
        (
          "abschaffen", "abschaffen abgeschafft aufheben aufgehoben streichen gestrichen auflösen",
          "einrichten fortsetzen"
        ),
        (
          "einstellen", "anstellen einstellen eingestellt einstellung stellen besetzen besetzt berufen",
          "entlassen"
        ),
        ("entlassen", "entlassen kündigen gekündigt", "einstellen"),
        (
          "entschädigen",
          "entschädigen entschädigt entschädigung ersetzen erstatten zahlen gezahlt auszahlen ausgezahlt", ""
        ),
        (
          "informieren",
          "informieren informiert unterrichten unterrichtet mitteilen mitgeteilt berichten bericht", ""
        ),
        (
          "treffen",
          "treffen getroffen anhören angehört einladen eingeladen beraten gespräch gespräche sprechen beteiligen beteiligt",
          ""
        ),
        (
          "untersuchen",
          "untersuchen untersucht untersuchung ermitteln ermittelt ermittlung prüfen überprüfen überprüft kontrollieren",
          ""
        ),
        ("schützen", "schützen geschützt schutz sichern gesichert", ""),
      ],
      light: """
        gewährleisten sicherstellen sorgen nehmen machen ergreifen treffen verbessern stärken umsetzen durchführen ermöglichen fördern unterstützen entwickeln erarbeiten
        erstellen bereitstellen leisten geben beachten
        """,
      asked:
        "sie … fordern, sie … bitten, sie … verlangen, sie … wünschen, sie … haben … gefordert|gebeten|verlangt, zu ihrer forderung|bitte",
      speaking: """
        wir ich unser unsere haben hat wird werden wurde wurden ist sind nicht kein lehnt lehnen stimmt stimmen bedauern bedauert war waren
        """), negationReach: 12, gap: 14)
}
