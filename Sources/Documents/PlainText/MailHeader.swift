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
    "enviado": .date, "дата": .date, "da": .author, "oggetto": .title, "assunto": .title, "onderwerp": .title,
    "data": .date,
    "inviato": .date, "verzonden": .date, "a": .other, "aan": .other, "تاريخ": .date, "الموضوع": .title,
    "إلى": .other,
    "发件人": .author, "收件人": .other, "主题": .title, "发送时间": .date,
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

  /// Marks the headers of the mails that a mail answers or passes on, where programs put them without quote marks; what
  /// stands below one in an answer is quoted.
  static func markLater(_ lines: inout [TextLine]) {
    var words = 0
    var quoted = 0
    var index = 0
    while index < lines.count {
      defer { index += 1 }
      let line = lines[index]
      guard line.use == .text, !line.isBlank else { continue }
      if index > 0, let end = fields(lines, from: index) {
        let above = lines[..<index].lastIndex { !$0.isBlank }
        let separator = above.flatMap { isSeparator(lines[$0].string) ? $0 : nil }
        guard separator != nil || lines[index - 1].isBlank else { continue }
        if let separator {
          lines[separator].use = .divider
          // Below a few words of one's own a mail is passed on: it is what is to be read.
          if words >= shortestAnswer, !isForwarding(lines[separator].string) { quoted = 1 }
        }
        for place in index..<end {
          lines[place].use = .mailHeader(isField: field(lines[place].string) != nil)
        }
        index = end - 1
        continue
      }
      words += line.string.utf8.count { $0 == 0x20 } + 1
      lines[index].quoteDepth += quoted
    }
  }

  /// Words that an answer has at least.
  private static let shortestAnswer = 25

  /// Lines of a header inside a text; programs put five or six fields there.
  private static let longestLaterHeader = 40

  /// The end of a header of three known fields or more that begins at a line, an author's first.
  private static func fields(_ lines: [TextLine], from start: Int) -> Int? {
    guard let first = field(lines[start].string), first.meaning == .author else { return nil }
    var meanings: [Meaning] = []
    var end = start
    while end < lines.count, end - start < longestLaterHeader, !lines[end].isBlank,
      lines[end].quoteDepth == lines[start].quoteDepth
    {
      if let field = field(lines[end].string) {
        meanings.append(field.meaning)
      } else if lines[end].indent == 0 {
        break
      }
      end += 1
    }
    return meanings.count >= 3 && (meanings.contains(.date) || meanings.contains(.title)) ? end : nil
  }

  /// "-----Original Message-----" and a line of underscores.
  private static func isSeparator(_ line: String) -> Bool {
    guard (5...100).contains(line.utf8.count) else { return false }
    return line.utf8.allSatisfy { $0 == UInt8(ascii: "_") } || line.hasPrefix("---") && line.hasSuffix("---")
  }

  private static func isForwarding(_ line: String) -> Bool {
    let lower = line.lowercased()
    return ["forward", "transfér", "reenviad", "weitergeleitet", "inoltrat", "doorgestuur", "переслан"]
      .contains { lower.contains($0) }
  }

  private static func field(_ line: String) -> (meaning: Meaning, text: String)? {
    guard let colon = line.utf8.prefix(64).firstIndex(of: UInt8(ascii: ":")) else { return nil }
    // French sets a space before the colon.
    let name = line[..<colon].lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    // A string of its own: in a piece of another, Swift looks back over a row of flags at each of them.
    let rest = String(line[line.utf8.index(after: colon)...])
    guard let meaning = meanings[name] ?? (name.hasPrefix("x-") ? .other : nil) else { return nil }
    return (meaning, rest.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  /// The name in "A. Author <desk@example.org>", or the address where there is none.
  private static func name(_ text: String) -> String? {
    let marks: (Character) -> Bool = { $0.isWhitespace || $0 == "\"" || $0 == "'" }
    func trimmed(_ text: Substring) -> String {
      var rest = text.drop(while: marks)
      while let last = rest.last, marks(last) { rest.removeLast() }
      return String(rest)
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
