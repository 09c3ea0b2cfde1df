import Documents
import Testing

@Suite struct MailReaderTests {
  @Test func `a mail in parts is its plain text under its fields`() throws {
    let mail = """
      Received: by mx.example.org; Tue, 3 May 2022 10:15:00 +0200
      From: =?UTF-8?Q?Ren=C3=A9e_Author?= <a@example.org>
      To: minister@example.org
      Subject: =?utf-8?B?VW5zZXJlIA==?=
       =?utf-8?B?Rm9yZGVydW5nZW4=?=
      Date: Tue, 3 May 2022 10:15:00 +0200
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary="outer"

      --outer
      Content-Type: multipart/alternative; boundary=inner

      --inner
      Content-Type: text/plain; charset="iso-8859-1"
      Content-Transfer-Encoding: quoted-printable

      We ask about the caf=E9, which was closed in Mar=
      ch.

      1. Open it =96 now
      2. Pay 2=2
      --inner
      Content-Type: text/html

      <p>We ask.</p>
      --inner--
      --outer
      Content-Type: application/pdf; name=a.pdf
      Content-Transfer-Encoding: base64

      AAAA
      --outer--
      """
    let reader = try DocumentReaders.reader(for: Array(mail.utf8))
    #expect(reader.reader == "mail/1")
    let document = try reader.read(Array(mail.replacing("\n", with: "\r\n").utf8))
    #expect(document.title == "Unsere Forderungen")
    #expect(document.byline == "Renée Author")
    #expect(document.published == "2022-05-03")
    #expect(document.warnings == ["1 attachment was left out"])
    #expect(
      document.blocks.filter { $0.role == .content }.map { document.text.string($0.range) } == [
        "We ask about the café, which was closed in March.", "Open it – now", "Pay 2=2",
      ])
  }

  @Test(arguments: [
    ("Content-Transfer-Encoding: base64", "V2UgYXNr\nLiBOb3cu"),
    ("Content-Transfer-Encoding: 8bit", "We ask. Now."),
    ("Content-Type: text/html", "<html><body><p>We ask. Now.</p></body></html>"),
  ])
  func `a mail of one part`(field: String, body: String) throws {
    let document = try DocumentReaders.read(
      Array("From: a@example.org\nSubject: S\n\(field)\n\n\(body)\n".utf8))
    #expect(document.reader == "mail/1")
    #expect(document.title == "S")
    let blocks = document.blocks.filter { $0.role == .content }
    #expect(blocks.map { document.text.string($0.range) } == ["We ask. Now."])
  }

  @Test func `a letter that begins with fields is no mail in transit`() throws {
    let bytes = Array("From: A. Author\nTo: the Minister\nSubject: Water\n\nWe ask.\n".utf8)
    #expect(try DocumentReaders.reader(for: bytes).formatName == "text")
  }

  @Test(arguments: [
    "Content-Type: multipart/mixed; boundary=\"\"\n\n--\n",
    "Content-Type: multipart/mixed; boundary=a\n\n--a",
    "Content-Type: text/plain; charset=\"\n\n=",
    "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n=",
  ])
  func `a broken mail gives text or an error`(rest: String) {
    let bytes = Array("From: a@example.org\nSubject: =?utf-8?Q?=\n\(rest)".utf8)
    do throws(ReadingError) {
      let document = try DocumentReaders.read(bytes)
      #expect(!document.blocks.isEmpty)
    } catch {
      #expect(error == .empty)
    }
  }
}
