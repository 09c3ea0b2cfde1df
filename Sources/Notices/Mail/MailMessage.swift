import Archive
import Moments
import TransparencyLog

/// A letter as it goes over the wire (RFC 5322): a head of ASCII and a body of plain text in UTF-8, quoted-printable.
///
/// Nothing of a notice can begin a line of the head: addresses are dot-atoms, and every other value is one line that is
/// encoded unless it is plain ASCII.
struct MailMessage {
  let bytes: [UInt8]

  init(_ notice: Notice, from: String, to: [String], at moment: Int64) {
    let text = NoticeText(notice)
    let domain = from.split(separator: "@").last.map(String.init) ?? "localhost"
    let name = Digest.sha256(Array(notice.id.utf8)).hex.prefix(32)
    let head = [
      "From: \(from)", "To: " + to.joined(separator: ",\r\n "),
      "Subject: " + Self.encoded(OneLine.shown(text.subject, limit: 150), after: 9),
      "Date: " + Self.date(moment), "Message-ID: <\(name)@\(domain)>", "Auto-Submitted: auto-generated",
      "X-Rejoinder-Notice: " + Self.encoded(OneLine.shown(notice.id), after: 20), "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable",
    ]
    let lines = head + [""] + text.lines.flatMap(Self.quoted)
    bytes = Array((lines.joined(separator: "\r\n") + "\r\n").utf8)
  }

  /// A field's value: as it is where it is short and plain, else as encoded words (RFC 2047 section 2) of at most 75 characters, one a
  /// line.
  static func encoded(_ text: String, after prefix: Int) -> String {
    let isPlain = text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !text.contains("=?")
    if isPlain, text.utf8.count + prefix <= 76 { return text }
    var words: [String] = []
    var part: [UInt8] = []
    for scalar in text.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      // Three bytes are four characters of base64, and "=?UTF-8?B?" and "?=" are 12; the first word has the field's name before it.
      if part.count + bytes.count > (words.isEmpty ? (76 - prefix - 12) / 4 * 3 : 45) {
        words.append("=?UTF-8?B?\(Base64.encode(part))?=")
        part = []
      }
      part += bytes
    }
    if !part.isEmpty { words.append("=?UTF-8?B?\(Base64.encode(part))?=") }
    return words.joined(separator: "\r\n ")
  }

  /// One line of text as lines of at most 76 characters (RFC 2045 section 6.7).
  static func quoted(_ line: String) -> [String] {
    var lines: [String] = []
    var current = ""
    let bytes = Array(line.utf8)
    for (index, byte) in bytes.enumerated() {
      let isLast = index == bytes.count - 1
      // White space at a line's end would be lost, and a point alone on a line would end the letter.
      let isLiteral =
        (0x21...0x7E).contains(byte) && byte != 0x3D && !(byte == 0x2E && current.isEmpty)
        || byte == 0x20 && !isLast
      let piece: String
      if isLiteral {
        piece = String(Character(Unicode.Scalar(byte)))
      } else {
        let hex = String(byte, radix: 16, uppercase: true)
        piece = "=" + (hex.count < 2 ? "0" : "") + hex
      }
      if current.utf8.count + piece.utf8.count > 75 {
        lines.append(current + "=")
        current = byte == 0x2E ? "=2E" : piece
      } else {
        current += piece
      }
    }
    return lines + [current]
  }

  /// A moment as RFC 5322 section 3.3 writes it, in UTC.
  static func date(_ moment: Int64) -> String { HTTPDate.text(max(0, Int(moment)), zone: "+0000") }
}
