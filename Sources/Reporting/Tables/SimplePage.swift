/// A plain page for results that are lists: no network, light and dark, prints.
enum SimplePage {
  static func html(title: String, body: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(Markup.text(title))</title>
    <style>
    :root { color-scheme: light dark; }
    body { font: 1rem/1.5 system-ui, sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
    table { border-collapse: collapse; width: 100%; }
    th, td { text-align: left; vertical-align: top; padding: .3rem .8rem .3rem 0; border-bottom: 1px solid #8886; }
    del { background: #d3302c33; } ins { background: #1a7f3733; text-decoration: none; }
    blockquote { margin: .5rem 0; padding-left: 1rem; border-left: 3px solid #8886; }
    code { overflow-wrap: anywhere; }
    </style>
    </head>
    <body>
    <h1><bdi>\(Markup.text(title))</bdi></h1>
    \(body)
    </body>
    </html>

    """
  }
}
