package import Alignment
import Archive
package import Documents

/// A reviewer's way through the demands, driven by lines: what is shown and written is the caller's.
package struct ReviewWalk: Sendable {
  /// What a line brings about.
  package enum Effect: Sendable, Equatable {
    /// The demand is decided; the walk is at the next one.
    case decided(index: Int, ReviewDecision)
    /// The walk is at another demand, or at its end.
    case moved
    /// Sentences to choose from.
    case candidates([Range<Int>])
    /// Something is kept for the decision.
    case kept(Kept)
    /// The line cannot be followed.
    case refused(Refusal)
    case help
    case quit
  }

  /// What is kept for the decision to come.
  package enum Kept: Sendable, Equatable {
    case passages([Range<Int>])
    case note(String?)
  }

  /// Why a line is not followed.
  package enum Refusal: Sendable, Equatable {
    case unknownCommand(String)
    case unknownDisposition(String)
    /// The number is none of the list's.
    case unknownNumber(String, count: Int)
    case nothingFound(String)
    /// The disposition says that there is an answer, and no passage is chosen.
    case passageMissing(Disposition)
    /// A passage was chosen, and the disposition to be recorded is `absent`.
    case passageOfAbsent
    case notANote
    case atTheBeginning
  }

  private let demands: [AlignedDemand]
  private let search: PassageSearch
  /// Indices of the demands to walk.
  private let steps: [Int]
  private var position = 0
  private var passages: [Range<Int>]?
  private var note: String?
  private var list: [Range<Int>] = []

  /// A walk over some demands of an alignment.
  package init(_ result: AlignmentResult, response: Document, steps: [Int]) {
    demands = result.demands
    search = PassageSearch(response)
    self.steps = steps
  }

  /// The demand that is asked about; nil at the end.
  package var index: Int? { position < steps.count ? steps[position] : nil }
  /// How many of how many, counted from 1.
  package var count: (at: Int, of: Int) { (min(position + 1, steps.count), steps.count) }

  /// Follows one line.
  package mutating func take(_ line: String) -> Effect {
    let words = line.split(whereSeparator: \.isWhitespace)
    let rest = words.dropFirst().joined(separator: " ")
    guard let index else { return .quit }
    switch words.first?.lowercased() {
    case nil, "s", "skip": return move(1)
    case "b", "back": return position > 0 ? move(-1) : .refused(.atTheBeginning)
    case "q", "quit": return .quit
    case "?", "h", "help": return .help
    case "c", "confirm", "y", "yes": return decide(index, nil)
    case "o", "overrule":
      guard let disposition = Self.disposition(rest) else { return .refused(.unknownDisposition(rest)) }
      return decide(index, disposition)
    case "n", "note":
      guard rest.isEmpty || ReviewEvent.isNote(rest) else { return .refused(.notANote) }
      note = rest.isEmpty ? nil : rest
      return .kept(.note(note))
    case "p", "passage": return pick(rest, index)
    case let word?: return .refused(.unknownCommand(word))
    }
  }

  /// A disposition by its word, the beginning of it, or its number from 1.
  package static func disposition(_ text: String) -> Disposition? {
    if let number = Int(text) {
      return Disposition.allCases.indices.contains(number - 1) ? Disposition.allCases[number - 1] : nil
    }
    let found = Disposition.allCases.filter { $0.rawValue.hasPrefix(text.lowercased()) }
    return text.isEmpty || found.count != 1
      ? Disposition(rawValue: text.lowercased()) : found.first
  }

  private mutating func move(_ step: Int) -> Effect {
    position += step
    passages = nil
    note = nil
    list = []
    return .moved
  }

  private mutating func decide(_ index: Int, _ given: Disposition?) -> Effect {
    let aligned = demands[index]
    let disposition = given ?? aligned.disposition
    if disposition == .absent, passages != nil { return .refused(.passageOfAbsent) }
    if disposition != .absent, passages == nil, aligned.responses.isEmpty {
      return .refused(.passageMissing(disposition))
    }
    let decision = ReviewDecision(disposition: given, passages: passages, note: note)
    _ = move(1)
    return .decided(index: index, decision)
  }

  /// Nothing shows the list, words search the response, numbers choose from the list.
  private mutating func pick(_ rest: String, _ index: Int) -> Effect {
    guard !rest.isEmpty else {
      list = search.candidates(for: demands[index])
      return list.isEmpty ? .refused(.nothingFound("")) : .candidates(list)
    }
    let parts = rest.split { $0 == " " || $0 == "," }
    guard parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else {
      let found = search.matches(rest)
      guard !found.isEmpty else { return .refused(.nothingFound(rest)) }
      list = found
      return .candidates(found)
    }
    if list.isEmpty { list = search.candidates(for: demands[index]) }
    var chosen: [Range<Int>] = []
    for part in parts.prefix(ReviewEvent.mostPassages) {
      guard let number = Int(part), list.indices.contains(number - 1) else {
        return .refused(.unknownNumber(String(part), count: list.count))
      }
      if !chosen.contains(list[number - 1]) { chosen.append(list[number - 1]) }
    }
    passages = chosen
    return .kept(.passages(chosen))
  }
}
