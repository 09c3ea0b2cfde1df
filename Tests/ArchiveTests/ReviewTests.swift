import Testing
import TransparencyLog

@testable import Archive
@testable import Verification

/// Reviews as events: what is written, what is refused, what is found again.
@Suite struct ReviewTests {
  private func archive() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    _ = try Archive.create(at: folder.archive, origin: "example.org/log", folders: folder.folders)
    _ = try Archive.record(at: folder.archive, folders: folder.folders) { _ in
      var batch = Batch()
      for (id, role, bytes) in [
        ("letter", SourceRole.demands, ReviewSample.letter), ("statement", .response, ReviewSample.statement),
      ] {
        batch.events.append(
          .source(
            SourceEvent(
              id: id, roles: [role], title: nil, published: nil, url: nil, recorded: Timestamp.now())))
        batch.events.append(
          .snapshot(
            SnapshotEvent(
              source: id, sha256: Digest.sha256(bytes), bytes: bytes.count, mediaType: "text/plain",
              method: "file", name: nil, recorded: Timestamp.now())))
        batch.blobs.append(bytes)
      }
      return batch
    }
    return folder
  }

  @Test func `the entry is the one that the format page shows`() {
    let entry = String(decoding: Event.review(ReviewSample.review()).entry, as: UTF8.self)
    #expect(
      entry == """
        {"aligner":"continuity-hmm/1","alignerDisposition":"acknowledged","alignerThousandths":784,"demand":"6.1.2",\
        "demandQuote":"Publish the report.","demandQuoteEnd":19,"demandQuoteStart":0,"demands":"letter",\
        "demandsReader":"text/1","demandsSha256":"\(Digest.sha256(ReviewSample.letter).hex)",\
        "disposition":"declined","event":"review","note":"see p. 3","passage":"We did not publish it.",\
        "passageEnd":22,"passageStart":0,"recorded":"2022-05-28T09:30:00Z","response":"statement",\
        "responseReader":"text/1","responseSha256":"\(Digest.sha256(ReviewSample.statement).hex)",\
        "reviewer":"Ana Ruíz","v":1,"verdict":"overruled"}
        """)
  }

  @Test func `reviews are held, and those that are held already are not recorded again`() throws {
    let folder = try archive()
    let first = ReviewSample.review()
    let other = ReviewSample.review(
      reviewer: "Bo", disposition: "acknowledged", created: "2022-05-01T00:00:00Z")
    let result = try Archive.addReviews(
      [first, other, first], at: folder.archive, folders: folder.folders)
    #expect(result.added == 2)
    #expect(try Archive.addReviews([other, first], at: folder.archive, folders: folder.folders).added == 0)
    let opened = try Archive.open(at: folder.archive, folders: folder.folders)
    #expect(try opened.catalog.reviews(of: "letter", against: "statement").map(\.event) == [first, other])
    #expect(try opened.catalog.reviews(of: "statement").map(\.entry.value) == [4, 5])
    #expect(try opened.catalog.reviews(of: "statement", against: "letter").isEmpty)
    #expect(first.verdict == .overruled && other.verdict == .confirmed)
    #expect(Verifier(root: folder.archive).run().findings.isEmpty)
  }

  private static let place = ReviewEvent.Place(exact: "é", start: 3, end: 4)

  static let refused: [(ReviewEvent, String)] = [
    (ReviewSample.review(reviewer: ""), "reviewer's name"),
    (ReviewSample.review(reviewer: " Ana"), "reviewer's name"),
    (ReviewSample.review(reviewer: "A\u{1B}[2J"), "reviewer's name"),
    (ReviewSample.review(reviewer: String(repeating: "é", count: 101)), "reviewer's name"),
    (ReviewSample.review(demands: "Letter"), "demands"),
    (ReviewSample.review(demand: ""), "demand"),
    (ReviewSample.review(words: ReviewEvent.Place(exact: "é", start: 3, end: 5)), "demandQuote"),
    (ReviewSample.review(words: ReviewEvent.Place(exact: "", start: 3, end: 3)), "demandQuote"),
    (ReviewSample.review(disposition: "absent"), "passage"),
    (ReviewSample.review(passages: []), "passage"),
    (ReviewSample.review(passages: Array(repeating: place, count: 9)), "passage"),
    (ReviewSample.review(disposition: "agreed"), "disposition"),
    (ReviewSample.review(thousandths: 1001), "alignerThousandths"),
    (ReviewSample.review(found: ""), "alignerDisposition"),
    (ReviewSample.review(aligner: ""), "aligner"), (ReviewSample.review(aligner: "a\nb"), "aligner"),
    (ReviewSample.review(aligner: String(repeating: "é", count: 150) + "a"), "aligner"),
    (ReviewSample.review(note: "a\nb"), "note"), (ReviewSample.review(note: ""), "note"),
    (ReviewSample.review(created: "2022-05-28"), "created"),
    (ReviewSample.review(created: "2022-02-30T00:00:00Z"), "created"),
    (ReviewSample.review(created: "2022-02-20T24:00:00Z"), "created"),
    (ReviewSample.review(responseHash: Digest.sha256([])), "responseSha256"),
  ]

  @Test(arguments: refused.indices)
  func `what the format does not permit is not recorded`(index: Int) throws {
    let (review, field) = Self.refused[index]
    let folder = try archive()
    let error = #expect(throws: (any Error).self) {
      try Archive.addReviews([ReviewSample.review(), review], at: folder.archive, folders: folder.folders)
    }
    switch error as? ArchiveError {
    case .invalidField(field, _)?: break
    case .unknownSource("Letter", _)?: #expect(field == "demands")
    default: Issue.record("\(field): \(String(describing: error))")
    }
    #expect(
      try Archive.open(at: folder.archive, folders: folder.folders).catalog.reviews(of: "letter").isEmpty)
  }

  @Test func `the name of an aligner with its embedder has room for 300 bytes, for writer and verifier`()
    throws
  {
    let folder = try archive()
    let review = ReviewSample.review(aligner: String(repeating: "é", count: 150))
    #expect(try Archive.addReviews([review], at: folder.archive, folders: folder.folders).added == 1)
    #expect(Verifier(root: folder.archive).run().findings.isEmpty)
  }

  /// Verification shares no code with what writes, and holds the log to the same format; that a snapshot has the hash is found
  /// by the order of events.
  @Test(arguments: refused.indices.dropLast())
  func `verification refuses the same`(index: Int) throws {
    #expect(throws: EventError.self) {
      try EventRecord(try CanonicalObject(Event.review(Self.refused[index].0).entry))
    }
  }

  @Test func `verification reads what is written, and misses what no event names`() throws {
    let event = try EventRecord(try CanonicalObject(Event.review(ReviewSample.review()).entry))
    #expect(event.namesSource == "letter" && event.namesResponse == "statement")
    #expect(
      event.reviewed == [Digest.sha256(ReviewSample.letter), Digest.sha256(ReviewSample.statement)])
  }

  @Test(arguments: [
    (#""verdict":"overruled""#, #""verdict":"confirmed""#), (#""passageEnd":22,"#, ""),
    (#""passage":"We"#, #""passage2":"We"#), (#""passageStart":0"#, #""passageStart":-1"#),
  ])
  func `an entry that contradicts itself is read by neither`(part: String, other: String) throws {
    let entry = String(decoding: Event.review(ReviewSample.review()).entry, as: UTF8.self)
    let changed = entry.replacing(part, with: other)
    #expect(changed != entry)
    #expect(throws: (any Error).self) { try Event(entry: Array(changed.utf8)) }
    #expect(throws: (any Error).self) { try EventRecord(try CanonicalObject(Array(changed.utf8))) }
  }
}
