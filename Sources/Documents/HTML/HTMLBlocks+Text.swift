extension HTMLBlocks {
  /// Text between two tags.
  mutating func text(_ index: Int) {
    var range = tree.nodes[index].range
    if top.isPreformatted, !top.isRow { return preformatted(range) }
    if range.lowerBound < skipTo { range = min(skipTo, range.upperBound)..<range.upperBound }
    guard !range.isEmpty else { return }
    if tree.isBlank(range) {
      if builder.isInBlock { pieces(range) }
      return
    }
    if lines.map({ index >= $0.end }) ?? true, mayHoldLines {
      lines = HTMLLines(tree, from: index, to: top.blockEnd)
    }
    if mayHoldLines, let item = lines?.items[index] {
      closeBlock()
      begin(item.marker)
      skipTo = item.words
      guard skipTo < range.upperBound else { return }
      range = max(skipTo, range.lowerBound)..<range.upperBound
    } else if !builder.isInBlock {
      begin(nil)
    }
    if let label = frames[top.owner].label {
      frames[top.owner].label = nil
      range = withoutLabel(label, range)
      if range.isEmpty { return }
    }
    if needsSpace {
      // The edge of an element is no character; the end of its tag stands for it (two bytes, so that the map
      // does not take the tag's last byte for the space itself).
      let edge = tree.nodes[index].range.lowerBound
      builder.space(max(0, edge - 2)..<edge)
      needsSpace = false
    }
    if let cell {
      if builder.hasText { builder.append(decoded: Array(" | ".utf8), from: cell) }
      self.cell = nil
    }
    lastWasBreak = false
    pieces(range)
  }

  private var mayHoldLines: Bool {
    switch top.kind {
    case .paragraph, .quotation, .listItem: !top.isRow
    default: false
    }
  }

  /// Opens the block that text belongs to here; a typed marker makes it a list item.
  private mutating func begin(_ typed: String?) {
    let owner = frames[top.owner]
    if let typed {
      // A list item's own text may begin with a mark of its own, which is then the one that a reader sees.
      let level = owner.kind == .listItem ? owner.level : top.listDepth + 1
      builder.begin(.init(kind: .listItem, role: top.role, level: level, marker: typed))
    } else {
      builder.begin(.init(kind: top.kind, role: top.role, level: top.level, marker: owner.marker))
    }
    for label in waitingReferences { builder.reference(label: label) }
    waitingReferences = []
    markerOwner = top.owner
    cell = nil
  }

  /// Adds source text, references resolved.
  private mutating func pieces(_ range: Range<Int>) {
    if let script = top.script { return pieces(range, in: script) }
    let bytes = tree.source.utf8
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      if bytes[index] == UInt8(ascii: "&"),
        let reference = CharacterReference(in: bytes, at: index, end: range.upperBound)
      {
        if start < index { builder.append(start..<index) }
        builder.append(decoded: reference.text, from: index..<index + reference.length)
        index += reference.length
        start = index
      } else {
        index += 1
      }
    }
    if start < index { builder.append(start..<index) }
  }

  /// Adds raised or lowered source text, each character by itself, because none is the source's own.
  private mutating func pieces(_ range: Range<Int>, in script: HTMLScript) {
    let bytes = tree.source.utf8
    var index = range.lowerBound
    while index < range.upperBound {
      var length = 1
      while index + length < range.upperBound, bytes[index + length] & 0xC0 == 0x80 { length += 1 }
      var character = Array(bytes[index..<index + length])
      if let reference = CharacterReference(in: bytes, at: index, end: range.upperBound) {
        (character, length) = (reference.text, reference.length)
      }
      let place = index..<index + length
      let scalars = String(decoding: character, as: UTF8.self).unicodeScalars
      if let only = scalars.first, let set = script.character(only) {
        builder.append(decoded: Array(String(set).utf8), from: place)
      } else if length == character.count {
        builder.append(place)
      } else {
        builder.append(decoded: character, from: place)
      }
      index += length
    }
  }

  /// Each line is a paragraph of its own.
  private mutating func preformatted(_ range: Range<Int>) {
    let bytes = tree.source.utf8
    var start = range.lowerBound
    while start < range.upperBound {
      let end = bytes[start..<range.upperBound].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? range.upperBound
      if start < end, builder.isInBlock || !tree.isBlank(start..<end) {
        if !builder.isInBlock { begin(nil) }
        pieces(start..<end)
      }
      if end < range.upperBound { closeBlock() }
      start = end + 1
    }
  }

  /// A note's text without the label that it begins with ("3", "3.", "[3]").
  private func withoutLabel(_ label: String, _ range: Range<Int>) -> Range<Int> {
    let bytes = tree.source.utf8
    var index = range.lowerBound
    while index < range.upperBound,
      HTMLBytes.isSpace(bytes[index]) || bytes[index] == 0x5B || bytes[index] == 0x28
    {
      index += 1
    }
    guard bytes[index..<range.upperBound].starts(with: label.utf8) else { return range }
    index += label.utf8.count
    guard
      index == range.upperBound || HTMLBytes.isSpace(bytes[index])
        || [0x5D, 0x29, 0x2E].contains(bytes[index])
    else { return range }
    while index < range.upperBound,
      HTMLBytes.isSpace(bytes[index]) || [0x5D, 0x29, 0x2E].contains(bytes[index])
    {
      index += 1
    }
    return index..<range.upperBound
  }
}
