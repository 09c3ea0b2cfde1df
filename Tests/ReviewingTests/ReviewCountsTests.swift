import Alignment
import Archive
import TestArchives
import Testing

@testable import Reviewing

@Suite struct ReviewCountsTests {
  @Test
  func
    `reviews are counted as events, reviewers by name, and what has to be made again at the last versions`()
    throws
  {
    let weak = Water.whole.replacing("We will", with: "We may")
    let archive = try TestArchive(versions: [Water.whole])
    #expect(try ReviewCounts(archive.archive) == counts(0, 0, 0, 0))
    try archive.review("1", by: "Ana")
    try archive.review("2", by: "Ana")
    try archive.review("2", .declined, by: "Ana", at: TestArchive.day(1))
    try archive.review("2", by: "Bo")
    try archive.review("3", .absent, by: "Bo")
    // The replaced one stays an event.
    #expect(try ReviewCounts(archive.archive) == counts(4, 1, 2, 0))
    try archive.snapshot("statement", weak, at: TestArchive.day(2))
    // Two people said something of the promise.
    #expect(try ReviewCounts(archive.archive) == counts(4, 1, 2, 2))
    try archive.review("2", by: "Bo", of: "letter", "statement")
    let kept = try ReviewCounts(archive.archive)
    #expect(kept.reopened == 1)
    // It is what the list shows, in which nothing is counted.
    #expect(try archive.pair().reviews.byDemand.joined().count { !$0.holds } == kept.reopened)
    // The bytes of the last version are gone: the one before it is the last.
    try archive.redact("statement", 2)
    #expect(try ReviewCounts(archive.archive).reopened == 0)
    try archive.redact("letter", 1)
    #expect(try ReviewCounts(archive.archive).reopened == 5)
  }

  private func counts(_ confirmed: Int, _ overruled: Int, _ reviewers: Int, _ reopened: Int) -> ReviewCounts {
    ReviewCounts(confirmed: confirmed, overruled: overruled, reviewers: reviewers, reopened: reopened)
  }
}
