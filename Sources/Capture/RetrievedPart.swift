package import Archive
package import TransparencyLog

/// A blob beside a snapshot's own: evidence of how it came over the web.
package enum RetrievedPart: String, Sendable, CaseIterable {
  /// The heads of all requests and answers, byte for byte.
  case head
  /// The server's TLS certificates, PEM.
  case certificates
  /// What the server sent for a page that a browser made.
  case response
  /// The picture of a page that a browser made, PNG.
  case image

  /// Its hash; nil where the snapshot has none.
  package func digest(of snapshot: Snapshot) -> Digest? {
    switch self {
    case .head: snapshot.retrieval?.head
    case .certificates: snapshot.retrieval?.certificates
    case .response: snapshot.response
    case .image: snapshot.image
    }
  }
}
