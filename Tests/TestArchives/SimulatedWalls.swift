/// What stands in a simulated document's place.
enum SimulatedWalls {
  struct Wall {
    let status: Int
    var fields: [(String, String)] = []
    let body: String
  }

  static func wall(_ numbers: inout SeededNumbers) -> Wall {
    let (code, other) = (numbers.hex(16), numbers.hex(8))
    func page(_ title: String, _ body: String) -> String {
      "<!DOCTYPE html><html><head><meta charset=utf-8><title>\(title)</title></head><body>\(body)</body></html>"
    }
    switch Int.random(in: 0..<9, using: &numbers) {
    case 0:
      return Wall(
        status: 503, fields: [("Retry-After", "120")],
        body: page(
          "503 Service Unavailable",
          "<h1>Service Unavailable</h1><p>The server is busy. Request \(other).</p>"))
    case 1:
      return Wall(
        status: 200,
        body: page(
          "City of Tarn",
          "<div class=wall><h1>Your choices on this site</h1><p>We and our \(Int.random(in: 3...900, using: &numbers)) partners want to store cookies on your device. With your consent we measure visits and show personalised advertising.</p>"
            + "<button>\(numbers.one(of: ["Accept all", "Agree and continue", "I agree"]))</button><button>Settings</button></div>"
        ))
    case 2:
      return Wall(
        status: 200,
        body: page(
          "Stadt Tarn",
          "<div><h1>Ihre Privatsphäre</h1><p>Wir verwenden Cookies und geben mit Ihrer Einwilligung Daten an unsere Partner weiter, die Werbung messen.</p><button>Alle akzeptieren</button><button>Ablehnen</button></div>"
        ))
    case 3:
      return Wall(
        status: 403, fields: [("Server", "cloudflare"), ("cf-mitigated", "challenge")],
        body: page(
          "Just a moment...",
          "<noscript>Enable JavaScript and cookies to continue</noscript><script>window._cf_chl_opt={cRay:'\(code)'}</script>"
        ))
    case 4:
      return Wall(
        status: 200,
        body: page(
          "Access Denied",
          "<h1>Access Denied</h1><p>You don't have permission to access this page on this server.</p><p>Reference #18.\(other).\(code)</p>"
        ))
    case 5:
      return Wall(
        status: 200,
        body: page(
          "Page not found | City of Tarn",
          "<h1>Page not found</h1><p>Sorry, the page you are looking for is not here. Go <a href=/>home</a>.</p>"
        ))
    case 6:
      return Wall(
        status: 200,
        body: page(
          "Maintenance",
          "<h1>Scheduled maintenance</h1><p>The site is temporarily unavailable. Please check back later.</p><p>Ticket \(other)</p>"
        ))
    case 7:
      return Wall(
        status: 200,
        body: page(
          "Sign in",
          "<h1>Sign in</h1><p>Your session has expired. Please sign in to continue.</p><form><input name=u><input type=password name=p><button>Sign in</button></form>"
        ))
    default:
      return Wall(
        status: 200, body: "<html><head><script>location.reload()</script></head><body></body></html>")
    }
  }
}
