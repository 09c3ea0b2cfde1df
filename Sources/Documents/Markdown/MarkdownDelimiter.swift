/// A run of "*" or "_" that may begin or end an emphasis.
struct MarkdownDelimiter {
  let sign: UInt8
  /// How many signs the run has, and how many are left.
  let count: Int
  var left: Int
  let opens: Bool
  let closes: Bool
  /// What ends and begins at the run, in the order of the words.
  var closing: [Emphasis.Kind] = []
  var opening: [Emphasis.Kind] = []

  /// The run at an index; what it may do depends on what stands around it (CommonMark 0.31, section 6.2).
  init(_ bytes: [UInt8], at index: Int) {
    sign = bytes[index]
    var end = index
    while end < bytes.count, bytes[end] == bytes[index] { end += 1 }
    count = end - index
    left = count
    let text = SentenceText(bytes: bytes)
    let before = Self.kind(text.scalar(before: index)?.value)
    let after = Self.kind(text.scalar(at: end)?.value)
    let isLeft = after != .space && (after == .word || before != .word)
    let isRight = before != .space && (before == .word || after != .word)
    if sign == UInt8(ascii: "*") {
      (opens, closes) = (isLeft, isRight)
    } else {
      opens = isLeft && (!isRight || before == .sign)
      closes = isRight && (!isLeft || after == .sign)
    }
  }

  private enum Surrounding { case space, sign, word }

  private static func kind(_ scalar: Unicode.Scalar?) -> Surrounding {
    guard let scalar, !SentenceText.isSpace(scalar) else { return .space }
    if scalar.value < 0x80 {
      return MarkdownInlines.isPunctuation(UInt8(scalar.value)) ? .sign : .word
    }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
      return .sign
    default: return .word
    }
  }

  /// Pairs the runs among the nodes from an index on; each is then used up or text.
  static func pair(_ nodes: inout [MarkdownInlines.Node], from first: Int) {
    var open: [Int] = []
    // For each kind of closing run, how far down no opening one can be: what makes the search linear.
    var bottoms: [Int: Int] = [:]
    for index in first..<max(first, nodes.count) {
      guard var closer = nodes[index].delimiter, closer.left > 0, !closer.isSettled else { continue }
      if closer.closes {
        let key = Int(closer.sign) * 8 + (closer.opens ? 4 : 0) + closer.count % 3
        while closer.left > 0 {
          let bottom = min(bottoms[key] ?? 0, open.count)
          guard
            let place = open.indices[bottom...].last(where: { matches(nodes[open[$0]].delimiter, closer) })
          else {
            bottoms[key] = open.count
            break
          }
          open.removeLast(open.count - place - 1)
          guard var opener = nodes[open[place]].delimiter else { break }
          let used = opener.left >= 2 && closer.left >= 2 ? 2 : 1
          let kind = used == 2 ? Emphasis.Kind.strong : .emphasis
          opener.left -= used
          closer.left -= used
          opener.opening.insert(kind, at: 0)
          closer.closing.append(kind)
          nodes[open[place]].delimiter = opener
          if opener.left == 0 { open.removeLast() }
          for (other, value) in bottoms where value > open.count { bottoms[other] = open.count }
        }
        nodes[index].delimiter = closer
      }
      if closer.opens, closer.left > 0 { open.append(index) }
    }
    // What is inside a link is settled with it.
    for index in first..<max(first, nodes.count) where nodes[index].delimiter != nil {
      nodes[index].delimiter?.settle()
    }
  }

  private var isSettled = false

  private mutating func settle() { isSettled = true }

  private static func matches(_ opener: MarkdownDelimiter?, _ closer: MarkdownDelimiter) -> Bool {
    guard let opener, !opener.isSettled, opener.sign == closer.sign, opener.left > 0 else { return false }
    // Rule of three: a run that can do both pairs only with a sum that is no multiple of three.
    if opener.closes || closer.opens, (opener.count + closer.count) % 3 == 0 {
      return opener.count % 3 == 0 && closer.count % 3 == 0
    }
    return true
  }
}
