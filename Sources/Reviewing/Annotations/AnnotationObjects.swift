/// One value, or an array of values: JSON-LD writes a set of one either way.
struct OneOrMany<Element: Codable>: Codable {
  let values: [Element]

  init(_ values: [Element]) { self.values = values }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let many = try? container.decode([Element].self) {
      values = many
    } else {
      values = [try container.decode(Element.self)]
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if values.count == 1 { try container.encode(values[0]) } else { try container.encode(values) }
  }
}

/// A person or a program (`Person`, `Software`), by its name; some write the name alone.
struct AgentObject: Codable {
  var type: String?
  let name: String

  init(type: String, name: String) {
    self.type = type
    self.name = name
  }

  init(from decoder: any Decoder) throws {
    if let name = try? decoder.singleValueContainer().decode(String.self) {
      self.name = name
      return
    }
    let container = try decoder.container(keyedBy: CodingKeys.self)
    type = try container.decodeIfPresent(String.self, forKey: .type)
    name = try container.decode(String.self, forKey: .name)
  }
}

/// What a place is in: its name by hash, and the id that the archive gives the source.
struct SourceObject: Codable {
  let id: String
  var label: String?

  init(id: String, label: String) {
    self.id = id
    self.label = label
  }

  init(from decoder: any Decoder) throws {
    if let id = try? decoder.singleValueContainer().decode(String.self) {
      self.id = id
      return
    }
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decode(String.self, forKey: .id)
    label = try container.decodeIfPresent(String.self, forKey: .label)
  }
}

/// A `TextQuoteSelector` or a `TextPositionSelector`; others are read and not used.
struct SelectorObject: Codable {
  let type: String
  var exact: String?
  var prefix: String?
  var suffix: String?
  var start: Int?
  var end: Int?
}

/// A `SpecificResource`: words of a document, or a document as a whole.
///
/// The reader, in whose text positions count, is the `renderedVia` of the model.
struct ResourceObject: Codable {
  var type: String? = "SpecificResource"
  var purpose: String?
  let source: SourceObject
  var selector: OneOrMany<SelectorObject>?
  var renderedVia: AgentObject?
}

/// A body: a `TextualBody`, or the demand as a `SpecificResource`.
struct BodyObject: Codable {
  let type: String?
  var purpose: String?
  var value: String?
  var format: String?
  var creator: AgentObject?
  var source: SourceObject?
  var selector: OneOrMany<SelectorObject>?
  var renderedVia: AgentObject?
}

/// One annotation.
struct AnnotationObject: Codable {
  var id: String?
  let type: OneOrMany<String>
  var motivation: OneOrMany<String>?
  let creator: AgentObject
  var created: String
  let body: OneOrMany<BodyObject>
  let target: OneOrMany<ResourceObject>
}

/// A page of annotations.
struct AnnotationPageObject: Codable {
  var id: String?
  var type = "AnnotationPage"
  var startIndex: Int? = 0
  let items: [AnnotationObject]
}

/// A collection with its only page inside.
struct AnnotationCollectionObject: Codable {
  var context: OneOrMany<String> = OneOrMany([AnnotationNames.context])
  var id: String?
  var type = "AnnotationCollection"
  var label: String?
  var total: Int?
  let first: AnnotationPageObject

  enum CodingKeys: String, CodingKey {
    case context = "@context"
    case id, type, label, total, first
  }
}
