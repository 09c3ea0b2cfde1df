/// Signs of the services that stand before sites: fields of the answer, scripts and frames that only their own pages have.
///
/// Their scripts also run on ordinary pages, so that a sign in the markup counts only where next to no text is.
enum ChallengeEvidence {
  private struct Sign {
    let name: String
    /// Words of scripts and tags, in lower case, of which one is enough.
    let code: [String]
  }

  private static let signs: [Sign] = [
    Sign(
      name: "Cloudflare's",
      code: ["_cf_chl_opt", "cf_chl_", "/cdn-cgi/challenge-platform/h/", "cf-error-details"]),
    Sign(
      name: "Cloudflare Turnstile's", code: ["class=\"cf-turnstile", "challenges.cloudflare.com/turnstile"]),
    Sign(
      name: "Akamai's",
      code: ["sec-if-cpt-container", "bm-verify=", "errors.edgesuite.net", "_sec/cp_challenge"]),
    Sign(
      name: "Imperva's",
      code: ["/_incapsula_resource?swudnsai", "/_incapsula_resource?cwudnsai", "incident_id="]),
    Sign(name: "DataDome's", code: ["captcha-delivery.com"]),
    Sign(name: "PerimeterX's", code: ["px-captcha", "captcha.px-cdn.net", "captcha.px-cloud.net"]),
    Sign(
      name: "AWS WAF's",
      code: [
        "awswafcookiedomainlist", "gokuprops", "awswafintegration.checkforcerefresh", "captcha.awswaf.com",
      ]),
    Sign(name: "Sucuri's", code: ["sucuri_cloudproxy_js", "cdn.sucuri.net/sucuri-firewall-block"]),
    Sign(name: "DDoS-Guard's", code: ["check.ddos-guard.net", "ddg-captcha", "/.well-known/ddos-guard/"]),
    Sign(name: "Vercel's", code: ["/.well-known/vercel/security/"]),
    Sign(name: "Kasada's", code: ["kpsdk.scriptstart", "/149e9513-01fa-4fb0-aad4-566afd725d1b/"]),
    Sign(name: "Anubis's", code: ["/.within.website/x/cmd/anubis", "anubis_challenge"]),
    Sign(name: "Radware's", code: ["validate.perfdrive.com", "shieldsquare"]),
    Sign(
      name: "a captcha's",
      code: ["class=\"g-recaptcha", "class=\"h-captcha", "name=captcha", "name=\"captcha", "geetest_"]),
  ]

  /// Fields by which a service says so itself: name, a part of the value, whose.
  private static let fields: [(name: String, value: String, whose: String)] = [
    ("cf-mitigated", "challenge", "Cloudflare"), ("x-amzn-waf-action", "challenge", "AWS WAF"),
    ("x-amzn-waf-action", "captcha", "AWS WAF"), ("x-sucuri-block", "", "Sucuri"),
    ("x-vercel-mitigated", "challenge", "Vercel"), ("x-vercel-mitigated", "deny", "Vercel"),
  ]

  static func reasons(_ page: JudgedPage) -> [PageQuality.Reason] {
    var found: [PageQuality.Reason] = []
    for sign in fields {
      if let value = page.answer.field(sign.name), value.contains(sign.value) {
        found.append(
          .init(
            kind: .challenge, weight: 0.9,
            text: "the field \(sign.name) says that \(sign.whose) stands before it"))
      }
    }
    guard let markup = page.markup else { return found }
    // More text than a challenge has: the script is there beside the document.
    let room = (page.kept ?? 0) >= 0.5 ? 0 : page.characters <= 300 ? 1.0 : page.characters <= 800 ? 0.5 : 0
    guard room > 0 else { return found }
    for sign in signs where sign.code.contains(where: markup.codeHas) {
      let isWidget = sign.name == "a captcha's" || sign.name.contains("Turnstile")
      // A form that people write in has a captcha too.
      if isWidget, markup.textFields > 1 { continue }
      found.append(
        .init(
          kind: isWidget ? .captcha : .challenge, weight: (isWidget ? 0.4 : 0.75) * room,
          text: "\(sign.name) script or frame and \(page.characters) characters of text"))
    }
    return found
  }
}
