import Alignment
import Synchronization
import Testing

@testable import Embedding

@Suite struct RememberingEmbedderTests {
  /// Gives a text its length and its number of a's, and counts what it is asked for.
  private final class Counting: Embedder {
    let name = "counting"
    let asked = Mutex<[String]>([])
    /// How many numbers its vectors have from the second request on.
    let later: Int

    init(later: Int = 2) { self.later = later }

    func vectors(for texts: [String]) throws(EmbedderError) -> [[Float]] {
      let isLater = asked.withLock { asked in
        defer { asked += texts }
        return !asked.isEmpty
      }
      if texts.contains("fail") { throw EmbedderError("no") }
      return texts.map { text in
        [Float(text.utf8.count), Float(text.filter { $0 == "a" }.count)]
          + Array(repeating: 0, count: isLater ? later - 2 : 0)
      }
    }
  }

  @Test(arguments: [0, 4, 7, 1_000])
  func `what it gives is what the server gives, however much it keeps`(most: Int) throws {
    let server = Counting()
    let embedder = RememberingEmbedder(server, most: most)
    for texts in [["a", "bb", "a"], [], ["bb", "ccc", "aa", "ccc"], ["a", "ccc"]] {
      #expect(try embedder.vectors(for: texts) == Counting().vectors(for: texts))
    }
    #expect(embedder.name == "counting")
  }

  @Test func `each text is asked for once`() throws {
    let server = Counting()
    let embedder = RememberingEmbedder(server)
    _ = try embedder.vectors(for: ["a", "b", "a"])
    _ = try embedder.vectors(for: ["b", "c"])
    _ = try embedder.vectors(for: ["a", "b", "c"])
    #expect(server.asked.withLock { $0 } == ["a", "b", "c"])
  }

  @Test func `a failure is an error and leaves nothing behind, and vectors of two lengths are never mixed`()
    throws
  {
    let server = Counting()
    let embedder = RememberingEmbedder(server)
    #expect(throws: EmbedderError("no")) { try embedder.vectors(for: ["a", "fail"]) }
    #expect(try embedder.vectors(for: ["a"]) == [[1, 1]])
    let changing = RememberingEmbedder(Counting(later: 3))
    _ = try changing.vectors(for: ["a"])
    #expect(throws: EmbedderError.self) { try changing.vectors(for: ["a", "b"]) }
  }
}
