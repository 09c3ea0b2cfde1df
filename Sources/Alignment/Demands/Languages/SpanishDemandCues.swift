extension DemandLexicon {
  static let spanish = DemandLexicon(
    .spanish,
    Tables(
      performatives: """
        pedimos, exigimos, solicitamos, instamos, reclamamos, recomendamos, exhortamos, urgimos, rogamos, demandamos,
        hacemos un llamado|llamamiento, hacemos un … llamado|llamamiento, queremos que, esperamos que, proponemos que,
        invitamos a|al, requerimos, llamamos a|al, le|les pido, pido a|al|que, solicito, exijo, ruego, le|les ruego, insto,
        recomiendo, exhorto, pide|piden … a|al|que|la|el|se, exige|exigen … a|al|que|la|el|se, insta|instan a|al,
        solicita|solicitan … a|al|que|la|el|se, recomienda|recomiendan … a|al|que, exhorta|exhortan a|al, urge|urgen a|al,
        invita|invitan a|al, hace|hacen un llamado|llamamiento, reclama|reclaman … a|al|que|la|el, ruega|ruegan … que
        """,
      deontics: """
        debe, deben, debería, deberían, deberá, deberán, tiene|tienen que, tendrá|tendrán que, ha|han de, hay que, habría que,
        es necesario|imprescindible|indispensable|urgente|preciso|esencial|fundamental que|*ar|*er|*ir, está|están obligado|obligada|obligados|obligadas a,
        no puede|pueden ser, no puede|pueden seguir
        """,
      remarks: """
        cabe|hay que decir|recordar|señalar|destacar, es necesario|preciso|fundamental|esencial decir|recordar|señalar|destacar|subrayar|reconocer, debe|deben … recordarse|señalarse|destacarse|notarse, debe|deben haber,
        debería|deberían haber, debe|deben de, no debe sorprender, se debe a|al, se deben a|al, debido
        """,
      pleas: "sírvase, sírvanse, tenga a bien, tengan a bien, le|les rogamos, por favor",
      introductions: """
        recomendaciones, recomendación, peticiones, demandas, exigencias, reivindicaciones, medidas, condiciones, pasos, solicitudes,
        requisitos
        """,
      narration: "ha|han sido, fue|fueron, se tomaron|adoptaron, había|habían, hemos recibido",
      pointers: "siguiente siguientes continuación abajo puntos",
      salutations:
        "estimado estimada estimados estimadas señor señora señores querido querida excelencia excelentísimo",
      closings:
        "firmantes, firmado, firma|firmas, notas, referencias, contacto, los firmantes, lista de firmantes",
      ordinals: "primero segundo tercero cuarto finalmente primeramente",
      conjunctions: "y e o u",
      leads: "que a de se no les le lo la los las de inmediato también",
      negators: "no ni nunca jamás",
      finites: """
        es son era eran fue fueron está están ha han había habían será serán parece parecen sigue siguen muestra muestran puede
        pueden hemos somos lamentamos celebramos constatamos
        """,
      addressees: """
        usted ustedes su sus gobierno ministerio ministra ministro consejería ayuntamiento alcalde alcaldesa junta comisión
        autoridades empresa compañía dirección agencia estado
        """,
      interrogatives:
        "por qué, cuándo, cómo, cuánto|cuánta|cuántos|cuántas, dónde, quién|quiénes, qué, cuál|cuáles",
      own: "nosotros, *mos, quién podría|habría, yo",
      conclusions: "conclusiones observaciones hallazgos",
      conditions:
        "si, siempre que, a menos que, a condición de que, en caso de|que, salvo que, con sujeción a",
      deadlines:
        "antes de|del, en un plazo de, a más tardar, dentro de, para el, en los próximos, hasta el, en el plazo de",
      times: """
        enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves
        viernes sábado domingo día días semana semanas mes meses año años horas fin primavera verano otoño invierno
        """,
      promptly:
        "inmediatamente, de inmediato, sin demora, sin dilación, cuanto antes, urgentemente, con urgencia, a la mayor brevedad"
    ),
    verbPlace: .first, forms: verbs)

  /// Each infinitive with the subjunctives that stand for commands ("publique", "publiquen", "publiquemos" is none).
  private static var verbs: [(base: String, forms: [String])] {
    let list = """
      abandonar abolir abrir acelerar aceptar aclarar acordar actualizar adaptar adoptar ampliar anular aplicar apoyar aprobar
      archivar asegurar asignar asumir atender aumentar autorizar ayudar brindar cancelar capacitar celebrar cerrar cesar clarificar
      colaborar comunicar compensar completar concluir condenar conceder confirmar considerar constituir construir consultar
      contratar convocar cooperar coordinar corregir crear cubrir cumplir dar definir dejar derogar desarrollar desbloquear
      designar desmantelar destinar detallar detener devolver difundir dimitir disponer disculparse divulgar duplicar ejecutar
      elaborar eliminar entregar enviar equipar establecer estudiar evaluar evitar excluir exigir explicar extender facilitar
      fijar financiar firmar fomentar formar fortalecer garantizar habilitar hacer impedir implementar implantar impulsar incluir
      incorporar incrementar indemnizar indicar informar iniciar instalar integrar invertir investigar invitar liberar limitar
      limpiar llevar mantener mejorar modificar mostrar nombrar notificar ofrecer ordenar organizar otorgar pagar paralizar
      permitir poner preparar presentar prestar prevenir priorizar prohibir prolongar promover promulgar proporcionar proteger
      publicar ratificar reabrir realizar rechazar recibir reconocer reconsiderar reconstruir rectificar reducir reforzar reformar
      rehabilitar remitir renovar renunciar reparar requerir rescindir resolver respetar responder restablecer restituir retirar
      revisar revocar sancionar seguir simplificar subsanar suministrar suprimir suspender tomar traducir tramitar transferir
      trasladar utilizar velar verificar
      """
    let irregular: [String: String] = [
      "hacer": "haga", "poner": "ponga", "dar": "dé", "mantener": "mantenga", "detener": "detenga",
      "seguir": "siga", "conceder": "conceda", "disponer": "disponga", "reducir": "reduzca",
      "traducir": "traduzca",
      "establecer": "establezca", "fortalecer": "fortalezca", "ofrecer": "ofrezca",
      "reconocer": "reconozca",
      "restablecer": "restablezca", "cerrar": "cierre", "aprobar": "apruebe", "reforzar": "refuerce",
      "devolver": "devuelva", "resolver": "resuelva", "impedir": "impida", "requerir": "requiera",
      "invertir": "invierta", "mostrar": "muestre", "atender": "atienda", "extender": "extienda",
      "promover": "promueva",
      "proteger": "proteja", "exigir": "exija", "corregir": "corrija", "incluir": "incluya",
      "excluir": "excluya", "concluir": "concluya", "constituir": "constituya", "construir": "construya",
      "reconstruir": "reconstruya", "restituir": "restituya", "transferir": "transfiera",
      "acordar": "acuerde",
    ]
    return list.split(whereSeparator: \.isWhitespace).map(String.init).map { verb in
      let stem = String(verb.dropLast(2))
      let form: String
      if let known = irregular[verb] {
        form = known
      } else if verb.hasSuffix("car") {
        form = stem.dropLast() + "que"
      } else if verb.hasSuffix("gar") {
        form = stem + "ue"
      } else if verb.hasSuffix("zar") {
        form = stem.dropLast() + "ce"
      } else {
        form = stem + (verb.hasSuffix("ar") ? "e" : "a")
      }
      return (verb, [form, form == "dé" ? "den" : form + "n"])
    }
  }
}
