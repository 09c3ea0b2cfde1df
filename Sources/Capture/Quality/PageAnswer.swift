package import Documents
package import HTTPTransfer

/// A server's last answer to the question for a document, and what was made of its bytes.
package struct PageAnswer: Sendable {
  /// Whose bytes they are, which decides what scripts may yet do and what can be advised.
  package enum Maker: Sendable {
    /// A server, of whom they were asked now.
    case server
    /// A browser, its scripts run.
    case browser
    /// A server, of whom others asked them.
    case archive
  }

  /// The status code.
  package let status: Int
  package let fields: [HTTPField]
  /// The address asked for.
  package let url: String
  /// The address that answered; nil where it is the one asked for.
  package let finalURL: String?
  /// The body, its content encoding undone.
  package let bytes: [UInt8]
  /// What a reader made of the bytes; nil where none could read them.
  package let document: Document?
  package let maker: Maker

  package init(
    status: Int, fields: [HTTPField], url: String, finalURL: String? = nil, bytes: [UInt8],
    document: Document?, maker: Maker = .server
  ) {
    self.status = status
    self.fields = fields
    self.url = url
    self.finalURL = finalURL
    self.bytes = bytes
    self.document = document
    self.maker = maker
  }

  /// The value of the first field of a name, in lower case; nil where there is none.
  func field(_ name: String) -> String? {
    fields.first { $0.name.lowercased() == name }?.value.lowercased()
  }
}
