import Documents

/// The places of a response that name demands of the letter by their numbers, in the order of the text.
struct ResponseLabels {
  struct Label {
    /// The block that it stands in.
    let block: Int
    /// Whether nothing stands in front of it that could tell of another's answer: "We have also accepted Recommendation 5".
    let isPlain: Bool
    /// The demands that it names; empty where something else begins, so that the answer before it ends.
    let ids: [String]
    /// Whether an answer below the next label may be its own, where it has none.
    var shares = true
    /// What the response writes: "Response to Recommendation 4.2"; empty where something else begins.
    var words = ""
    /// The part of the response that it stands in, or that it names.
    var section = PointSection.none
  }

  private(set) var labels: [Label] = []
  /// Whether they stand by themselves, and not in sentences that may tell of other answers.
  private(set) var isPlain = true
  /// The columns that only name or repeat what is answered.
  private(set) var restated: Set<Int> = []
  /// The headings inside answers, by block.
  private(set) var headings: [Int: AnswerHeading] = [:]

  private let response: Document
  private let rows: [String: [Int]]
  /// The sentences of each block.
  let columns: [Int: [Int]]
  private let repeats: (_ row: Int, _ column: Int) -> Bool

  /// Bytes of the signs behind a label that make it a sentence: "W2.".
  private static let signs = 1
  /// Bytes of a line that only names what is answered below it.
  private static let longestTitle = 120

  /// - Parameters:
  ///   - rows: The rows of the evidence that a number of the letter stands for.
  ///   - repeats: Whether a sentence repeats a demand.
  init(
    _ response: Document, sentences: [Unit], rows: [String: [Int]],
    repeats: @escaping (_ row: Int, _ column: Int) -> Bool
  ) {
    self.response = response
    self.rows = rows
    columns = Dictionary(grouping: sentences.indices) { sentences[$0].block }
    self.repeats = repeats
    let restating = restating()
    let sections = PointSection.sections(of: response)
    let table = NumberedRows(response.blocks, of: response.text).rows
    // The level of the heading that the last label stands in.
    var headingLevel: Int?
    var repeatsPoints = false
    // What the label says whose parts are answered by their letters.
    var whole: [String] = []
    var isBelowRow = false
    for (index, block) in response.blocks.enumerated() where block.role.isDocument && block.kind != .footnote
    {
      if let id = restating[index] {
        labels.append(
          Label(block: index, isPlain: true, ids: [known(id)].compactMap(\.self), words: block.marker))
        headingLevel = nil
        restated.formUnion(columns[index] ?? [])
        repeatsPoints = true
        continue
      }
      // What stands below a table is no part of its last row.
      if isBelowRow, block.kind != .tableRow {
        labels.append(Label(block: index, isPlain: true, ids: []))
        isBelowRow = false
      }
      if let row = table[index], case let ids = row.ids.compactMap(known), !ids.isEmpty {
        labels.append(
          Label(block: index, isPlain: true, ids: ids, shares: false, words: ids.joined(separator: ", ")))
        headingLevel = nil
        isBelowRow = true
        // What stands before the cell that answers is the recommendation.
        restated.formUnion(
          (columns[index] ?? []).filter {
            sentences[$0].range.lowerBound < row.answer ?? row.asked.lowerBound
          })
        continue
      }
      defer { repeatsPoints = repeatsPoints && block.kind == .listItem }
      let (label, isPlain) = Self.label(of: block, in: response.text)
      if let label, isPlain, let column = columns[index]?.first,
        sentences[column].range.count <= label.length - block.marker.utf8.count + Self.signs
      {
        restated.insert(column)
      }
      let ids = known(label, after: labels.last?.ids ?? [])
      let part = isPlain && !ids.isEmpty ? nil : part(block)
      if let part {
        labels.append(
          Label(
            block: index, isPlain: true, ids: [part], words: (whole + [block.marker]).joined(separator: " ")))
      } else if !ids.isEmpty {
        whole = label.map { [words(of: $0, in: block)] } ?? []
        // "Reviewer 2, minor comment 4" names the part of its number; so does "Q4".
        let named = TextWords(whole.joined()).small
        let part = label?.initial.flatMap { "QW".contains($0) ? String($0) : nil }
        labels.append(
          Label(
            block: index, isPlain: isPlain, ids: ids, words: whole.joined(),
            section: PointSection(named).joined(PointSection(part: part))))
        headingLevel = block.kind == .heading ? block.level : nil
        if isPlain, isAlone(label, in: block) { restated.formUnion(columns[index] ?? []) }
      } else if block.kind == .heading, !labels.isEmpty,
        let heading = AnswerHeading(response.text.string(block.range))
      {
        headings[index] = heading
      } else if label != nil && block.kind == .heading || DemandNumbering.isLabelled(block.marker)
        || block.kind == .heading && headingLevel.map({ block.level <= $0 }) ?? false
      {
        // A label of something that the letter does not ask, or a title beside it, ends the answer before it.
        labels.append(Label(block: index, isPlain: true, ids: []))
        headingLevel = nil
      } else if repeatsPoints, block.kind == .listItem {
        // The points of what is repeated are repeated with it.
        for column in columns[index] ?? [] where rows.values.joined().contains(where: { repeats($0, column) })
        {
          restated.insert(column)
        }
      }
    }
    for index in labels.indices {
      labels[index].section = sections[labels[index].block].joined(labels[index].section)
    }
    // Where labels stand by themselves, another's number inside an answer is only told of.
    let plain = labels.filter { $0.isPlain || $0.ids.isEmpty }
    isPlain = Set(plain.flatMap(\.ids)).count >= ExplicitReferences.fewestLabels
    if isPlain { labels = plain }
  }

  /// The part that a lettered item answers below the number of its whole: "(b)" below "Recommendation 2".
  private func part(_ block: Block) -> String? {
    guard block.kind == .listItem, case let letters = block.marker.filter(\.isLetter),
      letters.utf8.count == 1,
      letters.allSatisfy(\.isLowercase), let last = labels.last(where: { !$0.ids.isEmpty })?.ids,
      last.count == 1
    else { return nil }
    var whole = last[0]
    // Behind "(a)" the whole is that of "(a)".
    if rows[whole + letters] == nil, known(whole + letters) == nil {
      if whole.last?.isLetter == true {
        whole.removeLast()
      } else {
        whole = whole.split(separator: ".").dropLast().joined(separator: ".")
      }
    }
    return whole.isEmpty ? nil : known(whole + letters)
  }

  /// What stands in a block up to the end of its label.
  private func words(of label: DemandLabel, in block: Block) -> String {
    let text = block.marker + " " + response.text.string(block.range)
    return String(decoding: text.utf8.prefix(label.length), as: UTF8.self).split(
      whereSeparator: \.isWhitespace
    )
    .joined(separator: " ")
  }

  /// What a block of a response says that it answers, and whether only words that lead to a label stand in front of it.
  private static func label(of block: Block, in text: TextRendition) -> (DemandLabel?, isPlain: Bool) {
    let end = min(block.range.upperBound, block.range.lowerBound + 160)
    // In a paragraph "Recommendations 4 and 7" may just be told of, unless a sentence of it says no more.
    let isTitle =
      block.kind == .heading || block.range.count <= longestTitle || beginsWithLabel(block, in: text)
    let words = block.marker + " " + text.string(block.range.lowerBound..<end)
    guard let label = DemandLabel(words, allowsList: isTitle) else { return (nil, false) }
    let before = TextWords(words, atMost: label.place).small
    return (label, block.kind == .heading || before.allSatisfy(leading.contains))
  }

  /// Whether the first sentence of a block is a label and nothing else: "Recommendations 4 and 7. These will be …".
  private static func beginsWithLabel(_ block: Block, in text: TextRendition) -> Bool {
    guard let first = block.sentences.first, first.count <= longestTitle,
      let label = DemandLabel(text.string(first), allowsList: true)
    else { return false }
    return first.count <= label.length + signs
  }

  private static let leading: Set<String> = [
    "in", "response", "answer", "reply", "to", "on", "as", "regards", "regarding", "concerning", "for",
    "with", "regard",
    "respect", "turning", "the", "our", "your", "government", "joint", "government's", "about", "under",
  ]

  /// Whether nothing stands behind a block's label but further numbers.
  private func isAlone(_ label: DemandLabel?, in block: Block) -> Bool {
    guard let label, block.marker.isEmpty, block.range.count <= Self.longestTitle else { return false }
    let rest = String(
      decoding: (" " + response.text.string(block.range)).utf8.dropFirst(label.length), as: UTF8.self)
    return TermReader.words(of: rest).allSatisfy { word in
      word.first?.isNumber == true || ["and", "to", "or", "through"].contains(word.lowercased())
    }
  }

  /// The blocks that repeat a numbered item of the letter under its number, with that number: "8.5. We urge ministers …".
  ///
  /// Where at least two demands are repeated so, an item between them with a number of the same shape that the letter's demands
  /// do not have is one of its conclusions.
  private func restating() -> [Int: String] {
    var numbers: [Int: String] = [:]
    for (index, block) in response.blocks.enumerated()
    where block.kind == .listItem && block.role.isDocument && !DemandNumbering.isLabelled(block.marker) {
      numbers[index] = DemandNumbering.number(in: block.marker)
    }
    let repeating = numbers.filter { index, number in
      (rows[number] ?? []).contains { row in (columns[index] ?? []).contains { repeats(row, $0) } }
    }
    guard Set(repeating.values).count >= ExplicitReferences.fewestLabels else { return [:] }
    func shape(_ number: String) -> [Substring] { number.split(separator: ".").dropLast() }
    let shapes = Set(repeating.values.map(shape))
    return numbers.filter { index, number in
      repeating[index] != nil
        || rows[number] == nil && shapes.contains(shape(number)) && number.contains(".")
    }
  }

  /// The ids that a label means: "W1", or "1" below "Weaknesses"; of an answer's number, that of its question.
  private func known(_ label: DemandLabel?, after last: [String]) -> [String] {
    guard let label else { return [] }
    return label.ids.compactMap { id in
      guard let initial = label.initial else { return known(id) }
      // Behind "W1" and its words "A1" is its answer.
      if initial == "A" {
        return last.contains { $0.hasSuffix(id) } ? nil : known("Q" + id) ?? known(id)
      }
      return known(String(initial) + id) ?? known(id)
    }
  }

  /// The id that a number means: "5.2b" is the second below 5.2 where the letter's items have letters.
  private func known(_ id: String) -> String? {
    if rows[id] != nil { return id }
    guard let letter = id.unicodeScalars.last, letter.properties.isLowercase else { return nil }
    let below = "\(id.dropLast()).\(letter.value - 0x60)"
    return rows[below] == nil ? nil : below
  }
}
