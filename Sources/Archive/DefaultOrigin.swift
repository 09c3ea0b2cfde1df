extension Archive {
  /// A name for a new log that no other has: the folder's name and 32 random bits.
  package static func defaultOrigin(for path: String) -> String {
    let folder = path.split(separator: "/").last { $0 != "." && $0 != ".." } ?? "archive"
    let name = String(
      folder.unicodeScalars.filter {
        $0.isASCII && ($0.properties.isAlphabetic || "0"..."9" ~= $0 || $0 == "-")
      })
    let random = String(UInt32.random(in: 0...UInt32.max), radix: 16)
    return
      "rejoinder/\(name.isEmpty ? "archive" : name)/\(String(repeating: "0", count: 8 - random.count))\(random)"
  }
}
