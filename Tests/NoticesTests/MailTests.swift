import Foundation
import TestArchives
import Testing

@testable import Notices

@Suite struct MailTests {
  private static let start: Int64 = 1_709_251_200

  private static func target(_ port: Int, encryption: MailTarget.Encryption = .never) -> DeliveryTarget {
    DeliveryTarget(
      name: "mail",
      means: .mail(
        MailTarget(
          server: "smtp://127.0.0.1:\(port)", encryption: encryption, from: "watch@example.org",
          to: ["desk@example.org", "other+tag@example.net"])))
  }

  private static func send(_ target: DeliveryTarget) async throws -> (round: NoticePost.Round, error: String?)
  {
    let settings = try Samples.settings([target])
    let (archive, outbox) = try Samples.filled(1, settings)
    let round = try await NoticePost(outbox, settings, userAgent: "x", now: { start }).round()
    let error = try outbox.deliveries().first?.error
    withExtendedLifetime(archive) {}
    return (round, error)
  }

  @Test func `a letter reaches every recipient as plain text`() async throws {
    let server = try SMTPServer()
    let sent = try await Self.send(Self.target(server.port))
    #expect(sent.round.delivered == 1, "\(sent.error ?? "")")
    let letter = try #require(server.letters.first)
    #expect(letter.from.hasPrefix("MAIL FROM:<watch@example.org>"))
    #expect(letter.recipients == ["RCPT TO:<desk@example.org>", "RCPT TO:<other+tag@example.net>"])
    let head = Array(letter.lines.prefix { !$0.isEmpty })
    #expect(head.contains("From: watch@example.org"))
    #expect(head.contains("Date: Fri, 01 Mar 2024 00:00:00 +0000"))
    #expect(head.contains("Content-Type: text/plain; charset=utf-8"))
    #expect(
      head.contains("Subject: [rejoinder] change: page: 1 sentence added, 1 removed")
        || head.contains { $0.hasPrefix("Subject: [rejoinder] change: page: ") })
    #expect(letter.lines.allSatisfy { $0.utf8.count <= 76 && !$0.hasSuffix("[no CR]") })
    #expect(server.commands.last == "QUIT")
  }

  @Test(arguments: [
    (SMTPServer.Mood.refuses("RCPT", "550 no such user"), "the server answered 550"),
    (.refuses("DATA", "451 later"), "the server answered 451"),
    (.refuses("MAIL", "530 who are you"), "the server answered 530"),
  ])
  func `what a server does not take stays in the outbox`(_ mood: SMTPServer.Mood, _ words: String)
    async throws
  {
    let server = try SMTPServer(mood)
    let sent = try await Self.send(Self.target(server.port))
    #expect((sent.round.delivered, sent.round.failed) == (0, 1))
    #expect(sent.error?.hasPrefix(words) == true, "\(sent.error ?? "")")
    #expect(server.letters.isEmpty)
  }

  @Test func `a server that hangs up, one that is not there, and one without encryption get nothing`()
    async throws
  {
    let rude = try SMTPServer(.hangsUp)
    #expect(try await Self.send(Self.target(rude.port)).round.failed == 1)
    #expect(try await Self.send(Self.target(SMTPServer.closedPort())).round.failed == 1)
    let plain = try SMTPServer()
    let sent = try await Self.send(Self.target(plain.port, encryption: .required))
    #expect(sent.round.failed == 1)
    #expect(!plain.commands.contains { $0.hasPrefix("MAIL") })
  }

  @Test(.enabled(if: Samples.has("python3") && Samples.has("openssl")), arguments: [true, false])
  func `a letter and a password go over TLS, to a server of an authority of one's own, and to no other`(
    _ isEncryptedFirst: Bool
  ) async throws {
    let server = try EncryptedMailServer(isEncryptedFirst: isEncryptedFirst)
    let password = NSTemporaryDirectory() + "password-" + UUID().uuidString
    let isMade = FileManager.default.createFile(
      atPath: password, contents: Data("correct horse".utf8), attributes: [.posixPermissions: 0o600])
    #expect(isMade)
    defer { try? FileManager.default.removeItem(atPath: password) }
    func target(_ certificates: String?) -> DeliveryTarget {
      DeliveryTarget(
        name: "mail",
        means: .mail(
          MailTarget(
            server: "\(isEncryptedFirst ? "smtps" : "smtp")://127.0.0.1:\(server.port)",
            from: "watch@example.org", to: ["desk@example.org"], user: "watch", password: .file(password))),
        certificates: certificates)
    }
    // Nobody whom the system trusts has signed it.
    let refused = try await Self.send(target(nil))
    #expect(refused.round.failed == 1 && refused.error?.lowercased().contains("certificate") == true)
    #expect(!server.said.contains { $0.contains("AUTH") || $0.contains("MAIL") })
    let sent = try await Self.send(target(server.certificates))
    #expect(sent.round.delivered == 1, "\(sent.error ?? "")")
    let said = server.said
    // RFC 4616: an empty name, the user and the password, apart by zero bytes.
    let credentials = Data("\0watch\0correct horse".utf8).base64EncodedString()
    #expect(said.contains { $0.hasPrefix("tls ") && $0.hasSuffix(credentials) })
    #expect(said.contains { $0.hasPrefix("tls Subject: [rejoinder] change: page: 1 sentence") })
    #expect(said.allSatisfy { $0.hasPrefix("tls ") || $0.hasPrefix("plain EHLO") || $0 == "plain STARTTLS" })
    #expect(target("/nonexistent.pem").defect?.contains("/nonexistent.pem cannot be read") == true)
  }

  /// Reads letters with Python's own parser and prints head and body as JSON.
  private static let parser = """
    import sys, json, email, email.policy
    m = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
    print(json.dumps({"names": m.keys(), "subject": str(m["Subject"]), "to": str(m["To"]), "type": m.get_content_type(),
      "notice": str(m["X-Rejoinder-Notice"]), "defects": [str(d) for d in m.defects], "body": m.get_content(), "multi": m.is_multipart()}))
    """

  private struct Parsed: Decodable {
    let names: [String]
    let subject: String
    let to: String
    let type: String
    let notice: String
    let defects: [String]
    let body: String
    let multi: Bool
  }

  @Test(.enabled(if: Samples.has("python3")), arguments: Samples.hostileTexts)
  func `Python reads a letter with hostile words as the same head and the same words`(_ text: String) throws {
    var notice = Samples.hostile(text)
    notice = Notice(
      id: "log-ü/1/change/" + OneLine.shown(text, limit: 40), log: notice.log, entry: 1, kind: .change,
      rule: "r",
      recorded: notice.recorded, source: notice.source, summary: OneLine.shown(text))
    let message = MailMessage(
      notice, from: "watch@example.org", to: ["a@example.org", "b@example.org"], at: Self.start)
    let lines = String(decoding: message.bytes, as: UTF8.self).split(
      separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.utf8.count <= 76 })
    #expect(message.bytes.allSatisfy { (0x20...0x7E).contains($0) || $0 == 0x0D || $0 == 0x0A })
    let output = try Samples.output("python3", ["-c", Self.parser], input: message.bytes)
    let parsed = try JSONDecoder().decode(Parsed.self, from: Data(output.utf8))
    #expect(
      parsed.names == [
        "From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "X-Rejoinder-Notice", "MIME-Version",
        "Content-Type", "Content-Transfer-Encoding",
      ])
    #expect(parsed.defects.isEmpty)
    #expect(!parsed.multi && parsed.type == "text/plain")
    #expect(parsed.to == "a@example.org, b@example.org")
    #expect(parsed.subject == OneLine.shown(NoticeText(notice).subject, limit: 150))
    #expect(parsed.notice == OneLine.shown(notice.id))
    #expect(
      parsed.body.split(separator: "\r\n", omittingEmptySubsequences: false).joined(separator: "\n")
        == NoticeText(notice).lines.joined(separator: "\n") + "\n")
  }

  @Test(arguments: [
    ("a@b", true), ("a.b+c@example.org", true), ("a@b.c-d", true), ("", false), ("a", false), ("@b", false),
    ("a@", false), ("a@b@c", false), ("a b@c", false), ("a@b\r\nX: y", false), ("<a@b>", false),
    ("a@b,c@d", false),
    ("\"a\"@b", false), ("ä@b", false), ("a@b.", false), (".a@b", false), ("a@b..c", false),
  ])
  func `an address is one that cannot be anything else`(_ text: String, _ isPlain: Bool) {
    #expect(MailAddress.isPlain(text) == isPlain)
  }

  @Test func `dates are those of the calendar`() {
    for (moment, text) in [
      (0, "Thu, 01 Jan 1970 00:00:00 +0000"), (951_782_399, "Mon, 28 Feb 2000 23:59:59 +0000"),
      (1_735_689_599, "Tue, 31 Dec 2024 23:59:59 +0000"),
    ] { #expect(MailMessage.date(Int64(moment)) == text) }
  }
}
