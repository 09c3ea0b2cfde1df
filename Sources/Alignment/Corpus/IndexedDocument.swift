package import Documents

/// What a search needs of one document: where its sentences stand, and which terms each has how often.
///
/// The sentences are those that the aligner takes for possible answers. Everything lies in flat arrays; terms are numbers
/// into `stems`. It is made from a document once and kept as bytes (`IndexedDocument+Coding.swift`).
package struct IndexedDocument: Sendable, Equatable {
  /// A sentence's place.
  package struct Place: Sendable, Equatable {
    /// Half-open UTF-8 bytes of the text rendition.
    package let range: Range<Int>
    /// Number of its block as a person counts paragraphs, from 1; 0 in a headline above the first.
    package let paragraph: Int
    /// The source's page that it begins on; nil where there are none.
    package let page: Int?
  }

  /// One term of one sentence.
  package struct Count: Sendable, Equatable {
    /// Index into `stems`.
    package let stem: Int
    /// How often the sentence has it, at least 1.
    package let frequency: Int
  }

  /// The reader and its version ("text/1").
  package let reader: String
  /// The title that the document gives itself.
  package let title: String?
  /// The publication date that it names, as `YYYY-MM-DD`.
  package let published: String?
  package let warnings: [String]
  /// The language by which its words were cut and stemmed.
  package let language: TextLanguage
  /// Length of the text rendition in UTF-8 bytes.
  package let textLength: Int
  /// Sentences in the order of the text.
  package let places: [Place]
  /// The distinct stems, in the order in which they first stand in the text.
  package let stems: [String]
  /// The terms of all sentences, one sentence after the other.
  let counts: [Count]
  /// Where each sentence's terms begin in `counts`, with the end of the last.
  let starts: [Int]

  /// The terms of a sentence, each once.
  package func terms(of sentence: Int) -> ArraySlice<Count> {
    counts[starts[sentence]..<starts[sentence + 1]]
  }

  /// Reads a document's sentences as the aligner does.
  package init(_ document: Document) {
    let language = Aligner.languageRead(document)
    var terms = TermReader(language: language)
    let units = Unit.response(document, reader: &terms)
    let paragraphs = ParagraphNumbers(document)
    var numbers: [String: Int] = [:]
    var stems: [String] = []
    var counts: [Count] = []
    var starts = [0]
    for unit in units {
      var order: [Int] = []
      var frequencies: [Int: Int] = [:]
      for term in unit.terms {
        let number: Int
        if let known = numbers[term.stem] {
          number = known
        } else {
          number = stems.count
          numbers[term.stem] = number
          stems.append(term.stem)
        }
        if frequencies[number] == nil { order.append(number) }
        frequencies[number, default: 0] += 1
      }
      for number in order { counts.append(Count(stem: number, frequency: frequencies[number] ?? 1)) }
      starts.append(counts.count)
    }
    self.init(
      reader: document.reader, title: document.title, published: document.published,
      warnings: document.warnings, language: language,
      textLength: document.text.utf8.count,
      places: units.map {
        Place(
          range: $0.range, paragraph: paragraphs.number(of: $0.block),
          page: document.page(atByte: $0.range.lowerBound))
      }, stems: stems, counts: counts, starts: starts)
  }

  init(
    reader: String, title: String?, published: String?, warnings: [String], language: TextLanguage,
    textLength: Int,
    places: [Place], stems: [String],
    counts: [Count], starts: [Int]
  ) {
    self.reader = reader
    self.title = title
    self.published = published
    self.warnings = warnings
    self.language = language
    self.textLength = textLength
    self.places = places
    self.stems = stems
    self.counts = counts
    self.starts = starts
  }

  /// Sentences that are cut into stems already, of which nothing else is known: for samples in a benchmark.
  package init(sentences: [[String]]) {
    var numbers: [String: Int] = [:]
    var stems: [String] = []
    var counts: [Count] = []
    var starts = [0]
    var places: [Place] = []
    var end = 0
    for (index, sentence) in sentences.enumerated() {
      var frequencies: [Int: Int] = [:]
      for stem in sentence {
        let number = numbers[stem, default: stems.count]
        if number == stems.count {
          numbers[stem] = number
          stems.append(stem)
        }
        frequencies[number, default: 0] += 1
      }
      for (number, frequency) in frequencies.sorted(by: { $0.key < $1.key }) {
        counts.append(Count(stem: number, frequency: frequency))
      }
      starts.append(counts.count)
      let length = sentence.reduce(0) { $0 + $1.utf8.count + 1 }
      places.append(Place(range: end..<(end + length), paragraph: index + 1, page: nil))
      end += length
    }
    self.init(
      reader: "", title: nil, published: nil, warnings: [], language: .english, textLength: end,
      places: places, stems: stems,
      counts: counts,
      starts: starts)
  }
}
