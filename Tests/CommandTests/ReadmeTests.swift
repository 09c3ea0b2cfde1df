import Foundation
import Testing

/// Runs every command of the README in its order and compares what it prints with what the README shows.
@Suite struct ReadmeTests {
  /// A command of a `console` block with the lines shown below it.
  struct Step: Sendable {
    let command: String
    var expected: [String]
  }

  static func steps() throws -> [Step] {
    let text = try String(contentsOfFile: Program.checkout + "/README.md", encoding: .utf8)
    var steps: [Step] = []
    var isInside = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isInside = line == "```console"
      } else if isInside, line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2)), expected: []))
      } else if isInside, !steps.isEmpty {
        steps[steps.count - 1].expected.append(String(line))
      }
    }
    return steps
  }

  /// Whether lines fit a pattern in which "…" alone stands for any lines and at a line's end for any rest of it.
  static func matches(_ lines: ArraySlice<String>, _ pattern: ArraySlice<String>) -> Bool {
    guard let first = pattern.first else { return lines.isEmpty }
    let rest = pattern.dropFirst()
    if first == "…" {
      return (lines.startIndex...lines.endIndex).contains { matches(lines[$0...], rest) }
    }
    guard let line = lines.first else { return false }
    let fits = first.hasSuffix("…") ? line.hasPrefix(first.dropLast()) : line == first
    return fits && matches(lines.dropFirst(), rest)
  }

  @Test func `every command runs and prints what the README shows`() throws {
    let program = try Program()
    try program.copyShippedArchive()
    let steps = try Self.steps()
    #expect(steps.count > 15)
    for step in steps {
      let result = try program.shell(step.command)
      let isDiff = step.command.hasPrefix("rejoinder diff")
      #expect(result.code == (isDiff ? 1 : 0), "\(step.command): \(result.error)")
      #expect(result.error.isEmpty, "\(step.command): \(result.error)")
      // A README is easier to read without the trailing blank lines that it cannot show.
      let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      #expect(
        Self.matches(lines.dropLast()[...], step.expected[...]),
        "\(step.command) printed:\n\(result.output)\nthe README shows:\n\(step.expected.joined(separator: "\n"))"
      )
    }
  }

  @Test func `the comparison itself can fail`() {
    #expect(Self.matches(["a", "b", "c"], ["a", "…", "c"]))
    #expect(Self.matches(["abc"], ["ab…"]))
    #expect(Self.matches([], ["…"]))
    #expect(!Self.matches(["a"], ["b"]))
    #expect(!Self.matches(["a", "b"], ["a"]))
    #expect(!Self.matches(["a"], ["…", "b"]))
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
