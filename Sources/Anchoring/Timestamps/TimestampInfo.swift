import Moments
import SwiftASN1
package import TransparencyLog

/// What an authority states in a timestamp: TSTInfo of RFC 3161 section 2.4.2.
package struct TimestampInfo: Sendable, Hashable {
  /// When, in whole POSIX seconds; a fraction is cut off.
  package let time: Int
  /// The SHA-256 that was stamped; nil where the imprint is of another hash function.
  package let digest: Digest?
  /// The number that the request named; nil for none, or one of more than 64 bits.
  package let nonce: UInt64?
  /// The number of this timestamp among the authority's, lower-case hexadecimal.
  package let serial: String
  /// What the authority calls itself, such as `CN=Example TSA, O=Example`; nil where it says nothing.
  package let authority: String?

  init(bytes: ArraySlice<UInt8>) throws {
    let parts = try DER.sequence(DER.parse(bytes), identifier: .sequence) { nodes in
      guard try Int(derEncoded: &nodes) == 1 else {
        throw TimestampReplyError.malformed("the timestamp is of another version than 1")
      }
      _ = try ASN1ObjectIdentifier(derEncoded: &nodes)
      let digest = try Self.imprint(&nodes)
      let serial = try ArraySlice<UInt8>(derEncoded: &nodes)
      let time = try GeneralizedTime(derEncoded: &nodes)
      var nonce: UInt64?
      var authority: String?
      while let node = nodes.next() {
        switch node.identifier {
        // Accuracy, ordering and extensions do not change what the time is.
        case .integer: nonce = try? UInt64(derEncoded: node)
        case ASN1Identifier(tagWithNumber: 0, tagClass: .contextSpecific):
          authority = try? DirectoryName.text(ofGeneralNameIn: node)
        default: continue
        }
      }
      return (digest, serial, time, nonce, authority)
    }
    digest = parts.0
    serial = Hex.encode(Array(parts.1))
    time = try Self.seconds(parts.2)
    nonce = parts.3
    authority = parts.4
  }

  /// MessageImprint: SEQUENCE { AlgorithmIdentifier, OCTET STRING }.
  private static func imprint(_ nodes: inout ASN1NodeCollection.Iterator) throws -> Digest? {
    try DER.sequence(TimestampReply.next(&nodes), identifier: .sequence) { parts in
      let algorithm = try DER.sequence(TimestampReply.next(&parts), identifier: .sequence) { inner in
        let identifier = try ASN1ObjectIdentifier(derEncoded: &inner)
        while inner.next() != nil {}
        return identifier
      }
      let hash = try ASN1OctetString(derEncoded: &parts).bytes
      return algorithm == TimestampOID.sha256 ? Digest(bytes: hash) : nil
    }
  }

  /// POSIX seconds of a moment in UTC.
  static func seconds(_ time: GeneralizedTime) throws -> Int {
    guard let day = CivilDay(year: time.year, month: time.month, day: time.day) else {
      throw TimestampReplyError.malformed("the timestamp is of a day that does not exist")
    }
    return day.number * UniversalTime.secondsOfDay + time.hours * 3600 + time.minutes * 60 + time.seconds
  }
}

/// The name of an authority as people read it.
enum DirectoryName {
  /// Short names of attributes, RFC 4514 section 3 and RFC 2985.
  private static let names: [ASN1ObjectIdentifier: String] = [
    [2, 5, 4, 3]: "CN", [2, 5, 4, 6]: "C", [2, 5, 4, 7]: "L", [2, 5, 4, 8]: "ST", [2, 5, 4, 10]: "O",
    [2, 5, 4, 11]: "OU", [1, 2, 840, 113549, 1, 9, 1]: "E",
  ]

  /// A GeneralName inside an explicit tag; a directory name is `[4] Name`, others are left out.
  static func text(ofGeneralNameIn node: ASN1Node) throws -> String? {
    guard let name = children(of: node).first,
      name.identifier == ASN1Identifier(tagWithNumber: 4, tagClass: .contextSpecific),
      let sequence = children(of: name).first
    else { return nil }
    var parts: [String] = []
    for set in children(of: sequence) {
      for pair in children(of: set) {
        var members = children(of: pair).makeIterator()
        guard let kind = members.next(), let value = members.next(),
          let identifier = try? ASN1ObjectIdentifier(derEncoded: kind),
          let label = names[identifier], case .primitive(let bytes) = value.content
        else { continue }
        parts.append(label + "=" + String(decoding: bytes, as: UTF8.self))
      }
    }
    return parts.isEmpty ? nil : ShownText.safe(parts.joined(separator: ", "))
  }

  private static func children(of node: ASN1Node) -> [ASN1Node] {
    guard case .constructed(let nodes) = node.content else { return [] }
    return Array(nodes)
  }
}

/// Texts from elsewhere as they may be shown on a terminal.
enum ShownText {
  /// At most 300 characters, each control or format character and line break as one space.
  static func safe(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(300) {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
        result.append(" ")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
