import Testing

@testable import Documents

@Suite struct SentenceSplitterLanguageTests {
  @Test(arguments: [
    ["Le rapport est prêt.", "Il sera publié par M. Roux le 3 mai."],
    ["Pourquoi attendre\u{A0}?", "Rien ne presse\u{A0}!"],
    ["Il répondit\u{A0}: «\u{A0}La route est fermée.\u{A0}»", "Personne ne bougea."],
    ["Voir l’art. 5 et les p. 12 et 13, c.-à-d. la fin."],
    ["Il faut de l’eau, des tentes, etc.", "Le reste suivra."],
    ["Le contrat lie la Cie.", "L’État paie."], ["Mme Adler et MM. Roux et Lund ont signé le n° 4."],
  ])
  func `splits French`(sentences: [String]) {
    #expect(SentenceSplitterTests.rejoins(sentences, .french))
  }

  @Test(arguments: [
    ["¿Quién cerró la puerta?", "¡Nadie lo sabe!", "El Sr. Ruiz llegó tarde."],
    ["Véase el art. 5, párr. 12, y la pág. 3.", "La Dra. Vega firmó el núm. 8."],
    ["Vive en EE.UU. desde mayo.", "Trajeron agua, tiendas, etc.", "Nadie vino."],
  ])
  func `splits Spanish`(sentences: [String]) {
    #expect(SentenceSplitterTests.rejoins(sentences, .spanish))
  }

  @Test(arguments: [
    ["Дорога закрыта.", "Кто её закрыл?", "Никто не знает!"],
    ["Письмо подписал проф. А. Б. Орлов, т.е. декан."],
    ["См. ст. 5 и стр. 12.", "Он спросил: «Где ключ?».", "Ответа нет."], ["Купили воду, соль и т.д. и ушли."],
  ])
  func `splits Russian`(sentences: [String]) {
    #expect(SentenceSplitterTests.rejoins(sentences, .russian))
  }

  @Test(arguments: [
    ["الطريق مغلق.", "من أغلقه؟", "لا أحد يعرف!"], ["وصل د. سامي مساء.", "انتهى العمل؛ وبدأ غيره."],
  ])
  func `splits Arabic`(sentences: [String]) {
    #expect(SentenceSplitterTests.rejoins(sentences, .arabic))
  }

  @Test func `splits Chinese, which writes no spaces`() {
    #expect(
      SentenceSplitterTests.split("道路已关闭。谁关的？没有人知道！他说：“门开着。”然后走了。比率为3.5。", .chinese)
        == ["道路已关闭。", "谁关的？", "没有人知道！", "他说：“门开着。”", "然后走了。", "比率为3.5。"])
  }

  @Test(arguments: [
    ["Le Conseil a adopté la résolution 48/141.", "Elle est entrée en vigueur le 1er mai."],
    ["M. Martin et Mme Durand ont pris la parole.", "La séance est levée."],
    ["Voir l’art. 5, par. 12, p. ex. la note 3.", "Le reste est clair."],
    ["« La porte est fermée. »", "Il partit."],
    ["« La porte est fermée. »", "Puis il partit."],
    ["Le rapport no 5 est publié.", "Le no 6 suivra."],
    ["Quand viendra-t-il ?", "Personne ne le sait !", "On attend…"],
    ["La résolution (A/HRC/49/1, par. 12) est claire.", "Elle lie les États."],
    ["Il a dit : « Venez ! » et il sourit."],
    ["Les États-Unis, le R.-U., etc. ont voté contre."],
    ["Le Dr Roux, le Pr Weber et Me Haddad sont venus.", "Ils ont signé."],
    ["La température est de 3,5 degrés.", "Il est 10 h 30."],
    ["J.-P. Martin a écrit au Gouvernement.", "Il attend."],
    ["Voir chap. IV, sect. 2, al. b) du Pacte.", "L’État partie répond."],
    ["Il faut : a) libérer les détenus ; b) publier le rapport ; c) payer."],
    ["Selon l’O.N.U., la situation est grave.", "L’O.N.U. agit."],
    ["A-t-on répondu?", "Oui.", "À quelle date?"],
    ["Cf. p. 12 et suiv. du rapport.", "Éd. Seuil, 2010."],
  ])
  func `splits French as documents of the United Nations write it`(sentences: [String]) {
    #expect(SentenceSplitterTests.rejoins(sentences, .french))
  }

  @Test(arguments: [
    ["¿Quién respondió?", "Nadie.", "¡Qué vergüenza!"],
    ["El Sr. Ruiz y la Sra. Vega, de EE. UU., llegaron.", "Hablaron poco."],
    ["Véanse los arts. 5 y 6, págs. 3 a 5.", "El núm. 8 falta."],
    ["«La puerta está cerrada».", "Nadie vino."],
    ["«La puerta está cerrada».", "Después salió."],
    ["El Comité, p. ej., recomendó tres medidas.", "El Estado aceptó."],
    ["¿Y si no viene? preguntó ella.", "Nadie contestó."],
    ["La resolución 48/141 (A/RES/48/141, párr. 3) sigue vigente.", "Debe cumplirse."],
    ["Compraron agua, sal, etc.", "Luego se fueron."],
    ["El costo fue de 1.200,50 euros.", "Nadie pagó."],
    ["D. José y Dña. Ana vinieron.", "Él firmó."],
    ["Vive en los EE. UU. desde 2010.", "Trabaja allí."],
    ["La reunión es a las 10 a. m. en Ginebra.", "Es pública."],
    ["El Dr. J. L. García informó.", "¿Alguna pregunta?"],
    ["Debe: a) publicar; b) pagar; y c) responder."],
    ["Según la O.N.U. la situación es grave.", "Urge actuar."],
    ["No se sabe...", "Quizá nunca."],
  ])
  func `splits Spanish as documents of the United Nations write it`(sentences: [String]) {
    #expect(SentenceSplitterTests.rejoins(sentences, .spanish))
  }

  @Test(arguments: [
    ["В 2022 г. Совет принял резолюцию.", "Она вступила в силу."],
    ["В 2020–2022 гг. ситуация ухудшилась.", "Правительство молчит."],
    ["См. п. 12 и ст. 5 Пакта.", "Там сказано иначе."],
    ["Это вода, соль и т. д. и т. п. для всех."],
    ["Там были врачи, учителя и др.", "Все они ушли."],
    ["А. Б. Иванов подписал письмо.", "Ответа нет."],
    ["Письмо подписал А. Б. Иванов.", "Ответа нет."],
    ["«Дверь закрыта», — сказал он.", "Все ушли."],
    ["«Дверь закрыта».", "Все ушли."],
    ["Он спросил: «Кто там?»", "Никто не ответил."],
    ["«Кто там?» — спросил он.", "Тишина."],
    ["Т. е. доклад не готов.", "Ждём."],
    ["Ущерб составил 5 млн. долларов США.", "Никто не платит."],
    ["Резолюция № 48/141 действует.", "См. док. A/HRC/49/1."],
    ["Он жил в г. Москве.", "Работал там же."],
    ["Комитет рекомендует: а) освободить; б) опубликовать; в) ответить."],
    ["Это было давно…", "Никто не помнит."],
    ["Доклад подготовлен в соответствии с пп. 3 и 4 резолюции.", "Он опубликован."],
    ["События 1937 г.", "Однако вопрос открыт."],
  ])
  func `splits Russian as documents of the United Nations write it`(sentences: [String]) {
    #expect(SentenceSplitterTests.rejoins(sentences, .russian))
  }

  @Test(arguments: [
    ["أصدر المجلس القرار 48/141.", "ودخل حيز النفاذ."],
    ["من أغلق الطريق؟", "لا أحد يعلم!"],
    ["وصل د. سامي؛ ثم غادر.", "لم يعد."],
    ["انظر الفقرة 12، والمادة 5.", "الباقي واضح."],
    ["بلغت النسبة 3.5 في المائة.", "وهي مرتفعة."],
    ["بلغت النسبة ٣٫٥ في المائة.", "وهي مرتفعة."],
    ["قال: «الباب مغلق.»", "ثم خرج."],
    ["قال: \"الباب مغلق.\"", "ثم خرج."],
    ["انظر الوثيقة A/HRC/49/1.", "وهي منشورة."],
    ["اشتروا ماء وملحا إلخ.", "ثم ذهبوا."],
    ["كتب أ. ب. أحمد الرسالة.", "لا جواب."],
    ["انظر ص. 12 من التقرير.", "ثم الصفحة 13."],
    ["هل انتهى؟", "نعم."],
    ["انتهى عام 1445 هـ. في هدوء."],
    ["هذا كل شيء...", "لا أحد يعلم."],
  ])
  func `splits Arabic as documents of the United Nations write it`(sentences: [String]) {
    #expect(SentenceSplitterTests.rejoins(sentences, .arabic))
  }

  @Test(arguments: [
    ["决议已通过。", "它已生效。"],
    ["谁回答了？", "没有人！", "为什么？！"],
    ["他说：“门关了。”", "然后走了。"],
    ["“谁？”他问。", "没有人回答。"],
    ["比率为1.5，很高。", "见A/HRC/49/1，第12段。"],
    ["（见附件。）", "其余公开。"],
    ["包括：（a）释放；（b）公布；（c）答复。", "完。"],
    ["《报告》已发表。", "见《报告。》", "好。"],
    ["这很久了……没有人记得。"],
    ["他说“……”然后走了。"],
    ["联合国（U.N.）通过了决议。", "它有效。"],
    ["「門關了。」", "他走了。"],
    ["他问：“谁？”", "没有人。"],
    ["Mr. Smith说了。", "他走了。"],
    ["会议于10.30开始；12.00结束。", "下午休会。"],
  ])
  func `splits Chinese as documents of the United Nations write it`(sentences: [String]) {
    #expect(SentenceSplitterTests.split(sentences.joined(), .chinese) == sentences)
    #expect(SentenceSplitterTests.split(sentences.joined()) == sentences)
  }

  @Test(arguments: [
    ["M. Martin et Mme Durand ont pris la parole.", "La séance est levée."],
    ["La résolution (A/HRC/49/1, par. 12) est claire.", "Elle lie les États."],
    ["Véanse los arts. 5 y 6, págs. 3 a 5.", "El núm. 8 falta."],
    ["La resolución 48/141 (A/RES/48/141, párr. 3) sigue vigente.", "Debe cumplirse."],
    ["См. п. 12 и ст. 5 Пакта.", "Там сказано иначе."], ["А. Б. Иванов подписал письмо.", "Ответа нет."],
    ["وصل د. سامي؛ ثم غادر.", "لم يعد."], ["انظر ص. 12 من التقرير.", "ثم الصفحة 13."],
    [
      "The Council met.", "Совет принял рез. 48/141 в 2022 г. в Женеве.",
      "Le Comité (art. 5, p. 3) l’a noté.",
    ],
  ])
  func `splits what is in no declared language`(sentences: [String]) {
    #expect(SentenceSplitterTests.rejoins(sentences))
  }

  @Test func `splits at the danda and the Urdu full stop`() {
    #expect(SentenceSplitterTests.rejoins(["सड़क बंद है।", "किसने बंद की?", "पता नहीं।"]))
    #expect(SentenceSplitterTests.rejoins(["سڑک بند ہے۔", "کس نے بند کی؟"]))
  }

  @Test(arguments: [
    (
      SplitterLanguage.german,
      ["Vgl. Art. 5 Abs. 2 GG.", "Das Gericht entschied.", "Der 2. Senat, d. h. die Kammer, schwieg."]
    ),
    (.german, ["Er sagte: „Halt.“", "Dann ging er.", "Das war im 19. Jahrhundert."]),
    (.italian, ["Il sig. Rossi ha parlato.", "Vedi art. 5, par. 2.", "Fine."]),
    (.portuguese, ["O Sr. Silva falou.", "Ver art. 5.", "O Conselho decidiu."]),
    (.dutch, ["Dhr. Jansen sprak.", "Zie art. 5, bijv. de leden.", "De raad besloot."]),
  ])
  func `splits German, Italian, Portuguese and Dutch`(language: SplitterLanguage, sentences: [String]) {
    #expect(SentenceSplitterTests.rejoins(sentences, language))
  }

  @Test func `builds every language's tables without an empty or capitalised word`() {
    for language in SplitterLanguage.allCases {
      for word in language.words.abbreviations.keys {
        #expect(word == word.lowercased() && !word.hasSuffix("."))
      }
      for word in language.words.openers.union(language.words.resumers) { #expect(word == word.lowercased()) }
    }
  }
}
