/// The words of one kind of page that stands in a document's place.
struct StubPhrases: Sendable {
  let kind: PageQuality.Kind
  /// What a title of this kind is called in a reason.
  let name: String
  /// What is said by a title, a headline or a line that is nothing else.
  private let exact: Set<String>
  /// What is told to the reader, anywhere in a sentence.
  private let told: PhraseFinder

  init(_ kind: PageQuality.Kind, _ name: String, exact: String, told: String) {
    self.kind = kind
    self.name = name
    self.exact = Set(PageWords.phrases(exact))
    self.told = PhraseFinder(PageWords.phrases(told))
  }

  /// Whether a text is one of the names.
  func isExact(_ names: PageWords.Names) -> Bool { names.forms.contains(where: exact.contains) }

  /// The first phrase that stands in a sentence in comparable form.
  func phrase(in text: [UInt8]) -> String? { told.first(in: text) }
}

extension PageWords {
  /// What a line may be the name of: itself without signs behind it, and that without words and numbers before it.
  struct Names: Sendable {
    let forms: [String]

    /// Longer lines are the name of nothing.
    private static let longest = 200

    /// - Parameter text: In comparable form.
    init(_ text: String) {
      guard text.utf8.count <= Self.longest else {
        forms = []
        return
      }
      var text = text[...]
      while let last = text.last, ".!?…:) ".contains(last) { text.removeLast() }
      let whole = String(text)
      for prefix in [
        "error", "http error", "fehler", "erreur", "http", "oops", "oops!", "sorry", "sorry,", "oups,",
      ]
      where text.hasPrefix(prefix + " ") {
        text = text.dropFirst(prefix.count + 1)
        break
      }
      text = text.drop { $0.isNumber || " :–—-,!".contains($0) }
      while let first = text.first, "([".contains(first) { text.removeFirst() }
      forms = [whole, String(text)]
    }
  }
}
