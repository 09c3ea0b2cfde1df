import Settings

/// Reads deliveries and rules, and collects what is wrong with them.
struct NoticeSettingsReading {
  var mistakes: [SettingsMistake] = []
  /// Names of all deliveries, those with mistakes too: what a rule says of them is no mistake of the rule.
  private(set) var declared: [String] = []

  private static func isName(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count)
      && text.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || (0x30...0x39).contains($0)
          || [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ".")].contains($0)
      }
  }

  private mutating func checkName(_ name: String, _ node: SettingsNode) {
    guard !Self.isName(name) else { return }
    mistakes.append(node.mistake("a name has 1 to 64 letters, digits, points, hyphens and underscores"))
  }

  // MARK: Rules

  mutating func rules(_ node: SettingsNode, targets: [String]) -> [NoticeRule] {
    var names: Set<String> = []
    return node.list(&mistakes).compactMap { node in
      let rule = rule(node, targets: targets)
      if let rule, !names.insert(rule.name).inserted {
        mistakes.append(node.mistake("another rule has the name \(rule.name)"))
      }
      return rule
    }
  }

  /// The rule that holds where there are none.
  func everything(targets: [String]) -> NoticeRule? {
    guard let all = try? SourcePattern("*"), !targets.isEmpty else { return nil }
    return NoticeRule(name: "all", sources: [all], letters: [all], deliver: targets)
  }

  private mutating func rule(_ node: SettingsNode, targets: [String]) -> NoticeRule? {
    let members = node.members(
      known: ["name", "sources", "kinds", "from", "letters", "tries", "deliver"], required: ["name"],
      &mistakes)
    let before = mistakes.count
    guard let all = try? SourcePattern("*"), let nameNode = members["name"],
      let name = nameNode.text(&mistakes)
    else { return nil }
    checkName(name, nameNode)
    let sources = members["sources"].map { SourcePattern.patterns($0, &mistakes) } ?? [all]
    let letters = members["letters"].map { SourcePattern.patterns($0, &mistakes) } ?? [all]
    var kinds = Set(Notice.Kind.allCases)
    if let node = members["kinds"] {
      kinds = []
      for item in node.list(&mistakes) {
        guard let text = item.text(&mistakes) else { continue }
        guard let kind = Notice.Kind(rawValue: text) else {
          let known = Notice.Kind.allCases.map(\.rawValue).joined(separator: ", ")
          mistakes.append(item.mistake("“\(text)” is none of \(known)"))
          continue
        }
        kinds.insert(kind)
      }
      if kinds.isEmpty, mistakes.count == before {
        mistakes.append(node.mistake("one kind at least is expected"))
      }
    }
    let from = members["from"].map { $0.integer(in: 0...100, &mistakes) } ?? NoticeRule.usualFrom
    let tries =
      members["tries"].map { $0.integer(in: 1...NoticeRule.mostTries, &mistakes) } ?? NoticeRule.usualTries
    var deliver = targets
    if let node = members["deliver"] {
      deliver = node.list(&mistakes).compactMap { item in
        guard let text = item.text(&mistakes) else { return nil }
        guard targets.contains(text) else {
          mistakes.append(item.mistake("there is no delivery “\(text)”"))
          return nil
        }
        return text
      }
    }
    return NoticeRule(
      name: name, sources: sources, kinds: kinds, from: from ?? 0, letters: letters, tries: tries ?? 1,
      deliver: deliver)
  }

  // MARK: Deliveries

  private static let means = ["webhook", "slack", "mattermost", "mail", "command"]

  mutating func targets(_ node: SettingsNode) -> [DeliveryTarget] {
    let named = node.named(&mistakes) ?? []
    declared = named.map(\.name)
    return named.compactMap { name, node in
      checkName(name, node)
      return target(name, node)
    }
  }

  private mutating func target(_ name: String, _ node: SettingsNode) -> DeliveryTarget? {
    let known = Self.means + ["secret", "seconds", "tries", "certificates"]
    let members = node.members(known: known, &mistakes)
    let given = Self.means.filter { members[$0] != nil }
    guard given.count == 1, let word = given.first, let value = members[word] else {
      mistakes.append(
        node.mistake("exactly one of \(Self.means.joined(separator: ", ")) says what it is"))
      return nil
    }
    if word != "webhook", let secret = members["secret"] {
      mistakes.append(secret.mistake("only a webhook is signed"))
    }
    if word != "command", let seconds = members["seconds"] {
      mistakes.append(seconds.mistake("only a command has a time limit"))
    }
    if word == "command", let certificates = members["certificates"] {
      mistakes.append(certificates.mistake("a command asks no server"))
    }
    let certificates = members["certificates"]?.text(&mistakes)
    let tries =
      members["tries"].map { $0.integer(in: 1...1000, &mistakes) } ?? DeliveryTarget.usualTries
    let means: DeliveryTarget.Means?
    switch word {
    case "webhook":
      means = address(value).map { .webhook(url: $0, secret: members["secret"].flatMap { secret($0) }) }
    case "mail": means = mail(value).map { .mail($0) }
    case "command":
      let seconds = members["seconds"].map { $0.integer(in: 1...3600, &mistakes) }
      means = command(value).map {
        .command($0, seconds: (seconds ?? DeliveryTarget.usualSeconds) ?? DeliveryTarget.usualSeconds)
      }
    default: means = address(value).map { .chat(url: $0) }
    }
    guard let means else { return nil }
    return DeliveryTarget(
      name: name, means: means, tries: tries ?? DeliveryTarget.usualTries, certificates: certificates)
  }

  /// `{"file": PATH}` or `{"environment": NAME}`.
  private mutating func secret(_ node: SettingsNode) -> Secret? {
    if case .text = node.content {
      mistakes.append(
        node.mistake("a secret does not stand here; name {\"file\": PATH} or {\"environment\": NAME}"))
      return nil
    }
    let members = node.members(known: ["file", "environment"], &mistakes)
    guard members.count == 1 else {
      mistakes.append(node.mistake("either {\"file\": PATH} or {\"environment\": NAME} is expected"))
      return nil
    }
    return members["file"]?.text(&mistakes).map(Secret.file)
      ?? members["environment"]?.text(&mistakes).map(Secret.environment)
  }

  /// An http or https address, or where it is kept secret.
  private mutating func address(_ node: SettingsNode) -> Secret? {
    guard case .text = node.content else { return secret(node) }
    guard let text = node.text(&mistakes) else { return nil }
    guard WebAddress.isPlain(text) else {
      mistakes.append(node.mistake("an http or https address without a user's name is expected"))
      return nil
    }
    return .plain(text)
  }

  mutating func site(_ node: SettingsNode) -> String? {
    guard let text = node.text(&mistakes) else { return nil }
    guard WebAddress.isPlain(text), !text.contains("?"), !text.contains("#") else {
      mistakes.append(node.mistake("the address of a site is expected, such as https://archive.example.org"))
      return nil
    }
    return text.hasSuffix("/") ? String(text.dropLast()) : text
  }

  private mutating func command(_ node: SettingsNode) -> [String]? {
    let words = node.list(&mistakes).compactMap { $0.text(&mistakes) }
    guard let program = words.first, program.hasPrefix("/") else {
      mistakes.append(node.mistake("a program's absolute path is expected, and behind it its arguments"))
      return nil
    }
    return words
  }

  private mutating func mail(_ node: SettingsNode) -> MailTarget? {
    let members = node.members(
      known: ["server", "starttls", "from", "to", "user", "password"], required: ["server", "from", "to"],
      &mistakes)
    let before = mistakes.count
    var encryption = MailTarget.Encryption.required
    if let node = members["starttls"], let text = node.text(&mistakes) {
      if let found = MailTarget.Encryption(rawValue: text) {
        encryption = found
      } else {
        let known = MailTarget.Encryption.allCases.map(\.rawValue).joined(separator: ", ")
        mistakes.append(node.mistake("“\(text)” is none of \(known)"))
      }
    }
    let server = members["server"]?.text(&mistakes)
    if let server, !WebAddress.isServer(server), let node = members["server"] {
      mistakes.append(
        node.mistake("a server is expected, such as smtps://mail.example.org or smtp://localhost:25"))
    }
    func mailbox(_ node: SettingsNode) -> String? {
      guard let text = node.text(&mistakes) else { return nil }
      guard MailAddress.isPlain(text) else {
        mistakes.append(node.mistake("an address is expected, such as desk@example.org, without a name"))
        return nil
      }
      return text
    }
    let from = members["from"].flatMap(mailbox)
    let to = members["to"].map { node in
      if case .text = node.content { return [mailbox(node)].compactMap(\.self) }
      return node.list(&mistakes).compactMap(mailbox)
    }
    if let to, to.isEmpty, mistakes.count == before, let node = members["to"] {
      mistakes.append(node.mistake("one address at least is expected"))
    }
    let user = members["user"]?.text(&mistakes)
    let password = members["password"].flatMap { secret($0) }
    if (user == nil) != (members["password"] == nil) {
      mistakes.append(node.mistake("user and password belong together"))
    }
    if password != nil, encryption != .required, server?.hasPrefix("smtps://") == false {
      mistakes.append(node.mistake("a password is not sent in the clear; leave starttls out"))
    }
    guard mistakes.count == before, let server, let from, let to else { return nil }
    return MailTarget(
      server: server, encryption: encryption, from: from, to: to, user: user, password: password)
  }
}
