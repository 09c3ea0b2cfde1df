package import WebServer

/// One kind of path and what is answered there: a function from a request and a state of the archive to a response.
package struct Route: Sendable {
  package enum Method: String, Sendable { case get = "GET", post = "POST" }

  package let method: Method
  package let pattern: PathPattern
  /// Whether the answer depends on nothing but the path, the query and the archive's checkpoint, so that it may be kept.
  package let isCacheable: Bool
  /// The names that the query may have; nil where the route looks at them itself.
  let query: Set<String>?
  package let answer: @Sendable (RouteRequest, ArchiveView) throws -> WebResponse

  package init(
    _ pattern: String, method: Method = .get, isCacheable: Bool = true, query: Set<String>? = [],
    answer: @escaping @Sendable (RouteRequest, ArchiveView) throws -> WebResponse
  ) {
    self.method = method
    self.pattern = PathPattern(pattern)
    self.isCacheable = isCacheable
    self.query = query
    self.answer = answer
  }
}
