/// A simulated text dressed as a page: with all that changes from visit to visit.
struct SimulatedPage {
  let text: SimulatedText
  let template: SimulatedSite.Template
  let page: Int
  let hour: Int

  func html(_ numbers: inout SeededNumbers) -> String {
    let content = content(&numbers)
    let token = numbers.hex(32)
    let head = """
      <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>\(text.title) – City of Tarn</title>
      <meta name="csrf-token" content="\(token)"><script nonce="\(numbers.hex(16))">window.t=\(hour * 3600 + page);window.s="\(numbers.hex(24))";</script></head>
      <body class="\(numbers.one(of: ["a", "b"]))"><!-- node \(numbers.hex(6)) -->
      <header><a href="/">City of Tarn</a><nav><ul><li><a href="/news\(session(&numbers))">News</a></li><li><a href="/plans">Plans</a></li><li><a href="/contact">Contact</a></li></ul></nav></header>
      """
    let form =
      "<form action=\"/search\"><input type=hidden name=_token value=\"\(token)\"><input type=hidden name=ts value=\(1_748_736_000 + hour * 3600)><input name=q></form>"
    let foot = """
      <footer><p>© \(numbers.one(of: ["2024–2025", "2025"])) City of Tarn, 1 Quay Road</p><p>Page generated at \(clock(&numbers))</p></footer>\(notice(&numbers))</body></html>
      """
    switch template {
    case .whole:
      return head + "<main><h1>\(text.title)</h1>\(content)\(experiment(&numbers))\(form)</main>"
        + side(&numbers) + foot
    case .part:
      // What surrounds the part changes without being marked at all.
      return head
        + "<div class=\"teaser\"><p>\(numbers.one(of: Self.slogans))</p></div><div id=\"content\"><h1>\(text.title)</h1>\(content)</div>\(form)"
        + "<div class=\"more\"><h2>Read also</h2><p>\(numbers.one(of: Self.slogans))</p></div>"
        + side(&numbers) + foot
    case .table:
      return head
        + "<table><tr><td><h1>\(text.title)</h1>\(content)\(experiment(&numbers))</td><td>\(form)<div class=\"news-ticker\"><p>\(numbers.one(of: Self.slogans))</p></div></td></tr></table>"
        + side(&numbers) + foot
    }
  }

  private func content(_ numbers: inout SeededNumbers) -> String {
    var parts: [String] = []
    for (index, paragraph) in text.paragraphs.enumerated() {
      var words = paragraph.sentences.joined(separator: numbers.one(of: [" ", "\n", "  "]))
      if let link = paragraph.link {
        words +=
          " <a href=\"\(link)\(session(&numbers))\" data-click=\"\(numbers.hex(12))\">Read the file of number \(index + 1)</a>."
      }
      parts.append("<p>\(words)</p>")
      if index == 1 { parts.append(advert(&numbers)) }
    }
    parts.append("<p class=\"meta\">Updated \(Int.random(in: 1...59, using: &numbers)) minutes ago</p>")
    parts.append("<p>\(Int.random(in: 1000...9999, using: &numbers)) views</p>")
    return parts.joined(separator: "\n")
  }

  private func session(_ numbers: inout SeededNumbers) -> String {
    switch page % 4 {
    case 0: ";jsessionid=\(numbers.hex(24))"
    case 1: "?sid=\(numbers.hex(20))"
    case 2: "?visit=\(numbers.hex(8))&key=\(machineMade(&numbers))"
    default:
      "?ts=\(1_748_736_000 + hour * 3600 + Int.random(in: 0..<60, using: &numbers))&utm_source=\(numbers.one(of: ["a", "b"]))"
    }
  }

  /// Hexadecimal digits as hashes have them.
  private func machineMade(_ numbers: inout SeededNumbers) -> String { numbers.hex(32) }

  private func advert(_ numbers: inout SeededNumbers) -> String {
    let words = "<p>\(numbers.one(of: Self.adverts))</p>"
    return switch page % 3 {
    case 0: "<div class=\"advert\">\(words)</div>"
    case 1: "<div id=\"div-gpt-ad-\(numbers.hex(6))\">\(words)</div>"
    default:
      "<aside class=\"sponsored\">\(words)<a href=\"https://shop.example/?c=\(numbers.hex(10))\">Shop now</a></aside>"
    }
  }

  private func experiment(_ numbers: inout SeededNumbers) -> String {
    numbers.happens(50)
      ? "<section data-experiment=\"b\"><h2>Try our new portal</h2><p>\(numbers.one(of: Self.slogans))</p></section>"
      : "<section data-experiment=\"a\"></section>"
  }

  private func side(_ numbers: inout SeededNumbers) -> String {
    let move = numbers.one(of: ["▲", "▼"])
    return """
      <aside><p>Tarn Index \(Int.random(in: 1000...9999, using: &numbers)).\(Int.random(in: 10...99, using: &numbers)) \(move) \(Int.random(in: 0...3, using: &numbers)).\(Int.random(in: 0...9, using: &numbers)) %</p>
      <p>Quayside: \(Int.random(in: 2...29, using: &numbers)) °C</p><p>Online now: \(Int.random(in: 10...900, using: &numbers))</p></aside>
      """
  }

  private func clock(_ numbers: inout SeededNumbers) -> String {
    let minute = Int.random(in: 10...59, using: &numbers)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute)"
  }

  private func notice(_ numbers: inout SeededNumbers) -> String {
    guard numbers.happens(40) else { return "" }
    return
      "<div id=\"\(numbers.one(of: ["onetrust-consent-sdk", "cookie-banner"]))\"><p>We use cookies to count visits. You can change your choices at any time.</p><button>Accept all</button><button>Reject all</button></div>"
  }

  private static let adverts = [
    "Boots for every weather, now at half the price.", "Sail the islands in May.", "A kettle that sings.",
    "Learn to dance in a week.",
    "Seven kinds of tea in one box.", "New windows before winter comes.",
  ]
  private static let slogans = [
    "Tarn grows with its people.", "Renew your permit from home.", "The festival of lights begins soon.",
    "Every tree counts, plant yours.",
    "Ride the ferry free on Sundays.", "Vote for the name of the new bridge.",
  ]
}
