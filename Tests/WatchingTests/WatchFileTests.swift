import Notices
import Settings
import Testing

@testable import Watching

@Suite struct WatchFileTests {
  private static let whole = """
    {
      "schema": "watch/1",
      "zone": "Europe/Zurich",
      "schedules": [
        {"sources": ["ohchr-*", "statement"], "cron": "0 6 * * mon-fri", "jitter": "10m"},
        {"sources": "*", "every": "6h", "jitter": "30m"}
      ],
      "notices": {
        "site": "https://archive.example.org/",
        "deliveries": {
          "desk": {"webhook": "https://example.org/hook", "secret": {"file": "/etc/secret"}, "tries": 5, "certificates": "own.pem"},
          "chat": {"slack": {"environment": "SLACK_URL"}},
          "mail": {"mail": {"server": "smtps://mail.example.org", "from": "watch@example.org",
                            "to": ["a@example.org", "b@example.org"], "user": "watch", "password": {"file": "pw"}}},
          "tool": {"command": ["/usr/local/bin/tell", "--now"], "seconds": 5}
        },
        "rules": [
          {"name": "grave", "sources": ["statement"], "kinds": ["change", "flip"], "from": 40, "letters": "ngo-*",
           "deliver": ["desk"]},
          {"name": "trouble", "kinds": ["blocked", "gone", "failed", "recovered"], "tries": 3}
        ]
      }
    }
    """

  @Test func `a whole file is read`() throws {
    let file = try WatchFile(Array(Self.whole.utf8))
    #expect(file.schedule(of: "ohchr-1")?.words == "0 6 * * mon-fri (Europe/Zurich), up to 10m later")
    #expect(file.schedule(of: "statement")?.words == "0 6 * * mon-fri (Europe/Zurich), up to 10m later")
    #expect(file.schedule(of: "letter")?.words == "every 6h, up to 30m later")
    let notices = file.notices
    #expect(notices.site == "https://archive.example.org")
    #expect(notices.targets.map(\.name) == ["desk", "chat", "mail", "tool"])
    #expect(notices.target("desk")?.tries == 5)
    #expect(notices.target("desk")?.certificates == "own.pem")
    #expect(notices.target("mail")?.certificates == nil)
    #expect(notices.target("chat")?.means == .chat(url: .environment("SLACK_URL")))
    #expect(notices.target("tool")?.means == .command(["/usr/local/bin/tell", "--now"], seconds: 5))
    #expect(
      notices.target("mail")?.means
        == .mail(
          MailTarget(
            server: "smtps://mail.example.org", from: "watch@example.org",
            to: ["a@example.org", "b@example.org"], user: "watch", password: .file("pw"))))
    #expect(notices.rules.map(\.name) == ["grave", "trouble"])
    #expect(notices.rules[0].kinds == [.change, .flip])
    #expect(notices.rules[0].from == 40)
    #expect(notices.rules[1].deliver == ["desk", "chat", "mail", "tool"])
    #expect(notices.rules[1].tries == 3)
  }

  @Test func `without schedules every source is looked at once a day, and without rules all is told`() throws
  {
    let file = try WatchFile(
      Array(
        #"{"schema": "watch/1", "notices": {"deliveries": {"a": {"webhook": "http://localhost/"}}}}"#.utf8))
    #expect(file.schedule(of: "anything") == .standard)
    #expect(file.notices.rules.map(\.name) == ["all"])
    #expect(file.notices.rules[0].kinds == Set(Notice.Kind.allCases))
  }

  private static func schedule(_ members: String) -> String {
    "{\"schema\": \"watch/1\",\n\"schedules\": [\n{\(members)}]}"
  }

  private static func delivery(_ members: String) -> String {
    "{\"schema\": \"watch/1\",\n\"notices\": {\"deliveries\": {\n\"a\": {\(members)}}}}"
  }

  @Test(arguments: [
    ("", "line 1: the file ends where a value is expected"),
    ("{", "line 1: a name in double quotation marks is expected"),
    ("[]", "line 1: an object is expected here, and this is a list"),
    ("{}", "line 1: schema is missing"),
    ("{\"schema\": \"watch/2\"}", "line 1, schema: watch/1 is expected"),
    ("{\"schema\": \"watch/1\"} x", "line 1: nothing may follow the last bracket"),
    ("{\"schema\": \"watch/1\",\n\"schema\": \"watch/1\"}", "line 2, schema: it is given twice"),
    (
      "{\"schema\": \"watch/1\",\n\"schedule\": []}",
      "line 2, schedule: there is no such setting; known here: schema, zone, schedules, notices"
    ),
    (
      "{\"schema\": \"watch/1\",\n\"zone\": \"CET\"}",
      "line 2, zone: “CET” is no time zone; write one like Europe/Zurich, or UTC"
    ),
    (
      "{\"schema\": \"watch/1\",\n\"zone\": \"Mars/Olympus\"}",
      "line 2, zone: “Mars/Olympus” is no time zone; write one like Europe/Zurich, or UTC"
    ),
    (schedule("\"sources\": \"*\""), "line 3, schedules[0]: either every or cron says when"),
    (
      schedule("\"sources\": \"*\", \"every\": \"6h\", \"cron\": \"@daily\""),
      "line 3, schedules[0]: either every or cron says when"
    ),
    (
      schedule("\"sources\": \"*\", \"every\": \"30s\""),
      "line 3, schedules[0].every: a minute at least is expected"
    ),
    (
      schedule("\"sources\": \"*\", \"every\": 6"),
      "line 3, schedules[0].every: a text is expected here, and this is a number"
    ),
    (
      schedule("\"sources\": \"*\", \"every\": \"1h\", \"jitter\": \"2h\""),
      "line 3, schedules[0].jitter: it is longer than the interval"
    ),
    (
      schedule("\"sources\": [], \"every\": \"1h\""),
      "line 3, schedules[0].sources: one id or pattern at least is expected"
    ),
    (
      schedule("\"sources\": [\"A b\"], \"every\": \"1h\""),
      "line 3, schedules[0].sources[0]: “A b” is no id or pattern of ids: small letters, digits, hyphens and * alone, at most 64"
    ),
    (
      schedule("\"sources\": \"*\", \"cron\": \"61 * * * *\""),
      "line 3, schedules[0].cron: the minute “61” is no number from 0 to 59"
    ),
    (
      delivery("\"webhook\": \"ftp://example.org/\""),
      "line 3, notices.deliveries.a.webhook: an http or https address without a user's name is expected"
    ),
    (
      delivery("\"webhook\": \"https://u:p@example.org/\""),
      "line 3, notices.deliveries.a.webhook: an http or https address without a user's name is expected"
    ),
    (
      delivery("\"webhook\": \"https://example.org/\", \"secret\": \"abc\""),
      "line 3, notices.deliveries.a.secret: a secret does not stand here; name {\"file\": PATH} or {\"environment\": NAME}"
    ),
    (
      delivery(""),
      "line 3, notices.deliveries.a: exactly one of webhook, slack, mattermost, mail, command says what it is"
    ),
    (
      delivery("\"command\": [\"tell\"]"),
      "line 3, notices.deliveries.a.command: a program's absolute path is expected, and behind it its arguments"
    ),
    (
      delivery(
        "\"mail\": {\"server\": \"smtp://localhost\", \"from\": \"a@b\\r\\nBcc: x@y\", \"to\": \"a@b\"}"),
      "line 3, notices.deliveries.a.mail.from: a text without control characters that is not empty is expected"
    ),
    (
      delivery("\"mail\": {\"server\": \"smtp://localhost\", \"from\": \"a@b> <c@d\", \"to\": \"a@b\"}"),
      "line 3, notices.deliveries.a.mail.from: an address is expected, such as desk@example.org, without a name"
    ),
    (
      delivery("\"mail\": {\"server\": \"http://localhost\", \"from\": \"a@b\", \"to\": \"a@b\"}"),
      "line 3, notices.deliveries.a.mail.server: a server is expected, such as smtps://mail.example.org or smtp://localhost:25"
    ),
    (
      delivery(
        "\"mail\": {\"server\": \"smtp://h\", \"starttls\": \"never\", \"from\": \"a@b\", \"to\": \"a@b\", \"user\": \"u\", \"password\": {\"file\": \"p\"}}"
      ),
      "line 3, notices.deliveries.a.mail: a password is not sent in the clear; leave starttls out"
    ),
  ])
  func `a mistake is told with its line and its place`(_ text: String, _ expected: String) {
    let error = #expect(throws: SettingsMistakes.self) { try WatchFile(Array(text.utf8)) }
    #expect(error?.all.map(\.description) == [expected])
  }

  @Test func `all mistakes are told, in the order of the file`() {
    let text = """
      {"schema": "watch/1",
       "schedules": [{"sources": "A", "every": "1h"},
                     {"sources": "a", "cron": "x"}],
       "notices": {"deliveries": {}, "rules": [
         {"name": "x", "kinds": ["chnage"]},
         {"name": "x", "deliver": ["nobody"], "from": 101}]}}
      """
    let error = #expect(throws: SettingsMistakes.self) { try WatchFile(Array(text.utf8)) }
    #expect(error?.all.map(\.line) == [2, 3, 5, 6, 6, 6])
  }

  @Test func `a rule may name a delivery that has a mistake`() {
    let text = """
      {"schema": "watch/1",
       "notices": {"deliveries": {"desk": {"webhook": "ftp://x"}},
                   "rules": [{"name": "a", "deliver": ["desk"]}, {"name": "b", "deliver": ["nobody"]}]}}
      """
    let error = #expect(throws: SettingsMistakes.self) { try WatchFile(Array(text.utf8)) }
    #expect(error?.all.map(\.line) == [2, 3])
    #expect(error?.all.last?.description.contains("there is no delivery “nobody”") == true)
  }

  @Test
  func
    `no prefix of a file, and no file with one byte changed, is read as another thing without being refused or being whole`()
    throws
  {
    let bytes = Array(Self.whole.utf8)
    for count in 0..<bytes.count {
      #expect(throws: SettingsMistakes.self) { try WatchFile(Array(bytes[..<count])) }
    }
    // No byte makes it trap.
    for index in bytes.indices {
      for byte: UInt8 in [0, 0x22, 0x5C, 0x7B, 0x5D, 0x80, 0xFF, 0x39] {
        var changed = bytes
        changed[index] = byte
        _ = try? WatchFile(changed)
      }
    }
  }

  @Test(arguments: [
    ("./snapshots", "/watch.json", true), ("/a/b/", "/a/watch.json", false), ("/a", "/watch.json", false),
  ])
  func `a watch file is looked for beside the archive`(_ archive: String, _ path: String, _ isEnding: Bool) {
    let found = WatchFile.usualPath(archive: archive)
    #expect(isEnding ? found.hasSuffix(path) && !found.contains("snapshots") : found == path)
  }

  @Test(arguments: [
    ("*", "abc", true), ("abc", "abc", true), ("abc", "abcd", false), ("a*", "abc", true),
    ("*c", "abc", true),
    ("a*c", "abc", true), ("a*c", "ac", true), ("a*c", "acb", false), ("*b*", "abc", true),
    ("*a*a*", "aa", true),
    ("*a*a*", "a", false), ("**", "", true), ("a*b*c", "axbxbc", true),
  ])
  func `a star stands for any characters`(_ pattern: String, _ name: String, _ matches: Bool) throws {
    #expect(try SourcePattern(pattern).matches(name) == matches)
  }
}
