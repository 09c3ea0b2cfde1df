import Documents

/// Pages that are little else than a request to agree to cookies and the like.
///
/// A notice speaks to its reader and offers a choice; prose about consent does neither. Where prose that is not the notice
/// stands beside it, it is a notice on a document.
enum ConsentEvidence {
  static func reasons(_ page: JudgedPage) -> [PageQuality.Reason] {
    guard let markup = page.markup, let document = page.answer.document, (page.kept ?? 0) < 0.3 else {
      return []
    }
    var (asking, other) = (0, 0)
    var offers = markup.buttons.contains(where: isOffer)
    for block in document.blocks {
      let isOutside = [.navigation, .footer, .header].contains(block.role)
      let linked = block.links.reduce(0) { $0 + $1.range.count } * 10 >= block.range.count * 7
      let text = PageWords.folded(document.text.string(block.range))
      if text.unicodeScalars.count <= 60, isOffer(text) {
        offers = true
        continue
      }
      let bytes = Array(text.utf8)
      if addressed.isFound(in: bytes) {
        asking += text.unicodeScalars.count
        continue
      }
      if isOutside || linked || block.kind == .heading { continue }
      // Lines of a list of purposes are part of the notice; what is prose is not.
      if text.unicodeScalars.count >= 25, !matters.isFound(in: bytes) {
        other += text.unicodeScalars.count
      }
    }
    guard asking >= 50, offers else { return [] }
    // Of prose besides, a wall has an offer of a subscription; a page of a site has its frame.
    let isWall =
      other == 0 ? !markup.hasParts || asking >= 300 : !markup.hasParts && other <= 200 && other * 2 <= asking
    guard isWall else { return [] }
    let headings = document.blocks.count { $0.kind == .heading }
    guard headings <= 4 else { return [] }
    return [
      .init(
        kind: .consent, weight: 0.85,
        text: "\(asking) characters ask for consent and offer a choice, \(other) characters are other prose")
    ]
  }

  private static func isOffer(_ text: String) -> Bool {
    offers.isFound(in: Array(text.utf8))
  }

  private static let offers = words(
    """
    accept all | accept cookies | accept and continue | agree and continue | i agree | i accept | agree to all | allow all | reject all | manage options | manage preferences | continue without accepting
    continue to site | consent and continue | agree | alle akzeptieren | akzeptieren | zustimmen | einverstanden | alle ablehnen | tout accepter | accepter et | j'accepte | accepter | continuer sans accepter | tout refuser
    aceptar todo | aceptar todas | aceptar y | acepto | aceptar | rechazar | aceitar | concordo | rejeitar | accetta | rifiuta | akkoord | accepteren | alles weigeren | zgadzam się | akceptuję | принять | согласен | 接受 | 同意 | 同意する | موافق
    """)

  /// What notices say to their readers.
  private static let addressed = words(
    """
    we use cookies | we and our | our partners | your consent | your device | your choices | your privacy | you agree to | you consent to | uses cookies to | before you continue to | we value your privacy | manage your choices | your personal data
    store and/or access information | store and access information
    unsere partner | unsere 2 | unserer partner | ihrer einwilligung | ihre einwilligung | ihrem gerät | ihre privatsphäre | wir verwenden cookies | wir nutzen cookies | ihre zustimmung | ihrer zustimmung | ihre personenbezogenen
    nos partenaires | votre consentement | vos choix | votre vie privée | utilisons des cookies | votre appareil | sur votre terminal
    nuestros socios | nuestros 1 | su consentimiento | tu consentimiento | utilizamos cookies | usamos cookies | su dispositivo | tu dispositivo | su privacidad | tu privacidad
    nossos parceiros | seu consentimento | seu dispositivo | sua privacidade | i nostri partner | nostri partner | tuo consenso | tuo dispositivo | tua privacy | utilizziamo cookie | utilizziamo i cookie
    onze partners | je toestemming | uw toestemming | je apparaat | uw apparaat | gebruikt cookies | wij gebruiken cookies | je privacy | uw privacy
    nasi partnerzy | naszych partnerów | twoją zgodę | twoim urządzeniu | twoja prywatność | мы используем файлы cookie | ваше согласие | вашего согласия | наши партнеры | 我们使用 cookie | 您的同意 | 我们的合作伙伴 | 当社とパートナー | نستخدم ملفات تعريف | موافقتك
    """)

  /// What they are about: a line with one of these is no prose of something else.
  private static let matters = words(
    """
    cookie | consent | partner | privacy | personal data | personalised | personalized | advertising | measurement | geolocation | identifiers | legitimate interest
    einwilligung | datenschutz | werbung | anzeigen | messung | traceur | consentement | publicité | mesure d'audience | données | publicidad | datos | anuncios | consentimiento | privacidad | pubblicità | dati | consenso
    toestemming | advertenties | gegevens | zgod | reklam | dane osobowe | согласи | реклам | данных
    """)

  private static func words(_ text: String) -> PhraseFinder { PhraseFinder(PageWords.phrases(text)) }
}
