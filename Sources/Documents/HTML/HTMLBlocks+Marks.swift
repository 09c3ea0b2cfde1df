extension HTMLBlocks {
  /// The links and emphases that the builder holds open.
  ///
  /// They follow the frames when words come, not when tags do: an element without words leaves no trace, and nested
  /// elements of one kind are one mark.
  struct Marks {
    var link = -1
    var isLink = false
    var isStrong = false
    var isEmphasis = false
  }

  /// Opens and closes marks so that they are those of the words to come.
  mutating func followMarks() {
    let frame = top
    if marks.link != frame.link {
      if marks.isLink { builder.close(.link) }
      marks.link = frame.link
      let href = frame.link < 0 ? nil : tree.attributePlace(.href, of: frame.link)
      let target = href.flatMap { HTMLLinkTarget.target(tree.attributeBytes, $0) }
      marks.isLink = target != nil
      if let target { builder.open(.link(target: target)) }
    }
    // A heading is set off as a whole.
    let isHeading = quotations.openKind == .heading
    setStrong(frame.isStrong && !isHeading)
    setEmphasis(frame.isEmphasis && !isHeading)
  }

  /// Ends all marks: what comes next is not of the source's words.
  mutating func endMarks() {
    if marks.isLink { builder.close(.link) }
    marks.link = -1
    marks.isLink = false
    setStrong(false)
    setEmphasis(false)
  }

  private mutating func setStrong(_ isStrong: Bool) {
    guard isStrong != marks.isStrong else { return }
    marks.isStrong = isStrong
    if isStrong { builder.open(.emphasis(.strong)) } else { builder.close(.emphasis(.strong)) }
  }

  private mutating func setEmphasis(_ isEmphasis: Bool) {
    guard isEmphasis != marks.isEmphasis else { return }
    marks.isEmphasis = isEmphasis
    if isEmphasis { builder.open(.emphasis(.emphasis)) } else { builder.close(.emphasis(.emphasis)) }
  }
}
