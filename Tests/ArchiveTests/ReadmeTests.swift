import Testing
import Verification

@testable import Archive

@Suite struct ArchiveReadmeTests {
  @Test func `the verifier knows the text that is written`() throws {
    let folder = try TemporaryFolder()
    _ = try Archive.create(at: folder.archive, origin: "example.org/log", folders: folder.folders)
    // Where this fails, the new text's SHA-256 belongs into KnownReadme, and the old one stays there.
    #expect(Verifier(root: folder.archive).run().findings == [])
  }
}
