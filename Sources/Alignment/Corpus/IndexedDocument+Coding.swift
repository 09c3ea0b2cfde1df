/// An indexed document as bytes, and back without trust.
///
/// All numbers are LEB128 (seven bits a byte, least significant first, the top bit set on all but the last); a string is
/// its length in bytes and its UTF-8. In this order: reader, title and date (each 0, or 1 and the string), number of warnings and each,
/// length of the text; number of stems and each; number of sentences, and of each: bytes since the end of the last one, its
/// length, paragraph, page + 1 (0 for none), number of terms, and of each term its stem and its frequency; last the language.
extension IndexedDocument {
  /// The document as bytes.
  package var bytes: [UInt8] {
    var writer = Writer()
    writer.string(reader)
    for text in [title, published] {
      writer.number(text == nil ? 0 : 1)
      if let text { writer.string(text) }
    }
    writer.number(warnings.count)
    for warning in warnings { writer.string(warning) }
    writer.number(textLength)
    writer.number(stems.count)
    for stem in stems { writer.string(stem) }
    writer.number(places.count)
    var end = 0
    for (index, place) in places.enumerated() {
      writer.number(place.range.lowerBound - end)
      writer.number(place.range.count)
      end = place.range.upperBound
      writer.number(place.paragraph)
      writer.number(place.page.map { $0 + 1 } ?? 0)
      let terms = terms(of: index)
      writer.number(terms.count)
      for term in terms {
        writer.number(term.stem)
        writer.number(term.frequency)
      }
    }
    writer.string(language.rawValue)
    return writer.bytes
  }

  /// The document that bytes stand for; nil where they are none that `bytes` makes.
  package init?(bytes: [UInt8]) {
    var input = Reader(bytes: bytes)
    guard let reader = input.string(), let title = input.optional(), let published = input.optional(),
      let warnings = input.strings(), let textLength = input.number(), let stems = input.strings(),
      // Each sentence takes five bytes at least, so that a count cannot ask for more memory than the bytes do.
      let sentences = input.number(atMost: input.left / 5)
    else { return nil }
    var places: [Place] = []
    var counts: [Count] = []
    var starts = [0]
    places.reserveCapacity(sentences)
    var end = 0
    for _ in 0..<sentences {
      guard let gap = input.number(atMost: textLength - end),
        let length = input.number(atMost: textLength - end - gap), let paragraph = input.number(),
        let page = input.number(), let terms = input.number(atMost: input.left / 2)
      else { return nil }
      let start = end + gap
      end = start + length
      places.append(Place(range: start..<end, paragraph: paragraph, page: page > 0 ? page - 1 : nil))
      for _ in 0..<terms {
        guard let stem = input.number(atMost: stems.count - 1), let frequency = input.number(atMost: length),
          frequency > 0
        else { return nil }
        counts.append(Count(stem: stem, frequency: frequency))
      }
      starts.append(counts.count)
    }
    guard let language = input.string().flatMap({ TextLanguage(rawValue: $0) }), input.left == 0 else {
      return nil
    }
    self.init(
      reader: reader, title: title, published: published, warnings: warnings, language: language,
      textLength: textLength,
      places: places, stems: stems,
      counts: counts, starts: starts)
  }

  private struct Writer {
    private(set) var bytes: [UInt8] = []

    mutating func number(_ value: Int) {
      var rest = UInt64(value)
      while rest >= 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
        rest >>= 7
      }
      bytes.append(UInt8(rest))
    }

    mutating func string(_ text: String) {
      number(text.utf8.count)
      bytes += text.utf8
    }
  }

  private struct Reader {
    let bytes: [UInt8]
    private var index = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    var left: Int { bytes.count - index }

    /// A number from 0 to a limit; no place in a text is beyond 2^40.
    mutating func number(atMost limit: Int = 1 << 40) -> Int? {
      var value = 0
      for shift in stride(from: 0, to: 49, by: 7) {
        guard index < bytes.count else { return nil }
        let byte = bytes[index]
        index += 1
        value |= Int(byte & 0x7F) << shift
        if byte < 0x80 { return value <= limit ? value : nil }
      }
      return nil
    }

    mutating func string() -> String? {
      guard let length = number(), length <= left else { return nil }
      defer { index += length }
      return String(validating: bytes[index..<(index + length)], as: UTF8.self)
    }

    /// A string that may be left out; nil where there is neither it nor the mark that it is left out.
    mutating func optional() -> String?? {
      guard let isThere = number(atMost: 1) else { return nil }
      guard isThere == 1 else { return .some(nil) }
      return string().map(Optional.some)
    }

    mutating func strings() -> [String]? {
      guard let count = number(), count <= left else { return nil }
      var result: [String] = []
      for _ in 0..<count {
        guard let text = string() else { return nil }
        result.append(text)
      }
      return result
    }
  }
}
