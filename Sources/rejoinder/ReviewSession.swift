import Alignment
import Archive
import Capture
import Foundation
import Glibc
import Reporting
import Reviewing
import Synchronization

/// Walks the demands with a reviewer, by lines of standard input, and records every decision at once.
struct ReviewSession {
  let archive: ArchiveOptions
  let reviewer: String
  let walksAll: Bool

  func run(_ first: ReviewedPair) throws {
    var pair = first
    let steps = walksAll ? Array(pair.result.demands.indices) : pair.open(for: reviewer)
    guard !steps.isEmpty else {
      return try say(
        pair.result.demands.isEmpty
          ? "no demand was found in \(demandsName(pair)), so there is nothing to review"
          : "\(TerminalStyle.harmless(reviewer)) has reviewed all \(pair.result.demands.count) demands; --all walks them again"
      )
    }
    // Asked for once, and not for every decision.
    let folders = UserFolders(
      environment: ProcessInfo.processInfo.environment, passphrase: KnownPassphrase().callAsFunction)
    let style = Output.style(toFile: false)
    var walk = ReviewWalk(pair.result, response: pair.response.document, steps: steps)
    var input = LineInput()
    var shown: Int?
    var recorded = 0
    while let index = walk.index {
      let dialogue = ReviewDialogue(pair, style: style)
      if shown != index { try say(dialogue.demand(index, walk.count)) }
      shown = index
      try Output.write(Array(ReviewDialogue.prompt.utf8), to: nil)
      guard let line = input.line() else { break }
      // A line of a pipe is not seen otherwise.
      if isatty(STDIN_FILENO) != 1 { try say(TerminalStyle.harmless(line)) }
      let effect = walk.take(line)
      if let answer = dialogue.answer(effect) { try say(answer) }
      if effect == .quit { break }
      guard case .decided(let index, let decision) = effect else { continue }
      shown = nil
      let event = try pair.event(decision, on: index, by: reviewer, at: Timestamp.now())
      let changed = try Self.record(event, on: index, pair, archive.path, folders)
      if let changed {
        pair = try ReviewedPair(pair, in: changed)
        recorded += 1
      }
      try say(ReviewDialogue.recorded(event, isNew: changed != nil))
    }
    let left = pair.open(for: reviewer).count
    try say(
      "\n\(recorded) \(recorded == 1 ? "review" : "reviews") recorded, "
        + "\(left) of \(pair.result.demands.count) demands without one by \(TerminalStyle.harmless(reviewer))"
    )
  }

  /// Records a review, unless it says what the reviewer's review of the same bytes says.
  ///
  /// - Returns: The archive afterwards; nil where nothing was recorded.
  static func record(
    _ event: ReviewEvent, on index: Int, _ pair: ReviewedPair, _ path: String, _ folders: UserFolders
  ) throws -> Archive? {
    if pair.review(of: index, by: event.reviewer)?.event.decidesAs(event) == true { return nil }
    return try Archive.addReviews([event], at: path, folders: folders).archive
  }

  private func demandsName(_ pair: ReviewedPair) -> String { pair.letterSnapshot.reference }

  private func say(_ text: String) throws { try Output.write(Array((text + "\n").utf8), to: nil) }
}

/// A passphrase that was asked for once; kept as long as the session.
final class KnownPassphrase: Sendable {
  private let known = Mutex<[String: [UInt8]]>([:])

  @Sendable func callAsFunction(_ keyFile: String) -> [UInt8]? {
    if let found = known.withLock({ $0[keyFile] }) { return found }
    let given = Passphrase.existing(keyFile)
    known.withLock { $0[keyFile] = given }
    return given
  }
}

/// Whose review it is.
enum Reviewer {
  static func name(_ given: String?) throws -> String {
    let environment = ProcessInfo.processInfo.environment["REJOINDER_REVIEWER"]
    var name = given ?? environment.flatMap { $0.isEmpty ? nil : $0 }
    if name == nil, isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 {
      try Output.write(Array("Your name, as the log is to keep it: ".utf8), to: nil)
      var input = LineInput()
      name = input.line()
    }
    guard let name else {
      throw Failure(
        message: "a review needs its reviewer; name one with --by NAME or REJOINDER_REVIEWER",
        code: Failure.usage)
    }
    guard ReviewEvent.isName(name) else {
      throw Failure(
        message:
          "“\(name)” cannot be a reviewer's name; it has 1 to \(ReviewEvent.longestName) bytes without control characters and "
          + "outer spaces", code: Failure.usage)
    }
    // The log keeps it for good, and nobody compares its bytes.
    if let problem = ReviewerName.problem(name) {
      throw Failure(
        message: "“\(name)” cannot be a reviewer's name: \(problem); write it as people read it",
        code: Failure.usage)
    }
    return name
  }
}
