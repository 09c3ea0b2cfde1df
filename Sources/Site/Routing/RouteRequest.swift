package import WebServer

/// A request for one route, its parameters read and checked for form.
package struct RouteRequest: Sendable {
  package let request: WebRequest
  /// By the names of the route's pattern.
  package let parameters: [String: String]
  /// Of each name in the query the first value, decoded.
  package let query: [String: String]

  /// - Throws: `SiteError.badRequest` for a query that cannot be decoded or that gives a name twice.
  init(_ request: WebRequest, parameters: [String: String]) throws(SiteError) {
    self.request = request
    self.parameters = parameters
    var query: [String: String] = [:]
    for pair in (request.query ?? "").split(separator: "&") {
      let mark = pair.firstIndex(of: "=")
      guard let name = PercentDecoding.decoded(pair[..<(mark ?? pair.endIndex)].utf8, plusIsBlank: true),
        let value = PercentDecoding.decoded(
          (mark.map { pair[pair.index(after: $0)...] } ?? "").utf8, plusIsBlank: true)
      else { throw .badRequest("the query cannot be decoded") }
      guard query.updateValue(value, forKey: name) == nil else {
        throw .badRequest("the query gives “\(name)” twice")
      }
    }
    self.query = query
  }

  /// Refuses a name in the query that means nothing here, as the API does: who misspells one is not to take the answer for what
  /// was asked.
  ///
  /// - Throws: `SiteError.badRequest`.
  func check(_ known: Set<String>?) throws(SiteError) {
    guard let known, let other = query.keys.filter({ !known.contains($0) }).min() else { return }
    let names = known.sorted().joined(separator: ", ")
    throw .badRequest(
      "the query has “\(other)”, which is not known here; "
        + (names.isEmpty ? "leave it out" : "what may be given: \(names)"))
  }

  /// A parameter of the pattern, which the router has filled.
  package subscript(_ name: String) -> String { parameters[name] ?? "" }

  /// A whole number of the query in a range; the default where it is not given.
  package func number(_ name: String, in range: ClosedRange<Int>, default value: Int) throws(SiteError) -> Int
  {
    guard let text = query[name] else { return value }
    guard let number = Int(text), range.contains(number) else {
      throw .badRequest("\(name) must be a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }
}
