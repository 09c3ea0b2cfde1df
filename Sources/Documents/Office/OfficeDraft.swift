/// An office document in the making: its text in one buffer, and blocks that say what its pieces are.
struct OfficeDraft {
  /// How words are set off.
  struct Format: Equatable {
    var isStrong = false
    var isEmphasized = false
    /// Where the words lead.
    var link: String?
  }

  enum Piece {
    /// Bytes of the buffer.
    case text(Range<Int>)
    case open(Mark)
    case close(Mark.Kind)
    case reference(String)
    case page(Int)
    /// The place of a tracked change, by its index.
    case change(Int)
  }

  struct Block {
    var opening: DocumentBuilder.Opening
    /// What numbers a heading, as it is shown; it becomes part of the text.
    var number = ""
    var isTitle = false
    /// Whether it is a heading by its shape alone.
    var isTypedHeading = false
    /// Distance from the margin in twentieths of a point, for the nesting of typed lists.
    var indent = 0
    var pieces: [Piece] = []
    /// Whether it has text other than white space.
    var hasText = false
    var textBytes = 0
  }

  var utf8: [UInt8] = []
  var blocks: [Block] = []
  var open: Block?
  var changes: [OfficeChange] = []
  private var format = Format()
  private var lastWasBreak = false
  private var startsCell = false
  private var page = 1
  /// Where the last words end in the buffer, for telling whether two changes are next to each other.
  var wordsEnd = 0
  /// Changes that began between two blocks.
  var waitingChanges: [Int] = []

  /// Longer headings are paragraphs in a heading's style.
  private static let longestHeading = 300

  var isInBlock: Bool { open != nil }
  var hasText: Bool { open?.hasText ?? false }

  // MARK: Blocks

  mutating func begin(_ block: Block) {
    end()
    utf8.append(0x0A)
    separateDeletions()
    open = block
    open?.pieces.append(contentsOf: waitingChanges.map { .change($0) })
    waitingChanges = []
  }

  /// Says anew what the open block is: its paragraph goes on in another one.
  mutating func retype(_ block: Block) {
    open?.opening = block.opening
    open?.number = block.number
    open?.isTitle = block.isTitle
    open?.indent = block.indent
  }

  mutating func end() {
    settle(Format())
    lastWasBreak = false
    startsCell = false
    guard var block = open else { return }
    open = nil
    if block.opening.kind == .heading {
      if block.textBytes > Self.longestHeading {
        block.opening.kind = block.number.isEmpty ? .paragraph : .listItem
        block.opening.level = block.number.isEmpty ? 0 : block.opening.level
        block.opening.marker = block.number
      } else if !block.number.isEmpty, block.hasText {
        let start = utf8.count
        utf8 += Array(block.number.utf8) + [0x20]
        block.pieces.insert(.text(start..<utf8.count), at: 0)
      }
    }
    blocks.append(block)
  }

  /// A cell of a row begins; the next words stand apart from those before.
  mutating func cell() { startsCell = true }

  /// A line ends inside a paragraph; two such ends with nothing between are the end of a block.
  mutating func lineBreak() {
    guard let block = open else { return }
    if lastWasBreak, block.hasText, [.paragraph, .quotation, .listItem].contains(block.opening.kind) {
      var next = Block(opening: block.opening)
      next.opening.marker = ""
      let goesOn = format
      begin(next)
      settle(goesOn)
    } else {
      write([0x0A])
      lastWasBreak = true
    }
  }

  /// A page of the source begins here.
  mutating func startPage() {
    page = page &+ 1
    open?.pieces.append(.page(page))
    if open == nil {
      begin(Block(opening: .init(kind: .paragraph), pieces: [.page(page)]))
      end()
    }
  }

  /// Ends the last block; what waits for another has none.
  mutating func finish() {
    end()
    guard !waitingChanges.isEmpty else { return }
    begin(Block(opening: .init(kind: .paragraph)))
    end()
  }

  mutating func reference(_ label: String) { open?.pieces.append(.reference(label)) }

  // MARK: Text

  /// Adds words to the open block.
  mutating func append(_ bytes: some Collection<UInt8>, _ format: Format) {
    guard open != nil, !bytes.isEmpty else { return }
    let isBlank = bytes.allSatisfy { $0 <= 0x20 }
    if startsCell, !isBlank {
      startsCell = false
      if hasText {
        settle(Format())
        write(Array(" | ".utf8))
      }
    }
    if !isBlank {
      lastWasBreak = false
      var format = format
      if open?.opening.kind == .heading { (format.isStrong, format.isEmphasized) = (false, false) }
      settle(format)
      open?.hasText = true
      open?.textBytes += bytes.count
    }
    write(bytes)
    wordsEnd = utf8.count
  }

  /// Whether what was written last ends in white space.
  var endsInSpace: Bool { utf8.last.map { $0 <= 0x20 } ?? true }

  private mutating func write(_ bytes: some Collection<UInt8>) {
    let start = utf8.count
    utf8.append(contentsOf: bytes)
    guard open != nil else { return }
    if case .text(let range) = open?.pieces.last, range.upperBound == start {
      open?.pieces.removeLast()
      open?.pieces.append(.text(range.lowerBound..<utf8.count))
    } else {
      open?.pieces.append(.text(start..<utf8.count))
    }
  }

  /// Opens and closes marks so that the next words have a format.
  private mutating func settle(_ next: Format) {
    guard next != format, open != nil else { return }
    if format.isEmphasized, !next.isEmphasized { open?.pieces.append(.close(.emphasis(.emphasis))) }
    if format.isStrong, !next.isStrong { open?.pieces.append(.close(.emphasis(.strong))) }
    if format.link != next.link {
      if format.link != nil { open?.pieces.append(.close(.link)) }
      if let link = next.link { open?.pieces.append(.open(.link(target: link))) }
    }
    if !format.isStrong, next.isStrong { open?.pieces.append(.open(.emphasis(.strong))) }
    if !format.isEmphasized, next.isEmphasized { open?.pieces.append(.open(.emphasis(.emphasis))) }
    format = next
  }
}
