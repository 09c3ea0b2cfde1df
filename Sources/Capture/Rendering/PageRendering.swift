package import Fetching
import Foundation

/// The browser as captures use it: for pages that a server has answered for, a few at once.
package struct PageRendering: Sendable {
  private let rule: AddressRule
  private let refusal: String?
  private let userAgent: String
  private let places = Budget(limit: Self.most)
  private let limits: RenderingLimits

  /// Browsers at once: each may take what `RenderingLimits` permits.
  private static let most = 2

  /// Renders under the policy by which the server was asked, each page in so many seconds at most, a minute however many.
  package init(_ policy: FetchPolicy, seconds: Int) {
    limits = RenderingLimits(seconds: seconds)
    rule = AddressRule(allowsPrivate: policy.allowsPrivate)
    userAgent = policy.userAgent
    // A reader who hides behind a proxy must not be shown by the browser.
    refusal = policy.proxy == nil ? nil : "pages are not rendered through --proxy"
  }

  /// Whether an answer is a page that a browser may make something of; a PDF is what it is.
  static func isFor(_ answer: Fetched) -> Bool {
    guard (200...299).contains(answer.status) else { return false }
    let type = (answer.first("content-type") ?? "").prefix { $0 != ";" }.filter { $0 != " " }.lowercased()
    return type == "text/html" || type == "application/xhtml+xml"
  }

  /// The page behind an address as a browser makes it; waits for its turn.
  func render(_ url: String) async -> Result<RenderedPage, RenderingError> {
    if let refusal { return .failure(.refused(reason: refusal)) }
    let place = await places.take(1)
    defer { Task { [places] in await places.give(place) } }
    return await withCheckedContinuation { done in
      // A thread of its own: it waits for another program, for a minute at most.
      Thread.detachNewThread { [rule, userAgent, limits] in
        let result: Result<RenderedPage, RenderingError>
        do throws(RenderingError) {
          result = .success(
            try PageRenderer.render(url, userAgent: userAgent, limits: limits) { rule.permits($0) })
        } catch {
          result = .failure(error)
        }
        done.resume(returning: result)
      }
    }
  }
}
