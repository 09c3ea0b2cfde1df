import WebServer

/// Answers to the requests that came last, by path, query and accepted form; bounded by bytes.
struct AnswerCache {
  /// Bytes of all bodies together: 64 MiB.
  static let limit = 64 << 20

  private var answers: [String: WebResponse] = [:]
  /// From the oldest.
  private var order: [String] = []
  private var bytes = 0

  /// What an answer depends on, or nil where a request's answer is not kept.
  static func key(_ request: WebRequest) -> String? {
    guard request.method == "GET", request.body.isEmpty, request.first("cookie") == nil,
      request.first("accept-datetime") == nil
    else { return nil }
    return "\(request.path)?\(request.query ?? "")\n\(request.first("accept") ?? "")"
  }

  subscript(_ key: String) -> WebResponse? {
    get { answers[key] }
    set {
      if let old = answers.removeValue(forKey: key) {
        bytes -= old.body.count
        order.removeAll { $0 == key }
      }
      guard let newValue, newValue.body.count <= Self.limit / 8 else { return }
      answers[key] = newValue
      order.append(key)
      bytes += newValue.body.count
      while bytes > Self.limit || order.count > 4096, let oldest = order.first {
        order.removeFirst()
        bytes -= answers.removeValue(forKey: oldest)?.body.count ?? 0
      }
    }
  }
}
