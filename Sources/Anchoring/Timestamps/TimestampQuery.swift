import SwiftASN1
import TransparencyLog

/// What is asked of a time-stamping authority: TimeStampReq of RFC 3161 section 2.4.1, in DER.
///
/// ```
/// SEQUENCE { version 1, SEQUENCE { SEQUENCE { sha256, NULL }, OCTET STRING hash }, nonce INTEGER, certReq TRUE }
/// ```
struct TimestampQuery: Sendable, Hashable {
  /// SHA-256 of what is to be stamped; nothing else of it leaves this machine.
  let digest: Digest
  /// A number that the answer has to repeat, so that no old answer can be given again.
  let nonce: UInt64

  /// A query over some bytes with a random nonce.
  init(over bytes: [UInt8]) {
    digest = Digest.sha256(bytes)
    nonce = UInt64.random(in: 1...UInt64.max)
  }

  init(digest: Digest, nonce: UInt64) {
    self.digest = digest
    self.nonce = nonce
  }

  /// The DER form; nil cannot happen for what is written here.
  var bytes: [UInt8]? {
    var serializer = DER.Serializer()
    do {
      try serializer.appendConstructedNode(identifier: .sequence) { query in
        try query.serialize(1)
        try query.appendConstructedNode(identifier: .sequence) { imprint in
          try imprint.appendConstructedNode(identifier: .sequence) { algorithm in
            try algorithm.serialize(TimestampOID.sha256)
            try algorithm.serialize(ASN1Null())
          }
          try imprint.serialize(ASN1OctetString(contentBytes: digest.bytes[...]))
        }
        try query.serialize(nonce)
        // The certificate belongs into the token, or nobody could check it later.
        try query.serialize(true)
      }
    } catch {
      return nil
    }
    return serializer.serializedBytes
  }
}

/// The object identifiers that a token is recognised by.
enum TimestampOID {
  /// id-sha256, RFC 8017 appendix A.2.4.
  static let sha256: ASN1ObjectIdentifier = [2, 16, 840, 1, 101, 3, 4, 2, 1]
  /// id-signedData, RFC 5652 section 5.1.
  static let signedData: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 7, 2]
  /// id-ct-TSTInfo, RFC 3161 section 2.4.2.
  static let timestampInfo: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 9, 16, 1, 4]
}
