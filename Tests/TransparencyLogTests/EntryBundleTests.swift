import Testing
import TransparencyLog

struct EntryBundleTests {
  @Test func `the example in the documentation is right`() throws {
    let entries = ["one", "two"].map { Array($0.utf8) }
    let bytes: [UInt8] = [0x00, 0x03, 0x6f, 0x6e, 0x65, 0x00, 0x03, 0x74, 0x77, 0x6f]
    #expect(try EntryBundle.encode(entries) == bytes)
    #expect(try EntryBundle.parse(bytes, width: 2) == entries)
  }

  @Test(arguments: [[0], [1, 0, 255, 256, 257], [65_535, 1], Array(0..<256)])
  func `what is encoded reads back`(lengths: [Int]) throws {
    let entries = lengths.map { [UInt8](repeating: UInt8(truncatingIfNeeded: $0), count: $0) }
    #expect(try EntryBundle.parse(EntryBundle.encode(entries), width: entries.count) == entries)
  }

  @Test func `an entry of 65536 bytes is refused`() {
    #expect(throws: EntryBundleError.entryTooLong(position: 1, limit: 65_535, found: 65_536)) {
      try EntryBundle.encode([[1], [UInt8](repeating: 0, count: 65_536)])
    }
  }

  @Test func `a bundle cut anywhere is refused at the place of the cut`() throws {
    let bytes = try EntryBundle.encode([[1, 2], [], [3]])
    let errors: [EntryBundleError] = [
      .tooFewEntries(offset: 0, expected: 3, found: 0), .truncatedLength(offset: 0),
      .truncatedEntry(offset: 2, expected: 2, found: 0), .truncatedEntry(offset: 2, expected: 2, found: 1),
      .tooFewEntries(offset: 4, expected: 3, found: 1), .truncatedLength(offset: 4),
      .tooFewEntries(offset: 6, expected: 3, found: 2), .truncatedLength(offset: 6),
      .truncatedEntry(offset: 8, expected: 1, found: 0),
    ]
    #expect(bytes.count == errors.count)
    for (length, error) in errors.enumerated() {
      #expect(throws: error) { try EntryBundle.parse(Array(bytes[..<length]), width: 3) }
    }
  }

  @Test func `an entry too many is refused`() throws {
    let bytes = try EntryBundle.encode([[1], [2]])
    #expect(throws: EntryBundleError.tooManyEntries(offset: 3, limit: 1)) {
      try EntryBundle.parse(bytes, width: 1)
    }
  }
}
