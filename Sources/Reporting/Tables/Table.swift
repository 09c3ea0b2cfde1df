/// A result that is a list of like things: sources, log entries, findings.
package struct Table: Report {
  /// A cell.
  package enum Cell: Sendable, Equatable {
    case text(String)
    case number(Int)
    case none

    var string: String {
      switch self {
      case .text(let text): text
      case .number(let number): String(number)
      case .none: ""
      }
    }
  }

  /// A list beside the rows, for the JSON alone.
  package struct List: Sendable {
    let columns: [String]
    let rows: [[Cell]]

    /// A list; every row has as many cells as there are columns.
    init(_ columns: [String], _ rows: [[Cell]]) {
      precondition(rows.allSatisfy { $0.count == columns.count }, "a row with another number of cells")
      self.columns = columns
      self.rows = rows
    }
  }

  /// Name and version of the JSON ("sources/1").
  package let schema: String
  package let title: String
  /// Names of the columns, as in the JSON.
  package let columns: [String]
  package let rows: [[Cell]]
  /// A sentence for people before everything else, which is `summary` in the JSON.
  package let summary: String?
  /// Lines for people below the table, left out of JSON and CSV.
  package let notes: [String]
  /// What is true of the whole, for the JSON: members beside `rows`.
  package let facts: [String: Cell]
  /// Further lists, for the JSON; empty ones are left out.
  package let lists: [String: List]

  /// Whether the rows stand below each other, cell by cell, on a terminal that is too narrow for them.
  private let stacks: Bool

  /// A table; every row has as many cells as there are columns.
  package init(
    schema: String, title: String, columns: [String], rows: [[Cell]], summary: String? = nil,
    notes: [String] = [],
    facts: [String: Cell] = [:], lists: [String: List] = [:], stacks: Bool = false
  ) {
    precondition(rows.allSatisfy { $0.count == columns.count }, "a row with another number of cells")
    self.schema = schema
    self.title = title
    self.columns = columns
    self.rows = rows
    self.summary = summary
    self.notes = notes
    self.facts = summary.map { facts.merging(["summary": .text($0)]) { old, _ in old } } ?? facts
    self.lists = lists
    self.stacks = stacks
  }

  package func text(_ style: TerminalStyle) -> String {
    // Columns at the end that nothing stands in are for programs.
    let used = rows.reduce(0) { most, row in max(most, (row.lastIndex { !$0.string.isEmpty } ?? -1) + 1) }
    let columns = rows.isEmpty ? columns : Array(columns.prefix(used))
    let cells = rows.map { $0.prefix(used).map { TextLayout.safe($0.string) } }
    var widths = columns.indices.map { column in
      ([columns[column]] + cells.map { $0[column] }).map(TextLayout.width).max() ?? 0
    }
    if stacks, style.cutsTables, widths.reduce(0, +) + 2 * (widths.count - 1) > style.width {
      return stacked(cells, indent: (widths.first ?? 0) + 2, style)
    }
    // The widest column but the last gives way where the line is longer than the terminal; the last may run over.
    while style.cutsTables, widths.reduce(0, +) + 2 * (widths.count - 1) > style.width,
      let widest = widths.dropLast().max(), widest > 24,
      let index = widths.firstIndex(of: widest)
    {
      widths[index] -= 1
    }
    func line(_ row: [String]) -> String {
      row.enumerated().map { column, cell in
        column == row.count - 1
          ? cell : TextLayout.padded(TextLayout.shortened(cell, to: widths[column]), to: widths[column])
      }.joined(separator: "  ")
    }
    var lines = opening(style)
    lines += rows.isEmpty ? [] : [style.coloured(line(columns), .dim)]
    lines += cells.map(line)
    lines += notes.map(TextLayout.safe)
    return lines.joined(separator: "\n")
  }

  private func opening(_ style: TerminalStyle) -> [String] {
    summary.map { [style.coloured(TextLayout.safe($0), .bold), ""] } ?? []
  }

  /// Each row as its first cell and, beside it, the others by their names; empty ones are left out.
  private func stacked(_ cells: [[String]], indent: Int, _ style: TerminalStyle) -> String {
    var lines = opening(style)
    for row in cells {
      let named = zip(columns, row).dropFirst().filter { !$1.isEmpty }.map { "\($0): \($1)" }
      for (place, line) in TextLayout.wrapped(
        named.joined(separator: " · "), to: max(20, style.width - indent)
      ).enumerated() {
        let lead = TextLayout.padded(place == 0 ? row.first ?? "" : "", to: indent)
        lines.append(style.coloured(lead, .bold) + line)
      }
    }
    return (lines + notes.map(TextLayout.safe)).joined(separator: "\n")
  }

  package func json() throws -> String {
    try JSONText.encode(TableObject(schema: schema, facts: facts, lists: lists, columns: columns, rows: rows))
  }

  package func csv() -> String {
    CSV.line(columns) + rows.map { CSV.line($0.map(\.string)) }.joined()
  }

  package func markdown() -> String {
    var lines = ["## " + Markdown.escaped(title), ""]
    lines += summary.map { [Markdown.escaped($0), ""] } ?? []
    lines.append("| " + columns.joined(separator: " | ") + " |")
    lines.append("|" + String(repeating: " --- |", count: columns.count))
    lines += rows.map { "| " + $0.map { Markdown.escaped($0.string) }.joined(separator: " | ") + " |" }
    lines += notes.isEmpty ? [] : [""] + notes.map(Markdown.escaped)
    return lines.joined(separator: "\n")
  }

  package func html() -> String {
    let head = columns.map { "<th scope=\"col\">\(Markup.text($0))</th>" }.joined()
    let body = rows.map { row in
      "<tr>" + row.map { "<td><bdi>\(Markup.text($0.string))</bdi></td>" }.joined() + "</tr>"
    }.joined(separator: "\n")
    return SimplePage.html(
      title: title,
      body: "<table>\n<thead><tr>\(head)</tr></thead>\n<tbody>\n\(body)\n</tbody>\n</table>\n"
        + notes.map { "<p>\(Markup.text($0))</p>" }.joined(separator: "\n"))
  }
}

/// The JSON of a table: its facts, its lists, and one object a row in which empty cells are left out.
private struct TableObject: Encodable {
  let schema: String
  let facts: [String: Table.Cell]
  let lists: [String: Table.List]
  let columns: [String]
  let rows: [[Table.Cell]]

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Name.self)
    try container.encode(schema, forKey: Name("schema"))
    for (name, fact) in facts { try fact.encode(into: &container, as: name) }
    for (name, list) in lists where !list.rows.isEmpty {
      try container.encode(list.rows.map { Row(columns: list.columns, cells: $0) }, forKey: Name(name))
    }
    try container.encode(rows.map { Row(columns: columns, cells: $0) }, forKey: Name("rows"))
  }

  struct Row: Encodable {
    let columns: [String]
    let cells: [Table.Cell]

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Name.self)
      for (column, cell) in zip(columns, cells) { try cell.encode(into: &container, as: column) }
    }
  }
}

extension Table.Cell {
  fileprivate func encode(into container: inout KeyedEncodingContainer<Name>, as name: String) throws {
    switch self {
    case .text(let text): try container.encode(text, forKey: Name(name))
    case .number(let number): try container.encode(number, forKey: Name(name))
    case .none: break
    }
  }
}

private struct Name: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }
  init(_ name: String) { stringValue = name }
  init?(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}
