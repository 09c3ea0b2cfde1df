import Archive
import Foundation
import TestArchives
import Testing
import TransparencyLog
import WebServer

@testable import Site

/// What the reader's browser finds, in a real one; left out where there is none.
@Suite(.serialized, .enabled(if: HeadlessBrowser.isThere, "needs /usr/bin/chromium"))
struct ProofPageTests {
  /// What is changed on the way to the browser.
  enum Tampering: String, CaseIterable, Sendable {
    case nothing, leaf, sibling, entry, checkpoint, signature, bytes, missing
  }

  static func archive() throws -> TestArchive {
    let archive = try TestArchive(versions: [Water.whole])
    try archive.record(
      (0..<300).map {
        .check(CheckEvent(source: "letter", result: .unchanged, sha256: nil, recorded: TestArchive.day($0)))
      })
    try archive.snapshot("statement", Water.text(Water.bridge), at: TestArchive.day(2))
    return archive
  }

  /// Flips the lowest bit of a byte, from the end where the place is negative.
  private static func flipped(_ answer: WebResponse, at place: Int) -> WebResponse {
    var body = answer.body
    let index = place < 0 ? body.count + place : place
    if body.indices.contains(index) { body[index] ^= 1 }
    return WebResponse(status: answer.status, headers: answer.headers, body: body)
  }

  private static func tampered(_ answer: WebResponse, _ path: String, _ tampering: Tampering) -> WebResponse {
    switch tampering {
    // Entry 304 is the 48th of its tile; entry 303 is its sibling's sibling, and tile 0 of level 1 stands for the first 256.
    case .leaf where path.hasPrefix("/log/tile/0/001"): flipped(answer, at: 0)
    case .sibling where path.hasPrefix("/log/tile/1/"): flipped(answer, at: 31)
    case .entry where path.hasPrefix("/log/tile/entries/001"): flipped(answer, at: -3)
    case .checkpoint where path == "/log/checkpoint": flipped(answer, at: 40)
    case .signature where path == "/log/checkpoint": flipped(answer, at: -10)
    case .bytes where path.hasSuffix("/bytes"): flipped(answer, at: 5)
    case .missing where path.hasPrefix("/log/tile/1/"): .text(404, "gone")
    default: answer
    }
  }

  @Test(arguments: Tampering.allCases)
  func `the page sees what was changed on the way`(tampering: Tampering) async throws {
    let archive = try Self.archive()
    let site = SiteTests.site(archive)
    let markup = try await HeadlessBrowser.markup(
      of: "/sources/statement/2/proof",
      served: { request in Self.tampered(await site.answer(request), request.path, tampering) })
    let result = markup.firstMatch(of: /data-result="([a-z]+)"/).map { String($0.output.1) }
    let verdict = markup.firstMatch(of: /<p id="verdict"[^>]*>(.*?)<\/p>/).map { String($0.output.1) } ?? ""
    let steps = markup.matches(of: /<li>/).count
    switch tampering {
    case .nothing:
      #expect(result == "holds", "\(verdict)")
      #expect(verdict.contains("holds this entry at place 304") && verdict.contains("bytes are those"))
      #expect(markup.contains(archive.archive.checkpoint.root.hex) && steps >= 8)
      #expect(markup.contains("signed the checkpoint (Ed25519)"))
      #expect(markup.contains("data-key=\"\(archive.archive.key.text)\""))
    case .missing: #expect(result == "unchecked", "\(verdict)")
    default:
      #expect(result == "fails", "\(tampering): \(verdict)")
      #expect(verdict.contains("does not hold") && verdict.contains("Step "))
    }
  }

  @Test func `of removed bytes the entry is checked alone`() async throws {
    let archive = try Self.archive()
    try archive.redact("statement", 1)
    let site = SiteTests.site(archive)
    let markup = try await HeadlessBrowser.markup(
      of: "/sources/statement/1/proof", served: { await site.answer($0) })
    #expect(markup.contains("data-result=\"holds\"") && markup.contains("bytes were removed"))
  }

  @Test func `an entry of another snapshot does not pass for this one`() async throws {
    let archive = try Self.archive()
    let site = SiteTests.site(archive)
    let markup = try await HeadlessBrowser.markup(
      of: "/sources/statement/2/proof",
      served: { request in
        let answer = await site.answer(request)
        guard request.path.hasSuffix("/proof") else { return answer }
        let page = String(decoding: answer.body, as: UTF8.self)
          .replacing("data-entry=\"304\"", with: "data-entry=\"3\"")
        return WebResponse(status: answer.status, headers: answer.headers, body: Array(page.utf8))
      })
    #expect(markup.contains("data-result=\"fails\"") && markup.contains("records another snapshot"))
  }
}
