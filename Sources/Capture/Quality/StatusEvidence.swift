/// What the status code and the addresses say.
enum StatusEvidence {
  static func reasons(_ page: JudgedPage) -> [PageQuality.Reason] {
    var found: [PageQuality.Reason] = []
    let status = page.answer.status
    switch status {
    case 200, 203, 206, 226: break
    case 404, 410: found.append(.init(kind: .notFound, weight: 0.9, text: "the server answered \(status)"))
    case 401, 407, 511:
      found.append(
        .init(kind: .login, weight: 0.9, text: "the server answered \(status): it asks who you are"))
    case 402:
      found.append(.init(kind: .paywall, weight: 0.9, text: "the server answered 402: it asks to be paid"))
    case 403: found.append(.init(kind: .denied, weight: 0.9, text: "the server answered 403: it refuses"))
    case 429:
      found.append(.init(kind: .denied, weight: 0.9, text: "the server answered 429: it is asked too often"))
    case 451:
      found.append(
        .init(kind: .denied, weight: 0.9, text: "the server answered 451: withheld for legal reasons"))
    case 503:
      found.append(.init(kind: .maintenance, weight: 0.9, text: "the server answered 503: not available now"))
    case 500...:
      found.append(
        .init(kind: .serverError, weight: 0.9, text: "the server answered \(status): an error of its own"))
    case 400...: found.append(.init(kind: .serverError, weight: 0.8, text: "the server answered \(status)"))
    // 202 is "not yet", 204 and 205 have no content, and a redirect that nobody followed is no document.
    default:
      found.append(
        .init(
          kind: .empty, weight: 0.6, text: "the server answered \(status), which comes without a document"))
    }
    return found + addresses(page)
  }

  private static func addresses(_ page: JudgedPage) -> [PageQuality.Reason] {
    guard let final = page.answer.finalURL, final != page.answer.url else { return [] }
    let (asked, got) = (Address(page.answer.url), Address(final))
    guard asked.words != got.words || asked.host != got.host else { return [] }
    var found: [PageQuality.Reason] = []
    func new(_ words: Set<String>) -> Bool {
      !got.words.isDisjoint(with: words) && asked.words.isDisjoint(with: words)
    }
    if new([
      "login", "signin", "sign-in", "logon", "sso", "auth", "authenticate", "anmelden", "connexion", "acceso",
    ]) {
      found.append(.init(kind: .login, weight: 0.4, text: "it was sent on to an address for signing in"))
    }
    if new(["consent", "cookiewall", "cookie-wall", "privacygate", "privacy-gate", "gdpr", "collectconsent"])
    {
      found.append(.init(kind: .consent, weight: 0.4, text: "it was sent on to an address for consent"))
    }
    if new(["404", "notfound", "not-found", "error404", "page-not-found", "404.html", "pagenotfound"]) {
      found.append(
        .init(kind: .notFound, weight: 0.5, text: "it was sent on to an address for what is not found"))
    }
    if new(["captcha", "challenge", "blocked", "validatecaptcha", "denied"]) {
      found.append(.init(kind: .challenge, weight: 0.4, text: "it was sent on to an address for challenges"))
    }
    if new(["maintenance", "wartung", "unavailable"]) {
      found.append(
        .init(kind: .maintenance, weight: 0.4, text: "it was sent on to an address for maintenance"))
    }
    if got.isRoot, !asked.isRoot, page.isReplaced || (page.kept ?? 1) < 0.05 {
      found.append(
        .init(
          kind: .notFound, weight: 0.6,
          text: "it was sent on to the front page, which has nothing of the last version"))
    }
    return found
  }

  /// The parts of an address that say what it is for.
  private struct Address {
    let host: String
    /// The words of its path, and the first of its host, in lower case.
    let words: Set<String>
    let isRoot: Bool

    init(_ url: String) {
      let rest = url.lowercased().split(separator: "://", maxSplits: 1).last ?? ""
      let place = rest.prefix { $0 != "?" && $0 != "#" }
      let parts = place.split(separator: "/").map(String.init)
      host = parts.first.map { $0.hasPrefix("www.") ? String($0.dropFirst(4)) : $0 } ?? ""
      let path = parts.dropFirst()
      words = Set(path).union(host.split(separator: ".").prefix(1).map(String.init))
      // A front page may be by language: "/en/".
      isRoot =
        path.isEmpty
        || (path.count == 1 && path.first.map { $0.count == 2 || $0.hasPrefix("index.") } ?? false)
    }
  }
}
