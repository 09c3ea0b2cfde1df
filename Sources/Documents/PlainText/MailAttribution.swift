/// The line that names the author of a quotation in a mail: "On 3 May 2022, A. Author wrote:".
enum MailAttribution {
  private static let verbs = [
    "wrote", "writes", "said", "écrit", "escribió", "schrieb", "scrisse", "пишет", "написал", "написала",
    "كتب",
    "写道", "geschrieben", "schreef", "escreveu", "napisał", "napisała", "yazdı", "skrev", "さんが書きました", "نوشت",
  ]

  /// Marks each paragraph that stands before a deeper quotation and ends as such a line does.
  static func mark(_ drafts: inout [TextDraft]) {
    for index in drafts.indices.dropLast()
    where drafts[index].kind == .paragraph && drafts[index + 1].quoteDepth > drafts[index].quoteDepth {
      drafts[index].isAttribution = name(in: drafts[index].words) != nil
    }
  }

  /// The name among the words of such a line (without its address), or nil where the line is none.
  static func name(in words: String) -> Substring? {
    guard words.utf8.count <= 240, words.last == ":" || words.last == "：" else { return nil }
    let verb = verbs.lazy.compactMap { place(of: $0, in: words) }.first
    guard let verb else { return nil }
    var front = trimmed(words[..<verb])
    for auxiliary in [" a", " hat", " ha"] where front.hasSuffix(auxiliary) {
      front = front.dropLast(auxiliary.count)
    }
    if let bracket = front.firstIndex(where: { $0 == "<" || $0 == "[" }) { front = front[..<bracket] }
    // The name stands behind the date's last comma, as far as one was set.
    let parts = front.split(separator: ",").filter { $0.contains(where: \.isLetter) }
    let name = parts.last.map { trimmed($0) } ?? ""
    return name.isEmpty || !name.contains(where: \.isUppercase) && name.contains(where: \.isCased)
      ? trimmed(front) : name
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }

  /// Where a word stands as a word.
  private static func place(of word: String, in text: String) -> String.Index? {
    let bytes = Array(text.utf8)
    let wanted = Array(word.utf8)
    guard bytes.count >= wanted.count else { return nil }
    return (0...(bytes.count - wanted.count)).reversed().first { start in
      bytes[start...].starts(with: wanted) && (start == 0 || bytes[start - 1] == 0x20 || wanted[0] >= 0xE0)
    }.map { text.utf8.index(text.startIndex, offsetBy: $0) }
  }
}
