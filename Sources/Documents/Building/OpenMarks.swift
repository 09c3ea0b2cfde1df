/// What words are besides being words, said when it begins.
package enum Mark: Sendable, Hashable {
  case link(target: String)
  case emphasis(Emphasis.Kind)

  /// What is needed to end it.
  package enum Kind: Sendable, Hashable {
    case link
    case emphasis(Emphasis.Kind)
  }

  package var kind: Kind {
    switch self {
    case .link: .link
    case .emphasis(let kind): .emphasis(kind)
    }
  }
}

/// The links and emphases of a block in the making; one that is still open goes on in the next block.
struct OpenMarks {
  private var open: [(mark: Mark, start: Int?)] = []
  private(set) var links: [Link] = []
  private(set) var emphases: [Emphasis] = []

  mutating func open(_ mark: Mark) { open.append((mark, nil)) }

  /// Words are about to be added at an offset of the text rendition.
  mutating func begin(at offset: Int) {
    for index in open.indices.reversed() {
      if open[index].start != nil { break }
      open[index].start = offset
    }
  }

  /// Ends the innermost open mark of a kind.
  mutating func close(_ kind: Mark.Kind, at end: Int) {
    guard let index = open.lastIndex(where: { $0.mark.kind == kind }) else { return }
    keep(open.remove(at: index), end)
  }

  /// The block ends: what is open is kept as far as it goes, and begins anew with the next words.
  mutating func interrupt(at end: Int) {
    for index in open.indices {
      keep(open[index], end)
      open[index].start = nil
    }
    if links.count > 1 { links.sort { $0.range.lowerBound < $1.range.lowerBound } }
    if emphases.count > 1 { emphases.sort { $0.range.lowerBound < $1.range.lowerBound } }
  }

  /// Forgets the marks of a finished block.
  mutating func forget() {
    links = []
    emphases = []
  }

  private mutating func keep(_ mark: (mark: Mark, start: Int?), _ end: Int) {
    guard let start = mark.start, start < end else { return }
    switch mark.mark {
    case .link(let target): links.append(Link(range: start..<end, target: target))
    case .emphasis(let kind):
      // Nested or adjoining emphasis of one kind is one.
      if let last = emphases.last, last.kind == kind, start <= last.range.upperBound + 1 {
        emphases[emphases.count - 1] = Emphasis(
          range: min(start, last.range.lowerBound)..<max(end, last.range.upperBound), kind: kind)
      } else {
        emphases.append(Emphasis(range: start..<end, kind: kind))
      }
    }
  }
}
