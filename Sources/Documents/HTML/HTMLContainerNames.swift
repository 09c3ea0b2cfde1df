/// What the words of a container's class or id say of its part in the page.
struct HTMLContainerNames {
  /// Names come again and again on one page.
  private var known: [String: Block.Role?] = [:]

  /// The role that a name gives; the first telling word counts.
  mutating func role(_ name: String?) -> Block.Role? {
    guard let name, !name.isEmpty else { return nil }
    if let role = known[name] { return role }
    let role = Self.words(name).lazy.compactMap { Self.vocabulary[$0] }.first
    known[name] = .some(role)
    return role
  }

  /// "site-navMenu" is "site", "nav" and "menu".
  static func words(_ name: String) -> [String] {
    var words: [String] = []
    var word = ""
    var wasLower = false
    for byte in name.utf8 {
      let isUpper = (0x41...0x5A).contains(byte)
      guard isUpper || (0x61...0x7A).contains(byte) else {
        if !word.isEmpty { words.append(word) }
        word = ""
        wasLower = false
        continue
      }
      if isUpper, wasLower {
        words.append(word)
        word = ""
      }
      wasLower = !isUpper
      word.unicodeScalars.append(Unicode.Scalar(byte | 0x20))
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  private static let vocabulary: [String: Block.Role] = {
    var table: [String: Block.Role] = [:]
    let navigation = [
      "nav", "navbar", "navigation", "menu", "submenu", "breadcrumb", "breadcrumbs", "pagination", "pager",
      "skip",
      "toolbar", "sitemap",
    ]
    let footer = ["footer", "copyright", "colophon"]
    let header = ["masthead"]
    let aside = [
      "sidebar", "share", "sharing", "sharedaddy", "social", "related", "comment", "comments", "respond",
      "disqus",
      "cookie", "cookies", "consent", "gdpr", "newsletter", "subscribe", "subscription", "signup", "promo",
      "promotion", "popup", "modal", "advert", "advertisement", "ads", "sponsor", "sponsored", "widget",
      "recommended", "recommendations", "outbrain", "taboola", "trending",
    ]
    for word in navigation { table[word] = .navigation }
    for word in footer { table[word] = .footer }
    for word in header { table[word] = .header }
    for word in aside { table[word] = .aside }
    return table
  }()
}
