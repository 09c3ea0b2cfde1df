import Documents
import Testing

@testable import Capture

@Suite struct PageQualityTests {
  @Test(arguments: BlockedPages.all)
  func `what stands in a document's place is told from it`(_ page: QualityPage) {
    let quality = page.quality
    #expect(quality.verdict == page.verdict, "\(quality.score): \(quality.line)")
    #expect(quality.verdict != .ok || quality.score >= PageQuality.threshold)
    #expect(quality.reasons.isEmpty == false)
  }

  @Test(arguments: FinePages.all)
  func `a document is a document, whatever it is about`(_ page: QualityPage) {
    let quality = page.quality
    #expect(quality.verdict == .ok, "\(quality.score): \(quality.line)")
  }

  @Test(arguments: HeldOutPages.blocked + HeldOutPages.fine)
  func `pages that the rules were not tuned on are judged alike`(_ page: QualityPage) {
    let quality = page.quality
    #expect(quality.verdict == page.verdict, "\(quality.score): \(quality.line)")
  }
}
