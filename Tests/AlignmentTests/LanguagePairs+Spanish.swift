@testable import Alignment

extension LanguagePair {
  static let spanish: [LanguagePair] = [
    LanguagePair(
      name: "escuela", language: .spanish,
      letter: """
        Estimado señor consejero:

        El techo del colegio de Valdeolmos se hundió en febrero y desde entonces los niños dan clase en barracones. Pedimos a la Consejería que:

        1. repare el techo antes de septiembre;
        2. instale calefacción en los barracones;
        3. publique el informe de los técnicos;
        4. contrate a dos maestros de apoyo;
        5. garantice el transporte escolar gratuito.

        La Consejería debe reunirse con el consejo escolar cada mes. Exigimos que se indemnice a las familias de los alumnos heridos. También es \
        necesario que se revisen los demás colegios de la comarca.

        La asociación de madres y padres
        """,
      response: """
        Estimadas familias:

        Las obras del techo han comenzado y terminarán el 30 de agosto.

        La calefacción de los barracones fue instalada la semana pasada.

        El informe de los técnicos no puede publicarse mientras siga abierto el procedimiento judicial.

        Se ha contratado a un maestro de apoyo; el segundo no está previsto en el presupuesto de este año.

        El transporte escolar seguirá siendo gratuito para todos los alumnos del colegio.

        Estudiaremos la posibilidad de celebrar reuniones mensuales con el consejo escolar.

        Los técnicos revisarán todos los colegios de la comarca antes de Navidad.
        """,
      expected: [
        Expected("repare el techo", .addressed, "Las obras del techo"),
        Expected("instale calefacción", .addressed, "fue instalada"),
        Expected("publique el informe", .declined, "no puede publicarse"),
        Expected("contrate a dos maestros", .partlyAddressed, "Se ha contratado a un maestro"),
        Expected("transporte escolar", .addressed, "seguirá siendo gratuito"),
        Expected("reunirse con el consejo", .acknowledged, "Estudiaremos la posibilidad"),
        Expected("indemnice a las familias", .absent),
        Expected("revisen los demás colegios", .addressed, "revisarán todos"),
      ]),
    LanguagePair(
      name: "mina", language: .spanish,
      letter: """
        A la empresa Minera del Norte

        Las comunidades del valle hemos visto cómo se seca nuestro río. Nuestras peticiones son las siguientes:

        • Detener el vertido de lodos en el río Chico.
        • Entregar a las comunidades los datos de calidad del agua.
        • Pagar los análisis médicos de los vecinos.
        • Retirar las denuncias contra los dirigentes comunales.
        • No ampliar el tajo hacia la laguna.
        • Contratar a trabajadores del valle.
        • Construir un pozo de agua potable en cada comunidad.
        • Aceptar una auditoría independiente.
        """,
      response: """
        Minera del Norte responde a las comunidades

        La empresa ha detenido el vertido de lodos en el río Chico desde el 1 de marzo.

        Los datos de calidad del agua fueron entregados a los presidentes de las comunidades el lunes pasado.

        La empresa pagará los análisis médicos, siempre que se realicen en la clínica de la ciudad.

        No retiraremos las denuncias contra los dirigentes, porque corresponden a daños graves.

        La ampliación del tajo hacia la laguna no se llevará a cabo.

        Hemos tomado nota de su petición sobre la contratación de trabajadores del valle.

        Ya hemos construido pozos de agua potable en dos de las cinco comunidades; los demás se construirán el próximo año.
        """,
      expected: [
        Expected("Detener el vertido", .addressed, "ha detenido el vertido"),
        Expected("Entregar a las comunidades", .addressed, "fueron entregados"),
        Expected("análisis médicos", .partlyAddressed, "siempre que"),
        Expected("Retirar las denuncias", .declined, "No retiraremos"),
        Expected("No ampliar el tajo", .addressed, "no se llevará a cabo"),
        Expected("Contratar a trabajadores", .acknowledged, "tomado nota"),
        Expected("Construir un pozo", .partlyAddressed, "construido pozos"),
        Expected("auditoría independiente", .absent),
      ]),
    LanguagePair(
      name: "recomendaciones", language: .spanish,
      letter: """
        Informe del Defensor del Pueblo sobre los centros de menores

        Recomendaciones

        1. El Ministerio debería prohibir las salas de aislamiento en los centros de menores.
        2. El Ministerio debería aumentar el número de psicólogos en cada centro.
        3. Las comunidades autónomas deberían abrir los centros a las familias los fines de semana.
        4. El Gobierno debería crear un teléfono gratuito de denuncias.
        5. La inspección debe visitar cada centro dos veces al año.
        6. El Ministerio debería grabar en vídeo las contenciones físicas.
        7. El Gobierno debería derogar el régimen de castigos colectivos.
        8. Las direcciones deben traducir las normas a las lenguas de los menores.
        """,
      response: """
        Respuesta del Ministerio

        El Ministerio acepta la recomendación de prohibir las salas de aislamiento. La orden se publicará en otoño.

        Se acepta parcialmente la recomendación sobre los psicólogos: su número aumentará en los centros de más de cincuenta plazas.

        El Ministerio comparte el objetivo de abrir los centros a las familias, pero corresponde a cada comunidad autónoma fijar los horarios.

        El Ministerio no acepta la creación de un teléfono gratuito, ya que existe el 116 111.

        La inspección visita ya cada centro dos veces al año desde 2023.

        El Ministerio está analizando la grabación en vídeo de las contenciones físicas.

        El régimen de castigos colectivos fue derogado en enero.
        """,
      expected: [
        Expected("salas de aislamiento", .addressed, "acepta la recomendación"),
        Expected("número de psicólogos", .partlyAddressed, "acepta parcialmente"),
        Expected("fines de semana", .partlyAddressed, "comparte el objetivo"),
        Expected("teléfono gratuito", .declined, "no acepta"),
        Expected("visitar cada centro", .addressed, "visita ya"),
        Expected("grabar en vídeo", .acknowledged, "está analizando"),
        Expected("castigos colectivos", .addressed, "fue derogado"),
        Expected("traducir las normas", .absent),
      ]),
    LanguagePair(
      name: "desaparecidos", language: .spanish,
      letter: """
        Carta abierta a la señora fiscal general

        Hace un año que desaparecieron nuestros hijos en la carretera de San Gabriel. «Deberían tener paciencia», nos dijo un funcionario.

        Le pedimos que reabra el expediente y que nombre a un fiscal especial. La policía debe buscar en los ranchos abandonados. Solicitamos que se nos \
        entregue copia de las grabaciones de las cámaras. Instamos al Congreso a aprobar la ley de búsqueda. El Estado tiene que proteger a los \
        testigos. Exigimos que cesen las amenazas contra las madres. ¿Cuándo recibirá usted a las familias?
        """,
      response: """
        Comunicado de la Fiscalía General

        El expediente de San Gabriel fue reabierto el 4 de mayo.

        No se nombrará a un fiscal especial, porque la unidad de personas desaparecidas ya lleva el caso.

        La policía buscará en los ranchos abandonados a partir del lunes con perros y drones.

        Lamentablemente no podemos entregar copia de las grabaciones de las cámaras, que forman parte de la investigación.

        Los testigos cuentan con protección desde abril: tres de ellos han sido trasladados.

        La fiscal general recibirá a las familias el 15 de junio.
        """,
      expected: [
        Expected("reabra el expediente", .addressed, "fue reabierto"),
        Expected("fiscal especial", .declined, "No se nombrará"),
        Expected("ranchos abandonados", .addressed, "buscará en los ranchos"),
        Expected("copia de las grabaciones", .declined, "no podemos entregar"),
        Expected("ley de búsqueda", .absent),
        Expected("proteger a los", .addressed, "cuentan con protección"),
        Expected("cesen las amenazas", .absent),
        Expected("recibirá usted", .addressed, "recibirá a las familias"),
      ]),
  ]
}
