import Documents

/// A passage that a link asks to see: a place in a document, or words to look for.
enum PassageRequest: Hashable {
  /// Half-open code points of the text rendition.
  case place(Range<Int>)
  case words(String)

  /// The names in a query that ask for one.
  static let names: Set = ["quote", "exact"]

  /// Code points of `exact` at most.
  static let longest = 4_000

  /// Whether a passage was found in a document.
  enum Answer: Equatable {
    /// Half-open UTF-8 bytes of the text rendition, not empty; how often the words occur.
    case found(Range<Int>, occurrences: Int)
    case missing
  }

  /// The passage of a query (`quote=START-END` or `exact=WORDS`), nil where it asks for none.
  ///
  /// - Throws: `SiteError.badRequest` for what is neither.
  init?(_ request: RouteRequest) throws(SiteError) {
    switch (request.query["quote"], request.query["exact"]) {
    case (nil, nil): return nil
    case (.some, .some): throw .badRequest("give quote or exact, not both")
    case (let place?, nil):
      let parts = place.split(separator: "-", omittingEmptySubsequences: false)
      guard parts.count == 2, let start = Self.number(parts[0]), let end = Self.number(parts[1]), start < end
      else { throw .badRequest("quote must be START-END in code points, such as quote=120-180") }
      self = .place(start..<end)
    case (nil, let words?):
      guard words.unicodeScalars.count <= Self.longest else {
        throw .badRequest("exact has more than \(Self.longest) code points")
      }
      guard words.utf8.contains(where: { $0 > 0x20 }) else { return nil }
      self = .words(words)
    }
  }

  private static func number(_ text: Substring) -> Int? {
    guard (1...9).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Int(text)
  }

  /// The query that asks for it again, without the question mark.
  var query: String {
    switch self {
    case .place(let range): "quote=\(range.lowerBound)-\(range.upperBound)"
    case .words(let words): "exact=\(PercentDecoding.encoded(words))"
    }
  }

  /// Where it stands in a text; of words that occur several times, the first.
  func find(in text: TextRendition) -> Answer {
    switch self {
    case .place(let range):
      guard let start = text.byte(atCodePoint: range.lowerBound),
        let end = text.byte(atCodePoint: range.upperBound)
      else { return .missing }
      return .found(start..<end, occurrences: 1)
    case .words(let words): return Self.find(words, in: text)
    }
  }

  /// White space of any length, also a blank line, stands for white space of any length.
  private static func find(_ words: String, in text: TextRendition) -> Answer {
    let pattern = folded(Array(words.utf8)).bytes
    let (bytes, places) = folded(text.utf8)
    guard !pattern.isEmpty, pattern.count <= bytes.count else { return .missing }
    // Knuth, Morris and Pratt: linear also where the words repeat themselves.
    var borders = [0]
    var length = 0
    for index in 1..<max(1, pattern.count) {
      while length > 0, pattern[index] != pattern[length] { length = borders[length - 1] }
      if pattern[index] == pattern[length] { length += 1 }
      borders.append(length)
    }
    var first: Range<Int>?
    var count = 0
    length = 0
    for index in bytes.indices {
      while length > 0, bytes[index] != pattern[length] { length = borders[length - 1] }
      if bytes[index] == pattern[length] { length += 1 }
      guard length == pattern.count else { continue }
      count += 1
      if first == nil { first = places[index - length + 1]..<places[index] + 1 }
      length = borders[length - 1]
    }
    return first.map { .found($0, occurrences: count) } ?? .missing
  }

  /// Bytes with each run of white space as one space, none at the ends, and where each of them stood.
  private static func folded(_ utf8: [UInt8]) -> (bytes: [UInt8], places: [Int]) {
    var bytes: [UInt8] = []
    var places: [Int] = []
    bytes.reserveCapacity(utf8.count)
    places.reserveCapacity(utf8.count)
    for (index, byte) in utf8.enumerated() {
      let isBlank = byte == 0x20 || (0x09...0x0D).contains(byte)
      if isBlank, bytes.isEmpty || bytes.last == 0x20 { continue }
      bytes.append(isBlank ? 0x20 : byte)
      places.append(index)
    }
    if bytes.last == 0x20 {
      bytes.removeLast()
      places.removeLast()
    }
    return (bytes, places)
  }
}
