extension OpenDocumentBody {
  /// The words inside a paragraph or a part of one.
  mutating func inline(in node: Int) {
    for child in tree.children(node) { inline(child) }
  }

  private mutating func inline(_ node: Int) {
    switch tree.name(node) {
    case "": emit(Array(tree.text(node)))
    case "text:span":
      let outside = format
      var own = styles.resolved(tree.attribute("text:style-name", of: node), family: "text").style
      own.inherit(outside)
      format = own
      inline(in: node)
      format = outside
    case "text:a":
      links.append(tree.attribute("xlink:href", of: node) ?? "")
      inline(in: node)
      links.removeLast()
    case "text:s": emit([0x20])
    case "text:tab": emit([0x09])
    case "text:line-break":
      if isInRow { emit([0x20]) } else if hiddenSections == 0 { draft.lineBreak() }
    case "text:soft-page-break": startPage()
    case "text:note": note(node)
    case "text:change-start", "text:change-end", "text:change": change(node)
    case "office:annotation": comments += 1
    case "text:ruby": if let base = tree.first("text:ruby-base", in: node) { inline(in: base) }
    case "text:hidden-text":
      if tree.attribute("text:is-hidden", of: node) == "false" {
        inline(in: node)
      } else {
        hidden.leaveOut(Array((tree.attribute("text:string-value", of: node) ?? tree.allText(node)).utf8))
      }
    case "text:hidden-paragraph":
      if tree.attribute("text:is-hidden", of: node) == "true" { format.isHidden = true }
    case "text:number", "office:annotation-end", "text:tracked-changes", "office:event-listeners": break
    case let name where name.hasPrefix("draw:"): findTextBoxes(in: node)
    case let name where name.hasPrefix("text:"): inline(in: node)
    default: break
    }
  }

  private mutating func note(_ node: Int) {
    guard hiddenSections == 0, format.isHidden != true, format.isStruck != true,
      let citation = tree.first("text:note-citation", in: node)
    else { return }
    let text = tree.attribute("text:label", of: citation) ?? tree.allText(citation)
    let label = text.filter { !$0.isWhitespace }
    draft.reference(label)
    notes.append(
      Note(node: node, label: label, isEndnote: tree.attribute("text:note-class", of: node) == "endnote"))
  }

  /// Adds words to the draft, unless the reader does not see them.
  private mutating func emit(_ text: [UInt8]) {
    if hiddenSections > 0 || format.isHidden == true { return hidden.leaveOut(text) }
    if format.isStruck == true { return struckOut.leaveOut(text) }
    if text.contains(where: { $0 > 0x20 }) {
      hidden.interrupt()
      struckOut.interrupt()
    }
    var words = text
    if let script = format.script, text.count <= 96 {
      words = Array(script.set(String(decoding: text, as: UTF8.self)).utf8)
    }
    draft.append(
      words,
      .init(
        isStrong: format.isBold == true, isEmphasized: format.isItalic == true,
        link: links.last { !$0.isEmpty }))
  }

  /// The place of a tracked change.
  mutating func change(_ node: Int) {
    guard role == .content, let id = tree.attribute("text:change-id", of: node) else { return }
    switch tree.name(node) {
    case "text:change":
      guard var change = changes.take(id, .deletion) else { return }
      let words = change.deleted
      change.deleted = []
      let index = draft.beginChange(change)
      draft.append(deleted: words, to: index)
      draft.endChange(index)
    case "text:change-start":
      if let change = changes.take(id, .insertion) { changes.open[id] = draft.beginChange(change) }
    default:
      if let index = changes.open.removeValue(forKey: id) { draft.endChange(index) }
    }
  }
}
