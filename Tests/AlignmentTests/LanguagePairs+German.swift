@testable import Alignment

extension LanguagePair {
  static let german: [LanguagePair] = [
    LanguagePair(
      name: "Schwimmbad", language: .german,
      letter: """
        Sehr geehrte Frau Bürgermeisterin,

        seit Mai ist unser Freibad geschlossen, und niemand weiß, wie es weitergeht. Wir fordern die Stadt auf:

        1. das Freibad noch in diesem Sommer wieder zu öffnen;
        2. das Gutachten über die Schäden am Becken zu veröffentlichen;
        3. einen Bademeister einzustellen;
        4. die Eintrittspreise nicht zu erhöhen;
        5. einen Runden Tisch mit den Vereinen einzuberufen.

        Die Stadt muss den Schwimmunterricht der Grundschulen sichern. Außerdem sollte sie beim Land Fördermittel beantragen. Wir erwarten, dass die \
        Inhaber von Dauerkarten ihr Geld zurückbekommen.

        Der Förderverein
        """,
      response: """
        Liebe Mitglieder des Fördervereins,

        eine Öffnung des Freibads in diesem Sommer ist leider nicht möglich, weil das Becken undicht ist.

        Das Gutachten über die Schäden am Becken wurde gestern auf der Seite der Stadt veröffentlicht.

        Die Stelle eines Bademeisters ist ausgeschrieben und wird zum 1. April besetzt.

        Ob die Eintrittspreise erhöht werden, wird der Rat im Herbst entscheiden.

        Zu einem Runden Tisch laden wir die Vereine am 3. September ins Rathaus ein.

        Der Schwimmunterricht der Grundschulen ist gesichert: Er findet vorerst für die Hälfte der Klassen im Hallenbad statt.

        Fördermittel des Landes haben wir bereits im Juni beantragt.
        """,
      expected: [
        Expected("das Freibad noch in diesem Sommer", .declined, "nicht möglich"),
        Expected("das Gutachten", .addressed, "wurde gestern"),
        Expected("einen Bademeister", .addressed, "Die Stelle eines Bademeisters"),
        Expected("Eintrittspreise", .acknowledged, "wird der Rat"),
        Expected("Runden Tisch", .addressed, "laden wir die Vereine"),
        Expected("Schwimmunterricht", .partlyAddressed, "vorerst für die Hälfte"),
        Expected("Fördermittel", .addressed, "bereits im Juni beantragt"),
        Expected("Dauerkarten", .absent),
      ]),
    LanguagePair(
      name: "Schlachthof", language: .german,
      letter: """
        Offener Brief an die Geschäftsführung der Fleischwerke

        Nach dem Unfall vom 9. Januar stellen wir folgende Forderungen:

        • Die Zerlegebänder sofort anhalten, bis die Ursache geklärt ist.
        • Den Unfallbericht der Berufsgenossenschaft offenlegen.
        • Den verletzten Kollegen entschädigen.
        • Die Überstunden vollständig bezahlen.
        • Die Werkverträge abschaffen und alle Beschäftigten fest anstellen.
        • Schutzhandschuhe in allen Größen bereitstellen.
        • Den Betriebsrat an der Schichtplanung beteiligen.
        • Unangekündigte Kontrollen der Unterkünfte zulassen.
        """,
      response: """
        Stellungnahme der Geschäftsführung

        Die Zerlegebänder wurden am 10. Januar angehalten und laufen erst nach Abschluss der Untersuchung wieder.

        Der Unfallbericht kann nicht offengelegt werden, da er personenbezogene Angaben enthält.

        Der verletzte Kollege ist entschädigt worden.

        Die Überstunden der letzten drei Monate wurden bezahlt; ältere Ansprüche werden geprüft.

        Die Abschaffung der Werkverträge lehnen wir ab.

        Schutzhandschuhe stehen seit dieser Woche in allen Größen bereit.

        Ihren Vorschlag, den Betriebsrat an der Schichtplanung zu beteiligen, nehmen wir zur Kenntnis.
        """,
      expected: [
        Expected("Zerlegebänder", .addressed, "wurden am 10. Januar angehalten"),
        Expected("Unfallbericht", .declined, "kann nicht offengelegt"),
        Expected("verletzten Kollegen", .addressed, "ist entschädigt worden"),
        Expected("Überstunden", .partlyAddressed, "letzten drei Monate"),
        Expected("Werkverträge", .declined, "lehnen wir ab"),
        Expected("Beschäftigten fest anstellen", .absent),
        Expected("Schutzhandschuhe", .addressed, "stehen seit dieser Woche"),
        Expected("Betriebsrat", .acknowledged, "zur Kenntnis"),
        Expected("Kontrollen der Unterkünfte", .absent),
      ]),
    LanguagePair(
      name: "Empfehlungen", language: .german,
      letter: """
        Bericht des Untersuchungsausschusses zum Hochwasser

        Empfehlungen

        1. Die Landesregierung sollte ein einheitliches Warnsystem für alle Gemeinden einführen.
        2. Das Umweltministerium sollte die Pegel an den Nebenflüssen verdoppeln.
        3. Die Kreise müssen jedes Jahr eine Katastrophenübung durchführen.
        4. Die Landesregierung sollte den Bau in Überschwemmungsgebieten verbieten.
        5. Das Innenministerium sollte Notstromgeräte für die Feuerwehren beschaffen.
        6. Das Land sollte den Betroffenen die Gutachterkosten erstatten.
        7. Die Talsperren sollten im Herbst tiefer abgesenkt werden.
        8. Der Landtag sollte jährlich über den Stand der Umsetzung unterrichtet werden.
        """,
      response: """
        Antwort der Landesregierung

        Die Landesregierung stimmt der Empfehlung zu. Ein einheitliches Warnsystem für alle Gemeinden wird bis 2027 eingeführt.

        Die Landesregierung stimmt der Verdoppelung der Pegel an den Nebenflüssen grundsätzlich zu, kann jedoch vorerst nur die Hälfte bezahlen.

        Die Kreise werden verpflichtet, jedes Jahr eine Katastrophenübung durchzuführen.

        Ein Verbot des Bauens in Überschwemmungsgebieten lehnt die Landesregierung ab, weil bestehende Regeln ausreichen.

        Das Innenministerium hat im Mai 140 Notstromgeräte für die Feuerwehren beschafft.

        Die Erstattung der Gutachterkosten wird geprüft.

        Dem Landtag wird jährlich über den Stand der Umsetzung berichtet.
        """,
      expected: [
        Expected("einheitliches Warnsystem", .addressed, "stimmt der Empfehlung zu"),
        Expected("die Pegel", .partlyAddressed, "grundsätzlich zu"),
        Expected("Katastrophenübung", .addressed, "werden verpflichtet"),
        Expected("Überschwemmungsgebieten", .declined, "lehnt die Landesregierung ab"),
        Expected("Notstromgeräte", .addressed, "140 Notstromgeräte"),
        Expected("Gutachterkosten", .acknowledged, "wird geprüft"),
        Expected("Talsperren", .absent),
        Expected("jährlich über den Stand", .addressed, "jährlich über den Stand"),
      ]),
    LanguagePair(
      name: "Haft", language: .german,
      letter: """
        An den Außenminister

        Seit zwei Jahren sitzt die Übersetzerin Lena Wirth in Haft. „Man sollte die Lage nicht dramatisieren“, sagte Ihr Sprecher im Juni.

        Wir bitten Sie, die Freilassung von Lena Wirth öffentlich zu verlangen und ihren Fall bei jedem Treffen anzusprechen. Die Botschaft muss sie \
        jeden Monat im Gefängnis besuchen. Die Bundesregierung sollte die Kosten ihrer Anwälte übernehmen. Wir rufen die Bundesregierung auf, den \
        Auslieferungsvertrag auszusetzen. Das Ministerium darf die Familie nicht länger ohne Nachricht lassen. Die Regierung soll die verantwortlichen \
        Richter mit Sanktionen belegen. Werden Sie die Eltern empfangen?
        """,
      response: """
        Antwort des Auswärtigen Amts

        Der Minister hat die Freilassung von Lena Wirth am 4. Oktober öffentlich verlangt.

        Er hat ihren Fall bei seinem letzten Treffen angesprochen und wird ihn bei jedem weiteren ansprechen.

        Die Botschaft konnte Frau Wirth bisher nur zweimal im Gefängnis besuchen.

        Die Kosten der Anwälte kann die Bundesregierung nicht übernehmen, da es dafür keine Rechtsgrundlage gibt.

        Die Aussetzung des Auslieferungsvertrags wird derzeit geprüft.

        Die Familie wird seit September jede Woche telefonisch benachrichtigt.

        Der Minister wird die Eltern am 12. November empfangen.
        """,
      expected: [
        Expected("die Freilassung von Lena Wirth", .addressed, "öffentlich verlangt"),
        Expected("ihren Fall", .addressed, "hat ihren Fall"),
        Expected("Die Botschaft muss", .partlyAddressed, "nur zweimal"),
        Expected("Kosten ihrer Anwälte", .declined, "nicht übernehmen"),
        Expected("Auslieferungsvertrag", .acknowledged, "derzeit geprüft"),
        Expected("ohne Nachricht", .addressed, "telefonisch benachrichtigt"),
        Expected("Sanktionen", .absent),
        Expected("die Eltern empfangen", .addressed, "wird die Eltern"),
      ]),
  ]
}
