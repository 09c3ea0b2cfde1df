import TransparencyLog

extension ReviewEvent {
  /// The members of its entry beside `event` and `v`.
  var members: [String: JSONScalar] {
    var object: [String: JSONScalar] = [
      "reviewer": .string(reviewer), "demands": .string(demands.source),
      "demandsSha256": .string(demands.sha256.hex), "demandsReader": .string(demands.reader),
      "demand": .string(demand), "response": .string(response.source),
      "responseSha256": .string(response.sha256.hex), "responseReader": .string(response.reader),
      "aligner": .string(figure.aligner), "alignerDisposition": .string(figure.disposition),
      "alignerThousandths": .integer(Int64(figure.thousandths)), "disposition": .string(disposition),
      "verdict": .string(verdict.rawValue), "recorded": .string(recorded),
    ]
    object["note"] = note.map(JSONScalar.string)
    object["created"] = created.map(JSONScalar.string)
    func add(_ place: Place, _ name: String) {
      object[name] = .string(place.exact)
      object[name + "Start"] = .integer(Int64(place.start))
      object[name + "End"] = .integer(Int64(place.end))
    }
    add(words, "demandQuote")
    for (index, passage) in passages.enumerated() { add(passage, Self.passageName(index)) }
    return object
  }

  /// An event holds no lists: "passage", "passage2", "passage3".
  private static func passageName(_ index: Int) -> String {
    index == 0 ? "passage" : "passage\(index + 1)"
  }

  /// Reads the members of an entry.
  init(members object: [String: JSONScalar]) throws(Event.Malformed) {
    func optional(_ name: String) throws(Event.Malformed) -> String? {
      guard let value = object[name] else { return nil }
      guard case .string(let text) = value else { throw .member(name) }
      return text
    }
    func text(_ name: String) throws(Event.Malformed) -> String {
      guard let text = try optional(name) else { throw .member(name) }
      return text
    }
    func number(_ name: String) throws(Event.Malformed) -> Int {
      guard case .integer(let number)? = object[name], number >= 0 else { throw .member(name) }
      return Int(number)
    }
    func side(_ name: String) throws(Event.Malformed) -> Side {
      guard let digest = Digest(hex: try text(name + "Sha256")) else { throw .member(name + "Sha256") }
      return Side(source: try text(name), sha256: digest, reader: try text(name + "Reader"))
    }
    func place(_ name: String) throws(Event.Malformed) -> Place {
      Place(
        exact: try text(name), start: try number(name + "Start"), end: try number(name + "End"))
    }
    var passages: [Place] = []
    while passages.count < Self.mostPassages, object[Self.passageName(passages.count)] != nil {
      passages.append(try place(Self.passageName(passages.count)))
    }
    self.init(
      reviewer: try text("reviewer"), demands: try side("demands"), demand: try text("demand"),
      words: try place("demandQuote"), response: try side("response"), passages: passages,
      figure: Figure(
        aligner: try text("aligner"), disposition: try text("alignerDisposition"),
        thousandths: try number("alignerThousandths")),
      disposition: try text("disposition"), note: try optional("note"), created: try optional("created"),
      recorded: try text("recorded"))
    guard passages.isEmpty == (disposition == "absent") else { throw .member("passage") }
    guard try text("verdict") == verdict.rawValue else { throw .member("verdict") }
  }
}
