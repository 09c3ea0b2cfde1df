import Documents
import Testing

@testable import Alignment

@Suite struct IndexedDocumentTests {
  private static let text = """
    A statement

    The pipes were replaced, and the pipes of the school too. We met the residents.

    It’s “naïve” to wait; 人权 and Łódź are words as well.
    """

  @Test func `it holds the sentences and the terms that the aligner compares`() throws {
    let document = try Samples.document(Self.text)
    var reader = TermReader()
    let units = Unit.response(document, reader: &reader)
    let indexed = IndexedDocument(document)
    #expect(indexed.places.map(\.range) == units.map(\.range))
    #expect(Set(indexed.stems).count == indexed.stems.count)
    for (sentence, unit) in units.enumerated() {
      var expected: [String: Int] = [:]
      for term in unit.terms { expected[term.stem, default: 0] += 1 }
      let found = indexed.terms(of: sentence).map { (indexed.stems[$0.stem], $0.frequency) }
      #expect(Dictionary(uniqueKeysWithValues: found) == expected)
    }
    #expect(indexed.textLength == document.text.utf8.count && indexed.reader == document.reader)
  }

  @Test func `bytes give the document back`() throws {
    for document in [
      IndexedDocument(try Samples.document(Self.text)), IndexedDocument(Samples.empty),
      IndexedDocument(sentences: [["a", "b", "a"], [], ["c"]]),
    ] {
      #expect(IndexedDocument(bytes: document.bytes) == document)
    }
  }

  @Test func `bytes that were cut or lengthened are refused`() throws {
    let bytes = IndexedDocument(try Samples.document(Self.text)).bytes
    for length in 0..<bytes.count { #expect(IndexedDocument(bytes: Array(bytes.prefix(length))) == nil) }
    #expect(IndexedDocument(bytes: bytes + [0]) == nil)
  }

  @Test func `whatever bytes are given, places lie in the text and terms in the list of stems`() throws {
    let bytes = IndexedDocument(try Samples.document(Self.text)).bytes
    var generator = Samples.Generator(state: 5)
    var read = 0
    for _ in 0..<4000 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        changed[Int.random(in: 0..<changed.count, using: &generator)] = UInt8.random(
          in: 0...255, using: &generator)
      }
      guard let document = IndexedDocument(bytes: changed) else { continue }
      read += 1
      #expect(document.places.allSatisfy { $0.range.upperBound <= document.textLength })
      for sentence in document.places.indices {
        #expect(document.terms(of: sentence).allSatisfy { document.stems.indices.contains($0.stem) })
      }
      var builder = PostingIndexBuilder(vocabulary: document.stems)
      let isAdded = builder.add(document)
      #expect(isAdded)
    }
    // Changes inside of a stem or a place leave bytes that can be read: the store's checksum finds those.
    #expect(read > 0)
  }

  @Test func `counts that ask for more than there is are refused before memory is taken`() {
    // Empty reader, no title, no date, no warnings, a long text; then 2^40 stems, or 2^40 sentences.
    let many: [UInt8] = [0x80, 0x80, 0x80, 0x80, 0x80, 0x20]
    #expect(IndexedDocument(bytes: [0, 0, 0, 0, 9] + many) == nil)
    #expect(IndexedDocument(bytes: [0, 0, 0, 0, 9, 0] + many) == nil)
    #expect(IndexedDocument(bytes: [0, 0, 0, 0] + Array(repeating: 0xFF, count: 12)) == nil)
  }

  @Test func `the version names the words' cutting by a fingerprint`() {
    #expect(IndexVersion.current.hasPrefix("passages/2 terms "))
    #expect(IndexVersion.current.count > "passages/1 terms ".count + 8)
  }
}
