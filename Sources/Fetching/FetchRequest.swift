package import HTTPTransfer

/// What to fetch, by GET.
package struct FetchRequest: Sendable, Hashable {
  /// An address of the scheme http or https, without a user's name and password.
  package var url: String
  /// Fields beside those that HTTP needs, such as If-None-Match, If-Modified-Since and Accept; they go with every hop. Accept-Encoding
  /// and User-Agent are the fetcher's own.
  package var fields: [HTTPField]

  package init(url: String, fields: [HTTPField] = []) {
    self.url = url
    self.fields = fields
  }

  /// Why this cannot be asked as it is; nil if it can.
  var defect: String? {
    if let defect = HTTPRequest(url: url, headers: fields).defect { return defect }
    let own = ["accept-encoding", "user-agent", "host", "connection", "content-length", "transfer-encoding"]
    if let field = fields.first(where: { own.contains($0.name.lowercased()) }) {
      return "the field \(field.name) is not the caller's to set"
    }
    return nil
  }
}
