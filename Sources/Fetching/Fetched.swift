package import HTTPTransfer

/// One request and what was answered to it.
package struct FetchHop: Sendable, Hashable {
  /// The address that was asked, without its fragment.
  package let url: String
  package let status: Int
  /// The request's head as it was sent; over HTTP/2 as libcurl writes it down.
  package let requestHead: [UInt8]
  /// The heads of the answer byte for byte, each with its empty line: interim answers, then the answer. Over HTTP/2 as libcurl
  /// writes them down.
  package let responseHead: [UInt8]
  /// The numeric address of the machine that answered; a proxy's where there is one.
  package let machine: String
  /// The server's TLS certificates as PEM, its own first; empty without TLS.
  package let certificates: [[UInt8]]

  package init(
    url: String, status: Int, requestHead: [UInt8], responseHead: [UInt8], machine: String,
    certificates: [[UInt8]]
  ) {
    self.init(
      url: url, status: status, requestHead: requestHead, responseHead: responseHead, machine: machine,
      certificates: certificates, fields: HTTPHead.lastFields(of: responseHead))
  }

  /// `fields`: as they are read from the last of the heads.
  init(
    url: String, status: Int, requestHead: [UInt8], responseHead: [UInt8], machine: String,
    certificates: [[UInt8]], fields: [HTTPField]
  ) {
    self.url = url
    self.status = status
    self.requestHead = requestHead
    self.responseHead = responseHead
    self.fields = fields
    self.machine = machine
    self.certificates = certificates
  }

  /// The fields of the answer in their order, without those of interim answers; bytes that are not UTF-8 are replaced.
  package let fields: [HTTPField]

  /// The value of the first field of a name, in whatever letter case; nil where there is none.
  package func first(_ name: String) -> String? {
    fields.first { $0.isNamed(name) }?.value
  }
}

/// What a server answered, whatever its status.
package struct Fetched: Sendable {
  /// At least one; the last is the answer, those before it redirects.
  package let hops: [FetchHop]
  /// The body with its content coding undone; empty for a 304.
  package let body: SpooledBody
  /// When the whole answer had come: RFC 3339 in UTC to the second.
  package let retrieved: String
  /// How often it was asked, 1 or more.
  package let tries: Int

  private let last: FetchHop

  package init(before: [FetchHop], answer: FetchHop, body: SpooledBody, retrieved: String, tries: Int) {
    hops = before + [answer]
    last = answer
    self.body = body
    self.retrieved = retrieved
    self.tries = tries
  }

  package var status: Int { last.status }
  /// The address that answered, which differs from the request's only behind redirects.
  package var finalURL: String { last.url }
  package var machine: String { last.machine }
  package var certificates: [[UInt8]] { last.certificates }
  package var fields: [HTTPField] { last.fields }

  /// The value of the answer's first field of a name, in whatever letter case.
  package func first(_ name: String) -> String? { last.first(name) }

  /// Request head and answer's heads of every hop in order, one behind the other.
  package var heads: [UInt8] { hops.flatMap { $0.requestHead + $0.responseHead } }
}
