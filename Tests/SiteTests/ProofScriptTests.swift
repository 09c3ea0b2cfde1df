import Foundation
import Testing
import TransparencyLog
import WebServer

@testable import Site

/// The script's tree against that of `TransparencyLog`, size by size, in a real browser.
@Suite(.serialized, .enabled(if: HeadlessBrowser.isThere, "needs /usr/bin/chromium"))
struct ProofScriptTests {
  /// A log held in memory, as its files.
  private struct MemoryLog: Sendable {
    var files: [String: [UInt8]] = [:]

    init(size: Int, key: SigningKey) throws {
      let entries = (0..<size).map { Array("entry \($0)".utf8) }
      var levels = [entries.map { TreeHash.leaf($0) }]
      let treeSize = TreeSize(UInt64(size))
      while let last = levels.last, last.count >= 256 {
        // Level l + 1 of the tiles: the hashes of the full tiles of level l.
        levels.append(
          stride(from: 0, to: last.count - 255, by: 256).map { TreeHash.perfect(last[$0..<$0 + 256]) })
      }
      for (level, hashes) in levels.enumerated() {
        var index: UInt64 = 0
        while let tile = TileCoordinate(level: level, index: index, in: treeSize) {
          let start = Int(index) * 256
          files[tile.path] = hashes[start..<start + tile.width].flatMap(\.bytes)
          index += 1
        }
      }
      var index: UInt64 = 0
      while let bundle = BundleCoordinate(index: index, in: treeSize) {
        let start = Int(index) * 256
        files[bundle.path] = try EntryBundle.encode(entries[start..<start + bundle.width])
        index += 1
      }
      var range = CompactRange()
      for leaf in levels[0] { range.append(leaf) }
      let checkpoint = try Checkpoint(origin: key.verifierKey.name, size: treeSize, root: range.root)
      files["checkpoint"] = try key.sign(checkpoint.text).bytes
    }
  }

  private static let sizes =
    Array(1...20) + [
      31, 32, 33, 63, 64, 65, 127, 128, 129, 255, 256, 257, 258, 511, 512, 513, 700, 65_536 + 300,
    ]

  @Test func `every entry of small trees and many of large ones are proved, and no false one`() async throws {
    let key = try SigningKey.generate(name: "example.org/log")
    var logs: [Int: MemoryLog] = [:]
    for size in Self.sizes { logs[size] = try MemoryLog(size: size, key: key) }
    let vkey = key.verifierKey.text
    var claims: [(size: Int, entry: Int)] = []
    for size in Self.sizes {
      let entries =
        size <= 20
        ? Array(0..<size)
        : Array(Set([0, 1, size / 3, size / 2, 255, 256, size - 2, size - 1].filter { $0 < size }))
      claims += entries.sorted().map { (size, $0) }
    }
    let script = """
      const claims = [\(claims.map { "[\($0.size),\($0.entry)]" }.joined(separator: ","))];
      const key = "\(vkey)";
      (async () => {
        const lines = [];
        for (const [size, entry] of claims) {
          const claim = (log, entry) => ({ log, entry, key });
          const run = async (claim) => {
            try { await RejoinderProof.check(claim, () => {}); return "holds"; }
            catch (error) { return error instanceof RejoinderProof.Mismatch ? "fails" : "error " + error.message; }
          };
          lines.push(size, entry, await run(claim(`/good/${size}`, entry)), await run(claim(`/bad/${size}`, entry)));
        }
        document.title = lines.join(" ");
      })();
      """
    let logsOf = logs
    let markup = try await HeadlessBrowser.markup(
      of: "/",
      served: { request in
        func bytes(_ type: String, _ body: [UInt8]) -> WebResponse {
          WebResponse(status: 200, headers: [WebField("Content-Type", type)], body: body)
        }
        switch request.path {
        case "/":
          let page = """
            <!DOCTYPE html><title>waiting</title><script src="/proof.js"></script><script src="/run.js"></script>
            """
          return bytes("text/html", Array(page.utf8))
        case "/proof.js": return bytes("text/javascript", Array(ProofScript.source.utf8))
        case "/run.js": return bytes("text/javascript", Array(script.utf8))
        default:
          let parts = request.path.split(separator: "/", maxSplits: 2).map(String.init)
          guard parts.count == 3, let size = Int(parts[1]), var file = logsOf[size]?.files[parts[2]] else {
            return .text(404, "none")
          }
          // A bad log says something else in every entry, whose hashes are no longer in the tree.
          if parts[0] == "bad", parts[2].hasPrefix("tile/entries/") {
            for index in file.indices where file[index] == UInt8(ascii: "y") {
              file[index] = UInt8(ascii: "z")
            }
          }
          return bytes("application/octet-stream", file)
        }
      })
    let title = try #require(markup.firstMatch(of: /<title>(.*?)<\/title>/)).output.1
    let words = title.split(separator: " ").map(String.init)
    let expected = claims.flatMap { ["\($0.size)", "\($0.entry)", "holds", "fails"] }
    #expect(words == expected)
  }
}
