/// The page's style sheet: the documents' words in a serif face, the program's in a sans serif, colour only to support.
///
/// It holds no `<` and no `&`, so that HTML and XML read it alike.
enum PageStyle {
  static let source = """

    :root { color-scheme: light dark;
    \(PagePalette.light.declarations)
    --serif: Charter, "Bitstream Charter", "Iowan Old Style", "Source Serif 4", Georgia, "Noto Serif", \
    "Liberation Serif", serif;
    --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", "DejaVu Sans", sans-serif; }
    @media (prefers-color-scheme: dark) { :root {
    \(PagePalette.dark.declarations)
    } }
    \(frame)\(overview)\(demands)\(response)\(wide)\(print)
    """

  static let frame = """
    * { box-sizing: border-box; }
    [hidden] { display: none !important; }
    html { font: 100%/1.5 var(--sans); color: var(--ink); background: var(--paper);
      -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body { margin: 0; overflow-wrap: break-word; }
    h1, h2, h3, h4, h5, h6, p, ol, ul, dl, dd, blockquote { margin: 0; padding: 0; }
    ol, ul { list-style: none; }
    a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .18em; }
    a:focus-visible, button:focus-visible, summary:focus-visible, section:focus-visible {
      outline: 2px solid var(--accent); outline-offset: 2px; }
    code { font: .8125rem/1.5 ui-monospace, "SF Mono", Consolas, "Liberation Mono", "DejaVu Sans Mono", monospace;
      overflow-wrap: anywhere; }
    .skip { position: absolute; left: -100rem; padding: .5rem 1rem; background: var(--surface); }
    .skip:focus { left: .5rem; top: .5rem; z-index: 3; }
    .control::before { content: attr(data-label); font: .7em var(--sans); border: 1px solid var(--muted);
      border-radius: 2px; padding: 0 .25em; margin: 0 .1em; }
    .sign { display: inline-block; min-width: 1em; text-align: center; }
    #overview, #record { max-width: 88rem; margin: 0 auto; padding: 2rem 1.125rem; }
    h2 { font-size: 1.125rem; line-height: 1.3; font-weight: 650; }

    """

  static let overview = """
    .kicker { font-size: .875rem; color: var(--muted); }
    h1 { font: 500 clamp(1.75rem, 1.2rem + 2.4vw, 2.75rem)/1.15 var(--serif); text-wrap: balance;
      margin: .35rem 0 1.75rem; }
    .documents { display: grid; gap: 1.25rem 2.5rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); }
    .document { min-width: 0; border-top: 1px solid var(--line); padding-top: .75rem; }
    .document h2, .document h3 { font-size: .8125rem; font-weight: 600; color: var(--muted); }
    .document .title { font: 1.125rem/1.4 var(--serif); margin: .2rem 0 .3rem; max-width: 38rem; }
    .document .title a { color: inherit; }
    p.facts { font-size: .8125rem; color: var(--muted); }
    p.facts abbr { text-decoration: none; }
    .tally { margin: 2.25rem 0 .6rem; font-size: 1.125rem; }
    .tally strong { font: 500 2.25rem/1 var(--serif); font-variant-numeric: lining-nums; margin-right: .15rem; }
    .bar { display: flex; gap: 2px; height: 2.5rem; font-size: .9375rem; }
    .bar span { flex: 1 1 0; min-width: 1.1rem; display: flex; align-items: flex-start; line-height: calc(2.5rem - 2px); padding: 0 .15rem 0 .3rem;
      border: 1px solid transparent; overflow: hidden; gap: .3em; font-weight: 600; }
    .bar .addressed { background: var(--addressed); color: var(--on-dark); }
    .bar .partly-addressed { background: var(--partly); color: var(--on-pale); }
    .bar .acknowledged { background: var(--acknowledged); color: var(--on-pale); border-color: var(--partly); }
    .bar .declined { background: var(--declined); color: var(--on-dark); }
    .bar .absent { background: var(--paper); color: var(--ink); border: 1px dashed var(--muted); }
    .legend { margin: 1.25rem 0 0; }
    .legend dt { font-weight: 600; margin-top: .6rem; }
    .legend dt.none { font-weight: 400; color: var(--muted); }
    .legend dd { font-size: .875rem; color: var(--muted); max-width: 26rem; }
    .strip ol { display: flex; flex-wrap: wrap; gap: .35rem; margin: 1.75rem 0 0; }
    .strip a { display: block; min-width: 3.1rem; padding: .3rem .55rem; font-size: .8125rem; max-width: 100%;
      color: var(--ink); text-decoration: none; border: 1px solid var(--line); border-radius: 3px;
      background: var(--surface); font-variant-numeric: tabular-nums; }
    .strip a.addressed { background: var(--addressed); color: var(--on-dark); border-color: transparent; }
    .strip a.partly-addressed { background: var(--partly); color: var(--on-pale); border-color: transparent; }
    .strip a.acknowledged { background: var(--acknowledged); color: var(--on-pale); border-color: var(--partly); }
    .strip a.declined { background: var(--declined); color: var(--on-dark); border-color: transparent; }
    .strip a.absent { background: none; border: 1px dashed var(--muted); }
    .strip a:hover { border-color: var(--accent); text-decoration: underline; }
    .caution { display: grid; gap: .5rem 2.5rem; margin: 1.75rem 0 0; max-width: 62rem; font-size: .9375rem; }
    .theirs { font-family: var(--serif); font-size: 1.0625em; }
    #overview nav[aria-label^="Parts"] ul { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin-top: 1.25rem; }

    """

  private static let demands = """
    main { max-width: 88rem; margin: 0 auto; border-top: 1px solid var(--line); }
    #demands { padding: 1.75rem 1.125rem; min-width: 0; }
    .filters { position: sticky; top: 0; z-index: 2; display: flex; overflow-x: auto; align-items: center; gap: .35rem;
      margin: .75rem -1.125rem 0; padding: .6rem 1.125rem; background: var(--paper); border-bottom: 1px solid var(--line); }
    .filters button { font: .8125rem/1.4 var(--sans); color: var(--ink); background: none; cursor: pointer;
      border: 1px solid var(--muted); border-radius: 999px; padding: .25rem .7rem; white-space: nowrap; }
    .filters button:disabled { color: var(--muted); border-style: dotted; cursor: default; }
    .filters button[aria-pressed="true"] { background: var(--ink); color: var(--paper); border-color: var(--ink); }
    .filters .shown { font-size: .8125rem; color: var(--muted); }
    .tree { margin-top: .5rem; }
    .tree .tree { margin: 0 0 0 .25rem; padding-left: .8rem; border-left: 1px solid var(--line); }
    .lead { font: .875rem/1.45 var(--serif); color: var(--muted); padding: .85rem .75rem .35rem; max-width: 40rem; }
    .demand { padding: .9rem .75rem 1rem; border-radius: 4px; scroll-margin-top: 6.5rem; }
    .demand h3 { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .7rem; font-size: .875rem; font-weight: 400; }
    .text, .quote, .lead, .footnote, .demand blockquote, .document .title, .reviews li { overflow: clip; overflow-clip-margin: .6em; }
    .demand .id { font-weight: 650; text-decoration: none; font-variant-numeric: tabular-nums; }
    .demand .id:hover { text-decoration: underline; }
    .demand .word { font-weight: 600; }
    .demand .probability { color: var(--muted); font-size: .8125rem; }
    .demand .quote { font: 1.0625rem/1.5 var(--serif); margin-top: .3rem; max-width: 40rem; }
    .footnote { margin-top: .5rem; font: .8125rem/1.45 var(--serif); color: var(--muted); max-width: 40rem; }
    .footnote .label, .nothing { font-family: var(--sans); font-size: .8125rem; }
    .passages { margin-top: .75rem; display: grid; gap: .9rem; max-width: 40rem; }
    .demand blockquote { border-left: 4px solid var(--lit); padding-left: .85rem; font: .9375rem/1.5 var(--serif); }
    .demand details blockquote { border-left: 4px dotted var(--line); margin-top: .5rem; color: var(--muted); }
    .place { font: 600 .8125rem var(--sans); text-decoration: none; white-space: nowrap; margin-right: .15rem; }
    .because { font-size: .8125rem; line-height: 1.45; color: var(--muted); margin-top: .35rem; padding-left: calc(.85rem + 4px); }
    .reviews { font-size: .875rem; margin-top: .6rem; border-left: 4px solid var(--accent); padding-left: .85rem; }
    .reviews li + li { margin-top: .35rem; }
    .because li { display: inline; }
    .because li + li::before { content: " · "; }
    .demand details { margin-top: .6rem; max-width: 40rem; font-size: .875rem; }
    summary { cursor: pointer; color: var(--muted); width: fit-content; }
    summary:hover { color: var(--ink); }
    .nothing { margin-top: .5rem; color: var(--muted); }
    .demand.lit, .demand.pinned, .demand:target { background: var(--surface); box-shadow: 0 0 0 1px var(--line); }
    .demand.pinned, .demand:target { box-shadow: 0 0 0 1px var(--accent); }
    .beside > .demand > :not(h3, .quote), .beside > .demand .probability { display: none; }
    .beside > .demand { padding-bottom: .2rem; opacity: .75; }
    .beside > .demand .quote { font-size: .875rem; }

    """

  private static let response = """
    #response { padding: 1.75rem 1.125rem; min-width: 0; background: var(--surface); border-top: 1px solid var(--line); }
    .hint { font-size: .8125rem; color: var(--muted); }
    .body { font: 1.0625rem/1.6 var(--serif); margin-top: 1rem; }
    .block { position: relative; padding-left: 2.5rem; margin-bottom: .9rem; max-width: 42rem; scroll-margin-top: 4rem; }
    .number { position: absolute; left: 0; top: .3rem; width: 1.75rem; font: .75rem/1.6 var(--sans); text-align: right;
      color: var(--muted); text-decoration: none; font-variant-numeric: tabular-nums; }
    .number:hover { color: var(--accent); text-decoration: underline; }
    .block:target .number { color: var(--accent); font-weight: 700; }
    .block:target::before { content: ""; position: absolute; left: 2.05rem; top: .3rem; bottom: .3rem; width: 2px;
      background: var(--accent); }
    .heading .text { font-size: 1.1875rem; line-height: 1.35; font-weight: 600; padding-top: .5rem; }
    .heading h3.text { font-size: 1.375rem; }
    .block.listItem { padding-left: calc(2.5rem + var(--level, 1) * 1.1rem); }
    .block.listItem .marker { position: absolute; margin-left: -1.1rem; }
    .block.footnote, .block.caption { font-size: .875rem; color: var(--muted); max-width: 42rem; margin-top: 0; }
    .block.footnote .marker { float: left; margin-right: .5rem; }
    .block.quotation .text { padding-left: 1rem; border-left: 2px solid var(--line); }
    .around { margin: 0 0 1rem 2.5rem; font-size: .875rem; }
    mark { color: inherit; background: var(--mark); border-bottom: 1px solid var(--lit); }
    mark.lit { background: var(--lit); border-bottom: 2px solid var(--ink); }
    span.lit { border-bottom: 2px dashed var(--muted); }
    .back, .note { text-decoration: none; font: 600 .6875rem/1 var(--sans); vertical-align: .35em; }
    .back::after { content: attr(data-label); border: 1px solid var(--accent); border-radius: 2px; padding: .05rem .25rem;
      margin-left: .2rem; }
    .back:hover::after, .back:focus::after { background: var(--accent); color: var(--paper); }
    .note::after { content: attr(data-label); padding: 0 .15rem; }
    #record { border-top: 1px solid var(--line); font-size: .9375rem; }
    #record h2 { margin-bottom: 1.25rem; }
    dl.facts { margin: .25rem 0 1.5rem; }
    dl.facts dt { margin-top: .5rem; font-size: .8125rem; color: var(--muted); }
    dl.facts dd { overflow-wrap: anywhere; }

    """

  private static let wide = """
    @media (min-width: 48rem) {
      .legend { display: grid; grid-template: auto auto / repeat(5, minmax(0, 1fr)); grid-auto-flow: column; gap: 0 1.5rem; }
      .caution { grid-template-columns: 3fr 2fr; max-width: none; }
      #overview, #record { padding: 3rem 2.25rem; }
      #demands, #response { padding: 2rem 2.25rem; }
      .filters { flex-wrap: wrap; margin-inline: -2.25rem; padding-inline: 2.25rem; }
      .tree .tree { margin-left: .75rem; padding-left: 1rem; }
    }
    @media screen and (min-width: 64rem) {
      main { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
      #response { position: sticky; top: 0; height: 100vh; overflow-y: auto; overscroll-behavior: auto;
        border-top: 0; border-left: 1px solid var(--line); }
    }
    @media screen and (prefers-reduced-motion: no-preference) { mark, .demand { transition: background-color .15s; } }

    """

  private static let print = """
    @page { size: A4; margin: 18mm 17mm 20mm; }
    @media print {
      :root { \(PagePalette.light.declarations) --paper: #ffffff; }
      html { font-size: 9.5pt; }
      .skip, .filters, .hint, #overview nav[aria-label^="Parts"] { display: none; }
      #overview, #demands, #response, #record { padding: 0 0 8mm; max-width: none; }
      main { border-top: 0; }
      #response { border-top: 0; break-before: page; }
      #record { border-top: 1px solid var(--line); padding-top: 6mm; }
      .demand { padding: 2mm 0 3mm; }
      .lead { padding: 2mm 0 0; }
      .demand h3, h2, .heading { break-after: avoid; }
      .quote, .lead, .passages, .footnote, .demand details, .block, .caution { max-width: none !important; }
      summary { break-after: avoid; list-style: none; }
      .legend { display: grid; grid-template: auto auto / repeat(5, 1fr); grid-auto-flow: column; gap: .2rem 1rem; }
      .legend dd, .strip li, .demand blockquote, .demand .quote, .document { break-inside: avoid; }
      .bar span, .strip a, mark { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
      .demand, .demand.lit, .demand.pinned, .demand:target { background: none; box-shadow: none; }
      details::details-content { content-visibility: visible; display: block; }
      p { orphans: 3; widows: 3; }
      a { color: inherit; text-decoration: none; }
      .strip a { padding: .15rem .35rem; min-width: 0; }
    }

    """
}
