import Foundation
import Testing

/// A page of the documentation whose `console` blocks are run in their order, each output held against the page.
struct DocumentedSession {
  /// A command of a `console` block with the lines shown below it.
  struct Step: Sendable {
    let command: String
    var expected: [String]
  }

  let page: String

  /// - Parameter page: its path in the checkout.
  init(_ page: String) { self.page = page }

  func steps() throws -> [Step] {
    let text = try String(contentsOfFile: Program.checkout + "/" + page, encoding: .utf8)
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

  /// Runs every step in a folder with a copy of the shipped archive; `diff` and `audit --check` find something here.
  func check(atLeast count: Int) throws {
    let program = try Program()
    try program.copyShippedArchive()
    let steps = try steps()
    #expect(steps.count >= count, "\(page) has only \(steps.count) commands")
    for step in steps {
      let result = try program.shell(step.command)
      let finds =
        (step.command.hasPrefix("rejoinder diff") || step.command.contains("--check"))
        && !step.command.contains("&&")
      #expect(result.code == (finds ? 1 : 0), "\(step.command): \(result.error)")
      #expect(result.error.isEmpty, "\(step.command): \(result.error)")
      // A page is easier to read without the trailing blank lines that it cannot show.
      let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      #expect(
        Self.matches(lines.dropLast()[...], step.expected[...]),
        "\(step.command) printed:\n\(result.output)\n\(page) shows:\n\(step.expected.joined(separator: "\n"))"
      )
    }
  }
}
