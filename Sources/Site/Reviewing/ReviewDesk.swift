package import Archive
import WebServer
import Synchronization

/// Where reviewers sign in and record their reviews: the one part of the site that keeps something and writes.
///
/// Its routes exist only where there is a file of reviewers; without one the site can but read.
package final class ReviewDesk: Sendable {
  /// Records reviews in the archive; throws what the archive throws.
  package typealias Recorder = @Sendable ([ReviewEvent]) throws -> Void

  let reviewers: ReviewersFile
  let sessions: Sessions
  let record: Recorder
  /// The time of a review, RFC 3339 in UTC.
  let now: @Sendable () -> String

  /// - Parameters:
  ///   - seconds: A clock for sessions that only grows.
  ///   - now: The time that is written into the log.
  package init(
    reviewers: ReviewersFile, seconds: @escaping @Sendable () -> UInt64,
    now: @escaping @Sendable () -> String,
    record: @escaping Recorder
  ) {
    self.reviewers = reviewers
    sessions = Sessions(clock: seconds)
    self.now = now
    self.record = record
  }

  package var routes: [Route] {
    [
      SignInPage.route(self), SignInPage.submission(self), SignInPage.leaving(self), ReviewPage.route(self),
      ReviewPage.submission(self), ReviewScript.route,
    ]
  }

  /// The name of the cookie.
  static let cookie = "rejoinder-session"

  /// The session of a request and its name, or nil.
  func session(of request: WebRequest) -> (name: String, session: Sessions.Session)? {
    for field in request.headers where field.name.lowercased() == "cookie" {
      for pair in field.value.split(separator: ";") {
        let parts = pair.drop { $0 == " " }.split(separator: "=", maxSplits: 1)
        guard parts.count == 2, parts[0] == Self.cookie, let session = sessions[String(parts[1])] else {
          continue
        }
        return (String(parts[1]), session)
      }
    }
    return nil
  }

  /// The session of a write whose form carries the session's token.
  ///
  /// - Throws: `SiteError.unauthorized` without a session, `forbidden` without its token.
  func writer(of request: WebRequest, _ form: FormBody) throws(SiteError) -> (
    name: String, session: Sessions.Session
  ) {
    guard let found = session(of: request) else { throw .unauthorized("sign in first") }
    guard ConstantTime.equal(Array(form["token"].utf8), Array(found.session.token.utf8)) else {
      throw .forbidden("the form is not of this session; load the page again")
    }
    return found
  }
}
