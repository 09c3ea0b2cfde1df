@testable import Alignment

extension LanguagePair {
  /// Written when the tables had been corrected after the others; no table was changed for these.
  static let heldOut: [LanguagePair] = [
    LanguagePair(
      name: "logements", language: .french,
      letter: """
        Monsieur le Maire,

        Les locataires de la résidence des Tilleuls vivent sans ascenseur depuis cinq mois. Nous exigeons que la mairie prenne enfin ses \
        responsabilités :

        - réparer les deux ascenseurs avant Noël ;
        - geler les loyers pendant les travaux ;
        - reloger les personnes handicapées ;
        - communiquer le rapport de sécurité aux locataires ;
        - ne plus confier l’entretien à la société Levex ;
        - organiser une réunion publique chaque trimestre.

        La ville doit aussi traiter les caves contre les rats. Nous vous prions de nommer un interlocuteur unique pour la résidence.
        """,
      response: """
        Madame, Monsieur,

        L’un des ascenseurs fonctionne de nouveau depuis lundi ; le second sera réparé en janvier.

        Le gel des loyers n’entre pas dans les pouvoirs de la commune.

        Quatre personnes handicapées ont déjà été relogées au rez-de-chaussée et la dernière le sera cette semaine.

        Vous trouverez ci-joint le rapport de sécurité.

        Le contrat avec la société Levex a été résilié et ne sera pas renouvelé.

        Nous réfléchissons à la tenue d’une réunion publique chaque trimestre.

        Une entreprise spécialisée interviendra contre les rats dans les caves le 4 décembre.
        """,
      expected: [
        Expected("réparer les deux ascenseurs", .partlyAddressed, "L’un des ascenseurs"),
        Expected("geler les loyers", .declined, "Le gel des loyers"),
        Expected("reloger les personnes", .addressed, "relogées"),
        Expected("communiquer le rapport", .addressed, "ci-joint"),
        Expected("ne plus confier", .addressed, "a été résilié"),
        Expected("réunion publique", .acknowledged, "réfléchissons"),
        Expected("traiter les caves", .addressed, "interviendra"),
        Expected("interlocuteur unique", .absent),
      ]),
    LanguagePair(
      name: "hospital", language: .spanish,
      letter: """
        Señora ministra:

        Los médicos residentes llevamos tres semanas en huelga. Solicitamos al Ministerio que cumpla lo siguiente:

        a) limitar las guardias a diecisiete horas;
        b) pagar las horas extraordinarias de 2023;
        c) abrir cincuenta plazas nuevas de pediatría;
        d) readmitir a los compañeros sancionados;
        e) negociar con el comité de huelga;
        f) publicar los datos de mortalidad de las urgencias.

        Los hospitales deberían ofrecer comida caliente durante las guardias. No se debe recurrir a estudiantes para sustituir a los huelguistas.
        """,
      response: """
        El Ministerio informa a los médicos residentes

        Las guardias quedarán limitadas a diecisiete horas desde el 1 de enero.

        Las horas extraordinarias de 2023 se pagarán en la nómina de marzo.

        El Ministerio ha aprobado treinta plazas nuevas de pediatría; para las otras veinte no hay presupuesto.

        La readmisión de los sancionados no es posible mientras los tribunales no se pronuncien.

        Seguimos dispuestos a negociar con el comité de huelga y lo hemos convocado para el jueves.

        Los datos de mortalidad de las urgencias están siendo revisados antes de decidir sobre su publicación.

        Ningún hospital recurrirá a estudiantes para sustituir a los huelguistas.
        """,
      expected: [
        Expected("limitar las guardias", .addressed, "quedarán limitadas"),
        Expected("horas extraordinarias", .addressed, "se pagarán"),
        Expected("cincuenta plazas", .partlyAddressed, "treinta plazas"),
        Expected("readmitir", .declined, "no es posible"),
        Expected("negociar con el comité", .addressed, "lo hemos convocado"),
        Expected("datos de mortalidad", .acknowledged, "están siendo revisados"),
        Expected("comida caliente", .absent),
        Expected("recurrir a estudiantes", .addressed, "recurrirá a estudiantes"),
      ]),
    LanguagePair(
      name: "Moor", language: .german,
      letter: """
        Sehr geehrter Herr Minister,

        das Tausendmoor trocknet aus. Wir appellieren an Sie, die Entwässerungsgräben zu schließen und den Torfabbau sofort zu beenden. Unsere \
        weiteren Forderungen:

        1. Das Schutzgebiet um 200 Hektar erweitern.
        2. Die Pachtverträge mit den Torfwerken kündigen.
        3. Eine Messstation für den Wasserstand errichten.
        4. Den Wanderweg auf Holzstege verlegen.
        5. Die Gutachten der letzten zehn Jahre ins Netz stellen.

        Das Land soll die Landwirte für den Verzicht entschädigen.
        """,
      response: """
        Sehr geehrte Damen und Herren,

        die Entwässerungsgräben werden in diesem Winter geschlossen.

        Der Torfabbau läuft auf Grund gültiger Genehmigungen bis 2031 weiter; ein früheres Ende kommt nicht in Betracht.

        Das Schutzgebiet wird um 120 Hektar erweitert, weitere Flächen stehen dem Land nicht zur Verfügung.

        Ob die Pachtverträge mit den Torfwerken gekündigt werden können, lassen wir derzeit juristisch klären.

        Eine Messstation für den Wasserstand ist im März in Betrieb gegangen.

        Die Gutachten sind seit gestern auf der Seite des Ministeriums zu lesen.

        Eine Entschädigung der Landwirte haben wir im Haushalt mit zwei Millionen Euro vorgesehen.
        """,
      expected: [
        Expected("die Entwässerungsgräben", .addressed, "geschlossen"),
        Expected("den Torfabbau", .declined, "kommt nicht in Betracht"),
        Expected("Das Schutzgebiet", .partlyAddressed, "120 Hektar"),
        Expected("Die Pachtverträge", .acknowledged, "juristisch klären"),
        Expected("Messstation", .addressed, "in Betrieb gegangen"),
        Expected("Wanderweg", .absent),
        Expected("Die Gutachten", .addressed, "zu lesen"),
        Expected("die Landwirte", .addressed, "Entschädigung der Landwirte"),
      ]),
  ]
}
