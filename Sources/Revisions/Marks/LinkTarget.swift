/// Where a link leads, without what changes from visit to visit.
enum LinkTarget {
  /// Without white space, `http` or `https`, the number of a session, the marks of campaigns, and a last slash.
  static func compared(_ target: String) -> String {
    var text = Substring(target.filter { !$0.isWhitespace })
    for scheme in ["https:", "http:"] where text.lowercased().hasPrefix(scheme) {
      text = text.dropFirst(scheme.count)
    }
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    var query = parts[0].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    if let session = query[0].lowercased().firstRange(of: ";jsessionid=") {
      let length = query[0].lowercased().distance(
        from: query[0].lowercased().startIndex, to: session.lowerBound)
      query[0] = query[0].prefix(length)
    }
    var result = String(query[0])
    if result.hasSuffix("/") { result.removeLast() }
    if query.count > 1 {
      let kept = query[1].split(separator: "&").filter { field in
        let name = field.prefix { $0 != "=" }.lowercased()
        return !name.hasPrefix("utm_")
          && !["phpsessid", "sid", "sessionid", "fbclid", "gclid"].contains(name)
      }
      if !kept.isEmpty { result += "?" + kept.joined(separator: "&") }
    }
    if parts.count > 1, !parts[1].isEmpty { result += "#" + parts[1] }
    return result
  }

  /// Whether it leads to data or a file rather than to a page, as far as its name says.
  static func isData(_ target: String) -> Bool {
    let path = target.prefix { $0 != "?" && $0 != "#" }.lowercased()
    if endings.contains(where: path.hasSuffix) { return true }
    let whole = target.lowercased()
    return words.contains { whole.contains($0) }
  }

  private static let endings = [
    ".csv", ".tsv", ".xls", ".xlsx", ".ods", ".json", ".xml", ".zip", ".gz", ".tar", ".nc", ".shp", ".kml",
    ".kmz",
    ".geojson", ".pdf", ".doc", ".docx", ".txt", ".sav", ".dta", ".parquet", ".hdf", ".h5", ".tif",
  ]
  private static let words = [
    "dataset", "data-set", "data_set", "/data/", "/download", "opendata", "open-data",
  ]
}
