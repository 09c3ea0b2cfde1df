/// Levenshtein's distance, for the name that somebody probably meant.
package enum NearestName {
  /// The nearest of some names, if it is near: at most a third of the letters differ.
  package static func nearest(to name: String, among names: [String]) -> String? {
    let best = names.map { ($0, distance(Array(name), Array($0))) }.min { $0.1 < $1.1 }
    guard let best else { return nil }
    let isPart = best.0.contains(name) && name.count > 2
    return best.1 <= max(2, name.count / 3) || isPart
      ? best.0 : names.first { $0.contains(name) && name.count > 2 }
  }

  static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var row = Array(0...b.count)
    for (i, left) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, right) in b.enumerated() {
        let substituted = diagonal + (left == right ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[b.count]
  }
}
