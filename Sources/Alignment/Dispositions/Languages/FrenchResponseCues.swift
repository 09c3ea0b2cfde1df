extension ResponseLexicon {
  static let french = ResponseLexicon(
    .french,
    Tables(
      formulas: [
        (
          .refused,
          """
          n accepte|acceptons|acceptent pas, ne peut|peuvent … accepter, ne pouvons … accepter, rejette, rejetons, rejettent, refuse,
          refusons, refusent, ne soutient|soutenons|souscrit|souscrivons pas, n approuve|approuvons pas, n est pas acceptée|acceptable,
          ne peut|peuvent … souscrire|approuver|donner suite, ne pouvons … souscrire|approuver|donner suite, ne donnera|donnerons pas suite,
          s oppose, nous … opposons, n entend|entendons pas, décline, déclinons, pas favorable|favorables
          """
        ),
        (
          .doubtful,
          "n est pas (d accord/convaincu/convaincue), ne sommes pas (d accord/convaincus/convaincues), ne partage|partageons pas, ne croit|croyons|pense|pensons pas, ne juge|jugeons pas"
        ),
        (
          .partly,
          """
          accepte|acceptons|acceptent … (en partie/partiellement/en principe/sur le principe/le principe), accepté|acceptée … (en partie/partiellement/en principe/sur le principe/le principe),
          partiellement accepté|acceptée|acceptées, accord de principe, souscrit|souscrivons … (partiellement/en partie/en principe),
          approuve|approuvons … (en partie/partiellement/en principe/sur le principe/le principe), soutient|soutenons … (en partie/partiellement/en principe/sur le principe/le principe), favorable … dans son principe
          """
        ),
        (
          .sympathetic,
          """
          partage|partageons … objectif|préoccupation|souci|constat, reconnaît|reconnaissons … (la nécessité/l importance/le besoin),
          convient|convenons … de (l importance/la nécessité), souscrit|souscrivons … à (l objectif/l esprit)
          """
        ),
        (
          .accepted,
          """
          accepte, acceptons, acceptent, acceptée, accepté, approuve, approuvons, souscrit, souscrivons, d accord avec, donne|donnons suite,
          donnera|donnerons suite, soutient|soutenons cette|la, est|sommes favorable|favorables, fait|faisons droit, fera|ferons droit, fait|faisons sienne|nôtre,
          déjà en place|vigueur, déjà mis|mise en œuvre
          """
        ),
        (
          .open,
          """
          étudiera, étudierons, examinera, examinerons, sera|seront … étudié|étudiée|étudiés|étudiées|examiné|examinée|examinés|examinées,
          est|sont à l étude, est|sont … en cours (d examen/d étude/de réflexion), réfléchit, réfléchissons, prendra|prendrons une décision, se penchera
          """
        ),
        (
          .noted,
          """
          prend note, prenons note, prend acte, prenons acte, a|avons … pris note|acte, a|avons … pris connaissance, a|avons … bien reçu,
          note cette|la|le|les|que, notons
          """
        ),
      ],
      cues: [
        (.promised, "ne manquera|manquerons|manqueront pas de"),
        (
          .partlyAccepted,
          """
          sous réserve, dans la mesure du possible, si les moyens|crédits|ressources, à titre expérimental, s efforcera|efforceront,
          nous efforcerons, tâchera|tâcherons, en principe, de principe, ne … que si|lorsque|quand
          """
        ),
        (
          .refused,
          """
          n accepte|acceptons|acceptent pas, refuse|refusons|refusent, a|avons|ont refusé, rejette|rejetons|rejettent, a|avons … décidé de ne pas,
          s oppose|opposent, nous … opposons, n est|sont pas justifié|justifiée|justifiées|nécessaire|nécessaires|envisagé|envisagée|envisagées|prévu|prévue|prévus|prévues|opportun|opportune|souhaitable,
          n y a pas lieu, ne voit|voyons … (aucune raison/pas l utilité/pas de raison/pas la nécessité/aucune utilité), est exclu|exclue, ne donnera|donnerons pas suite,
          a|avons … renoncé à, est|sont … confidentiel|confidentielle|confidentiels|confidentielles, secret défense|statistique|industriel|affaires, est|sont rejetée|rejetées|rejeté|refusée
          """
        ),
        (
          .unable,
          """
          ne peut|peuvent|pouvons|pourra|pourront|pourrons|puis … pas|être|plus, n|ne est|sommes|sont pas en mesure, pas … été en mesure, n a|avons|ont … pas pu, n a|avons|ont pu,
          est|serait|sera impossible, n est|sera pas possible, dans l impossibilité, ne dispose|disposons pas, ne relève|relèvent pas, regrettons de ne, regrette de ne,
          incapable|incapables de, pas de la compétence
          """
        ),
        (
          .willNot,
          """
          n a|avons|ont pas l intention, aucun projet de, n entend|entendons|entendent pas, n envisage|envisageons pas, ne prévoit|prévoyons pas,
          ne fera|feront|ferons|sera|seront|aura|va|vont|allons … pas|plus|aucun|aucune
          """
        ),
        (
          .considered,
          """
          étudiera|étudierons|étudieront, examinera|examinerons|examineront, est|sont à l étude, en cours (d examen/d étude/d évaluation), à l examen,
          sera|seront … étudié|étudiée|étudiées|étudiés|examiné|examinée|examinées|examinés, réfléchit|réfléchissons, envisage de, envisageons de, prendra|prendrons … décision, sera|seront décidé|décidée|décidées|décidés|tranché|tranchée|discuté|discutée|discutés|discutées, décidera|déciderons|décideront, une décision sera prise,
          se prononcera, nous prononcerons, est|sont envisagé|envisagée|envisagés|envisagées, étudie|étudions|étudient … la|les possibilité|possibilités|modalités|opportunité
          """
        ),
        (
          .noted,
          "relève|relèvent de la compétence, devant les tribunaux, la justice est saisie, répondra|répondrons"
        ),
        (
          .accepted,
          "gouvernement|ministère|conseil|commission|ville|département|préfecture accepte, nous acceptons, est|sont acceptée|acceptées|accepté|acceptés, donne|donnons suite, fera|ferons droit, fait|faisons droit"
        ),
        (
          .urged,
          """
          j ai … appelé|encouragé|évoqué|soulevé|demandé|souligné|exhorté|invité|insisté, nous avons … appelé|encouragé|évoqué|soulevé|exhorté|souligné|insisté,
          a|ont … encouragé|évoqué|soulevé|exhorté|rappelé|insisté, nous encourageons|appelons|exhortons|invitons, j encourage|appelle|exhorte|invite,
          encourage|exhorte|invite
          """
        ),
        (
          .noted,
          "(a/avons/ai/ont) … pris note|acte|connaissance, ai bien reçu, (prend/prenons/prends) … note|acte"
        ),
        (
          .promised,
          """
          je *rai, j *rai, *rai, nous … *erons, nous … *irons, nous … *rons, s engage|engagent à, nous … engageons à, s est|sont engagé|engagée|engagés à,
          allons, va|vont … *er|*ir|*re, sera|seront, aura|auront, fera|feront, mettra|mettront, prendra|prendront, publiera|publieront, versera|verseront,
          *era, *eront, *ira, *iront, *dra, *dront, *tra, *tront, a|avons l intention de, prévoit|prévoyons|prévoient de, est|sont prévu|prévue|prévus|prévues, compte|comptons, entend|entendons|entendent, est|sont programmé|programmée
          """
        ),
        (
          .done,
          """
          a|ont … été, avons … *é|*és|*ée, avons|a|ont déjà, a|ont *é|*ée|*és|*i|*is|*it|*u, avons *i|*is|*it|*u, peut|peuvent désormais|déjà, a|avons|ont mis, a|avons|ont pris, a|avons|ont ouvert,
          j ai, est|sont déjà, est|sont désormais, est|sont … disponible|disponibles|accessible|accessibles|ouvert|ouverte|ouverts|public|publics|publique|publiques, existe|existent déjà,
          est|sont *ée|*ées|*és|*é|interdit|interdite|interdits|interdites|ouvert|ouverte, est|sont désormais|maintenant *ée|*é, figure|figurent en annexe, vous trouverez, ci joint|jointe|joints, il a … été, fut|furent, dispose|disposent … désormais|déjà
          """
        ),
        (
          .promised, "travaillons, travaille à, est|sont en cours, est|sont en train de, met|mettons en place"
        ),
        (
          .noted,
          """
          prend|prenons note|acte, a|avons pris note|acte|connaissance, note|notons, salue|saluons, reconnaît|reconnaissons, partage|partageons, est important|essentiel,
          comprend|comprenons, remercie|remercions, regrette|regrettons, préoccupé|préoccupée|préoccupés
          """
        ),
      ],
      yes: "oui", no: "non",
      pointers:
        "cette recommandation, cette demande, votre demande, votre recommandation, comme demandé|recommandé|vous le demandez, conformément à votre",
      limits: """
        un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|vingt des|sur, lorsque, quand, une fois que|qu, dès que|qu,
        en partie, partiellement, une partie, certains, certaines, à terme, dans un premier temps, progressivement, jusqu à ce que, sous réserve,
        dans la mesure du possible, à condition, en principe, expérimentation, à titre expérimental, pilote, si les moyens|crédits|ressources, le cas échéant,
        à l exception, sauf, uniquement, seulement, en attendant, dans l attente, limité|limitée à, seuls, seules
        """,
      contrasts: "toutefois cependant néanmoins mais pourtant revanche",
      denials: """
        pas ne n aucun aucune impossible difficile difficiles sans jamais limité limitée insuffisant prématuré prématurée seulement uniquement refus
        """,
      elsewhere: """
        vous demandez, vous avez demandé, vous … réclamez, prétend|prétendent, affirme|affirment, selon l opposition, selon les critiques, selon certains, nous … a|ont demandé de|d,
        d aucuns, le précédent gouvernement, nos prédécesseurs, il est faux
        """,
      others: "certains beaucoup opposants associations syndicats ils elles qui si vous autres experts",
      norms: "doit doivent devrait devraient faut crucial essentiel indispensable important nécessaire",
      conditionals: "si", open: "", negators: "pas jamais aucun aucune nullement ni",
      notOnly: "seulement uniquement moins",
      endings: """
        arrêt cess suspen annul abandon abrog supprim retir retrait interdi interrup fin interrom abol révo ferm renon moratoire gel lev mettre-fin stopp
        """,
      senses: [
        (
          "publier",
          "publier publication diffuser divulguer communiquer transmettre ligne consultable public site remettre",
          "cacher"
        ), ("cacher", "confidentiel secret", "publier"),
        ("libérer", "libérer libération relâcher gracier amnistier remise", "détenir"),
        ("détenir", "détention détenir incarcérer condamner", "libérer"),
        ("ouvrir", "ouvrir ouverture rouvrir réouverture", "fermer"),
        ("fermer", "fermer fermeture clôture", "ouvrir prolonger maintenir"),
        (
          "augmenter",
          "augmenter augmentation hausse relever doubler tripler accroître majorer revaloriser renforcer",
          "baisser"
        ),
        ("baisser", "baisser baisse réduire réduction diminuer diminution", "augmenter"),
        (
          "arrêter", "arrêter arrêt cesser suspendre suspension interrompre abandonner annuler renoncer",
          "maintenir"
        ),
        (
          "maintenir", "maintenir maintien poursuivre poursuite conserver continuer",
          "fermer arrêter supprimer"
        ),
        (
          "créer", "créer création instaurer instituer installer mettre construire établir lancer",
          "supprimer"
        ),
        ("supprimer", "supprimer suppression abroger abolir démanteler retirer", "créer maintenir"),
        ("recruter", "recruter recrutement embaucher embauche engager nommer poste", "licencier"),
        ("licencier", "licencier supprimer", "recruter"),
        (
          "indemniser",
          "indemniser indemnisation compenser compensation dédommager réparer réparation verser", ""
        ),
        ("informer", "informer notifier rendre-compte rapport", ""),
        ("rencontrer", "rencontrer recevoir réunion réunir consulter consultation dialogue entretien", ""),
        ("enquêter", "enquêter enquête inspection inspecter contrôler contrôle audit diligenter", ""),
        ("protéger", "protéger protection sécuriser", ""),
      ],
      light: """
        garantir assurer prendre faire mettre prévoir veiller adopter soutenir améliorer renforcer mener procéder engager permettre favoriser appliquer élaborer
        réaliser effectuer donner accorder fournir examiner étudier
        """,
      asked:
        "vous … demandez, vous … avez demandé, vous … réclamez, vous … souhaitez, vous … sollicitez, vous … exigez, votre demande",
      speaking: """
        nous je notre nos mon avons sommes sera seront est sont a ont ne pas n accepte acceptons refuse refusons regrette regrettons était été
        """), negationReach: 3)
}
