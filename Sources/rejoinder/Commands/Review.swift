import Alignment
import Archive
import ArgumentParser
import Capture
import Documents
import Reporting
import Reviewing

struct Review: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Confirm or overrule what the tool says of each demand, by name; the log keeps it.",
    discussion: """
      Walk the demands, line by line:
        rejoinder review letter statement --by "Ana Ruíz"
      Decide one:
        rejoinder review letter statement --demand 2 --confirm --by "Ana Ruíz"
        rejoinder review letter statement --demand 2 --overrule declined \\
          --passage "We regret that" --note "see p. 3" --by "Ana Ruíz"
      The reviews and those to be made again; the agreement of the reviewers:
        rejoinder review letter statement --list
        rejoinder review letter statement --agreement
      As W3C Web Annotations, which --import reads:
        rejoinder review letter statement --export reviews.json

      Every decision is recorded at once. Without --by the reviewer is REJOINDER_REVIEWER, or is asked for on a \
      terminal.
      """)

  @Argument(help: ArgumentHelp("The letter, a source or a version of it.", valueName: "demands"))
  var demands: String

  @Argument(help: ArgumentHelp("The response, a source or a version of it.", valueName: "response"))
  var response: String

  @Option(help: ArgumentHelp("The reviewer.", valueName: "name"))
  var by: String?

  @Flag(help: "Walk also the demands that the reviewer has judged.")
  var all = false

  @Option(help: ArgumentHelp("The demand to decide, without walking.", valueName: "id"))
  var demand: String?

  @Flag(help: "Confirm the tool's disposition of the demand.")
  var confirm = false

  @Option(help: ArgumentHelp("Give the demand another disposition.", valueName: "disposition"))
  var overrule: String?

  @Option(
    help: ArgumentHelp(
      "The exact words of the response that answer, in place of the tool's; may be given again.",
      valueName: "words"))
  var passage: [String] = []

  @Option(help: ArgumentHelp("A note to the review.", valueName: "text"))
  var note: String?

  @Flag(help: "Show the reviews.")
  var list = false

  @Flag(help: "Show how far the reviewers agree, and the tool with each.")
  var agreement = false

  @Option(name: .customLong("import"), help: ArgumentHelp("Record the reviews of a file.", valueName: "file"))
  var importing: String?

  @Option(
    name: .customLong("export"), help: ArgumentHelp("Write the reviews to a file.", valueName: "file"))
  var exporting: String?

  @Option(
    help: ArgumentHelp(
      "Record the reviews of a file, where there is one, and write all of them to it.", valueName: "file"))
  var reviews: String?

  @OptionGroup var meanings: EmbedderOptions
  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var output: OutputOptions

  /// What is asked for.
  private enum Task {
    case walk, decide(String), list, agreement, exchange
  }

  func run() throws {
    let task = try task()
    try Output.protect(output.output, inputs: [], archive: archive.path)
    for path in [exporting, reviews] { try Output.protect(path, inputs: [], archive: archive.path) }
    let pair = try ReviewedPair(
      demands: demands, response: response, resolver: archive.resolver(), embedder: meanings.server())
    switch task {
    case .list: try output.print(Table.reviews(pair))
    case .agreement: try output.print(Table.agreement(pair))
    case .exchange: try exchange(pair)
    case .decide(let id): try decide(id, pair)
    case .walk:
      let session = ReviewSession(archive: archive, reviewer: try Reviewer.name(by), walksAll: all)
      try session.run(pair)
    }
  }

  private func task() throws -> Task {
    let isExchange = importing != nil || exporting != nil || reviews != nil
    let isDecision = confirm || overrule != nil || !passage.isEmpty || note != nil || demand != nil
    guard [list, agreement, isExchange, isDecision].count(where: \.self) <= 1 else {
      throw Failure(
        message: "a decision, --list, --agreement and --import or --export are different tasks; name one",
        code: Failure.usage)
    }
    if list { return .list }
    if agreement { return .agreement }
    if isExchange { return .exchange }
    guard isDecision else { return .walk }
    guard let demand else {
      throw Failure(
        message: "a decision needs its demand: --demand ID, as rejoinder align shows it", code: Failure.usage)
    }
    guard confirm != (overrule != nil) else {
      throw Failure(
        message: "say what becomes of demand \(demand): --confirm or --overrule DISPOSITION, one of them",
        code: Failure.usage)
    }
    return .decide(demand)
  }

  private func decide(_ id: String, _ pair: ReviewedPair) throws {
    let index = try pair.index(of: id)
    var decision = ReviewDecision(note: note)
    if let overrule {
      guard let disposition = Disposition(rawValue: overrule.lowercased()) else {
        throw Failure(
          message: "“\(overrule)” is no disposition; there are "
            + Disposition.allCases.map(\.rawValue).joined(separator: ", "), code: Failure.usage)
      }
      decision.disposition = disposition
    }
    if !passage.isEmpty {
      let text = pair.response.document.text
      decision.passages = try passage.map { try TextAnchor.passage($0, in: text) }
    }
    let reviewer = try Reviewer.name(by)
    let event = try pair.event(decision, on: index, by: reviewer, at: Timestamp.now())
    let isNew = try ReviewSession.record(event, on: index, pair, archive.path, archive.folders) != nil
    try Output.write(Array((ReviewDialogue.recorded(event, isNew: isNew) + "\n").utf8), to: nil)
  }

  private func exchange(_ first: ReviewedPair) throws {
    var pair = first
    var lines: [String] = []
    for path in [importing, reviews] {
      guard let path else { continue }
      if path == reviews, !CapturedFile.exists(path) { continue }
      let bytes: [UInt8]
      switch SmallFile.read(path, limit: ReviewAnnotations.longestFile) {
      case .success(let read): bytes = read
      case .failure(let error):
        throw Failure(
          message: "cannot read \(path): \(error.reason); name a file of reviews", code: Failure.noInput)
      }
      let found: [ReviewEvent]
      do {
        found = try pair.reviews(bytes, at: Timestamp.now())
      } catch {
        throw Failure.annotations(error, path)
      }
      let (changed, added) = try Archive.addReviews(found, at: archive.path, folders: archive.folders)
      pair = try ReviewedPair(pair, in: changed)
      lines.append("\(path): \(found.count) \(found.count == 1 ? "review" : "reviews"), \(added) new")
    }
    for path in [exporting, reviews] {
      guard let path else { continue }
      try Output.write(pair.annotations(), to: path)
      let count = try pair.annotated().count
      lines.append("\(path): \(count) \(count == 1 ? "review" : "reviews") written")
    }
    try Output.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: nil)
  }
}
