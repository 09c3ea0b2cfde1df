/// What a server answered, whatever its status.
package struct HTTPResponse: Sendable, Hashable {
  /// The status code of the last answer, such as 200.
  package let status: Int
  /// The fields of the last head in their order; bytes that are not UTF-8 are replaced.
  package let headers: [HTTPField]
  /// The last head byte for byte: status line, fields and the empty line, without trailers.
  package let head: [UInt8]
  /// The body as it came, in the content encoding that the server chose.
  package let body: [UInt8]
  /// The address that answered, which differs from the request's only behind redirects.
  package let url: String
  /// The numeric address of the machine that answered (a proxy's where there is one).
  package let machine: String

  package init(
    status: Int, headers: [HTTPField], head: [UInt8], body: [UInt8], url: String, machine: String
  ) {
    self.status = status
    self.headers = headers
    self.head = head
    self.body = body
    self.url = url
    self.machine = machine
  }

  /// The value of the first field of a name, in whatever letter case; nil where there is none.
  package func first(_ name: String) -> String? {
    headers.first { $0.isNamed(name) }?.value
  }

  /// The media type in lower case without its parameters: `text/plain` of `Text/Plain; charset=utf-8`.
  package var mediaType: String? {
    first("Content-Type")?.split(separator: ";", omittingEmptySubsequences: false).first.map {
      String($0.filter { $0 != " " && $0 != "\t" }).lowercased()
    }
  }
}
