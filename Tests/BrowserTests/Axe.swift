import Foundation

/// axe-core, the accessibility checker, as `make test` fetches it; it is no part of the project.
enum Axe {
  private static let file =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path + "/.build/axe/axe.min.js"

  /// Whether it is there; `make axe` fetches it.
  static var isInstalled: Bool { FileManager.default.fileExists(atPath: file) }

  /// The violations of WCAG 2.2 A and AA on the page that a browser shows, a line each.
  static func violations(in browser: Browser) throws -> [String] {
    // Given to the page by the driver, which a page's policy does not bind.
    try browser.run(String(contentsOfFile: file, encoding: .utf8))
    let found = try browser.wait(
      """
      const done = arguments[arguments.length - 1];
      axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })
        .then((result) => done(result.violations.map((violation) =>
          violation.id + ": " + violation.nodes.map((node) => node.target.join(" ")).slice(0, 5).join(", "))))
        .catch((error) => done(["axe: " + error]));
      """)
    return found as? [String] ?? ["axe: no answer"]
  }
}
