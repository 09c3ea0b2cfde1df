import Documents

/// Where the blocks of a document are for people: the paragraph's number, the heading above; counted once for all.
struct BlockPlaces {
  private let document: Document
  /// The paragraph's number by the block's index, from 1; 0 for headings, notes and what is not the document itself.
  private let numbers: [Int]
  /// The index of the nearest heading at or above a block; -1 where there is none.
  private let headings: [Int]

  init(_ document: Document) {
    self.document = document
    var (count, heading) = (0, -1)
    var numbers: [Int] = []
    var headings: [Int] = []
    for (index, block) in document.blocks.enumerated() {
      if block.kind == .heading, block.role.isDocument { heading = index }
      let isNumbered = block.role == .content && block.kind != .heading && block.kind != .footnote
      if isNumbered { count += 1 }
      numbers.append(isNumbered ? count : 0)
      headings.append(block.role.isDocument ? heading : -1)
    }
    self.numbers = numbers
    self.headings = headings
  }

  /// "¶3", "heading", "footnote 2" or the part of the page, for a byte of the text rendition; nil between blocks.
  func label(atByte byte: Int) -> String? {
    document.blockIndex(atByte: byte).map(label(ofBlock:))
  }

  /// The same for a range: "¶3–5" where it ends in another paragraph than it begins in.
  func label(of range: Range<Int>) -> String? {
    guard let first = document.blockIndex(atByte: range.lowerBound) else { return nil }
    guard let last = document.blockIndex(atByte: max(range.lowerBound, range.upperBound - 1)), last != first,
      numbers[first] > 0, numbers[last] > 0
    else { return label(ofBlock: first) }
    return "¶\(numbers[first])–\(numbers[last])"
  }

  private func label(ofBlock index: Int) -> String {
    let block = document.blocks[index]
    if !block.role.isDocument { return block.role.rawValue }
    switch block.kind {
    case .heading: return "heading"
    case .footnote: return block.marker.isEmpty ? "footnote" : "footnote \(block.marker)"
    default: return numbers[index] > 0 ? "¶\(numbers[index])" : block.role.rawValue
    }
  }

  /// The first words of the heading that a byte stands below; nil before the first one, and in a heading itself.
  func heading(above byte: Int) -> String? {
    guard let index = document.blockIndex(atByte: byte), headings[index] >= 0, headings[index] != index else {
      return nil
    }
    return words(ofHeading: headings[index])
  }

  /// The first words of the heading that a byte stands below or in: the section that it belongs to.
  func section(atByte byte: Int) -> String? {
    guard let index = document.blockIndex(atByte: byte), headings[index] >= 0 else { return nil }
    return words(ofHeading: headings[index])
  }

  /// Enough of a heading to know it by: one may be as long as the document, and is asked for once a change.
  private func words(ofHeading index: Int) -> String {
    let (text, range) = (document.text, document.blocks[index].range)
    guard range.count > 200 else { return text.string(range) }
    return text.string(range.lowerBound..<text.boundary(atOrBefore: range.lowerBound + 200)) + " …"
  }

  /// How many blocks a range touches.
  func blockCount(_ range: Range<Int>) -> Int {
    guard let first = document.blockIndex(atByte: range.lowerBound),
      let last = document.blockIndex(atByte: max(range.lowerBound, range.upperBound - 1))
    else { return 1 }
    return last - first + 1
  }

  /// Where the links lead that share bytes with a range, in order.
  func linkTargets(_ range: Range<Int>) -> [String] {
    guard let first = document.blockIndex(atByte: range.lowerBound) else { return [] }
    let last = document.blockIndex(atByte: max(range.lowerBound, range.upperBound - 1)) ?? first
    return document.blocks[first...last].flatMap { block in
      block.links.filter { $0.range.overlaps(range) }.map(\.target)
    }
  }
}
