import Alignment
import Archive
import Capture
import Foundation
import TestArchives
import Testing

@testable import Reviewing

/// The file of a trained model, and the examples that reviews are.
@Suite struct ModelFileTests {
  /// Reviews that say so much that a fit is possible.
  private func file() throws -> ModelFile {
    let examples = (0..<30).map {
      AbsenceExample(
        affinity: Double($0) / 30, isAbsent: $0 < 14, pair: $0 % 2 == 0 ? "a b" : "a c", demand: "\($0)")
    }
    let archive = try TestArchive()
    var reviewed = try ReviewedExamples(Archive.open(at: archive.path, folders: archive.folders))
    #expect(reviewed.examples.isEmpty && reviewed.reviews == 0)
    reviewed = ReviewedExamples(examples: examples, reviews: 34, reviewers: 2)
    return ModelFile(try AbsenceRefit(examples), reviewed, origin: "example.org/review", size: 40)
  }

  @Test func `what is written is read, and the same is written again`() throws {
    let written = try file()
    #expect(try ModelFile(written.bytes) == written)
    #expect(try file().bytes == written.bytes)
    let text = String(decoding: written.bytes, as: UTF8.self)
    #expect(text.hasPrefix("{\"absent\":14,\"aligner\":\"\(Aligner.version)\",\"auc\":\""))
    #expect(text.hasSuffix("}\n") && text.contains("\"schema\":\"model/1\""))
    // Another program's reading of it.
    let object = try #require(try JSONSerialization.jsonObject(with: Data(written.bytes)) as? [String: Any])
    #expect(Double(object["weight"] as? String ?? "") == written.absence.weight)
    #expect(written.model.name == "model " + written.sha256.prefix(8))
  }

  static let damages: [(from: String, to: String, error: ModelFileError)] = [
    ("model/1", "model/2", .otherFormat("model/2")), ("model/1", "letter/1", .notAModel),
    ("model/1", "model/\u{202E}", .notAModel),
    (Aligner.version, "continuity-hmm/1", .otherAligner("continuity-hmm/1")),
    (Aligner.version, "a\u{200B}", .impossible(member: "aligner")),
    ("\"absent\":14", "\"absent\":31", .impossible(member: "absent")),
    ("\"absent\":14", "\"absent\":-1", .impossible(member: "absent")),
    ("\"absent\":14", "\"absent\":1e3", .notAModel), ("\"absent\":14", "\"absent\": 14", .notAModel),
    ("\"absent\":14", "\"absent\":9223372036854775808", .notAModel),
    ("\"reviews\":34", "\"reviews\":2", .impossible(member: "reviews")),
    ("\"weight\":\"-", "\"weight\":\"", .impossible(member: "weight")),
    ("\"weight\":\"-", "\"weight\":\"-0", .impossible(member: "weight")),
    ("\"weight\":\"-", "\"weight\":\"-9999", .impossible(member: "weight")),
    ("\"intercept\":\"-", "\"intercept\":\"nan", .impossible(member: "intercept")),
    ("\"heldOut\":\"pair\"", "\"heldOut\":\"none\"", .impossible(member: "heldOut")),
    ("}\n", "}", .notAModel), ("}\n", "}\n\n", .notAModel), ("}\n", ",\"z\":[]}\n", .notAModel),
  ]

  @Test(arguments: damages)
  func `what no model says is refused`(from: String, to: String, error: ModelFileError) throws {
    let text = String(decoding: try file().bytes, as: UTF8.self)
    #expect(text.contains(from))
    #expect(throws: error) { try ModelFile(Array(text.replacingOccurrences(of: from, with: to).utf8)) }
  }

  @Test func `no change of a byte and no end too early is a trap, and few are still models`() throws {
    let bytes = try file().bytes
    for index in bytes.indices {
      #expect(throws: ModelFileError.self) { try ModelFile(Array(bytes[..<index])) }
      for value in [UInt8(0), 0x22, 0x2D, 0x39, 0x7B, 0xFF] where value != bytes[index] {
        var changed = bytes
        changed[index] = value
        if let read = try? ModelFile(changed) { #expect(read.bytes == changed && read.absence.weight < 0) }
      }
    }
    #expect(throws: ModelFileError.notAModel) {
      try ModelFile(Array(repeating: UInt8(ascii: "\n"), count: ModelFile.longest + 1))
    }
  }

  @Test(arguments: [
    (0.0, "0.000000"), (-2.1909, "-2.190900"), (0.0000004, "0.000000"), (-0.0000004, "0.000000"),
    (12.3456785, "12.345679"), (.nan, "0.000000"), (.infinity, "9999.999999"),
  ])
  func `decimals have one form`(value: Double, text: String) throws {
    #expect(Millionths.text(value) == text)
    let read = try #require(Millionths.value(text))
    #expect(Millionths.text(read) == text)
    for other in [
      "+" + text, "0" + text, text + "0", String(text.dropLast()), "-0.000000", "1", "", ".", "1.00000a",
    ] {
      #expect(Millionths.value(other) == nil, "\(other)")
    }
  }

  private func examples(_ archive: TestArchive, by names: [String] = []) throws -> ReviewedExamples {
    try ReviewedExamples(Archive.open(at: archive.path, folders: archive.folders), by: names)
  }

  @Test func `the majority decides, ties are left out and replaced reviews do not count`() throws {
    let archive = try TestArchive()
    let absence = try archive.pair().result.demands.map(\.affinity)
    try archive.review("1", .absent, by: "Ana", at: "2024-01-01T12:00:00Z")
    try archive.review("1", .addressed, passage: Water.tests, by: "Ana", at: "2024-01-02T12:00:00Z")
    try archive.review("2", .absent, by: "Ana")
    try archive.review("2", .declined, passage: Water.pipes, by: "Bo")
    try archive.review("3", .absent, by: "Ana")
    try archive.review("3", .absent, by: "Bo")
    try archive.review("3", .acknowledged, passage: Water.bridge, by: "Cy")
    let all = try examples(archive)
    #expect(all.examples.map(\.isAbsent) == [false, true] && all.ties == 1 && all.pairs == 1)
    #expect(all.reviews == 4 && all.reviewers == 3 && all.known == 0 && all.unusable == 0)
    #expect(all.examples.map(\.affinity) == [absence[0], absence[2]])
    let bo = try examples(archive, by: ["Bo"])
    #expect(bo.examples.map(\.isAbsent) == [false, true] && bo.ties == 0 && bo.reviewers == 1)
    #expect(bo.examples.map(\.affinity) == [absence[1], absence[2]])
    #expect(throws: TrainingError.unknownReviewer(name: "Anna", nearest: "Ana")) {
      try examples(archive, by: ["Anna"])
    }
  }

  @Test func `a demand whose answer is known by its repetition teaches nothing`() throws {
    let statement = Water.text(
      "Publish the results of all water tests since 2019.", "We accept this.", Water.pipes)
    let archive = try TestArchive(versions: [statement])
    #expect(try archive.pair().result.demands.map { $0.affinity == nil } == [true, false, false])
    try archive.review("1")
    try archive.review("2")
    let found = try examples(archive)
    #expect(found.known == 1 && found.examples.count == 1 && found.reviews == 1)
  }

  @Test func `a review counts for the versions that it was made on, unless their bytes are gone`() throws {
    let later = Water.text(Water.tests, Water.bridge)
    let archive = try TestArchive(versions: [Water.whole, later])
    try archive.review("2")
    try archive.review("2", .absent, of: "letter@1", "statement@2")
    let both = try examples(archive)
    #expect(both.examples.count == 2 && both.pairs == 1 && Set(both.examples.map(\.demand)).count == 1)
    #expect(both.examples.count(where: \.isAbsent) == 1)
    try archive.redact("statement", 1)
    let rest = try examples(archive)
    #expect(rest.examples.map(\.isAbsent) == [true] && rest.unusable == 1)
  }
}
