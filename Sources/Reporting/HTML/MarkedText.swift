import Documents

/// Words of a document cut at the edges of the passages in it, so that passages may overlap and the markup may not.
///
/// The text of the elements is exactly the text of the document: footnote marks and the links back to demands carry
/// their labels in attributes, which the style sheet shows and a selection leaves out.
struct MarkedText {
  /// A passage of the document that a demand has to do with.
  struct Citation {
    /// Half-open UTF-8 bytes of the text rendition.
    let range: Range<Int>
    /// Where the page has the pair of the demand and this passage.
    let anchor: String
    /// The name of the passage's beginning.
    var place: String?
    /// The demand's id.
    let id: String
    /// Whether it is cited as a response, or only named as the nearest miss.
    let isResponse: Bool
  }

  /// A footnote's mark: its byte offset in the text rendition, its label, where the page has the note.
  struct NoteMark {
    let at: Int
    let label: String
    let anchor: String
  }

  /// The words of a half-open byte range with their citations and footnote marks.
  static func markup(
    of range: Range<Int>, in text: TextRendition, citations: [Citation], notes: [NoteMark]
  ) -> String {
    let inside = citations.compactMap { citation in
      let clipped = citation.range.clamped(to: range)
      return clipped.isEmpty ? nil : (range: clipped, citation: citation)
    }
    var edges: Set<Int> = [range.lowerBound, range.upperBound]
    for (clipped, _) in inside { edges.formUnion([clipped.lowerBound, clipped.upperBound]) }
    for note in notes where range.contains(note.at) { edges.insert(note.at) }
    let cuts = edges.sorted()
    var result = ""
    var places: Set<String> = []
    for (start, end) in zip(cuts, cuts.dropFirst()) {
      result += noteMarks(notes.filter { $0.at == start })
      for case let place? in inside.map({ $0.citation.range.lowerBound == start ? $0.citation.place : nil })
      where places.insert(place).inserted {
        result += "<span class=\"at\" id=\"\(place)\"></span>"
      }
      let covering = inside.filter { $0.range.contains(start) }.map(\.citation)
      result += segment(Markup.text(text.string(start..<end)), covering: covering)
      result += linksBack(inside.filter { $0.range.upperBound == end }.map(\.citation))
    }
    return result + noteMarks(notes.filter { $0.at == range.upperBound })
  }

  private static func segment(_ words: String, covering: [Citation]) -> String {
    let cited = anchors(covering.filter(\.isResponse))
    let near = anchors(covering.filter { !$0.isResponse })
    let names =
      (cited.isEmpty ? "" : " data-for=\"\(cited)\"") + (near.isEmpty ? "" : " data-near=\"\(near)\"")
    if !cited.isEmpty { return "<mark\(names)>\(words)</mark>" }
    return near.isEmpty ? words : "<span\(names)>\(words)</span>"
  }

  private static func anchors(_ citations: [Citation]) -> String {
    var seen: Set<String> = []
    return citations.map(\.anchor).filter { seen.insert($0).inserted }.joined(separator: " ")
  }

  private static func linksBack(_ citations: [Citation]) -> String {
    citations.filter(\.isResponse).map {
      let id = Markup.attribute($0.id)
      return
        "<a class=\"back\" href=\"#\($0.anchor)\" data-label=\"\(id)\" aria-label=\"Cited for demand \(id)\"></a>"
    }.joined()
  }

  private static func noteMarks(_ notes: [NoteMark]) -> String {
    notes.map {
      let label = Markup.attribute($0.label)
      return
        "<a class=\"note\" href=\"#\($0.anchor)\" data-label=\"\(label)\" aria-label=\"Note \(label)\"></a>"
    }.joined()
  }
}
