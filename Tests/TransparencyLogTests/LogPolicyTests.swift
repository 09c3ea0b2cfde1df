import Testing
import TransparencyLog

struct LogPolicyTests {
  static let log = PublishedLogTests.key
  /// Six witnesses with keys made from six seeds.
  static let witnesses: [CosigningKey] = (0..<6).compactMap { WitnessFixture.key(seed: $0) }

  static func vkey(_ number: Int) -> String { witnesses[number].verifierKey.text }

  static func policy(_ lines: String...) throws -> LogPolicy {
    try LogPolicy(bytes: Array(lines.map { $0 + "\n" }.joined().utf8))
  }

  /// The example of the specification: two of X1...X3 and one of Y1...Y3.
  static let example = """
    log \(log)

    witness X1 \(vkey(0))
    witness X2 \(vkey(1))
    witness X3 \(vkey(2))
    group X-witnesses 2 X1 X2 X3

    witness Y1 \(vkey(3))
    witness Y2 \(vkey(4))
    witness Y3 \(vkey(5))
    group Y-witnesses any Y1 Y2 Y3

    group X-and-Y all X-witnesses Y-witnesses
    quorum X-and-Y

    """

  static func note(cosignedBy cosigners: [Int], at time: UInt64 = 1_700_000_000) throws -> SignedNote {
    let note = try SignedNote(bytes: Array(PublishedLogTests.head.utf8))
    let lines = try cosigners.map { try witnesses[$0].cosign(note, time: time + UInt64($0)) }
    return try SignedNote(text: note.text, signatures: note.signatures + lines)
  }

  @Test func `the example of the specification reads`() throws {
    let policy = try LogPolicy(bytes: Array(LogPolicyTests.example.utf8))
    #expect(policy.logs.map(\.key.text) == [LogPolicyTests.log])
    #expect(policy.witnesses.map(\.name.description) == ["X1", "X2", "X3", "Y1", "Y2", "Y3"])
    #expect(policy.witnesses.map(\.key) == LogPolicyTests.witnesses.map(\.verifierKey))
    #expect(policy.groups.map(\.threshold) == [2, 1, 2])
    #expect(policy.groups[2].members == [PolicyName("X-witnesses"), PolicyName("Y-witnesses")])
    #expect(policy.quorum == PolicyName("X-and-Y"))
  }

  @Test func `the quorum is reached by exactly the sets of witnesses that the rule names`() throws {
    let policy = try LogPolicy(bytes: Array(LogPolicyTests.example.utf8))
    for set in 0..<64 {
      let cosigners = (0..<6).filter { set >> $0 & 1 == 1 }
      let verdict = policy.evaluate(note: try LogPolicyTests.note(cosignedBy: cosigners))
      let x = cosigners.count { $0 < 3 } >= 2
      let y = cosigners.contains { $0 >= 3 }
      #expect(verdict.reachesQuorum == (x && y))
      #expect(verdict.holds == (x && y))
      #expect(verdict.log?.text == LogPolicyTests.log)
      let lacking = (0..<6).filter { number in
        !cosigners.contains(number) && (number < 3 ? !x : !y)
      }
      #expect(verdict.missing.map(\.key) == lacking.map { LogPolicyTests.witnesses[$0].verifierKey })
      for (number, report) in verdict.witnesses.enumerated() {
        #expect(report.time == (cosigners.contains(number) ? 1_700_000_000 + UInt64(number) : nil))
      }
    }
  }

  @Test func `without a quorum the log's signature is enough, and nothing else is`() throws {
    let policy = try LogPolicyTests.policy("log \(LogPolicyTests.log)", "quorum none")
    #expect(policy.quorum == nil)
    #expect(policy.evaluate(note: try LogPolicyTests.note(cosignedBy: [])).holds)
    let foreign = try SigningKey.generate(name: "example.com/log/testdata")
    let note = try foreign.sign(try LogPolicyTests.note(cosignedBy: []).text)
    let verdict = policy.evaluate(note: note)
    #expect(verdict.log == nil && verdict.refuted.isEmpty && verdict.reachesQuorum && !verdict.holds)
  }

  @Test func `a log counts only under its own name`() throws {
    let key = try SigningKey.generate(name: "example.org/other")
    let policy = try LogPolicyTests.policy("log \(key.verifierKey.text)", "quorum none")
    let note = try key.sign(try LogPolicyTests.note(cosignedBy: []).text)
    #expect(try note.verified(by: [key.verifierKey]).count == 1)
    #expect(policy.evaluate(note: note).log == nil)
    #expect(!policy.evaluate(note: note).holds)
  }

  @Test func `keys given count where the policy lists no log, and only there`() throws {
    let note = try LogPolicyTests.note(cosignedBy: [])
    let key = try VerifierKey(text: LogPolicyTests.log)
    let open = try LogPolicyTests.policy("quorum none")
    #expect(!open.evaluate(note: note).holds)
    #expect(open.evaluate(note: note, logKeys: [key]).holds)
    let other = try SigningKey.generate(name: key.name).verifierKey
    let closed = try LogPolicyTests.policy("log \(other.text)", "quorum none")
    #expect(!closed.evaluate(note: note, logKeys: [key]).holds)
  }

  @Test func `a known key's line that does not hold spoils the note and is named`() throws {
    let policy = try LogPolicyTests.policy(
      "log \(LogPolicyTests.log)", "witness a \(LogPolicyTests.vkey(0))",
      "witness b \(LogPolicyTests.vkey(1))", "group any any a b", "quorum any")
    let good = try LogPolicyTests.note(cosignedBy: [0, 1])
    var bytes = good.signatures[2].bytes
    bytes[20] ^= 1
    let bad = SignedNote.Signature(
      name: good.signatures[2].name, keyID: good.signatures[2].keyID, bytes: bytes)
    let note = try SignedNote(text: good.text, signatures: good.signatures.dropLast() + [bad])
    let verdict = policy.evaluate(note: note)
    #expect(verdict.refuted.map(\.name) == [LogPolicyTests.witnesses[1].verifierKey.name])
    #expect(verdict.reachesQuorum && !verdict.holds)
    let blind = try LogPolicyTests.policy(
      "log \(LogPolicyTests.log)", "witness a \(LogPolicyTests.vkey(0))", "quorum a")
    #expect(blind.evaluate(note: note).holds)
  }

  @Test func `of several cosignatures by one witness the earliest counts, and it counts once`() throws {
    let policy = try LogPolicyTests.policy(
      "log \(LogPolicyTests.log)", "witness a \(LogPolicyTests.vkey(0))",
      "witness b \(LogPolicyTests.vkey(1))", "group both 2 a b", "quorum both")
    let plain = try LogPolicyTests.note(cosignedBy: [])
    let lines = try [30, 10, 20].map { try LogPolicyTests.witnesses[0].cosign(plain, time: $0) }
    let verdict = policy.evaluate(
      note: try SignedNote(text: plain.text, signatures: plain.signatures + lines))
    #expect(verdict.witnesses.map(\.time) == [10, nil])
    #expect(!verdict.reachesQuorum)
    #expect(verdict.missing.map(\.name.description) == ["b"])
  }

  @Test func `a text that is no checkpoint holds under no policy`() throws {
    let key = try SigningKey.generate(name: "example.org/log")
    let policy = try LogPolicyTests.policy("log \(key.verifierKey.text)", "quorum none")
    let verdict = policy.evaluate(note: try key.sign("text\n"))
    #expect(verdict.checkpoint == nil && !verdict.holds)
  }

  @Test func `comments, empty lines, tabs, addresses and the order of lines change nothing`() throws {
    let policy = try LogPolicyTests.policy(
      "# comment", "", " \t ", "\t # indented",
      "\twitness\ta \t\(LogPolicyTests.vkey(0))  https://a.example/ ",
      "quorum a", "witness b \(LogPolicyTests.vkey(1))", "log \(LogPolicyTests.log) https://log.example/",
      "group late all b")
    #expect(policy.witnesses.map(\.url) == ["https://a.example/", nil])
    #expect(policy.logs.map(\.url) == ["https://log.example/"])
    #expect(policy.groups.count == 1)
  }

  @Test func `names are octets`() throws {
    // K and the Kelvin sign, e with an accent in one and in two code points, and octets that are no UTF-8.
    let names: [[UInt8]] = [
      [0x4B], [0xE2, 0x84, 0xAA], [0xC3, 0xA9], [0x65, 0xCC, 0x81], [0xFF, 0x80], [0x61, 0x23],
    ]
    var bytes: [UInt8] = []
    for (number, name) in names.enumerated() {
      bytes += Array("witness ".utf8) + name + Array(" \(LogPolicyTests.vkey(number))\n".utf8)
    }
    bytes += Array("quorum ".utf8) + names[3] + [0x0A]
    let policy = try LogPolicy(bytes: bytes)
    #expect(policy.witnesses.map(\.name.octets) == names)
    #expect(policy.quorum?.octets == names[3])
  }

  @Test func `a log and a witness may share a key, two logs or two witnesses may not`() throws {
    let key = try VerifierKey(text: LogPolicyTests.log)
    func text(_ name: String, _ algorithm: KeyAlgorithm) throws -> String {
      try VerifierKey(name: name, algorithm: algorithm, publicKey: key.publicKey).text
    }
    let witness = try text("w.example", .cosignatureV1)
    _ = try LogPolicyTests.policy("log \(key.text)", "witness w \(witness)", "quorum w")
    let log = try text("other.example", .ed25519)
    #expect(throws: LogPolicyError.duplicateKey(line: 2, earlier: 1)) {
      try LogPolicyTests.policy("log \(key.text)", "log \(log)", "quorum none")
    }
    let again = try text("v.example", .cosignatureV1)
    #expect(throws: LogPolicyError.duplicateKey(line: 3, earlier: 1)) {
      try LogPolicyTests.policy("witness w \(witness)", "", "witness v \(again)", "quorum none")
    }
  }

  @Test(
    arguments: [
      ([], .noQuorum), (["# quorum none"], .noQuorum),
      (["quorum none", "quorum none"], .secondQuorum(line: 2)),
      (["quorum"], .wrongItemCount(line: 1, least: 2, most: 2, found: 1)),
      (["quorum none none"], .wrongItemCount(line: 1, least: 2, most: 2, found: 3)),
      (["quorum a"], .undefinedName(line: 1, name: PolicyName("a"))),
      (["quorum A", "W"], .undefinedName(line: 1, name: PolicyName("A"))),
      (["W", "quorum A"], .undefinedName(line: 2, name: PolicyName("A"))),
      (["Quorum none"], .unknownKeyword(line: 1, found: "Quorum")),
      (["log"], .wrongItemCount(line: 1, least: 2, most: 3, found: 1)),
      (["log a b c"], .wrongItemCount(line: 1, least: 2, most: 3, found: 4)),
      (["log a"], .badKey(line: 1, .malformed)),
      (["log \(vkey(0))"], .wrongAlgorithm(line: 1, expected: .ed25519, found: .cosignatureV1)),
      (["witness a \(log)"], .wrongAlgorithm(line: 1, expected: .cosignatureV1, found: .ed25519)),
      (["witness none \(vkey(0))"], .reservedName(line: 1)),
      (["W", "witness a \(vkey(1))"], .duplicateName(line: 2, name: PolicyName("a"))),
      (["W", "group a all a"], .duplicateName(line: 2, name: PolicyName("a"))),
      (["W", "group none all a"], .reservedName(line: 2)),
      (["W", "group g all none"], .reservedName(line: 2)),
      (["W", "group g all"], .wrongItemCount(line: 2, least: 4, most: nil, found: 3)),
      (["W", "group g all g"], .undefinedName(line: 2, name: PolicyName("g"))),
      (["group g all a", "W"], .undefinedName(line: 1, name: PolicyName("a"))),
      (["W", "group g all a a"], .memberTwice(line: 2, name: PolicyName("a"))),
      (["W", "group g all a", "group h all a"], .memberTwice(line: 3, name: PolicyName("a"))),
      (["W", "group g 0 a"], .badThreshold(line: 2, found: "0", members: 1)),
      (["W", "group g 2 a"], .badThreshold(line: 2, found: "2", members: 1)),
      (["W", "group g 01 a"], .badThreshold(line: 2, found: "01", members: 1)),
      (["W", "group g +1 a"], .badThreshold(line: 2, found: "+1", members: 1)),
      (["W", "group g All a"], .badThreshold(line: 2, found: "All", members: 1)),
      (
        ["W", "group g 99999999999999999999 a"],
        .badThreshold(line: 2, found: "99999999999999999999", members: 1)
      ),
      (["quorum none\r"], .badOctet(line: 1, octet: 0x0D)),
      (["#", "# \u{7F}"], .badOctet(line: 2, octet: 0x7F)),
      (["# \0"], .badOctet(line: 1, octet: 0)),
    ] as [([String], LogPolicyError)])
  func `what is no policy is refused with its line`(lines: [String], error: LogPolicyError) {
    let text = lines.map { ($0 == "W" ? "witness a \(LogPolicyTests.vkey(0))" : $0) + "\n" }.joined()
    #expect(throws: error) { try LogPolicy(bytes: Array(text.utf8)) }
  }

  @Test func `every line ends in a line feed`() {
    #expect(throws: LogPolicyError.unterminated(line: 2)) {
      try LogPolicy(bytes: Array("\nquorum none".utf8))
    }
    // A space no more than any other character.
    #expect(throws: LogPolicyError.unterminated(line: 2)) {
      try LogPolicy(bytes: Array("quorum none\n ".utf8))
    }
  }

  @Test func `256 witnesses and groups are read, and one more is not`() throws {
    let keys = (0..<257).compactMap { WitnessFixture.key(seed: 1000 + $0) }
    var lines = keys[..<256].enumerated().map { "witness w\($0) \($1.verifierKey.text)" }
    // Each group holds the one before: the deepest nesting there is.
    lines.append("group g0 any w0")
    for number in 1..<256 { lines.append("group g\(number) all g\(number - 1) w\(number)") }
    func read(_ lines: [String]) throws -> LogPolicy {
      try LogPolicy(bytes: Array((lines + ["quorum g255"]).map { $0 + "\n" }.joined().utf8))
    }
    let policy = try read(lines)
    #expect(policy.evaluate(note: try LogPolicyTests.note(cosignedBy: [])).missing.count == 256)
    #expect(throws: LogPolicyError.tooMany(line: 513, limit: 256)) {
      try read(lines + ["witness x \(keys[256].verifierKey.text)"])
    }
    #expect(throws: LogPolicyError.tooMany(line: 513, limit: 256)) { try read(lines + ["group x all g255"]) }
    #expect(throws: LogPolicyError.tooLong(limit: 1 << 20, found: (1 << 20) + 1)) {
      try LogPolicy(bytes: [UInt8](repeating: 0x0A, count: (1 << 20) + 1))
    }
  }
}

/// Witness keys that are the same in every run.
enum WitnessFixture {
  /// The key `witness.example/<number>` of the seed SHA-256(number).
  static func key(seed number: Int) -> CosigningKey? {
    key(name: "witness.example/\(number)", seed: Digest.sha256(Array(String(number).utf8)).bytes)
  }

  /// The key of a seed, whose public half comes from the error that a text with a wrong id gives.
  static func key(name: String, seed: [UInt8]) -> CosigningKey? {
    func text(_ id: KeyID) -> String { "PRIVATE+KEY+\(name)+\(id)+" + Base64.encode([0x04] + seed) }
    do {
      return try CosigningKey(secretText: text(KeyID(0)))
    } catch KeyError.keyIDMismatch(let expected, _) {
      return try? CosigningKey(secretText: text(expected))
    } catch {
      return nil
    }
  }
}
