/// The header of a saved mail or of a memorandum: "From:", "To:", "Subject:", "Date:" at the top of a text.
struct MailHeader {
  private(set) var title: String?
  private(set) var byline: String?
  private(set) var published: String?

  /// What a field says, by its name in lower case.
  private enum Meaning { case author, title, date, other }

  private static let meanings: [String: Meaning] = [
    "from": .author, "de": .author, "von": .author, "от": .author, "من": .author,
    "subject": .title, "objet": .title, "asunto": .title, "betreff": .title, "тема": .title, "re": .title,
    "date": .date, "sent": .date, "datum": .date, "fecha": .date, "envoyé": .date, "gesendet": .date,
    "enviado": .date, "дата": .date,
    "to": .other, "cc": .other, "bcc": .other, "à": .other, "an": .other, "para": .other, "кому": .other,
    "reply-to": .other, "message-id": .other, "received": .other, "mime-version": .other,
    "content-type": .other, "content-transfer-encoding": .other, "return-path": .other,
    "delivered-to": .other,
    "in-reply-to": .other, "references": .other, "list-id": .other, "user-agent": .other, "x-mailer": .other,
    "importance": .other, "attachments": .other, "through": .other, "organization": .other,
  ]

  /// Marks the lines of the header, if the text begins with one: two known fields or more, an author among them.
  init(_ lines: inout [TextLine]) {
    guard let first = lines.firstIndex(where: { !$0.isBlank }) else { return }
    var values: [(meaning: Meaning, text: String)] = []
    var isField: [Bool] = []
    var index = first
    while index < lines.count, !lines[index].isBlank, lines[index].quoteDepth == 0 {
      let line = lines[index].string
      if let field = Self.field(line), lines[index].indent == 0 || values.isEmpty {
        values.append(field)
        isField.append(true)
      } else if !values.isEmpty, lines[index].indent > 0 {
        // No header needs more of a field than this, and a hostile one could be all there is.
        if values[values.count - 1].text.utf8.count < 1_000 { values[values.count - 1].text += " " + line }
        isField.append(false)
      } else {
        break
      }
      index += 1
    }
    let known = values.filter { $0.meaning != .other || !$0.text.isEmpty }
    guard known.count >= 2, values.contains(where: { $0.meaning == .author }) else { return }
    for (offset, isField) in isField.enumerated() {
      lines[first + offset].use = .mailHeader(isField: isField)
    }
    for value in values where !value.text.isEmpty {
      switch value.meaning {
      case .author: byline = byline ?? Self.name(value.text)
      case .title: title = title ?? value.text
      case .date: published = published ?? Self.date(value.text)
      case .other: break
      }
    }
  }

  private static func field(_ line: String) -> (meaning: Meaning, text: String)? {
    guard let colon = line.utf8.prefix(64).firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = line[..<colon].lowercased()
    let rest = line[line.utf8.index(after: colon)...]
    guard let meaning = meanings[name] ?? (name.hasPrefix("x-") ? .other : nil) else { return nil }
    return (meaning, rest.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  /// The name in "A. Author <desk@example.org>", or the address where there is none.
  private static func name(_ text: String) -> String? {
    let marks: (Character) -> Bool = { $0.isWhitespace || $0 == "\"" || $0 == "'" }
    func trimmed(_ text: Substring) -> String {
      String(String(text.drop(while: marks)).reversed().drop(while: marks).reversed())
    }
    let front = trimmed(text.prefix { $0 != "<" && $0 != "[" })
    let name = front.isEmpty ? trimmed(text.filter { !"<>".contains($0) }[...]) : front
    return name.isEmpty ? nil : name
  }

  /// The first date among a field's words: "Tue, 3 May 2022 10:15:00 +0200".
  private static func date(_ text: String) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace).prefix(16)
    for start in words.indices {
      for count in [3, 1] where start + count <= words.endIndex {
        if let date = WrittenDate.only(words[start..<start + count].joined(separator: " ")) { return date }
      }
    }
    return nil
  }
}
