import Foundation
import Testing
import TransparencyLog

/// One clear line on standard error that names the input and the remedy, the right exit code, and nothing written.
@Suite struct BadInputTests {
  let program: Program

  init() throws {
    program = try Program()
    try program.copyShippedArchive()
    try program.write("good.txt", "A title of three words\n\nWe urge the Ministry to publish the report.\n")
    try program.write("empty.txt", "")
    try program.write("blank.txt", " \n\t\n")
    try program.write("binary.dat", [0x41, 0x00, 0x42])
    try program.write("latin1.txt", Array("caf".utf8) + [0xE9] + Array(" and so on\n".utf8))
    try program.write("letter.pdf", "%PDF-1.7\n")
    try FileManager.default.createDirectory(
      atPath: program.folder + "/folder", withIntermediateDirectories: false)
  }

  private func expectFailure(
    _ arguments: [String], code: Int32, says parts: [String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = try program.contents()
    let result = try program.run(arguments)
    #expect(result.code == code, "\(result.error)", sourceLocation: sourceLocation)
    #expect(result.output.isEmpty, sourceLocation: sourceLocation)
    let lines = result.error.split(separator: "\n")
    #expect(lines.count == 1, "\(result.error)", sourceLocation: sourceLocation)
    #expect(result.error.hasPrefix("rejoinder: "), sourceLocation: sourceLocation)
    for part in parts {
      #expect(result.error.contains(part), "no “\(part)” in: \(result.error)", sourceLocation: sourceLocation)
    }
    #expect(try program.contents() == before, "something was written", sourceLocation: sourceLocation)
  }

  @Test func `a direction override in an argument does not reorder the line`() throws {
    try expectFailure(["show", "a\u{202E}txt.exe"], code: 66, says: ["a\u{FFFD}txt.exe"])
  }

  @Test(arguments: [
    (["align", "ngo-letter", "ohchr-statement", "--all"], ["leave out ohchr-statement"]),
    (["align", "ngo-letter"], ["name a response"]),
    (["align", "ngo-letter", "--all", "--role", "none"], ["or 'commentary'; see: rejoinder help align"]),
    (["align", "ngo-letter", "--all", "--explain"], ["JSON explains every pair; see: rejoinder help align"]),
  ])
  func `arguments of align that do not go together`(arguments: [String], says: [String]) throws {
    try expectFailure(arguments, code: 64, says: says)
  }

  static let documents: [(name: String, code: Int32, says: [String])] = [
    ("missing.txt", 66, ["missing.txt", "no such file", "check the path"]),
    ("folder/", 66, ["folder/", "not a file"]),
    ("empty.txt", 65, ["empty.txt", "is empty", "capture the document again"]),
    ("blank.txt", 65, ["blank.txt", "is empty"]),
    ("binary.dat", 65, ["binary.dat", "not text", "at 1 ", "PDF, DOCX, HTML or text"]),
    ("letter.pdf", 65, ["letter.pdf"]),
  ]

  @Test(arguments: documents)
  func `a file that cannot be read`(name: String, code: Int32, says: [String]) throws {
    try expectFailure(["show", name], code: code, says: says)
    try expectFailure(["align", "good.txt", name], code: code, says: says)
    try expectFailure(
      ["align", name, "good.txt", "--format", "html", "-o", "out.html"], code: code, says: says)
    try expectFailure(["diff", "good.txt", name], code: code, says: says)
    try expectFailure(["snapshot", name, "--as", "ngo-letter"], code: code, says: says)
  }

  @Test func `a file of 200 MB is refused by its size`() throws {
    let path = program.folder + "/huge.txt"
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.truncate(atOffset: 200 << 20)
    try handle.close()
    let result = try program.run("show", "huge.txt")
    #expect(result.code == 65)
    #expect(
      result.error
        == "rejoinder: huge.txt has 209715200 bytes and a document may have 67108864; capture the part that matters\n"
    )
  }

  @Test func `a source that does not exist`() throws {
    try expectFailure(
      ["show", "ngo-leter"], code: 66, says: ["no source ngo-leter", "did you mean ngo-letter?"])
    try expectFailure(
      ["align", "ngo-letter", "budget-report"], code: 66, says: ["budget-report", "rejoinder sources"])
    try expectFailure(["log", "letter"], code: 66, says: ["did you mean ngo-letter?"])
    try expectFailure(["audit", "ohchr-statment"], code: 66, says: ["did you mean ohchr-statement?"])
    try expectFailure(
      ["show", "ngo-letter@2"], code: 66, says: ["ngo-letter has no version 2", "ngo-letter@1"])
    try expectFailure(["show", "ngo-letter@0"], code: 66, says: ["ngo-letter@0 names no version", "ID@1"])
    try expectFailure(["show", "ngo-letter@last"], code: 66, says: ["names no version"])
  }

  @Test func `an archive that is not there`() throws {
    for arguments in [
      ["sources"], ["verify"], ["audit"], ["log", "x"], ["snapshot", "good.txt", "--as", "x"],
    ] {
      try expectFailure(
        arguments + ["--archive", "nowhere"], code: 66,
        says: ["no archive in nowhere", "rejoinder init nowhere"])
    }
  }

  @Test func `writing without the key`() throws {
    try expectFailure(
      ["snapshot", "good.txt", "--as", "mine"], code: 77,
      says: ["private key", "make your own: rejoinder init DIR", "--archive DIR"])
  }

  @Test func `a damaged log`() throws {
    let path = program.folder + "/snapshots/log/checkpoint"
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    bytes[bytes.count / 2] ^= 1
    try FileManager.default.removeItem(atPath: path)
    try bytes.write(to: URL(fileURLWithPath: path))
    for arguments in [["sources"], ["align", "ngo-letter", "ohchr-statement"], ["audit"]] {
      try expectFailure(
        arguments, code: 65, says: ["the archive is damaged at log/checkpoint", "rejoinder verify"])
    }
    let verify = try program.run("verify")
    #expect(verify.code == 1)
    #expect(verify.error.isEmpty)
    #expect(verify.output.contains("log/checkpoint"))
  }

  @Test func `an archive of a later version`() throws {
    #expect(try program.run("init", "later", "--origin", "example.org/later").code == 0)
    let root = program.folder + "/later/"
    let keyPath = program.folder + "/home/.config/rejoinder/keys/example.org%2Flater.skey"
    let secret = try String(contentsOfFile: keyPath, encoding: .utf8).trimmingCharacters(in: .newlines)
    let key = try SigningKey(secretText: secret)
    // What a later program may write: an event whose version is higher.
    let plan = try LogAppend(
      size: TreeSize(0), expectedRoot: TreeHash.empty, entries: [Array("{\"event\":\"source\",\"v\":2}".utf8)]
    ) { (path: String) throws(TileReadError) -> [UInt8] in throw .missing(path: path) }
    for file in plan.files {
      let url = URL(fileURLWithPath: root + "log/" + file.path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: url)
    }
    let checkpoint = try Checkpoint(origin: "example.org/later", size: plan.size, root: plan.root)
    try program.write("later/log/checkpoint", try key.sign(checkpoint.text).bytes)
    for arguments in [["sources"], ["snapshot", "good.txt", "--as", "x"]] {
      try expectFailure(
        arguments + ["--archive", "later"], code: 65,
        says: ["log entry 0 has format version 2", "this program reads 1", "update rejoinder"])
    }
    let verify = try program.run("verify", "--archive", "later")
    #expect(verify.code == 1)
    #expect(verify.output.contains("event-version"))
  }

  @Test func `a blob that was changed`() throws {
    let blob = "snapshots/blobs/sha256/27/c4/27c464fd7daaf3e7a9cfac6af0e83bac6cfc9d1a6bb3d7d70fbc4902ca03a75c"
    let path = program.folder + "/" + blob
    var text = try String(contentsOfFile: path, encoding: .utf8)
    text = text.replacingOccurrences(of: "promptly", with: "someday!")
    try FileManager.default.removeItem(atPath: path)
    try program.write(blob, text)
    try expectFailure(
      ["align", "ngo-letter", "ohchr-statement"], code: 65,
      says: ["27c464fd", "was changed", "rejoinder verify"])
    let verify = try program.run("verify")
    #expect(verify.code == 1)
    #expect(verify.output.contains("blob-mismatch"))
  }

  @Test func `wrong arguments`() throws {
    try expectFailure(["align", "ngo-letter"], code: 64, says: ["response", "rejoinder help align"])
    try expectFailure(["aling", "a", "b"], code: 64, says: ["no verb “aling”", "did you mean align?"])
    try expectFailure(["align", "a", "b", "--format", "docx"], code: 64, says: ["docx"])
    try expectFailure(["snapshot", "good.txt"], code: 64, says: ["--as"])
    try expectFailure(
      ["snapshot", "good.txt", "--as", "Not A Name"], code: 64, says: ["Not A Name", "small letters"])
    try expectFailure(
      ["snapshot", "good.txt", "--as", "x", "--published", "31.2.22"], code: 64, says: ["2022-05-28"])
    try expectFailure(["snapshot", "ftp://example.org/", "--as", "x"], code: 64, says: ["not ftp"])
    try expectFailure(["verify", "--key", "nonsense"], code: 64, says: ["no public key"])
  }

  @Test func `a result that cannot be written`() throws {
    try expectFailure(
      ["align", "ngo-letter", "ohchr-statement", "-o", "nowhere/out.txt"], code: 73,
      says: ["cannot create nowhere/out.txt", "-o"])
    let full = try program.shell("rejoinder align ngo-letter ohchr-statement > /dev/full")
    #expect(full.code == 74)
    #expect(full.error.contains("no space left"))
  }

  @Test func `a letter and a response in the wrong order, or the same twice`() throws {
    try expectFailure(
      ["align", "ohchr-statement", "ngo-letter"], code: 64,
      says: ["ohchr-statement is a response", "did you mean: rejoinder align ngo-letter ohchr-statement?"])
    try expectFailure(["align", "good.txt", "./good.txt"], code: 64, says: ["the same document"])
  }

  @Test func `an output that would destroy an input or the archive`() throws {
    let says = ["would be lost", "-o"]
    try expectFailure(["align", "good.txt", "ngo-letter", "-o", "good.txt"], code: 73, says: says)
    try expectFailure(
      ["align", "good.txt", "ngo-letter", "-o", "./folder/../good.txt"], code: 73, says: says)
    try expectFailure(["show", "ngo-letter", "-o", "snapshots/log/checkpoint"], code: 73, says: says)
    try expectFailure(["show", "ngo-letter", "-o", "snapshots/new.txt"], code: 73, says: says)
  }

  @Test func `a link and a pipe stay what they are`() throws {
    let program = program
    try program.write("target.txt", "old")
    try FileManager.default.createSymbolicLink(
      atPath: program.folder + "/link.txt", withDestinationPath: "target.txt")
    #expect(try program.run("show", "good.txt", "-o", "link.txt").code == 0)
    let attributes = try FileManager.default.attributesOfItem(atPath: program.folder + "/link.txt")
    #expect(attributes[.type] as? FileAttributeType == .typeSymbolicLink)
    #expect(try String(contentsOfFile: program.folder + "/target.txt", encoding: .utf8).hasPrefix("A title"))
    let pipe = try program.shell(
      "mkfifo p; cat p > read.txt & rejoinder show good.txt -o p; wait; test -p p; cat read.txt")
    #expect(pipe.code == 0)
    #expect(pipe.output.hasPrefix("A title"))
  }

  @Test func `a document in another language`() throws {
    try program.write(
      "german.txt",
      """
      Antwort der Stadt

      Die Stadt hat alle Ergebnisse der Wasserproben seit dem Jahr 2019 auf ihrer Seite veröffentlicht. Die alten
      Rohre in der Mühlenstraße werden noch vor dem Winter ersetzt, und die Familien werden entschädigt.
      """)
    try expectFailure(
      ["align", "ngo-letter", "german.txt"], code: 65, says: ["English", "German", "--embedder URL"])
  }

  static let options: [(arguments: [String], code: Int32, says: [String])] = [
    (["verify", "--policy", "folder"], 66, ["folder", "not a file"]),
    (["verify", "--against", "folder"], 66, ["folder", "not a file"]),
    (["verify", "--against", "missing.txt"], 66, ["missing.txt"]),
    (["verify", "--tsa-ca", "good.txt"], 65, ["good.txt", "no certificates", "PEM"]),
    (["verify", "--tsa-ca", "missing.pem"], 66, ["missing.pem"]),
    (["timestamp", "--tsa", "ftp://tsa.example.org/"], 64, ["--tsa", "http://"]),
    (["timestamp", "--tsa", "tsa.example.org"], 64, ["--tsa", "http://"]),
    (["help", "frob"], 64, ["frob", "see: rejoinder --help"]),
    (["init", "good.txt"], 73, ["good.txt", "no folder", "rejoinder init DIR"]),
  ]

  @Test(arguments: options)
  func `an option or argument of the wrong kind`(arguments: [String], code: Int32, says: [String]) throws {
    try expectFailure(arguments, code: code, says: says)
  }

  @Test func `an archive is not made over other files`() throws {
    try expectFailure(
      ["init", "snapshots"], code: 73, says: ["snapshots is not empty", "rejoinder init DIR"])
  }

  @Test func `a name with control characters does not reach the terminal`() throws {
    let result = try program.run("show", "evil\u{1B}[31m.txt")
    #expect(result.code == 66)
    #expect(!result.error.contains("\u{1B}"))
  }
}
