/// What a record's header and the head inside it say, kept while files are read through.
package struct WarcEntry: Sendable {
  /// The number of its file, counted from 0.
  package let file: Int
  /// Its place among all records of all files, counted from 0.
  package let number: Int
  package let record: WarcRecord
  /// Seconds since 1970; nil where the date is less precise than a second, or none.
  package let date: Int?
  /// The status of the HTTP response inside; nil where there is none.
  package let status: Int?
  /// The media type that the response, or the record of a resource, states; in lower case, without parameters.
  package let mediaType: String?

  package var type: String { record.type }
  package var targetURI: String? { record.targetURI }
  package var payloadDigest: WarcDigest? {
    record.fields.first("warc-payload-digest").flatMap { WarcDigest($0) }
  }

  /// Whether it is a capture of something: a response or a resource, or a revisit of one.
  package var isCapture: Bool { ["response", "resource", "revisit"].contains(type) }

  /// The profile of a revisit, by the last part of its URI, which is the same in WARC 1.0 and 1.1.
  var profile: RevisitProfile? {
    record.reference("warc-profile").flatMap { $0.split(separator: "/").last }.flatMap {
      RevisitProfile(rawValue: $0.lowercased())
    }
  }

  /// The first of the fields that may be there once and is there with two values.
  var conflict: String? {
    [
      "WARC-Type", "WARC-Record-ID", "WARC-Date", "WARC-Target-URI", "WARC-Payload-Digest",
      "WARC-Block-Digest",
      "WARC-Refers-To", "WARC-Profile",
    ].first { record.fields.conflicts($0.lowercased()) }
  }
}

/// What a revisit says of the content that it does not repeat.
enum RevisitProfile: String {
  case identicalPayload = "identical-payload-digest"
  case notModified = "server-not-modified"
}

/// Why a record of a file that can be read gives no version.
package struct WarcFinding: Error, Sendable, Hashable {
  package enum Reason: Sendable, Hashable {
    /// A field is there twice with different values.
    case conflict(field: String)
    /// There is no date to the second.
    case noDate
    /// The record says itself that it is cut off, and why.
    case truncated(String)
    /// The block holds no HTTP response.
    case noResponse
    /// The digest of the block, or of the payload, is another.
    case otherDigest(of: String, stated: String)
    case body(BodyDefect)
    /// The record that a revisit refers to is not in the files.
    case originalMissing(String)
    /// A revisit of a kind that is not read.
    case unknownProfile(String)
    /// A segment of the record is not in the files, by its number.
    case segmentMissing(Int)
    /// The segments together have another length than is stated.
    case segmentLength(stated: Int, found: Int)
  }

  package let file: String
  package let position: WarcPosition
  package let reason: Reason
}

extension WarcFinding: CustomStringConvertible {
  package var description: String {
    let text =
      switch reason {
      case .conflict(let field): "it has two different values of \(field)"
      case .noDate: "it has no WARC-Date to the second"
      case .truncated(let why): "it was cut off when it was captured (WARC-Truncated: \(why))"
      case .noResponse: "it holds no HTTP response"
      case .otherDigest(let part, let stated): "the digest of its \(part) is not \(stated): it was changed"
      case .body(let defect): "its body cannot be had: \(defect)"
      case .originalMissing(let name):
        "it repeats a record that is not in these files (\(name)); name the file that has it as well"
      case .unknownProfile(let profile): "it is a revisit of an unknown kind (\(profile))"
      case .segmentMissing(let number):
        "its segment \(number) is not in these files; name the file that has it as well"
      case .segmentLength(let stated, let found):
        "its segments have \(found) bytes together, and \(stated) are stated"
      }
    return "\(file): the record at \(position): \(text)"
  }
}
