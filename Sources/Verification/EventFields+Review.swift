import TransparencyLog

extension EventFields {
  /// What a response can do with a demand.
  private static let dispositions: Set<String> = [
    "addressed", "partly-addressed", "acknowledged", "declined", "absent",
  ]
  private static let mostPassages = 8

  /// Checks what a review says beside the ids of its sources.
  ///
  /// - Returns: The blobs that were reviewed, the letter's and the response's.
  func checkReview() throws(EventError) -> [Digest] {
    let reviewer = try line("reviewer", longest: 200)
    guard reviewer.first != " ", reviewer.last != " " else {
      throw .badField("reviewer", expected: "a name without outer spaces")
    }
    for name in ["demand", "demandsReader", "responseReader"] {
      _ = try line(name, longest: 100)
    }
    _ = try line("aligner", longest: 300)
    try checkPlace("demandQuote")
    let thousandths = try integer("alignerThousandths")
    guard (0...1000).contains(thousandths) else {
      throw .badField("alignerThousandths", expected: "a number from 0 to 1000")
    }
    let found = try disposition("alignerDisposition")
    let given = try disposition("disposition")
    guard try text("verdict") == (found == given ? "confirmed" : "overruled") else {
      throw .badField("verdict", expected: "confirmed where both dispositions are the same, else overruled")
    }
    let passages = try checkPassages()
    guard (passages == 0) == (given == "absent") else {
      throw .badField("disposition", expected: "absent exactly where there is no passage")
    }
    if try optionalString("note") != nil { _ = try line("note", longest: 4000) }
    if let created = try optionalString("created"), !Timestamp.isValid(created) {
      throw .badField("created", expected: "a UTC time such as 2025-01-31T09:30:00Z")
    }
    return [try digest("demandsSha256"), try digest("responseSha256")]
  }

  /// The members `passage`, `passage2` and so on, without a gap.
  private func checkPassages() throws(EventError) -> Int {
    let names = (1...Self.mostPassages).map { $0 == 1 ? "passage" : "passage\($0)" }
    var count = 0
    for (index, name) in names.enumerated() where object[name] != nil {
      guard count == index else { throw .missingField(names[count]) }
      try checkPlace(name)
      count += 1
    }
    guard object["passage\(Self.mostPassages + 1)"] == nil else {
      throw .badField("passage", expected: "given at most \(Self.mostPassages) times")
    }
    return count
  }

  /// Words, and a place of just as many code points.
  private func checkPlace(_ name: String) throws(EventError) {
    let words = try text(name)
    let (start, end) = (try integer(name + "Start"), try integer(name + "End"))
    guard start >= 0, end - start == Int64(words.unicodeScalars.count) else {
      throw .badField(name, expected: "words with the place of just as many code points")
    }
  }

  private func disposition(_ name: String) throws(EventError) -> String {
    let word = try text(name)
    guard Self.dispositions.contains(word) else { throw .badField(name, expected: "a disposition") }
    return word
  }

  /// A text on one line.
  private func line(_ name: String, longest: Int) throws(EventError) -> String {
    let text = try text(name)
    guard text.utf8.count <= longest, !text.unicodeScalars.contains(where: Self.isControl) else {
      throw .badField(name, expected: "at most \(longest) bytes without control characters")
    }
    return text
  }
}
