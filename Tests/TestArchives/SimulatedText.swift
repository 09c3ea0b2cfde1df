/// What a simulated page says, which only edits change.
struct SimulatedText: Sendable {
  struct Paragraph: Sendable, Equatable {
    var sentences: [String]
    /// Where the last words of the paragraph lead; nil for no link.
    var link: String?
  }

  private let seed: UInt64
  private let page: Int
  private(set) var title: String
  private(set) var paragraphs: [Paragraph]

  init(seed: UInt64, page: Int) {
    (self.seed, self.page) = (seed, page)
    var numbers = SeededNumbers(seed, page, 10)
    title = Self.title(&numbers)
    paragraphs = (0..<Int.random(in: 4...9, using: &numbers)).map { index in
      Paragraph(
        sentences: (0..<Int.random(in: 2...5, using: &numbers)).map { _ in Self.sentence(&numbers) },
        link: numbers.happens(40) ? "/files/\(index)-\(Int.random(in: 100...999, using: &numbers)).html" : nil
      )
    }
  }

  /// Makes one true edit: a figure, a word, a sentence, a link, the order, or most of the text.
  mutating func edit(_ number: Int) {
    var numbers = SeededNumbers(seed, page, number, 11)
    let index = Int.random(in: 0..<paragraphs.count, using: &numbers)
    switch Int.random(in: 0..<8, using: &numbers) {
    case 0:
      paragraphs[index].sentences[0] =
        "The \(numbers.one(of: Self.things)) will cost \(Int.random(in: 20...900, using: &numbers)) million, not \(Int.random(in: 2...19, using: &numbers)) million."
    case 1: paragraphs[index].sentences.append(Self.sentence(&numbers))
    case 2:
      if paragraphs[index].sentences.count > 1 {
        paragraphs[index].sentences.removeLast()
      } else {
        paragraphs.remove(at: index)
      }
    case 3:
      let from = paragraphs[index].sentences[0]
      paragraphs[index].sentences[0] =
        from.contains(" will ")
        ? from.replacing(" will ", with: " may ", maxReplacements: 1) : "It is not so that " + from
    case 4: paragraphs[index].link = paragraphs[index].link == nil ? "/files/new.pdf" : nil
    case 5: paragraphs[index].link = "/files/other-\(Int.random(in: 1000...9999, using: &numbers)).html"
    case 6:
      paragraphs.insert(
        Paragraph(sentences: [Self.sentence(&numbers), Self.sentence(&numbers)], link: nil), at: index)
    default: paragraphs.removeLast(paragraphs.count / 2)
    }
  }

  private static func title(_ numbers: inout SeededNumbers) -> String {
    // Some pages are about what trackers are afraid of.
    numbers.one(of: [
      "The \(numbers.one(of: things)) of \(numbers.one(of: places))",
      "\(numbers.one(of: people)) on the \(numbers.one(of: things))",
      "Access to the \(numbers.one(of: things)) was denied", "Maintenance of the \(numbers.one(of: things))",
      "Which cookies the \(numbers.one(of: people)) may set",
      "What was not found in \(numbers.one(of: places))",
    ])
  }

  private static func sentence(_ numbers: inout SeededNumbers) -> String {
    let (who, what, place) = (numbers.one(of: people), numbers.one(of: things), numbers.one(of: places))
    let count = Int.random(in: 2...980, using: &numbers)
    return numbers.one(of: [
      "The \(who) will publish the \(what) for \(place) before the end of the year.",
      "In \(place) \(count) people asked for the \(what), and the \(who) answered \(count / 2) of them.",
      "The \(who) must consult \(place) about the \(what).",
      "No \(what) was found in \(place), the \(who) said.",
      "The \(who) denied access to the \(what) of \(place) on \(count % 28 + 1) May.",
      "Readers in \(place) may see the \(what) at the office of the \(who).",
      "Of \(count) letters about the \(what), most came from \(place).",
      "The \(what) in \(place) is under maintenance, and the \(who) hopes to open it in June.",
      "The \(who) asked all sites in \(place) to say which cookies they set and why.",
      "It costs \(count) crowns to copy the \(what), which the \(who) of \(place) thinks too much.",
    ])
  }

  private static let people = [
    "council", "ministry", "commission", "harbour master", "ombudsman", "auditor", "committee",
    "inspectorate", "registrar", "union",
  ]
  private static let things = [
    "register", "water plan", "bridge", "archive", "budget", "list of wells", "timetable", "survey",
    "contract", "statute", "ferry", "map",
  ]
  private static let places = [
    "Norby", "Eastwell", "Mill Street", "the islands", "Harrow Down", "the nine districts", "Lower Tarn",
    "Quayside", "the capital", "Old Ford",
  ]
}
