/// Where a link leads, without what changes from visit to visit.
package enum LinkTarget {
  /// Without white space, `http` or `https`, the number of a session, the marks of campaigns, and a last slash.
  ///
  /// - Parameter leavesFields: whether fields whose values look made by a machine for one visit are left out too.
  package static func compared(_ target: String, leavesFields: Bool = false) -> String {
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
    if leavesFields {
      result = result.split(separator: "/", omittingEmptySubsequences: false)
        .filter { !isSessionPart($0) }.joined(separator: "/")
    }
    if result.hasSuffix("/") { result.removeLast() }
    if query.count > 1 {
      let kept = query[1].split(separator: "&").filter { field in
        let name = field.prefix { $0 != "=" }.lowercased()
        if name.hasPrefix("utm_") || sessions.contains(name) { return false }
        return !leavesFields || !isPassing(name, field.dropFirst(name.count + 1))
      }
      if !kept.isEmpty { result += "?" + kept.joined(separator: "&") }
    }
    if parts.count > 1, !parts[1].isEmpty { result += "#" + parts[1] }
    return result
  }

  private static let sessions: Set<String> = [
    "phpsessid", "sid", "sessionid", "fbclid", "gclid", "jsessionid", "session_id", "msclkid", "mc_cid",
    "mc_eid", "_ga",
    "_gl", "yclid", "dclid", "igshid", "csrf", "csrf_token", "csrfmiddlewaretoken", "authenticity_token",
    "__requestverificationtoken", "_csrf", "_wpnonce",
  ]

  /// Names of fields that hold a time, a token or a number against caches.
  private static let passing: Set<String> = [
    "_", "cb", "cachebuster", "cache", "rnd", "rand", "random", "nocache", "ts", "timestamp", "time", "t",
    "token", "_token", "nonce", "sess",
    "session", "visit", "visitor", "rid", "requestid", "request_id", "trace", "traceid", "ref_id",
    "impression", "click", "clickid", "cid",
  ]

  /// Whether a field has the name of one that changes from visit to visit, or a value that looks made by a machine: 16
  /// characters or more, letters and digits mixed, no word in it.
  private static func isPassing(_ name: String, _ value: Substring) -> Bool {
    if passing.contains(name) { return true }
    return looksRandom(value)
  }

  /// `(S(abcdef…))` of ASP.NET.
  private static func isSessionPart(_ part: Substring) -> Bool {
    part.hasPrefix("(S(") && part.hasSuffix("))") && part.count > 16
  }

  static func looksRandom(_ value: Substring) -> Bool {
    guard value.utf8.count >= 16, value.utf8.count <= 512 else { return false }
    var (digits, letters, run, longest, isHexadecimal) = (0, 0, 0, 0, true)
    for byte in value.utf8 {
      switch byte {
      case 0x30...0x39:
        digits += 1
        run = 0
      case 0x41...0x5A, 0x61...0x7A:
        letters += 1
        run += 1
        longest = max(longest, run)
        if byte | 0x20 > UInt8(ascii: "f") { isHexadecimal = false }
      case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "%"), UInt8(ascii: "+"),
        UInt8(ascii: "="), UInt8(ascii: "~"):
        run = 0
      default: return false
      }
    }
    // No word is made of sixteen letters up to f, with digits among them.
    if isHexadecimal, digits > 0, letters > 0 { return digits + letters >= 16 }
    // Names of files and words have their digits together at an end.
    return digits >= 3 && letters >= 3 && longest <= 10 && digits * 10 >= value.utf8.count
      && alternations(value) >= 4
  }

  /// How often letters and digits follow each other.
  private static func alternations(_ value: Substring) -> Int {
    var count = 0
    var last: Bool?
    for byte in value.utf8 {
      let isDigit = (0x30...0x39).contains(byte)
      guard isDigit || (0x61...0x7A).contains(byte | 0x20) else { continue }
      if let last, last != isDigit { count += 1 }
      last = isDigit
    }
    return count
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
