import Testing
import TransparencyLog

/// The log of fifteen entries that Tessera ships as test data, made again from its entries and key.
struct PublishedLogTests {
  static let entries = [
    "one", "two", "three", "four", "five", "six", "seven", "eit", "nain", "ten", "ileven", "twelf",
    "threeten",
    "fourten", "fivten",
  ].map { Array($0.utf8) }
  static let secret =
    "PRIVATE+KEY+example.com/log/testdata+33d7b496+AeymY/SZAX0jZcJ8enZ5FY1Dz+wTML2yWSkK+9DSF3eg"
  static let key = "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx"
  static let head = """
    example.com/log/testdata
    15
    rKbDipCvhuX1GZ7g5BBe8sA6BbJ7ja/1nk427v383cs=

    — example.com/log/testdata M9e0luh4jTG+UMBqOUo9/q+yAEvx1ilBEniMvjf1zfcBOhg+CKubMt53MvIt/uEWP6zdkdIQzd/fmwlM/dlPWF74ewI=

    """
  static let witness = "witness.example/w1+e75f6532+BAOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4"
  static let cosignature =
    "— witness.example/w1 519lMgAAAABkGFDLo0vvaVMnQBetpNUCKKILroiWxoSAyyV9iB/cgczFo9ONQdSuKdatX9+k2ggtjAKaVSHrTWaVvipK5HiRqnepAA==\n"

  @Test(arguments: [
    (0, "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="), (1, "0Nc2CrefWKseHj/mStd+LqC8B+NrX0btIiPt2SmN+ek="),
    (2, "T1X2GdkhUjV3iyufF9b0kVsWFxIU0VI4EpNml2Teci4="), (3, "Wqx3HImawpLnS/Gv4ubjAvi1WIOy0b8Ze0amvqbavKk="),
    (8, "bC+VwvrJbalNVjfkdI8kUgs7mJoXrqiXCE7bgnD28pY="), (15, "rKbDipCvhuX1GZ7g5BBe8sA6BbJ7ja/1nk427v383cs="),
  ])
  func `roots agree`(size: Int, root: String) throws {
    let plan = try LogAppend(
      size: TreeSize(0), expectedRoot: TreeHash.empty, entries: Array(PublishedLogTests.entries[..<size]),
      read: memoryReader([:]))
    #expect(plan.root.base64 == root)
    #expect(plan.size == TreeSize(UInt64(size)))
  }

  @Test func `the bundle and the tile have the published bytes`() throws {
    let plan = try LogAppend(
      size: TreeSize(0), expectedRoot: TreeHash.empty, entries: PublishedLogTests.entries,
      read: memoryReader([:]))
    #expect(plan.files.map(\.path) == ["tile/entries/000.p/15", "tile/0/000.p/15"])
    let bundle = PublishedLogTests.entries.flatMap { [UInt8(0), UInt8($0.count)] + $0 }
    #expect(plan.files[0].bytes == bundle)
    #expect(plan.files[0].bytes.starts(with: [0, 3, 0x6f, 0x6e, 0x65, 0, 3, 0x74, 0x77, 0x6f, 0, 5]))
    #expect(plan.files[1].bytes == PublishedLogTests.entries.flatMap { TreeHash.leaf($0).bytes })
  }

  @Test func `the published checkpoint verifies`() throws {
    let note = try SignedNote(bytes: Array(PublishedLogTests.head.utf8))
    let key = try VerifierKey(text: PublishedLogTests.key)
    #expect(try note.verified(by: [key]).count == 1)
    #expect(try Checkpoint(text: note.text).origin == key.name)
  }

  #if os(Linux)
    @Test func `the checkpoint signed again has the published bytes`() throws {
      let key = try SigningKey(secretText: PublishedLogTests.secret)
      let root = try digest("rKbDipCvhuX1GZ7g5BBe8sA6BbJ7ja/1nk427v383cs=")
      let checkpoint = try Checkpoint(origin: "example.com/log/testdata", size: TreeSize(15), root: root)
      #expect(try key.sign(checkpoint.text).bytes == Array(PublishedLogTests.head.utf8))
    }
  #endif

  @Test func `a witness's cosignature gives the time at which it saw the checkpoint`() throws {
    let note = try SignedNote(bytes: Array((PublishedLogTests.head + PublishedLogTests.cosignature).utf8))
    let log = try VerifierKey(text: PublishedLogTests.key)
    let witness = try VerifierKey(text: PublishedLogTests.witness)
    let verified = try note.verified(by: [witness, log])
    #expect(verified.map(\.key) == [log, witness])
    #expect(verified.map(\.time) == [nil, 1_679_315_147])
    #expect(try note.verified(by: [log]).count == 1)
  }

  @Test func `a cosignature does not hold for another time or text`() throws {
    let witness = try VerifierKey(text: PublishedLogTests.witness)
    for (old, new) in [("AAAABkGFDLo", "AAAABkGFDMo"), ("\n15\n", "\n14\n")] {
      let text = (PublishedLogTests.head + PublishedLogTests.cosignature).replacing(old, with: new)
      let note = try SignedNote(bytes: Array(text.utf8))
      #expect(throws: SignedNoteError.invalidSignature(name: witness.name, keyID: witness.keyID)) {
        try note.verified(by: [witness])
      }
    }
  }
}
