import WebServer

/// The fields of a form as browsers send them (`application/x-www-form-urlencoded`, WHATWG URL section 5).
struct FormBody {
  private let fields: [String: String]

  /// - Throws: `SiteError.badRequest` for another type, for what cannot be decoded, and for a name that comes twice.
  init(_ request: WebRequest) throws(SiteError) {
    let type = request.first("content-type")?.split(separator: ";").first.map(String.init)
    guard type?.lowercased() == "application/x-www-form-urlencoded",
      let text = String(validating: request.body, as: UTF8.self)
    else { throw .badRequest("a form is expected") }
    var fields: [String: String] = [:]
    for pair in text.split(separator: "&") {
      let mark = pair.firstIndex(of: "=") ?? pair.endIndex
      let rest = mark < pair.endIndex ? pair[pair.index(after: mark)...] : ""
      guard let name = PercentDecoding.decoded(pair[..<mark].utf8, plusIsBlank: true),
        let value = PercentDecoding.decoded(rest.utf8, plusIsBlank: true, takesLines: true)
      else { throw .badRequest("the form cannot be decoded") }
      guard fields.updateValue(value, forKey: name) == nil else {
        throw .badRequest("the form gives “\(name)” twice")
      }
    }
    self.fields = fields
  }

  /// A field's value; empty where it was not sent. Line ends are line feeds.
  subscript(_ name: String) -> String { fields[name] ?? "" }
}
