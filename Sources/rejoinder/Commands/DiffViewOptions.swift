import ArgumentParser
import Reporting

/// How a comparison is shown; every combination that means nothing is refused.
struct DiffViewOptions: ParsableArguments {
  @Option(
    name: .long, help: "List changes in the order of reading, or of significance (text, csv, markdown).")
  var order: DiffOptions.Order = .reading

  @Flag(name: .long, help: "Give the reasons of each score (text, markdown).")
  var explain = false

  @Flag(name: .shortAndLong, help: "Hunks of sentences as diff -u has them.")
  var unified = false

  @Option(
    name: [.customShort("U", allowingJoined: true), .customLong("context")],
    parsing: .unconditional,
    help: ArgumentHelp(
      "--unified with this many unchanged sentences around each (default: 3).", valueName: "n"))
  var context: Int?

  @Flag(name: .long, help: "Counts on one screen: kinds, words, tags, moves, sections.")
  var stat = false

  @Flag(
    name: .long,
    help: "Old and new beside each other, wherever it is printed; a terminal of 120 columns has it so.")
  var sideBySide = false

  @Flag(name: .long, help: "Old and new in one text, however wide the terminal is.")
  var inline = false

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp("Columns of the text, 40 to 160.", valueName: "columns"))
  var width: Int?

  @Flag(name: .long, help: "Keep every unchanged paragraph in a page (html), however large it gets.")
  var whole = false

  private var isUnified: Bool { unified || context != nil }

  /// Refuses what contradicts itself, so that no wish is silently passed over.
  func check(_ format: ReportFormat) throws {
    let textOnly = [
      ("--unified", isUnified), ("--stat", stat), ("--side-by-side", sideBySide), ("--inline", inline),
      ("--width", width != nil),
    ]
    for (name, isGiven) in textOnly where isGiven && format != .text {
      throw refusal("\(name) is for text; leave out --format \(format.rawValue)")
    }
    if isUnified, stat { throw refusal("--unified and --stat are two views; choose one") }
    if sideBySide, inline { throw refusal("--side-by-side and --inline are two views; choose one") }
    for (name, isGiven) in [("--unified", isUnified), ("--stat", stat)] where isGiven {
      for (other, isOtherGiven) in [
        ("--side-by-side", sideBySide), ("--inline", inline), ("--explain", explain),
        ("--order significance", order == .significance),
      ] where isOtherGiven {
        throw refusal("\(other) has no meaning with \(name); leave one out")
      }
    }
    if explain, format != .text, format != .markdown {
      throw refusal("--explain is for text and markdown; \(format.rawValue) has the reasons always")
    }
    if order == .significance, format == .json || format == .html {
      throw refusal(
        "--order is for text, csv and markdown; \(format.rawValue) is in reading order and has every score")
    }
    if whole, format != .html { throw refusal("--whole is for pages; add --format html") }
    if let context, context < 0 { throw refusal("-U takes 0 or more sentences, not \(context)") }
    if let width, !(40...160).contains(width) {
      throw refusal("--width takes 40 to 160 columns, not \(width)")
    }
  }

  var options: DiffOptions {
    DiffOptions(
      order: order, view: stat ? .stat : isUnified ? .unified(context: context ?? 3) : .changes,
      columns: sideBySide ? .sideBySide : inline ? .inline : .automatic, explains: explain, isWhole: whole)
  }

  /// The style of the output with the width that was asked for; beside each other two texts get 120 columns or more.
  func style(_ style: TerminalStyle) -> TerminalStyle {
    let columns = width ?? (sideBySide ? max(style.width, 120) : style.width)
    return TerminalStyle(width: columns, isColoured: style.isColoured, cutsTables: style.cutsTables)
  }

  private func refusal(_ message: String) -> Failure { Failure(message: message, code: Failure.usage) }
}

extension DiffOptions.Order: ExpressibleByArgument {}
