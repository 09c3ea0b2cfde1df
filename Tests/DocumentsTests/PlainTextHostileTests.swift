import Documents
import Testing

/// Texts that repeat what makes a reader look back: eight times the text may take about eight times as long.
@Suite(.serialized)
struct PlainTextHostileTests {
  private func time(_ bytes: [UInt8]) -> Duration {
    ThreadTime.measure { _ = try? PlainTextReader().read(bytes) }
  }

  /// Quadratic work would take 64 times as long; 24 times and a third of a second leave room for a busy
  /// machine.
  private func expectLinear(_ name: String, _ text: (Int) -> String) {
    let short = time(Array(text(250).utf8))
    let long = time(Array(text(2000).utf8))
    #expect(long < short * 24 + .milliseconds(300), "\(name): \(short), eight times the text \(long)")
  }

  @Test(arguments: [
    ("one line", "word "), ("lines", "x\n"), ("set-in lines", " X\n"), ("paragraphs that go on", "x\n\n"),
    ("torn phrases", "of the Xa\n\n"), ("names", "Ab\n\n"), ("closing marks", "x))))))))\n1) 2\n"),
    ("hyphens", "Foo bar foo-\nbar foobar\n"), ("deeper and deeper", "o X:\n• Y:\n"),
    ("numbers behind words", "word1 "), ("soft hyphens", "x\u{AD}\n"),
  ])
  func `a text that repeats itself is read in linear time`(name: String, piece: String) {
    expectLinear(name) { String(repeating: piece, count: $0) }
  }

  @Test(arguments: [false, true])
  func `notes and their marks are read in linear time`(bracketed: Bool) throws {
    func labels(_ count: Int) -> [String] { (1...count).map { bracketed ? "[\($0)]" : "\($0)" } }
    func notes(_ count: Int) -> String { labels(count).map { "\($0) Note.\n" }.joined() }
    func text(_ count: Int) -> String {
      labels(count).map { "word\($0)" }.joined(separator: " ") + ".\n\n" + notes(count)
    }
    #expect(try PlainTextReader().read(Array(text(2000).utf8)).blocks.count == 2001)
    expectLinear("all marks in one line", text)
    expectLinear("notes without marks", notes)
    expectLinear("marks and notes in turn") { count in
      labels(count).map { "It came\($0) late\n\n\($0) Note of it.\n\nand went.\n\n" }.joined()
    }
  }
}
