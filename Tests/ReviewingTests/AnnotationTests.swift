import Alignment
import Archive
import Capture
import Documents
import Foundation
import TestArchives
import Testing

@testable import Reviewing

@Suite struct AnnotationTests {
  private static let later = "2024-06-01T00:00:00Z"

  private func archive() throws -> TestArchive {
    let archive = try TestArchive(
      versions: [Water.whole, Water.whole.replacing("We will", with: "We may")])
    try archive.review("2", note: "“quoted” \\ and more")
    try archive.review("3", .absent, by: "Bo \"B\" Ruíz")
    try archive.review(
      "3", .acknowledged, passage: Water.bridge, by: "Ana", at: "2024-01-02T00:00:00Z")
    try archive.review("2", .acknowledged, of: "letter", "statement@2")
    return archive
  }

  @Test func `what is written and read is the same, and is written again to the byte`() throws {
    let archive = try archive()
    let pair = try archive.pair()
    let file = try pair.annotations()
    let read = try pair.reviews(file, at: Self.later)
    let events = try pair.annotated()
    #expect(read.count == 4 && zip(read, events).allSatisfy { $0.decidesAs($1) && $0.made == $1.made })
    // In its own archive nothing is new; in another with the same documents everything is, once.
    #expect(try Archive.addReviews(read, at: archive.path, folders: archive.folders).added == 0)
    let other = try TestArchive(
      versions: [Water.whole, Water.whole.replacing("We will", with: "We may")])
    let reviews = try other.pair().reviews(file, at: Self.later)
    #expect(try Archive.addReviews(reviews, at: other.path, folders: other.folders).added == 4)
    #expect(try Archive.addReviews(reviews, at: other.path, folders: other.folders).added == 0)
    #expect(try other.pair().annotations() == file)
    for id in ["1", "2", "3"] {
      let (mine, theirs) = (try pair.standings(id), try other.pair().standings(id))
      #expect(mine.sorted() == theirs.sorted())
    }
  }

  @Test func `a review that a later one of the same versions replaced is left out`() throws {
    let archive = try archive()
    try archive.review("2", .declined, at: "2024-01-05T00:00:00Z")
    let events = try archive.pair().annotated()
    #expect(events.count == 4 && events.last?.disposition == "declined")
  }

  /// What the model demands of every annotation (Web Annotation Data Model, sections 3.1 to 3.3 and 4).
  @Test func `the file is a Web Annotation collection`() throws {
    let archive = try archive()
    defer { withExtendedLifetime(archive) {} }
    let file = try archive.pair().annotations()
    let collection = try #require(try JSONSerialization.jsonObject(with: Data(file)) as? [String: Any])
    #expect(collection["@context"] as? String == "http://www.w3.org/ns/anno.jsonld")
    #expect(collection["type"] as? String == "AnnotationCollection")
    #expect((collection["id"] as? String)?.hasPrefix("nih:sha-256;") == true)
    let page = try #require(collection["first"] as? [String: Any])
    let items = try #require(page["items"] as? [[String: Any]])
    #expect(collection["total"] as? Int == items.count && items.count == 4)
    #expect(Set(items.compactMap { $0["id"] as? String }).count == items.count)
    for item in items {
      #expect(item["type"] as? String == "Annotation" && item["motivation"] as? String == "assessing")
      #expect((item["creator"] as? [String: Any])?["type"] as? String == "Person")
      let bodies = try #require(item["body"] as? [[String: Any]])
      #expect(
        Set(bodies.compactMap { $0["purpose"] as? String }).isSuperset(
          of: ["classifying", "identifying", "linking", "assessing"]))
      let target = try #require(item["target"] as? [String: Any])
      let source = try #require(target["source"] as? [String: Any])
      #expect((source["id"] as? String)?.count == "nih:sha-256;".count + 64)
      if let selectors = target["selector"] as? [[String: Any]] {
        #expect(
          selectors.compactMap { $0["type"] as? String } == ["TextQuoteSelector", "TextPositionSelector"])
        #expect(selectors[0]["prefix"] is String && selectors[0]["suffix"] is String)
      }
    }
  }

  @Test func `a page, an array and one annotation are read as well`() throws {
    let archive = try archive()
    defer { withExtendedLifetime(archive) {} }
    let pair = try archive.pair()
    let file = try pair.annotations()
    let collection = try #require(try JSONSerialization.jsonObject(with: Data(file)) as? [String: Any])
    let page = try #require(collection["first"] as? [String: Any])
    let items = try #require(page["items"] as? [Any])
    for (object, count) in [(page as Any, 4), (items, 4), (items[0], 1)] {
      let bytes = Array(try JSONSerialization.data(withJSONObject: object, options: .fragmentsAllowed))
      #expect(try pair.reviews(bytes, at: Self.later).count == count)
    }
  }

  @Test func `quotes that moved are found again`() throws {
    let archive = try archive()
    defer { withExtendedLifetime(archive) {} }
    let pair = try archive.pair()
    let file = String(decoding: try pair.annotations(), as: UTF8.self)
    let moved = file.replacing(#""start" : "#, with: #""start" : 9"#)
    #expect(moved != file)
    let read = try pair.reviews(Array(moved.utf8), at: Self.later)
    let events = try pair.annotated()
    #expect(zip(read, events).allSatisfy { $0.decidesAs($1) })
  }

  static let hostile: [(String, String, String)] = [
    ("Ana", "A\\u001b[2Jna", "creator"), ("\"name\" : \"Ana\"", "\"name\" : \"\"", "creator"),
    ("2024-01-02T00:00:00Z", "2999-01-02T00:00:00Z", "future"),
    ("2024-01-02T00:00:00Z", "yesterday", "created"), ("\"Annotation\"", "\"Note\"", "type"),
    ("\"classifying\"", "\"tagging\"", "classifying"), ("\"acknowledged\"", "\"agreed\"", "classifying"),
    ("\"identifying\"", "\"tagging\"", "identifying"), ("\"linking\"", "\"tagging\"", "linking"),
    ("nih:sha-256;", "https://example.org/", "hash"), ("nih:sha-256;", "nih:sha-256;0", "hash"),
    ("addressed 0.", "addressed 7.", "assessing"), ("addressed 0.", "addressed NaN.", "assessing"),
    ("absent 0.", "absent -0.", "assessing"),
    ("TextQuoteSelector", "CssSelector", "TextQuoteSelector"),
    (#""exact" : ""#, #""exact" : "Never said: "#, "do not stand"),
    (#""exact" : ""#, #""exact" : " ","x":""#, "no words"),
    (#""exact" : ""#, #""exact" : "\n","x":""#, "no words"),
    (#""exact" : ""#, #""exact" : "","x":""#, "no words"),
    ("and more", "and\\nmore", "comment"),
  ]

  @Test(arguments: hostile.indices)
  func `a file that lies is refused with the annotation and the reason`(index: Int) throws {
    let (old, new, reason) = Self.hostile[index]
    let archive = try archive()
    defer { withExtendedLifetime(archive) {} }
    let pair = try archive.pair()
    let file = String(decoding: try pair.annotations(), as: UTF8.self)
    let changed = file.replacing(old, with: new)
    #expect(changed != file)
    let error = #expect(throws: AnnotationError.self) {
      try pair.reviews(Array(changed.utf8), at: Self.later)
    }
    guard case .notAReview(_, let said)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(said.contains(reason), "\(said)")
  }

  @Test(arguments: [
    "", "{}", "[1]", "null", "\"a\"", "{\"type\":\"AnnotationCollection\"}", "{\"first\":{\"items\":3}}",
    String(repeating: "[", count: 100_000), String(repeating: "{\"first\":", count: 1000),
    "{\"items\":[{\"type\":\"Annotation\",\"creator\":\"a\",\"created\":1,\"body\":[],\"target\":[]}]}",
    "\u{FEFF}[",
  ])
  func `what is no annotations is refused`(text: String) throws {
    let archive = try TestArchive()
    defer { withExtendedLifetime(archive) {} }
    let pair = try archive.pair()
    #expect(throws: AnnotationError.notAnnotations) { try pair.reviews(Array(text.utf8), at: Self.later) }
  }

  @Test func `a file without annotations has no reviews`() throws {
    let archive = try TestArchive()
    defer { withExtendedLifetime(archive) {} }
    let pair = try archive.pair()
    #expect(try pair.reviews(Array("[]".utf8), at: Self.later).isEmpty)
    #expect(try pair.reviews(try pair.annotations(), at: Self.later).isEmpty)
  }

  @Test func `reviews of other documents are refused`() throws {
    let archive = try archive()
    defer { withExtendedLifetime(archive) {} }
    let file = try archive.pair().annotations()
    let another = try TestArchive(versions: [Water.whole + "\n"])
    defer { withExtendedLifetime(another) {} }
    let other = try another.pair()
    let error = #expect(throws: AnnotationError.self) { try other.reviews(file, at: Self.later) }
    guard case .notAReview(1, let reason)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(reason.hasPrefix("statement has no snapshot with the hash "))
  }
}
