import Foundation
import HTTPTransfer

/// A real Chromium without a window, driven over loopback by chromedriver (W3C WebDriver); it can reach nothing but loopback.
///
/// Blocking; a test calls it on a thread of its own. Both programs end with it.
final class Browser {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Whether chromedriver and Chromium are installed.
  static var isInstalled: Bool {
    [driver, "/usr/bin/chromium"].allSatisfy { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private static let driver = "/usr/bin/chromedriver"
  private let process = Process()
  private let folder: String
  private let client: HTTPClient
  private var session = ""

  init() throws {
    folder = NSTemporaryDirectory() + "rejoinder-browser-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var limits = HTTPLimits()
    limits.totalMilliseconds = 120_000
    client = HTTPClient(userAgent: "rejoinder/test", limits: limits)
    let output = folder + "/output"
    _ = FileManager.default.createFile(atPath: output, contents: nil)
    process.executableURL = URL(fileURLWithPath: Self.driver)
    process.arguments = ["--port=0"]
    // The folder is its home, and what libraries the tests were given are not for it.
    process.environment = ["HOME": folder, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TMPDIR": folder]
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    var port: Substring?
    for _ in 0..<500 where port == nil && process.isRunning {
      usleep(20_000)
      let said = try String(contentsOfFile: output, encoding: .utf8)
      port = said.range(of: "successfully on port ").map { said[$0.upperBound...].prefix { $0.isNumber } }
    }
    guard let port, !port.isEmpty else { throw Failure(description: "chromedriver did not start") }
    address = "http://127.0.0.1:\(port)"
    try open()
  }

  private var address = ""

  private func open() throws {
    let arguments = [
      "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-sync",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--user-data-dir=\(folder)/profile",
    ]
    let answer = try call(
      "POST", "/session",
      [
        "capabilities": [
          "alwaysMatch": [
            "browserName": "chrome",
            "goog:chromeOptions": ["args": arguments, "binary": "/usr/bin/chromium"],
            "goog:loggingPrefs": ["browser": "ALL"],
          ]
        ]
      ])
    guard let opened = (answer as? [String: Any])?["sessionId"] as? String else {
      throw Failure(description: "no session: \(answer)")
    }
    session = "/session/" + opened
  }

  deinit {
    _ = try? call("DELETE", session, nil)
    process.terminate()
    for _ in 0..<250 where process.isRunning { usleep(20_000) }
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    try? FileManager.default.removeItem(atPath: folder)
  }

  func go(_ url: String) throws { _ = try call("POST", session + "/url", ["url": url]) }

  /// What a script of the test's returns, run in the page: the value of its `return`.
  @discardableResult func run(_ script: String, _ arguments: [Any] = []) throws -> Any {
    try call("POST", session + "/execute/sync", ["script": script, "args": arguments])
  }

  /// The same for a script that calls its last argument when it is done.
  func wait(_ script: String) throws -> Any {
    _ = try call("POST", session + "/timeouts", ["script": 60_000])
    return try call("POST", session + "/execute/async", ["script": script, "args": [String]()])
  }

  /// Presses keys one after another where the focus is (WebDriver's code points for keys such as Tab: U+E004).
  func press(_ keys: String...) throws {
    let actions: [[String: Any]] = keys.flatMap { key in
      [["type": "keyDown", "value": key], ["type": "keyUp", "value": key]]
    }
    _ = try call(
      "POST", session + "/actions",
      ["actions": [["type": "key", "id": "keys", "actions": actions] as [String: Any]]])
  }

  /// Sets a window's inner size in CSS pixels, and the scheme that pages see.
  func show(width: Int, height: Int = 900, dark: Bool = false) throws {
    try command(
      "Emulation.setDeviceMetricsOverride",
      ["width": width, "height": height, "deviceScaleFactor": 1, "mobile": false])
    try command(
      "Emulation.setEmulatedMedia",
      ["features": [["name": "prefers-color-scheme", "value": dark ? "dark" : "light"]]])
  }

  /// A command of Chromium's own protocol.
  func command(_ name: String, _ parameters: [String: Any]) throws {
    _ = try call("POST", session + "/goog/cdp/execute", ["cmd": name, "params": parameters])
  }

  /// A picture of the window, PNG.
  func screenshot() throws -> [UInt8] {
    guard let text = try call("GET", session + "/screenshot", nil) as? String,
      let data = Data(base64Encoded: text)
    else { throw Failure(description: "no picture") }
    return Array(data)
  }

  /// What pages wrote to the console since it was last asked, each with its level.
  func console() throws -> [String] {
    let entries = try call("POST", session + "/se/log", ["type": "browser"]) as? [[String: Any]] ?? []
    return entries.map { "\($0["level"] ?? ""): \($0["message"] ?? "")" }
  }

  private func call(_ method: String, _ path: String, _ body: [String: Any]?) throws -> Any {
    let bytes = try body.map { Array(try JSONSerialization.data(withJSONObject: $0)) }
    let answer = try client.send(
      HTTPRequest(
        method: method, url: address + path, headers: [HTTPField("Content-Type", "application/json")],
        body: bytes))
    let object = try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any]
    guard answer.status == 200, let value = object?["value"] else {
      throw Failure(
        description: "\(method) \(path): \(String(decoding: answer.body.prefix(500), as: UTF8.self))")
    }
    return value
  }
}
