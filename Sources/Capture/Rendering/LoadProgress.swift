/// How far the loading of a page has come, by the browser's events.
///
/// Events of a page may come before the answer that names it: they are kept by page until then.
final class LoadProgress {
  private var frame = ""
  private var loader = ""
  private var loaded: Set<String> = []
  private var idle: Set<String> = []
  /// The status code of the last document by its frame; few, since a page has no thousand frames.
  private var statuses: [String: Int] = [:]

  /// Whether all that the page itself names was loaded.
  var isLoaded: Bool { loaded.contains(loader) }
  /// Whether it has asked for nothing for half a second.
  var isIdle: Bool { idle.contains(loader) }
  var status: Int? { statuses[frame] }

  /// The browser has begun to go somewhere.
  func began(frame: String, loader: String) { (self.frame, self.loader) = (frame, loader) }

  func notice(_ message: BrowserSession.Message) {
    guard let values = message.params, let place = values.frameId else { return }
    switch message.method {
    case "Network.responseReceived":
      if values.type == "Document", statuses.count < 1000 || statuses[place] != nil {
        statuses[place] = values.response?.status
      }
    case "Page.lifecycleEvent":
      guard let id = values.loaderId, frame.isEmpty || place == frame, loaded.count < 1000 else { return }
      switch values.name {
      // A page that leads on begins another one in the same frame.
      case "init": if !frame.isEmpty { loader = id }
      case "load": loaded.insert(id)
      case "networkIdle": idle.insert(id)
      default: break
      }
    default: break
    }
  }
}
