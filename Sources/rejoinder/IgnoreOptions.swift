import ArgumentParser
import Auditing
import Revisions

/// What is not compared.
struct IgnoreOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Do not compare what a rule matches: css:SELECTOR, regex:PATTERN or preset:NAME, or what only:SELECTOR does not; may be given again.",
      valueName: "rule"))
  var ignore: [String] = []

  @Flag(name: .long, help: "Compare also what the sources' own rules leave out.")
  var noIgnore = false

  /// - Throws: `IgnoreRuleError`.
  func choice() throws -> IgnoringChoice {
    IgnoringChoice(given: try ignore.map { try IgnoreRule($0) }, usesSourceRules: !noIgnore)
  }
}
