import Foundation
import Testing

@testable import Notices

@Suite struct ChatTextTests {
  @Test(arguments: Samples.hostileTexts)
  func `no word of a document is a mention, a link or markup`(_ text: String) throws {
    let chat = ChatText(Samples.hostile(text))
    let lines = chat.text.split(separator: "\n", omittingEmptySubsequences: false)
    // As many lines as with harmless words.
    #expect(lines.count == ChatText(Samples.hostile("harmless")).text.split(separator: "\n").count)
    // Outside of code spans stands only what the program says; a span is closed on its line.
    for line in lines {
      let parts = line.split(separator: "`", omittingEmptySubsequences: false)
      #expect(parts.count % 2 == 1)
      for (index, part) in parts.enumerated() {
        #expect(!part.contains("<") && !part.contains(">"))
        #expect(!part.contains("://") && !part.contains("www.evil") && !part.contains("evil.example"))
        if index % 2 == 0 { #expect(!part.contains("evil")) }
        #expect(part.range(of: "[@#~][A-Za-z]", options: .regularExpression) == nil)
      }
    }
    #expect(!chat.text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E })
    let object = try JSONSerialization.jsonObject(with: Data(chat.body)) as? [String: String]
    #expect(object == ["text": chat.text])
    #expect(chat.text.utf8.count < 8000)
  }

  @Test func `what is said of a change is what was said`() {
    var notice = Samples.hostile("Pay 3.5 million: all of it.")
    notice.comparison = "https://archive.example.org/diff/page@1/page@2"
    #expect(
      ChatText(notice).text == """
        *change* page: `1 sentence edited`
        `Pay 3.5 million: all of it.`
        significance 40 of 100
        • edited (40): − `Pay 3.5 million: all of it.` + `Pay 3.5 million: all of it.`
        • demand 1 of letter@1: addressed → absent `Pay 3.5 million: all of it.`
        <https://archive.example.org/diff/page@1/page@2>
        """)
  }
}
