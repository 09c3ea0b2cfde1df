import Capture

/// Pages that are not what was asked for; the rules were tuned on these.
enum BlockedPages {
  private typealias Page = QualityPage

  static let all: [QualityPage] = [
    Page(
      name: "Cloudflare's waiting page", verdict: .blocked, status: 403,
      fields: [("Server", "cloudflare"), ("cf-mitigated", "challenge"), ("CF-RAY", "8a1b2c3d4e5f6789-FRA")],
      body: Page.bare(
        "Just a moment...",
        """
        <div class="main-wrapper" role="main"><div class="main-content"><noscript><div class="h2">Enable JavaScript and cookies to
        continue</div></noscript></div></div><script>(function(){window._cf_chl_opt={cvId:'3',cZone:"office.example",cType:'managed'};
        var a=document.createElement('script');a.src='/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1?ray=8a1b';}());</script>
        """, head: "<meta http-equiv=\"refresh\" content=\"390\">")),
    Page(
      name: "Cloudflare's waiting page with status 200 and text", verdict: .blocked,
      body: Page.bare(
        "Just a moment...",
        """
        <h1>office.example</h1><p>Checking if the site connection is secure</p><p>office.example needs to review the security of your
        connection before proceeding.</p><script>window._cf_chl_opt={cType:'non-interactive'}</script><p>Ray ID: 8a1b2c3d4e5f6789</p>
        """)),
    Page(
      name: "Cloudflare's block by a rule", verdict: .blocked, status: 403,
      fields: [("Server", "cloudflare")],
      body: Page.bare(
        "Attention Required! | Cloudflare",
        """
        <div id="cf-wrapper"><h1>Sorry, you have been blocked</h1><h2>You are unable to access office.example</h2><h2>Why have I been
        blocked?</h2><p>This website is using a security service to protect itself from online attacks. The action you just performed
        triggered the security solution.</p><h2>What can I do to resolve this?</h2><p>You can email the site owner to let them know you were
        blocked.</p><p>Cloudflare Ray ID: 8a1b2c3d4e5f6789 Your IP: 192.0.2.7</p></div>
        """)),
    Page(
      name: "Akamai's denial", verdict: .blocked, status: 403, fields: [("Server", "AkamaiGHost")],
      body:
        """
        <HTML><HEAD>
        <TITLE>Access Denied</TITLE>
        </HEAD><BODY>
        <H1>Access Denied</H1>

        You don't have permission to access "http&#58;&#47;&#47;office&#46;example&#47;reports" on this server.<P>
        Reference&#32;&#35;18&#46;2d3a1402&#46;1718000000&#46;1f2e3d4c
        </BODY>
        </HTML>
        """),
    Page(
      name: "Akamai's denial with status 200", verdict: .blocked,
      body:
        "<HTML><HEAD><TITLE>Access Denied</TITLE></HEAD><BODY><H1>Access Denied</H1>You don't have permission to access this page on this "
        + "server.<P>Reference #18.5e6f7a8b.1718000011.9a8b7c</BODY></HTML>"),
    Page(
      name: "Incapsula's frame", verdict: .blocked,
      fields: [("X-Iinfo", "9-12345678-0 0NNN RT(1718 0)"), ("X-CDN", "Imperva")],
      body:
        """
        <html style="height:100%"><head><META NAME="ROBOTS" CONTENT="NOINDEX, NOFOLLOW"><meta name="viewport" content="initial-scale=1.0">
        </head><body style="margin:0px;height:100%"><iframe id="main-iframe" src="/_Incapsula_Resource?SWUDNSAI=31&xinfo=9-12345678-0&incident_id=12-34"
        frameborder=0 width="100%" height="100%">Request unsuccessful. Incapsula incident ID: 1234000560178901234-98765432101234567</iframe></body></html>
        """),
    Page(
      name: "DataDome's captcha", verdict: .blocked, status: 403,
      fields: [("X-DataDome", "protected"), ("Server", "DataDome")],
      body:
        """
        <html lang="en"><head><title>office.example</title><style>#cmsg{animation: A 1.5s;}</style></head><body style="margin:0"><p id="cmsg">Please
        enable JS and disable any ad blocker</p><script data-cfasync="false">var dd={'rt':'c','cid':'AHrlqAAA','hsh':'ABCD','t':'bv','host':'geo.captcha-delivery.com'}</script>
        <script data-cfasync="false" src="https://ct.captcha-delivery.com/c.js"></script></body></html>
        """),
    Page(
      name: "DataDome's captcha with status 200", verdict: .blocked,
      body:
        """
        <html><head><title>office.example</title></head><body><p id="cmsg">Please enable JS and disable any ad blocker</p>
        <script>var dd={'rt':'i','cid':'x','host':'geo.captcha-delivery.com'}</script><script src="https://ct.captcha-delivery.com/i.js"></script></body></html>
        """),
    Page(
      name: "PerimeterX holds the button", verdict: .blocked,
      body: Page.bare(
        "Access to this page has been denied",
        """
        <div class="px-captcha-container"><div class="px-captcha-header">Before we continue...</div><div class="px-captcha-message">Press &amp; Hold to
        confirm you are a human (and not a bot).</div><div id="px-captcha"></div><div>Reference ID 1f2e3d4c-0000-11ee</div></div>
        <script>window._pxAppId='PXabc123';window._pxUuid='1f2e';</script>
        """)),
    Page(
      name: "AWS WAF's challenge", verdict: .blocked, status: 202,
      fields: [("x-amzn-waf-action", "challenge")],
      body: Page.bare(
        "",
        """
        <script type="text/javascript">window.awsWafCookieDomainList=[];window.gokuProps={"key":"AQID","iv":"AAA","context":"BBB"};</script>
        <script src="https://1a2b3c.d4e5.us-east-1.token.awswaf.com/1a2b3c/challenge.js"></script><div id="challenge-container"></div>
        <noscript><h1>JavaScript is disabled</h1>In order to continue, we need to verify that you're not a robot.</noscript>
        """)),
    Page(
      name: "Sucuri's firewall", verdict: .blocked, status: 403, fields: [("X-Sucuri-ID", "15005")],
      body: Page.bare(
        "Sucuri WebSite Firewall - Access Denied",
        """
        <h1>Access Denied - Sucuri Website Firewall</h1><p>If you are the site owner (or you manage this site), please whitelist your IP or if you
        think this block is an error please open a support ticket.</p><table><tr><td>Your IP:</td><td>192.0.2.9</td></tr><tr><td>Block ID:</td>
        <td>GEO02</td></tr></table>
        """)),
    Page(
      name: "A rejected request of BIG-IP with status 200", verdict: .blocked,
      body:
        "<html><head><title>Request Rejected</title></head><body>The requested URL was rejected. Please consult with your administrator.<br><br>"
        + "Your support ID is: 1234567890123456789<br><br><a href='javascript:history.back();'>[Go Back]</a></body></html>"
    ),
    Page(
      name: "A home-made captcha", verdict: .blocked,
      body: Page.bare(
        "Security check",
        """
        <form method=post action="/verify"><p>Please type the characters you see in the picture to prove that you are not a robot.</p>
        <img src="/captcha.png" alt=""><input type=text name=captcha_code><input type=submit value="Continue"></form>
        """), previous: Page.report),
    Page(
      name: "Search engine's unusual traffic", verdict: .blocked, status: 429,
      body: Page.bare(
        "Sorry...",
        """
        <p>Our systems have detected unusual traffic from your computer network. This page checks to see if it's really you sending the requests,
        and not a robot.</p><div class="g-recaptcha" data-sitekey="6Lc"></div>
        """)),
    Page(
      name: "A consent wall in English", verdict: .blocked,
      body: Page.bare(
        "The Harbour Post",
        """
        <div id="wall"><h2>We value your privacy</h2><p>We and our 842 partners store and access information on your device, such as unique identifiers
        in cookies, to process personal data. You may accept or manage your choices, including your right to object where legitimate interest is
        used.</p><p>We and our partners process data to provide: precise geolocation data, personalised ads and content, ad and content measurement,
        audience insights and product development.</p><button>Accept all</button><button>Manage options</button>
        <a href="/privacy">Privacy policy</a></div>
        """), previous: Page.report),
    Page(
      name: "A consent wall in German", verdict: .blocked,
      body: Page.bare(
        "Hafenbote",
        """
        <div class="cmp"><h1>Weiter mit Werbung oder im Abo</h1><p>Mit Ihrer Einwilligung verarbeiten wir und unsere 230 Partner Ihre personenbezogenen Daten,
        etwa in Cookies auf Ihrem Gerät, für personalisierte Anzeigen, Messung und Produktentwicklung. Sie können Ihre Einwilligung jederzeit
        widerrufen.</p><button>Alle akzeptieren</button><a href="/abo">Abo abschließen</a><a href="/datenschutz">Datenschutzerklärung</a>
        <a href="/impressum">Impressum</a></div>
        """, language: "de")),
    Page(
      name: "A consent wall in French", verdict: .blocked,
      body: Page.bare(
        "Le Courrier du port",
        """
        <section><h2>Le respect de votre vie privée est notre priorité</h2><p>Avec nos partenaires, nous utilisons des cookies pour stocker et accéder à des
        informations personnelles comme votre visite sur ce site. Vous pouvez retirer votre consentement à tout moment.</p><button>Tout accepter</button>
        <button>Continuer sans accepter</button><button>Paramétrer</button></section>
        """, language: "fr")),
    Page(
      name: "Not found with status 200", verdict: .gone,
      body: Page.site(
        "Page not found – Office for Water",
        "<h1>Page not found</h1><p>Sorry, we could not find the page you are looking for. It may have been moved or deleted.</p>"
      ),
      previous: Page.report),
    Page(
      name: "Not found with status 200 and no version before", verdict: .gone,
      body: Page.site(
        "404 | Office for Water",
        "<h1>404</h1><p>Oops! That page can’t be found. Try a search instead.</p><form><input type=search name=q></form>"
      )),
    Page(
      name: "Not found in German", verdict: .gone,
      body: Page.site(
        "Seite nicht gefunden",
        "<h1>Seite nicht gefunden</h1><p>Die angeforderte Seite existiert nicht oder wurde verschoben.</p>"),
      previous: Page.report),
    Page(
      name: "Not found in Spanish", verdict: .gone,
      body: Page.site(
        "Página no encontrada",
        "<h1>Error 404</h1><p>La página que busca no existe o ha sido eliminada.</p>")),
    Page(
      name: "The content was removed", verdict: .gone,
      body: Page.site(
        "Office for Water",
        "<p>The page you requested is no longer available. Please return to the <a href='/'>home page</a>.</p>"
      ),
      previous: Page.report),
    Page(
      name: "Sent to the front page", verdict: .gone, final: "https://office.example/",
      body: Page.site(
        "Office for Water",
        """
        <h1>Welcome</h1><p>The Office for Water looks after springs, rivers and wells in the nine districts.</p><h2>News</h2><ul><li><a href="/n/1">A new laboratory
        opens</a></li><li><a href="/n/2">Floods in the north</a></li></ul>
        """), previous: Page.report),
    Page(
      name: "An empty page", verdict: .blocked,
      body: "<!DOCTYPE html><html><head><title>Office</title></head><body></body></html>"),
    Page(name: "No bytes", verdict: .blocked, body: ""),
    Page(
      name: "An application without JavaScript", verdict: .blocked,
      body: Page.bare(
        "Office",
        "<noscript>You need to enable JavaScript to run this app.</noscript><div id=\"root\"></div><script src=\"/static/js/main.1a2b.js\"></script>"
      )),
    Page(
      name: "Maintenance", verdict: .blocked,
      body: Page.bare(
        "Site under maintenance",
        "<h1>We'll be back soon!</h1><p>Sorry for the inconvenience. We are performing some maintenance at the moment.</p><p>— The team</p>"
      )
    ),
    Page(
      name: "Maintenance in French", verdict: .blocked, status: 503,
      body: Page.bare(
        "Site en maintenance",
        "<h1>Site en maintenance</h1><p>Notre site est actuellement en maintenance. Merci de revenir plus tard.</p>",
        language: "fr")),
    Page(
      name: "A server's error with status 200", verdict: .blocked,
      body: Page.bare(
        "500 Internal Server Error",
        "<h1>Internal Server Error</h1><p>The server encountered an internal error and was unable to complete your request.</p>"
      )
    ),
    Page(
      name: "A gateway's error with status 200", verdict: .blocked,
      body:
        "<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center></body></html>"
    ),
    Page(
      name: "A database that is away", verdict: .blocked,
      body: Page.bare("Database Error", "<h1>Error establishing a database connection</h1>"),
      previous: Page.report),
    Page(
      name: "A page that asks to sign in", verdict: .blocked,
      final: "https://office.example/login?next=%2Freports%2F2025%2Fwater",
      body: Page.site(
        "Sign in – Office for Water",
        "<h1>Sign in</h1><form><label>E-mail <input type=email name=u></label><label>Password <input type=password name=p></label><button>Sign in</button></form>"
          + "<a href='/forgot'>Forgot your password?</a>"), previous: Page.report),
    Page(
      name: "A paywall in front of a report", verdict: .blocked,
      body: Page.site(
        "Water quality in 2025 – Office for Water",
        """
        <h1>Water quality in 2025</h1><p>The Office tested the water of 214 villages between March and October 2025.</p><div class=wall><h2>Subscribe to continue
        reading</h2><p>This article is for subscribers only. Already a subscriber? Log in.</p></div>
        """), previous: Page.report),
    Page(
      name: "Not in your country", verdict: .blocked, status: 451,
      body: Page.bare(
        "451: Unavailable due to legal reasons",
        "<p>We recognise that you are attempting to access this website from a country where it cannot be offered at this time.</p>"
      )
    ),
    Page(
      name: "Cut off in the middle of a tag", verdict: .blocked,
      body: String(Page.report.prefix(1000)) + "<p class=\"le", previous: Page.report),
    Page(
      name: "A page where a PDF was", verdict: .blocked, fields: [("Content-Type", "application/pdf")],
      body: Page.site("Downloads", "<h1>Downloads</h1><p>Choose a file from the list.</p>")),
    Page(
      name: "Too many requests as JSON", verdict: .blocked, status: 429,
      fields: [("Content-Type", "application/json")],
      body: #"{"error":"rate limit exceeded"}"#, previous: Page.report),
  ]
}
