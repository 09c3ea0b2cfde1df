/// One field of a head: a name, which no letter case tells apart, and its value.
package struct WebField: Sendable, Hashable {
  package let name: String
  package let value: String

  package init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// What a client asks; every byte of it is the client's and to be checked.
package struct WebRequest: Sendable, Hashable {
  /// The method as it was sent, such as `GET`.
  package let method: String
  /// The path as it was sent, percent-encoded, without the query.
  package let path: String
  /// What stands behind the question mark, percent-encoded; nil without one.
  package let query: String?
  /// The fields in their order.
  package let headers: [WebField]
  package let body: [UInt8]

  package init(
    method: String, path: String, query: String? = nil, headers: [WebField] = [], body: [UInt8] = []
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.headers = headers
    self.body = body
  }

  /// The value of the first field of a name, in whatever letter case; nil where there is none.
  package func first(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }
}
