import Capture

/// Pages that are what was asked for, many of them about what the others do; the rules were tuned on these.
enum FinePages {
  private typealias Page = QualityPage

  static let all: [QualityPage] = [
    Page(name: "a report", verdict: .ok, body: Page.report),
    Page(name: "a report, unchanged", verdict: .ok, body: Page.report, previous: Page.report),
    Page(
      name: "a report with a banner", verdict: .ok,
      body: Page.report.replacing("</body>", with: Page.banner + "</body>"), previous: Page.report),
    Page(
      name: "a notice of two sentences with a banner that is longer", verdict: .ok,
      body: Page.site(
        "Harbour office closed on Friday",
        "<h1>Harbour office closed on Friday</h1><p>The harbour office is closed on Friday, 13 June, because the floor is being painted. "
          + "Letters can be left in the box beside the door, and ships may call channel 12.</p>",
        after: """
          <div id="onetrust-consent-sdk"><h2>We value your privacy</h2><p>We and our 842 partners store and access information on your device, such as cookies, to
          process personal data. You may accept or manage your choices, including your right to object where legitimate interest is used, at any time in the
          privacy policy page. These choices will be signalled to our partners.</p><button>Accept all</button><button>Manage options</button></div>
          """)),
    Page(
      name: "an article about captchas", verdict: .ok,
      body: Page.site(
        "Are you a robot? Why captchas get harder",
        """
        <h1>Are you a robot? Why captchas get harder</h1><p class=byline>By Ines Wolf</p><p>Everybody knows the sentence: “Please verify you are human.” It stands above
        pictures of traffic lights, bicycles and stairs, and it has been getting harder for ten years.</p><p>The reason is simple. Machines read
        pictures better than people do today, so the tests ask for more and more. Some sites ask you to press and hold a button; others say “Checking
        your browser before you continue” and look at how a mouse moves.</p><p>Blind readers suffer most. “I complete the security check by ear, and I
        fail every second time,” says Tom Adler, who works at a library. His union has asked the ministry to forbid such tests on public sites.</p>
        <p>Those who make the tests answer that without them, shops would be emptied by programs within minutes. They promise tests that nobody sees.</p>
        """)),
    Page(
      name: "a short article about captchas", verdict: .ok,
      body: Page.site(
        "Captcha turns 25",
        "<h1>Captcha turns 25</h1><p>The test that asks you to prove you are not a robot is twenty-five years old today. Its inventors first used it to keep "
          + "programs out of a poll; since then people have solved billions of them, and machines have become better at it than people.</p>"
      )),
    Page(
      name: "an article named Access denied", verdict: .ok,
      body: Page.site(
        "Access denied: reporters kept out of the camp",
        """
        <h1>Access denied: reporters kept out of the camp</h1><p>Reporters were turned away from the camp at the border for the third day in a row on Tuesday.
        An officer at the gate said that no permission had been given, and that the ministry would decide on it next week.</p><p>The union of journalists
        called the denial unlawful. The ministry did not answer questions.</p>
        """)),
    Page(
      name: "an article about cookie consent", verdict: .ok,
      body: Page.site(
        "Regulator fines shop for its cookie wall",
        """
        <h1>Regulator fines shop for its cookie wall</h1><p>A shop that let nobody in who did not agree to cookies must pay 400,000 crowns, the data protection
        authority decided on Monday. Consent that is asked for in this way is not free, it said.</p><p>The shop had shown a window with one button, “Accept all”.
        Who wanted to refuse had to read eleven pages about partners and legitimate interest.</p><p>The shop has thirty days to appeal.</p>
        """, after: Page.banner)),
    Page(
      name: "a cookie policy", verdict: .ok,
      body: Page.site(
        "Cookie policy",
        """
        <h1>Cookie policy</h1><p>This policy says which cookies we use on this site, what they are for and how you can refuse them.</p><h2>What cookies are</h2>
        <p>A cookie is a small file that a site keeps on your device. It can hold a number that tells one visitor from another.</p><h2>Cookies that we need</h2>
        <p>We use cookies to keep you signed in and to remember your language. They go when you close the browser.</p><h2>Cookies that count visits</h2>
        <p>With your consent we count visits. The numbers stay with us for thirteen months and are not given to anybody.</p><h2>How to withdraw your consent</h2>
        <p>You can withdraw your consent at any time under “Preferences” at the foot of every page, or delete the cookies in your browser.</p>
        <h2>Questions</h2><p>Write to the data protection officer, 12 Harbour Road.</p>
        """, after: Page.banner)),
    Page(
      name: "an article about the number 404", verdict: .ok,
      body: Page.site(
        "404 Not Found: the life of an error message",
        """
        <h1>404 Not Found: the life of an error message</h1><p>It is the best known number of the web. Page not found, says the browser, and a library, a ministry or
        a shop shows a joke. The number was chosen by a committee that ordered answers into five hundreds, and it means only that there is nothing at
        this address.</p><p>A study of court decisions found that half of all links in them lead nowhere after ten years. The authors asked courts to keep copies of
        what they cite.</p><p>“The page you are looking for may have been moved” is a polite way to say that somebody has tidied up, says the archivist
        Mara Lind. She keeps a list of ministries that delete most.</p>
        """)),
    Page(
      name: "a report that lost most of its text by an edit", verdict: .ok,
      body: Page.site(
        "Water quality in 2025 – Office for Water",
        "<h1>Water quality in 2025</h1><p>The Office tested the water of 214 villages between March and October 2025. The results are being checked again and will be "
          + "published in June.</p>"), previous: Page.report),
    Page(
      name: "a register that says of one entry that it was not found", verdict: .ok,
      body: Page.site(
        "Register of wells",
        """
        <h1>Register of wells</h1><table><tr><th>Well</th><th>State</th></tr><tr><td>North 1</td><td>tested in May</td></tr><tr><td>North 2</td><td>not found at the
        place given</td></tr><tr><td>East 4</td><td>access denied by the owner</td></tr><tr><td>East 5</td><td>under maintenance</td></tr></table>
        """)),
    Page(
      name: "a page with a login form in its header", verdict: .ok,
      body: Page.site(
        "Opening hours",
        "<form><input name=u><input type=password name=p><button>Sign in</button></form><h1>Opening hours</h1><p>Monday to Friday from nine to five, on Saturdays from "
          + "ten to one. The reading room is closed in August.</p>")),
    Page(
      name: "a form with a captcha", verdict: .ok,
      body: Page.site(
        "Contact",
        "<h1>Contact</h1><p>Write to us; we answer within three days.</p><form><label>Name <input name=name></label><label>E-mail <input type=email name=mail></label>"
          + "<label>Message <textarea name=text></textarea></label><div class=\"g-recaptcha\" data-sitekey=\"6Lc\"></div><button>Send</button></form>"
      )),
    Page(
      name: "a page behind Cloudflare", verdict: .ok,
      fields: [("Server", "cloudflare"), ("CF-RAY", "8a1b-FRA")],
      body: Page.report.replacing(
        "</body>",
        with:
          "<script>(function(){var a=document.createElement('script');a.src='/cdn-cgi/challenge-platform/scripts/jsd/main.js';})();</script></body>"
      )),
    Page(
      name: "a page behind DataDome and Incapsula", verdict: .ok,
      fields: [("X-DataDome", "protected"), ("X-CDN", "Imperva")],
      body: Page.report.replacing(
        "</body>",
        with:
          "<script src='https://js.datadome.co/tags.js'></script><script src='/_Incapsula_Resource?SWJIYLWA=719d'></script><script>window._pxAppId='PX1'</script></body>"
      )),
    Page(
      name: "a blog about a firewall's page", verdict: .ok,
      body: Page.site(
        "What the “Just a moment” page does",
        """
        <h1>What the “Just a moment” page does</h1><p>When a site is under attack, its provider shows a page in between. The page carries a script that sets
        <code>window._cf_chl_opt</code> and solves a small task, and after five seconds the browser is sent on.</p><pre>&lt;script&gt;window._cf_chl_opt={cType:'managed'}&lt;/script&gt;</pre>
        <p>Programs without a browser see only the words “Enable JavaScript and cookies to continue”. If your tracker shows them as a new version of a page, it has stored the
        interstitial and not the page. Look at the field cf-mitigated of the answer: it says challenge.</p><p>Some providers print a reference number; keep it when you write to the
        owner of the site, because only they can find out which rule you met.</p>
        """)),
    Page(
      name: "a notice about maintenance of a bridge", verdict: .ok,
      body: Page.site(
        "Bridge under maintenance until May",
        "<h1>Bridge under maintenance until May</h1><p>The bridge at Mill Street is under maintenance from 3 March to 2 May. Buses go by Castle Road; walkers may cross on the "
          + "eastern side. We are sorry for the inconvenience.</p>")),
    Page(
      name: "a newsletter's offer below an article", verdict: .ok,
      body: Page.report.replacing(
        "</main>",
        with:
          "<aside><h2>Subscribe to our newsletter</h2><p>Log in or subscribe to get the figures by e-mail every month.</p></aside></main>"
      )),
    Page(
      name: "a short text in Spanish", verdict: .ok,
      body: Page.bare(
        "Horario",
        "<h1>Horario</h1><p>La oficina abre de lunes a viernes de nueve a dos. En agosto permanece cerrada.</p>",
        language: "es")),
    Page(
      name: "a page without its last tags", verdict: .ok,
      body:
        "<title>Minutes</title><h1>Minutes of 3 May</h1><p>Present were all members. The minutes of April were agreed."
        + "<p>The chair reported on the harbour. The next meeting is on 7 June."),
    Page(
      name: "plain text", verdict: .ok, fields: [("Content-Type", "text/plain")],
      body: "MINUTES OF 3 MAY\n\nPresent were all members. The minutes of April were agreed.\n"),
    Page(
      name: "a page that became longer", verdict: .ok,
      body: Page.report.replacing(
        "</main>", with: "<p>Added on 4 May: two more wells were closed.</p></main>"),
      previous: Page.report),
    Page(
      name: "a page that was written anew", verdict: .ok,
      body: Page.site(
        "Water quality – Office for Water",
        """
        <h1>Water quality</h1><p>All results of the tests since 2019 are in the new register of wells, which is kept up to date every week.</p><p>The yearly reports will not be continued. Their
        figures were moved to the register; the comments of the districts are in the files of the assembly.</p>
        """), previous: Page.report),
    Page(
      name: "a statute about denial", verdict: .ok,
      body: Page.bare(
        "Section 14",
        "<h1>Section 14. Denial of access</h1><p>(1) Access may be denied where the document is needed for an inquiry.</p><p>(2) Who is denied access may appeal within 14 days.</p>"
      )),
  ]
}
