import Testing
import TransparencyLog

struct CheckpointTests {
  static let root = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I="

  static func sumDatabase(origin: String) throws -> SignedNote {
    try SignedNoteTests.note(
      "\(origin)\n20852163\n\(root)\n",
      "— sum.golang.org Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8="
    )
  }

  @Test func `a real head of the Go checksum database verifies, and not under another origin`() throws {
    let key = try VerifierKey(text: "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8")
    let note = try CheckpointTests.sumDatabase(origin: "go.sum database tree")
    #expect(try note.verified(by: [key]).count == 1)
    let checkpoint = try Checkpoint(text: note.text)
    #expect(checkpoint.origin == "go.sum database tree")
    #expect(checkpoint.size == TreeSize(20_852_163))
    #expect(checkpoint.root.base64 == CheckpointTests.root)
    #expect(checkpoint.text == note.text)
    let renamed = try CheckpointTests.sumDatabase(origin: "example.com/behind-the-sofa")
    #expect(throws: SignedNoteError.invalidSignature(name: "sum.golang.org", keyID: key.keyID)) {
      try renamed.verified(by: [key])
    }
  }

  @Test func `extension lines are read over and never written`() throws {
    let root = CheckpointTests.root
    let checkpoint = try Checkpoint(text: "o\n7\n\(root)\nextension\nanother\n")
    #expect(checkpoint.text == "o\n7\n\(root)\n")
  }

  @Test(
    arguments: [
      ("", .unterminated), ("o\n1\n\(root)", .unterminated), ("o\n1\n", .tooFewLines(expected: 3, found: 2)),
      ("\n1\n\(root)\n", .badOrigin("")), ("o\n01\n\(root)\n", .badSize("01")),
      ("o\n\n\(root)\n", .badSize("")),
      ("o\n+1\n\(root)\n", .badSize("+1")), ("o\n-1\n\(root)\n", .badSize("-1")),
      ("o\n1 \n\(root)\n", .badSize("1 ")),
      ("o\n18446744073709551616\n\(root)\n", .badSize("18446744073709551616")),
      ("o\n0x1\n\(root)\n", .badSize("0x1")),
      ("o\n1\nAAAA\n", .badRoot("AAAA")), ("o\n1\n\(root) \n", .badRoot("\(root) ")),
      ("o\n1\n\n", .badRoot("")),
      ("o\n1\n\(root)\n\n", .emptyExtension(line: 4)), ("o\n1\n\(root)\nx\n\n", .emptyExtension(line: 5)),
    ] as [(String, CheckpointError)])
  func `what is no checkpoint is refused with its reason`(text: String, error: CheckpointError) {
    #expect(throws: error) { try Checkpoint(text: text) }
  }

  @Test func `sizes up to the last of 64 bits are read`() throws {
    for size in [0, 1, UInt64.max] {
      let checkpoint = try Checkpoint(text: "o\n\(size)\n\(CheckpointTests.root)\n")
      #expect(checkpoint.size == TreeSize(size))
      #expect(try Checkpoint(text: checkpoint.text) == checkpoint)
    }
  }

  @Test func `an origin with a line break is refused`() {
    #expect(throws: CheckpointError.badOrigin("a\nb")) {
      try Checkpoint(origin: "a\nb", size: TreeSize(0), root: TreeHash.empty)
    }
  }
}
