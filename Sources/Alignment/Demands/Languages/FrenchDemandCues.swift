extension DemandLexicon {
  static let french = DemandLexicon(
    .french,
    Tables(
      performatives: """
        nous … demandons, nous … exigeons, nous … exhortons, nous … prions, nous … recommandons, nous … appelons,
        nous … réclamons, nous … invitons, nous … engageons, nous … sollicitons, nous … conjurons, nous … insistons pour,
        nous … souhaitons que, nous … voulons que, nous … proposons que|de, nous … attendons de|du|des|que,
        nous … enjoignons, nous … suggérons, je … demande, je … prie, je … exhorte, je … sollicite, je … recommande,
        je … invite, je … propose de|que, demande|demandent … à|au|aux|que|qu|de|d|instamment, exhorte|exhortent,
        exige|exigent … que|qu|de|la|le|l|des, appelle|appellent … à, recommande|recommandent … que|qu|de|d|à|au|aux|la|le,
        invite|invitent … à, prie|prient … de|d, réclame|réclament, engage|engagent instamment, enjoint|enjoignent,
        est|sont … invité|invités|invitée|invitées à, est|sont … prié|priés|priée|priées de|d
        """,
      deontics: """
        doit, doivent, devrait, devraient, devra, devront, vous devez, vous devriez, il faut, il faudrait, il convient de|d|que,
        est|sont tenu|tenue|tenus|tenues de|d, il … importe que|de|d, il est nécessaire|indispensable|impératif|essentiel|urgent que|de|d,
        ne peut|peuvent être, a|ont l obligation de
        """,
      remarks: """
        veuillez agréer|croire|recevoir|accepter|trouver, je vous prie d agréer, nous vous prions d agréer|de croire,
        il faut dire|rappeler|noter|souligner|savoir|reconnaître|ajouter, il convient de rappeler|noter|souligner|préciser|saluer,
        doit|devrait … être noté|rappelé|souligné|précisé, doit|doivent|devrait … avoir été, on doit rappeler|noter|souligner,
        devrait|devraient avoir, doit|doivent beaucoup
        """,
      pleas: "veuillez, merci de, prière de, de grâce, s il vous plaît",
      introductions: """
        recommandation*, demandes, revendications, exigences, mesures, conditions, étapes, requêtes, normes, il importe,
        demandons, exigeons
        """,
      narration: "ont|a été, avait|avaient, étaient|était, avons|ont reçu",
      pointers: "suivant suivants suivante suivantes dessous ci-dessous ci-après points",
      salutations: "madame monsieur mesdames messieurs cher chère chers chères excellence",
      closings:
        "signataires, signé, signature*, notes, références, contact, les signataires, liste des signataires",
      ordinals:
        "premièrement deuxièmement troisièmement quatrièmement enfin d'abord ensuite primo secundo tertio",
      conjunctions: "et ou ainsi",
      leads: "de d à que qu a y en ne pas n l la le les immédiatement également enfin",
      negators: "ne n pas non jamais ni",
      finites: """
        est sont était étaient a ont avait avaient sera seront fut furent constate constatent montre montrent reste restent
        semble semblent peut peuvent avons sommes regrettons saluons constatons
        """,
      addressees: """
        vous votre vos gouvernement ministère ministre conseil commission autorités préfet préfecture mairie maire entreprise
        société direction agence état
        """,
      interrogatives:
        "pourquoi, quand, comment, combien, où, qui, quel|quelle|quels|quelles, à quelle|quel, dans quel",
      own: "nous, on, je, qui aurait|pourrait",
      conclusions: "conclusions constats constatations observations",
      conditions:
        "à condition que|de|d, à moins que|qu, sous réserve de|d, dans le cas où, en cas de|d, si, s il|ils|elle",
      deadlines: "avant, d ici, sous, dans un délai de|d, dans les, au plus tard, pour le, jusqu au",
      times: """
        janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi
        vendredi samedi dimanche jour jours semaine semaines mois an ans année années heures fin printemps été automne hiver
        """,
      promptly:
        "immédiatement, sans délai, sans tarder, sans attendre, dans les plus brefs délais, d urgence, au plus vite"
    ),
    verbPlace: .first, forms: verbs)

  /// Each infinitive with its imperative.
  private static var verbs: [(base: String, forms: [String])] {
    let regular = """
      recevoir réunir agir associer reloger loger rénover nettoyer planter repeindre embellir consacrer dépolluer surveiller isoler
      écouter entendre expliciter interroger intervenir juger poursuivre garder geler limiter accueillir acquérir doter élire
      abandonner abolir abroger accélérer accepter accompagner accorder actualiser adapter adopter affecter affirmer aider ajouter
      allouer améliorer aménager annuler appliquer appuyer approuver arrêter assurer attribuer augmenter autoriser cesser
      clarifier clore collaborer combler communiquer compenser compléter condamner confier confirmer conserver consolider
      constituer consulter continuer contrôler coopérer coordonner créer dédommager définir déployer demander démanteler
      désigner détailler déterminer développer diffuser diligenter diminuer discuter divulguer donner doubler effectuer élaborer
      élargir éliminer embaucher empêcher encourager engager enquêter entamer équiper établir étendre étudier évaluer éviter
      examiner exclure exiger expliquer faciliter favoriser fermer financer fixer former fournir garantir geler identifier
      imposer inclure indemniser indiquer informer installer instaurer intégrer intensifier interdire introduire investir
      inviter lancer lever libérer limiter lutter maintenir mandater mener mesurer mettre mobiliser modifier moderniser
      nommer notifier octroyer offrir organiser ouvrir participer permettre poursuivre pratiquer préciser prendre préparer
      présenter préserver prévenir prévoir procéder prolonger promouvoir proposer protéger publier ratifier réaffirmer réaliser
      recenser reconnaître reconsidérer reconstruire recruter rédiger réduire réexaminer réformer refuser régulariser rejeter
      relâcher remédier remettre remplacer rembourser rencontrer rendre renforcer renoncer rénover réparer répondre reporter
      respecter restituer rétablir retirer réviser revoir rouvrir sanctionner saisir sécuriser sensibiliser simplifier soumettre
      soutenir suivre supprimer surseoir suspendre tenir transférer transmettre traduire traiter traduire tripler utiliser
      vacciner valider veiller verser vérifier
      """
    let irregular: [(base: String, forms: [String])] = [
      ("faire", ["faites"]), ("prendre", ["prenez"]), ("mettre", ["mettez"]), ("tenir", ["tenez"]),
      ("maintenir", ["maintenez"]), ("soutenir", ["soutenez"]), ("permettre", ["permettez"]),
      ("transmettre", ["transmettez"]), ("soumettre", ["soumettez"]), ("remettre", ["remettez"]),
      ("rendre", ["rendez"]), ("suspendre", ["suspendez"]), ("répondre", ["répondez"]),
      ("ouvrir", ["ouvrez"]), ("rouvrir", ["rouvrez"]), ("offrir", ["offrez"]),
      ("interdire", ["interdisez"]), ("réduire", ["réduisez"]), ("introduire", ["introduisez"]),
      ("traduire", ["traduisez"]), ("inclure", ["incluez"]), ("exclure", ["excluez"]),
      ("revoir", ["revoyez"]), ("prévoir", ["prévoyez"]), ("suivre", ["suivez"]),
      ("poursuivre", ["poursuivez"]), ("reconnaître", ["reconnaissez"]), ("construire", ["construisez"]),
      ("dire", ["dites"]), ("remettre", ["remettez"]), ("mettre", ["mettez"]),
    ]
    return irregular
      + regular.split(whereSeparator: \.isWhitespace).map(String.init).map { verb in
        if verb.hasSuffix("er") { return (verb, [verb.dropLast(2) + "ez"]) }
        return (verb, verb.hasSuffix("ir") ? [verb.dropLast(1) + "ssez"] : [])
      }
  }
}
