import Reporting
import WebServer

/// The description of the API (OpenAPI 3.1), made from its operations.
enum OpenAPIDocument {
  static let path = "/openapi.json"

  static let route = Route(path) { _, view in
    WebResponse(
      status: 200, headers: [WebField("Content-Type", "application/json")],
      body: Array((try JSONText.encode(value(address: view.address)) + "\n").utf8))
  }

  static func value(address: String) -> JSONValue {
    [
      "openapi": "3.1.0",
      "info": [
        "title": "Rejoinder", "version": "1",
        "summary": "An archive of documents, and what they answer to each other",
        "license": ["name": "Apache-2.0", "identifier": "Apache-2.0"],
      ],
      "jsonSchemaDialect": "https://json-schema.org/draft/2020-12/schema",
      "servers": [["url": .string(address)]],
      "paths": .object(
        Dictionary(APIOperations.all.map { ($0.path, ["get": operation($0)]) }) { first, _ in first }),
      "components": [
        "schemas": .object(APISchemas.all.mapValues(\.value)),
        "responses": .object(
          Dictionary(uniqueKeysWithValues: faults.map { ("\($0.key)", fault($0.value)) })),
      ],
    ]
  }

  /// The statuses of an answer with a fault, and what they mean.
  private static let faults: [Int: String] = [
    400: "A parameter has not the form that it must have.",
    403: "The request was sent to another name than this server's.",
    404: "The archive has no such source or version.",
    410: "The bytes were removed, as the log says.",
    422: "The documents are there and cannot be read or compared.",
    500: "The archive cannot be read at this moment.",
  ]

  private static func fault(_ meaning: String) -> JSONValue {
    [
      "description": .string(meaning),
      "content": ["application/problem+json": ["schema": JSONSchema.named("Problem").value]],
    ]
  }

  private static func operation(_ operation: APIOperation) -> JSONValue {
    let media = operation.type.split(separator: ";").first.map(String.init) ?? operation.type
    let schema = operation.schema.map { JSONSchema.named($0).value } ?? .object([:])
    var headers: [String: JSONValue] = [
      "ETag": ["description": "Changes with the answer.", "schema": ["type": "string"]]
    ]
    if operation.query.contains(where: { $0.name == "limit" }) {
      headers["Link"] = [
        "description": "The next page, with rel=next; left out at the last one.",
        "schema": ["type": "string"],
      ]
    }
    var responses: [String: JSONValue] = [
      "200": [
        "description": .string(operation.summary), "headers": .object(headers),
        "content": .object([media: ["schema": schema]]),
      ],
      "304": ["description": "The answer has the ETag that the request gave in If-None-Match."],
    ]
    for status in faults.keys {
      responses["\(status)"] = ["$ref": .string("#/components/responses/\(status)")]
    }
    return [
      "operationId": .string(operation.id), "summary": .string(operation.summary),
      "parameters": .array(
        operation.inPath.map { parameter($0, "path") } + operation.query.map { parameter($0, "query") }),
      "responses": .object(responses),
    ]
  }

  private static func parameter(_ parameter: APIParameter, _ place: String) -> JSONValue {
    [
      "name": .string(parameter.name), "in": .string(place), "required": .bool(place == "path"),
      "description": .string(parameter.summary), "schema": parameter.schema.value,
    ]
  }
}
