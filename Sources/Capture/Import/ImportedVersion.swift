package import HTTPTransfer

/// What somebody else captured of a page at one moment, as their archive gives it.
package struct ImportedVersion: Sendable {
  /// The page's address.
  package var url: String
  /// The address that answered where it was another.
  package var finalURL: String?
  /// The status of the page's answer; nil where the archive does not keep it.
  package var status: Int?
  /// Seconds since 1970: when it was captured, by the clock of whoever did.
  package var date: Int
  /// The heads of requests and answers; empty where none are known.
  package var head: [UInt8]
  /// PEM; empty where none are known.
  package var certificates: [UInt8]
  /// The body with its encodings undone.
  package var body: [UInt8]
  /// The value of Content-Type.
  package var contentType: String?
  /// The fields of the page's answer, as far as the archive keeps them.
  package var fields: [HTTPField]
  package var machine: String?
  package var ignoresRobots = false
  /// Who kept it: the memento's address, or the file's name and the record's.
  package var archive: String

  package init(
    url: String, finalURL: String? = nil, status: Int?, date: Int, head: [UInt8] = [],
    certificates: [UInt8] = [], body: [UInt8], contentType: String?, fields: [HTTPField] = [],
    machine: String? = nil,
    ignoresRobots: Bool = false, archive: String
  ) {
    self.url = url
    self.finalURL = finalURL
    self.status = status
    self.date = date
    self.head = head
    self.certificates = certificates
    self.body = body
    self.contentType = contentType
    self.fields = fields
    self.machine = machine
    self.ignoresRobots = ignoresRobots
    self.archive = archive
  }

  /// The encoding that a Content-Type names: `utf-8` of `text/html; charset="UTF-8"`; nil where it names none that could be one.
  static func charset(_ contentType: String?) -> String? {
    for parameter in contentType?.split(separator: ";").dropFirst() ?? [] {
      let parts = parameter.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, parts[0].filter({ $0 != " " && $0 != "\t" }).lowercased() == "charset" else {
        continue
      }
      let name = parts[1].filter { !" \t\"'".contains($0) }.lowercased()
      let isName = name.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || "-_.:+()".utf8.contains($0)
      }
      return isName && (1...40).contains(name.utf8.count) ? name : nil
    }
    return nil
  }
}

/// Where an import comes from; in the log it is the snapshot's method.
package enum ImportMethod: String, Sendable {
  case warc, memento
}

/// Why nothing can be imported.
package enum ImportError: Error, Sendable, Equatable {
  /// The source has versions that were captured otherwise.
  case otherMethod(id: String, method: String, importing: ImportMethod)
  /// The files hold no capture that could be a version.
  case nothing(what: String)
  /// The files hold captures of several addresses, and none was named: how many, and one.
  case severalURLs(count: Int, first: String)
  /// The files hold no capture of an address; the nearest that they have.
  case unknownURL(String, nearest: String?)
  /// No web archive keeps the page, as far as this TimeMap knows.
  case noTimeMap(url: String, status: Int)
  /// What came is no TimeMap.
  case notATimeMap(url: String)
  /// The TimeMap is of another page.
  case otherOriginal(url: String, original: String)
  /// Nothing could be asked; the line names the address.
  case unavailable(String)
}
