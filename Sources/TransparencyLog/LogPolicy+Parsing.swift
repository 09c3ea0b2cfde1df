extension LogPolicy {
  /// Reads a policy file.
  ///
  /// - Throws: `LogPolicyError` for the first line that is wrong.
  package init(bytes: [UInt8]) throws(LogPolicyError) {
    guard bytes.count <= LogPolicy.maximumLength else {
      throw .tooLong(limit: LogPolicy.maximumLength, found: bytes.count)
    }
    var parser = PolicyParser()
    var rest = bytes[...]
    while !rest.isEmpty {
      parser.line += 1
      let end = rest.firstIndex(of: UInt8(ascii: "\n"))
      try parser.read(rest[..<(end ?? rest.endIndex)])
      guard let end else { throw .unterminated(line: parser.line) }
      rest = rest[(end + 1)...]
    }
    guard parser.hasQuorum else { throw .noQuorum }
    logs = parser.logs
    witnesses = parser.witnesses
    groups = parser.groups
    quorum = parser.quorum
  }
}

/// What the lines so far have defined.
private struct PolicyParser {
  var line = 0
  var logs: [LogPolicy.Log] = []
  var witnesses: [LogPolicy.Witness] = []
  var groups: [LogPolicy.Group] = []
  var quorum: PolicyName?
  var hasQuorum = false

  private var defined: Set<PolicyName> = []
  private var members: Set<PolicyName> = []
  /// The lines of the public keys of logs, and of those of witnesses: one key may be both.
  private var logKeyLines: [[UInt8]: Int] = [:]
  private var witnessKeyLines: [[UInt8]: Int] = [:]

  private static let reserved = PolicyName("none")

  mutating func read(_ octets: ArraySlice<UInt8>) throws(LogPolicyError) {
    // Allowed are tab, line feed, 0x20-0x7E and 0x80-0xFF; comments are no exception.
    if let bad = octets.first(where: { ($0 < 0x20 && $0 != UInt8(ascii: "\t")) || $0 == 0x7F }) {
      throw .badOctet(line: line, octet: bad)
    }
    let items = octets.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    guard let keyword = items.first, keyword.first != UInt8(ascii: "#") else { return }
    switch String(decoding: keyword, as: UTF8.self) {
    case "log": try readLog(items)
    case "witness": try readWitness(items)
    case "group": try readGroup(items)
    case "quorum": try readQuorum(items)
    case let other: throw .unknownKeyword(line: line, found: other)
    }
  }

  private mutating func readLog(_ items: [ArraySlice<UInt8>]) throws(LogPolicyError) {
    try check(items, least: 2, most: 3)
    guard logs.count < LogPolicy.maximumCount else { throw tooMany }
    let key = try key(items[1], algorithm: .ed25519)
    if let earlier = logKeyLines.updateValue(line, forKey: key.publicKey) {
      throw .duplicateKey(line: line, earlier: earlier)
    }
    logs.append(LogPolicy.Log(key: key, url: url(items, at: 2)))
  }

  private mutating func readWitness(_ items: [ArraySlice<UInt8>]) throws(LogPolicyError) {
    try check(items, least: 3, most: 4)
    guard witnesses.count < LogPolicy.maximumCount else { throw tooMany }
    let name = try define(items[1])
    let key = try key(items[2], algorithm: .cosignatureV1)
    if let earlier = witnessKeyLines.updateValue(line, forKey: key.publicKey) {
      throw .duplicateKey(line: line, earlier: earlier)
    }
    witnesses.append(LogPolicy.Witness(name: name, key: key, url: url(items, at: 3)))
  }

  private mutating func readGroup(_ items: [ArraySlice<UInt8>]) throws(LogPolicyError) {
    try check(items, least: 4, most: nil)
    guard groups.count < LogPolicy.maximumCount else { throw tooMany }
    var names: [PolicyName] = []
    for item in items[3...] {
      let name = try refer(item)
      guard name != PolicyParser.reserved else { throw .reservedName(line: line) }
      guard members.insert(name).inserted else { throw .memberTwice(line: line, name: name) }
      names.append(name)
    }
    // Defined after its members, so that a group cannot be its own.
    let name = try define(items[1])
    let threshold = try threshold(items[2], of: names.count)
    groups.append(LogPolicy.Group(name: name, threshold: threshold, members: names))
  }

  private mutating func readQuorum(_ items: [ArraySlice<UInt8>]) throws(LogPolicyError) {
    try check(items, least: 2, most: 2)
    guard !hasQuorum else { throw .secondQuorum(line: line) }
    let name = try refer(items[1])
    quorum = name == PolicyParser.reserved ? nil : name
    hasQuorum = true
  }

  private var tooMany: LogPolicyError { .tooMany(line: line, limit: LogPolicy.maximumCount) }

  private func check(_ items: [ArraySlice<UInt8>], least: Int, most: Int?) throws(LogPolicyError) {
    guard items.count >= least, items.count <= most ?? .max else {
      throw .wrongItemCount(line: line, least: least, most: most, found: items.count)
    }
  }

  private func key(
    _ octets: ArraySlice<UInt8>, algorithm: KeyAlgorithm
  ) throws(LogPolicyError) -> VerifierKey {
    guard let text = String(validating: octets, as: UTF8.self) else { throw .badKey(line: line, .malformed) }
    let result = Result { () throws(KeyError) in try VerifierKey(text: text) }
    switch result {
    case .success(let key):
      guard key.algorithm == algorithm else {
        throw .wrongAlgorithm(line: line, expected: algorithm, found: key.algorithm)
      }
      return key
    case .failure(let error): throw .badKey(line: line, error)
    }
  }

  private func url(_ items: [ArraySlice<UInt8>], at position: Int) -> String? {
    items.indices.contains(position) ? String(decoding: items[position], as: UTF8.self) : nil
  }

  private func threshold(_ octets: ArraySlice<UInt8>, of count: Int) throws(LogPolicyError) -> Int {
    let text = String(decoding: octets, as: UTF8.self)
    switch text {
    case "any": return 1
    case "all": return count
    default:
      guard let number = CanonicalDecimal.parse(octets), (1...UInt64(count)).contains(number) else {
        throw .badThreshold(line: line, found: text, members: count)
      }
      return Int(number)
    }
  }

  private mutating func define(_ octets: ArraySlice<UInt8>) throws(LogPolicyError) -> PolicyName {
    let name = PolicyName(octets)
    guard name != PolicyParser.reserved else { throw .reservedName(line: line) }
    guard defined.insert(name).inserted else { throw .duplicateName(line: line, name: name) }
    return name
  }

  private func refer(_ octets: ArraySlice<UInt8>) throws(LogPolicyError) -> PolicyName {
    let name = PolicyName(octets)
    guard name == PolicyParser.reserved || defined.contains(name) else {
      throw .undefinedName(line: line, name: name)
    }
    return name
  }
}
