/// Where notices go.
package struct DeliveryTarget: Sendable, Hashable {
  package enum Means: Sendable, Hashable {
    /// JSON, signed where there is a secret.
    case webhook(url: Secret, secret: Secret?)
    /// The JSON of an incoming webhook of Slack or Mattermost.
    case chat(url: Secret)
    case mail(MailTarget)
    /// A program by its absolute path, with its arguments; JSON on its standard input.
    case command([String], seconds: Int)
  }

  package let name: String
  package let means: Means
  /// How often it is tried before it is given up.
  package let tries: Int
  /// A PEM file of the certificates that are trusted instead of the system's; nil for the system's.
  package let certificates: String?

  package static let usualTries = 12
  package static let usualSeconds = 60

  package init(name: String, means: Means, tries: Int = usualTries, certificates: String? = nil) {
    self.certificates = certificates
    self.name = name
    self.means = means
    self.tries = tries
  }

  /// What keeps it from being delivered to before anybody is asked (a secret that is not there), a line without any of it; nil where
  /// nothing is seen.
  package var defect: String? { Deliverer.defect(self) }

  /// What it is, for people: never an address, which may be a secret.
  package var words: String {
    switch means {
    case .webhook(_, let secret): secret == nil ? "webhook, not signed" : "webhook"
    case .chat: "chat"
    case .mail(let mail): "mail to " + mail.to.joined(separator: ", ")
    case .command(let words, _): "command \(words.first ?? "")"
    }
  }
}

/// A mail server and the addresses of a letter.
package struct MailTarget: Sendable, Hashable {
  /// When the connection has to be encrypted.
  package enum Encryption: String, Sendable, CaseIterable {
    case required
    case offered = "if-offered"
    case never
  }

  /// `smtp://host:port` or `smtps://host:port`.
  package let server: String
  package let encryption: Encryption
  package let from: String
  package let to: [String]
  package let user: String?
  package let password: Secret?

  package init(
    server: String, encryption: Encryption = .required, from: String, to: [String], user: String? = nil,
    password: Secret? = nil
  ) {
    self.server = server
    self.encryption = encryption
    self.from = from
    self.to = to
    self.user = user
    self.password = password
  }
}
