package import WebServer

/// One kind of path and what is answered there: a function from a request and a state of the archive to a response.
package struct Route: Sendable {
  package enum Method: String, Sendable { case get = "GET", post = "POST" }

  package let method: Method
  package let pattern: PathPattern
  /// Whether the answer depends on nothing but the path, the query and the archive's checkpoint, so that it may be kept.
  package let isCacheable: Bool
  package let answer: @Sendable (RouteRequest, ArchiveView) throws -> WebResponse

  package init(
    _ pattern: String, method: Method = .get, isCacheable: Bool = true,
    answer: @escaping @Sendable (RouteRequest, ArchiveView) throws -> WebResponse
  ) {
    self.method = method
    self.pattern = PathPattern(pattern)
    self.isCacheable = isCacheable
    self.answer = answer
  }
}
