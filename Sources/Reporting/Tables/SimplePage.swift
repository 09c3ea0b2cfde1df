/// A plain page for results that are lists: no network, light and dark, prints.
enum SimplePage {
  /// A page with a title and a body of trusted markup.
  static func html(title: String, body: String) -> String {
    """
    \(PageHead(title: title, style: style).markup)
    <body>
    <main tabindex="0">
    <h1><bdi>\(Markup.text(title))</bdi></h1>
    \(body)
    </main>
    </body>
    </html>

    """
  }

  private static let style = """

    :root { color-scheme: light dark;
    \(PagePalette.light.declarations)
    }
    @media (prefers-color-scheme: dark) { :root {
    \(PagePalette.dark.declarations)
    } }
    html { background: var(--paper); color: var(--ink); }
    a { color: var(--accent); }
    body { font: 1rem/1.5 system-ui, sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
    main { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; }
    th, td { text-align: left; vertical-align: top; padding: .3rem .8rem .3rem 0; border-bottom: 1px solid var(--line); }
    del { color: var(--muted); } ins { background: var(--mark); text-decoration: underline; }
    blockquote { margin: .5rem 0; padding-left: 1rem; border-left: 3px solid var(--line); }
    code { overflow-wrap: anywhere; }

    """
}
