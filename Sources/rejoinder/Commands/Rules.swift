import Archive
import ArgumentParser
import Capture
import Reporting
import Revisions

struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show or set what of a source is not compared: counters, ages, advertisements.",
    discussion: """
      rejoinder rules statement                                   the rules that hold
      rejoinder rules test statement --ignore 'css:#counter'      what a rule would take away
      rejoinder rules set statement 'css:#counter' preset:ago     these hold from now on, for all versions
      rejoinder rules set statement only:main                     nothing but this part is compared
      A rule is css:SELECTOR, regex:PATTERN (RE2), preset:NAME (\(IgnorePreset.allCases.map(\.rawValue).joined(separator: ", "))), \
      or only:SELECTOR for what alone is compared. \
      Setting them is an event in the log; diff and audit say which held and what they took away.
      """,
    subcommands: [List.self, Set.self, Clear.self, Test.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Show the rules of a source.")

    @Argument(help: ArgumentHelp("The source.", valueName: "id"))
    var id: String

    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var output: OutputOptions

    func run() throws { try output.print(Table.rules(of: id, in: try archive.resolver().archive())) }
  }

  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Set the rules of a source in place of those it has.")

    @Argument(help: ArgumentHelp("The source.", valueName: "id"))
    var id: String

    @Argument(help: ArgumentHelp("The rules; all that are to hold.", valueName: "rule"))
    var rules: [String]

    @OptionGroup var archive: ArchiveOptions

    func run() throws {
      try Rules.record(try IgnoreRules(texts: rules).rules.map(\.text), of: id, archive)
    }
  }

  struct Clear: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Compare all of a source again.")

    @Argument(help: ArgumentHelp("The source.", valueName: "id"))
    var id: String

    @OptionGroup var archive: ArchiveOptions

    func run() throws { try Rules.record([], of: id, archive) }
  }

  struct Test: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show what the rules of a source, and others, take away from a version.")

    @Argument(help: ArgumentHelp("A source, a version of it, or a file.", valueName: "name"))
    var name: String

    @OptionGroup var ignoring: IgnoreOptions
    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
      try Output.protect(output.output, inputs: [name], archive: archive.path)
      try output.print(
        Table.ignored(in: name, resolver: archive.resolver(), ignoring: try ignoring.choice()))
    }
  }

  private static func record(_ rules: [String], of id: String, _ archive: ArchiveOptions) throws {
    let isNew = try Archive.setRules(rules, of: id, at: archive.path, folders: archive.folders).isNew
    let what =
      rules.isEmpty ? "all of \(id) is compared" : "not compared of \(id): \(rules.joined(separator: ", "))"
    try Output.write(
      Array((what + (isNew ? "" : "; so it was already, nothing was recorded") + "\n").utf8), to: nil)
  }
}
