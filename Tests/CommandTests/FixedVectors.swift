import Foundation
import WebServer

/// An embedding server that gives fixed vectors: what names water or drinking is alike, and everything else is not.
enum FixedVectors {
  static let letter =
    "Letter\n\nThe Council should:\n\n1. Publish the water results.\n2. Mend the bridge.\n"
  static let response =
    "Statement\n\nFigures on drinking quality can be read online. The weather was fine.\n"

  private struct Asked: Decodable {
    let input: [String]
  }

  static func answer(_ request: WebRequest) -> WebResponse {
    guard request.path == "/v1/embeddings",
      let asked = try? JSONDecoder().decode(Asked.self, from: Data(request.body))
    else { return .text(404, "no") }
    let vectors = asked.input.map { text in
      text.contains("water") ? "[1,0,0]" : text.contains("drinking") ? "[0.9,0.1,0]" : "[0,0,1]"
    }
    let items = vectors.map { "{\"embedding\":\($0)}" }.joined(separator: ",")
    return WebResponse(
      status: 200, headers: [WebField("Content-Type", "application/json")],
      body: Array("{\"data\":[\(items)]}".utf8))
  }
}
