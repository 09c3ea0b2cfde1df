import Foundation
import WebServer

/// Chromium without a screen, which opens one page and gives what its scripts have made of it.
enum HeadlessBrowser {
  static let path = "/usr/bin/chromium"
  static var isThere: Bool { FileManager.default.isExecutableFile(atPath: path) }

  /// The page's markup after its scripts have run, or nothing where the browser does not end within its time, which is long
  /// because it starts beside every other test.
  ///
  /// Blocks: call it on a thread of its own.
  static func markup(of url: String, seconds: Int = 300) throws -> String {
    let profile = NSTemporaryDirectory() + "rejoinder-browser-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: profile) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/timeout")
    process.arguments = [
      "--kill-after=5", "\(seconds)", path, "--headless=new", "--no-sandbox", "--disable-gpu",
      "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking", "--disable-sync",
      "--disable-component-update", "--user-data-dir=\(profile)", "--virtual-time-budget=30000",
      "--dump-dom", url,
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The same over a handler on loopback.
  static func markup(of page: String, served handler: @escaping WebHandler) async throws -> String {
    try await WebServer.during(handler: handler) { address in
      try await withCheckedThrowingContinuation { done in
        Thread.detachNewThread {
          done.resume(with: Result { try markup(of: "http://\(address)\(page)") })
        }
      }
    }
  }
}
