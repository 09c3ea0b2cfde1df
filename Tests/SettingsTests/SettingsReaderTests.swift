import Foundation
import Settings
import Testing

@Suite struct SettingsReaderTests {
  private func text(_ json: String) throws -> String {
    guard case .text(let text) = try SettingsReader.read(Array(json.utf8)).content else { return "no text" }
    return text
  }

  @Test(arguments: [
    #""""#, #""a""#, #""\"\\\/\b\f\n\r\t""#, #""\u0041\u00e9\u20AC""#, #""\ud83d\ude00""#, "\"ü€😀\"",
    #""\u0000""#,
  ])
  func `a text is what Foundation reads`(_ json: String) throws {
    let expected = try JSONDecoder().decode(String.self, from: Data(json.utf8))
    #expect(try text(json) == expected)
  }

  @Test(arguments: [
    #""\ud83d""#, #""\ud83dx""#, #""\ude00\ud83d""#, #""\x""#, #""\u12""#, #""\u12g4""#, "\"a\nb\"", "\"a",
    "'a'", "tru",
    "nul", "01", "1.5", "1e3", "-", "--1", "+1", "99999999999999999999", "[1,]", "[1", "{\"a\"}", "{\"a\":}",
    "{\"a\":1,}",
    "{a:1}", "[1]]", "\"\u{1}\"", "/* */ 1", "NaN",
  ])
  func `what is no JSON with whole numbers is refused`(_ json: String) {
    #expect(throws: SettingsMistake.self) { try SettingsReader.read(Array(json.utf8)) }
  }

  @Test func `values know their line and their path`() throws {
    let node = try SettingsReader.read(Array("\u{FEFF}{\n\"a\": [1,\n true, {\"b\": null}]}".utf8))
    var mistakes: [SettingsMistake] = []
    let list = try #require(node.members(known: ["a"], &mistakes)["a"]).list(&mistakes)
    #expect(list.map(\.line) == [2, 3, 3])
    #expect(list.map(\.path) == ["a[0]", "a[1]", "a[2]"])
    #expect(list[2].members(known: ["b"], &mistakes)["b"]?.path == "a[2].b")
    #expect(mistakes.isEmpty)
  }

  @Test func `deep and long files are refused, and bytes that are no text`() {
    for bytes in [
      Array(String(repeating: "[", count: 100_000).utf8), [UInt8](repeating: 0x20, count: (1 << 20) + 1),
      [0x22, 0xFF, 0x22], [],
    ] {
      #expect(throws: SettingsMistake.self) { try SettingsReader.read(bytes) }
    }
  }
}
