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

  @Test func `splits at the danda and the Urdu full stop`() {
    #expect(SentenceSplitterTests.rejoins(["सड़क बंद है।", "किसने बंद की?", "पता नहीं।"]))
    #expect(SentenceSplitterTests.rejoins(["سڑک بند ہے۔", "کس نے بند کی؟"]))
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
