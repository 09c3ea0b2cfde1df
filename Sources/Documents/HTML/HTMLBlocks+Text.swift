extension HTMLBlocks {
  /// Text between two tags.
  mutating func text(_ index: Int, isBlank: Bool) {
    var range = nodes[index].range
    if top.isPreformatted, !top.isRow { return preformatted(range, at: index) }
    if range.lowerBound < skipTo { range = min(skipTo, range.upperBound)..<range.upperBound }
    guard !range.isEmpty else { return }
    if isBlank {
      if builder.isInBlock { pieces(range) }
      return
    }
    if let opening = openings.isEmpty ? nil : openings[index], mayOpen(opening, at: index) {
      closeBlock()
      begin(opening, at: index)
      if case .item(_, let words, _) = opening {
        skipTo = words
        guard skipTo < range.upperBound else { return }
        range = max(skipTo, range.lowerBound)..<range.upperBound
      }
    } else if !builder.isInBlock {
      begin(nil, at: index)
    }
    if let label = owners[top.owner].label {
      owners[top.owner].label = nil
      range = withoutLabel(label, range)
      if range.isEmpty { return }
    }
    if needsSpace {
      // The edge of an element is no character; the end of its tag stands for it (two bytes, so that the map
      // does not take the tag's last byte for the space itself).
      let edge = nodes[index].range.lowerBound
      builder.space(max(0, edge - 2)..<edge)
      needsSpace = false
    }
    if let cell {
      if builder.hasText {
        endMarks()
        builder.append(decoded: Array(" | ".utf8), from: cell)
      }
      self.cell = nil
    }
    lastWasBreak = false
    followMarks()
    pieces(range)
  }

  private func mayOpen(_ opening: HTMLOpening, at node: Int) -> Bool {
    switch (top.kind, opening) {
    case (.paragraph, .heading): roles[node] == .content && !top.isRow
    case (.paragraph, _), (.quotation, _), (.listItem, .item): !top.isRow
    default: false
    }
  }

  /// Opens the block that text belongs to here; what was typed counts more than the place.
  private mutating func begin(_ typed: HTMLOpening?, at node: Int) {
    let owner = owners[top.owner]
    var opening = DocumentBuilder.Opening(
      kind: top.kind, role: roles[node], level: top.level, marker: owner.marker)
    quotations.isAttribution = top.isAttribution
    switch typed {
    case .item(let marker, _, let level):
      // A list item's own text may begin with a mark of its own, which is then the one that a reader sees.
      let outer = top.kind == .listItem ? max(0, top.level - 1) : top.listDepth
      (opening.kind, opening.level, opening.marker) = (.listItem, outer + level, marker)
    case .heading(let level): (opening.kind, opening.level) = (.heading, level)
    case .attribution:
      (opening.kind, opening.level) = (.caption, 0)
      quotations.isAttribution = top.quotation >= 0
    case nil: break
    }
    if quotations.isAttribution {
      quotations.figure = top.figure
      quotations.quotation = top.quotation
    }
    quotations.openKind = opening.kind
    builder.begin(opening)
    for label in waitingReferences { builder.reference(label: label) }
    waitingReferences = []
    markerOwner = top.owner
    cell = nil
  }

  /// Adds source text, references resolved.
  private mutating func pieces(_ range: Range<Int>) {
    if let script = top.script { return pieces(range, in: script) }
    var start = range.lowerBound
    var index = start
    while let ampersand = page.first(UInt8(ascii: "&"), in: index..<range.upperBound) {
      guard let reference = CharacterReference(in: page.bytes, at: ampersand, end: range.upperBound) else {
        index = ampersand + 1
        continue
      }
      if start < ampersand { builder.append(start..<ampersand) }
      index = ampersand + reference.length
      builder.append(decoded: reference.text, from: ampersand..<index)
      start = index
    }
    if start < range.upperBound { builder.append(start..<range.upperBound) }
  }

  /// Adds raised or lowered source text, each character by itself, because none is the source's own.
  private mutating func pieces(_ range: Range<Int>, in script: HTMLScript) {
    var index = range.lowerBound
    while index < range.upperBound {
      var length = 1
      while index + length < range.upperBound, page.bytes[index + length] & 0xC0 == 0x80 { length += 1 }
      var character = Array(page.bytes[index..<index + length])
      if let reference = CharacterReference(in: page.bytes, at: index, end: range.upperBound) {
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
  private mutating func preformatted(_ range: Range<Int>, at node: Int) {
    var start = range.lowerBound
    while start < range.upperBound {
      let end =
        page.bytes[start..<range.upperBound].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? range.upperBound
      if start < end, builder.isInBlock || !tree.isBlank(start..<end) {
        if !builder.isInBlock { begin(nil, at: node) }
        followMarks()
        pieces(start..<end)
      }
      if end < range.upperBound { closeBlock() }
      start = end + 1
    }
  }

  /// A note's text without the label that it begins with ("3", "3.", "[3]").
  private func withoutLabel(_ label: String, _ range: Range<Int>) -> Range<Int> {
    var index = range.lowerBound
    while index < range.upperBound,
      HTMLBytes.isSpace(page.bytes[index]) || page.bytes[index] == 0x5B || page.bytes[index] == 0x28
    {
      index += 1
    }
    guard page.bytes[index..<range.upperBound].starts(with: label.utf8) else { return range }
    index += label.utf8.count
    guard
      index == range.upperBound || HTMLBytes.isSpace(page.bytes[index])
        || [0x5D, 0x29, 0x2E].contains(page.bytes[index])
    else { return range }
    while index < range.upperBound,
      HTMLBytes.isSpace(page.bytes[index]) || [0x5D, 0x29, 0x2E].contains(page.bytes[index])
    {
      index += 1
    }
    return index..<range.upperBound
  }
}
