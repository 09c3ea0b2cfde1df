import Archive
import TransparencyLog

/// Every sentence that a source holds in any version, once each, and which words stand in it; a value in memory.
struct SearchIndex: Sendable {
  /// A sentence of one source.
  struct Row: Sendable {
    /// Index in `sources`.
    let source: UInt32
    /// Half-open bytes of `texts`.
    let start: Int
    let length: Int
    /// The first and the last version that has it, and how many have it.
    let first: UInt32
    fileprivate(set) var last: UInt32
    fileprivate(set) var versions: UInt32
    /// Place in the log of the last version that has it.
    fileprivate(set) var entry: UInt64
    /// Half-open code points of that version's text rendition.
    fileprivate(set) var quote: Range<UInt32>
  }

  /// Bytes of sentences at most; what comes then is not searched, and the page says so.
  static let mostBytes = 1 << 30

  private(set) var sources: [String] = []
  /// By source: its last version that was read.
  private(set) var lastVersions: [UInt32] = []
  private(set) var rows: [Row] = []
  private var texts: [UInt8] = []
  private var vocabulary: [String: UInt32] = [:]
  /// By word: the rows that have it, ascending.
  private var postings: [[UInt32]] = []
  private var sourceNumbers: [String: UInt32] = [:]
  /// Rows by a hash of source and sentence, which Swift seeds anew in each process; what collides stands at the next number.
  private var known: [Int: UInt32] = [:]
  private(set) var isFull = false

  /// Adds a version's sentences; versions of a source come in their order.
  ///
  /// - Parameter sentences: Each with its half-open code points in the text rendition.
  mutating func add(
    source id: String, version: Int, entry: LeafIndex,
    sentences: some Sequence<(text: ArraySlice<UInt8>, quote: Range<Int>)>
  ) {
    let source = number(of: id)
    let version = UInt32(clamping: version)
    lastVersions[Int(source)] = version
    for (text, quote) in sentences {
      let place = UInt32(clamping: quote.lowerBound)..<UInt32(clamping: quote.upperBound)
      var hasher = Hasher()
      hasher.combine(source)
      unsafe text.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
      var key = hasher.finalize()
      while let row = known[key], !isRow(Int(row), source, text) { key &+= 1 }
      if let row = known[key].map(Int.init) {
        // A sentence that stands twice in one version is linked at its first place.
        guard rows[row].last != version else { continue }
        rows[row].last = version
        rows[row].versions += 1
        rows[row].entry = entry.value
        rows[row].quote = place
      } else if texts.count + text.count <= Self.mostBytes, rows.count < Int(UInt32.max) {
        known[key] = UInt32(rows.count)
        post(text)
        rows.append(
          Row(
            source: source, start: texts.count, length: text.count, first: version, last: version,
            versions: 1,
            entry: entry.value, quote: place))
        texts += text
      } else {
        isFull = true
      }
    }
  }

  private func isRow(_ row: Int, _ source: UInt32, _ text: ArraySlice<UInt8>) -> Bool {
    rows[row].source == source && rows[row].length == text.count
      && self.text(of: rows[row]).elementsEqual(text)
  }

  /// A row's sentence, UTF-8.
  func text(of row: Row) -> ArraySlice<UInt8> { texts[row.start..<row.start + row.length] }

  private mutating func number(of id: String) -> UInt32 {
    if let number = sourceNumbers[id] { return number }
    let number = UInt32(sources.count)
    sourceNumbers[id] = number
    sources.append(id)
    lastVersions.append(0)
    return number
  }

  private mutating func post(_ text: ArraySlice<UInt8>) {
    let row = UInt32(rows.count)
    for found in SearchWords.words(text) {
      if let word = vocabulary[found.word].map(Int.init) {
        if postings[word].last != row { postings[word].append(row) }
      } else {
        vocabulary[found.word] = UInt32(postings.count)
        postings.append([row])
      }
    }
  }

  /// The rows that hold all words of a query, ascending; phrases are not looked at.
  func candidates(_ query: SearchQuery) -> [UInt32] {
    var lists: [Int] = []
    for word in Set(query.phrases.joined()) {
      guard let number = vocabulary[word] else { return [] }
      lists.append(Int(number))
    }
    lists.sort { (postings[$0].count, $0) < (postings[$1].count, $1) }
    guard let first = lists.first else { return [] }
    var result = postings[first]
    for list in lists.dropFirst() { result = Self.intersection(result, postings[list]) }
    return result
  }

  /// What is in both of two ascending lists, the first the shorter: by searching from place to place in the longer one.
  private static func intersection(_ short: [UInt32], _ long: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    var from = 0
    for row in short {
      var step = 1
      var to = from
      while to < long.count, long[to] < row {
        from = to + 1
        to += step
        step *= 2
      }
      var (low, high) = (from, min(to, long.count))
      while low < high {
        let middle = (low + high) / 2
        if long[middle] < row { low = middle + 1 } else { high = middle }
      }
      from = low
      guard low < long.count else { break }
      if long[low] == row { result.append(row) }
    }
    return result
  }
}
