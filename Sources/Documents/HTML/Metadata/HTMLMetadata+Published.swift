extension HTMLMetadata {
  private static let dateNames = [
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
    "dc.date.issued", "dcterms.issued",
    "dc.date.created", "dcterms.created", "dc.date", "dcterms.date", "citation_publication_date",
    "citation_online_date", "publication_date", "publish-date", "publishdate", "publish_date", "pubdate",
    "parsely-pub-date", "sailthru.date", "date",
  ]

  /// When it was published: by `<meta>`, JSON-LD, `<time>`, a line near the headline, the front of
  /// the text, then by its address.
  static func published(
    _ tree: HTMLTree, _ names: MetaNames, _ data: LinkedData, _ front: FrontMatter, addresses: [String?],
    language: String?
  ) -> String? {
    for name in dateNames {
      let found = names.all(name)
      if let date = found.lazy.compactMap(date).first
        ?? found.lazy.compactMap({ DateInText.first(in: $0, language: language) }).first
      {
        return date
      }
    }
    return data.published ?? front.times.lazy.compactMap(date).first
      ?? front.first(ofLines: { DateInText.first(inFrontLine: $0, language: language) })
      ?? front.opening.flatMap { DateInText.ofDateline($0, language: language) }
      ?? addresses.lazy.compactMap { $0.flatMap(DateInText.inAddress) }.first
  }

  /// `YYYY-MM-DD` where a text begins with a valid date: "2022/05/28", "20220528" or "28 May 2022".
  static func date(_ text: String) -> String? {
    let text = FoldedText.of(text)
    let front = Array(text.utf8.prefix(11))
    func isDigits(_ range: Range<Int>) -> Bool {
      range.upperBound <= front.count && front[range].allSatisfy { (0x30...0x39).contains($0) }
    }
    func part(_ range: Range<Int>) -> String { String(decoding: front[range], as: UTF8.self) }
    if isDigits(0..<8), !isDigits(8..<9) {
      return ofOurTime(WrittenDate.iso("\(part(0..<4))-\(part(4..<6))-\(part(6..<8))"))
    }
    if isDigits(0..<4), isDigits(5..<7), isDigits(8..<10), front[4] == front[7],
      front[4] == 0x2D || front[4] == 0x2F,
      !isDigits(10..<11)
    {
      return ofOurTime(WrittenDate.iso("\(part(0..<4))-\(part(5..<7))-\(part(8..<10))"))
    }
    return WrittenDate.only(text).flatMap(ofOurTime)
  }

  /// Nil for a day before the year 1000, which programs write that know none.
  private static func ofOurTime(_ date: String?) -> String? { date.flatMap { $0.first == "0" ? nil : $0 } }
}
