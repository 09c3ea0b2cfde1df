import ChildProcesses
import Foundation

/// A conversation with a browser in the Chrome DevTools Protocol: JSON texts that end with a zero byte.
final class BrowserSession {
  /// Everything that is read of a message; what has another shape is passed over.
  struct Message: Decodable {
    struct Fault: Decodable { let message: String }
    struct Root: Decodable {
      let nodeId: Int
      let documentURL: String?
    }
    struct Size: Decodable { let width: Double, height: Double }
    struct Answer: Decodable { let url: String, status: Int }
    struct Values: Decodable {
      var targetId: String?, sessionId: String?, frameId: String?, loaderId: String?
      var errorText: String?, name: String?, type: String?, product: String?, userAgent: String?
      var isDownload: Bool?
      var root: Root?
      var outerHTML: String?, data: String?
      var cssContentSize: Size?
      var response: Answer?
    }
    var id: Int?
    var method: String?
    var sessionId: String?
    var params: Values?
    var result: Values?
    var error: Fault?
  }

  private let process: ConversingProcess
  private let limits: RenderingLimits
  private let end: ContinuousClock.Instant
  private var pending: [UInt8] = []
  private var scanned = 0
  private var last = 0
  private var lookedAt = ContinuousClock.now
  /// The page's own session; nil before there is one.
  var page: String?
  /// What is told of events that nobody asked for.
  var noticed: (Message) -> Void = { _ in }

  init(_ process: ConversingProcess, limits: RenderingLimits, end: ContinuousClock.Instant) {
    (self.process, self.limits, self.end) = (process, limits, end)
  }

  /// Calls a method and waits for its answer; `parameters` is a JSON object.
  func call(_ method: String, _ parameters: String = "{}", ofPage: Bool = true) throws(RenderingError)
    -> Message.Values
  {
    let id = try post(method, parameters, ofPage: ofPage)
    while true {
      guard let message = try next(until: end) else { throw .timedOut(seconds: limits.wallSeconds) }
      guard message.id == id else { continue }
      if let error = message.error {
        throw .refused(reason: "\(method): \(RenderingText.line(error.message))")
      }
      return message.result ?? Message.Values()
    }
  }

  /// Calls a method and does not wait.
  @discardableResult
  func post(_ method: String, _ parameters: String = "{}", ofPage: Bool = true) throws(RenderingError) -> Int
  {
    last += 1
    let session = ofPage ? page.map { ",\"sessionId\":\(RenderingText.quoted($0))" } ?? "" : ""
    let text = "{\"id\":\(last),\"method\":\"\(method)\",\"params\":\(parameters)\(session)}"
    guard process.send(Array(text.utf8) + [0], until: end) else {
      throw ContinuousClock.now >= end ? .timedOut(seconds: limits.wallSeconds) : .crashed
    }
    return last
  }

  /// The next message; nil where none came before a moment.
  func next(until moment: ContinuousClock.Instant) throws(RenderingError) -> Message? {
    while true {
      if let stop = pending[scanned...].firstIndex(of: 0) {
        let text = pending[..<stop]
        let message =
          (try? JSONDecoder().decode(Message.self, from: Data(text)))
          ?? (try? JSONDecoder().decode(Message.self, from: Data(RenderingText.whole(Array(text)))))
        pending.removeSubrange(...stop)
        scanned = 0
        guard let message else { continue }
        if message.method == "Page.javascriptDialogOpening" {
          try post("Page.handleJavaScriptDialog", "{\"accept\":false}")
        }
        noticed(message)
        return message
      }
      scanned = pending.count
      // Base64 takes four thirds, JSON may write six bytes for one.
      guard pending.count <= limits.outputBytes * 6 else { throw .tooLarge(limit: limits.outputBytes) }
      try watchMemory()
      let now = ContinuousClock.now
      if now >= moment { return nil }
      let step = min(moment, now + .milliseconds(250))
      guard let chunk = process.receive(until: step) else { throw .crashed }
      pending += chunk
    }
  }

  private func watchMemory() throws(RenderingError) {
    let now = ContinuousClock.now
    guard now - lookedAt > .milliseconds(200) else { return }
    lookedAt = now
    if process.memory > limits.memoryBytes { throw .outOfMemory(limit: limits.memoryBytes) }
  }
}

/// Texts to the browser and from it.
enum RenderingText {
  /// A JSON string.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// A JSON text whose escapes of half a character, which scripts can make and no text can hold, are U+FFFD.
  static func whole(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    /// The unit that an escape at a place stands for; nil where there is none.
    func unit(_ place: Int) -> UInt16? {
      guard place + 6 <= text.count, text[place] == UInt8(ascii: "\\"), text[place + 1] == UInt8(ascii: "u")
      else { return nil }
      return UInt16(String(decoding: text[place + 2..<place + 6], as: UTF8.self), radix: 16)
    }
    var place = 0
    while place < text.count {
      guard text[place] == UInt8(ascii: "\\") else {
        result.append(text[place])
        place += 1
        continue
      }
      switch unit(place) {
      case .some(0xD800...0xDBFF) where unit(place + 6).map { (0xDC00...0xDFFF).contains($0) } ?? false:
        result += text[place..<place + 12]
        place += 12
      case .some(0xD800...0xDFFF):
        result += Array("\\uFFFD".utf8)
        place += 6
      case .some:
        result += text[place..<place + 6]
        place += 6
      case nil:
        // The other escapes have two bytes, of which the second may be a backslash.
        result += text[place..<min(place + 2, text.count)]
        place += 2
      }
    }
    return result
  }

  /// One harmless line of at most 200 characters.
  static func line(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.prefix(200).map { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) ? " " : $0 }
      ))
  }
}
