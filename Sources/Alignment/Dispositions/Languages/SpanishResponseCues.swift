extension ResponseLexicon {
  static let spanish = ResponseLexicon(
    .spanish,
    Tables(
      formulas: [
        (
          .refused,
          """
          no acepta|aceptamos|aceptan, no puede|podemos|pueden aceptar, no se acepta, rechaza, rechazamos, rechazan, se rechaza, no apoya|apoyamos|respalda|respaldamos,
          no está|estamos de acuerdo con … recomendación|petición|propuesta, no comparte|compartimos … recomendación|petición, no accede|accedemos|accederá, se opone, nos oponemos,
          no es aceptada|aceptable, desestima, desestimamos, se desestima, se deniega, no se atenderá, declina, no ha lugar
          """
        ),
        (
          .doubtful,
          "no está|estamos de acuerdo|convencido|convencidos|convencida, no comparte|compartimos, no cree|creemos, no considera|consideramos"
        ),
        (
          .partly,
          """
          acepta|aceptamos|aceptan … (en parte/parcialmente/en principio), aceptada|aceptado … (en parte/parcialmente/en principio), se acepta … (en parte/parcialmente/en principio),
          parcialmente aceptada|aceptado, apoya|apoyamos … (en parte/parcialmente/en principio), de acuerdo … (en parte/parcialmente/en principio), comparte|compartimos … (parcialmente/en parte)
          """
        ),
        (
          .sympathetic,
          """
          comparte|compartimos … objetivo|preocupación|finalidad|diagnóstico, reconoce|reconocemos … la necesidad|importancia, coincide|coincidimos … la necesidad|importancia,
          de acuerdo … con el objetivo|espíritu
          """
        ),
        (
          .accepted,
          """
          acepta, aceptamos, aceptan, se acepta, aceptada, aceptado, apoya|apoyamos esta|la, respalda|respaldamos, de acuerdo con, accede, accedemos, accederá, asume|asumimos,
          hace|hacemos suya, acoge|acogemos … recomendación|petición, ya está|están implantado|implantada|vigor, se estima la
          """
        ),
        (
          .open,
          """
          estudiará, estudiaremos, examinará, examinaremos, analizará, analizaremos, valorará, valoraremos, evaluará, evaluaremos, será|serán estudiada|estudiado|examinada|analizada|valorada,
          se estudiará|examinará|valorará|analizará, está|están en estudio|consideración|revisión, está|estamos estudiando|analizando|valorando|considerando, tomará|tomaremos en consideración
          """
        ),
        (
          .noted,
          "toma nota, tomamos nota, ha|hemos tomado nota, ha|hemos recibido, toma|tomamos conocimiento, se toma nota, se da por enterado"
        ),
      ],
      cues: [
        (.promised, "no dejará|dejaremos de"),
        (
          .partlyAccepted,
          """
          siempre que, en la medida de lo posible, en la medida en que, si los recursos|fondos|presupuestos, con carácter experimental, procurará|procuraremos, intentará|intentaremos,
          en principio, sujeto|sujeta a, sólo|solo si|cuando, tratará|trataremos de
          """
        ),
        (
          .refused,
          """
          no acepta|aceptamos|aceptan, rechaza|rechazamos|rechazan, se rechaza, se ha|hemos|ha rechazado|denegado|desestimado, ha|hemos decidido no, no está|están previsto|prevista|previstos|previstas,
          no se prevé|contempla, no es|resulta|son necesario|necesaria|necesarias|procedente|oportuno|oportuna|conveniente|viable, no procede, no ve|vemos … razón|motivo|necesidad, no hay razón|motivo|motivos,
          queda|quedan descartado|descartada, descarta|descartamos, se opone, nos oponemos, es|son confidencial|confidenciales|reservado|reservada, no se atenderá, se niega, nos negamos, secreto industrial|comercial
          """
        ),
        (
          .unable,
          """
          no puede|podemos|pueden|podrá|podremos|podrán|puedo, no se puede|pueden|podrá|podrán, no ha|han sido posible, no es|será|sería|fue posible, no está|estamos en condiciones, no ha|hemos|han podido, resulta imposible, es imposible,
          no dispone|disponemos, no es|son de competencia|nuestra competencia, no es competencia, lamenta|lamentamos no, carece|carecemos de, incapaz|incapaces
          """
        ),
        (
          .willNot,
          """
          no tiene|tenemos|tienen intención|previsto|planes, no va|vamos|van a, no se va|van a, no piensa|pensamos, no se ha|han, no ha|hemos|han, no hay planes|previsión
          """
        ),
        (
          .considered,
          """
          estudiará|estudiaremos|estudiarán, examinará|examinaremos, analizará|analizaremos, valorará|valoraremos, evaluará|evaluaremos, está|están en estudio|revisión|evaluación,
          está|estamos|están estudiando|analizando|valorando|considerando|evaluando, será|serán estudiado|estudiada|estudiados|estudiadas|examinado|examinada|analizado|analizada,
          se está|están estudiando|analizando|valorando, decidirá|decidiremos|decidirán, se debatirá|debatirán, será decidido|decidida|debatido|debatida, se pronunciará, estudia|estudiamos la posibilidad
          """
        ),
        (.noted, "corresponde a los tribunales, ante los tribunales, responderá|responderemos"),
        (
          .accepted,
          "gobierno|ministerio|ayuntamiento|consejería|junta|comisión|empresa acepta, aceptamos, se acepta|aceptan, es|son aceptada|aceptadas, accede|accedemos, accederá|accederemos"
        ),
        (
          .urged,
          """
          he … instado|alentado|planteado|pedido|subrayado|exhortado|animado|insistido, hemos … instado|alentado|planteado|subrayado|exhortado|animado|insistido|trasladado, ha … instado|alentado|planteado|exhortado|trasladado,
          animamos, alentamos, instamos, exhortamos, animo, aliento, insto, planteé, plantee, insta|alienta|anima
          """
        ),
        (
          .noted,
          "(ha/hemos/han/he) tomado (nota/conocimiento), (toma/tomamos/tomo) nota, hemos|ha recibido su"
        ),
        (
          .promised,
          """
          *aré, *eré, *iré, *aremos, *eremos, *iremos, haremos, pondremos, tendremos, se compromete|comprometen a, nos comprometemos a, se ha|han comprometido a, va|vamos|van a,
          será|serán, hará|harán, pondrá|pondrán, tendrá|tendrán, *ará, *arán, *erá, *erán, *irá, *irán, tiene|tenemos … previsto, prevé|prevemos|prevén, está|están … previsto|prevista|previstas|previstos, tiene|tenemos la intención, pretende|pretendemos
          """
        ),
        (
          .done,
          """
          ha|han sido, ha|han *ado, ha|han *ido, hemos *ado, hemos *ido, se ha|han *ado, se ha|han *ido, he *ado, he *ido, ha|han|hemos puesto|hecho|abierto|escrito|visto,
          ya ha|han|hemos, se *ó, se *aron|*ieron, fue|fueron *ado|*ada|*ados|*adas|*ido|*ida|*idos|*idas, está|están … disponible|disponibles|abierto|abierta|operativo|operativa|publicado|publicada|publicados,
          ya está|están|existe|existen|cuenta|dispone|*a|*an, *a|*an ya, cuenta|cuentan con, ya puede|pueden, *ó el|la|los|las|un|una, *amos el|la|los|las|un|una, *imos el|la|los|las|un|una, *aron el|la|los|las, adjunto, adjunta, se adjunta, adjuntamos
          """
        ),
        (.promised, "estamos|está|están trabajando, está|están en curso|marcha, estamos|está poniendo"),
        (
          .noted,
          """
          toma|tomamos nota, ha|hemos tomado nota, celebra|celebramos, reconoce|reconocemos, comparte|compartimos, es importante|esencial|fundamental, agradece|agradecemos, comprende|comprendemos,
          lamenta|lamentamos, preocupa, acoge|acogemos
          """
        ),
      ],
      yes: "sí", no: "no",
      pointers:
        "esta recomendación, esta petición, su petición, su recomendación, su solicitud, como solicitan|piden, tal como, atendiendo a",
      limits: """
        uno|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|veinte de los|las|estos|estas, cuando, una vez que, en cuanto,
        en parte, parcialmente, una parte, algunos, algunas, progresivamente, gradualmente, hasta que, siempre que, en la medida, en principio, con carácter experimental, piloto,
        si los recursos|fondos|presupuestos, en una primera fase, salvo, excepto, únicamente, solamente, sólo, solo, sujeto a, a la espera, limitado|limitada a
        """,
      contrasts: "embargo pero obstante aunque",
      denials: """
        no ningún ninguna imposible difícil difíciles sin nunca limitado limitada insuficiente insuficientes prematuro prematura solo sólo únicamente tampoco
        """,
      elsewhere: """
        usted pide, ustedes piden, piden ustedes, nos piden|pide, nos ha|han pedido, afirma|afirman que, alega|alegan, según la oposición, según algunos, según ustedes, dicen que, el anterior gobierno,
        no es cierto
        """,
      others: "algunos muchos críticos asociaciones sindicatos ellos quienes que si ustedes otros expertos",
      norms: "debe deben debería deberían crucial esencial imprescindible importante necesario fundamental",
      conditionals: "si", open: "", negators: "no nunca jamás ningún ninguna tampoco",
      notOnly: "solo sólo solamente obstante",
      endings: """
        deten paraliz ces suspen anul abandon derog suprim retir prohib interrump abol revoc cierr cerr renunc moratoria fin congel
        """,
      senses: [
        (
          "publicar",
          "publicar publicación difundir divulgar entregar remitir web consultable público portal", "ocultar"
        ),
        ("ocultar", "confidencial reservado secreto", "publicar"),
        ("liberar", "liberar liberación libertad indultar indulto amnistía excarcelar", "detener"),
        ("detener", "encarcelar condenar detención prisión", "liberar"),
        ("abrir", "abrir apertura reabrir reapertura", "cerrar"),
        ("cerrar", "cerrar cierre clausura", "abrir mantener"),
        (
          "aumentar",
          "aumentar aumento incrementar incremento subir subida duplicar ampliar ampliación elevar reforzar",
          "reducir"
        ),
        ("reducir", "reducir reducción bajar rebajar disminuir recortar recorte", "aumentar"),
        (
          "suspender", "suspender suspensión paralizar detener cesar interrumpir abandonar anular renunciar",
          "mantener"
        ),
        (
          "mantener", "mantener mantenimiento continuar seguir proseguir conservar",
          "cerrar suspender suprimir"
        ),
        (
          "crear", "crear creación establecer instalar implantar poner construir lanzar constituir habilitar",
          "suprimir"
        ),
        ("suprimir", "suprimir supresión derogar abolir desmantelar retirar eliminar", "crear mantener"),
        ("contratar", "contratar contratación plaza incorporar nombrar", "despedir"),
        ("despedir", "despedir despido", "contratar"),
        ("indemnizar", "indemnizar indemnización compensar compensación reparar reparación pagar abonar", ""),
        ("informar", "informar notificar informe comunicar", ""),
        ("reunir", "reunir reunión recibir consultar consulta diálogo dialogar", ""),
        ("investigar", "investigar investigación inspeccionar inspección auditoría auditar", ""),
        ("proteger", "proteger protección", ""),
      ],
      light: """
        garantizar asegurar tomar hacer poner prever velar adoptar apoyar mejorar reforzar llevar realizar permitir favorecer aplicar elaborar dar proporcionar facilitar
        examinar estudiar implementar desarrollar
        """,
      asked:
        "piden ustedes, ustedes … piden, ustedes … solicitan, usted … pide, solicitan ustedes, ustedes … reclaman",
      speaking: """
        nosotros hemos nuestro nuestra será serán es son ha han no acepta aceptamos rechaza rechazamos lamenta lamentamos era fue se
        """))
}
