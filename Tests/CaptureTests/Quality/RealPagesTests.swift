import Documents
import Foundation
import Testing

@testable import Capture

/// Only where `REJOINDER_PAGES` names a folder of documents as they were fetched; none of them may be judged to be something else.
@Suite struct RealPagesTests {
  private static let folder = ProcessInfo.processInfo.environment["REJOINDER_PAGES"]

  @Test(.enabled(if: folder != nil, "set REJOINDER_PAGES to a folder of pages"))
  func `no real document is judged to be something else`() throws {
    let folder = try #require(Self.folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    var scores: [Double] = []
    for name in names {
      let bytes = try Array(Data(contentsOf: URL(filePath: folder + "/" + name)))
      let document = try? DocumentReaders.read(bytes)
      let quality = PageQuality.judge(
        PageAnswer(
          status: 200, fields: [], url: "https://office.example/a/b", bytes: bytes, document: document))
      scores.append(quality.score)
      #expect(quality.verdict == .ok, "\(name) \(quality.score): \(quality.line)")
    }
    #expect(!names.isEmpty)
    print("\(names.count) documents, least score \(scores.min() ?? 1), \(scores.count { $0 < 1 }) below 1")
  }
}
