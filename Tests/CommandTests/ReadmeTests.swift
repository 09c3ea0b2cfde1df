import Foundation
import Testing

/// What the README and the pages that it leads to claim is held against the program.
@Suite struct ReadmeTests {
  @Test func `every command runs and prints what the README shows`() throws {
    try DocumentedSession("README.md").check(atLeast: 16)
  }

  @Test func `every command of the tutorial runs and prints what it shows`() throws {
    try DocumentedSession("docs/tutorial.md").check(atLeast: 12)
  }

  @Test func `the comparison itself can fail`() {
    #expect(DocumentedSession.matches(["a", "b", "c"], ["a", "…", "c"]))
    #expect(DocumentedSession.matches(["abc"], ["ab…"]))
    #expect(DocumentedSession.matches([], ["…"]))
    #expect(!DocumentedSession.matches(["a"], ["b"]))
    #expect(!DocumentedSession.matches(["a", "b"], ["a"]))
    #expect(!DocumentedSession.matches(["a"], ["…", "b"]))
  }

  @Test func `every make target that the README names is there`() throws {
    let readme = try String(contentsOfFile: Program.checkout + "/README.md", encoding: .utf8)
    let makefile = try String(contentsOfFile: Program.checkout + "/Makefile", encoding: .utf8)
    let named = Set(readme.matches(of: /make ([a-z-]+)/).map { String($0.output.1) })
    #expect(named.contains("align") && named.contains("test"))
    for target in named { #expect(makefile.contains("\n\(target):"), "make \(target)") }
  }

  @Test func `every page that the documentation links to is there`() throws {
    let pages =
      ["README.md", "CONTRIBUTING.md"]
      + (try FileManager.default.subpathsOfDirectory(atPath: Program.checkout + "/docs"))
      .filter { $0.hasSuffix(".md") }.map { "docs/" + $0 }
    for page in pages {
      let path = Program.checkout + "/" + page
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
      for link in text.matches(of: /\]\(([^)#:]+)\)/) {
        #expect(
          FileManager.default.fileExists(atPath: folder + "/" + link.output.1),
          "\(page) links to \(link.output.1)")
      }
    }
  }
}
