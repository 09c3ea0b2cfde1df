@testable import Alignment

extension LanguagePair {
  static let french: [LanguagePair] = [
    LanguagePair(
      name: "hôpital", language: .french,
      letter: """
        Madame la Ministre,

        La maternité de l’hôpital de Villebrune a fermé le 3 mars sans que les habitants aient été consultés. Depuis, les femmes \
        enceintes parcourent soixante kilomètres. Nous vous demandons :

        1. de rouvrir la maternité avant la fin de l’année ;
        2. de publier l’étude sur laquelle la fermeture a été fondée ;
        3. de recruter deux sages-femmes supplémentaires ;
        4. de mettre en place une navette gratuite vers la maternité de Rocheval ;
        5. de recevoir une délégation du collectif des usagers.

        Le directeur de l’agence régionale doit présenter ses excuses aux familles concernées. Il faut également rembourser les frais \
        de transport engagés depuis mars. Enfin, nous demandons que le bloc opératoire soit maintenu ouvert la nuit.

        Le collectif des usagers
        """,
      response: """
        Mesdames, Messieurs,

        J’ai bien reçu votre courrier au sujet de l’hôpital de Villebrune.

        La réouverture de la maternité n’est pas possible : le nombre de naissances ne permet plus de garantir la sécurité des soins.

        L’étude de l’agence régionale a été publiée sur son site le 12 avril.

        Une sage-femme sera recrutée dès septembre ; le second poste dépendra du budget de l’an prochain.

        Une navette gratuite vers Rocheval circulera à partir du 1er juin, tous les jours de la semaine.

        Je recevrai une délégation de votre collectif le 20 mai à Villebrune.

        Le remboursement des frais de transport est actuellement à l’étude avec l’assurance maladie.

        Nous ne fermerons pas le bloc opératoire la nuit : il restera ouvert sept jours sur sept.
        """,
      expected: [
        Expected("rouvrir la maternité", .declined, "n’est pas possible"),
        Expected("publier l’étude", .addressed, "a été publiée sur son site"),
        Expected("recruter deux sages-femmes", .partlyAddressed, "sera recrutée dès septembre"),
        Expected("navette gratuite", .addressed, "circulera à partir"),
        Expected("recevoir une délégation", .addressed, "Je recevrai une délégation"),
        Expected("présenter ses excuses", .absent),
        Expected("rembourser les frais", .acknowledged, "à l’étude"),
        Expected("bloc opératoire", .addressed, "restera ouvert"),
      ]),
    LanguagePair(
      name: "rivière", language: .french,
      letter: """
        Monsieur le Préfet,

        Le 14 juillet, des milliers de poissons sont morts dans la Sauldre en aval de la papeterie. Nos recommandations :

        • Suspendre immédiatement l’autorisation de rejet de la papeterie.
        • Faire analyser l’eau par un laboratoire indépendant et publier les résultats.
        • Interdire la pêche jusqu’à la fin des analyses.
        • Indemniser les pêcheurs professionnels.
        • Installer trois stations de mesure en aval de l’usine.
        • Associer les associations de riverains au comité de suivi.
        • Ne pas autoriser l’extension de l’usine.
        • Saisir le procureur de la République.

        Veuillez agréer, Monsieur le Préfet, nos salutations distinguées.
        """,
      response: """
        Par arrêté du 20 juillet, j’ai suspendu l’autorisation de rejet accordée à la papeterie.

        Les prélèvements d’eau ont été confiés à un laboratoire indépendant de Tours. Leurs résultats seront rendus publics dès réception.

        La pêche est interdite sur l’ensemble de la rivière jusqu’au 30 septembre, date de la fin des analyses.

        L’indemnisation des pêcheurs ne relève pas de la compétence de l’État ; il leur appartient de se tourner vers l’exploitant.

        Une station de mesure a été installée au pont de Brinon ; l’installation de deux autres sera examinée en 2026.

        Je prends note de votre souhait de voir les riverains participer au comité de suivi.

        J’ai saisi le procureur de la République le 16 juillet.
        """,
      expected: [
        Expected("Suspendre immédiatement", .addressed, "j’ai suspendu"),
        Expected("analyser l’eau", .addressed, "confiés à un laboratoire"),
        Expected("publier les résultats", .addressed, "rendus publics"),
        Expected("Interdire la pêche", .addressed, "La pêche est interdite"),
        Expected("Indemniser les pêcheurs", .declined, "ne relève pas"),
        Expected("trois stations", .partlyAddressed, "Une station de mesure"),
        Expected("associations de riverains", .acknowledged, "prends note"),
        Expected("extension de l’usine", .absent),
        Expected("Saisir le procureur", .addressed, "saisi le procureur"),
      ]),
    LanguagePair(
      name: "recommandations", language: .french,
      letter: """
        Rapport de la commission d’enquête sur l’incendie du foyer

        Recommandations

        1. Le gouvernement devrait imposer un contrôle annuel des installations électriques dans tous les foyers.
        2. Le ministère du Logement devrait créer un registre national des foyers de travailleurs.
        3. Les propriétaires doivent être tenus de financer des détecteurs de fumée dans chaque chambre.
        4. Le gouvernement devrait porter à cinq ans la peine encourue pour location d’un logement indigne.
        5. Les communes devraient disposer d’un droit de visite sans préavis.
        6. Le ministère de l’Intérieur devrait former les pompiers à l’évacuation des foyers surpeuplés.
        7. L’État devrait verser une aide d’urgence aux survivants.
        8. Le gouvernement devrait remettre au Parlement un bilan annuel de ces mesures.
        """,
      response: """
        Réponse du gouvernement

        Le gouvernement accepte la recommandation relative au contrôle annuel des installations électriques des foyers.

        Le gouvernement accepte en principe la création d’un registre national des foyers de travailleurs, sous réserve de l’avis de la \
        commission de la protection des données.

        Le gouvernement souscrit à la recommandation sur les détecteurs de fumée dans chaque chambre. Un décret sera pris avant l’été.

        Le gouvernement n’est pas favorable à une aggravation de la peine encourue pour la location d’un logement indigne.

        S’agissant du droit de visite sans préavis des communes, le gouvernement prend note de la recommandation.

        La formation des pompiers à l’évacuation des foyers surpeuplés a commencé en janvier dans quatre départements. Toutefois, elle ne \
        pourra pas être étendue à tout le pays avant 2028.

        Une aide d’urgence de 3 000 euros a été versée à chaque survivant.
        """,
      expected: [
        Expected("contrôle annuel des installations", .addressed, "accepte la recommandation"),
        Expected("registre national", .partlyAddressed, "accepte en principe"),
        Expected("détecteurs de fumée", .addressed, "souscrit à la recommandation"),
        Expected("porter à cinq ans", .declined, "n’est pas favorable"),
        Expected("droit de visite", .acknowledged, "prend note"),
        Expected("former les pompiers", .partlyAddressed, "a commencé en janvier"),
        Expected("aide d’urgence", .addressed, "a été versée"),
        Expected("bilan annuel", .absent),
      ]),
    LanguagePair(
      name: "presse", language: .french,
      letter: """
        Lettre ouverte au président de la République

        Trois journalistes du quotidien L’Éclair sont détenus depuis six mois. « Ils doivent être jugés vite », a dit le ministre en mai.

        Nous vous exhortons à libérer les trois journalistes et à abandonner toutes les poursuites engagées contre eux. Les autorités doivent leur \
        permettre de voir leurs avocats sans surveillance. Nous demandons au gouvernement d’abroger la loi sur les fausses nouvelles. \
        Il est indispensable que l’imprimerie du journal soit rendue à ses propriétaires. Nous appelons le Parlement à ouvrir une enquête sur les \
        violences subies par les détenus. Le gouvernement devrait inviter la rapporteuse spéciale des Nations Unies. Quand comptez-vous lever \
        le blocage du site internet du journal ?
        """,
      response: """
        Déclaration de la présidence

        Deux des trois journalistes ont été remis en liberté le 2 décembre ; le troisième reste détenu.

        La justice est indépendante et la présidence n’abandonnera pas les poursuites à la place des juges.

        Les avocats peuvent désormais voir leurs clients sans surveillance, du lundi au samedi.

        Le gouvernement refuse d’abroger la loi sur les fausses nouvelles, qui protège les citoyens.

        L’imprimerie a été rendue à ses propriétaires la semaine dernière.

        La rapporteuse spéciale des Nations Unies a été invitée à se rendre dans le pays en février.

        Le blocage du site sera levé quand l’enquête sera terminée.
        """,
      expected: [
        Expected("libérer les trois journalistes", .partlyAddressed, "Deux des trois"),
        Expected("abandonner toutes les poursuites", .declined, "n’abandonnera pas"),
        Expected("voir leurs avocats", .addressed, "peuvent désormais voir"),
        Expected("abroger la loi", .declined, "refuse d’abroger"),
        Expected("imprimerie", .addressed, "a été rendue"),
        Expected("ouvrir une enquête", .absent),
        Expected("rapporteuse spéciale", .addressed, "a été invitée"),
        Expected("lever", .partlyAddressed, "sera levé quand"),
      ]),
  ]
}
