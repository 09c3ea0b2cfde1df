import Documents
import Testing

@testable import Alignment

@Suite struct LanguageDetectorTests {
  static let seen = LanguageSentences.seen.keys.sorted { $0.rawValue < $1.rawValue }

  /// The sentences of a language that are told to be in it, and those told to be in another.
  private func count(_ sentences: [String], in language: TextLanguage) -> (right: Int, wrong: [String]) {
    var right = 0
    var wrong: [String] = []
    for sentence in sentences {
      switch LanguageDetector.finding(for: sentence) {
      case .known(language): right += 1
      case .known(let other): wrong.append("\(other.name): \(sentence)")
      case .tooShort, .undecided, .unrecognised: continue
      }
    }
    return (right, wrong)
  }

  @Test func `a short letter is not refused for its address, date and greeting`() throws {
    let letter =
      "To the Board\n\n10 January 2025\n\nDear Sir,\n\nThe company must keep a guard on every train that runs after 8 p.m.\n\nYours sincerely,\n\nA. Writer\n"
    let document = try Samples.document(letter)
    #expect([.tooShort, .known(.english)].contains(LanguageDetector.finding(for: document)))
    let result = DemandFinder.demands(in: document).map { document.text.string($0.range) }
    #expect(result.count == 1)
  }

  @Test func `a short text that two languages claim is not refused, nor is it taken for either`() throws {
    let words = "The pipes in Mill Street are lead."
    guard case .undecided = LanguageDetector.finding(for: words) else {
      Issue.record("the sample is of one language by now")
      return
    }
    #expect(LanguageDetector.finding(for: try Samples.document(words)) == .tooShort)
    let many = Array(repeating: words, count: 5).joined(separator: " ")
    #expect(LanguageDetector.finding(for: try Samples.document(many)) != .tooShort)
  }

  @Test(arguments: seen)
  func `single sentences are never told to be in another language, and half of them are told`(
    _ language: TextLanguage
  ) throws {
    let sentences = try #require(LanguageSentences.seen[language])
    #expect(sentences.count >= 6)
    let found = count(sentences, in: language)
    #expect(found.wrong == [])
    #expect(found.right >= 3, "\(language.name): \(found.right) of \(sentences.count)")
  }

  @Test func `held-out sentences are never told to be in another language`() {
    var right = 0
    for (language, sentences) in LanguageSentences.heldOut {
      let found = count(sentences, in: language)
      #expect(found.wrong == [], "\(language.name)")
      right += found.right
    }
    #expect(right >= 27)
  }

  @Test(arguments: seen)
  func `a text of several sentences is told`(_ language: TextLanguage) throws {
    let text = try #require(LanguageSentences.seen[language]).joined(separator: " ")
    #expect(LanguageDetector.finding(for: text) == .known(language))
  }

  @Test(arguments: LanguageSentences.foreign)
  func `a language without a stemmer is not taken for one with`(_ sentence: String) {
    for text in [sentence, String(repeating: sentence + " ", count: 20)] {
      if case .known(let language) = LanguageDetector.finding(for: text), language.isAligned {
        Issue.record("\(language.name): \(sentence)")
      }
    }
  }

  @Test func `a letter that quotes another language keeps its own`() throws {
    let english = try #require(LanguageSentences.seen[.english])
    let french = try #require(LanguageSentences.seen[.french])
    let text = (english + english + french.prefix(2)).joined(separator: " ")
    #expect(LanguageDetector.finding(for: text) == .known(.english))
  }

  @Test func `half and half is unknown`() throws {
    let english = try #require(LanguageSentences.seen[.english]).joined(separator: " ")
    for language in [TextLanguage.french, .german, .swedish] {
      let other = try #require(LanguageSentences.seen[language]).joined(separator: " ")
      guard case .undecided(let languages) = LanguageDetector.finding(for: english + " " + other) else {
        Issue.record("\(language.name)")
        continue
      }
      #expect(languages.contains(.english) && languages.contains(language))
    }
    let russian = try #require(LanguageSentences.seen[.russian]).joined(separator: " ")
    #expect(LanguageDetector.finding(for: english + " " + russian) == .undecided([]))
  }

  @Test(arguments: [
    "", " ", "Müller", "1. 2. 3. 4. 5. 6. 7. 8. 9. 10.", "🦆🦆🦆 🦆🦆 🦆🦆🦆 🦆🦆 🦆🦆🦆 🦆",
    String(repeating: "de ", count: 1_000), String(repeating: "the ", count: 1_000),
    String(repeating: "\u{0301}", count: 500), "x = y + z; return x * y / z; if x == y { print(x) }",
    "\u{202E}eht fo dna ot ni si taht ti rof saw no era sa htiw eb yb",
  ])
  func `what is no prose is in no language`(_ text: String) {
    if case .known(let language) = LanguageDetector.finding(for: text) {
      Issue.record("\(language.name)")
    }
  }

  @Test func `words win over the declaration, which decides where they do not tell`() throws {
    func document(_ text: String, _ language: String?) throws -> Document {
      let front = language.map { "---\nlang: \($0)\n---\n\n" } ?? ""
      return try MarkdownReader().read(Array((front + text).utf8))
    }
    let french = try #require(LanguageSentences.seen[.french]).joined(separator: " ")
    func finding(_ text: String, _ language: String?) throws -> LanguageDetector.Finding {
      LanguageDetector.finding(for: try document(text, language))
    }
    #expect(try finding(french, "en") == .known(.french))
    #expect(try finding("Müller", "de-CH") == .known(.german))
    #expect(try finding("Müller", nil) == .tooShort)
    #expect(try finding("Müller", "xx") == .tooShort)
    // Danish and Norwegian alike: what it declares is one of the two.
    let both = "Han og hun kan ikke være her med dem, men alle skal til festen."
    #expect(try finding(both, nil) == .tooShort)
    let long = try finding(both + " " + both, nil)
    guard case .undecided = long else {
      Issue.record("\(long)")
      return
    }
    #expect(try finding(both, "nb") == .known(.norwegian))
    #expect(try finding(both, "da") == .known(.danish))
  }

  @Test func `two readings of the same sentences are equal`() {
    for sentences in LanguageSentences.seen.values {
      for sentence in sentences {
        #expect(LanguageDetector.finding(for: sentence) == LanguageDetector.finding(for: sentence))
      }
    }
  }
}
