package import HTTPTransfer
import TransparencyLog

/// Why an authority's timestamp was not obtained; each case names the address.
package enum TimestampFetchError: Error, Hashable {
  /// There was no answer.
  case transfer(HTTPTransferError)
  /// The answer's status is not 200.
  case status(url: String, code: Int)
  /// The answer is of another media type than `application/timestamp-reply`.
  case mediaType(url: String, found: String?)
  /// The answer's bytes are no timestamp, or the authority refused.
  case reply(url: String, TimestampReplyError)
  /// The timestamp is of other bytes than were sent.
  case otherText(url: String)
  /// The timestamp does not repeat the number that was sent: it may be an old one.
  case otherNonce(url: String)
}

/// Fetches RFC 3161 timestamps over HTTP (section 3.4).
package struct TimestampClient: Sendable {
  private let http: HTTPClient

  package init(http: HTTPClient) { self.http = http }

  /// An authority's timestamp over some bytes, of which only the hash is sent.
  ///
  /// The answer's status, imprint and nonce are checked here; signature and certificates by `TimestampCheck`.
  /// - Returns: The TimeStampResp as it came, in DER, and what it states.
  package func fetch(
    url: String, over text: [UInt8]
  ) throws(TimestampFetchError) -> (bytes: [UInt8], info: TimestampInfo) {
    let query = TimestampQuery(over: text)
    let request = HTTPRequest(
      method: "POST", url: url,
      headers: [
        HTTPField("Content-Type", "application/timestamp-query"),
        HTTPField("Accept", "application/timestamp-reply"),
      ], body: query.bytes ?? [])
    let shown = request.shownURL
    let response: HTTPResponse
    do throws(HTTPTransferError) { response = try http.send(request) } catch { throw .transfer(error) }
    guard response.status == 200 else { throw .status(url: shown, code: response.status) }
    guard response.mediaType == "application/timestamp-reply" else {
      throw .mediaType(url: shown, found: response.mediaType.map(ShownText.safe))
    }
    let info: TimestampInfo
    do throws(TimestampReplyError) { info = try TimestampReply(bytes: response.body).info } catch {
      throw .reply(url: shown, error)
    }
    guard info.digest == query.digest else { throw .otherText(url: shown) }
    guard info.nonce == query.nonce else { throw .otherNonce(url: shown) }
    return (response.body, info)
  }
}
