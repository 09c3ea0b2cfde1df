/// The words of one kind of page that stands in a document's place.
struct StubPhrases: Sendable {
  let kind: PageQuality.Kind
  /// What a title of this kind is called in a reason.
  let name: String
  /// What is said by a title, a headline or a line that is nothing else.
  private let exact: Set<String>
  /// What is told to the reader, anywhere in a sentence.
  private let told: [[UInt8]]

  init(_ kind: PageQuality.Kind, _ name: String, exact: String, told: String) {
    self.kind = kind
    self.name = name
    self.exact = Set(PageWords.phrases(exact))
    self.told = PageWords.phrases(told).map { Array($0.utf8) }
  }

  /// Whether a text in comparable form is one of the names, without numbers before it and signs behind it.
  func isExact(_ text: String) -> Bool {
    var text = text[...]
    func trim() { while let last = text.last, ".!?…:) ".contains(last) { text.removeLast() } }
    trim()
    if exact.contains(String(text)) { return true }
    for prefix in [
      "error", "http error", "fehler", "erreur", "http", "oops", "oops!", "sorry", "sorry,", "oups,",
    ]
    where text.hasPrefix(prefix + " ") {
      text = text.dropFirst(prefix.count + 1)
      break
    }
    text = text.drop { $0.isNumber || " :–—-,!".contains($0) }
    while let first = text.first, "([".contains(first) { text.removeFirst() }
    return exact.contains(String(text))
  }

  /// The first phrase that stands in a sentence in comparable form.
  func phrase(in text: String) -> String? {
    let bytes = Array(text.utf8)
    return told.first { PageWords.contains(bytes, $0) }.map { String(decoding: $0, as: UTF8.self) }
  }
}
