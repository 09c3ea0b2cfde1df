import SwiftASN1

/// Why bytes are not an answer with a timestamp.
package enum TimestampReplyError: Error, Hashable {
  /// They are more than are read.
  case tooLong(limit: Int)
  /// They are not a TimeStampResp of RFC 3161 in DER; what was looked at.
  case malformed(String)
  /// The authority refused: PKIStatus and its words.
  case rejected(status: Int, text: String)
}

/// An answer of a time-stamping authority, read and not yet believed: TimeStampResp of RFC 3161 section 2.4.2.
///
/// ```
/// TimeStampResp ::= SEQUENCE { PKIStatusInfo, ContentInfo { id-signedData, [0] SignedData { …, { id-ct-TSTInfo, [0] OCTET STRING }, … } } }
/// ```
/// DER alone is read, to the last byte, so that what is read here and what another program reads cannot differ.
package struct TimestampReply: Sendable, Hashable {
  /// What the authority states; it holds only where the signature does.
  package let info: TimestampInfo

  /// The longest answer that is read, in bytes; real ones have 1,000 to 10,000.
  package static let maximumLength = 1 << 20

  /// Reads the bytes of an answer, whose status has to be granted (0) or granted with changes (1).
  package init(bytes: [UInt8]) throws(TimestampReplyError) {
    guard bytes.count <= Self.maximumLength else { throw .tooLong(limit: Self.maximumLength) }
    do {
      let parts = try DER.sequence(DER.parse(bytes), identifier: .sequence) { nodes in
        let status = try PKIStatus(derEncoded: &nodes)
        return (status, nodes.next())
      }
      guard parts.0.value == 0 || parts.0.value == 1 else {
        throw TimestampReplyError.rejected(status: parts.0.value, text: parts.0.text)
      }
      guard let token = parts.1 else { throw TimestampReplyError.malformed("there is no token") }
      info = try TimestampInfo(bytes: Self.content(of: token))
    } catch let error as TimestampReplyError {
      throw error
    } catch {
      throw .malformed("not a TimeStampResp in DER")
    }
  }

  /// The next part of a sequence, which has to be there.
  static func next(_ nodes: inout ASN1NodeCollection.Iterator) throws -> ASN1Node {
    guard let node = nodes.next() else { throw TimestampReplyError.malformed("a part of it is missing") }
    return node
  }

  /// The TSTInfo inside a ContentInfo.
  private static func content(of token: ASN1Node) throws -> ArraySlice<UInt8> {
    try DER.sequence(token, identifier: .sequence) { nodes in
      guard try ASN1ObjectIdentifier(derEncoded: &nodes) == TimestampOID.signedData else {
        throw TimestampReplyError.malformed("the token is no signed data")
      }
      return try DER.explicitlyTagged(&nodes, tagNumber: 0, tagClass: .contextSpecific) { signed in
        try DER.sequence(signed, identifier: .sequence) { parts in
          _ = try Int(derEncoded: &parts)
          guard parts.next()?.identifier == .set else {
            throw TimestampReplyError.malformed("the signed data has no list of algorithms")
          }
          guard let content = parts.next() else {
            throw TimestampReplyError.malformed("the signed data is empty")
          }
          // Certificates and signatures are for the program that checks them.
          while parts.next() != nil {}
          return try DER.sequence(content, identifier: .sequence) { inner in
            guard try ASN1ObjectIdentifier(derEncoded: &inner) == TimestampOID.timestampInfo else {
              throw TimestampReplyError.malformed("what is signed is no timestamp")
            }
            return try DER.explicitlyTagged(&inner, tagNumber: 0, tagClass: .contextSpecific) {
              try ASN1OctetString(derEncoded: $0).bytes
            }
          }
        }
      }
    }
  }
}

/// PKIStatusInfo of RFC 3161 section 2.4.2: a number, words and a reason as bits.
private struct PKIStatus {
  let value: Int
  let text: String

  init(derEncoded nodes: inout ASN1NodeCollection.Iterator) throws {
    (value, text) = try DER.sequence(TimestampReply.next(&nodes), identifier: .sequence) { parts in
      let value = try Int(derEncoded: &parts)
      var words: [String] = []
      while let part = parts.next() {
        guard part.identifier == .sequence else { continue }
        words += try DER.sequence(of: ASN1UTF8String.self, identifier: .sequence, rootNode: part)
          .map { String(decoding: $0.bytes, as: UTF8.self) }
      }
      return (value, ShownText.safe(words.joined(separator: " ")))
    }
  }
}
