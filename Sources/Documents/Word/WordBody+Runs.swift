extension WordBody {
  /// The runs inside a paragraph or a wrapper of some.
  mutating func inline(in node: Int) {
    for child in tree.children(node) {
      switch tree.name(child) {
      case "w:r": run(child)
      case "w:hyperlink":
        hyperlinks.append(target(child) ?? "")
        inline(in: child)
        hyperlinks.removeLast()
      case "w:fldSimple":
        hyperlinks.append(WordFields.target(tree.attribute("w:instr", of: child) ?? "") ?? "")
        inline(in: child)
        hyperlinks.removeLast()
      case "w:ins", "w:moveTo": insertion(child) { $0.inline(in: child) }
      case "w:del", "w:moveFrom": deletion(child) { $0.inline(in: child) }
      case "w:sdt":
        if let content = tree.first("w:sdtContent", in: child) { inline(in: content) }
      case "mc:AlternateContent":
        if let choice = alternative(child) { inline(in: choice) }
      case "w:smartTag", "w:customXml", "w:dir", "w:bdo", "w:rubyBase": inline(in: child)
      case "m:oMath", "m:oMathPara": emit(Array(mathematics(child).utf8), paragraphRun)
      default: break
      }
    }
  }

  /// Where a link leads, nil where that is not said.
  private func target(_ node: Int) -> String? {
    let address = tree.attribute("r:id", of: node).flatMap { links[$0] }
    guard let anchor = tree.attribute("w:anchor", of: node) else { return address }
    return "\(address ?? "")#\(anchor)"
  }

  private func mathematics(_ node: Int) -> String {
    var text = ""
    for inside in node..<tree.end(node) where tree.name(inside) == "m:t" { text += tree.allText(inside) }
    return text
  }

  private mutating func run(_ node: Int) {
    let own = WordRunProperties(tree, tree.first("w:rPr", in: node))
    let format = own.over(styles.character(own.style)?.run, paragraphRun)
    runContent(node, format)
  }

  private mutating func runContent(_ node: Int, _ format: WordRunProperties) {
    // The text behind a note's own mark in its run is that mark.
    var customNote: (kind: WordNotes.Kind, id: String)?
    var customMark: [UInt8] = []
    for child in tree.children(node) {
      switch tree.name(child) {
      case "w:t", "w:delText":
        let text = Array(tree.allText(child).utf8)
        if customNote != nil { customMark += text } else { emit(text, format) }
      case "w:tab", "w:ptab": emit([0x09], format)
      case "w:br" where tree.attribute("w:type", of: child) == "page":
        if !hasRenderedPages { startPage() } else { emit([0x20], format) }
      case "w:br", "w:cr": lineBreak(format)
      case "w:lastRenderedPageBreak": startPage()
      case "w:noBreakHyphen": emit([UInt8(ascii: "-")], format)
      case "w:sym":
        let symbol = Array(symbol(child).utf8)
        if customNote != nil { customMark += symbol } else { emit(symbol, format) }
      case "w:fldChar": field(child)
      case "w:instrText": fields.add(tree.allText(child))
      case "w:footnoteReference", "w:endnoteReference":
        let kind: WordNotes.Kind = tree.name(child) == "w:footnoteReference" ? .footnote : .endnote
        guard let id = tree.attribute("w:id", of: child) else { continue }
        if Word.isOn(tree.attribute("w:customMarkFollows", of: child)) {
          customNote = (kind, id)
        } else {
          reference(kind, id, mark: nil, format)
        }
      case "w:drawing", "w:pict", "w:object":
        if deletions.isEmpty { findTextBoxes(in: child) }
      case "mc:AlternateContent":
        if let choice = alternative(child) { runContent(choice, format) }
      case "w:ruby":
        if let base = tree.first("w:rubyBase", in: child) { inline(in: base) }
      default: break
      }
    }
    if let customNote {
      let mark = String(decoding: customMark, as: UTF8.self).filter { !$0.isWhitespace }
      reference(customNote.kind, customNote.id, mark: mark.isEmpty ? "*" : mark, format)
    }
  }

  private mutating func reference(
    _ kind: WordNotes.Kind, _ id: String, mark: String?, _ format: WordRunProperties
  ) {
    guard deletions.isEmpty, !fields.isInInstruction, format.isHidden != true, format.isStruck != true,
      let label = notes.label(kind, id, mark: mark)
    else { return }
    draft.reference(label)
  }

  /// Adds words where the reader sees them: in the draft, in a deletion, or nowhere.
  mutating func emit(_ text: [UInt8], _ format: WordRunProperties) {
    guard !text.isEmpty, !fields.isInInstruction else { return }
    if let deletion = deletions.last {
      draft.append(deleted: text, to: deletion)
    } else if format.isHidden == true {
      hidden.leaveOut(text)
    } else if format.isStruck == true {
      struckOut.leaveOut(text)
    } else {
      if text.contains(where: { $0 > 0x20 }) {
        hidden.interrupt()
        struckOut.interrupt()
      }
      languages[format.language ?? "", default: 0] += text.count
      var words = text
      if let script = format.script, text.count <= 96 {
        words = Array(script.set(String(decoding: text, as: UTF8.self)).utf8)
      }
      let link = fields.link ?? hyperlinks.last { !$0.isEmpty }
      draft.append(
        words,
        .init(
          isStrong: format.isBold == true, isEmphasized: format.isItalic == true, link: link))
    }
  }

  private mutating func lineBreak(_ format: WordRunProperties) {
    if isInRow || !deletions.isEmpty || fields.isInInstruction {
      emit([0x20], format)
    } else {
      draft.lineBreak()
    }
  }

  private mutating func startPage() {
    if role == .content, noteLabel == nil { draft.startPage() }
  }

  private mutating func field(_ node: Int) {
    // A field that was deleted has its parts inside the deletion.
    switch tree.attribute("w:fldCharType", of: node) {
    case "begin": fields.begin()
    case "separate": fields.separate()
    case "end": fields.end()
    default: break
    }
  }

  private func symbol(_ node: Int) -> String {
    guard let code = tree.attribute("w:char", of: node).flatMap({ UInt32($0, radix: 16) }),
      let scalar = Unicode.Scalar(code)
    else { return "" }
    return OfficeSymbols.scalar(scalar, font: tree.attribute("w:font", of: node)).map { String($0) }
      ?? "\u{FFFD}"
  }
}
