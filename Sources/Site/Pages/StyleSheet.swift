import Reporting
import WebServer

/// The site's one style sheet.
enum StyleSheet {
  static let path = "/assets/site.css"

  static let route = Route(path) { _, _ in
    WebResponse(
      status: 200, headers: [WebField("Content-Type", "text/css; charset=utf-8")], body: Array(source.utf8))
  }

  static let source = """
    :root { color-scheme: light dark;
    \(PagePalette.light.declarations)
    --serif: Charter, "Bitstream Charter", "Iowan Old Style", Georgia, "Noto Serif", "Liberation Serif", serif;
    --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", "DejaVu Sans", sans-serif; }
    @media (prefers-color-scheme: dark) { :root {
    \(PagePalette.dark.declarations)
    } }
    * { box-sizing: border-box; }
    html { font: 100%/1.5 var(--sans); color: var(--ink); background: var(--paper); }
    body { margin: 0; overflow-wrap: break-word; }
    nav.site, main, footer { max-width: 88rem; margin: 0 auto; padding: .75rem 1.125rem; }
    nav.site ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; margin: 0; padding: 0; }
    nav.site a { display: inline-block; padding: .25rem 0; }
    a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .18em; }
    a:focus-visible, button:focus-visible, summary:focus-visible, input:focus-visible, select:focus-visible,
    [tabindex]:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
    h1 { font: 500 clamp(1.5rem, 1.2rem + 1.6vw, 2.25rem)/1.2 var(--serif); margin: .5rem 0 1.25rem; }
    h2 { font-size: 1.125rem; line-height: 1.3; margin: 2rem 0 .5rem; }
    table { border-collapse: collapse; width: 100%; }
    th, td { text-align: start; vertical-align: top; padding: .45rem 1rem .45rem 0; border-bottom: 1px solid var(--line); }
    th { font-size: .8125rem; color: var(--muted); font-weight: 600; }
    .scroll { overflow-x: auto; }
    .muted, footer { color: var(--muted); font-size: .875rem; }
    code { font: .8125rem/1.5 ui-monospace, Consolas, "Liberation Mono", "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
    .reading { font: 1.0625rem/1.6 var(--serif); max-width: 42rem; }
    mark { background: var(--mark); color: inherit; padding: .05em 0; }
    .skip { position: absolute; left: -100rem; padding: .5rem 1rem; background: var(--surface); }
    .skip:focus { left: .5rem; top: .5rem; z-index: 3; }
    form p { margin: .5rem 0; }
    input, select, button, textarea { font: inherit; color: inherit; background: var(--surface); border: 1px solid var(--muted);
      border-radius: 3px; padding: .3rem .6rem; max-width: 100%; }
    .error { color: var(--declined); font-weight: 600; }
    .review { display: grid; gap: 2rem; }
    @media (min-width: 60rem) { .review { grid-template-columns: 1fr 1fr; }
      .review .response { position: sticky; top: 0; max-height: 100vh; overflow-y: auto; } }
    .review .response { font: 1.0625rem/1.6 var(--serif); background: var(--surface); padding: .5rem 1rem; }
    .review article { border-top: 1px solid var(--line); padding: 1rem 0; scroll-margin-top: 1rem; }
    .review article:focus { outline: 2px solid var(--accent); outline-offset: 4px; }
    blockquote { margin: .5rem 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--line); font-family: var(--serif); }
    blockquote.cited { background: var(--mark); border-color: var(--accent); padding: .25rem 1rem; }
    fieldset { border: 1px solid var(--line); display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
    textarea, .review input[name=note] { width: 100%; }
    kbd { border: 1px solid var(--muted); border-radius: 3px; padding: 0 .3em; font: .875em var(--sans); }
    \(pages)
    @media print { nav.site { display: none; } }

    """
}
