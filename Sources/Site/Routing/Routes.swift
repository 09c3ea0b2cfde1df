/// All that the site answers. A new page is a new file and its line here.
package enum Routes {
  /// Of two that match the first answers: names that are fixed stand before parameters in their place.
  package static let all: [Route] =
    [SourcesPage.route, StyleSheet.route, TimeGate.route, TimeMap.route]
    + LogPage.routes + ChangesFeed.routes + FlipsFeed.routes + LogFiles.routes + ProofPage.routes
    + APIOperations.routes + pages

  /// The route for a method and a path, with the path's parameters; `otherMethods` where only the method is another.
  enum Found {
    case route(Route, parameters: [String: String])
    case otherMethods([String])
    case none
  }

  static func find(method: String, path: String, in routes: [Route] = all) -> Found {
    // HEAD is GET without the body, which the server leaves out.
    let method = method == "HEAD" ? "GET" : method
    var others: [String] = []
    for route in routes {
      guard let parameters = route.pattern.match(path) else { continue }
      if route.method.rawValue == method { return .route(route, parameters: parameters) }
      others.append(route.method.rawValue)
    }
    return others.isEmpty ? .none : .otherMethods(others)
  }
}
