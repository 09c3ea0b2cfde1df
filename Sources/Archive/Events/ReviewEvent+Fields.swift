extension ReviewEvent {
  /// Makes sure that every member beside the sources' ids is what `docs/formats.md` permits.
  ///
  /// - Throws: `invalidField` with the first member that is not.
  func checkFields() throws(ArchiveError) {
    guard Self.isName(reviewer) else {
      throw .invalidField(
        "reviewer's name",
        expected: "1 to \(Self.longestName) bytes without control characters and outer spaces")
    }
    for (name, text) in [
      ("demand", demand), ("demandsReader", demands.reader), ("responseReader", response.reader),
    ] where !(1...100).contains(text.utf8.count) || !SourceEvent.isTitle(text) {
      throw .invalidField(name, expected: "1 to 100 bytes without control characters")
    }
    guard Self.isAligner(figure.aligner) else {
      throw .invalidField("aligner", expected: "1 to \(Self.longestAligner) bytes without control characters")
    }
    for (name, text) in [("alignerDisposition", figure.disposition), ("disposition", disposition)]
    where !Self.dispositions.contains(text) {
      throw .invalidField(name, expected: "one of " + Self.dispositions.joined(separator: ", "))
    }
    guard (0...1000).contains(figure.thousandths) else {
      throw .invalidField("alignerThousandths", expected: "a number from 0 to 1000")
    }
    try Self.check(words, "demandQuote")
    guard passages.count <= Self.mostPassages else {
      throw .invalidField("passage", expected: "given at most \(Self.mostPassages) times")
    }
    for passage in passages { try Self.check(passage, "passage") }
    guard passages.isEmpty == (disposition == "absent") else {
      throw .invalidField("passage", expected: "there for every disposition but absent, and for that not")
    }
    if let note, !Self.isNote(note) {
      throw .invalidField(
        "note", expected: "1 to \(Self.longestNote) bytes without control characters")
    }
    if let created, !Self.isTime(created) {
      throw .invalidField("created", expected: "a UTC time such as 2025-01-31T09:30:00Z")
    }
  }

  /// Whether a text may be the name of an aligner.
  package static func isAligner(_ text: String) -> Bool {
    (1...longestAligner).contains(text.utf8.count) && SourceEvent.isTitle(text)
  }

  /// Whether a text may be a reviewer's name.
  package static func isName(_ text: String) -> Bool {
    (1...longestName).contains(text.utf8.count) && SourceEvent.isTitle(text) && text.first != " "
      && text.last != " "
  }

  /// Whether a text may be a note.
  package static func isNote(_ text: String) -> Bool {
    (1...longestNote).contains(text.utf8.count) && SourceEvent.isTitle(text)
  }

  /// Whether a text is a time in UTC as the log writes it: RFC 3339 with a capital T and Z.
  package static func isTime(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard (20...40).contains(bytes.count), bytes[10] == UInt8(ascii: "T"), bytes.last == UInt8(ascii: "Z"),
      Timestamp.isDate(String(decoding: bytes[..<10], as: UTF8.self)), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":")
    else { return false }
    func number(_ start: Int) -> Int? {
      guard bytes[start..<start + 2].allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      return Int(bytes[start] - 0x30) * 10 + Int(bytes[start + 1] - 0x30)
    }
    guard let hour = number(11), hour < 24, let minute = number(14), minute < 60, let second = number(17),
      second <= 60
    else { return false }
    let fraction = bytes[19..<bytes.count - 1]
    return fraction.isEmpty
      || fraction.first == UInt8(ascii: ".") && fraction.count > 1
        && fraction.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func check(_ place: Place, _ name: String) throws(ArchiveError) {
    // As many code points as its place has.
    guard place.start >= 0, !place.exact.isEmpty, place.end <= Int(CanonicalJSON.largestInteger),
      place.end - place.start == place.exact.unicodeScalars.count
    else { throw .invalidField(name, expected: "words with the place of just as many code points") }
  }
}
