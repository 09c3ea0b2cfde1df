import Fetching
import HTTPTransfer
import TransparencyLog

/// What came from an address: what the server said, and the document's bytes, as it sent them or as a browser made them of that.
struct WebPage: Sendable {
  let status: Int
  /// Of the server's answer.
  let fields: [HTTPField]
  let finalURL: String
  let sha256: Digest
  /// The encoding of the bytes by the server's word, or because a browser wrote them.
  let charset: String?
  /// When the answer came, RFC 3339.
  let retrieved: String
  private let body: Body

  private enum Body: Sendable {
    case sent(SpooledBody)
    case made([UInt8])
  }

  /// As the server sent it.
  init(_ answer: Fetched) {
    (status, fields, finalURL) = (answer.status, answer.fields, answer.finalURL)
    sha256 = answer.body.sha256
    charset = DeclaredCharset.of(contentType: answer.first("content-type"))
    retrieved = answer.retrieved
    body = .sent(answer.body)
  }

  /// As a browser made it.
  init(_ answer: Fetched, _ rendered: RenderedPage) {
    (status, fields, finalURL) = (rendered.status ?? answer.status, answer.fields, rendered.url)
    sha256 = Digest.sha256(rendered.dom)
    // Whatever the page says of itself: the tree is written anew.
    charset = "utf-8"
    retrieved = answer.retrieved
    body = .made(rendered.dom)
  }

  /// The value of the answer's first field of a name, in lower case.
  func first(_ name: String) -> String? { fields.first { $0.isNamed(name) }?.value }

  var maker: PageAnswer.Maker {
    switch body {
    case .sent: .server
    case .made: .browser
    }
  }

  /// The document's bytes.
  func bytes() throws -> [UInt8] {
    switch body {
    case .sent(let body): try body.bytes()
    case .made(let bytes): bytes
    }
  }
}
