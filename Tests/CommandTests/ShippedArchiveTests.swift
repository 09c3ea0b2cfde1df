import Foundation
import Testing

@Suite struct ShippedArchiveTests {
  let program: Program

  init() throws {
    program = try Program()
    try program.copyShippedArchive()
  }

  @Test func `it verifies`() throws {
    let result = try program.run("verify")
    #expect(result.code == 0, "\(result.output)")
    #expect(result.output.contains("verified: nothing is wrong"))
    let key = try String(contentsOfFile: program.folder + "/snapshots/log.vkey", encoding: .utf8)
    #expect(try program.run("verify", "--key", key.trimmingCharacters(in: .newlines)).code == 0)
  }

  @Test func `its README checks everything with sha256sum, openssl and perl alone`() throws {
    let readme = try String(contentsOfFile: program.folder + "/snapshots/README.txt", encoding: .utf8)
    let start = try #require(readme.range(of: "  # 1."))
    let end = try #require(readme.range(of: "\n\nEach entry is one JSON object"))
    let commands = String(readme[start.lowerBound..<end.lowerBound])
    let good = try program.shell("set -e\n" + commands, in: program.folder + "/snapshots")
    #expect(good.code == 0, "\(good.error)")
    #expect(good.output.contains("Signature Verified Successfully"))
    #expect(good.output.contains("root ok"))
    #expect(good.output.contains("\"source\":\"ohchr-statement\""))
    // The same commands must be able to fail: one changed byte in a blob, in the checkpoint, in the entries.
    for (file, word) in [
      ("blobs/sha256/04/f6/04f6c998396bf3781fcddf3321fe80af08702582e6796878e4619184318b8166", "FAILED"),
      ("log/checkpoint", "Failure"), ("log/tile/entries/000.p/10", "root differs"),
    ] {
      let path = program.folder + "/snapshots/" + file
      let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      var changed = bytes
      changed[file == "log/checkpoint" ? 2 : 200] ^= 0x04
      try FileManager.default.removeItem(atPath: path)
      try changed.write(to: URL(fileURLWithPath: path))
      let bad = try program.shell(commands, in: program.folder + "/snapshots")
      #expect((bad.output + bad.error).contains(word), "\(file): \(bad.output) \(bad.error)")
      try FileManager.default.removeItem(atPath: path)
      try bytes.write(to: URL(fileURLWithPath: path))
    }
  }

  @Test func `it holds five sources with their roles`() throws {
    let result = try program.run("sources", "--format", "csv")
    #expect(
      result.output.split(whereSeparator: \.isNewline).map {
        $0.split(separator: ",").first.map(String.init) ?? ""
      }
        == ["id", "ngo-letter", "ohchr-statement", "ishr-news", "unpo-news", "cns-report"])
    #expect(result.output.contains("ohchr-statement,response,1,2022-05-28"))
  }

  @Test func `the main job finds the letter's demands and says what it does not find`() throws {
    let result = try program.run("align", "ngo-letter", "ohchr-statement", "--format", "json")
    #expect(result.code == 0)
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(object["schema"] as? String == "alignment/1")
    let demands = try #require(object["demands"] as? [[String: Any]])
    let ids = demands.compactMap { $0["id"] as? String }
    let expected = [
      "1a", "1b", "2", "3", "4", "5", "6", "6.1", "6.1.1", "6.1.2", "6.1.2.1", "6.1.2.2", "6.1.2.3", "6.2",
      "6.3",
      "6.4",
    ]
    #expect(ids.starts(with: expected))
    for demand in demands {
      let responses = try #require(demand["responses"] as? [[String: Any]])
      #expect((demand["disposition"] as? String == "absent") == responses.isEmpty)
      let probabilities = try #require(demand["probabilities"] as? [String: Double])
      #expect(abs(probabilities.values.reduce(0, +) - 1) < 0.003)
    }
  }

  @Test func `every quote stands at its place in the text that show prints`() throws {
    let alignment = try program.run("align", "ngo-letter", "ohchr-statement", "--format", "json").output
    let object = try #require(JSONSerialization.jsonObject(with: Data(alignment.utf8)) as? [String: Any])
    let texts = try ["ngo-letter", "ohchr-statement"].map {
      Array(try program.run("show", $0, "--all").output.unicodeScalars)
    }
    func check(_ quote: Any?, _ text: [Unicode.Scalar]) throws {
      let quote = try #require(quote as? [String: Any])
      let start = try #require(quote["start"] as? Int)
      let end = try #require(quote["end"] as? Int)
      var found = String.UnicodeScalarView()
      found.append(contentsOf: text[start..<end])
      #expect(String(found) == quote["exact"] as? String)
    }
    for demand in try #require(object["demands"] as? [[String: Any]]) {
      try check(demand["quote"], texts[0])
      for response in try #require(demand["responses"] as? [[String: Any]]) {
        try check(response["quote"], texts[1])
      }
    }
  }

  @Test func `every format of the main job is whole`() throws {
    for (format, start, end) in [
      ("text", "ngo-letter@1", "\n"), ("json", "{", "}\n"), ("csv", "demand,parent,quote", "\r\n"),
      ("markdown", "# ", "\n"), ("html", "<!DOCTYPE html>", "</html>\n"),
    ] {
      let result = try program.run("align", "ngo-letter", "ohchr-statement", "--format", format)
      #expect(result.code == 0)
      #expect(result.output.hasPrefix(start), "\(format)")
      #expect(result.output.hasSuffix(end), "\(format)")
      let file = try program.run("align", "ngo-letter", "ohchr-statement", "--format", format, "-o", "out")
      #expect(file.output.isEmpty)
      #expect(try String(contentsOfFile: program.folder + "/out", encoding: .utf8) == result.output)
    }
  }
}
